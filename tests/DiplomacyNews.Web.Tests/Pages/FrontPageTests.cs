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

    [Fact]
    public async Task The_newest_days_say_what_was_said_by_whom_and_on_what()
    {
        await using var app = new NewsApp();
        await app.StoreAsync(new Sample("Today's leader", "2024-04-28").Tells("Nobody speaks in it."));
        await app.StoreAsync(new Sample("The day before", "2024-04-27").About("taiwan").Says(Sample.Okafor, "Ships will pass the strait as they always have.", about: ["taiwan"])
            .Says(Sample.Okafor, "And so will aircraft, whatever others may say.", about: ["taiwan"]).Says(Sample.Okafor, "Boats, too, shall pass.", about: ["taiwan"])
            .Says(Sample.Lindqvist, "We have nothing to add to that today.").Says(Sample.Lindqvist, "Nothing at all, my friends."));
        await app.StoreAsync(new Sample("The same elsewhere", "2024-04-27") { Outlet = "The Pier Post" }.Tells("Heard there.").Says(Sample.Okafor, "Ships will pass the strait as they always have.", about: ["taiwan"]));
        await app.StoreAsync(new Sample("Kept back", "2024-04-29") { Arrange = a => a.IsHidden = true }.Says(Sample.Okafor, "Nobody hears this."));

        var day = (await app.ReadAsync("/")).QuerySelector("section[aria-labelledby=h-said] .spoken")!;

        Assert.Equal("Saturday 27 April 2024", day.QuerySelector("h3")!.TextContent);
        Assert.Equal("5 statements: Ngozi Okafor 3, Maria Lindqvist 2 · on Taiwan", day.QuerySelector(".meta")!.TextContent.Replace('\u00A0', ' '));
        Assert.Equal(["Maria Lindqvist", "Ngozi Okafor"], day.QuerySelectorAll(".say .by b a").Select(b => b.TextContent).Order()); // One voice each.
        Assert.NotNull(day.QuerySelector("a[href='/topics/taiwan?on=2024-04-27']"));
        Assert.NotNull(day.QuerySelector("a[href='/speakers/ngozi-okafor?on=2024-04-27']"));
    }

    [Fact]
    public async Task A_thread_runs_through_the_years_and_ends_in_its_newest_words()
    {
        await using var app = new NewsApp();
        foreach (var year in new[] { 2021, 2022, 2024 })
        {
            await app.StoreAsync(new Sample($"Grain in {year}", $"{year}-05-02").About("food-security").Says(Sample.Okafor, $"The grain of {year} was the best that we ever had.", about: ["food-security"])
                .Says(Sample.Lindqvist, $"So it was, in {year}.", about: ["food-security"], mode: StatementMode.Denied));
        }

        await app.StoreAsync(new Sample("Of other things", "2024-05-03").Says(Sample.Lindqvist, "Let us talk of other things for once."));
        var row = (await app.ReadAsync("/")).QuerySelector(".threads tbody tr")!;

        Assert.Equal("Food and grain", row.QuerySelector("th a")!.TextContent);
        Assert.Equal("3 reports, 2 May 2021 to 2 May 2024", row.QuerySelector("svg")!.GetAttribute("aria-label"));
        Assert.Equal(3, row.QuerySelector(".tick")!.GetAttribute("d")!.Count(c => c == 'M'));
        Assert.Contains("202", row.QuerySelector(".word a")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ngozi Okafor", row.QuerySelector(".word .meta")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_asks_questions_that_find_something()
    {
        await using var app = new NewsApp();
        await app.StoreAsync(new Sample("They talk", "2024-04-26").About("food-security").Says(Sample.Okafor, "Send us your grain before the rains.", to: Sample.Lindqvist, about: ["food-security"]).Says(Sample.Lindqvist, "opening the silos", kind: StatementKind.Indirect, mode: StatementMode.Denied));

        var page = await app.ReadAsync("/");
        var questions = page.QuerySelectorAll("nav[aria-labelledby=h-asks] a[href^='/search?q=']").Select(a => a.GetAttribute("href")!).ToList();

        Assert.Equal(4, questions.Count);
        foreach (var question in questions.Take(3))
        {
            Assert.NotEmpty((await app.ReadAsync(question)).QuerySelectorAll("main [data-statement]"));
        }

        Assert.Contains("Nigeria to Sweden", page.QuerySelector(".third")!.TextContent, StringComparison.Ordinal);
    }
}
