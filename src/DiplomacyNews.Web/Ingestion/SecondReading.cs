using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Ingestion.Uploads;
using DiplomacyNews.Web.Reading;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Ingestion;

/// <summary>
/// Where reports are read by rules first, reads them again with the network, the newest first, while no upload waits: one at a time, with a rest after each as long
/// as its reading took. What is left to do stands with the articles, so a site that was stopped goes on where it was; a verb may bring more at any time.
/// </summary>
internal sealed partial class SecondReading(IServiceScopeFactory scopes, Analyzers analyzers, NewsSettings settings, TimeProvider clock, ILogger<SecondReading> log) : BackgroundService
{
    private static readonly TimeSpan AfterStart = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Between = TimeSpan.FromMinutes(1);

    private readonly ReadingMark mark = new(settings, "rereading");
    private readonly HashSet<int> setAside = [];

    /// <summary>Reads one article again, or tells that there is none to be read now.</summary>
    public async Task<bool> ReadNextAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        if (await NextAsync(scope.ServiceProvider.GetRequiredService<NewsContext>(), cancellationToken) is not { } articleId)
        {
            return false;
        }

        try
        {
            using var standing = mark.Set(articleId);
            await scope.ServiceProvider.GetRequiredService<IngestionService>().RereadAsync(articleId, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested && !DatabaseTrouble.Passes(fault))
        {
            setAside.Add(articleId); // It stays as the rules read it; the next start tries again, and the others go on now.
            LogSetAside(fault, articleId);
        }

        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!settings.ReadsByRulesFirst || !settings.UsesModel)
        {
            return;
        }

        if (mark.Take() is { } endedAt)
        {
            setAside.Add(endedAt);
            LogEnded(endedAt);
        }

        await Task.Delay(AfterStart, clock, stoppingToken);
        if (analyzers.Best.Reader == Article.ByRules)
        {
            return; // There is no network to read with, which the log says.
        }

        for (; ; await Task.Delay(Between, clock, stoppingToken))
        {
            try
            {
                await ReadAllAsync(stoppingToken);
            }
            catch (Exception trouble) when (!stoppingToken.IsCancellationRequested)
            {
                LogTrouble(trouble);
            }
        }
    }

    private async Task ReadAllAsync(CancellationToken cancellationToken)
    {
        var count = 0;
        for (var started = clock.GetTimestamp(); await ReadNextAsync(cancellationToken); started = clock.GetTimestamp())
        {
            count++;
            await Task.Delay(clock.GetElapsedTime(started), clock, cancellationToken);
        }

        if (count > 0)
        {
            LogRead(count);
        }
    }

    private async Task<int?> NextAsync(NewsContext db, CancellationToken cancellationToken) =>
        await db.Uploads.AnyAsync(u => u.State == UploadState.Waiting && u.BatchId != null, cancellationToken)
            ? null
            : await db.Articles.IgnoreQueryFilters([NewsContext.Visible]).Where(a => a.ReadBy == Article.ByRules && a.DeletedAt == null && !setAside.Contains(a.Id))
                .OrderByDescending(a => a.Position).Select(a => (int?)a.Id).FirstOrDefaultAsync(cancellationToken);

    [LoggerMessage(LogLevel.Information, "Read {ArticleCount} articles again with the network")]
    private partial void LogRead(int articleCount);

    [LoggerMessage(LogLevel.Error, "Failed to read article {ArticleId} with the network, and left it as the rules read it until the next start")]
    private partial void LogSetAside(Exception fault, int articleId);

    [LoggerMessage(LogLevel.Error, "The program ended while it read article {ArticleId} with the network, and leaves it as the rules read it until the next start")]
    private partial void LogEnded(int articleId);

    [LoggerMessage(LogLevel.Warning, "Could not go on reading with the network, and will try again after a minute")]
    private partial void LogTrouble(Exception trouble);
}
