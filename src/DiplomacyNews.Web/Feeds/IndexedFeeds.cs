using System.Collections.Immutable;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Search;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Feeds;

/// <summary>
/// Feeds of lists that the search index has in the order of days: of statements and reports, of a speaker, a topic, a country, a pair of countries. Of a few hundred hits all are put in the
/// order of arrival; of more, what came last is looked for among the last that came at all, and where those are too few, among all hits, or the newest ten thousand of more.
/// </summary>
internal sealed class IndexedFeeds(NewsContext db, IndexedLists lists, SearchIndexQueries index, Arrivals arrivals, ListFeeds feeds)
{
    /// <summary>So many hits are put in order without looking at what came last.</summary>
    public int Few { get; init; } = 500;

    /// <summary>So many hits are put in order at most.</summary>
    public int MostHits { get; init; } = SearchIndexQueries.MostCounted;

    /// <summary>So many of the last that came are looked at.</summary>
    public int LastLooked { get; init; } = 5_000;

    /// <param name="list">What is followed.</param>
    /// <param name="narrowing">What the address says but its cursor.</param>
    /// <param name="keys">See <see cref="SearchKeys"/>: a statement has any of them; none for all statements.</param>
    /// <param name="having">The same, asked of each statement.</param>
    /// <param name="cancellationToken">Ends the queries.</param>
    public async Task<Feed> OfStatementsAsync(FollowedList list, ListFilter narrowing, ImmutableArray<string> keys, Func<IQueryable<Statement>, IQueryable<Statement>> having, CancellationToken cancellationToken)
    {
        var plan = await (keys.IsEmpty ? lists.PlanAsync(narrowing, cancellationToken) : lists.PlanAsync(narrowing, cancellationToken, keys));
        var places = await PlacesAsync(list, SearchTable.Statements, plan, keys.IsEmpty && narrowing.IsEmpty, LastAsync,
            late => Fitting(db.Statements.Where(s => late.Contains(s.ArticleId))).Select(s => s.Position), cancellationToken);
        return await feeds.OfAsync(list, db.Statements.Where(s => EF.Parameter(places).Contains(s.Position)), cancellationToken);

        // Whether they may be seen is asked afterwards: asked in one, SQLite first reads through all articles.
        async Task<List<long>> LastAsync()
        {
            var last = await db.Statements.IgnoreQueryFilters([NewsContext.Visible]).AsTheyCame(list.After).Select(s => s.Position).Take(LastLooked).ToListAsync(cancellationToken);
            return await Fitting(db.Statements.Where(s => EF.Parameter(last).Contains(s.Position))).AsTheyCame(null).Select(s => s.Position).Take(FeedOrder.PartSize + 1).ToListAsync(cancellationToken);
        }

        IQueryable<Statement> Fitting(IQueryable<Statement> statements)
        {
            // Asked of each: all that somebody said, or was told, may be more than is looked at.
            statements = narrowing.Speaker is { Length: > 0 } speaker ? statements.Where(s => s.Parties.Any(p => p.Role == PartyRole.Speaker && p.Speaker!.Slug == speaker)) : statements;
            statements = narrowing.Addressee is { Length: > 0 } addressee ? statements.Where(s => s.Parties.Any(p => p.Role == PartyRole.Addressee && p.Speaker!.Slug == addressee)) : statements;
            return having(statements).Matching(db, narrowing with { Speaker = null, Addressee = null });
        }
    }

    /// <summary>Of reports that name all of the countries.</summary>
    public async Task<Feed> OfReportsAsync(FollowedList list, ListFilter narrowing, IReadOnlyList<string> countries, CancellationToken cancellationToken)
    {
        var plan = await lists.ReportsPlanAsync(narrowing, cancellationToken, [.. countries.Select(iso3 => ImmutableArray.Create(SearchKeys.Country(iso3)))]);
        var places = await PlacesAsync(list, SearchTable.Articles, plan, countries.Count == 0 && narrowing.IsEmpty, () => Fitting(db.Articles.AsTheyCame(list.After).Take(LastLooked)).AsTheyCame(null).Select(a => a.Position).Take(FeedOrder.PartSize + 1).ToListAsync(cancellationToken),
            late => Fitting(db.Articles.Where(a => late.Contains(a.Id))).Select(a => a.Position), cancellationToken);
        return await feeds.OfAsync(list, db.Articles.Where(a => EF.Parameter(places).Contains(a.Position)), cancellationToken);

        IQueryable<Article> Fitting(IQueryable<Article> articles) => countries.Aggregate(articles, (named, iso3) => named.Naming(iso3)).Matching(narrowing);
    }

    /// <param name="isAll">Whether nothing is asked for.</param>
    /// <param name="lastAsync">Of the last that came a part's of the list, and one more.</param>
    /// <param name="of">Those of some articles.</param>
    private async Task<IReadOnlyList<long>> PlacesAsync(FollowedList list, SearchTable table, SearchPlan plan, bool isAll, Func<Task<List<long>>> lastAsync, Func<IReadOnlyList<int>, IQueryable<long>> of, CancellationToken cancellationToken)
    {
        if (list.IsByDay)
        {
            return await index.PositionsAsync(table, plan, SearchOrder.Newest, list.After, FeedOrder.PartSize + 1, cancellationToken);
        }

        if (!isAll && await NewestAsync() is var whole && whole.Count <= Few)
        {
            return whole;
        }

        var last = await lastAsync();
        if (last.Count <= FeedOrder.PartSize)
        {
            last = [.. last.Union(await NewestAsync())];
        }

        return list.After is null ? [.. last.Union(await of(await arrivals.LateAsync(cancellationToken)).ToListAsync(cancellationToken))] : last;

        Task<List<long>> NewestAsync() => index.PositionsAsync(table, plan, SearchOrder.Newest, null, MostHits, cancellationToken);
    }
}
