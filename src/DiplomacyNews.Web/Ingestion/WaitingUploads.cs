using DiplomacyNews.Web.Data;

namespace DiplomacyNews.Web.Ingestion;

/// <summary>Reads what a killed process had received and not yet read, while the site already serves.</summary>
internal sealed partial class WaitingUploads(IServiceScopeFactory scopes, ILogger<WaitingUploads> log) : BackgroundService
{
    private List<int> left = [];

    /// <summary>Only what is there before the site serves was left by another process; what comes later has its own reader.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        left = await scope.ServiceProvider.GetRequiredService<IngestionService>().WaitingAsync(cancellationToken);
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var ingestion = scope.ServiceProvider.GetRequiredService<IngestionService>();
        foreach (var uploadId in left)
        {
            await ingestion.ReadAsync(uploadId, stoppingToken);
            scope.ServiceProvider.GetRequiredService<NewsContext>().ChangeTracker.Clear();
        }

        if (left.Count > 0)
        {
            LogFinished(left.Count);
        }
    }

    [LoggerMessage(LogLevel.Information, "Finished {UploadCount} uploads that an earlier process had left")]
    private partial void LogFinished(int uploadCount);
}
