using System.Collections.Frozen;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>
/// The occasions on which something is said to somebody, by the word that joins whoever hears it: <c>a call with Okafor</c>, <c>a letter to Okafor</c>,
/// <c>testimony before parliament</c>. "A summit with Okafor" and "a news conference with Okafor" are held beside her, not for her.
/// </summary>
internal static class OccasionWords
{
    /// <summary>Whoever is on the other side speaks too.</summary>
    private static readonly FrozenSet<string> Conversations = FrozenSet.ToFrozenSet(
        ["meeting", "meetings", "call", "calls", "talks", "conversation", "conversations", "discussion", "discussions", "consultations", "phone", "telephone", "telephoned", "dinner", "lunch", "speaking", "talking", "spoke"], StringComparer.Ordinal);

    /// <summary>What goes out to somebody.</summary>
    private static readonly FrozenSet<string> Deliveries = FrozenSet.ToFrozenSet(
        ["letter", "letters", "message", "messages", "remarks", "comments", "note", "notes", "cable", "speech", "address", "testimony", "statement", "statements", "email", "e-mail", "telegram", "memo", "presentation", "briefing", "report",
         "call", "appeal", "speaking", "talking", "writing", "addressed", "spoke", "wrote", "word"], StringComparer.Ordinal);

    /// <summary>What is said standing before somebody.</summary>
    private static readonly FrozenSet<string> Appearances = FrozenSet.ToFrozenSet(["testimony", "speech", "address", "remarks", "statement", "speaking", "testifying", "appearing", "hearing", "appearance"], StringComparer.Ordinal);

    /// <summary>What is said by saying it to those named right after: "addressing parliament".</summary>
    private static readonly FrozenSet<string> Addressing = FrozenSet.ToFrozenSet(["addressing", "briefing"], StringComparer.Ordinal);

    /// <summary>On which something is said, and nothing else done: "rejected the plan in an interview".</summary>
    private static readonly FrozenSet<string> Telling = FrozenSet.ToFrozenSet(
        ["statement", "interview", "tweet", "post", "briefing", "speech", "letter", "call", "op-ed", "email", "message", "testimony", "address", "conversation"], StringComparer.Ordinal);

    /// <summary>That end what was asked or praised: "asked them to go in a call", "on its account"; beside the occasions that the word classes know.</summary>
    private static readonly FrozenSet<string> Channels = FrozenSet.ToFrozenSet(["call", "calls", "account", "post", "tweet", "letter", "conversation", "conversations", "discussions", "visit"], StringComparer.Ordinal);

    /// <summary>Verbs of getting hold of somebody.</summary>
    private static readonly FrozenSet<string> Reaching = FrozenSet.ToFrozenSet(["called", "calls", "telephoned", "phoned", "rang", "contacted", "summoned", "summons"], StringComparer.Ordinal);

    /// <summary>Whether something may be said on it, after which nothing more of it comes.</summary>
    public static bool IsSpokenOn(string word) => Channels.Contains(word);

    /// <summary>Whether whoever is told something may stand right after the verb: "called Okafor to protest".</summary>
    public static bool Reaches(string verb) => Reaching.Contains(verb);

    /// <summary>Whether the two words lead to whoever hears it: "call with", "letter to", "testimony before".</summary>
    public static bool Joins(string occasion, string next) => next switch
    {
        "with" => Conversations.Contains(occasion),
        "to" => Deliveries.Contains(occasion),
        "before" => Appearances.Contains(occasion),
        _ => false,
    };

    /// <summary>Whether the occasion is one of saying alone; a meeting may be one of doing.</summary>
    public static bool IsTelling(string occasion) => Telling.Contains(occasion);

    /// <summary>Whether whoever hears it stands right after the word: "addressing parliament".</summary>
    public static bool Addresses(string word) => Addressing.Contains(word);
}
