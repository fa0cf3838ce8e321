using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Meetings;

/// <summary>
/// What two officials of different countries can only do together, though no word for a meeting stands there: one tells the other something, they face reporters side by side,
/// sign an agreement, lead the two delegations.
/// </summary>
internal sealed class Contacts(MeetingSubjects subjects, TellingWriter write)
{
    private const int Reach = 12;

    /// <summary>How far into a heading its "by" or "with" stands: "Joint Press Conference by".</summary>
    private const int LongestHeading = 6;

    /// <summary>Verbs whose object hears it from the subject.</summary>
    private static readonly FrozenSet<string> Tell = FrozenSet.Create("told", "tells", "informed", "assured", "pressed", "briefed", "reminded", "asked");

    /// <summary>Verbs and nouns that "to" leads on from to whoever hears it: "conveyed to", "made clear to", "repeated to".</summary>
    private static readonly FrozenSet<string> TellTo = FrozenSet.Create(
        "said", "conveyed", "expressed", "reiterated", "repeated", "reaffirmed", "relayed", "explained", "stressed", "underscored", "emphasized", "emphasised", "clear", "stated", "voiced", "mentioned",
        "reiterate", "convey", "express", "repeat", "spoke");

    /// <summary>Verbs that "with" leads on from to the other side: "raised it with".</summary>
    private static readonly FrozenSet<string> TalkWith = FrozenSet.Create("raised", "shared", "reviewed", "exchanged", "explored", "addressed", "negotiated", "agreed", "shook", "traded", "raise", "touched", "engaged", "caught", "co-chaired", "co-hosted");

    /// <summary>Ways to say something to somebody who is not there.</summary>
    private static readonly FrozenSet<string> FromAfar = FrozenSet.Create(
        "letter", "letters", "wrote", "tweet", "tweets", "tweeted", "twitter", "statement", "speech", "interview", "message", "cable", "telegram", "video", "facebook", "reporters", "public", "publicly",
        "editorial", "op-ed", "post", "posted", "article", "aide", "ambassador", "through", "via");

    private static readonly FrozenSet<string> Signed = FrozenSet.Create(
        "agreement", "agreements", "treaty", "deal", "accord", "accords", "pact", "declaration", "memorandum", "memoranda", "protocol", "communique", "communiqué", "statement", "convention", "charter", "document", "documents");

    /// <summary>The contact that the word at <paramref name="at"/> tells of.</summary>
    public IEnumerable<MeetingTelling> Read(SentencePieces sentence, int at)
    {
        var word = sentence.Word(at);
        if (at < LongestHeading && word is "by" or "with" && IsHeading(sentence, at) && PartyList.At(sentence, at + 1) is { Parties.Length: > 1 } named && MeetingSubjects.AreTwoSides(named.Parties))
        {
            var before = sentence.Skip(named.End).Any(p => p.Lower == "before");
            return write.Tell(sentence, at, MeetingType.Talks, named.Parties, PartyList.None, 0.75, "appear together", before ? MeetingStatus.Planned : MeetingStatus.Held).Select(t => t with { AtHand = before });
        }

        if (word == "phone" && sentence.Word(at - 2) == "on" && After(sentence, at, "with") is { Parties.IsEmpty: false } called)
        {
            return subjects.Before(sentence, at, isVerb: false) is { IsEmpty: false } caller && MeetingSubjects.AreTwoSides([.. caller, .. called.Parties]) ? write.Tell(sentence, at, MeetingType.Call, caller, called with { Separately = true }, 0.8, "on the phone with") : [];
        }

        if (word == "shook" && sentence.Word(at + 1) == "hands" && subjects.Before(sentence, at) is { Length: > 1 } both && MeetingSubjects.AreTwoSides(both))
        {
            return write.Tell(sentence, at, MeetingType.Talks, both, PartyList.None, 0.75, "shook hands");
        }

        if (word is "welcome" or "welcoming" && PartyList.At(sentence, at + 1) is { Parties.IsEmpty: false } guests)
        {
            return Welcome(sentence, at, guests);
        }

        if (word is "conference" or "availability" && sentence.Word(at - 1) is "news" or "press" or "media" && IsJoint(sentence, at))
        {
            return Together(sentence, at);
        }

        if (word is "co-chaired" or "co-hosted" && subjects.Before(sentence, at) is { Length: > 1 } chairs && MeetingSubjects.AreTwoSides(chairs))
        {
            return write.Tell(sentence, at, MeetingType.Conference, chairs, PartyList.None, 0.75, "two who chaired");
        }

        if (word == "joined" && sentence.Word(at + 1) == "by" && PartyList.At(sentence, at + 2) is { Parties.IsEmpty: false } joining)
        {
            return subjects.Before(sentence, at, isVerb: false) is { IsEmpty: false } joined && MeetingSubjects.AreTwoSides([.. joined, .. joining.Parties])
                ? write.Tell(sentence, at, MeetingType.Talks, joined, joining, 0.7, "joined by") : [];
        }

        if (word is "alongside" or "with" && sentence.Word(at - 1) is "standing" or "appearing" or "appeared" or "stood" or "speaking" or "flanked" || (word is "signed" or "sign" or "signing"))
        {
            return word is "signed" or "sign" or "signing" ? Sign(sentence, at) : Together(sentence, at);
        }

        var heard = Tell.Contains(word) ? PartyList.At(sentence, at + 1) : TellTo.Contains(word) ? After(sentence, at, "to") : TalkWith.Contains(word) ? After(sentence, at, "with") : PartyList.None;
        return Told(sentence, at, heard, TalkWith.Contains(word));
    }

    // "President Lindqvist told his counterpart Wen", "raised it with President Wen"
    private IEnumerable<MeetingTelling> Told(SentencePieces sentence, int at, PartyList heard, bool with)
    {
        return heard.Parties is [var hearer] && subjects.Before(sentence, at) is [var speaker] && MeetingSubjects.AreTwoSides([speaker, hearer]) && !sentence.Around(at).Any(p => FromAfar.Contains(p.Lower))
            && Statuses.Of(sentence, at) == MeetingStatus.Held
            ? write.Tell(sentence, at, MeetingPhrases.TypeAround(sentence, at), [speaker], heard, with ? 0.6 : 0.55, with ? "raised with" : "told the other side").Select(t => t with { HowUnsaid = true }) : [];
    }

    // "I want to welcome President Okafor here": said to a guest's face
    private IEnumerable<MeetingTelling> Welcome(SentencePieces sentence, int at, PartyList guests)
    {
        return sentence.Ahead(at).Any(p => p.Pronoun is "i" or "we" or "pleasure" or "honor" or "honour") && subjects.Speaker(sentence, at) is { } host && MeetingSubjects.AreTwoSides([host, .. guests.Parties])
            && sentence.Word(guests.End) is "to" or "here" or "back" or "," or "." or ""
            ? write.Tell(sentence, at, MeetingType.Talks, [host], guests, 0.7, "welcomed", MeetingStatus.Held).Select(t => t with { OnlyAdds = true, OrStandsAlone = true }) : [];
    }

    private static bool IsHeading(SentencePieces sentence, int at) =>
        sentence.Take(at).Any(p => p.Lower is "remarks" or "conference" or "statement" or "statements" or "availability" or "toasts" or "comments") && sentence.Take(at).All(p => p.Any(WordClasses.Capital) || p.Lower is "and");

    // "Okafor and Wen addressed a joint news conference", "Okafor, speaking alongside Wen"
    private IEnumerable<MeetingTelling> Together(SentencePieces sentence, int at)
    {
        var beside = sentence.Word(at) is "conference" or "availability" ? After(sentence, at, "with", "alongside") : PartyList.At(sentence, at + 1);
        var subject = subjects.Before(sentence, at, isVerb: false);
        return beside.Parties.IsEmpty
            ? subject.Length > 1 && MeetingSubjects.AreTwoSides(subject) ? write.Tell(sentence, at, MeetingType.Talks, subject, PartyList.None, 0.75, "joint news conference") : []
            : MeetingSubjects.AreTwoSides([.. subject, .. beside.Parties]) ? write.Tell(sentence, at, MeetingType.Talks, subject.IsEmpty ? subjects.After(sentence, at, beside.End) : subject, beside, 0.75, "joint news conference") : [];
    }

    // "Okafor and Wen signed an agreement"
    private IEnumerable<MeetingTelling> Sign(SentencePieces sentence, int at)
    {
        var isPaper = false;
        for (var i = at + 1; i < sentence.Count && i <= at + Reach; i++)
        {
            isPaper |= Signed.Contains(sentence.Word(i));
        }

        return isPaper && subjects.Before(sentence, at) is { Length: > 1 } both && MeetingSubjects.AreTwoSides(both) ? write.Tell(sentence, at, MeetingType.Signing, both, PartyList.None, 0.75, "two who signed") : [];
    }

    /// <summary>Those who lead the delegations of both sides in one sentence: "Okafor led the Nordrian delegation, and Wen headed the other side".</summary>
    public IEnumerable<MeetingTelling> Heads(SentencePieces sentence)
    {
        var heads = ImmutableArray.CreateBuilder<Party>();
        var last = 0;
        for (var i = 0; i < sentence.Count; i++)
        {
            if (sentence.Word(i) is not ("led" or "headed" or "leads" or "heads"))
            {
                continue;
            }

            var passive = sentence.Word(i + 1) == "by";
            var isDelegation = Enumerable.Range(passive ? i - 7 : i + 1, 7).Any(k => sentence.Word(k) is "delegation" or "side" or "team");
            var head = !isDelegation ? [] : passive ? PartyList.At(sentence, i + 2).Parties : subjects.Before(sentence, i);
            if (head is [var one] && heads.All(h => h.Id != one.Id))
            {
                heads.Add(one);
                last = i;
            }
        }

        return heads.Count > 1 && heads.Any(h => h.Country != heads[0].Country) ? write.Tell(sentence, last, MeetingType.Talks, heads.ToImmutable(), PartyList.None, 0.8, "heads of delegations") : [];
    }

    private static PartyList After(SentencePieces sentence, int at, params ReadOnlySpan<string> prepositions)
    {
        for (var i = at + 1; i < sentence.Count && i <= at + Reach && sentence.Word(i) is not ("," or ";" or "that" or "who" or "and"); i++)
        {
            if (prepositions.Contains(sentence.Word(i)) && i + 1 < sentence.Count && (sentence[i + 1].Names || sentence[i + 1].Any(WordClasses.Article | WordClasses.Possessive)) && PartyList.At(sentence, i + 1) is { Parties.IsEmpty: false } found)
            {
                return found;
            }
        }

        return PartyList.None;
    }

    private static bool IsJoint(SentencePieces sentence, int at) =>
        sentence.Word(at - 2) == "joint" || sentence.Word(at - 3) == "joint" || sentence.Word(at + 1) is "with" or "alongside";
}
