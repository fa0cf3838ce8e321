using System.Net;
using AngleSharp.Dom;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Access;

/// <summary>Where reading needs an account, visitors learn nothing of the record.</summary>
public sealed class PrivateSiteTests : IAsyncDisposable
{
    private readonly NewsApp app = new NewsApp { KeepsPages = true }.With("Access:Private", "true");

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/articles")]
    [InlineData("/statements")]
    [InlineData("/speakers")]
    [InlineData("/topics")]
    [InlineData("/compare")]
    [InlineData("/countries")]
    [InlineData("/countries/nga")]
    [InlineData("/meetings")]
    [InlineData("/search?q=talks")]
    [InlineData("/about")]
    [InlineData("/sitemap.xml")]
    [InlineData("/opensearch.xml")]
    [InlineData("/statements.atom")]
    [InlineData("/search/completions")]
    [InlineData("/admin")]
    [InlineData("/articles/999999/no-such-article")]
    [InlineData("/no-such-page")]
    public async Task Visitors_are_asked_to_sign_in_whatever_they_ask_for(string address)
    {
        using var answer = await app.AskAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal($"/account/sign-in?back={Uri.EscapeDataString(address)}", answer.Headers.Location?.PathAndQuery);
    }

    [Fact]
    public async Task What_a_colleague_has_read_is_not_kept_for_visitors()
    {
        var stored = await app.StoreAsync(new Sample("Talks resume").Says(Sample.Okafor, "Talks will resume."));
        using var reader = await app.SignInAsync(Role.Reader);
        string[] addresses = [stored.Address, $"/statements/{stored.Statements[0]}", "/", "/search?q=talks", "/search/suggest?q=okafor", "/sitemap.xml", "/articles"];
        foreach (var address in addresses)
        {
            using var read = await reader.GetAsync(address, CancellationToken);
            Assert.Equal(HttpStatusCode.OK, read.StatusCode);
            Assert.True(read.Headers.CacheControl?.NoStore, address);
        }

        foreach (var address in addresses)
        {
            using var refused = await app.AskAsync(address);
            Assert.Contains(refused.StatusCode, new[] { HttpStatusCode.Redirect, HttpStatusCode.Unauthorized });
            Assert.DoesNotContain("resume", await refused.Content.ReadAsStringAsync(CancellationToken), StringComparison.OrdinalIgnoreCase);
        }
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/account/sign-out")]
    [InlineData("/account/join")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    [InlineData("/icons.svg")]
    [InlineData("/robots.txt")]
    public async Task The_way_in_is_open(string address)
    {
        using var answer = await app.AskAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task The_sign_in_page_leads_nowhere_that_is_closed()
    {
        var page = await app.ReadAsync("/account/sign-in");
        Assert.Null(page.QuerySelector("form[role=search]"));
        Assert.Equal(["/", "/account/sign-in"], page.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")).Distinct().Order());
        Assert.Contains("open to those who have an account", page.QuerySelector(".lead")?.TextContent);
    }

    [Fact]
    public async Task Robots_are_told_to_stay_away()
    {
        using var answer = await app.AskAsync("/robots.txt");
        Assert.Equal("User-agent: *\nDisallow: /\n", await answer.Content.ReadAsStringAsync(CancellationToken));
    }

    [Fact]
    public async Task Whoever_signs_in_comes_to_the_page_they_asked_for_and_sees_the_whole_site()
    {
        using var made = await app.SignInAsync(Role.Reader);
        using var client = app.Visitor();
        using var signedIn = await client.SignInAsync("rita.reader@example.org", NewsApp.Password, "/speakers");

        Assert.Equal("/speakers", signedIn.Headers.Location?.OriginalString);
        Assert.NotNull((await client.ReadAsync("/speakers")).QuerySelector("form[role=search]"));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
