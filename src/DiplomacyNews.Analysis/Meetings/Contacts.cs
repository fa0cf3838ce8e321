using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;
using static DiplomacyNews.Analysis.Meetings.MeetingPhrases;

namespace DiplomacyNews.Analysis.Meetings;

/// <summary>
/// What two officials of different countries can only do in contact, though no word for a meeting stands there: one tells the other something, they lead the two delegations.
/// </summary>
internal sealed class Contacts(MeetingSubjects subjects, TellingWriter write)
{
    /// <summary>How many delegations one sentence names.</summary>
    private const int MostHeads = 6;

    /// <summary>Verbs whose object hears it from the subject.</summary>
    private static readonly FrozenSet<string> Tell = FrozenSet.Create("told", "tells", "informed", "assured", "pressed", "briefed", "reminded", "asked");

    /// <summary>Verbs and nouns that "to" leads on from to whoever hears it: "conveyed to", "made clear to", "repeated to".</summary>
    private static readonly FrozenSet<string> TellTo = FrozenSet.Create(
        "said", "conveyed", "expressed", "reiterated", "repeated", "reaffirmed", "relayed", "explained", "stressed", "underscored", "emphasized", "emphasised", "clear", "stated", "voiced", "mentioned",
        "reiterate", "convey", "express", "repeat", "spoke", "put", "presented", "handed");

    /// <summary>Verbs that "with" leads on from to the other side: "raised it with".</summary>
    private static readonly FrozenSet<string> TalkWith = FrozenSet.Create("raised", "shared", "reviewed", "exchanged", "explored", "addressed", "negotiated", "agreed", "shook", "traded", "raise", "touched", "engaged", "caught", "co-chaired", "co-hosted");

    /// <summary>Ways to say something to somebody who is not there.</summary>
    private static readonly FrozenSet<string> FromAfar = FrozenSet.Create(
        "letter", "letters", "email", "emails", "e-mail", "e-mails", "memo", "wrote", "tweet", "tweets", "tweeted", "twitter", "statement", "speech", "interview", "message", "cable", "telegram", "video", "facebook", "reporters", "public", "publicly",
        "editorial", "op-ed", "post", "posted", "article", "aide", "ambassador", "through", "via");

    /// <summary>The contact that the word at <paramref name="at"/> tells of.</summary>
    public IEnumerable<MeetingTelling> Read(SentencePieces sentence, int at)
    {
        var word = sentence.Word(at);
        // "was on the phone with Wen", "weighed in by telephone with the leaders of Nordria and Halistan", "was in touch with Wen"
        if ((IsByTelephone(sentence, at) || (word == "touch" && sentence.Word(at - 1) == "in")) && With(sentence, at, "with") is > 0 and var with && subjects.Others(sentence, with + 1) is { Parties.IsEmpty: false } called)
        {
            return subjects.Before(sentence, at, isVerb: false) is { IsEmpty: false } caller && MeetingSubjects.AreTwoStates([.. caller, .. called.Parties]) && caller.All(MeetingSubjects.IsOfficial)
                ? write.Tell(sentence, at, MeetingType.Call, caller, called with { Separately = true }, word == "touch" ? 0.6 : 0.8, word == "touch" ? "in touch with" : "on the phone with") : [];
        }

        var heard = Tell.Contains(word) ? PartyList.At(sentence, at + 1)
            : TellTo.Contains(word) ? NamedAfter(sentence, at, "to")
            : TalkWith.Contains(word) ? NamedAfter(sentence, at, "with") : PartyList.None;
        var counterpart = !heard.Parties.IsEmpty ? -1 : Tell.Contains(word) ? at + 1 : TellTo.Contains(word) && sentence.Word(at + 1) == "to" ? at + 2 : -1;
        return Told(sentence, at, counterpart > 0 && sentence.Word(counterpart + 1) == "counterpart" ? subjects.Others(sentence, counterpart) : heard, TalkWith.Contains(word));
    }

    private static bool IsByTelephone(SentencePieces sentence, int at) =>
        sentence.Word(at) is "phone" or "telephone" && (sentence.Word(at - 1) is "by" or "via" || (sentence.Word(at - 1) == "the" && sentence.Word(at - 2) is "on" or "by" or "over"));

    // "President Lindqvist told his counterpart Wen", "raised it with President Wen"
    private IEnumerable<MeetingTelling> Told(SentencePieces sentence, int at, PartyList heard, bool with)
    {
        return heard.Parties is [var hearer] && subjects.Before(sentence, at) is [var speaker] && MeetingSubjects.AreTwoSides([speaker, hearer]) && !sentence.Around(at).Any(p => FromAfar.Contains(p.Lower))
            && Statuses.Of(sentence, at) == MeetingStatus.Held
            ? write.Tell(sentence, at, TypeAround(sentence, at), [speaker], heard, with ? 0.6 : 0.55, with ? "raised with" : "told the other side").Select(t => t with { HowUnsaid = true }) : [];
    }

    /// <summary>Those who lead the delegations of both sides in one sentence: "Okafor led the Nordrian delegation, and Wen headed the other side".</summary>
    public IEnumerable<MeetingTelling> Heads(SentencePieces sentence)
    {
        var heads = ImmutableArray.CreateBuilder<Party>();
        var last = 0;
        for (var i = 0; i < sentence.Count && heads.Count < MostHeads; i++)
        {
            // "Nordria was represented by Minister Okafor and Halistan by Minister Wen"
            if (sentence.Word(i) == "by" && i > 0 && (sentence.Word(i - 1) == "represented" || (heads.Count > 0 && sentence[i - 1].IsPlaceToo)) && PartyList.At(sentence, i + 1).Parties is [var represents, ..] && heads.All(h => h.Id != represents.Id))
            {
                heads.Add(represents);
                last = i;
                continue;
            }

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
}
