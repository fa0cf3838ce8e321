using System.Collections.Frozen;

namespace DiplomacyNews.Analysis.People;

/// <summary>Compares titles by their words: "Secretary of Energy" is "Energy Secretary", "Minister for Foreign Affairs" is "Foreign Minister".</summary>
internal static class OfficeWords
{
    private static readonly FrozenSet<string> Small = FrozenSet.Create(StringComparer.Ordinal, "of", "the", "for", "and", "to", "in", "on", "at", "a", "an", "its", "his", "her",
        "former", "acting", "then", "current", "new", "outgoing", "interim", "affairs");

    private static readonly FrozenDictionary<string, string> Same = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["spokesman"] = "spokesperson", ["spokeswoman"] = "spokesperson", ["chairman"] = "chair", ["chairwoman"] = "chair", ["chairperson"] = "chair", ["premier"] = "prime minister",
        ["minister"] = "minister", ["under"] = "under", ["undersecretary"] = "under secretary", ["external"] = "foreign", ["ministry"] = "ministry",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The words that matter, sorted and joined.</summary>
    public static string Bag(IEnumerable<string> folded) =>
        string.Join(' ', folded.Where(w => !Small.Contains(w)).Select(w => Same.GetValueOrDefault(w, w)).Order(StringComparer.Ordinal));

    /// <summary>The same for a title as printed.</summary>
    public static string Bag(string title) => Bag(NameWords.Split(title).Select(w => w.Folded));
}
