using System.Globalization;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>Questions about corrections that more than one page of the desk asks.</summary>
public static class CorrectionQueries
{
    /// <summary>Of an article and its statements, the latest first.</summary>
    public static IQueryable<Correction> Of(this IQueryable<Correction> corrections, int articleId) => corrections.Where(c => c.ArticleId == articleId).OrderByDescending(c => c.Id);

    public static IQueryable<Correction> OfStatement(this IQueryable<Correction> corrections, string key) => corrections.Where(c => c.StatementKey == key).OrderByDescending(c => c.Id);

    /// <summary>Those whose ids an address names ("12,13"), as long as nobody decided otherwise since: then they can be undone.</summary>
    public static async Task<IReadOnlyList<CorrectionLine>> StandingAsync(this NewsContext db, int articleId, string? ids, CancellationToken cancellationToken)
    {
        var wanted = Ids(ids);
        return wanted.Count == 0 ? [] : await db.Corrections
            .Where(c => c.ArticleId == articleId && wanted.Contains(c.Id) && !db.Corrections.Any(l => l.Id > c.Id && l.ArticleId == articleId && l.StatementKey == c.StatementKey && l.Field == c.Field))
            .OrderBy(c => c.Id).Select(CorrectionLine.Projection).ToListAsync(cancellationToken);
    }

    /// <summary>By key, the latest decision whether each statement of an article is hidden.</summary>
    public static Task<Dictionary<string, int>> HiddenByAsync(this IQueryable<Correction> corrections, int articleId, CancellationToken cancellationToken) =>
        corrections.Where(c => c.ArticleId == articleId && c.StatementKey != null && c.Field == CorrectedField.Hidden)
            .GroupBy(c => c.StatementKey!).Select(g => new { g.Key, Id = g.Max(c => c.Id) }).ToDictionaryAsync(x => x.Key, x => x.Id, cancellationToken);

    /// <summary>The numbers in "12,13"; anything else is left out.</summary>
    public static IReadOnlyList<int> Ids(string? list) =>
        [.. (list ?? "").Split(',').Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).Where(id => id > 0).Distinct().Take(20)];
}
