using System.Net;
using AngleSharp.Dom;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Ingestion.Corrections;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyNews.Web.Tests.Pages;

public sealed class MeetingsTests(MeetingsTests.Store app) : IClassFixture<MeetingsTests.Store>
{
    [Fact]
    public async Task Meetings_stand_the_newest_first_with_their_status()
    {
        var page = await app.ReadAsync("/meetings");
        var lines = page.QuerySelectorAll("main [data-meeting]").ToList();
        Assert.Equal(4, lines.Count);
        Assert.Contains("planned", lines[0].TextContent);
        Assert.Contains("held", lines[1].TextContent);
        Assert.Equal(["2025", "2024", "2023"], page.QuerySelectorAll("main h2").Select(h => h.TextContent));
    }

    [Theory]
    [InlineData("status=planned", 1)]
    [InlineData("status=held&country=nga", 2)]
    [InlineData("speaker=maria-lindqvist", 3)]
    [InlineData("country=chn", 1)]
    [InlineData("from=2024-01&to=2024", 2)]
    [InlineData("status=7", 0)]
    [InlineData("status=held,planned", 0)]
    [InlineData("from=not-a-date", 4)]
    [InlineData("after=-1", 0)]
    public async Task Meetings_are_narrowed_by_the_address(string query, int expected)
    {
        var page = await app.ReadAsync($"/meetings?{query}");
        Assert.Equal(expected, page.QuerySelectorAll("main [data-meeting]").Length);
        Assert.Equal(expected == 0, page.QuerySelector("main [role=status]") is not null);
    }

    [Fact]
    public async Task A_meeting_shows_who_where_when_how_long_and_how_it_is_known()
    {
        var page = await app.ReadAsync($"/meetings/{app.Main.Meetings[0]}");
        Assert.Equal("Ngozi Okafor and Maria Lindqvist in Geneva", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("two hours", Section(page, "facts"));
        Assert.Contains("26 April 2024", Section(page, "facts"));
        Assert.Contains("trade minister", Section(page, "who"));
        Assert.Equal("Ngozi Okafor met Maria Lindqvist in Geneva for two hours.", page.QuerySelector("blockquote mark")!.TextContent);
        Assert.NotNull(page.QuerySelector($"figure a[href='{app.Main.Address}']"));
    }

    [Fact]
    public async Task What_was_said_there_is_grouped_by_whose_words_they_are()
    {
        var page = await app.ReadAsync($"/meetings/{app.Main.Meetings[0]}");
        Assert.Equal(["In their own words", "As reported"], page.QuerySelectorAll("section[aria-labelledby=there] h3").Select(h => h.TextContent));
        Assert.DoesNotContain("Said elsewhere.", Section(page, "there"));
    }

    [Fact]
    public async Task The_same_people_before_and_after_stand_beside_it()
    {
        var page = await app.ReadAsync($"/meetings/{app.Main.Meetings[0]}");
        Assert.Equal(3, page.QuerySelectorAll("section[aria-labelledby=others] [data-meeting]").Length);
        Assert.Contains("this meeting", page.QuerySelector("li.here")!.TextContent);
    }

    [Fact]
    public async Task One_meeting_told_by_two_reports_is_one_line_and_one_page_with_both()
    {
        await using var own = new NewsApp();
        var announced = await own.StoreAsync(new Sample("Talks are to come", "2024-04-20").Meets([Sample.Okafor, Sample.Lindqvist], "Geneva", on: "2024-04-26", status: MeetingStatus.Planned));
        var held = await own.StoreAsync(new Sample("Talks were held").Meets([Sample.Lindqvist, Sample.Okafor], "Switzerland", duration: "two hours").Says(Sample.Okafor, "We agree.", atMeeting: true));
        var line = Assert.Single((await own.ReadAsync("/meetings")).QuerySelectorAll("main [data-meeting]"));
        Assert.Contains("held", line.TextContent);
        Assert.Contains("2 reports", line.TextContent);
        Assert.Contains("1 statement", line.TextContent);
        Assert.Empty((await own.ReadAsync("/meetings?status=planned")).QuerySelectorAll("main [data-meeting]"));

        var page = await own.ReadAsync($"/meetings/{announced.Meetings[0]}");
        Assert.Contains("two hours", Section(page, "facts"));
        Assert.Contains("We agree.", Section(page, "there"));
        Assert.Contains("planned, by this report", Section(page, "known"));
        Assert.All([announced.Address, held.Address], address => Assert.NotNull(page.QuerySelector($"figure a[href='{address}']")));
        await own.ReadAsync($"/meetings/{held.Meetings[0]}", HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_meeting_says_who_was_host_who_mediated_and_who_alone_says_that_it_was()
    {
        await using var own = new NewsApp();
        var stored = await own.StoreAsync(new Sample("Talks").Meets([Sample.Okafor, Sample.Lindqvist], host: Qatar, mediators: [Oman], claimedBy: Sample.Okafor));
        var line = Assert.Single((await own.ReadAsync("/meetings")).QuerySelectorAll("main [data-meeting]"));
        Assert.Contains("hosted by Qatar", line.TextContent);
        Assert.Contains("mediated by Oman", line.TextContent);
        Assert.Contains("said by Ngozi Okafor only", line.TextContent);

        var page = await own.ReadAsync($"/meetings/{stored.Meetings[0]}");
        Assert.Equal("Ngozi Okafor and Maria Lindqvist in Geneva", page.QuerySelector("h1")!.TextContent);
        Assert.Equal(["Qatar", "Oman", "Ngozi Okafor only"], new[] { "host", "mediator", "claimant" }.Select(part => page.QuerySelector($"[data-part={part}]")!.TextContent.Trim()));
    }

    [Fact]
    public async Task Who_mediated_has_the_meeting_among_theirs_and_who_only_tells_of_it_has_not()
    {
        await using var own = new NewsApp();
        await own.StoreAsync(new Sample("Talks").Meets([Sample.Okafor, Sample.Lindqvist], mediators: [Oman], claimedBy: Wang));
        Assert.Single((await own.ReadAsync("/meetings?country=omn")).QuerySelectorAll("main [data-meeting]"));
        Assert.Empty((await own.ReadAsync("/meetings?country=chn")).QuerySelectorAll("main [data-meeting]"));
        Assert.Empty((await own.ReadAsync("/countries/omn/with/swe")).QuerySelectorAll("main [data-meeting]"));
    }

    [Fact]
    public async Task What_one_side_says_in_one_report_and_the_other_in_another_is_said_by_no_side_alone()
    {
        await using var own = new NewsApp();
        await own.StoreAsync(new Sample("By one").Meets([Sample.Okafor, Sample.Lindqvist], claimedBy: Sample.Okafor));
        Assert.Contains("only", Assert.Single((await own.ReadAsync("/meetings")).QuerySelectorAll("main [data-meeting]")).TextContent);
        await own.StoreAsync(new Sample("By the other").Meets([Sample.Okafor, Sample.Lindqvist], claimedBy: Sample.Lindqvist));
        Assert.DoesNotContain("only", Assert.Single((await own.ReadAsync("/meetings")).QuerySelectorAll("main [data-meeting]")).TextContent);
    }

    [Fact]
    public async Task A_report_that_says_itself_that_they_met_is_believed_before_one_that_has_it_from_one_side()
    {
        await using var own = new NewsApp();
        await own.StoreAsync(new Sample("By one").Meets([Sample.Okafor, Sample.Lindqvist], duration: "two hours", claimedBy: Sample.Okafor));
        await own.StoreAsync(new Sample("By itself").Meets([Sample.Okafor, Sample.Lindqvist], null));
        Assert.DoesNotContain("only", Assert.Single((await own.ReadAsync("/meetings")).QuerySelectorAll("main [data-meeting]")).TextContent);
    }

    [Fact]
    public async Task What_one_side_says_and_another_report_knows_to_be_denied_is_disputed()
    {
        await using var own = new NewsApp();
        await own.StoreAsync(new Sample("Claimed").Meets([Sample.Okafor, Sample.Lindqvist], duration: "two hours", claimedBy: Sample.Okafor));
        await own.StoreAsync(new Sample("Denied").Meets([Sample.Okafor, Sample.Lindqvist], status: MeetingStatus.Disputed));
        Assert.Contains("disputed", Assert.Single((await own.ReadAsync("/meetings")).QuerySelectorAll("main [data-meeting]")).TextContent);
    }

    [Fact]
    public async Task Who_had_two_parts_under_two_names_keeps_both_when_the_names_become_one()
    {
        await using var own = new NewsApp();
        var stored = await own.StoreAsync(new Sample("Talks").Meets([Sample.Okafor, Sample.Lindqvist], host: Wang));
        await own.WithDatabaseAsync(async (_, services) => Assert.Null(await services.GetRequiredService<SpeakerMerging>().MergeAsync("wang-yi", "ngozi-okafor", TestContext.Current.CancellationToken)));
        var page = await own.ReadAsync($"/meetings/{stored.Meetings[0]}");
        Assert.Equal("Ngozi Okafor", page.QuerySelector("[data-part=host]")!.TextContent.Trim());
        Assert.Equal("Ngozi Okafor and Maria Lindqvist in Geneva", page.QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task A_meeting_keeps_its_address_when_the_report_that_told_of_it_first_no_longer_does()
    {
        await using var own = new NewsApp();
        var first = await own.StoreAsync(new Sample("Talks").Meets([Sample.Okafor, Sample.Lindqvist]).Tells("One."));
        var second = await own.StoreAsync(new Sample("Talks too").Meets([Sample.Okafor, Sample.Lindqvist]).Tells("Two."));
        await own.RereadAsync(first.ArticleId, new Sample("Talks").Tells("One."));
        var page = await own.ReadAsync($"/meetings/{first.Meetings[0]}");
        Assert.NotNull(page.QuerySelector($"figure a[href='{second.Address}']"));
        Assert.Null(page.QuerySelector($"figure a[href='{first.Address}']"));
    }

    [Fact]
    public async Task What_a_better_reading_tells_apart_gets_a_page_of_its_own()
    {
        await using var own = new NewsApp();
        var first = await own.StoreAsync(new Sample("Talks").Meets([Sample.Okafor, Sample.Lindqvist]).Tells("One."));
        await own.StoreAsync(new Sample("Talks too").Meets([Sample.Okafor, Sample.Lindqvist]).Tells("Two."));
        await own.RereadAsync(first.ArticleId, new Sample("Talks").Meets([Sample.Okafor, Sample.Lindqvist], on: "2024-02-01").Tells("One."));
        Assert.Equal(2, (await own.ReadAsync("/meetings")).QuerySelectorAll("main [data-meeting]").Length);
    }

    [Fact]
    public async Task A_hidden_report_says_nothing_about_a_meeting_that_others_tell_of()
    {
        await using var own = new NewsApp();
        var hidden = await own.StoreAsync(new Sample("Hidden") { Arrange = a => a.IsHidden = true }.Meets([Sample.Okafor, Sample.Lindqvist], duration: "nine hours").Says(Sample.Okafor, "Not to be seen.", atMeeting: true));
        await own.StoreAsync(new Sample("Seen").Meets([Sample.Okafor, Sample.Lindqvist]));
        Assert.Contains("the Harbour Gazette", Assert.Single((await own.ReadAsync("/meetings")).QuerySelectorAll("main [data-meeting]")).TextContent, StringComparison.OrdinalIgnoreCase);
        var page = await own.ReadAsync($"/meetings/{hidden.Meetings[0]}");
        Assert.DoesNotContain("nine hours", page.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("Not to be seen.", page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task A_meeting_that_a_later_reading_lost_is_gone_and_says_why()
    {
        await using var own = new NewsApp();
        var first = new Sample("A meeting that was none").Meets([Sample.Okafor, Sample.Lindqvist]);
        var stored = await own.StoreAsync(first);
        await own.RereadAsync(stored.ArticleId, new Sample("A meeting that was none"));
        var page = await own.ReadAsync($"/meetings/{stored.Meetings[0]}", HttpStatusCode.Gone);
        Assert.Contains("Ngozi Okafor met Maria Lindqvist", page.QuerySelector("main")!.TextContent);
        Assert.NotNull(page.QuerySelector($"main a[href='{stored.Address}']"));
    }

    [Fact]
    public async Task Nothing_of_a_hidden_report_is_told()
    {
        await using var own = new NewsApp();
        var stored = await own.StoreAsync(new Sample("Hidden") { Arrange = a => a.IsHidden = true }.Meets([Sample.Okafor, Sample.Lindqvist]));
        await own.ReadAsync($"/meetings/{stored.Meetings[0]}", HttpStatusCode.NotFound);
        Assert.Empty((await own.ReadAsync("/meetings")).QuerySelectorAll("[data-meeting]"));
    }

    [Fact]
    public async Task A_report_of_which_only_statements_may_be_shown_is_not_quoted()
    {
        await using var own = new NewsApp();
        var stored = await own.StoreAsync(new Sample("Statements only") { Arrange = a => a.Rights = Rights.StatementsOnly }.Meets([Sample.Okafor, Sample.Lindqvist]));
        Assert.Null((await own.ReadAsync($"/meetings/{stored.Meetings[0]}")).QuerySelector("figure blockquote"));
    }

    [Fact]
    public async Task The_list_goes_on_after_the_last_meeting_of_a_page()
    {
        await using var own = new NewsApp();
        var sample = new Sample("A busy day");
        for (var i = 0; i < 90; i++)
        {
            sample.Meets([Sample.Okafor, Sample.Lindqvist], on: $"2024-01-{1 + (i % 28):00}");
        }

        await own.StoreAsync(sample);
        var seen = new List<string>();
        for (var address = "/meetings?status=held"; address is not null;)
        {
            var page = await own.ReadAsync(address);
            seen.AddRange(page.QuerySelectorAll("[data-meeting]").Select(li => li.GetAttribute("data-meeting")!));
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(90, seen.Count);
        Assert.Equal(90, seen.Distinct().Count());
    }

    private static FoundParty Qatar { get; } = Sample.Body("government-of-QAT", "Qatar", "QAT");

    private static FoundParty Oman { get; } = Sample.Body("government-of-OMN", "Oman", "OMN");

    private static FoundParty Wang { get; } = Sample.Known("wang-yi", "Wang Yi", "Foreign Minister of China", "CHN");

    private static string Section(IDocument page, string id) => page.QuerySelector($"section[aria-labelledby={id}]")!.TextContent;

    public sealed class Store : NewsApp, IAsyncLifetime
    {
        public StoredSample Main { get; private set; } = null!; // Set before any test.

        public async ValueTask InitializeAsync()
        {
            Main = await StoreAsync(new Sample("Talks in Geneva", "2024-04-26")
                .Meets([Sample.Okafor, Sample.Lindqvist], "Geneva", duration: "two hours")
                .Says(Sample.Okafor, "We agree.", to: Sample.Lindqvist, atMeeting: true)
                .Says(Sample.Lindqvist, "more was needed", kind: StatementKind.Indirect, atMeeting: true)
                .Says(Sample.Okafor, "Said elsewhere."));
            await StoreAsync(new Sample("Before", "2023-04-26").Meets([Sample.Lindqvist, Sample.Okafor], "Lagos"));
            await StoreAsync(new Sample("After", "2024-10-01").Meets([Sample.Okafor, Sample.Lindqvist], "Oslo", on: "2025-02-01", status: MeetingStatus.Planned));
            await StoreAsync(new Sample("Others", "2024-06-01").Meets([Sample.Known("wang-yi", "Wang Yi", "Foreign Minister of China", "CHN")], "Geneva", type: MeetingType.Visit));
        }
    }
}
