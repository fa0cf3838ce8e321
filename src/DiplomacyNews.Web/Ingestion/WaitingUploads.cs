using DiplomacyNews.Web.Data;

namespace DiplomacyNews.Web.Ingestion;

/// <summary>Reads what a killed process had received and not yet read, while the site already serves.</summary>
internal sealed partial class WaitingUploads(IServiceScopeFactory scopes, ILogger<WaitingUploads> log) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var ingestion = scope.ServiceProvider.GetRequiredService<IngestionService>();
        var waiting = await ingestion.WaitingAsync(stoppingToken);
        foreach (var uploadId in waiting)
        {
            await ingestion.ReadAsync(uploadId, stoppingToken);
            scope.ServiceProvider.GetRequiredService<NewsContext>().ChangeTracker.Clear();
        }

        if (waiting.Count > 0)
        {
            LogFinished(waiting.Count);
        }
    }

    [LoggerMessage(LogLevel.Information, "Finished {UploadCount} uploads that an earlier process had left")]
    private partial void LogFinished(int uploadCount);
}
