using AngleSharp.Dom;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Pages;

/// <summary>What several reports print of one thing said is one thing said: in lists, in counts, on its page.</summary>
public sealed class UtterancesTests : IAsyncDisposable
{
    private const string Whole = "We will not accept any ultimatum, and we will not negotiate under the threat of force";
    private const string Shortened = "“We will not accept any ultimatum”";
    private const string Retold = "We shall accept no ultimatum, nor will we negotiate under the threat of force";
    private const string Another = "The grain corridor must remain open, because millions of people depend on it";

    private readonly NewsApp app = new();

    [Fact]
    public async Task It_stands_once_in_a_list_in_the_speakers_own_words_with_the_number_of_reports()
    {
        await StoreThreeAsync();
        var line = Assert.Single(await LinesAsync("/statements"));
        Assert.Contains(Whole, line.TextContent);
        Assert.Contains("in 3 reports", line.TextContent);
    }

    [Theory]
    [InlineData("/statements")]
    [InlineData("/speakers/ngozi-okafor")]
    [InlineData("/topics/sanctions")]
    [InlineData("/countries/nga")]
    public async Task It_is_counted_once(string address)
    {
        await StoreThreeAsync();
        var page = await app.ReadAsync(address);
        Assert.Contains("1 statement", page.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("3 statement", page.QuerySelector("main")!.TextContent);
        Assert.Single(page.QuerySelectorAll("main [data-statement]").Select(s => s.GetAttribute("data-statement")).Distinct());
    }

    [Fact]
    public async Task A_list_narrowed_to_an_outlet_has_it_as_that_outlet_tells_it()
    {
        await StoreThreeAsync();
        var line = Assert.Single(await LinesAsync("/statements?outlet=the-hill-courier"));
        Assert.Contains("We shall accept no ultimatum", line.TextContent);
        Assert.Contains("in 3 reports", line.TextContent);
    }

    [Fact]
    public async Task Its_page_has_every_telling_with_the_outlet_and_what_differs_marked()
    {
        var stored = await StoreThreeAsync();
        var page = await app.ReadAsync($"/statements/{stored[0].Statements[0]}");
        Assert.Equal("The same words in 3 reports", page.QuerySelector("#tellings")!.TextContent);
        var tellings = page.QuerySelectorAll("section[aria-labelledby=tellings] li");
        Assert.Equal(2, tellings.Length);
        Assert.Contains("The Hill Courier", tellings.Single(t => t.TextContent.Contains("shall accept")).TextContent);
        Assert.Contains("shall", tellings.Single(t => t.TextContent.Contains("shall accept")).QuerySelectorAll(".differs").Select(d => d.TextContent.Trim().Split(' ')[0]));
        Assert.NotNull(page.QuerySelector($"section[aria-labelledby=tellings] a[href='/statements/{stored[1].Statements[0]}']"));
    }

    [Fact]
    public async Task A_telling_that_readers_may_not_see_is_neither_shown_nor_counted()
    {
        await app.StoreAsync(Okafor("The Harbour Gazette", Shortened, StatementKind.Mixed));
        await app.StoreAsync(new Sample("Kept back") { Outlet = "The Hill Courier", Arrange = a => a.EmbargoUntil = app.Clock.GetUtcNow().UtcDateTime.AddDays(1) }.Says(Sample.Okafor, Whole));
        var line = Assert.Single(await LinesAsync("/statements"));
        Assert.Contains("We will not accept any ultimatum", line.TextContent);
        Assert.DoesNotContain("threat of force", line.TextContent);
        Assert.DoesNotContain("reports", line.TextContent);
    }

    [Fact]
    public async Task Other_words_another_day_and_somebody_else_make_another_utterance()
    {
        await app.StoreAsync(Okafor("The Harbour Gazette", Whole));
        await app.StoreAsync(new Sample("Other words") { Outlet = "Two" }.Says(Sample.Okafor, Another));
        await app.StoreAsync(new Sample("Another day", "2024-05-26") { Outlet = "Three" }.Tells("A month later.").Says(Sample.Okafor, Whole));
        await app.StoreAsync(new Sample("Somebody else") { Outlet = "Four" }.Tells("Elsewhere.").Says(Sample.Lindqvist, Whole));
        await app.StoreAsync(new Sample("Denied") { Outlet = "Five" }.Tells("Later.").Says(Sample.Okafor, Whole, kind: StatementKind.Indirect, mode: StatementMode.Denied));
        Assert.Equal(5, (await LinesAsync("/statements")).Count);
    }

    [Fact]
    public async Task Two_sentences_of_one_report_stay_two_though_another_report_prints_them_as_one()
    {
        await app.StoreAsync(Okafor("The Harbour Gazette", $"{Whole}. {Another}"));
        await app.StoreAsync(new Sample("Sentence by sentence") { Outlet = "The Hill Courier" }.Says(Sample.Okafor, Whole).Says(Sample.Okafor, Another));
        Assert.Equal(2, (await LinesAsync("/statements?outlet=the-hill-courier")).Count);
    }

    [Fact]
    public async Task A_paper_of_the_next_morning_that_names_no_day_tells_of_the_day_before()
    {
        await app.StoreAsync(new Sample("In the evening").Says(Sample.Okafor, Whole, on: "2024-04-26"));
        await app.StoreAsync(new Sample("In the morning", "2024-04-27") { Outlet = "Two" }.Tells("Good morning.").Says(Sample.Okafor, Whole));
        Assert.Single(await LinesAsync("/statements"));
    }

    [Fact]
    public async Task A_report_read_again_takes_its_telling_with_it_and_leaves_the_others_together()
    {
        var stored = await StoreThreeAsync();
        await app.RereadAsync(stored[0].ArticleId, Okafor("The Harbour Gazette", Whole, on: "2024-03-01"));
        var lines = await LinesAsync("/statements");
        Assert.Equal(2, lines.Count);
        Assert.Contains(lines, l => l.TextContent.Contains("in 2 reports"));
        await app.RereadAsync(stored[0].ArticleId, Okafor("The Harbour Gazette", Whole));
        Assert.Contains("in 3 reports", Assert.Single(await LinesAsync("/statements")).TextContent);
    }

    [Fact]
    public async Task Pages_of_a_list_hold_every_utterance_once()
    {
        for (var i = 0; i < 30; i++)
        {
            var words = $"The {i + 2} ships of the {Ordinal(i)} convoy left harbour {Ordinal(i)} with {i + 2} pilots aboard";
            await app.StoreAsync(new Sample($"Convoy {i}") { Outlet = "One" }.Says(Sample.Okafor, words));
            await app.StoreAsync(new Sample($"Convoy {i} again") { Outlet = "Two" }.Says(Sample.Okafor, words + ".", kind: StatementKind.Indirect));
        }

        var first = await app.ReadAsync("/statements");
        var second = await app.ReadAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);
        var seen = first.QuerySelectorAll("main [data-statement]").Concat(second.QuerySelectorAll("main [data-statement]")).Select(s => s.GetAttribute("data-statement")).ToList();
        Assert.Equal(30, seen.Distinct().Count());
        Assert.Equal(30, seen.Count);
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private static string Ordinal(int i) => new('a', 3 + i); // A word that no other line has.

    private async Task<IReadOnlyList<StoredSample>> StoreThreeAsync() =>
    [
        await app.StoreAsync(Okafor("The Harbour Gazette", Whole)),
        await app.StoreAsync(Okafor("The Hill Courier", Retold, StatementKind.Indirect)),
        await app.StoreAsync(Okafor("The Lake Herald", Shortened, StatementKind.Mixed)),
    ];

    private static Sample Okafor(string outlet, string words, StatementKind kind = StatementKind.Direct, string? on = null) =>
        new Sample($"Okafor speaks to {outlet}") { Outlet = outlet }.Says(Sample.Okafor, words, kind: kind, on: on, about: ["sanctions"]).About("sanctions");

    private async Task<IReadOnlyList<IElement>> LinesAsync(string address) => [.. (await app.ReadAsync(address)).QuerySelectorAll("main [data-statement]")];
}
