using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Ingestion.Uploads;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Ingestion;

/// <summary>
/// Reads waiting uploads in the order in which they came, while the site serves: those of a batch as soon as it is committed, and those that a killed
/// process left. It sleeps until <see cref="UploadSignal"/> wakes it, and no file stops it for the others.
/// </summary>
internal sealed partial class WaitingUploads(IServiceScopeFactory scopes, UploadSignal signal, UploadSpool spool, ReadingMark mark, TimeProvider clock, ILogger<WaitingUploads> log) : BackgroundService
{
    /// <summary>How often a file is tried that fails each time or, by the mark, ends the whole program. A full or busy database is no failure of a file.</summary>
    /// <summary>A site that is stopped again and again may well be reading the same file a few times; one that ends it ten times is to blame.</summary>
    private const int MostAttempts = 10;

    /// <summary>After how many readings the database looks anew at how its tables have grown.</summary>
    private const int ManyReadings = 50;

    // A disk may stay full over night, and each try is in the log.
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    private readonly HashSet<int> setAside = [];
    private List<int> left = [];
    private bool isWarm;

    /// <summary>Of uploads without a batch only those that are there before the site serves were left by another process; those that come later have their own reader.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        spool.Clear();
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsContext>();
        if (mark.Take() is { } endedAt)
        {
            await CountAttemptAsync(endedAt, db, cancellationToken);
        }

        left = await db.Uploads
            .Where(u => u.State == UploadState.Waiting && u.BatchId == null).Select(u => u.Id).ToListAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = FirstWait; ;)
        {
            try
            {
                await ReadAllAsync(stoppingToken);
                wait = FirstWait;
                await signal.WaitAsync(stoppingToken);
            }
            catch (Exception trouble) when (!stoppingToken.IsCancellationRequested)
            {
                LogTrouble(trouble, wait.TotalSeconds);
                await Task.Delay(wait, clock, stoppingToken);
                wait = wait * 2 < LongestWait ? wait * 2 : LongestWait;
            }
        }
    }

    private async Task ReadAllAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsContext>();
        var read = 0;
        while (await NextAsync(db, cancellationToken) is { } uploadId)
        {
            await ReadAsync(uploadId, db, scope.ServiceProvider, cancellationToken);
            db.ChangeTracker.Clear();
            read++;
        }

        if (read > 0)
        {
            LogRead(read);
        }

        if (read >= ManyReadings)
        {
            await db.RefreshStatisticsAsync(cancellationToken);
        }
    }

    private Task<int?> NextAsync(NewsContext db, CancellationToken cancellationToken) => db.Uploads
        .Where(u => u.State == UploadState.Waiting && (u.BatchId != null || left.Contains(u.Id)) && !setAside.Contains(u.Id))
        .OrderBy(u => u.Id).Select(u => (int?)u.Id).FirstOrDefaultAsync(cancellationToken);

    private async Task ReadAsync(int uploadId, NewsContext db, IServiceProvider services, CancellationToken cancellationToken)
    {
        var ingestion = services.GetRequiredService<IngestionService>(); // Asked for only when there is something to read: its tables take their time.
        if (!isWarm)
        {
            ingestion.WarmUp(); // Before any mark stands: being stopped in the slow first moments is no fault of a file.
            isWarm = true;
        }

        try
        {
            if (await db.Uploads.Where(u => u.Id == uploadId).Select(u => u.Attempts).SingleAsync(cancellationToken) < MostAttempts)
            {
                await ingestion.ReadAsync(uploadId, mark, cancellationToken);
                return;
            }
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested && !DatabaseTrouble.Passes(fault))
        {
            LogFault(fault, uploadId);
            db.ChangeTracker.Clear();
            await CountAttemptAsync(uploadId, db, cancellationToken);
            return;
        }

        await GiveUpAsync(uploadId, ingestion, cancellationToken);
    }

    private static Task CountAttemptAsync(int uploadId, NewsContext db, CancellationToken cancellationToken) =>
        db.Uploads.Where(u => u.Id == uploadId).ExecuteUpdateAsync(u => u.SetProperty(x => x.Attempts, x => x.Attempts + 1), cancellationToken);

    private async Task GiveUpAsync(int uploadId, IngestionService ingestion, CancellationToken cancellationToken)
    {
        try
        {
            await ingestion.GiveUpAsync(uploadId, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested && !DatabaseTrouble.Passes(fault))
        {
            setAside.Add(uploadId); // Not even that works: the next start tries again, and the others go on now.
            LogSetAside(fault, uploadId);
        }
    }

    [LoggerMessage(LogLevel.Information, "Read {UploadCount} waiting uploads")]
    private partial void LogRead(int uploadCount);

    [LoggerMessage(LogLevel.Error, "Failed to store upload {UploadId}")]
    private partial void LogFault(Exception fault, int uploadId);

    [LoggerMessage(LogLevel.Error, "Set upload {UploadId} aside until the next start")]
    private partial void LogSetAside(Exception fault, int uploadId);

    [LoggerMessage(LogLevel.Warning, "Could not go on reading uploads, and will try again after {WaitSeconds} s")]
    private partial void LogTrouble(Exception trouble, double waitSeconds);
}
