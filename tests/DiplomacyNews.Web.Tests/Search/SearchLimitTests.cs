using System.Net;
using DiplomacyNews.Web.Search;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Time.Testing;

namespace DiplomacyNews.Web.Tests.Search;

/// <summary>No search holds a processor for longer than a reader would wait: it is ended, and says so.</summary>
public sealed class SearchLimitTests
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_query_without_end_is_ended()
    {
        var clock = new FakeTimeProvider();
        await using var connection = new SqliteConnection("Data Source=:memory:");
        await connection.OpenAsync(CancellationToken);
        var begun = new TaskCompletionSource();
        connection.CreateFunction("begun", () => begun.TrySetResult() ? 1 : 0);
        using var limit = new SearchLimit(connection, clock, CancellationToken.None);
        await using var endless = connection.CreateCommand();
        endless.CommandText = "WITH RECURSIVE n(i) AS (SELECT begun() UNION ALL SELECT i + 1 FROM n) SELECT COUNT(*) FROM n";

        var asked = Task.Run(() => endless.ExecuteScalar(), CancellationToken);
        await begun.Task;
        limit.ThrowIfOver();
        clock.Advance(SearchLimit.Longest);

        var fault = await Assert.ThrowsAsync<SqliteException>(() => asked);
        Assert.True(SearchLimit.IsInterruption(fault));
        Assert.Throws<SearchTooLongException>(limit.ThrowIfOver);
    }

    [Fact]
    public async Task A_search_that_takes_too_long_explains_itself()
    {
        await using var app = new NewsApp();
        await app.StoreAsync(new Sample("Talks resume").Says(Sample.Okafor, "Talks will resume."));
        using var slow = new CommandsOf(app.DataDirectory, before: sql =>
        {
            if (sql.Contains("MATCH", StringComparison.Ordinal))
            {
                app.Clock.Advance(SearchLimit.Longest);
            }
        });

        var page = await app.ReadAsync("/search?q=talks");
        Assert.Equal("Too much at once", page.QuerySelector("h1")!.TextContent); // Every page has a heading.
        Assert.Contains("Add a rarer word", page.QuerySelector("[data-why]")!.TextContent); // As the page says it.
        Assert.Empty(page.QuerySelectorAll(".hitrow"));

        using var client = app.CreateClient();
        using var answer = await client.GetAsync(new Uri("/api/v1/search?q=talks", UriKind.Relative), CancellationToken);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("Add a rarer word", await answer.Content.ReadAsStringAsync(CancellationToken));
        using var feed = await client.GetAsync(new Uri("/search.atom?q=talks", UriKind.Relative), CancellationToken);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, feed.StatusCode);
    }

    [Fact]
    public async Task What_takes_too_long_to_count_takes_no_results_away()
    {
        await using var app = new NewsApp();
        await app.StoreAsync(new Sample("Talks resume").Says(Sample.Okafor, "Talks will resume."));
        var isCounting = false;
        using var slow = new CommandsOf(app.DataDirectory, before: sql =>
        {
            isCounting |= sql.Contains("ArticleCountries", StringComparison.Ordinal);
            if (isCounting && sql.Contains("MATCH", StringComparison.Ordinal))
            {
                app.Clock.Advance(SearchLimit.Longest);
            }
        });

        var page = await app.ReadAsync("/search?q=talks+speaker:okafor"); // Other speakers are counted by a search of their own.
        Assert.Single(page.QuerySelectorAll(".hitrow"));
        Assert.Contains("too much to count", page.QuerySelector("#narrow")!.TextContent); // Where there are results, they can be narrowed.
        Assert.NotNull(page.QuerySelector("footer"));
    }
}
