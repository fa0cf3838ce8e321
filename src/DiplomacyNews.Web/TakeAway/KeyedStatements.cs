using DiplomacyNews.Web.Api;
using DiplomacyNews.Web.Api.Records;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Search;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.TakeAway;

/// <summary>
/// All statements that have one of some keys in the index, the newest first. The index has them in that order; the tables would gather all of a topic's or a country's
/// anew for each five hundred that are sent.
/// </summary>
internal sealed class KeyedStatements(NewsContext db, SearchPlanner planner, SearchIndexQueries index, StatementRecords records)
{
    /// <param name="keys">See <see cref="SearchKeys"/>.</param>
    /// <param name="filter">What else must hold.</param>
    /// <param name="origin">The site's address, without a slash at its end.</param>
    public async Task<ListReader<StatementRecord>> ListAsync(IEnumerable<string> keys, ListFilter filter, string origin, CancellationToken cancellationToken)
    {
        var plan = await planner.PlanAsync(SearchQuery.Parse(null), cancellationToken) with { Clauses = [SearchClause.OfKeys(keys)], First = filter.FirstDay, Last = filter.LastDay };
        return async (after, size, token) =>
        {
            var (positions, next) = await index.PageAsync(SearchTable.Statements, plan, SearchOrder.Newest, StatementRecords.Position(after), size, token);
            var fitting = await db.Statements.Where(s => EF.Parameter(positions).Contains(s.Position)).Matching(db, filter with { After = null }).Select(s => s.Position).ToListAsync(token);
            return new RecordPage<StatementRecord>(await records.AtAsync([.. fitting.OrderDescending()], origin, token), next is { } place ? StatementRecords.Cursor(place) : null);
        };
    }
}
