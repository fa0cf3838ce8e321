using DiplomacyNews.Web.Access;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Rendering;
using DiplomacyNews.Web.Search;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Ingestion;

/// <summary>Where deleted articles lie until they go for good. Readers see nothing of what is in it.</summary>
internal sealed partial class ArticleBin(NewsContext db, ArticleRemoval removal, SearchIndex search, AuditTrail audit, RecordVersion version, TimeProvider clock, ILogger<ArticleBin> log)
{
    /// <summary>So long a deleted article can be restored.</summary>
    public const int DaysKept = 30;

    /// <summary>When an article deleted at that time goes for good.</summary>
    public static DateTime EndOf(DateTime deletedAt) => deletedAt.AddDays(DaysKept);

    /// <summary>Puts an article into the bin.</summary>
    /// <returns>Whether it was not there already, and is in the record at all.</returns>
    public async Task<bool> DeleteAsync(int articleId, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return await ChangeAsync([articleId], a => a.DeletedAt is null, a => a.DeletedAt = now, AuditAction.ArticleDeleted, $"restorable until {Day.Long(DateOnly.FromDateTime(EndOf(now)))}", cancellationToken) > 0;
    }

    /// <summary>Takes articles out of the bin: each is again as visible as it was.</summary>
    /// <returns>How many were in it.</returns>
    public Task<int> RestoreAsync(IReadOnlyCollection<int> articleIds, CancellationToken cancellationToken) =>
        ChangeAsync(articleIds, a => a.DeletedAt is not null, a => a.DeletedAt = null, AuditAction.ArticleRestored, null, cancellationToken);

    /// <summary>Removes for good what has lain in the bin for its time.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> EmptyAsync(CancellationToken cancellationToken)
    {
        var before = clock.GetUtcNow().UtcDateTime.AddDays(-DaysKept);
        var due = await Everything.Where(a => a.DeletedAt != null && a.DeletedAt <= before).OrderBy(a => a.DeletedAt).ThenBy(a => a.Id).Select(a => a.Id).ToListAsync(cancellationToken);
        foreach (var id in due)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            if (await Everything.Where(a => a.Id == id && a.DeletedAt != null && a.DeletedAt <= before).Select(a => a.Title).SingleOrDefaultAsync(cancellationToken) is not { } title)
            {
                continue; // Restored at the last moment.
            }

            audit.Add(AuditAction.ArticlePurged, null, "the site", title, $"{DaysKept} days after it was deleted; article {id}");
            await removal.RemoveAsync([id], cancellationToken);
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            db.ChangeTracker.Clear();
            LogRemoved(id);
        }

        if (due.Count > 0)
        {
            version.Advance();
        }

        return due.Count;
    }

    private IQueryable<Article> Everything => db.Articles.IgnoreQueryFilters([NewsContext.Visible]);

    private async Task<int> ChangeAsync(IReadOnlyCollection<int> articleIds, Func<Article, bool> isDue, Action<Article> change, AuditAction action, string? detail, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var articles = (await Everything.Where(a => articleIds.Contains(a.Id)).OrderBy(a => a.Id).ToListAsync(cancellationToken)).Where(isDue).ToList();
        foreach (var article in articles)
        {
            change(article);
            audit.Add(action, article.Title, detail, $"/articles/{article.Id}/{article.Slug}");
        }

        await db.SaveChangesAsync(cancellationToken);
        foreach (var article in articles)
        {
            await search.ReplaceAsync(article.Id, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        if (articles.Count > 0)
        {
            version.Advance();
        }

        return articles.Count;
    }

    [LoggerMessage(LogLevel.Information, "Removed article {ArticleId} from the bin for good")]
    private partial void LogRemoved(int articleId);
}
