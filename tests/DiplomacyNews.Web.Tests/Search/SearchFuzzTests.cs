using System.Diagnostics;
using System.Globalization;
using CsCheck;
using DiplomacyNews.Web.Search;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyNews.Web.Tests.Search;

/// <summary>Asks a real database what nobody would ask. SEARCH_FUZZ says how many queries, where more are wanted than a test run has time for.</summary>
public sealed class SearchFuzzTests(SearchedRecord record) : IClassFixture<SearchedRecord>
{
    private const int Usual = 2_000;

    [Fact]
    public async Task No_query_makes_a_search_fail()
    {
        var token = TestContext.Current.CancellationToken;
        var count = int.TryParse(Environment.GetEnvironmentVariable("SEARCH_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? asked : Usual;
        var queries = new List<string>();
        QueryGen.Texts.Sample(queries.Add, iter: count, threads: 1);
        Assert.True(queries.Where(q => q.Length > 0).Distinct().Count() > count * 0.8, $"Only {queries.Where(q => q.Length > 0).Distinct().Count()} of {count} queries differ.");
        var times = new List<(TimeSpan Took, string Query)>();
        foreach (var batch in queries.Chunk(200))
        {
            await record.App.WithDatabaseAsync(async (_, services) =>
            {
                var planner = services.GetRequiredService<SearchPlanner>();
                var index = services.GetRequiredService<SearchIndexQueries>();
                foreach (var query in batch)
                {
                    var began = Stopwatch.GetTimestamp();
                    try
                    {
                        var plan = await planner.PlanAsync(SearchQuery.Parse(query), token);
                        await index.CountAsync(SearchTable.Statements, plan, token);
                        await index.PageAsync(SearchTable.Statements, plan, SearchOrder.Newest, null, 5, token);
                        await index.PageAsync(SearchTable.Articles, plan, SearchOrder.Relevance, null, 5, token);
                    }
                    catch (Exception fault) when (fault is not OperationCanceledException)
                    {
                        Assert.Fail($"{fault.Message} — asked by: {query}");
                    }

                    times.Add((Stopwatch.GetElapsedTime(began), query));
                }
            });
            if (times.Count % 10_000 == 0 || times.Count == count)
            {
                var slowest = times.MaxBy(t => t.Took);
                TestContext.Current.SendDiagnosticMessage("{0} queries; half within {1:0.0} ms, 99 of 100 within {2:0.0} ms, the slowest {3:0.0} ms: {4}", times.Count, Within(0.5), Within(0.99), slowest.Took.TotalMilliseconds, slowest.Query);
            }
        }

        double Within(double share) => times.Select(t => t.Took.TotalMilliseconds).Order().ElementAt((int)(times.Count * share));
    }
}
