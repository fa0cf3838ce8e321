using System.Collections.Frozen;

namespace DiplomacyNews.Web.Commands.Evaluation;

/// <summary>
/// Tells saying from thinking: gold marks "many fear that …" too, which is no statement, so that an attribution is required only when its cue has a word of saying.
/// The list is the measure's own and stays as it is while the reader's cues grow; otherwise figures could not be compared.
/// </summary>
internal static class SayingCues
{
    private static readonly FrozenSet<string> Forms = FrozenSet.Create(StringComparer.OrdinalIgnoreCase,
        "add", "added", "adding", "adds", "ask", "asked", "asking", "asks", "call", "called", "calling", "calls", "denied", "denies", "deny",
        "note", "noted", "notes", "noting", "replied", "replies", "reply", "report", "reported", "reporting", "reports", "said", "say", "saying", "says",
        "tell", "telling", "tells", "told", "write", "writes", "wrote");

    /// <summary>Whatever follows them: "warned", "warning", "warnings".</summary>
    private static readonly string[] Beginnings =
    [
        "accus", "acknowledg", "announc", "argu", "claim", "condemn", "confirm", "critici", "declar", "demand", "describ", "emphasi", "explain", "insist",
        "pledg", "prais", "promis", "propos", "reiterat", "reject", "respond", "stress", "suggest", "tweet", "urg", "vow", "warn",
    ];

    public static bool HaveSaying(string cue)
    {
        var words = Words.Split(cue).Select(w => w.Of(cue)).ToList();
        return words.Any(w => Forms.Contains(w) || Beginnings.Any(b => w.StartsWith(b, StringComparison.OrdinalIgnoreCase)))
            || words.Zip(words.Skip(1)).Any(pair => pair.First.Equals("according", StringComparison.OrdinalIgnoreCase) && pair.Second.Equals("to", StringComparison.OrdinalIgnoreCase));
    }
}
