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
        Assert.Contains("War in Ukraine", Section(page, "beside"));
        Assert.NotNull(page.QuerySelector(".kicker a[href='/topics/conflicts']"));
    }

    [Fact]
    public async Task A_wide_topic_holds_what_is_filed_under_the_narrower_ones()
    {
        var page = await app.ReadAsync("/topics/conflicts");
        Assert.Equal(3, page.QuerySelectorAll("main [data-statement]").Length);
        Assert.Contains("Taiwan", Section(page, "narrower"));
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
        }
    }
}
