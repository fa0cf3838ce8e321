using System.Net;
using AngleSharp.Dom;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Tests.Access;

/// <summary>Invitations and new passwords, as those who get them meet them.</summary>
public sealed class JoinTests : IAsyncDisposable
{
    private readonly NewsApp app = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Role.Reader, "/")]
    [InlineData(Role.Editor, "/admin")]
    [InlineData(Role.Administrator, "/admin")]
    public async Task Whoever_was_invited_gets_the_role_and_is_signed_in(Role role, string sentTo)
    {
        var code = await app.InvitationAsync(role);
        using var client = app.Visitor();

        using var joined = await client.JoinAsync(code);

        Assert.Equal(sentTo, joined.Headers.Location?.OriginalString);
        Assert.Contains(role.ToString(), (await client.ReadAsync("/account")).QuerySelector("dl.facts")?.TextContent);
        await app.WithDatabaseAsync(async db => Assert.Equal(app.Clock.GetUtcNow().UtcDateTime, (await db.Users.SingleAsync(CancellationToken)).LastSignInAt));
    }

    [Fact]
    public async Task The_name_and_address_that_the_administrator_wrote_are_suggested()
    {
        using var client = app.Visitor();
        var page = await client.ShowCodeAsync(await app.InvitationAsync(name: "Nina Newcomer", email: "nina@example.org"));

        Assert.Equal("Nina Newcomer", page.QuerySelector("#Name")?.GetAttribute("value"));
        Assert.Equal("nina@example.org", page.QuerySelector("#Email")?.GetAttribute("value"));
    }

    [Fact]
    public async Task The_whole_address_may_be_pasted_in_place_of_the_code()
    {
        using var client = app.Visitor();
        var page = await client.ShowCodeAsync($"  https://record.example.org/account/join#{await app.InvitationAsync()} ");

        Assert.Equal("Make your account", page.QuerySelector("h1")?.TextContent);
    }

    [Theory]
    [InlineData("")]
    [InlineData("wrong")]
    [InlineData("WJxq0Yt3mE1n8sVhJ2kLr4bT6uPzA9cD")]
    [InlineData("' OR 1=1 --")]
    [InlineData("\u202E\uFFFF#")]
    public async Task Every_code_that_never_was_gets_the_same_answer(string code)
    {
        using var client = app.Visitor();

        var page = await client.ShowCodeAsync(code);

        Assert.Contains("There is no such code. Copy the whole of what was given to you", page.Alert());
        Assert.Equal("Code", page.QuerySelector("[aria-invalid=true]")?.Id);
        Assert.Equal("Code-hint Code-why", page.QuerySelector("#Code")?.GetAttribute("aria-describedby"));
        using var joined = await client.JoinAsync(code);
        Assert.Equal(page.Alert(), (await joined.ReadPageAsync()).Alert());
    }

    [Fact]
    public async Task A_used_an_old_and_a_withdrawn_code_say_so_and_let_nobody_in()
    {
        var (used, old, withdrawn) = (await app.InvitationAsync(), await app.InvitationAsync(), await app.InvitationAsync(name: "Withdrawn"));
        using var client = app.Visitor();
        using (await client.JoinAsync(used))
        {
        }

        await app.WithDatabaseAsync(async db => await db.Invitations.Where(i => i.Name == "Withdrawn").ExecuteUpdateAsync(set => set.SetProperty(i => i.WithdrawnAt, DateTime.UnixEpoch), CancellationToken));
        using var other = app.Visitor();
        Assert.Contains("used already", (await other.ShowCodeAsync(used)).Alert());
        Assert.Contains("took it back", (await other.ShowCodeAsync(withdrawn)).Alert());
        app.Clock.Advance(TimeSpan.FromDays(7));
        Assert.Contains("good until 8 November 2024, 12:00 UTC", (await other.ShowCodeAsync(old)).Alert());

        foreach (var code in new[] { used, old, withdrawn })
        {
            using var joined = await other.JoinAsync(code, "Other", "other@example.org");
            Assert.Equal(HttpStatusCode.OK, joined.StatusCode);
        }

        await app.WithDatabaseAsync(async db => Assert.Equal(1, await db.Users.CountAsync(CancellationToken)));
    }

    [Theory]
    [InlineData("Name", "", "nina@example.org", Joining.GoodPassword)]
    [InlineData("Name", "\u202Eanin", "nina@example.org", Joining.GoodPassword)]
    [InlineData("Email", "Nina", "", Joining.GoodPassword)]
    [InlineData("Email", "Nina", "nina at example", Joining.GoodPassword)]
    [InlineData("Password", "Nina", "nina@example.org", "")]
    [InlineData("Password", "Nina", "nina@example.org", "eleven long")]
    [InlineData("Password", "Nina Newcomer-Lindqvist", "nina@example.org", "ninanewcomerlindqvist")]
    [InlineData("Password", "Nina", "nina@example.org", "Nina@Example.org")]
    [InlineData("Password", "Nina", "nina@example.org", "Password1234")]
    [InlineData("Password", "Nina", "nina@example.org", "abcabcabcabcabc")]
    public async Task What_is_wrong_is_said_at_its_field_and_the_code_stays_good(string field, string name, string email, string password)
    {
        var code = await app.InvitationAsync();
        using var client = app.Visitor();

        using var refused = await client.JoinAsync(code, name, email, password);
        var page = await refused.ReadPageAsync();

        Assert.Equal(field, Assert.Single(page.QuerySelectorAll("[aria-invalid=true]")).Id);
        Assert.NotNull(page.QuerySelector($"[role=alert] a[href='#{field}']"));
        Assert.Equal(email, page.QuerySelector("#Email")?.GetAttribute("value") ?? "");
        Assert.False(page.QuerySelector("#Password")!.HasAttribute("value"));
        using var joined = await client.JoinAsync(code);
        Assert.Equal(HttpStatusCode.Redirect, joined.StatusCode);
    }

    [Fact]
    public async Task An_address_that_somebody_has_cannot_be_taken_in_other_letters_and_the_code_stays_good()
    {
        using var editor = await app.SignInAsync(Role.Editor);
        var code = await app.InvitationAsync();
        using var client = app.Visitor();

        using var refused = await client.JoinAsync(code, email: "EDITH.EDITOR@example.org");
        Assert.Contains("Somebody has an account with this e-mail address already", (await refused.ReadPageAsync()).Alert());
        using var joined = await client.JoinAsync(code);
        Assert.Equal(HttpStatusCode.Redirect, joined.StatusCode);
    }

    [Fact]
    public async Task A_new_password_ends_all_sessions_and_replaces_the_old_one()
    {
        using var editor = await app.SignInAsync(Role.Editor);
        using var administrator = await app.SignInAsync(Role.Administrator);
        var code = await NewPasswordCodeAsync(administrator);
        using var client = app.Visitor();
        Assert.Equal("Set a new password", (await client.ShowCodeAsync(code)).QuerySelector("h1")?.TextContent);

        using var set = await client.JoinAsync(code);

        Assert.Equal(HttpStatusCode.Redirect, set.StatusCode);
        using var ended = await editor.GetAsync("/admin", CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        Assert.Equal("Desk", (await client.ReadAsync("/admin")).QuerySelector("h1")?.TextContent);
        using var visitor = app.Visitor();
        using var old = await visitor.SignInAsync("edith.editor@example.org", NewsApp.Password);
        Assert.Equal(HttpStatusCode.OK, old.StatusCode);
        using var renewed = await visitor.SignInAsync("edith.editor@example.org", Joining.GoodPassword);
        Assert.Equal(HttpStatusCode.Redirect, renewed.StatusCode);
    }

    [Fact]
    public async Task A_new_password_address_leads_nowhere_once_its_account_is_locked()
    {
        using var editor = await app.SignInAsync(Role.Editor);
        using var administrator = await app.SignInAsync(Role.Administrator);
        var code = await NewPasswordCodeAsync(administrator);
        using (await administrator.PostFormAsync("/admin/accounts/1", [], to: "/admin/accounts/1?handler=Lock"))
        {
        }

        using var client = app.Visitor();
        Assert.Contains("took it back", (await client.ShowCodeAsync(code)).Alert());
    }

    [Fact]
    public async Task Codes_are_kept_as_hashes_alone()
    {
        var code = await app.InvitationAsync();
        await app.WithDatabaseAsync(async db =>
        {
            var kept = await db.Invitations.OrderBy(i => i.Id).LastAsync(CancellationToken);
            Assert.Equal(Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(code))), kept.CodeHash);
        });
        Assert.True(code.Length * 6 >= 128, "A code has at least 128 bits.");
    }

    /// <summary>The first account's; the address is taken from the page that shows it.</summary>
    private static async Task<string> NewPasswordCodeAsync(HttpClient administrator)
    {
        using (await administrator.PostFormAsync("/admin/accounts/1", [], to: "/admin/accounts/1?handler=Password"))
        {
        }

        return (await administrator.ReadAsync("/admin/accounts/1")).QuerySelector("#link")!.GetAttribute("value")!.Split('#')[1];
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
