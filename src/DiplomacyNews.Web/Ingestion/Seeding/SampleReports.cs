using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Ingestion.Seeding;

/// <summary>Loads the sample reports through the same door as every other upload.</summary>
internal sealed class SampleReports(NewsContext db, IServiceProvider services, SeedFolder seeds, TimeProvider clock)
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

        if (!await db.SeedLoads.AnyAsync(l => l.Name == Name, cancellationToken))
        {
            db.SeedLoads.Add(new SeedLoad { Name = Name, LoadedAt = clock.GetUtcNow().UtcDateTime });
            await db.SaveChangesAsync(cancellationToken);
        }

        await db.RefreshStatisticsAsync(cancellationToken);
        return outcomes;
    }
}
