using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Commands.Evaluation;

/// <summary>Whether a statement's speakers are the marked ones: every marked name has a speaker of its own, and none is left over.</summary>
internal sealed class SpeakerNames(PartyNames names)
{
    public bool AreRight(GoldStatement gold, FoundStatement found, ArticleAnalysis analysis)
    {
        var left = found.Speakers.Select(s => NamesOf(s, analysis)).ToList();
        foreach (var who in gold.Who)
        {
            var at = left.FindIndex(speaker => OneOf(gold, who).Any(marked => speaker.Exists(name => names.AreOne(marked, name, gold.Type))));
            if (at < 0)
            {
                return false;
            }

            left.RemoveAt(at);
        }

        return left.Count == 0;
    }

    /// <summary>What a party may be called: the name printed here, the name in the list of people.</summary>
    public static List<string> NamesOf(PartyReference party, ArticleAnalysis analysis)
    {
        var names = new[] { party.Name, analysis.People.FirstOrDefault(p => p.Id == party.Id)?.Name }.OfType<string>().Where(n => n.Length > 0).ToList();
        if (names.Count == 0 || party.Type == PartyType.Unnamed)
        {
            names.Add(party.Text);
        }

        return names;
    }

    private static IEnumerable<string> OneOf(GoldStatement gold, string who)
    {
        IEnumerable<string> all = [who, .. gold.WhoAlt.GetValueOrDefault(who, [])];

        // Somebody unnamed is called what the text calls them, unless that is "he".
        return gold is { Type: PartyType.Unnamed, As: { Length: > 0 } words } && Namings.Of(gold) != Naming.Pronoun ? all.Append(words) : all;
    }
}
