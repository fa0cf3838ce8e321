using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Feeds;
using DiplomacyNews.Web.Search;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyNews.Web.Tests.Feeds;

/// <summary>However long the list of a topic or of two countries is, what came last stands first in its feed.</summary>
public sealed class IndexedFeedsTests(IndexedFeedsTests.Store app) : IClassFixture<IndexedFeedsTests.Store>
{
    private const int Reports = 7;
    private const int InEach = 10;

    [Fact]
    public async Task A_list_longer_than_is_put_in_order_gives_the_same_parts_from_the_last_that_came()
    {
        foreach (var (after, count) in new[] { ((long?)null, FeedOrder.PartSize), (FeedOrder.Cursor(3, 0), 2 * InEach) })
        {
            var whole = await StatementsAsync(10_000, 10_000, after);
            Assert.Equal(count, whole.Count);
            Assert.Equal(whole, await StatementsAsync(5, 10_000, after));
        }

        Assert.Equal(await ReportsAsync(10_000, 10_000), await ReportsAsync(2, 10_000));
        Assert.Equal(await StatementsAsync(10_000, 10_000, null, new ListFilter { Speaker = "ngozi-okafor", Country = "swe" }), await StatementsAsync(5, 10_000, null, new ListFilter { Speaker = "ngozi-okafor", Country = "swe" }));
        Assert.Empty(await StatementsAsync(5, 10_000, null, new ListFilter { Speaker = "maria-lindqvist" }));
    }

    [Fact]
    public async Task Where_few_of_the_last_that_came_fit_the_newest_by_day_stand_below_them()
    {
        // The first that came is the newest by its day.
        Assert.Equal(["Report 7", "Report 6", "Report 2", "Report 1"], await ReportsAsync(2, 2));
        Assert.Equal(await ReportsAsync(10_000, 2), await ReportsAsync(100, 2));
        Assert.Equal(["Report 7", "Report 6", "Report 5", "Report 4", "Report 3", "Report 2", "Report 1"], await ReportsAsync(10_000, 2));
    }

    private async Task<IReadOnlyList<string>> StatementsAsync(int mostHits, int lastLooked, long? after, ListFilter? narrowing = null) =>
        await EntriesAsync(mostHits, lastLooked, feeds => feeds.OfStatementsAsync(List(after), narrowing ?? new ListFilter(), [SearchKeys.Topic("trade")], said => said.Where(s => s.Topics.Any(t => t.TopicId == "trade")), TestContext.Current.CancellationToken));

    private async Task<IReadOnlyList<string>> ReportsAsync(int mostHits, int lastLooked) =>
        await EntriesAsync(mostHits, lastLooked, feeds => feeds.OfReportsAsync(List(null), new ListFilter(), ["NGA", "SWE"], TestContext.Current.CancellationToken));

    private async Task<IReadOnlyList<string>> EntriesAsync(int mostHits, int lastLooked, Func<IndexedFeeds, Task<Feed>> of)
    {
        await using var scope = app.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var feeds = new IndexedFeeds(services.GetRequiredService<NewsContext>(), services.GetRequiredService<IndexedLists>(), services.GetRequiredService<SearchIndexQueries>(), services.GetRequiredService<Arrivals>(), services.GetRequiredService<ListFeeds>())
        {
            Few = mostHits == 10_000 ? mostHits : 0, MostHits = mostHits, LastLooked = lastLooked,
        };
        return [.. (await of(feeds)).Entries.Select(e => e.Title)];
    }

    private static FollowedList List(long? after) => new() { Origin = "http://localhost", Path = "/topics/trade", Parameters = [], Title = "Trade", Description = "", After = after };

    public sealed class Store : NewsApp, IAsyncLifetime
    {
        public async ValueTask InitializeAsync()
        {
            for (var i = 1; i <= Reports; i++)
            {
                var report = new Sample($"Report {i}", $"2024-01-{20 - i:00}").In("NGA", "SWE").Tells($"It is report {i}.");
                for (var j = 0; j < InEach; j++)
                {
                    report = report.Says(Sample.Okafor, $"Trade is free in {i} ways and {j} more.", about: ["trade"]);
                }

                await StoreAsync(report);
            }
        }
    }
}
