using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Pages;

public sealed class ArticleListTests(NewsApp app) : IClassFixture<NewsApp>
{
    [Fact]
    public async Task Reports_are_narrowed_by_topic_country_outlet_and_month_with_counts()
    {
        await app.StoreAsync(new Sample("About Taiwan in May", "2016-05-02") { Outlet = "The May Courier" }.About("taiwan").In("CHN").Tells("One."));
        await app.StoreAsync(new Sample("About Taiwan in June", "2016-06-02") { Outlet = "The May Courier" }.About("taiwan").In("CHN", "USA").Tells("Two."));
        await app.StoreAsync(new Sample("About Gaza in June", "2016-06-03") { Outlet = "The May Courier" }.About("gaza").In("ISR").Tells("Three."));

        Assert.Equal(["About Gaza in June", "About Taiwan in June", "About Taiwan in May"], await TitlesAsync("/articles?outlet=the-may-courier"));
        Assert.Equal(["About Taiwan in June", "About Taiwan in May"], await TitlesAsync("/articles?outlet=the-may-courier&topic=taiwan"));
        Assert.Equal(["About Taiwan in June"], await TitlesAsync("/articles?outlet=the-may-courier&country=usa"));
        Assert.Equal(["About Taiwan in May"], await TitlesAsync("/articles?outlet=the-may-courier&on=2016-05"));
        Assert.Equal(["About Gaza in June", "About Taiwan in June"], await TitlesAsync("/articles?outlet=the-may-courier&from=2016-06-01"));

        var page = await app.ReadAsync("/articles?outlet=the-may-courier");
        Assert.Equal("2", page.QuerySelector("nav.facets a[href='/articles?outlet=the-may-courier&topic=taiwan']")!.NextElementSibling!.TextContent);
        var inYear = await app.ReadAsync("/articles?outlet=the-may-courier&on=2016");
        Assert.Equal("2", inYear.QuerySelector("nav.facets a[href='/articles?outlet=the-may-courier&on=2016-06']")!.NextElementSibling!.TextContent);
    }

    [Fact]
    public async Task A_long_list_goes_on_from_its_last_row_and_misses_none()
    {
        for (var i = 0; i < 27; i++)
        {
            await app.StoreAsync(new Sample($"Number {i}", "2015-01-01") { Outlet = "The Long Gazette" }.Tells($"Report number {i} of many."));
        }

        var first = await app.ReadAsync("/articles?outlet=the-long-gazette");
        var next = first.QuerySelector("a[rel=next]")!.GetAttribute("href")!;
        var second = await app.ReadAsync(next);

        var titles = first.QuerySelectorAll("ol.hits h3").Concat(second.QuerySelectorAll("ol.hits h3")).Select(h => h.TextContent).ToList();
        Assert.Equal(27, titles.Distinct().Count());
        Assert.Equal(27, titles.Count);
        Assert.Null(second.QuerySelector("a[rel=next]"));
        Assert.NotEqual(first.Title, second.Title);
    }

    [Fact]
    public async Task Hidden_reports_are_neither_listed_nor_counted()
    {
        await app.StoreAsync(new Sample("In the open") { Outlet = "The Half Hidden" }.Tells("Seen."));
        await app.StoreAsync(new Sample("Out of sight") { Outlet = "The Half Hidden", Arrange = a => a.EmbargoUntil = new DateTime(2030, 1, 1) }.Tells("Unseen."));

        Assert.Equal(["In the open"], await TitlesAsync("/articles?outlet=the-half-hidden"));
        var all = await app.ReadAsync("/articles");
        Assert.Equal("1", all.QuerySelector("nav.facets a[href='/articles?outlet=the-half-hidden']")?.NextElementSibling?.TextContent ?? "1");
    }

    [Fact]
    public async Task A_report_whose_text_may_not_be_shown_is_listed_without_its_beginning()
    {
        await app.StoreAsync(new Sample("No text here") { Outlet = "The Closed Book", Arrange = a => a.Rights = Rights.StatementsOnly }.Tells("The beginning that is not shown."));

        Assert.DoesNotContain("The beginning", (await app.ReadAsync("/articles?outlet=the-closed-book")).Body!.TextContent, StringComparison.Ordinal);
    }

    private async Task<IEnumerable<string>> TitlesAsync(string address) => (await app.ReadAsync(address)).QuerySelectorAll("ol.hits h3").Select(h => h.TextContent);
}
