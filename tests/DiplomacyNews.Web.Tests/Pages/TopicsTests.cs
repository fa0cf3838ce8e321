using System.Net;
using AngleSharp.Dom;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Pages;

public sealed class TopicsTests(TopicsTests.Store app) : IClassFixture<TopicsTests.Store>
{
    [Fact]
    public async Task The_tree_counts_a_report_once_under_its_wide_topic()
    {
        var page = await app.ReadAsync("/topics");
        Assert.Contains("2 reports", page.QuerySelector("#topic-conflicts")!.ParentElement!.TextContent);
        Assert.StartsWith("2", page.QuerySelector("[data-topic=taiwan] .n")!.TextContent);
        Assert.StartsWith("1", page.QuerySelector("[data-topic=ukraine-war] .n")!.TextContent);
    }

    [Fact]
    public async Task A_topic_shows_statements_speakers_countries_and_reports()
    {
        var page = await app.ReadAsync("/topics/taiwan");
        Assert.Equal(2, page.QuerySelectorAll("main [data-statement]").Length);
        Assert.Contains("Ngozi Okafor", Section(page, "most"));
        Assert.Contains("China", Section(page, "countries"));
        Assert.Contains("Two quarrels, one table", Section(page, "reports"));
        Assert.NotNull(page.QuerySelector(".kicker a[href='/topics/conflicts']"));
    }

    [Fact]
    public async Task A_wide_topic_holds_what_is_filed_under_the_narrower_ones()
    {
        var page = await app.ReadAsync("/topics/conflicts");
        Assert.Equal(3, page.QuerySelectorAll("main [data-statement]").Length);
        Assert.Contains("Taiwan", Section(page, "tree"));
        Assert.StartsWith("3 statements, from 2023 to 2024; 2 reports", page.QuerySelector(".lead")!.TextContent.Trim());
    }

    [Fact]
    public async Task A_topic_without_reports_says_so_and_leads_on()
    {
        var page = await app.ReadAsync("/topics/haiti");
        Assert.NotNull(page.QuerySelector("main [role=status] a[href='/topics/conflicts']"));
        Assert.NotNull(page.QuerySelector("meta[name=robots]"));
    }

    [Fact]
    public async Task A_topic_is_narrowed_by_speaker_and_year()
    {
        Assert.Single((await app.ReadAsync("/topics/conflicts?speaker=maria-lindqvist")).QuerySelectorAll("main [data-statement]"));
        Assert.Equal(2, (await app.ReadAsync("/topics/conflicts?on=2024")).QuerySelectorAll("main [data-statement]").Length);
    }

    [Fact]
    public async Task A_topic_says_what_else_is_spoken_of_with_it_and_how_often_together()
    {
        var page = await app.ReadAsync("/topics/sanctions");
        var beside = page.QuerySelector("section[aria-labelledby=related] li")!;
        Assert.Equal("Trade and tariffs", beside.QuerySelector("a")!.TextContent);
        Assert.StartsWith("2", beside.QuerySelector("a.n")!.TextContent); // Three reports, but one of them prints what another has.
        Assert.Equal("/search?q=topic%3Asanctions%20topic%3Atrade", beside.QuerySelector("a.n")!.GetAttribute("href"));
        Assert.Contains("Often together with Trade and tariffs", page.QuerySelector(".lead")!.TextContent);
        Assert.Empty((await app.ReadAsync("/topics/haiti")).QuerySelectorAll("section[aria-labelledby=related]"));
    }

    [Fact]
    public async Task A_topic_of_several_years_shows_one_statement_of_each()
    {
        var page = await app.ReadAsync("/topics/sanctions");
        Assert.Equal(["2023", "2022", "2021"], page.QuerySelectorAll("section[aria-labelledby=through] a.y").Select(y => y.TextContent));
        Assert.Contains("Nobody gains by sanctions that nobody keeps", Section(page, "through"));
        Assert.Equal("/topics/sanctions?on=2022", page.QuerySelectorAll("section[aria-labelledby=through] a.y")[1].GetAttribute("href"));
        Assert.Empty((await app.ReadAsync("/topics/sanctions?on=2022")).QuerySelectorAll("section[aria-labelledby=through]"));
    }

    [Fact]
    public async Task A_topic_stands_in_the_tree_with_what_is_above_it_under_it_and_beside_it_and_with_its_media_topic()
    {
        var narrow = await app.ReadAsync("/topics/sanctions");
        Assert.Equal("Sanctions", narrow.QuerySelector(".branch [aria-current]")!.TextContent);
        Assert.NotNull(narrow.QuerySelector(".branch .wider a[href='/topics/economy']"));
        Assert.NotNull(narrow.QuerySelector("section[aria-labelledby=tree] details a[href='/topics/trade']"));
        Assert.Equal("http://cv.iptc.org/newscodes/mediatopic/20000642", narrow.QuerySelector("section[aria-labelledby=tree] dd a")!.GetAttribute("href"));
        Assert.NotNull((await app.ReadAsync("/topics/economy")).QuerySelector(".branch ul a[href='/topics/sanctions']"));
        Assert.DoesNotContain("IPTC", Section(await app.ReadAsync("/topics/taiwan"), "tree"));
    }

    [Theory]
    [InlineData("/topics/no-such-topic")]
    [InlineData("/topics/%3Cb%3E")]
    public async Task A_topic_nobody_knows_is_not_found(string address) => await app.ReadAsync(address, HttpStatusCode.NotFound);

    private static string Section(IDocument page, string id) => page.QuerySelector($"section[aria-labelledby={id}]")!.TextContent;

    public sealed class Store : NewsApp, IAsyncLifetime
    {
        public async ValueTask InitializeAsync()
        {
            await StoreAsync(new Sample("Two quarrels, one table", "2024-04-26").About("taiwan", "ukraine-war").In("CHN", "TWN")
                .Says(Sample.Okafor, "The strait must stay open.", about: ["taiwan"])
                .Says(Sample.Lindqvist, "Both wars must end.", about: ["ukraine-war"]));
            await StoreAsync(new Sample("The strait again", "2023-02-01").About("taiwan").In("TWN")
                .Says(Sample.Okafor, "patience would pay", kind: StatementKind.Indirect, about: ["taiwan"]));
            await StoreAsync(new Sample("Sanctions again", "2021-03-04").About("sanctions", "trade").Says(Sample.Okafor, "they hurt", kind: StatementKind.Indirect, about: ["sanctions", "trade"]));
            await StoreAsync(new Sample("Sanctions once more", "2022-03-04").About("sanctions").Says(Sample.Lindqvist, "Nobody gains by sanctions that nobody keeps.", about: ["sanctions", "trade"])
                .Says(Sample.Lindqvist, "so it was", kind: StatementKind.Indirect, about: ["sanctions"]));
            await StoreAsync(new Sample("Sanctions as others print them", "2022-03-04") { Outlet = "The Pier Post" }.About("sanctions").Says(Sample.Lindqvist, "Nobody gains by sanctions that nobody keeps.", about: ["sanctions", "trade"]));
            await StoreAsync(new Sample("Sanctions at last", "2023-03-04").About("sanctions").Says(Sample.Okafor, "We shall keep them.", about: ["sanctions"]));
        }
    }
}
