using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Ingestion;

/// <summary>Reads many stored articles again: all cores read ahead, and what they found is stored in order, an article a transaction.</summary>
internal sealed class ArticleRereading(IngestionService ingestion)
{
    private static readonly int ReadAhead = Environment.ProcessorCount;

    /// <param name="articleIds">Those to read; one that is gone by then is passed over.</param>
    /// <param name="analyzer">Reads them.</param>
    /// <param name="step">Called when one is done.</param>
    /// <param name="cancellationToken">Ends it between two articles.</param>
    public async Task RereadAsync(IEnumerable<int> articleIds, ArticleAnalyzer analyzer, Action step, CancellationToken cancellationToken)
    {
        var ahead = new Queue<(int ArticleId, Task<IngestionService.Reread> Reading)>();
        foreach (var articleId in articleIds)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (await ingestion.InputAsync(articleId, cancellationToken) is { } input)
            {
                ahead.Enqueue((articleId, Task.Run(() => IngestionService.Reread.By(analyzer, input, cancellationToken), CancellationToken.None)));
            }
            else
            {
                step();
            }

            if (ahead.Count > ReadAhead)
            {
                await StoreFirstAsync();
            }
        }

        while (ahead.Count > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            await StoreFirstAsync();
        }

        async Task StoreFirstAsync()
        {
            var (articleId, reading) = ahead.Dequeue();
            await ingestion.RereadAsync(articleId, await reading, cancellationToken);
            step();
        }
    }
}
