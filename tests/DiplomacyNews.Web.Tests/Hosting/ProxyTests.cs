using DiplomacyNews.Web.Tests.Access;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Tests.Hosting;

/// <summary>Whom a request comes from is what known proxies say, and nobody else. The audit trail shows what was believed.</summary>
public sealed class ProxyTests : IAsyncDisposable
{
    private readonly FromElsewhereApp app = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("", "10.0.0.2", "203.0.113.7", "10.0.0.2")]
    [InlineData("10.0.0.2", "10.0.0.2", "203.0.113.7", "203.0.113.7")]
    [InlineData("10.0.0.0/8", "::ffff:10.0.0.2", "203.0.113.7", "203.0.113.7")]
    [InlineData("10.0.0.2", "198.51.100.9", "203.0.113.7", "198.51.100.9")]
    [InlineData("10.0.0.0/8, 192.0.2.1", "10.0.0.2", "1.2.3.4, 203.0.113.7, 192.0.2.1", "203.0.113.7")]
    [InlineData("10.0.0.2", "10.0.0.2", "not an address", "10.0.0.2")]
    public async Task The_word_of_known_proxies_is_taken(string known, string connection, string forwardedFor, string believed)
    {
        app.With("Proxy:Known", known);
        using var client = app.Visitor();
        client.DefaultRequestHeaders.Add(FromElsewhereApp.Header, connection);
        client.DefaultRequestHeaders.Add("X-Forwarded-For", forwardedFor);

        using var answer = await client.SignInAsync("nobody@example.org", "a wrong password");

        await app.WithDatabaseAsync(async db => Assert.Equal(believed, (await db.AuditEntries.SingleAsync(CancellationToken)).From?.Replace("::ffff:", "")));
    }

    [Theory]
    [InlineData("10.0.0.2", "http://localhost/sitemap.xml", "https")]
    [InlineData("", "http://localhost/sitemap.xml", "http")]
    public async Task The_scheme_is_what_known_proxies_say(string known, string address, string scheme)
    {
        app.With("Proxy:Known", known);
        using var client = app.Visitor();
        client.DefaultRequestHeaders.Add(FromElsewhereApp.Header, "10.0.0.2");
        client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");

        Assert.Contains($"<loc>{scheme}://localhost/sitemaps/lists.xml</loc>", await client.GetStringAsync(address, CancellationToken));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
