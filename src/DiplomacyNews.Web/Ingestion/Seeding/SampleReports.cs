using DiplomacyNews.Web.Access;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Rendering;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Ingestion.Seeding;

/// <summary>Loads the sample reports through the same door as every other upload, and takes them out again with all that only they brought.</summary>
internal sealed class SampleReports(NewsContext db, IServiceProvider services, SeedFolder seeds, ArticleRemoval removal, AuditTrail audit, RecordVersion version, TimeProvider clock)
{
    private const string Name = "sample reports";

    /// <summary>On the first start only, or on the starts after one that was killed before it had loaded them all.</summary>
    public async Task LoadOnceAsync(Action<string> tell, CancellationToken cancellationToken)
    {
        if (await db.SeedLoads.AnyAsync(l => l.Name == Name, cancellationToken))
        {
            return;
        }

        tell($"First start: reading {seeds.Reports.Count} sample reports.");
        await LoadAsync(cancellationToken);
    }

    /// <summary>Reads every sample report that is not here yet. Safe to run twice.</summary>
    /// <returns>The outcome by file name.</returns>
    public async Task<IReadOnlyList<(string File, IngestOutcome Outcome)>> LoadAsync(CancellationToken cancellationToken)
    {
        // Asked for only now: the reader's tables take their time, and a second start needs none of them.
        var ingestion = services.GetRequiredService<IngestionService>();
        var outcomes = new List<(string, IngestOutcome)>();
        foreach (var file in seeds.Reports)
        {
            var upload = await ingestion.ReceiveAsync(file, await File.ReadAllBytesAsync(file, cancellationToken), isSample: true, cancellationToken);
            outcomes.Add((Path.GetFileName(file), await ingestion.ReadAsync(upload.Id, cancellationToken)));
            db.ChangeTracker.Clear();
        }

        await RememberAsync(cancellationToken);
        await db.RefreshStatisticsAsync(cancellationToken);
        return outcomes;
    }

    /// <summary>How many sample reports are in the record, seen by readers or not.</summary>
    public Task<int> CountAsync(CancellationToken cancellationToken) => Samples.CountAsync(cancellationToken);

    /// <summary>Removes them for good, in one transaction. The next start does not bring them back; <c>seed</c> does.</summary>
    /// <returns>How many there were.</returns>
    public async Task<int> RemoveAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var ids = await Samples.Select(a => a.Id).ToListAsync(cancellationToken);
        await RememberAsync(cancellationToken);
        await removal.RemoveAsync(ids, cancellationToken);
        await db.Uploads.Where(u => u.IsSample && u.ArticleId == null).ExecuteDeleteAsync(cancellationToken); // Those of a first start that was killed.
        if (ids.Count > 0)
        {
            audit.Add(AuditAction.SamplesRemoved, Counted.Of(ids.Count, "sample report"));
            await db.SaveChangesAsync(cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        version.Advance();
        return ids.Count;
    }

    private IQueryable<Article> Samples => db.Articles.IgnoreQueryFilters([NewsContext.Visible]).Where(a => a.IsSample);

    private async Task RememberAsync(CancellationToken cancellationToken)
    {
        if (!await db.SeedLoads.AnyAsync(l => l.Name == Name, cancellationToken))
        {
            db.SeedLoads.Add(new SeedLoad { Name = Name, LoadedAt = clock.GetUtcNow().UtcDateTime });
            await db.SaveChangesAsync(cancellationToken);
        }
    }
}
