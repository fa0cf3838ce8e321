using System.Text.Json;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Search;

/// <summary>Outlets and meetings among what is suggested while somebody types.</summary>
public sealed class SuggestionsTests : IAsyncDisposable
{
    private readonly NewsApp app = new();

    [Fact]
    public async Task Outlets_are_known_by_any_word_of_their_name_and_lead_to_their_reports()
    {
        await StoreAsync();
        Assert.Contains(("outlet", "/articles?outlet=the-harbour-gazette"), await SuggestAsync("harb"));
        Assert.Contains(("outlet", "/articles?outlet=the-harbour-gazette"), await SuggestAsync("the harbour ga"));
        Assert.Contains(("outlet", "/search?q=grain%20outlet%3A%22The%20Harbour%20Gazette%22"), await SuggestAsync("grain outlet:harb"));
    }

    [Theory]
    [InlineData("okaf")]
    [InlineData("gene")]
    [InlineData("okafor lind")]
    [InlineData("maria lindqvist oka")]
    public async Task Meetings_are_known_by_who_met_and_where(string typed)
    {
        var stored = await StoreAsync();
        Assert.Contains(("meeting", $"/meetings/{stored.Meetings[0]}"), await SuggestAsync(typed));
    }

    [Fact]
    public async Task A_meeting_completes_its_filter_and_is_told_with_its_day()
    {
        var stored = await StoreAsync();
        Assert.Contains(("meeting", $"/search?q=grain%20meeting%3A{stored.Meetings[0]}"), await SuggestAsync("grain meeting:gene"));
        using var answer = await app.AskAsync("/search/suggest?q=geneva");
        Assert.Contains("Ngozi Okafor and Maria Lindqvist in Geneva", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task The_latest_meetings_come_first_and_few_are_enough()
    {
        for (var day = 1; day <= 6; day++)
        {
            await app.StoreAsync(new Sample($"They met, {day}", $"2024-06-{day:00}").Tells($"Day {day} of the talks.").Meets([Sample.Okafor, Sample.Lindqvist], day % 2 == 0 ? "Lagos" : "Oslo", on: $"2024-06-{day:00}"));
        }

        using var answer = await app.AskAsync("/search/suggest?q=okafor");
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(["6 June 2024", "5 June 2024", "4 June 2024"], json.RootElement.EnumerateArray().Where(s => s.GetProperty("sort").GetString() == "meeting").Select(s => s.GetProperty("detail").GetString()));
    }

    [Fact]
    public async Task Outlets_and_meetings_of_reports_that_readers_may_not_see_are_not_suggested()
    {
        await app.StoreAsync(new Sample("Kept back") { Outlet = "The Umbra Courier", Arrange = a => a.IsHidden = true }.Meets([Sample.Okafor, Sample.Lindqvist], "Geneva"));
        foreach (var typed in new[] { "umbra", "outlet:umbra", "okafor", "geneva", "okafor lindqvist", "meeting:geneva" })
        {
            Assert.DoesNotContain(await SuggestAsync(typed), s => s.Sort is "outlet" or "meeting");
        }
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private Task<StoredSample> StoreAsync() => app.StoreAsync(new Sample("They met", "2024-04-26").Meets([Sample.Okafor, Sample.Lindqvist], "Geneva").Says(Sample.Okafor, "Grain is on the table", atMeeting: true));

    private async Task<List<(string Sort, string Address)>> SuggestAsync(string typed)
    {
        using var answer = await app.AskAsync("/search/suggest?q=" + Uri.EscapeDataString(typed));
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return [.. json.RootElement.EnumerateArray().Select(s => (s.GetProperty("sort").GetString()!, s.GetProperty("address").GetString()!))]; // Both are always there.
    }
}
