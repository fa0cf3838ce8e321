using System.Collections.Frozen;
using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Commands.Evaluation;

/// <summary>Whether two names are one ministry's, organisation's or government's: half the words agree, and neither the country nor the words that tell bodies apart contradict.</summary>
internal sealed class BodyNames(BodyTermsFinder terms)
{
    /// <summary>Words that many bodies have: one that is shared says little, and one that differs nothing.</summary>
    private static readonly FrozenSet<string> Common = FrozenSet.Create(StringComparer.Ordinal,
        "agency", "army", "association", "bank", "central", "commission", "committee", "community", "council", "court", "department", "embassy", "federal", "force", "forces",
        "general", "group", "high", "international", "leader", "leaders", "minister", "ministry", "movement", "national", "news", "office", "official", "organisation", "organization",
        "party", "president", "secretariat", "service", "spokesman", "spokesperson", "spokeswoman", "team", "union");

    public bool AreOne(string marked, string found)
    {
        var gold = terms.Of(NameTerms.Of(marked));
        var name = terms.Of(NameTerms.Of(found));
        if (gold.Count == 0 || name.Count == 0)
        {
            return NameTerms.Fold(marked).Trim() is { Length: > 0 } words && words == NameTerms.Fold(found).Trim();
        }

        if (Contradict(gold.Countries, name.Countries) || Contradict(gold.Words, name.Words) || Contradict(Telling(gold), Telling(name)))
        {
            return false;
        }

        // A bare country against a body of that country: "Turkey" is no "Turkish Aerospace Industries".
        var needed = (gold.Words.Count == 0) == (name.Words.Count == 0) ? gold.Count : Math.Max(gold.Count, name.Count);
        return 2 * gold.Shared(name) >= needed;
    }

    private static HashSet<string> Telling(BodyTerms body) => [.. body.Words.Where(w => !Common.Contains(w))];

    private static bool Contradict(HashSet<string> one, HashSet<string> other) => one.Count > 0 && other.Count > 0 && !one.Overlaps(other);
}
