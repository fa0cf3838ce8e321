using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>Walks the tree of topics. A report is filed under the narrowest topic that fits, so whoever asks for a wide one means those under it too.</summary>
public static class TopicTree
{
    /// <summary>The topic and all under it; empty for an id nobody knows.</summary>
    public static IReadOnlyList<string> WithNarrower(this Lexicon lexicon, string id)
    {
        var found = new List<string>();
        if (lexicon.Topic(id) is not null)
        {
            found.Add(id);
            for (var i = 0; i < found.Count; i++)
            {
                found.AddRange(lexicon.Topics.Where(t => t.Parent == found[i] && !found.Contains(t.Id)).Select(t => t.Id));
            }
        }

        return found;
    }

    /// <summary>From the widest down to the topic's parent.</summary>
    public static IReadOnlyList<KnownTopic> Above(this Lexicon lexicon, string id)
    {
        var above = new List<KnownTopic>();
        for (var at = lexicon.Topic(id)?.Parent; at is not null && lexicon.Topic(at) is { } topic && !above.Contains(topic); at = topic.Parent)
        {
            above.Insert(0, topic);
        }

        return above;
    }
}
