using System.Text.Json;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Search;

/// <summary>What several reports tell stands once among results, as it does in lists; feeds and files have every telling.</summary>
public sealed class FoundUtterancesTests : IAsyncDisposable
{
    private const string Whole = "We will not accept any ultimatum, and we will not negotiate under the threat of force";
    private const string Shortened = "“We will not accept any ultimatum”";
    private const string Retold = "We shall accept no ultimatum, nor will we negotiate under the threat of force";

    private readonly NewsApp app = new();

    [Theory]
    [InlineData("ultimatum")]
    [InlineData("ultimatum&sort=oldest")]
    [InlineData("ultimatum&sort=relevance")]
    [InlineData("ultimatum&group=speaker")]
    public async Task It_stands_once_with_the_number_of_reports_that_tell_of_it(string query)
    {
        await StoreThreeAsync();
        var page = await app.ReadAsync("/search?q=" + query);
        Assert.Equal("1 statement", page.QuerySelector("h1")!.TextContent); // Every page has a heading.
        var line = Assert.Single(page.QuerySelectorAll("main [data-statement]"));
        Assert.Contains("in 3 reports", line.TextContent);
        Assert.EndsWith("#tellings", line.QuerySelector("a.nobr")!.GetAttribute("href")); // The number is a link.
    }

    [Fact]
    public async Task It_is_shown_as_that_of_its_tellings_that_the_search_finds()
    {
        await StoreThreeAsync();
        Assert.Contains("threat of force", Assert.Single(await app.WordsAsync("ultimatum")));
        Assert.Contains("We shall accept", Assert.Single(await app.WordsAsync("shall")));
        Assert.Contains("We shall accept", Assert.Single(await app.WordsAsync("ultimatum outlet:\"The Hill Courier\"")));
    }

    [Fact]
    public async Task Facets_and_bars_count_it_once()
    {
        await StoreThreeAsync();
        await app.StoreAsync(new Sample("Another day", "2024-05-26").Says(Sample.Okafor, "The ultimatum was about the grain of the lake district", about: ["sanctions"]));
        var page = await app.ReadAsync("/search?q=ultimatum");
        Assert.Equal("2 statements", page.QuerySelector("h1")!.TextContent); // Every page has a heading.
        Assert.Equal("2", page.QuerySelectorAll(".facets li").Single(f => f.TextContent.StartsWith("Ngozi Okafor", StringComparison.Ordinal)).LastElementChild!.TextContent); // The number stands last.
        Assert.Equal("2", page.QuerySelectorAll(".facets li").Single(f => f.TextContent.StartsWith("2024", StringComparison.Ordinal)).LastElementChild!.TextContent);
        Assert.All(page.QuerySelectorAll(".times a"), bar => Assert.EndsWith(": 1", bar.GetAttribute("aria-label")));
    }

    [Fact]
    public async Task Feeds_and_files_have_every_telling_and_say_what_they_have_in_common()
    {
        await StoreThreeAsync();
        using var file = await app.AskAsync("/search.json?q=ultimatum");
        using var rows = JsonDocument.Parse(await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(3, rows.RootElement.GetArrayLength());
        Assert.Single(rows.RootElement.EnumerateArray().Select(r => r.GetProperty("utteranceId").GetString()).Distinct());
        using var feed = await app.AskAsync("/search.jsonfeed?q=ultimatum");
        using var entries = JsonDocument.Parse(await feed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(3, entries.RootElement.GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task A_telling_that_readers_may_not_see_stands_for_nobody_and_is_not_counted()
    {
        await app.StoreAsync(Okafor("The Harbour Gazette", Shortened, StatementKind.Mixed));
        await app.StoreAsync(new Sample("Kept back") { Outlet = "The Hill Courier", Arrange = a => a.EmbargoUntil = app.Clock.GetUtcNow().UtcDateTime.AddDays(1) }.Says(Sample.Okafor, Whole));
        var page = await app.ReadAsync("/search?q=ultimatum");
        var line = Assert.Single(page.QuerySelectorAll("main [data-statement]"));
        Assert.DoesNotContain("threat of force", line.TextContent);
        Assert.DoesNotContain("reports", line.TextContent);
    }

    [Fact]
    public async Task Pages_hold_every_utterance_once_in_every_order()
    {
        for (var i = 0; i < 30; i++)
        {
            var words = $"The {i + 2} ships of the {new string('a', 3 + i)} convoy left harbour {new string('b', 3 + i)} with {i + 2} pilots aboard";
            await app.StoreAsync(new Sample($"Convoy {i}", $"2024-05-{1 + (i % 7):00}") { Outlet = "One" }.Says(Sample.Okafor, words));
            await app.StoreAsync(new Sample($"Convoy {i} again", $"2024-05-{1 + (i % 7):00}") { Outlet = "Two" }.Says(Sample.Okafor, words + ".", kind: StatementKind.Indirect));
        }

        foreach (var sort in new[] { "newest", "oldest", "relevance" })
        {
            var seen = new List<string?>();
            for (var address = $"/search?q=convoy&sort={sort}"; address is not null;)
            {
                var page = await app.ReadAsync(address);
                Assert.Equal("30 statements", page.QuerySelector("h1")!.TextContent); // Every page has a heading.
                seen.AddRange(page.QuerySelectorAll("main [data-statement]").Select(s => s.GetAttribute("data-statement")));
                address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
            }

            Assert.Equal(30, seen.Distinct().Count());
            Assert.Equal(30, seen.Count);
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task StoreThreeAsync()
    {
        await app.StoreAsync(Okafor("The Harbour Gazette", Whole));
        await app.StoreAsync(Okafor("The Hill Courier", Retold, StatementKind.Indirect));
        await app.StoreAsync(Okafor("The Lake Herald", Shortened, StatementKind.Mixed));
    }

    private static Sample Okafor(string outlet, string words, StatementKind kind = StatementKind.Direct) =>
        new Sample($"Okafor speaks to {outlet}") { Outlet = outlet }.Says(Sample.Okafor, words, kind: kind, about: ["sanctions"]).About("sanctions");
}
