using System.Net;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Pages;

public sealed class MeetingCalendarTests(MeetingCalendarTests.Store app) : IClassFixture<MeetingCalendarTests.Store>
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_month_shows_each_meeting_on_its_day_and_leads_to_the_months_beside_it()
    {
        var page = await app.ReadAsync("/meetings/calendar?on=2024-04");
        Assert.Equal("April 2024", page.QuerySelector("h1")!.TextContent);
        var day = page.QuerySelector(".month time[datetime='2024-04-26']")!.ParentElement!;
        Assert.Equal("Ngozi Okafor and Maria Lindqvist in Geneva", day.QuerySelector("a")!.TextContent);
        Assert.Equal("/meetings/calendar?on=2023-04", page.QuerySelector("a[rel=prev]")!.GetAttribute("href"));
        Assert.Equal("/meetings/calendar?on=2025-02", page.QuerySelector("a[rel=next]")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("2024-04", 5)] // Monday the 1st to Tuesday the 30th.
    [InlineData("2021-02", 4)] // Monday the 1st to Sunday the 28th.
    [InlineData("2023-10", 6)] // Sunday the 1st to Tuesday the 31st.
    public async Task Weeks_run_from_Monday_to_Sunday(string month, int weeks)
    {
        await using var own = new NewsApp();
        await own.StoreAsync(new Sample("Talks", $"{month}-01").Meets([Sample.Okafor, Sample.Lindqvist]));
        var rows = (await own.ReadAsync($"/meetings/calendar?on={month}")).QuerySelectorAll(".month tbody tr");
        Assert.Equal(weeks, rows.Length);
        Assert.All(rows, row => Assert.Equal(7, row.Children.Length));
    }

    [Theory]
    [InlineData("/meetings/calendar", "April 2024")] // Nobody met since, and 1 November 2024 is today.
    [InlineData("/meetings/calendar?on=nonsense", "April 2024")]
    [InlineData("/meetings/calendar?on=2025", "January 2025")]
    [InlineData("/meetings/calendar?on=9999-12", "December 9999")]
    [InlineData("/meetings/calendar?on=0001-01", "January 0001")]
    public async Task The_month_is_the_one_asked_for_or_the_last_in_which_anybody_met(string address, string month) =>
        Assert.Equal(month, (await app.ReadAsync(address)).QuerySelector("h1")!.TextContent);

    [Fact]
    public async Task A_month_without_meetings_says_so_and_where_there_are_some()
    {
        var page = await app.ReadAsync("/meetings/calendar?on=2024-08");
        Assert.NotNull(page.QuerySelector("main [role=status]"));
        Assert.NotNull(page.QuerySelector("main a[href='/meetings/calendar?on=2024-04']"));
    }

    [Fact]
    public async Task The_file_for_calendars_has_the_planned_meetings_as_whole_days()
    {
        var answer = await app.CreateClient().GetAsync("/meetings.ics", CancellationToken);
        Assert.Equal("text/calendar", answer.Content.Headers.ContentType!.MediaType);
        var lines = (await answer.Content.ReadAsStringAsync(CancellationToken)).ReplaceLineEndings("\n").Replace("\n ", "").Split('\n');
        Assert.Single(lines, "BEGIN:VEVENT");
        Assert.Contains("DTSTART;VALUE=DATE:20250201", lines);
        Assert.Contains("DTEND;VALUE=DATE:20250202", lines);
        Assert.Contains("SUMMARY:Ngozi Okafor and Maria Lindqvist in Oslo", lines);
        Assert.Contains("STATUS:TENTATIVE", lines);
        Assert.Contains($"UID:{app.Planned.Meetings[0]}@localhost", lines);
    }

    [Theory]
    [InlineData("status=held", 2)]
    [InlineData("country=nga", 1)]
    [InlineData("country=chn", 0)]
    [InlineData("speaker=nobody", 0)]
    public async Task The_file_is_narrowed_as_the_list_is(string query, int events)
    {
        var file = await app.CreateClient().GetStringAsync($"/meetings.ics?{query}", CancellationToken);
        Assert.Equal(events, file.Split("BEGIN:VEVENT").Length - 1);
        Assert.EndsWith("END:VCALENDAR\r\n", file);
    }

    [Fact]
    public async Task A_private_site_gives_its_calendar_to_nobody()
    {
        await using var own = new NewsApp().With("Access:Private", "true");
        using var client = own.CreateClient(new() { AllowAutoRedirect = false });
        Assert.NotEqual(HttpStatusCode.OK, (await client.GetAsync("/meetings.ics", CancellationToken)).StatusCode);
    }

    public sealed class Store : NewsApp, IAsyncLifetime
    {
        public StoredSample Planned { get; private set; } = null!; // Set before any test.

        public async ValueTask InitializeAsync()
        {
            await StoreAsync(new Sample("Talks in Geneva", "2024-04-26").Meets([Sample.Okafor, Sample.Lindqvist], "Geneva"));
            await StoreAsync(new Sample("Before", "2023-04-26").Meets([Sample.Lindqvist, Sample.Okafor], "Lagos"));
            Planned = await StoreAsync(new Sample("After", "2024-10-01").Meets([Sample.Okafor, Sample.Lindqvist], "Oslo", on: "2025-02-01", status: MeetingStatus.Planned));
        }
    }
}
