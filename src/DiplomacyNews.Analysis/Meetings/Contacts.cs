using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

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
        "letter", "letters", "wrote", "tweet", "tweets", "tweeted", "twitter", "statement", "speech", "interview", "message", "cable", "telegram", "video", "facebook", "reporters", "public", "publicly",
        "editorial", "op-ed", "post", "posted", "article", "aide", "ambassador", "through", "via");

    /// <summary>The contact that the word at <paramref name="at"/> tells of.</summary>
    public IEnumerable<MeetingTelling> Read(SentencePieces sentence, int at)
    {
        var word = sentence.Word(at);
        if (word == "phone" && sentence.Word(at - 2) == "on" && MeetingPhrases.NamedAfter(sentence, at, "with") is { Parties.IsEmpty: false } called)
        {
            return subjects.Before(sentence, at, isVerb: false) is { IsEmpty: false } caller && MeetingSubjects.AreTwoSides([.. caller, .. called.Parties])
                ? write.Tell(sentence, at, MeetingType.Call, caller, called with { Separately = true }, 0.8, "on the phone with") : [];
        }

        var heard = Tell.Contains(word) ? PartyList.At(sentence, at + 1)
            : TellTo.Contains(word) ? MeetingPhrases.NamedAfter(sentence, at, "to")
            : TalkWith.Contains(word) ? MeetingPhrases.NamedAfter(sentence, at, "with") : PartyList.None;
        return Told(sentence, at, heard, TalkWith.Contains(word));
    }

    // "President Lindqvist told his counterpart Wen", "raised it with President Wen"
    private IEnumerable<MeetingTelling> Told(SentencePieces sentence, int at, PartyList heard, bool with)
    {
        return heard.Parties is [var hearer] && subjects.Before(sentence, at) is [var speaker] && MeetingSubjects.AreTwoSides([speaker, hearer]) && !sentence.Around(at).Any(p => FromAfar.Contains(p.Lower))
            && Statuses.Of(sentence, at) == MeetingStatus.Held
            ? write.Tell(sentence, at, MeetingPhrases.TypeAround(sentence, at), [speaker], heard, with ? 0.6 : 0.55, with ? "raised with" : "told the other side").Select(t => t with { HowUnsaid = true }) : [];
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
