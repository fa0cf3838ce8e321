using AngleSharp.Dom;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Ingestion;
using DiplomacyNews.Web.Search;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyNews.Web.Tests.Search;

/// <summary>The results of a search gathered by who speaks, by report or by meeting.</summary>
public sealed class GroupedResultsTests : IAsyncDisposable
{
    private readonly NewsApp app = new();

    [Fact]
    public async Task Gathered_by_speaker_each_has_a_count_the_newest_results_and_a_link_to_all()
    {
        await StoreAsync();
        var groups = await GroupsAsync("/search?q=grain&group=speaker");
        Assert.Equal(["Maria Lindqvist", "Ngozi Okafor"], groups.Select(g => g.QuerySelector("h3")!.TextContent)); // A group has a heading.
        var okafor = groups[1];
        Assert.Contains("5 statements", okafor.QuerySelector(".head .meta")!.TextContent); // It stands beside the heading.
        Assert.Equal(3, okafor.QuerySelectorAll("[data-statement]").Length);
        Assert.Contains("number 4", okafor.QuerySelector("[data-statement]")!.TextContent); // There are three.
        var all = okafor.QuerySelector(".more a")!.GetAttribute("href")!; // More than are shown.
        Assert.Equal("/search?q=grain speaker:ngozi-okafor", Uri.UnescapeDataString(all));
        Assert.Equal("5 statements", Heading(await app.ReadAsync(all)));
        Assert.Null(groups[0].QuerySelector(".more a"));
    }

    [Fact]
    public async Task Gathered_by_story_the_reports_that_print_one_another_are_one_group()
    {
        var stored = await StoreAsync();
        await app.WithDatabaseAsync(async (db, services) =>
        {
            (await db.Articles.FindAsync([stored[1].ArticleId], TestContext.Current.CancellationToken))!.StoryId = stored[0].ArticleId; // Stored just now.
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
            await services.GetRequiredService<SearchIndex>().ReplaceAsync(stored[1].ArticleId, TestContext.Current.CancellationToken);
        });
        var groups = await GroupsAsync("/search?q=grain&group=story");
        Assert.Equal(2, groups.Count);
        var story = groups.Single(g => g.QuerySelector(".head .meta")!.TextContent.Contains("in 2 reports")); // It stands beside the heading.
        Assert.Contains("5 statements", story.QuerySelector(".head .meta")!.TextContent);
        Assert.Equal("5 statements", Heading(await app.ReadAsync(story.QuerySelector(".more a")!.GetAttribute("href")!))); // More than are shown.
    }

    [Fact]
    public async Task Gathered_by_meeting_what_was_said_elsewhere_is_counted_apart()
    {
        await StoreAsync();
        await app.StoreAsync(new Sample("They met", "2024-05-02").Meets([Sample.Okafor, Sample.Lindqvist], "Geneva").Says(Sample.Okafor, "Grain is on the table", atMeeting: true).Says(Sample.Lindqvist, "So the grain is", atMeeting: true));
        var page = await app.ReadAsync("/search?q=grain&group=meeting");
        var meeting = Assert.Single(page.QuerySelectorAll("[data-group]"));
        Assert.Equal("Ngozi Okafor and Maria Lindqvist in Geneva", meeting.QuerySelector("h3")!.TextContent); // A group has a heading.
        Assert.Contains("6 statements are made at no meeting", page.QuerySelector("[data-gathered]")!.TextContent); // Said above the groups.
        var filter = meeting.GetAttribute("data-group")!; // Every group has its filter.
        Assert.Equal("2 statements", Heading(await app.ReadAsync("/search?q=" + Uri.EscapeDataString("grain " + filter))));
    }

    [Fact]
    public async Task A_choice_of_words_stays_together_when_it_is_narrowed_to_a_group()
    {
        await StoreAsync();
        var okafor = (await GroupsAsync("/search?q=grain+OR+peace&group=speaker")).Single(g => g.QuerySelector("h3")!.TextContent == "Ngozi Okafor"); // A group has a heading.
        Assert.Equal("5 statements", Heading(await app.ReadAsync(okafor.QuerySelector(".more a")!.GetAttribute("href")!))); // More than are shown.
    }

    [Fact]
    public async Task Groups_are_paged_without_gap_or_double()
    {
        for (var i = 0; i < 23; i++)
        {
            await app.StoreAsync(new Sample($"Day {i}", "2024-07-01").Says(new FoundParty($"envoy-{i}", $"Envoy Number{(char)('A' + i)}", PartyType.Person, false) { Office = "envoy" }, $"Herring number {i} swims"));
        }

        var seen = new List<string?>();
        for (var address = "/search?q=herring&group=speaker"; address is not null;)
        {
            var page = await app.ReadAsync(address);
            seen.AddRange(page.QuerySelectorAll("[data-group]").Select(g => g.GetAttribute("data-group")));
            address = page.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        Assert.Equal(23, seen.Count);
        Assert.Equal(23, seen.Distinct().Count());
        Assert.Contains("nothing beyond this place", (await app.ReadAsync("/search?q=herring&group=speaker&after=900")).QuerySelector("main")!.TextContent); // Every page has a main part.
    }

    [Theory]
    [InlineData("speaker")]
    [InlineData("story")]
    [InlineData("meeting")]
    public async Task What_readers_may_not_see_is_in_no_group(string by)
    {
        await StoreAsync();
        await app.StoreAsync(new Sample("Kept back", "2024-05-03") { Arrange = a => a.IsHidden = true }.Meets([Sample.Okafor, Sample.Lindqvist], "Lagos")
            .Says(new FoundParty("secret-envoy", "Secret Envoy", PartyType.Person, false) { Office = "envoy" }, "Grain is hidden", atMeeting: true));
        var page = await app.ReadAsync($"/search?q=grain&group={by}");
        Assert.DoesNotContain("hidden", page.QuerySelector("main")!.TextContent); // Every page has a main part.
        Assert.DoesNotContain("Kept back", page.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("Secret", page.QuerySelector("main")!.TextContent);
        Assert.Equal("6 statements", Heading(page));
    }

    [Fact]
    public async Task A_story_of_a_report_that_readers_may_not_see_is_not_known()
    {
        var hidden = await app.StoreAsync(new Sample("Kept back", "2024-05-03") { Arrange = a => a.IsHidden = true }.Says(Sample.Okafor, "Grain is hidden"));
        var page = await app.ReadAsync($"/search?q=grain+story:{hidden.ArticleId}");
        Assert.Contains($"There is no report with the number “{hidden.ArticleId}”", page.QuerySelector("main")!.TextContent); // Every page has a main part.
        Assert.DoesNotContain("Kept back", page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task A_story_whose_first_report_is_removed_for_good_is_still_found_whole()
    {
        var stored = await StoreAsync();
        await app.WithDatabaseAsync(async (db, services) =>
        {
            var token = TestContext.Current.CancellationToken;
            foreach (var later in stored.Skip(1))
            {
                (await db.Articles.FindAsync([later.ArticleId], token))!.StoryId = stored[0].ArticleId; // Stored just now.
            }

            await db.SaveChangesAsync(token);
            await using var transaction = await db.Database.BeginTransactionAsync(token);
            await services.GetRequiredService<ArticleRemoval>().RemoveAsync([stored[0].ArticleId], token);
            await transaction.CommitAsync(token);
        });
        Assert.Equal("3 statements", Heading(await app.ReadAsync($"/search?q=story:{stored[2].ArticleId}")));
    }

    [Fact]
    public async Task Reports_are_not_gathered_and_an_unknown_gathering_is_none()
    {
        await StoreAsync();
        Assert.Empty(await GroupsAsync("/search?q=grain&group=speaker&in=articles"));
        Assert.Empty(await GroupsAsync("/search?q=grain&group=moon"));
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private async Task<IReadOnlyList<StoredSample>> StoreAsync()
    {
        var sample = new Sample("Grain talks", "2024-05-01");
        for (var i = 1; i <= 3; i++)
        {
            sample.Says(Sample.Okafor, $"The grain {new string((char)('a' + i), 4)} leaves harbour number {i}");
        }

        return
        [
            await app.StoreAsync(sample),
            await app.StoreAsync(new Sample("More talks", "2024-05-01").Says(Sample.Okafor, "Grain comes by ship number 4").Says(Sample.Okafor, "Rail takes no grain of number 5")),
            await app.StoreAsync(new Sample("An answer", "2024-05-02") { Outlet = "The Hill Courier" }.Says(Sample.Lindqvist, "Our own grain is sold")),
        ];
    }

    private async Task<IReadOnlyList<IElement>> GroupsAsync(string address) => [.. (await app.ReadAsync(address)).QuerySelectorAll("[data-group]")];

    private static string Heading(IDocument page) => page.QuerySelector("h1")!.TextContent; // Every page has a heading.
}
