using System.Collections.Frozen;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>Verbs of scenes at which people speak.</summary>
internal static class SceneWords
{
    public static readonly FrozenSet<string> Verbs = FrozenSet.ToFrozenSet(
        ["met", "meets", "spoke", "addressed", "signed", "opened", "closed", "hosted", "received", "visited", "gathered", "negotiated", "testified", "announced", "told", "said", "wrote", "declared", "initialled", "initialed", "parted", "travelled", "traveled", "flew", "convened", "sat"],
        StringComparer.Ordinal);
}
