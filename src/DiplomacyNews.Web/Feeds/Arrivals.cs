using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Feeds;

/// <summary>
/// When reports came to readers. Articles are numbered in the order in which they were read in, and feeds go by that number, which costs nothing at any size;
/// what was kept back, under embargo or until an editor had looked at it, has an old number when it comes, so it is looked for apart.
/// </summary>
internal sealed class Arrivals(NewsContext db, TimeProvider clock)
{
    /// <summary>Who asks a feed at least so often misses nothing of what was kept back.</summary>
    private const int DaysLateOnesStayInFront = 14;

    private const int MostLate = 200;

    /// <summary>Articles that were kept back and came to readers within the last two weeks.</summary>
    public async Task<IReadOnlyList<int>> LateAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var since = now.AddDays(-DaysLateOnesStayInFront);
        var shownFirst = await db.Uploads.Where(u => u.ArticleId != null && u.Batch!.ShowFirst && u.Batch.PublishedAt >= since).OrderByDescending(u => u.Id)
            .Select(u => u.ArticleId ?? 0).Take(MostLate).ToListAsync(cancellationToken);
        var kept = await db.Corrections.Where(c => c.Field == CorrectedField.Embargo && c.Value != null && c.Article.EmbargoUntil >= since && c.Article.EmbargoUntil <= now)
            .GroupBy(c => c.ArticleId).Select(g => g.Key).OrderByDescending(id => id).Take(MostLate).ToListAsync(cancellationToken);
        return [.. shownFirst.Union(kept)];
    }

    /// <summary>By article, when readers could first see it, and when an editor last changed it or one of its statements.</summary>
    public async Task<ArrivalTimes> OfAsync(IReadOnlyCollection<int> articles, CancellationToken cancellationToken)
    {
        var came = await db.Articles.Where(a => articles.Contains(a.Id))
            .Select(a => new { a.Id, a.AddedAt, a.EmbargoUntil, PublishedAt = db.Uploads.Where(u => u.ArticleId == a.Id && u.Batch!.ShowFirst).Max(u => u.Batch!.PublishedAt) })
            .ToListAsync(cancellationToken);
        var corrected = await db.Corrections.Where(c => articles.Contains(c.ArticleId)).GroupBy(c => new { c.ArticleId, c.StatementKey })
            .Select(g => new { g.Key.ArticleId, g.Key.StatementKey, At = g.Max(c => c.MadeAt) }).ToListAsync(cancellationToken);
        return new ArrivalTimes(
            came.ToDictionary(a => a.Id, a => Latest(a.AddedAt, a.EmbargoUntil, a.PublishedAt)),
            corrected.ToDictionary(c => (c.ArticleId, c.StatementKey ?? ""), c => Utc(c.At)));
    }

    private static DateTime Latest(DateTime added, params DateTime?[] others) => Utc(others.OfType<DateTime>().Append(added).Max());

    private static DateTime Utc(DateTime stored) => DateTime.SpecifyKind(stored, DateTimeKind.Utc);
}

/// <param name="ByArticle">When each came.</param>
/// <param name="Corrected">By article and statement key (empty: the article itself), when an editor last decided about it.</param>
internal sealed record ArrivalTimes(IReadOnlyDictionary<int, DateTime> ByArticle, IReadOnlyDictionary<(int ArticleId, string Key), DateTime> Corrected)
{
    public DateTime CameOf(int article) => ByArticle.TryGetValue(article, out var came) ? came : DateTime.UnixEpoch; // Taken away since: its entry goes with it.

    /// <summary>What was decided before it came does not make it look changed.</summary>
    public DateTime ChangedOf(int article, string key = "")
    {
        var came = CameOf(article);
        var last = new[] { came, Of(article, ""), Of(article, key) }.Max();
        return last;
    }

    private DateTime Of(int article, string key) => Corrected.TryGetValue((article, key), out var at) ? at : DateTime.MinValue;
}
