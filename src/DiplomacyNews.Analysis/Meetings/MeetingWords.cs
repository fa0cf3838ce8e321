using System.Collections.Frozen;

namespace DiplomacyNews.Analysis.Meetings;

/// <summary>Word lists of the meeting finder, written for it from how English-language reports tell of meetings.</summary>
internal static class MeetingWords
{
    /// <summary>Two who meet are a meeting, and so is one who meets another.</summary>
    public static readonly FrozenSet<string> Meet = FrozenSet.Create("met", "meet", "meets", "conferred", "confer", "confers", "huddled", "dined", "lunched", "consulted");

    /// <summary>Sitting, which "down" makes a meeting: "sat down with".</summary>
    public static readonly FrozenSet<string> Sit = FrozenSet.Create("sat", "sit", "sits", "sitting");

    /// <summary>The host is the subject, the guest follows at once: "received Prime Minister Lindqvist".</summary>
    public static readonly FrozenSet<string> Host = FrozenSet.Create("hosted", "hosts", "host", "hosting", "received", "receives", "receiving", "welcomed", "welcomes", "greeted");

    /// <summary>Talking that is a call when it is by telephone or with one person far away.</summary>
    public static readonly FrozenSet<string> Speak = FrozenSet.Create("spoke", "spoken", "speak", "speaks", "speaking", "talked", "talk");

    /// <summary>Verbs of telephoning; "called" is not among them because it mostly means other things.</summary>
    public static readonly FrozenSet<string> Telephone = FrozenSet.Create("telephoned", "phoned", "telephones", "phones", "rang");

    /// <summary>What is held, and what one takes part in.</summary>
    public static readonly FrozenSet<string> Talks = FrozenSet.Create(
        "talks", "meeting", "meetings", "summit", "discussions", "discussion", "negotiations", "consultations", "conversation", "conversations", "session", "dialogue", "lunch", "luncheon",
        "dinner", "breakfast", "sit-down", "tête-à-tête", "audience", "bilateral", "bilat", "pull-aside", "encounter", "call", "calls", "videoconference", "teleconference", "phone-call");

    /// <summary>Of those, the ones that are a meeting only by other words beside them.</summary>
    public static readonly FrozenSet<string> Weak = FrozenSet.Create("call", "calls", "session", "dialogue", "bilateral", "bilat", "encounter", "audience", "discussion", "conversation", "conversations", "negotiations");

    public static readonly FrozenSet<string> Calls = FrozenSet.Create("call", "calls", "videoconference", "teleconference", "phone-call");

    /// <summary>Words beside "call" and "conversation" that say how.</summary>
    public static readonly FrozenSet<string> ByTelephone = FrozenSet.Create("phone", "telephone", "video", "telephonic", "phoned", "videolink", "virtually", "virtual");

    /// <summary>Verbs whose object is the meeting and whose subject takes part.</summary>
    public static readonly FrozenSet<string> Hold = FrozenSet.Create(
        "held", "hold", "holds", "holding", "had", "has", "have", "having", "began", "begin", "begins", "started", "start", "opened", "concluded", "ended", "resumed", "resume", "attended", "attend",
        "completed", "conducted", "participated", "participate", "convened", "continued", "continue", "entered", "wrapped", "finished");

    /// <summary>What makes a thing yet to come.</summary>
    public static readonly FrozenSet<string> Future = FrozenSet.Create(
        "will", "shall", "expected", "due", "scheduled", "set", "slated", "planned", "plans", "planning", "plan", "intends", "upcoming", "forthcoming", "tomorrow", "agreed", "'ll", "he'll", "she'll",
        "they'll", "i'll", "we'll", "going", "anticipate", "next", "preparations", "preparing", "prepare", "prepares", "prepared", "await", "awaits", "expect", "expects", "forward");

    /// <summary>What makes it no more than somebody's wish.</summary>
    public static readonly FrozenSet<string> Wish = FrozenSet.Create(
        "proposed", "proposes", "proposal", "offered", "offer", "invited", "invitation", "ready", "willing", "willingness", "hopes", "hoped", "hope", "wants", "wanted", "asked", "requested", "request",
        "sought", "seeking", "seeks", "urged", "suggested", "called", "open", "possible", "potential", "possibility", "may", "could", "might", "would", "should", "considering", "arrange");

    public static readonly FrozenSet<string> PutOff = FrozenSet.Create("postponed", "delayed", "deferred", "rescheduled");

    public static readonly FrozenSet<string> CalledOff = FrozenSet.Create("cancelled", "canceled", "scrapped", "scuttled", "cancels", "cancelling", "canceling", "scraps");

    /// <summary>What says that there was none, or leaves it open.</summary>
    public static readonly FrozenSet<string> NotSo = FrozenSet.Create(
        "not", "never", "no", "without", "refused", "declined", "whether", "if", "unless", "didn't", "won't", "hasn't", "haven't", "wouldn't", "ruled", "rule", "denied", "unlikely", "failed", "boycotted", "skipped", "skip", "snubbed",
        "cannot", "can't", "couldn't", "nor", "neither", "rather", "instead");

    /// <summary>Words before a meeting that make it future, seen from the report: "ahead of his talks with".</summary>
    public static readonly FrozenSet<string> Before = FrozenSet.Create("before", "ahead");

    /// <summary>Journeys: verbs that take the place at once.</summary>
    public static readonly FrozenSet<string> Visit = FrozenSet.Create("visit", "visits", "visited", "visiting", "tour", "toured", "touring");

    /// <summary>Journeys: verbs and nouns that take "to" or "in".</summary>
    public static readonly FrozenSet<string> Travel = FrozenSet.Create(
        "travel", "travels", "traveled", "travelled", "traveling", "travelling", "fly", "flies", "flew", "flying", "head", "heads", "headed", "heading", "go", "going", "goes", "went", "trip", "visit", "journey", "arrive",
        "arrived", "arrives", "arriving", "came", "comes", "been", "land", "landed", "lands", "delegation");

    /// <summary>Verbs whose object is a person that has been spoken to; a pronoun that follows is seldom that person.</summary>
    public static readonly FrozenSet<string> TakePersons = FrozenSet.Create(
        "told", "tell", "tells", "asked", "asks", "urged", "urges", "informed", "assured", "warned", "thanked", "pressed", "telephoned", "phoned", "called", "congratulated", "met", "hosted", "received",
        "welcomed", "joined", "invited", "see", "saw", "sees", "meet", "meets", "encouraged", "accused", "criticized", "criticised", "praised");

    /// <summary>Prepositions whose noun is no subject.</summary>
    public static readonly FrozenSet<string> Prepositions = FrozenSet.Create(
        "with", "to", "of", "for", "by", "from", "about", "on", "against", "between", "in", "at", "into", "near", "under", "over", "among", "behind", "toward", "towards", "including", "via", "without", "within", "excluding", "except");
}
