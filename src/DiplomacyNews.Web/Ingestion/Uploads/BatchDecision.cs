using DiplomacyNews.Web.Access;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Rendering;
using DiplomacyNews.Web.Search;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Ingestion.Uploads;

/// <summary>What an editor decides about a batch that was to be shown first: its articles are published, or go to the bin.</summary>
internal sealed class BatchDecision(NewsContext db, SearchIndex search, AuditTrail audit, RecordVersion version, TimeProvider clock)
{
    /// <summary>Publishes the articles of the batch that wait for it, or of these only the chosen ones.</summary>
    /// <returns>How many were published: those that somebody else decided about meanwhile are left as they are.</returns>
    public Task<int> PublishAsync(int batchId, IReadOnlyCollection<int>? chosen, CancellationToken cancellationToken) => DecideAsync(
        batchId, AuditAction.BatchPublished, article => chosen is null || chosen.Contains(article.Id), (article, _) => article.IsPublished = true, (batch, now) => batch.PublishedAt = now, cancellationToken);

    /// <summary>Puts the articles of the batch that are not published into the bin, from which they can be taken back.</summary>
    public Task<int> DiscardAsync(int batchId, CancellationToken cancellationToken) => DecideAsync(
        batchId, AuditAction.BatchDiscarded, _ => true, (article, now) => article.DeletedAt = now, (batch, now) => batch.DiscardedAt = now, cancellationToken);

    /// <summary>The articles that a batch brought and nobody has decided about.</summary>
    public static IQueryable<Article> Undecided(NewsContext db, int batchId) => db.Articles.IgnoreQueryFilters([NewsContext.Visible])
        .Where(a => !a.IsPublished && a.DeletedAt == null && db.Uploads.Any(u => u.BatchId == batchId && u.State == UploadState.Stored && u.ArticleId == a.Id));

    private async Task<int> DecideAsync(int batchId, AuditAction action, Func<Article, bool> concerns, Action<Article, DateTime> decide, Action<UploadBatch, DateTime> finish, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var batch = await db.Batches.SingleAsync(b => b.Id == batchId, cancellationToken);
        if (await db.Uploads.AnyAsync(u => u.BatchId == batchId && u.State == UploadState.Waiting, cancellationToken))
        {
            return 0; // Some of it nobody has seen yet.
        }

        var undecided = await Undecided(db, batchId).OrderBy(a => a.Id).ToListAsync(cancellationToken);
        var decided = undecided.Where(concerns).ToList();
        if (decided.Count == 0)
        {
            return 0;
        }

        decided.ForEach(article => decide(article, now));
        if (decided.Count == undecided.Count)
        {
            finish(batch, now);
        }

        audit.Add(action, $"Batch {batch.Id}", Counted.Of(decided.Count, "report"), $"/admin/batches/{batch.Key}");
        await db.SaveChangesAsync(cancellationToken);
        foreach (var article in decided)
        {
            await search.ReplaceAsync(article.Id, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        version.Advance();
        return decided.Count;
    }
}
