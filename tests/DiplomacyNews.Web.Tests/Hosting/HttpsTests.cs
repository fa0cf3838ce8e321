using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Tests.Access;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Hosting;

/// <summary>Where the site's address is https, nothing of a session goes out without it; on a laptop nothing of the kind gets in the way.</summary>
public sealed class HttpsTests : IAsyncDisposable
{
    private readonly NewsApp app = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Where_the_site_is_https_browsers_are_told_to_stay_there_and_every_cookie_is_secure()
    {
        app.With("Site:BaseUrl", "https://record.example.org");
        using var client = app.Visitor();
        client.BaseAddress = new Uri("http://record.example.org"); // As a proxy asks.

        using var page = await client.GetAsync("/account/sign-in", CancellationToken);
        Assert.Equal("max-age=31536000", page.Headers.GetValues("Strict-Transport-Security").Single());
        var cookies = await CookiesAsync(client.BaseAddress);
        Assert.Equal(["account", "form", "theme"], cookies.Select(c => c.Split('=')[0]).Order());
        Assert.All(cookies, cookie => Assert.Contains("; secure", cookie));
    }

    [Fact]
    public async Task On_a_laptop_cookies_go_over_http()
    {
        using var client = app.Visitor();
        using var page = await client.GetAsync("/account/sign-in", CancellationToken);
        Assert.False(page.Headers.Contains("Strict-Transport-Security"));
        Assert.All(await CookiesAsync(client.BaseAddress), cookie => Assert.DoesNotContain("secure", cookie));
    }

    [Theory]
    [InlineData("/account/sign-in", "no-referrer")]
    [InlineData("/account/join", "no-referrer")]
    [InlineData("/", "strict-origin-when-cross-origin")]
    public async Task Pages_of_accounts_send_no_referrer(string address, string policy)
    {
        using var answer = await app.AskAsync(address);
        Assert.Equal(policy, answer.Headers.GetValues("Referrer-Policy").Single());
    }

    [Fact]
    public async Task What_is_made_for_one_person_is_kept_by_nobody_and_files_are()
    {
        using var editor = await app.SignInAsync(Role.Editor);
        foreach (var address in new[] { "/", "/articles", "/admin", "/account", "/no-such-page" })
        {
            using var answer = await editor.GetAsync(address, CancellationToken);
            Assert.True(answer.Headers.CacheControl?.NoStore, address);
        }

        using var file = await editor.GetAsync((await editor.ReadAsync("/")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href"), CancellationToken);
        Assert.False(file.Headers.CacheControl?.NoStore);
        using var visitor = await app.AskAsync("/account/sign-in");
        Assert.True(visitor.Headers.CacheControl?.NoStore);
    }

    /// <summary>The cookies of the whole site: of forms, of colours, of an account.</summary>
    private async Task<List<string>> CookiesAsync(Uri? site)
    {
        using var client = app.Visitor();
        client.BaseAddress = site;
        var code = await app.InvitationAsync();
        using var page = await client.GetAsync("/account/join", CancellationToken);
        var form = page.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("form=", StringComparison.Ordinal));
        var token = (await page.ReadPageAsync()).QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        client.DefaultRequestHeaders.Add("Cookie", form.Split(';')[0]); // A jar of cookies would keep secure ones back on the http between proxy and app.
        using var joined = await client.PostAsync("/account/join?handler=Join", new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Code", code), new("Name", "Nina"), new("Email", "nina@example.org"), new("Password", Joining.GoodPassword)]), CancellationToken);
        using var coloured = await client.PostAsync("/theme", new FormUrlEncodedContent([new("theme", "dark")]), CancellationToken);
        return [form, joined.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("account=", StringComparison.Ordinal)), coloured.Headers.GetValues("Set-Cookie").Single()];
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
