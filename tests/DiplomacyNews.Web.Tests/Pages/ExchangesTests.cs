using AngleSharp.Dom;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Pages;

/// <summary>Who speaks to whom, as a matrix, and what is spoken about, year by year.</summary>
public sealed class ExchangesTests(ExchangesTests.Store app) : IClassFixture<ExchangesTests.Store>
{
    [Fact]
    public async Task Each_field_says_how_often_one_country_spoke_to_another_and_leads_there()
    {
        var page = await app.ReadAsync("/exchanges");

        Assert.Equal(["", "Nigeria", "Sweden", "In all"], Heads(page).Select(h => h == "Who speaks, to whom" ? "" : h));
        Assert.Equal(["Nigeria", "", "2", "2"], Row(page, "Nigeria")); // Two utterances, though one stands in two reports.
        Assert.Equal(["Sweden", "1", "", "1"], Row(page, "Sweden"));
        Assert.Equal("/search?q=speaker%3A%22Nigeria%22%20to%3A%22Sweden%22", page.QuerySelector("table.matrix td a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task The_field_leads_to_the_words_it_counts()
    {
        var page = await app.ReadAsync("/exchanges?on=2023");
        var found = await app.ReadAsync(page.QuerySelector("table.matrix td a")!.GetAttribute("href")!);

        Assert.Equal("“Welcome.”", Assert.Single(found.QuerySelectorAll("main blockquote")).TextContent.Trim());
    }

    [Fact]
    public async Task People_stand_in_it_by_name_and_lead_to_what_one_told_the_other()
    {
        var page = await app.ReadAsync("/exchanges?by=speakers&on=2024");
        Assert.Equal(["Ngozi Okafor", "", "2", "2"], Row(page, "Ngozi Okafor"));

        var told = await app.ReadAsync(page.QuerySelector("table.matrix td a")!.GetAttribute("href")!);
        Assert.Equal(2, told.QuerySelectorAll("main [data-statement]").Length);
    }

    [Fact]
    public async Task It_also_shows_who_speaks_about_whom()
    {
        Assert.Equal(["Sweden", "", "1", "1"], Row(await app.ReadAsync("/exchanges?said=about"), "Sweden"));
        Assert.Equal(["Maria Lindqvist", "", "1", "1"], Row(await app.ReadAsync("/exchanges?said=about&by=speakers"), "Maria Lindqvist"));
    }

    [Fact]
    public async Task Behind_the_picture_are_all_pairs_with_the_day_of_their_latest_words()
    {
        var page = await app.ReadAsync("/exchanges");
        Assert.Equal(["Nigeria Sweden 2 26 Apr. 2024", "Sweden Nigeria 1 1 Feb. 2023"], page.QuerySelectorAll("table.data tbody tr").Select(r => string.Join(' ', r.Children.Select(c => c.TextContent.Trim()))));
        Assert.Equal("/countries/nga/with/swe", page.QuerySelector("section[aria-labelledby=lately] .meta a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("/exchanges?on=1801")]
    [InlineData("/exchanges?topic=no-such-topic")]
    [InlineData("/exchanges?by=speakers&said=about&topic=haiti")]
    public async Task A_choice_that_leaves_nothing_says_so_and_leads_on(string address) => Assert.NotNull((await app.ReadAsync(address)).QuerySelector("main [role=status] a[href='/exchanges']"));

    [Theory]
    [InlineData("/exchanges?by=%00&said=%3Cb%3E&on=never&topic=%22")]
    [InlineData("/exchanges?from=2024&to=2020&after=-1&speaker=x")]
    [InlineData("/topics/by-year?speaker=&country=")]
    public async Task Whatever_is_asked_for_is_answered(string address) => await app.ReadAsync(address);

    [Fact]
    public async Task A_year_shows_what_share_of_it_each_topic_has()
    {
        var page = await app.ReadAsync("/topics/by-year");

        Assert.Equal(["Topic", "2022", "Statements"], Heads(page)); // Of the other years there is too little.
        Assert.Equal(["Sanctions", "75", "9"], Row(page, "Sanctions"));
        Assert.Equal(["Taiwan", "25", "3"], Row(page, "Taiwan"));
        var behind = await app.ReadAsync(page.QuerySelector("table.matrix td a")!.GetAttribute("href")!);
        Assert.Equal(9, behind.QuerySelectorAll("ol.hits [data-statement]").Length);
    }

    [Fact]
    public async Task The_shares_of_one_speaker_or_country_are_of_their_words_alone()
    {
        Assert.Equal(["Sanctions", "100", "", "9"], Row(await app.ReadAsync("/topics/by-year?speaker=ngozi-okafor"), "Sanctions")); // 2022 and 2024.
        Assert.Equal(["Taiwan", "100", "3"], Row(await app.ReadAsync("/topics/by-year?country=swe"), "Taiwan"));
        Assert.Contains("by those who speak for Sweden", (await app.ReadAsync("/topics/by-year?country=swe")).QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/topics/by-year?speaker=nobody-of-this-name")]
    [InlineData("/topics/by-year?country=xyz")]
    public async Task Nobody_is_not_found(string address) => await app.ReadAsync(address, System.Net.HttpStatusCode.NotFound);

    private static IEnumerable<string> Heads(IDocument page) => page.QuerySelectorAll("table.matrix thead th").Select(h => h.TextContent.Trim());

    private static IEnumerable<string> Row(IDocument page, string head) =>
        page.QuerySelectorAll("table.matrix tbody tr").Single(r => r.FirstElementChild!.TextContent.Trim() == head).Children.Select(c => Figure(c).Trim());

    /// <summary>Without the words that stand for the column where there is none.</summary>
    private static string Figure(IElement cell) => cell.QuerySelector(".of") is { } of ? cell.TextContent.Replace(of.TextContent, "", StringComparison.Ordinal) : cell.TextContent;

    public sealed class Store : NewsApp, IAsyncLifetime
    {
        public async ValueTask InitializeAsync()
        {
            await StoreAsync(new Sample("They talk", "2024-04-26").Says(Sample.Okafor, "Come to Lagos before the rains.", to: Sample.Lindqvist).Says(Sample.Okafor, "And bring the papers with you.", to: Sample.Lindqvist)
                .Says(Sample.Okafor, "To all.", to: Sample.Reporters).Says(Sample.Lindqvist, "Nigeria is kind.", aboutWhom: ["NGA", "ngozi-okafor"]));
            await StoreAsync(new Sample("They talk, as others have it", "2024-04-26") { Outlet = "The Pier Post" }.Tells("Heard there.").Says(Sample.Okafor, "Come to Lagos before the rains.", to: Sample.Lindqvist));
            await StoreAsync(new Sample("They talked", "2023-02-01").Says(Sample.Lindqvist, "Welcome.", to: Sample.Okafor));
            await StoreAsync(new Sample("A secret talk", "2024-05-01") { Arrange = a => a.IsHidden = true }.Says(Sample.Okafor, "Nobody hears.", to: Sample.Lindqvist).Says(Sample.Lindqvist, "Nobody.", to: Sample.Okafor));
            var busy = new Sample("A busy year", "2022-03-04");
            for (var i = 0; i < 12; i++)
            {
                busy.Says(i < 9 ? Sample.Okafor : Sample.Lindqvist, $"Point number {i} of my long speech.", about: [i < 9 ? "sanctions" : "taiwan"]);
            }

            await StoreAsync(busy);
        }
    }
}
