using DiplomacyNews.Web.Api.Records;
using DiplomacyNews.Web.Search;

namespace DiplomacyNews.Web.Api;

/// <summary>Reads what a search finds as records.</summary>
internal sealed class SearchRecords(SearchIndexQueries index, StatementRecords statements, ArticleRecords articles)
{
    /// <param name="whole">Whether it will be read to its end, not only a page of it.</param>
    /// <param name="origin">The site's address, without a slash at its end.</param>
    public ListReader<StatementRecord> Statements(SearchPlan plan, SearchOrder order, bool whole, string origin) =>
        Reader<StatementRecord>(SearchTable.Statements, plan, order, whole, (found, cancellationToken) => statements.AtAsync(found, origin, cancellationToken));

    public ListReader<ArticleRecord> Articles(SearchPlan plan, SearchOrder order, bool whole, string origin) =>
        Reader<ArticleRecord>(SearchTable.Articles, plan, order, whole, (found, cancellationToken) => articles.AtAsync(found, origin, cancellationToken));

    private ListReader<T> Reader<T>(SearchTable table, SearchPlan plan, SearchOrder order, bool whole, Func<IReadOnlyList<long>, CancellationToken, Task<IReadOnlyList<T>>> read) =>
        whole && order == SearchOrder.Relevance ? Ranked(table, plan, read) : Paged(table, plan, order, read);

    private ListReader<T> Paged<T>(SearchTable table, SearchPlan plan, SearchOrder order, Func<IReadOnlyList<long>, CancellationToken, Task<IReadOnlyList<T>>> read) => async (after, size, cancellationToken) =>
    {
        if (plan.IsEmpty)
        {
            return new RecordPage<T>([], null);
        }

        var (positions, next) = await index.PageAsync(table, plan, order, StatementRecords.Position(after), size, cancellationToken);
        return new RecordPage<T>(await read(positions, cancellationToken), next is { } place ? StatementRecords.Cursor(place) : null);
    };

    /// <summary>All that are ranked, in one list: an order of relevance has no place at which it could be gone on with, so it is made once and kept as long as it is read.</summary>
    private ListReader<T> Ranked<T>(SearchTable table, SearchPlan plan, Func<IReadOnlyList<long>, CancellationToken, Task<IReadOnlyList<T>>> read)
    {
        List<long>? best = null;
        return async (after, size, cancellationToken) =>
        {
            best ??= plan.IsEmpty ? [] : await index.BestAsync(table, plan, 0, SearchIndexQueries.MostRanked, cancellationToken);
            var first = (int)(StatementRecords.Position(after) ?? 0);
            var records = await read([.. best.Skip(first).Take(size)], cancellationToken);
            return new RecordPage<T>(records, first + size < best.Count ? StatementRecords.Cursor(first + size) : null);
        };
    }
}
