using System.Data;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Feeds;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Tests.Feeds;

/// <summary>A feed costs the same however much is in the record: its rows are read from an index in their order.</summary>
public sealed class FeedPlanTests(NewsApp app) : IClassFixture<NewsApp>
{
    [Fact]
    public async Task Statements_come_from_the_index_in_the_order_of_arrival_and_nothing_is_sorted() =>
        await AssertPlanAsync(db => db.Statements.AsTheyCame(FeedOrder.Cursor(1000, 5)).Select(s => s.Key).Take(51), "IX_Statements_ArticleId_Number");

    [Fact]
    public async Task Reports_come_by_their_numbers() => await AssertPlanAsync(db => db.Articles.AsTheyCame(null).Select(a => a.Id).Take(51), "PRIMARY KEY");

    [Fact]
    public async Task What_somebody_said_is_found_by_the_index_of_parts() =>
        await AssertPlanAsync(db => db.Statements.WithPart(db, PartyRole.Speaker, 3).AsTheyCame(null).Select(s => s.Key).Take(51), "IX_StatementParties_SpeakerId_Role", sorts: true);

    private Task AssertPlanAsync<T>(Func<NewsContext, IQueryable<T>> query, string index, bool sorts = false) =>
        app.WithDatabaseAsync(async db =>
        {
            await using var command = query(db).CreateDbCommand();
            command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
            await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            var steps = new List<string>();
            await using var rows = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            while (await rows.ReadAsync(TestContext.Current.CancellationToken))
            {
                steps.Add(rows.GetString("detail"));
            }

            var plan = string.Join('\n', steps);
            Assert.Contains(index, plan, StringComparison.Ordinal);
            Assert.DoesNotContain(steps, step => step.StartsWith("SCAN", StringComparison.Ordinal) && !step.Contains("USING", StringComparison.Ordinal) && !step.Contains("json_each", StringComparison.Ordinal));
            Assert.True(sorts || !plan.Contains("TEMP B-TREE", StringComparison.Ordinal), plan);
            Assert.True(sorts || !plan.Contains("BLOOM", StringComparison.Ordinal), plan);
        });
}
