using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Search;

namespace DiplomacyNews.Web.Ingestion;

/// <summary>What the record needs as time goes by: the bin is emptied, and the index is given what it lacks. Every hour, soon after the start, and when somebody wakes it.</summary>
internal sealed partial class Upkeep(IServiceScopeFactory scopes, RecordVersion version, TimeProvider clock, ILogger<Upkeep> log) : BackgroundService
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Between = TimeSpan.FromHours(1);

    private readonly SemaphoreSlim woken = new(0);

    /// <summary>Has it look at once.</summary>
    public void Wake() => woken.Release();

    /// <summary>Does all that is due now.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var emptied = await scope.ServiceProvider.GetRequiredService<ArticleBin>().EmptyAsync(cancellationToken);
        var indexed = await scope.ServiceProvider.GetRequiredService<SearchIndex>().ReplaceMissingAsync(cancellationToken);
        if (indexed > 0)
        {
            version.Advance();
        }

        if (emptied + indexed > 0)
        {
            LogDone(emptied, indexed);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var wait = AfterStart; ; wait = Between)
        {
            await WaitAsync(wait, stoppingToken);
            try
            {
                await LookAsync(stoppingToken);
            }
            catch (Exception fault) when (fault is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                LogFault(fault); // A full disk, say: the site goes on, and the next look tries again.
            }
        }
    }

    private async Task WaitAsync(TimeSpan time, CancellationToken stoppingToken)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stoppingToken);
        await Task.WhenAny(Task.Delay(time, clock, either.Token), woken.WaitAsync(either.Token));
        await either.CancelAsync();
        stoppingToken.ThrowIfCancellationRequested();
    }

    [LoggerMessage(LogLevel.Information, "Removed {ArticleCount} articles whose time in the bin was over, indexed {IndexedCount}")]
    private partial void LogDone(int articleCount, int indexedCount);

    [LoggerMessage(LogLevel.Error, "The look after the bin and the index failed; it is tried again within the hour")]
    private partial void LogFault(Exception fault);
}
