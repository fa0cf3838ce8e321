using System.Collections.Immutable;
using DiplomacyNews.Web.Api.Records;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Search;

namespace DiplomacyNews.Web.Api;

/// <summary>
/// Reads what a search finds as records, and lists, the newest first. The index has them in that order; asked of the tables, SQLite gathers all of a topic's or a country's, or all articles,
/// anew for each part that is sent.
/// </summary>
internal sealed class SearchRecords(SearchIndexQueries index, IndexedLists lists, StatementRecords statements, ArticleRecords articles)
{
    /// <param name="filter">What the address says.</param>
    /// <param name="origin">The site's address, without a slash at its end.</param>
    /// <param name="keys">Each must be had too, or one of each; see <see cref="SearchKeys"/>.</param>
    public ListReader<StatementRecord> Statements(ListFilter filter, string origin, params ImmutableArray<string>[] keys) => Listed(SearchTable.Statements, cancellationToken => lists.PlanAsync(filter, cancellationToken, keys), StatementsAt(origin));

    /// <inheritdoc cref="Statements(ListFilter, string, ImmutableArray{string}[])"/>
    public ListReader<ArticleRecord> Articles(ListFilter filter, string origin, params ImmutableArray<string>[] keys) => Listed(SearchTable.Articles, cancellationToken => lists.ReportsPlanAsync(filter, cancellationToken, keys), ArticlesAt(origin));

    /// <param name="whole">Whether it will be read to its end, not only a page of it.</param>
    /// <param name="origin">The site's address, without a slash at its end.</param>
    public ListReader<StatementRecord> Statements(SearchPlan plan, SearchOrder order, bool whole, string origin) => Reader(SearchTable.Statements, plan, order, whole, StatementsAt(origin));

    public ListReader<ArticleRecord> Articles(SearchPlan plan, SearchOrder order, bool whole, string origin) => Reader(SearchTable.Articles, plan, order, whole, ArticlesAt(origin));

    private Func<IReadOnlyList<long>, CancellationToken, Task<IReadOnlyList<StatementRecord>>> StatementsAt(string origin) => (found, cancellationToken) => statements.AtAsync(found, origin, cancellationToken);

    private Func<IReadOnlyList<long>, CancellationToken, Task<IReadOnlyList<ArticleRecord>>> ArticlesAt(string origin) => (found, cancellationToken) => articles.AtAsync(found, origin, cancellationToken);

    /// <summary>The plan is made once, for all parts of a list that is read whole.</summary>
    private ListReader<T> Listed<T>(SearchTable table, Func<CancellationToken, Task<SearchPlan>> planAsync, Func<IReadOnlyList<long>, CancellationToken, Task<IReadOnlyList<T>>> read)
    {
        ListReader<T>? list = null;
        return async (after, size, cancellationToken) => await (list ??= Paged(table, await planAsync(cancellationToken), SearchOrder.Newest, read))(after, size, cancellationToken);
    }

    private ListReader<T> Reader<T>(SearchTable table, SearchPlan plan, SearchOrder order, bool whole, Func<IReadOnlyList<long>, CancellationToken, Task<IReadOnlyList<T>>> read) =>
        plan.IsEmpty ? (_, _, _) => Task.FromResult(new RecordPage<T>([], null)) : whole && order == SearchOrder.Relevance ? Ranked(table, plan, read) : Paged(table, plan, order, read);

    private ListReader<T> Paged<T>(SearchTable table, SearchPlan plan, SearchOrder order, Func<IReadOnlyList<long>, CancellationToken, Task<IReadOnlyList<T>>> read) => async (after, size, cancellationToken) =>
    {
        var (positions, next) = await index.PageAsync(table, plan, order, StatementRecords.Position(after), size, cancellationToken);
        return new RecordPage<T>(await read(positions, cancellationToken), next is { } place ? StatementRecords.Cursor(place) : null);
    };

    /// <summary>All that are ranked, in one list: an order of relevance has no place at which it could be gone on with, so it is made once and kept as long as it is read.</summary>
    private ListReader<T> Ranked<T>(SearchTable table, SearchPlan plan, Func<IReadOnlyList<long>, CancellationToken, Task<IReadOnlyList<T>>> read)
    {
        List<long>? best = null;
        return async (after, size, cancellationToken) =>
        {
            best ??= await index.BestAsync(table, plan, 0, SearchIndexQueries.MostRanked, cancellationToken);
            var first = (int)(StatementRecords.Position(after) ?? 0);
            var records = await read([.. best.Skip(first).Take(size)], cancellationToken);
            return new RecordPage<T>(records, first + size < best.Count ? StatementRecords.Cursor(first + size) : null);
        };
    }
}
