using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Search;

/// <summary>Finds articles.</summary>
internal sealed class ArticleSearch(NewsContext db, SearchIndexQueries index)
{
    private const int PassageLength = 260;

    /// <param name="after">The last page's cursor: a position, or for relevance how many were shown.</param>
    public async Task<SearchPage<ArticleHit>> FindAsync(SearchPlan plan, SearchOrder order, long? after, int size, CancellationToken cancellationToken)
    {
        var (positions, next) = await index.PageAsync(SearchTable.Articles, plan, order, after, size, cancellationToken);
        var rows = await db.Articles.Where(a => positions.Contains(a.Position))
            .Select(a => new
            {
                a.Position, a.Id, a.Slug, a.Title, a.Text, a.Rights, a.Furniture, a.Date, a.DateFrom, a.DateTo, a.DateBasis, a.IsSample,
                Outlet = a.Outlet == null ? null : a.Outlet.Name,
                Statements = a.Statements.Select(s => s.Content).ToList(),
            })
            .AsSplitQuery().ToDictionaryAsync(a => a.Position, cancellationToken);
        var highlighter = new Highlighter(plan.Highlighted);
        return new SearchPage<ArticleHit>(
            [.. positions.Where(rows.ContainsKey).Select(p => rows[p]).Select(a =>
            {
                var shown = SearchableText.Of(a.Text, a.Rights, a.Furniture, a.Statements);
                return new ArticleHit
                {
                    Id = a.Id, Slug = a.Slug, Outlet = a.Outlet, Date = a.Date, DateFrom = a.DateFrom, DateTo = a.DateTo,
                    IsDateInferred = a.DateBasis == DateBasis.Inferred, Statements = a.Statements.Count, IsSample = a.IsSample,
                    Title = new Snippet(a.Title, highlighter.Find(a.Title)),
                    Passage = Snippet.Of(a.Text, shown, highlighter.Find(a.Text, shown), PassageLength),
                };
            })],
            next);
    }
}
