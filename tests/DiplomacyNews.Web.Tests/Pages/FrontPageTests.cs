using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Pages;

public sealed class FrontPageTests
{
    [Fact]
    public async Task An_empty_record_says_so()
    {
        await using var app = new NewsApp();

        var page = await app.ReadAsync("/");

        Assert.Contains("The record is empty", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Single(page.QuerySelectorAll("h1"));
    }

    [Fact]
    public async Task A_record_of_one_report_leads_with_it()
    {
        await using var app = new NewsApp();
        var stored = await app.StoreAsync(new Sample("The only report").Tells("There is no other."));

        var page = await app.ReadAsync("/");

        Assert.Equal(stored.Address, page.QuerySelector(".lead-story h2 a")!.GetAttribute("href"));
        Assert.Null(page.GetElementById("h-latest"));
    }

    [Fact]
    public async Task The_newest_report_leads_with_the_statement_that_stands_best_alone()
    {
        await using var app = new NewsApp();
        await app.StoreAsync(new Sample("The older report", "2024-04-25").About("taiwan").Says(Sample.Lindqvist, "We have been here before, and we shall be here again."));
        await app.StoreAsync(new Sample("The newer report", "2024-04-26").About("taiwan").Meets([Sample.Okafor, Sample.Lindqvist])
            .Says(Sample.Okafor, "weather", kind: StatementKind.Indirect, confidence: 0.6)
            .Says(Sample.Okafor, "closing every port in the country before the end of the year", kind: StatementKind.Indirect, mode: StatementMode.Denied)
            .Says(Sample.Okafor, "We leave with an agreement that both of us can defend at home."));

        var page = await app.ReadAsync("/");

        Assert.Equal("The newer report", page.QuerySelector(".lead-story h2")!.TextContent);
        Assert.Contains("both of us can defend", page.QuerySelector(".lead-story .key")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(["The older report"], page.QuerySelectorAll(".second h3").Select(h => h.TextContent));
        Assert.Equal("Ngozi Okafor", page.QuerySelector(".third .tally a")!.TextContent);
        Assert.Equal("2", page.QuerySelector(".strip tbody .num")!.TextContent);
        Assert.Single(page.QuerySelectorAll("section[aria-labelledby=h-met] li"));
    }

    [Fact]
    public async Task A_report_is_led_by_its_own_news_and_not_by_what_it_recalls()
    {
        await using var app = new NewsApp();
        await app.StoreAsync(new Sample("A look back", "2024-04-26")
            .Says(Sample.Lindqvist, "This was the week that changed the world, and nobody will forget it.", on: "1978-09-17")
            .Says(Sample.Okafor, "closing every port in the country before the end of the year", kind: StatementKind.Indirect));

        var page = await app.ReadAsync("/");

        Assert.Contains("closing every port", page.QuerySelector(".lead-story .key")!.TextContent, StringComparison.Ordinal);
    }
}
