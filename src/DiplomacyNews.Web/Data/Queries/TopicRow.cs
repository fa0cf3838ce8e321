using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Search;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>A topic of the tree with how much is filed under it; under it and all the narrower ones. Each telling of a statement counts.</summary>
public sealed record TopicRow(KnownTopic Topic, int Reports, int Statements);

public static class TopicRows
{
    /// <summary>The whole tree, each topic at the top before the narrower ones under it.</summary>
    public static async Task<IReadOnlyList<TopicRow>> TopicRowsAsync(this NewsContext db, Lexicon lexicon, CancellationToken cancellationToken)
    {
        var keys = lexicon.Topics.ToDictionary(t => t.Id, t => SearchKeys.TopicOrNarrower(t.Id));
        var tallies = new YearTallies(db);
        var reports = await tallies.ReportsAsync(keys.Values, cancellationToken);
        var statements = await tallies.StatementsAsync(keys.Values, cancellationToken);
        var rows = lexicon.Topics.Where(t => t.Parent is null).SelectMany(top => lexicon.WithNarrower(top.Id))
            .Select(id => new TopicRow(lexicon.Topic(id)!, reports.GetValueOrDefault(keys[id]), statements.GetValueOrDefault(keys[id]))).ToList(); // From the lexicon itself.
        return rows;
    }
}
