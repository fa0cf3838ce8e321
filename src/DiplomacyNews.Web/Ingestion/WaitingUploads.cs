using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Ingestion;

/// <summary>Reads what a killed process had received and not yet read, while the site already serves.</summary>
internal sealed partial class WaitingUploads(IServiceScopeFactory scopes, ILogger<WaitingUploads> log) : BackgroundService
{
    private List<int> left = [];

    /// <summary>Only what is there before the site serves was left by another process; what comes later has its own reader.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        left = await scope.ServiceProvider.GetRequiredService<NewsContext>().Uploads
            .Where(u => u.State == UploadState.Waiting).OrderBy(u => u.Id).Select(u => u.Id).ToListAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (left.Count == 0)
        {
            return; // Nothing makes the reader's tables before somebody needs them.
        }

        await using var scope = scopes.CreateAsyncScope();
        var ingestion = scope.ServiceProvider.GetRequiredService<IngestionService>();
        foreach (var uploadId in left)
        {
            await ingestion.ReadAsync(uploadId, stoppingToken);
            scope.ServiceProvider.GetRequiredService<NewsContext>().ChangeTracker.Clear();
        }

        LogFinished(left.Count);
    }

    [LoggerMessage(LogLevel.Information, "Finished {UploadCount} uploads that an earlier process had left")]
    private partial void LogFinished(int uploadCount);
}
