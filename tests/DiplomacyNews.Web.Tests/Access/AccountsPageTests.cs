using System.Net;
using AngleSharp.Dom;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Tests.Access;

/// <summary>Administrators look after accounts.</summary>
public sealed class AccountsPageTests : IAsyncDisposable
{
    private readonly NewsApp app = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/admin/accounts")]
    [InlineData("/admin/accounts/1")]
    [InlineData("/admin/audit")]
    public async Task Only_administrators_see_accounts_and_the_audit_trail(string address)
    {
        using var administrator = await app.SignInAsync(Role.Administrator);
        using var editor = await app.SignInAsync(Role.Editor);
        await administrator.ReadAsync(address);
        using var refused = await editor.GetAsync(address, CancellationToken);
        using var visitor = await app.AskAsync(address);

        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Equal("This page is not open to you", (await refused.ReadPageAsync()).QuerySelector("h1")?.TextContent);
        Assert.Equal(HttpStatusCode.Redirect, visitor.StatusCode);
        Assert.NotNull((await administrator.ReadAsync(address)).QuerySelector($"nav[aria-label=Desk] a[href='{address.TrimEnd('1').TrimEnd('/')}'][aria-current]"));
    }

    [Fact]
    public async Task An_editor_cannot_change_accounts_by_posts_made_by_hand()
    {
        using var administrator = await app.SignInAsync(Role.Administrator);
        using var editor = await app.SignInAsync(Role.Editor);
        foreach (var handler in new[] { "/admin/accounts/2?handler=Role", "/admin/accounts/1?handler=Lock", "/admin/accounts?handler=Invite" })
        {
            using var refused = await editor.PostFormAsync("/account", new() { ["role"] = "Administrator" }, handler);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }

        await app.WithDatabaseAsync(async db =>
        {
            Assert.Equal(Role.Editor, (await db.Users.SingleAsync(a => a.Id == 2, CancellationToken)).Role);
            Assert.False(await db.Invitations.AnyAsync(i => i.Purpose == InvitationPurpose.Invite, CancellationToken));
        });
    }

    [Fact]
    public async Task An_invitation_is_shown_once_and_lets_a_colleague_in()
    {
        using var administrator = await app.SignInAsync(Role.Administrator);
        using var invited = await administrator.PostFormAsync("/admin/accounts", new() { ["Name"] = "Nina Newcomer", ["Email"] = "nina@example.org", ["Role"] = "Editor" }, "/admin/accounts?handler=Invite");
        Assert.Equal(HttpStatusCode.Redirect, invited.StatusCode);

        var page = await administrator.ReadAsync("/admin/accounts");
        var link = page.QuerySelector("#link")!.GetAttribute("value")!;
        Assert.StartsWith("http://localhost/account/join#", link);
        Assert.Contains("Nina Newcomer is invited as editor. Pass this address on; it works once, until 8 November 2024, 12:00 UTC", page.QuerySelector("[role=status]")?.TextContent);
        Assert.Contains("Nina Newcomer", page.QuerySelector("section[aria-labelledby=open-head]")?.TextContent);
        Assert.Null((await administrator.ReadAsync("/admin/accounts")).QuerySelector("#link"));

        using var colleague = app.Visitor();
        using var joined = await colleague.JoinAsync(link);
        Assert.Equal("Desk", (await colleague.ReadAsync("/admin")).QuerySelector("h1")?.TextContent);
        Assert.DoesNotContain("Nina Newcomer", (await administrator.ReadAsync("/admin/accounts")).QuerySelector("section[aria-labelledby=open-head]")?.TextContent);
    }

    [Fact]
    public async Task An_invitation_that_is_taken_back_leads_nowhere()
    {
        using var administrator = await app.SignInAsync(Role.Administrator);
        var code = await app.InvitationAsync(name: "Nina Newcomer");
        var id = (await administrator.ReadAsync("/admin/accounts")).QuerySelector("form[action*=Withdraw] input[name=id]")!.GetAttribute("value")!;

        using var withdrawn = await administrator.PostFormAsync("/admin/accounts", new() { ["id"] = id }, "/admin/accounts?handler=Withdraw");

        Assert.Contains("taken back", (await administrator.ReadAsync("/admin/accounts")).QuerySelector("[role=status]")?.TextContent);
        using var visitor = app.Visitor();
        Assert.Contains("took it back", (await visitor.ShowCodeAsync(code)).Alert());
        using var again = await administrator.PostFormAsync("/admin/accounts", new() { ["id"] = id }, "/admin/accounts?handler=Withdraw");
        Assert.Contains("in the meantime", (await administrator.ReadAsync("/admin/accounts")).Alert());
    }

    [Theory]
    [InlineData("Email", "no address")]
    [InlineData("Email", "EDITH.EDITOR@example.org")]
    [InlineData("Role", "Emperor")]
    [InlineData("Role", "7")]
    public async Task A_wrong_invitation_is_refused_at_its_field(string field, string value)
    {
        using var editor = await app.SignInAsync(Role.Editor);
        using var administrator = await app.SignInAsync(Role.Administrator);

        using var refused = await administrator.PostFormAsync("/admin/accounts", new() { [field] = value }, "/admin/accounts?handler=Invite");

        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.NotNull((await refused.ReadPageAsync()).QuerySelector($"[role=alert] a[href='#{field}']"));
        await app.WithDatabaseAsync(async db => Assert.False(await db.Invitations.AnyAsync(i => i.Purpose == InvitationPurpose.Invite, CancellationToken)));
    }

    [Fact]
    public async Task Another_role_ends_the_sessions_at_once_and_counts_from_the_next()
    {
        using var administrator = await app.SignInAsync(Role.Administrator);
        using var editor = await app.SignInAsync(Role.Editor);

        using var changed = await administrator.PostFormAsync("/admin/accounts/2", new() { ["role"] = "Reader" }, "/admin/accounts/2?handler=Role");

        using var ended = await editor.GetAsync("/account", CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        using var again = await app.SignInAsync(Role.Editor);
        using var refused = await again.GetAsync("/admin", CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        Assert.Contains("from editor to reader", (await administrator.ReadAsync("/admin/audit?what=accounts")).QuerySelector("[data-action=RoleChanged]")?.TextContent);
    }

    [Fact]
    public async Task A_locked_account_is_out_at_once_until_it_is_unlocked()
    {
        using var administrator = await app.SignInAsync(Role.Administrator);
        using var editor = await app.SignInAsync(Role.Editor);

        using (await administrator.PostFormAsync("/admin/accounts/2", [], "/admin/accounts/2?handler=Lock"))
        {
        }

        using var ended = await editor.GetAsync("/account", CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        using var visitor = app.Visitor();
        using var refused = await visitor.SignInAsync("edith.editor@example.org", NewsApp.Password);
        Assert.Equal(HttpStatusCode.OK, refused.StatusCode);
        Assert.Contains("locked", (await administrator.ReadAsync("/admin/accounts")).QuerySelector("table.people tr.away")?.TextContent);

        using (await administrator.PostFormAsync("/admin/accounts/2", [], "/admin/accounts/2?handler=Unlock"))
        {
        }

        using var open = await visitor.SignInAsync("edith.editor@example.org", NewsApp.Password);
        Assert.Equal(HttpStatusCode.Redirect, open.StatusCode);
    }

    [Theory]
    [InlineData("Role", "nobody else could administer the site")]
    [InlineData("Lock", "nobody locks their own account")]
    public async Task The_last_administrator_stays_one(string handler, string said)
    {
        using var administrator = await app.SignInAsync(Role.Administrator);

        using var refused = await administrator.PostFormAsync("/admin/accounts/1", new() { ["role"] = "Editor" }, $"/admin/accounts/1?handler={handler}");

        Assert.Contains(said, (await administrator.ReadAsync("/admin/accounts/1")).Alert());
    }

    [Fact]
    public async Task A_locked_administrator_does_not_count_as_one_who_is_left()
    {
        using var administrator = await app.SignInAsync(Role.Administrator);
        using var other = await app.SignInAsync(Role.Administrator, "Olga Other");
        using (await administrator.PostFormAsync("/admin/accounts/2", [], "/admin/accounts/2?handler=Lock"))
        {
        }

        using var refused = await administrator.PostFormAsync("/admin/accounts/1", new() { ["role"] = "Editor" }, "/admin/accounts/1?handler=Role");
        Assert.Contains("nobody else could administer", (await administrator.ReadAsync("/admin/accounts/1")).Alert());
    }

    [Fact]
    public async Task Two_administrators_who_demote_each_other_at_the_same_moment_leave_one()
    {
        using var first = await app.SignInAsync(Role.Administrator);
        using var second = await app.SignInAsync(Role.Administrator, "Olga Other");
        var tokens = (await first.TokenAsync("/admin/accounts/2"), await second.TokenAsync("/admin/accounts/1"));

        await Task.WhenAll(DemoteAsync(first, 2, tokens.Item1), DemoteAsync(second, 1, tokens.Item2));

        await app.WithDatabaseAsync(async db => Assert.Equal(1, await db.Users.CountAsync(a => a.Role == Role.Administrator, CancellationToken)));

        static Task DemoteAsync(HttpClient client, int id, string token) => client.PostAsync($"/admin/accounts/{id}?handler=Role",
            new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("role", "Editor")]), CancellationToken);
    }

    [Theory]
    [InlineData("Lock")]
    [InlineData("Role")]
    public async Task Whoever_may_not_invite_any_more_leaves_no_invitation_behind(string handler)
    {
        using var administrator = await app.SignInAsync(Role.Administrator);
        using var other = await app.SignInAsync(Role.Administrator, "Olga Other");
        var code = await app.InvitationAsync(Role.Administrator, by: 2);

        using (await administrator.PostFormAsync("/admin/accounts/2", new() { ["role"] = "Editor" }, $"/admin/accounts/2?handler={handler}"))
        {
        }

        using var visitor = app.Visitor();
        Assert.Contains("took it back", (await visitor.ShowCodeAsync(code)).Alert());
    }

    [Theory]
    [InlineData("/admin/accounts/99")]
    [InlineData("/admin/accounts/nobody")]
    public async Task An_account_that_is_not_there_is_not_found(string address)
    {
        using var administrator = await app.SignInAsync(Role.Administrator);
        using var answer = await administrator.GetAsync(address, CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
