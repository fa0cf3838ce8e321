using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Feeds;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Tests.Data;

/// <summary>However far back a country or somebody last met anybody, their meetings are found, the newest first.</summary>
public sealed class NewestMeetingsTests
{
    private static readonly FoundParty Mbeki = Sample.Known("tor-mbeki", "Tor Mbeki", country: "KEN");

    [Theory]
    [InlineData("NGA", null, "Okafor in 2021", "Okafor in 2020")]
    [InlineData("swe", null, "Lindqvist in 2024", "Okafor in 2021", "Okafor in 2020")]
    [InlineData("CHN", null)]
    [InlineData(null, "ngozi-okafor", "Okafor in 2021", "Okafor in 2020")]
    [InlineData(null, "tor-mbeki", "Mbeki in 2024", "Lindqvist in 2024")]
    [InlineData("swe", "tor-mbeki", "Lindqvist in 2024")]
    public async Task Of_those_who_do_not_meet_every_week_too(string? country, string? speaker, params string[] expected)
    {
        await using var app = new NewsApp();
        await app.StoreAsync(new Sample("Okafor in 2020", "2020-02-03").Meets([Sample.Okafor, Sample.Lindqvist], "Geneva"));
        await app.StoreAsync(new Sample("Okafor in 2021", "2021-02-03").Tells("They met again.").Meets([Sample.Okafor, Sample.Lindqvist], "Geneva"));
        await app.StoreAsync(new Sample("Lindqvist in 2024", "2024-05-06").Meets([Sample.Lindqvist, Mbeki], "Vienna"));
        await app.StoreAsync(new Sample("Mbeki in 2024", "2024-07-08").Meets([Mbeki, Sample.PrivatePerson], "Nairobi"));

        var filter = new ListFilter { Country = country, Speaker = speaker };
        foreach (var looked in new[] { 0, 1, 2, 100 })
        {
            await app.WithDatabaseAsync(async db =>
            {
                var found = await FoundAsync(filter, 10);
                Assert.Equal(expected, found.Select(m => m.ArticleTitle));
                Assert.Equal(expected.Skip(1).Take(1), (await FoundAsync(filter with { After = found.FirstOrDefault()?.Position }, 1)).Select(m => m.ArticleTitle));

                async Task<List<MeetingRow>> FoundAsync(ListFilter narrowed, int most) =>
                    await db.MeetingRowsAtAsync(await db.FirstPlacesAsync(narrowed, null, MeetingQueries.NewestFirst, most, TestContext.Current.CancellationToken, looked), TestContext.Current.CancellationToken);
            });
        }
    }

    [Theory]
    [InlineData("nga", null, null, null)]
    [InlineData(null, "ngozi-okafor", null, null)]
    [InlineData("swe", "ngozi-okafor", null, "held")]
    [InlineData("swe", null, "trade", null)]
    [InlineData("swe", null, null, "planned")]
    [InlineData(null, "maria-lindqvist", null, "no such status")]
    public async Task In_any_order_they_are_those_of_the_list(string? country, string? speaker, string? topic, string? status)
    {
        await using var app = new NewsApp();
        foreach (var (day, i) in new[] { "2024-05-06", "2020-02-03", "2022-07-01", "2021-02-03", "2023-01-01" }.Select((d, i) => (d, i)))
        {
            await app.StoreAsync(new Sample($"Meeting {i}", day).Tells($"They met {i} times.").About(i % 2 == 0 ? "trade" : "sanctions").Meets([Sample.Lindqvist, i % 3 == 0 ? Mbeki : Sample.Okafor], $"Town {i}", status: i == 2 ? MeetingStatus.Planned : MeetingStatus.Held));
        }

        var filter = new ListFilter { Country = country, Speaker = speaker, Topic = topic };
        foreach (var looked in new[] { 0, 2, 100 })
        {
            await app.WithDatabaseAsync(async db =>
            {
                var list = await db.Matching(filter, status).OrderBy(m => m.Position).ToListAsync(TestContext.Current.CancellationToken);
                Assert.True(list.Count > 0 || status == "no such status");
                foreach (var most in new[] { 1, 3, 10 })
                {
                    Assert.Equal(list.Take(most).Select(m => m.Position), await FirstAsync(all => all.OrderBy(m => m.Position), most));
                    Assert.Equal(list.OrderByDescending(m => m.ArticleId).Take(most).Select(m => m.Position), await FirstAsync(all => all.AsTheyCame(null), most));
                    Assert.Equal(list.Where(m => m.ArticleId < 4).OrderByDescending(m => m.ArticleId).Take(most).Select(m => m.Position), await FirstAsync(all => all.AsTheyCame(FeedOrder.Cursor(4, 0)), most));
                }

                Task<IReadOnlyList<long>> FirstAsync(Func<IQueryable<Meeting>, IQueryable<Meeting>> inOrder, int most) => db.FirstPlacesAsync(filter, status, inOrder, most, TestContext.Current.CancellationToken, looked);
            });
        }
    }
}
