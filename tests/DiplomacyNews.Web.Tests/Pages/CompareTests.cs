using System.Net;
using AngleSharp.Dom;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Pages;

/// <summary>Speakers, bodies and countries side by side.</summary>
public sealed class CompareTests(CompareTests.Store app) : IClassFixture<CompareTests.Store>
{
    [Fact]
    public async Task Two_speakers_stand_side_by_side_year_by_year_the_newest_first()
    {
        var page = await app.ReadAsync("/compare?who=ngozi-okafor,maria-lindqvist&topic=sanctions");
        Assert.Equal("Ngozi Okafor and Maria Lindqvist on Sanctions", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["2024", "2023"], page.QuerySelectorAll("main section > .head > h2").Select(h => h.TextContent).Where(y => y.StartsWith("20", StringComparison.Ordinal)));
        Assert.Equal(["Sanctions work slowly."], Said(page, "Ngozi Okafor, 2024"));
        Assert.Equal(["Sanctions do not work at all."], Said(page, "Maria Lindqvist, 2024"));
        Assert.Equal(["Sanctions will be lifted."], Said(page, "Ngozi Okafor, 2023"));
        Assert.Empty(Said(page, "Maria Lindqvist, 2023"));
        Assert.Contains("Nothing is reported.", Side(page, "Maria Lindqvist, 2023").TextContent);
    }

    [Fact]
    public async Task A_table_says_how_much_each_said_in_each_year()
    {
        var page = await app.ReadAsync("/compare?who=ngozi-okafor,maria-lindqvist");
        Assert.Equal(["Year Ngozi Okafor Maria Lindqvist", "2024 2 1", "2023 1 0", "All 3 1"], page.QuerySelectorAll("main table tr").Select(r => string.Join(' ', r.Children.Select(c => c.TextContent.Trim()))));
    }

    [Fact]
    public async Task A_country_has_the_words_of_all_who_speak_for_it()
    {
        var page = await app.ReadAsync("/compare?who=nga,swe");
        Assert.Equal("Nigeria and Sweden", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("Sanctions work slowly.", Said(page, "Nigeria, 2024"));
        Assert.Contains("Ngozi Okafor", Side(page, "Nigeria, 2024").TextContent);
    }

    [Theory]
    [InlineData("/compare?who=Ngozi+Okafor&and=&and3=Sweden", "/compare?who=ngozi-okafor,swe")]
    [InlineData("/compare?who=okafor", "/compare?who=ngozi-okafor")]
    [InlineData("/compare?who=NGA&and=nigeria&topic=sanctions", "/compare?who=nga&topic=sanctions")]
    [InlineData("/compare?who=nga, swe,usa&and=chn&and3=fra", "/compare?who=nga,swe,usa,chn")]
    public async Task However_names_are_typed_there_is_one_address(string typed, string address)
    {
        using var answer = await app.AskAsync(typed);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(address, answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_name_that_nobody_has_is_said_and_the_others_are_shown()
    {
        var page = await app.ReadAsync("/compare?who=nobody-at-all,ngozi-okafor");
        Assert.Contains("Nobody on record and no country is called “nobody-at-all”.", page.QuerySelector("[role=status]")!.TextContent);
        Assert.Contains("Sanctions work slowly.", page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Where_nobody_said_anything_that_fits_there_are_ways_out()
    {
        var page = await app.ReadAsync("/compare?who=ngozi-okafor,maria-lindqvist&topic=taiwan");
        Assert.NotNull(page.QuerySelector("[role=status] a[href='/compare?who=ngozi-okafor,maria-lindqvist']"));
    }

    [Fact]
    public async Task The_days_asked_for_narrow_all_sides()
    {
        var page = await app.ReadAsync("/compare?who=ngozi-okafor&from=2024");
        Assert.DoesNotContain("will be lifted", page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Without_anybody_it_offers_who_spoke_most_on_a_topic()
    {
        var page = await app.ReadAsync("/compare");
        Assert.Equal("Ngozi Okafor and Maria Lindqvist on Sanctions", page.QuerySelector("a[href='/compare?who=ngozi-okafor,maria-lindqvist&topic=sanctions']")!.TextContent);
    }

    [Fact]
    public async Task Odd_names_and_days_are_answered_in_words()
    {
        foreach (var query in new[] { $"who={new string('x', 5000)}", "who=%00%FF&and=%F0%9F%98%80", "who=okafor&from=2023-02-30&topic=no-such-topic", "who=" + string.Join("&who=", Enumerable.Range(0, 200)) })
        {
            using var answer = await app.AskAsync($"/compare?{query}");
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{query[..20]} answered {answer.StatusCode}");
        }
    }

    private static IElement Side(IDocument page, string label) => page.QuerySelector($"section[aria-label='{label}']")!;

    private static IEnumerable<string> Said(IDocument page, string label) => Side(page, label).QuerySelectorAll("blockquote").Select(q => q.TextContent.Trim().Trim('“', '”'));

    public sealed class Store : NewsApp, IAsyncLifetime
    {
        public async ValueTask InitializeAsync()
        {
            await StoreAsync(new Sample("Now", "2024-04-26").Says(Sample.Okafor, "Sanctions work slowly.", about: ["sanctions"]).Says(Sample.Okafor, "The harbour is open again.").Says(Sample.Lindqvist, "Sanctions do not work at all.", about: ["sanctions"]));
            await StoreAsync(new Sample("Then", "2023-04-26").Says(Sample.Okafor, "Sanctions will be lifted.", about: ["sanctions"]));
        }
    }
}
