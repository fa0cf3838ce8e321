using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>In how many reports the same words stand.</summary>
public static class Tellings
{
    /// <summary>The same rows, each with the number of reports that tell of it and that the reader may see.</summary>
    public static async Task<IReadOnlyList<StatementRow>> WithReportsAsync(this NewsContext db, IReadOnlyList<StatementRow> rows, CancellationToken cancellationToken)
    {
        var keys = rows.Select(r => r.UtteranceKey).Distinct().ToList();
        var told = await db.Statements.Where(s => keys.Contains(s.UtteranceKey)).GroupBy(s => s.UtteranceKey)
            .Select(g => new { g.Key, Reports = g.Select(s => s.ArticleId).Distinct().Count() }).Where(g => g.Reports > 1)
            .ToDictionaryAsync(g => g.Key, g => g.Reports, cancellationToken);
        return told.Count == 0 ? rows : [.. rows.Select(r => told.TryGetValue(r.UtteranceKey, out var reports) ? r with { Reports = reports } : r)];
    }
}
