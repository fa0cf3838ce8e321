using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>What else is spoken of where a topic is: other topics of the same utterances, with how many those are.</summary>
/// <param name="Topics">The most often together first.</param>
/// <param name="IsCut">Whether only the newest <see cref="Looked"/> statements were looked at.</param>
public sealed record RelatedTopics(IReadOnlyList<RelatedTopics.Beside> Topics, bool IsCut)
{
    public const int Looked = 300;

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
        var looked = newest.Take(RelatedTopics.Looked).ToDictionary(s => s.Id, s => s.UtteranceKey);
        var beside = await db.TopicsOfAsync(looked.Keys, cancellationToken);
        return new RelatedTopics(
            [
                .. beside.Where(t => !without.Contains(t.TopicId)).GroupBy(t => t.TopicId).Select(g => new RelatedTopics.Beside(g.Key, g.Select(t => looked[t.StatementId]).Distinct().Count()))
                    .OrderByDescending(t => t.Together).ThenBy(t => t.Id, StringComparer.Ordinal).Take(Most),
            ], newest.Count > RelatedTopics.Looked);
    }

    /// <summary>The topics of statements that may be seen.</summary>
    public static async Task<IReadOnlyList<(int StatementId, string TopicId)>> TopicsOfAsync(this NewsContext db, IEnumerable<int> statements, CancellationToken cancellationToken)
    {
        var ids = statements.ToList();
        var topics = await db.Set<StatementTopic>().Where(t => EF.Parameter(ids).Contains(t.StatementId)).Select(t => new { t.StatementId, t.TopicId }).ToListAsync(cancellationToken);
        return [.. topics.Select(t => (t.StatementId, t.TopicId))];
    }
}
