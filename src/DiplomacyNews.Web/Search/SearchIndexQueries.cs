using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Rendering;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace DiplomacyNews.Web.Search;

/// <summary>The order of results.</summary>
public enum SearchOrder { Newest, Oldest, Relevance }

/// <summary>
/// What the index answers: which rows match, how many, in which order. The only place that asks it. Within a request it remembers the newest it has read of a search, so that
/// the count, the page and what is counted beside it come from one walk along the index.
/// </summary>
internal sealed class SearchIndexQueries(NewsContext db, TimeProvider clock)
{
    /// <summary>Counting stops here: no reader needs to know how many more there are.</summary>
    public const int MostCounted = Counted.Most;

    /// <summary>Relevance is computed for so many of the newest hits. Ranking all of a common word's takes seconds.</summary>
    public const int MostRanked = 50_000;

    /// <summary>What comes so late in the order of relevance is better asked for by a narrower query.</summary>
    public const int MostShownByRelevance = 500;

    private readonly Dictionary<(string Table, string Match, long First, long Last), Walk> walks = [];

    /// <summary>Positions beyond <paramref name="after"/> in the order asked for.</summary>
    public async Task<List<long>> PositionsAsync(SearchTable table, SearchPlan plan, SearchOrder order, long? after, int count, CancellationToken cancellationToken)
    {
        var match = MatchExpression.Of(plan, table);
        var (first, last) = (plan.FirstPosition, plan.LastPosition);
        if (order == SearchOrder.Oldest)
        {
            first = after is { } above ? Math.Max(first, above < long.MaxValue ? above + 1 : above) : first;
            return await RunAsync($"SELECT rowid FROM {table.Name} WHERE {table.Name} MATCH {{0}} AND rowid >= {{1}} AND rowid <= {{2}} ORDER BY rowid LIMIT {{3}}", cancellationToken, match, first, last, count);
        }

        var walk = (table.Name, match, first, last);
        if (walks.TryGetValue(walk, out var walked) && walked.Below(after, count) is { } known)
        {
            return known;
        }

        var highest = after is { } below ? Math.Min(last, below > long.MinValue ? below - 1 : below) : last;
        var found = await RunAsync($"SELECT rowid FROM {table.Name} WHERE {table.Name} MATCH {{0}} AND rowid >= {{1}} AND rowid <= {{2}} ORDER BY rowid DESC LIMIT {{3}}", cancellationToken, match, first, highest, count);
        if (after is null)
        {
            walks[walk] = new Walk(found, IsWhole: found.Count < count);
        }

        return found;
    }

    /// <summary>A page of positions and the cursor of the next: a position, or for relevance, whose order has none, how many were shown.</summary>
    public async Task<(List<long> Positions, long? Next)> PageAsync(SearchTable table, SearchPlan plan, SearchOrder order, long? after, int size, CancellationToken cancellationToken)
    {
        if (order != SearchOrder.Relevance)
        {
            var rows = await PositionsAsync(table, plan, order, after, size + 1, cancellationToken);
            return rows.Count > size ? (rows[..size], rows[size - 1]) : (rows, null);
        }

        var skip = (int)Math.Clamp(after ?? 0, 0, MostShownByRelevance);
        var best = await BestAsync(table, plan, skip, size + 1, cancellationToken);
        return best.Count > size ? (best[..size], skip + size < MostShownByRelevance ? skip + size : null) : (best, null);
    }

    /// <summary>How many match, up to one more than <see cref="MostCounted"/>, and on which days the newest of them are.</summary>
    public async Task<(int Count, IReadOnlyList<(DateOnly Day, int Count)> Days)> DaysAsync(SearchTable table, SearchPlan plan, CancellationToken cancellationToken)
    {
        var newest = await PositionsAsync(table, plan, SearchOrder.Newest, null, MostCounted + 1, cancellationToken);
        return (newest.Count, ByDay(newest));
    }

    /// <summary>How many of the positions are on each day.</summary>
    public static IReadOnlyList<(DateOnly Day, int Count)> ByDay(IEnumerable<long> positions) => [.. positions.CountBy(DateOrder.DayOf).Select(d => (d.Key, d.Value))];

    /// <summary>The best of the newest hits, what is of today a quarter ahead of what is old, the newer first among equals.</summary>
    public async Task<List<long>> BestAsync(SearchTable table, SearchPlan plan, int skip, int count, CancellationToken cancellationToken)
    {
        var match = MatchExpression.Of(plan, table, ranked: true);
        var (first, last) = (plan.FirstPosition, plan.LastPosition);
        var bound = await RunAsync($"SELECT rowid FROM {table.Name} WHERE {table.Name} MATCH {{0}} AND rowid >= {{1}} AND rowid <= {{2}} ORDER BY rowid DESC LIMIT 1 OFFSET {{3}}",
            cancellationToken, match, first, last, MostRanked - 1);
        return await RunAsync(
            $"SELECT rowid FROM {table.Name} WHERE {table.Name} MATCH {{0}} AND rowid >= {{1}} AND rowid <= {{2}} ORDER BY bm25({table.Name}, {table.Weights}) * (1.0 + 0.25 / (1.0 + abs({{5}} - rowid / {DateOrder.Day}) / 365.0)), rowid DESC LIMIT {{3}} OFFSET {{4}}",
            cancellationToken, match, bound.Count > 0 ? bound[0] : first, last, count, skip, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).DayNumber);
    }

    /// <summary>Those of the positions, a few, that match.</summary>
    public async Task<IReadOnlyList<long>> AmongAsync(SearchTable table, SearchPlan plan, IReadOnlyCollection<long> positions, CancellationToken cancellationToken) => positions.Count == 0 ? []
        : await RunAsync($"SELECT t.rowid FROM json_each({{1}}) j CROSS JOIN {table.Name} t WHERE t.rowid = j.value AND t.{table.Name} MATCH {{0}} AND t.rowid >= {{2}} AND t.rowid <= {{3}}",
            cancellationToken, MatchExpression.Of(plan, table), System.Text.Json.JsonSerializer.Serialize(positions), plan.FirstPosition, plan.LastPosition);

    /// <summary>How many match, up to one more than <see cref="MostCounted"/>.</summary>
    public async Task<int> CountAsync(SearchTable table, SearchPlan plan, CancellationToken cancellationToken)
    {
        var match = MatchExpression.Of(plan, table);
        var count = await RunAsync($"SELECT COUNT(*) FROM (SELECT 1 FROM {table.Name} WHERE {table.Name} MATCH {{0}} AND rowid >= {{1}} AND rowid <= {{2}} LIMIT {{3}})",
            cancellationToken, match, plan.FirstPosition, plan.LastPosition, MostCounted + 1);
        return (int)count[0];
    }

    // The names of tables and columns are our own; everything else is a parameter. The rows are read past EF and without waiting between them: SQLite answers on this
    // thread, and handing ten thousand numbers on took longer than finding them.
    private async Task<List<long>> RunAsync(string sql, CancellationToken cancellationToken, params object[] values)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            using var limit = new SearchLimit((SqliteConnection)db.Database.GetDbConnection(), clock, cancellationToken);
            var found = new List<long>();
            try
            {
                using var reader = Execute(sql, values);
                while (reader.DbDataReader.Read())
                {
                    limit.ThrowIfOver();
                    found.Add(reader.DbDataReader.GetInt64(0));
                }
            }
            catch (SqliteException fault) when (SearchLimit.IsInterruption(fault))
            {
                limit.ThrowIfOver();
                throw;
            }

            return found;
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private RelationalDataReader Execute(string sql, object[] values)
    {
        var command = db.GetService<IRawSqlCommandBuilder>().Build(sql, values, db.Model);
        return command.RelationalCommand.ExecuteReader(
            new RelationalCommandParameterObject(db.GetService<IRelationalConnection>(), command.ParameterValues, null, db, db.GetService<IRelationalCommandDiagnosticsLogger>()));
    }

    /// <summary>What was read of a search, the newest first.</summary>
    /// <param name="IsWhole">Whether there is no more.</param>
    private sealed record Walk(List<long> Positions, bool IsWhole)
    {
        /// <summary>So many below the cursor; null where more would have to be read.</summary>
        public List<long>? Below(long? after, int count)
        {
            List<long> below = [.. Positions.SkipWhile(p => p >= after).Take(count)];
            return below.Count == count || IsWhole ? below : null;
        }
    }
}
