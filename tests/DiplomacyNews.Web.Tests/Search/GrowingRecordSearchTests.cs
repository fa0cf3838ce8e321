using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Search;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Tests.Search;

public sealed class GrowingRecordSearchTests : IAsyncLifetime
{
    private readonly SearchedRecord record = new();

    private NewsApp App => record.App;

    public ValueTask InitializeAsync() => record.InitializeAsync();

    public ValueTask DisposeAsync() => record.DisposeAsync();

    [Fact]
    public async Task Long_words_are_cut_to_the_part_with_the_hits()
    {
        await App.StoreAsync(new Sample("A long speech", "2024-05-01").Says(Sample.Okafor, string.Concat(Enumerable.Repeat("grey words go by and ", 60)) + "quinoa ripens"));
        var hit = Assert.Single((await App.FindAsync("quinoa")).Hits);
        Assert.StartsWith("“… ", hit.Statement.Words);
        Assert.True(hit.Statement.Words.Length < 500);
        Assert.Equal("quinoa", Assert.Single(hit.Hits).Of(hit.Statement.Words));
    }

    [Fact]
    public async Task A_name_of_several_speakers_finds_them_all_and_offers_each()
    {
        await App.StoreAsync(new Sample("Another Okafor", "2024-06-01").Says(new FoundParty("chidi-okafor", "Chidi Okafor", PartyType.Person, false) { Office = "envoy" }, "Fish swim"));
        var plan = await App.PlanAsync("speaker:Okafor");
        Assert.Equal(["speaker:chidi-okafor", "speaker:ngozi-okafor"], Assert.Single(plan.Notices).Instead.Select(i => i.Query));
        Assert.Equal(4, (await App.WordsAsync("speaker:Okafor")).Count);
    }

    [Fact]
    public async Task A_merged_speaker_is_found_with_all_that_was_said_under_either_name()
    {
        await App.StoreAsync(new Sample("Fish", "2024-06-01").Says(new FoundParty("n-okafor", "N. Okafor", PartyType.Person, false) { Office = "envoy" }, "Fish swim"));
        await App.WithDatabaseAsync(async db =>
        {
            var speakers = await db.Speakers.ToDictionaryAsync(s => s.Slug, TestContext.Current.CancellationToken);
            speakers["n-okafor"].MergedInto = speakers["ngozi-okafor"];
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        Assert.Equal(4, (await App.WordsAsync("speaker:\"Ngozi Okafor\"")).Count);
        Assert.Equal(4, (await App.WordsAsync("speaker:\"N. Okafor\"")).Count);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_double()
    {
        for (var i = 0; i < 12; i++)
        {
            var sample = new Sample($"Day {i}", $"2024-07-{1 + (i * 7 % 12):00}");
            sample.Says(Sample.Okafor, $"Herring number {i} swims").Says(Sample.Lindqvist, $"Herring number {i} dives");
            await App.StoreAsync(sample);
        }

        foreach (var order in Enum.GetValues<SearchOrder>())
        {
            var all = await App.WordsAsync("herring", order);
            Assert.Equal(24, all.Distinct().Count());
            var paged = new List<string>();
            for (long? after = null; ;)
            {
                var page = await App.FindAsync("herring", order, after, 5);
                paged.AddRange(page.Hits.Select(h => h.Statement.Words.Trim('“', '”')));
                if ((after = page.After) is null)
                {
                    break;
                }
            }

            Assert.Equal(all, paged);
        }

        var positions = (await App.FindAsync("herring")).Hits.Select(h => h.Statement.Position).ToList();
        Assert.Equal(positions.OrderDescending(), positions);
    }
}
