namespace DiplomacyNews.Web.Search;

/// <summary>What else is spoken of where a topic is: other topics of the same utterances, with how many those are.</summary>
/// <param name="Topics">The most often together first.</param>
/// <param name="IsCut">Whether only the newest <see cref="Looked"/> statements were looked at.</param>
internal sealed record RelatedTopics(IReadOnlyList<RelatedTopics.Beside> Topics, bool IsCut)
{
    public const int Looked = 300;

    private const int Most = 12;

    /// <param name="newest">What was said on a topic and those under it.</param>
    /// <param name="without">Topics that are no news beside it: those above it, and itself.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public static async Task<RelatedTopics> OfAsync(NewestStatements newest, IReadOnlyList<string> without, CancellationToken cancellationToken)
    {
        var looked = newest.Rows.OrderByDescending(r => r.Position).Take(Looked).Select(r => r.Id).ToHashSet();
        var together = newest.CountUtterances((await newest.TopicsAsync(cancellationToken)).Where(t => looked.Contains(t.Id) && !without.Contains(t.Value)));
        return new RelatedTopics([.. together.Select(t => new Beside(t.Key, t.Value)).OrderByDescending(t => t.Together).ThenBy(t => t.Id, StringComparer.Ordinal).Take(Most)], newest.Rows.Count > Looked);
    }

    internal sealed record Beside(string Id, int Together);
}
