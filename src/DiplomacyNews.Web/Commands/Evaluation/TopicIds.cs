using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Commands.Evaluation;

/// <summary>Topics as they are compared: a head of the tree that says no more than one of its branches counts as that branch, in gold and in the reading.</summary>
internal static class TopicIds
{
    public static HashSet<string> Of(IEnumerable<FoundTopic> topics) => Of(topics.Select(t => t.Id));

    public static HashSet<string> Of(IEnumerable<string> topics) => [.. topics.Select(id => id switch { "diplomacy" => "diplomatic-relations", "united-nations" => "un-security-council", _ => id })];
}
