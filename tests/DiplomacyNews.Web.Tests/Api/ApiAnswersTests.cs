using System.Net;
using System.Text.Json;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Tests.Hosting;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Api;

/// <summary>What goes with every answer of the API: a tag, leave for other sites to read, what is left of the limit.</summary>
public sealed class ApiAnswersTests : IAsyncDisposable
{
    private readonly FromElsewhereApp app = new() { KeepsPages = true };

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_has_an_answer_already_is_told_so_until_the_record_changes()
    {
        await app.StoreAsync(new Sample("Talks resume").Says(Sample.Okafor, "Talks will resume."));
        using var client = app.CreateClient();
        using var first = await client.GetAsync("/api/v1/statements", CancellationToken);
        var tag = first.Headers.ETag!.ToString(); // Every answer has one.
        Assert.Contains("no-cache", first.Headers.CacheControl?.ToString());

        using var again = await AskAsync(tag, "/api/v1/statements");
        Assert.Equal((HttpStatusCode.NotModified, 0), (again.StatusCode, (await again.Content.ReadAsByteArrayAsync(CancellationToken)).Length));
        using var several = await AskAsync($"\"other\", W/{tag}", "/api/v1/statements?limit=20");
        Assert.Equal(HttpStatusCode.NotModified, several.StatusCode);

        await app.StoreAsync(new Sample("Talks end").Says(Sample.Okafor, "Talks have ended."));
        using var changed = await AskAsync(tag, "/api/v1/statements?limit=21"); // Another address: the first is kept for a few seconds.
        Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        Assert.NotEqual(tag, changed.Headers.ETag?.ToString());

        async Task<HttpResponseMessage> AskAsync(string known, string address)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("If-None-Match", known);
            return await client.SendAsync(request, CancellationToken);
        }
    }

    [Theory]
    [InlineData("/api/v1/statements")]
    [InlineData("/api/v1/statements?kind=loud")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/v1/openapi.json")]
    [InlineData("/statements.csv")]
    public async Task Pages_of_other_sites_may_read_it_as_nobody_in_particular(string address)
    {
        using var client = app.CreateClient();
        for (var i = 0; i < 2; i++) // Made, and kept.
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Origin", "https://elsewhere.example" } } };
            using var answer = await client.SendAsync(request, CancellationToken);
            Assert.Equal(["*"], answer.Headers.GetValues("Access-Control-Allow-Origin"));
            Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
            Assert.Contains("Link", Assert.Single(answer.Headers.GetValues("Access-Control-Expose-Headers")), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Other_sites_may_ask_beforehand_but_not_write_and_not_read_pages()
    {
        using var client = app.CreateClient();
        using var read = await PreflightAsync("/api/v1/statements", "GET");
        Assert.Equal(["GET,HEAD"], read.Headers.GetValues("Access-Control-Allow-Methods"));
        using var write = await PreflightAsync("/api/v1/statements", "DELETE");
        Assert.DoesNotContain("DELETE", write.Headers.TryGetValues("Access-Control-Allow-Methods", out var methods) ? string.Join(',', methods) : "", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/statements") { Headers = { { "Origin", "https://elsewhere.example" } } };
        using var page = await client.SendAsync(request, CancellationToken);
        Assert.False(page.Headers.Contains("Access-Control-Allow-Origin"));

        async Task<HttpResponseMessage> PreflightAsync(string address, string method)
        {
            using var asked = new HttpRequestMessage(HttpMethod.Options, address) { Headers = { { "Origin", "https://elsewhere.example" }, { "Access-Control-Request-Method", method } } };
            return await client.SendAsync(asked, CancellationToken);
        }
    }

    [Fact]
    public async Task Each_answer_says_how_much_is_left_and_beyond_it_a_problem_says_how_long_to_wait()
    {
        app.With("Limits:RequestsPerMinute", "3");
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.Add(FromElsewhereApp.Header, "203.0.113.7");
        for (var left = 2; left >= 0; left--)
        {
            using var answer = await client.GetAsync("/api/v1/topics", CancellationToken); // The same one: what is kept says it anew.
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(("3", $"{left}"), (Assert.Single(answer.Headers.GetValues("RateLimit-Limit")), Assert.Single(answer.Headers.GetValues("RateLimit-Remaining"))));
        }

        using var refused = await client.GetAsync("/api/v1/topics", CancellationToken);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60); // It is sent with every refusal.
        Assert.Equal($"{refused.Headers.RetryAfter.Delta.Value.TotalSeconds}", Assert.Single(refused.Headers.GetValues("RateLimit-Reset")));
        Assert.Equal("0", Assert.Single(refused.Headers.GetValues("RateLimit-Remaining")));
        client.DefaultRequestHeaders.Remove(FromElsewhereApp.Header);
        client.DefaultRequestHeaders.Add(FromElsewhereApp.Header, "203.0.113.8");
        using var other = await client.GetAsync("/api/v1/topics", CancellationToken);
        Assert.Equal("2", Assert.Single(other.Headers.GetValues("RateLimit-Remaining")));
    }

    [Theory, InlineData("/api/v1/statements"), InlineData("/api/v1/nothing"), InlineData("/api/v1/openapi.json")]
    public async Task Where_reading_needs_an_account_programs_without_one_get_a_problem_and_no_form(string address)
    {
        app.With("Access:Private", "true");
        using var refused = await app.AskAsync(address);
        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
        using var reader = await app.SignInAsync(Role.Reader);
        using var answer = await reader.GetAsync("/api/v1/statements", CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("no-store", answer.Headers.CacheControl?.ToString());
    }

    [Fact]
    public async Task Editors_get_what_readers_get()
    {
        await app.StoreAsync(new Sample("Talks resume") { Arrange = a => a.IsPublished = false }.Says(Sample.Okafor, "Talks will resume."));
        using var editor = await app.SignInAsync(Role.Editor);
        using var list = JsonDocument.Parse(await editor.GetStringAsync("/api/v1/articles", CancellationToken));
        Assert.Equal(0, list.RootElement.GetProperty("items").GetArrayLength());
        Assert.Empty(await editor.GetStringAsync("/articles.jsonl", CancellationToken));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
