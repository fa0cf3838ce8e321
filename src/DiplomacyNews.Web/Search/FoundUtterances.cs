using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Search;

/// <summary>
/// The results of a search, each utterance once however many reports tell of it: in the order of days as that of its tellings among the results that stands
/// highest, by relevance as the one that fits best. The index knows nothing of utterances, so their tellings are looked up, a page's at a time.
/// </summary>
internal sealed class FoundUtterances(NewsContext db, SearchIndexQueries index)
{
    /// <summary>So many hits are looked at to be counted as utterances; of more, each telling counts, as the index counts them.</summary>
    public const int MostTold = 1_000;

    /// <summary>Who asks for a page of what one day's papers all print waits no longer than this; the page is then shorter.</summary>
    private const int MostReadForPage = 1_000;

    /// <summary>A page of positions and the cursor of the next, as <see cref="SearchIndexQueries.PageAsync"/> gives it.</summary>
    public async Task<(IReadOnlyList<long> Positions, long? Next)> PageAsync(SearchPlan plan, SearchOrder order, long? after, int size, CancellationToken cancellationToken)
    {
        if (order == SearchOrder.Relevance)
        {
            var skip = (int)Math.Clamp(after ?? 0, 0, SearchIndexQueries.MostShownByRelevance);
            var best = await BestAsync(plan, cancellationToken);
            return ([.. best.Skip(skip).Take(size)], skip + size < best.Count ? skip + size : null);
        }

        var shown = new List<long>();
        for (var (read, at, asked) = (0, after, size + 1); ; asked = size * 2)
        {
            var hits = await index.PositionsAsync(SearchTable.Statements, plan, order, at, asked, cancellationToken);
            shown.AddRange(await OnceAsync(hits, plan, cancellationToken));
            read += hits.Count;
            if (shown.Count > size)
            {
                return (shown[..size], shown[size - 1]);
            }

            if (hits.Count < asked)
            {
                return (shown, null);
            }

            at = hits[^1];
            if (read >= MostReadForPage)
            {
                return (shown, at);
            }
        }
    }

    /// <summary>How many there are, up to one more than <see cref="SearchIndexQueries.MostCounted"/>, and on which days they were made.</summary>
    public async Task<FoundCount> CountAsync(SearchPlan plan, CancellationToken cancellationToken)
    {
        var hits = await index.PositionsAsync(SearchTable.Statements, plan, SearchOrder.Newest, null, SearchIndexQueries.MostCounted + 1, cancellationToken);
        if (hits.Count is 0 or > MostTold)
        {
            return new FoundCount(hits.Count, IsOfTellings: hits.Count > 0, SearchIndexQueries.ByDay(hits));
        }

        var tellings = await TellingsAsync(hits, cancellationToken);
        var once = tellings.GroupBy(t => t.UtteranceKey).Select(g => g.Max(t => t.Position)).ToList();
        return new FoundCount(once.Count, IsOfTellings: false, SearchIndexQueries.ByDay(once));
    }

    /// <summary>The best, in their order, each utterance once.</summary>
    public async Task<IReadOnlyList<long>> BestAsync(SearchPlan plan, CancellationToken cancellationToken)
    {
        var hits = await index.BestAsync(SearchTable.Statements, plan, 0, SearchIndexQueries.MostShownByRelevance, cancellationToken);
        var utterances = (await TellingsAsync(hits, cancellationToken)).ToDictionary(t => t.Position, t => t.UtteranceKey);
        return [.. hits.Where(utterances.ContainsKey).DistinctBy(h => utterances[h])];
    }

    /// <summary>The statements at the positions that may still be seen, in that order, each with the number of reports that tell of it.</summary>
    public async Task<IReadOnlyList<StatementRow>> RowsAsync(IReadOnlyList<long> positions, CancellationToken cancellationToken)
    {
        var rows = (await db.WithReportsAsync(await db.RowsAtAsync(positions, cancellationToken), cancellationToken)).ToDictionary(s => s.Position);
        return [.. positions.Where(rows.ContainsKey).Select(p => rows[p])];
    }

    /// <summary>Those of the hits that stand for their utterance: no other telling of it that the search finds too stands higher.</summary>
    private async Task<IEnumerable<long>> OnceAsync(List<long> hits, SearchPlan plan, CancellationToken cancellationToken)
    {
        var best = (await TellingsAsync(hits, cancellationToken)).GroupBy(t => t.UtteranceKey).ToDictionary(g => g.Key, Highest);
        var keys = best.Keys.ToList();
        var all = await ToTellings(db.Statements.Where(s => EF.Parameter(keys).Contains(s.UtteranceKey))).ToListAsync(cancellationToken);
        var higher = all.Where(t => Highest([t, best[t.UtteranceKey]]) == t && t != best[t.UtteranceKey]).ToList();
        var found = higher.Count == 0 ? [] : (await index.AmongAsync(SearchTable.Statements, plan, [.. higher.Select(t => t.Position)], cancellationToken)).ToHashSet();
        var outdone = higher.Where(t => found.Contains(t.Position)).Select(t => t.UtteranceKey).ToHashSet();
        var standing = best.Values.Where(t => !outdone.Contains(t.UtteranceKey)).Select(t => t.Position).ToHashSet();
        return hits.Where(standing.Contains);
    }

    private static Telling Highest(IEnumerable<Telling> tellings) => tellings.OrderByDescending(t => t.Standing).ThenBy(t => t.Id).First();

    private Task<List<Telling>> TellingsAsync(List<long> hits, CancellationToken cancellationToken) =>
        ToTellings(db.Statements.Where(s => EF.Parameter(hits).Contains(s.Position))).ToListAsync(cancellationToken);

    private static IQueryable<Telling> ToTellings(IQueryable<Statement> statements) => statements.Select(s => new Telling(s.Id, s.Position, s.UtteranceKey, s.Standing));

    private sealed record Telling(int Id, long Position, string UtteranceKey, long Standing);
}

/// <summary>How many statements a search finds.</summary>
/// <param name="IsOfTellings">Whether each telling counts, because there are too many to look each up; else each utterance once.</param>
/// <param name="Days">How many on each day.</param>
internal sealed record FoundCount(int Count, bool IsOfTellings, IReadOnlyList<(DateOnly Day, int Count)> Days);
