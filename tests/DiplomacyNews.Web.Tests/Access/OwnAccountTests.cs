using System.Net;
using AngleSharp.Dom;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Tests.Access;

/// <summary>What people may change of their own account.</summary>
public sealed class OwnAccountTests : IAsyncDisposable
{
    private const string ChangePassword = "/account?handler=Password";

    private readonly NewsApp app = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Visitors_are_asked_to_sign_in_first()
    {
        using var answer = await app.AskAsync("/account");
        Assert.Equal("/account/sign-in?back=%2Faccount", answer.Headers.Location?.PathAndQuery);
    }

    [Fact]
    public async Task A_changed_password_ends_every_other_session_at_once_and_keeps_this_one()
    {
        using var here = await app.SignInAsync(Role.Editor);
        using var elsewhere = await app.SignInAsync(Role.Editor);

        using var changed = await here.PostFormAsync("/account", new() { ["Present"] = NewsApp.Password, ["Password"] = Joining.GoodPassword }, ChangePassword);

        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Contains("Your password is changed", (await here.ReadAsync("/account")).QuerySelector("[role=status]")?.TextContent);
        Assert.Null((await here.ReadAsync("/account")).QuerySelector("[role=status]"));
        using var ended = await elsewhere.GetAsync("/account", CancellationToken);
        Assert.Equal(HttpStatusCode.Redirect, ended.StatusCode);
        using var visitor = app.Visitor();
        using var again = await visitor.SignInAsync("edith.editor@example.org", Joining.GoodPassword);
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);
        await app.WithDatabaseAsync(async db => Assert.Equal("Edith Editor", (await db.AuditEntries.SingleAsync(e => e.Action == AuditAction.PasswordChanged, CancellationToken)).Who));
    }

    [Fact]
    public async Task Guesses_at_the_present_password_are_counted_as_at_the_door()
    {
        using var client = await app.SignInAsync(Role.Editor);
        for (var left = 4; left > 0; left--)
        {
            var page = await ChangeAsync(client, "a wrong password", Joining.GoodPassword);
            Assert.Contains($"This is not your present password. After {left} more", page.Alert());
            Assert.Equal("Present", Assert.Single(page.QuerySelectorAll("[aria-invalid=true]")).Id);
        }

        Assert.Contains("Wait 15 minutes", (await ChangeAsync(client, "a wrong password", Joining.GoodPassword)).Alert());
        Assert.Contains("Wait 15 minutes", (await ChangeAsync(client, NewsApp.Password, Joining.GoodPassword)).Alert());
    }

    [Theory]
    [InlineData("", Joining.GoodPassword, "Present")]
    [InlineData(NewsApp.Password, "", "Password")]
    [InlineData(NewsApp.Password, "too short", "Password")]
    [InlineData(NewsApp.Password, "edith.editor@example.org", "Password")]
    public async Task What_is_wrong_with_a_new_password_is_said_at_its_field(string present, string password, string field)
    {
        using var client = await app.SignInAsync(Role.Editor);
        Assert.Equal(field, Assert.Single((await ChangeAsync(client, present, password)).QuerySelectorAll("[aria-invalid=true]")).Id);
    }

    [Fact]
    public async Task A_new_name_is_seen_at_once_and_in_the_audit_trail()
    {
        using var client = await app.SignInAsync(Role.Editor);
        using var changed = await client.PostFormAsync("/account", new() { ["Name"] = " Edith <b>Okafor</b> " }, "/account?handler=Name");

        Assert.Equal(HttpStatusCode.Redirect, changed.StatusCode);
        Assert.Equal("Your account: Edith <b>Okafor</b>", (await client.ReadAsync("/account")).QuerySelector(".folio a")?.TextContent);
        await app.WithDatabaseAsync(async db => Assert.Equal("was Edith Editor", (await db.AuditEntries.SingleAsync(e => e.Action == AuditAction.AccountRenamed, CancellationToken)).Detail));
        using var refused = await client.PostFormAsync("/account", new() { ["Name"] = "  " }, "/account?handler=Name");
        Assert.Equal("Name", Assert.Single((await refused.ReadPageAsync()).QuerySelectorAll("[aria-invalid=true]")).Id);
    }

    private static async Task<IDocument> ChangeAsync(HttpClient client, string present, string password)
    {
        using var answer = await client.PostFormAsync("/account", new() { ["Present"] = present, ["Password"] = password }, ChangePassword);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.ReadPageAsync();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
