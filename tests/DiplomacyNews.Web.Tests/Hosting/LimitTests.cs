using System.Net;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Hosting;
using DiplomacyNews.Web.Tests.Access;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Hosting;

/// <summary>Who asks for too much, or sends too much, gets a page that says so.</summary>
public sealed class LimitTests : IAsyncDisposable
{
    private readonly FromElsewhereApp app = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Beyond_the_limit_a_network_address_is_asked_to_wait_and_others_are_not()
    {
        app.With("Limits:RequestsPerMinute", "5");
        using var client = From("203.0.113.7");
        for (var i = 0; i < 5; i++)
        {
            await client.ReadAsync("/about");
        }

        using var refused = await client.GetAsync("/about", CancellationToken);
        var page = await refused.ReadPageAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal("Too many requests", page.QuerySelector("h1")?.TextContent);
        Assert.Equal("/about", page.QuerySelector("main a[href='/about']")?.GetAttribute("href"));
        using var elsewhere = From("203.0.113.8");
        await elsewhere.ReadAsync("/about");
    }

    [Fact]
    public async Task One_household_of_ipv6_addresses_counts_as_one()
    {
        app.With("Limits:RequestsPerMinute", "2");
        using var first = From("2001:db8:0:1::1");
        using var second = From("2001:db8:0:1:ffff::2");
        await first.ReadAsync("/about");
        await second.ReadAsync("/about");
        using var refused = await first.GetAsync("/about", CancellationToken);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
    }

    [Fact]
    public async Task Files_and_health_are_not_counted()
    {
        app.With("Limits:RequestsPerMinute", "2");
        using var client = From("203.0.113.7");
        var stylesheet = (await client.ReadAsync("/about")).QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        for (var i = 0; i < 10; i++)
        {
            foreach (var address in new[] { stylesheet, "/icons.svg", "/health/live", "/health/ready" })
            {
                using var answer = await client.GetAsync(address, CancellationToken);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            }
        }

        await client.ReadAsync("/about");
    }

    [Fact]
    public async Task Forms_about_accounts_have_a_limit_of_their_own()
    {
        app.With("Limits:RequestsPerMinute", "1000");
        using var client = From("203.0.113.7");
        var token = await client.TokenAsync("/account/join");
        for (var i = 0; i < Limits.AccountFormsPerMinute; i++)
        {
            using var looked = await SendAsync();
            Assert.Equal(HttpStatusCode.OK, looked.StatusCode);
        }

        using var refused = await SendAsync();
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("Too many requests", (await refused.ReadPageAsync()).QuerySelector("h1")?.TextContent);
        await client.ReadAsync("/account/join");

        Task<HttpResponseMessage> SendAsync() => client.PostAsync("/account/join", new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("Code", "wrong")]), CancellationToken);
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/theme")]
    [InlineData("/no-such-page")]
    public async Task A_form_that_holds_too_much_is_refused_with_a_page_that_says_so(string address)
    {
        using var client = app.Visitor();
        using var answer = await client.PostAsync(address, new FormUrlEncodedContent([new("Name", new string('x', (int)Limits.FormBytes))]), CancellationToken);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("That is more than is taken at once", (await answer.ReadPageAsync()).QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task A_form_that_does_not_say_how_much_it_holds_is_cut_off_by_the_server()
    {
        using var data = new TemporaryFolder();
        var address = NewsProcess.FreeAddress();
        using var site = NewsProcess.Start(data.Path, "--urls", address, "--Seeds:Load=false");
        await site.LineWithAsync("is ready");
        using var client = new HttpClient { BaseAddress = new Uri(address) };
        client.DefaultRequestHeaders.TransferEncodingChunked = true;

        using var answer = await client.PostAsync("/account/sign-in", new FormUrlEncodedContent([new("Email", new string('x', (int)Limits.FormBytes))]), CancellationToken);

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.BadRequest, HttpStatusCode.RequestEntityTooLarge });
        Assert.NotNull((await answer.ReadPageAsync()).QuerySelector("h1"));
    }

    private HttpClient From(string address)
    {
        var client = app.Visitor();
        client.DefaultRequestHeaders.Add(FromElsewhereApp.Header, address);
        return client;
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
