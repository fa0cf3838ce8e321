using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>What else is spoken of where a topic is: other topics of the same utterances, with how many those are.</summary>
/// <param name="Topics">The most often together first.</param>
/// <param name="IsCut">Whether only the newest <see cref="Looked"/> statements were looked at.</param>
public sealed record RelatedTopics(IReadOnlyList<RelatedTopics.Beside> Topics, bool IsCut)
{
    public const int Looked = 500;

    public sealed record Beside(string Id, int Together);
}

public static class RelatedTopicQueries
{
    private const int Most = 12;

    /// <param name="db">The record.</param>
    /// <param name="topics">A topic and those under it.</param>
    /// <param name="without">Topics that are no news beside it: those above it, and itself.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public static async Task<RelatedTopics> RelatedTopicsAsync(this NewsContext db, IReadOnlyList<string> topics, IReadOnlyList<string> without, CancellationToken cancellationToken)
    {
        var newest = await db.NewestAboutAnyAsync(topics, null, null, RelatedTopics.Looked + 1, cancellationToken);
        var looked = newest.Take(RelatedTopics.Looked).ToList();
        var together = await db.Statements.Where(s => EF.Parameter(looked).Contains(s.Position))
            .SelectMany(s => s.Topics, (s, t) => new { t.TopicId, s.UtteranceKey }).Where(t => !without.Contains(t.TopicId))
            .GroupBy(t => t.TopicId).Select(g => new { Id = g.Key, Count = g.Select(t => t.UtteranceKey).Distinct().Count() })
            .OrderByDescending(t => t.Count).ThenBy(t => t.Id).Take(Most).ToListAsync(cancellationToken);
        return new RelatedTopics([.. together.Select(t => new RelatedTopics.Beside(t.Id, t.Count))], newest.Count > RelatedTopics.Looked);
    }
}
