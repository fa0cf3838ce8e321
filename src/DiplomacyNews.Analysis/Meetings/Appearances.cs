using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Meetings;

/// <summary>Officials of different countries seen side by side: in the heading of their remarks, at a joint news conference, with a pen or the other's hand in theirs.</summary>
internal sealed class Appearances(MeetingSubjects subjects, TellingWriter write)
{
    private const int Reach = 12;

    /// <summary>How long a list of those who signed may be, in pieces.</summary>
    private const int LongestRoll = 60;

    /// <summary>How far into a heading its "by" or "with" stands: "Joint Press Conference by".</summary>
    private const int LongestHeading = 6;

    /// <summary>Whether the word is for something that two sides sign or agree on.</summary>
    public static bool IsPaper(string word) => Signed.Contains(word);

    private static readonly FrozenSet<string> Signed = FrozenSet.Create(
        "agreement", "agreements", "treaty", "deal", "accord", "accords", "pact", "declaration", "memorandum", "memoranda", "protocol", "communique", "communiqué", "statement", "convention", "charter", "document", "documents", "text", "texts", "papers");

    /// <summary>The appearance that the word at <paramref name="at"/> tells of.</summary>
    public IEnumerable<MeetingTelling> Read(SentencePieces sentence, int at)
    {
        var word = sentence.Word(at);
        if (at < LongestHeading && word is "by" or "with" && IsHeading(sentence, at) && PartyList.At(sentence, at + 1) is { Parties.Length: > 1 } named && MeetingSubjects.AreTwoSides(named.Parties))
        {
            var before = sentence.Skip(named.End).Any(p => p.Lower == "before");
            return write.Tell(sentence, at, MeetingType.Talks, named.Parties, PartyList.None, 0.75, "appear together", before ? MeetingStatus.Planned : MeetingStatus.Held).Select(t => t with { AtHand = before });
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

        if (word is "co-chaired" or "co-hosted" or "co-chair" or "co-host" && subjects.Before(sentence, at) is { Length: > 1 } chairs && MeetingSubjects.AreTwoSides(chairs))
        {
            return write.Tell(sentence, at, MeetingType.Conference, chairs, PartyList.None, 0.75, "two who chaired");
        }

        if (word == "joined" && sentence.Word(at + 1) == "by" && PartyList.At(sentence, at + 2) is { Parties.IsEmpty: false } joining)
        {
            return subjects.Before(sentence, at, isVerb: false) is { IsEmpty: false } joined && MeetingSubjects.AreTwoSides([.. joined, .. joining.Parties])
                ? write.Tell(sentence, at, MeetingType.Talks, joined, joining, 0.7, "joined by") : [];
        }

        if (word is "signed" or "sign" or "signing" or "initialled" or "initialed")
        {
            return Sign(sentence, at);
        }

        if (word is "issued" or "released" or "put" or "published" or "adopted" && IsJointPaper(sentence, at) && subjects.Before(sentence, at) is { Length: > 1 } issuers && MeetingSubjects.AreTwoSides(issuers))
        {
            return write.Tell(sentence, at, MeetingType.Talks, issuers, PartyList.None, 0.65, "joint statement").Select(t => t with { HowUnsaid = true });
        }

        if (word == "side" && at > 1 && ((sentence[at - 1].IsPossessivePronoun && sentence.Word(at - 2) is "at" or "by") || (sentence.Word(at - 1) is "one" or "either" && sentence.Word(at - 2) == "on")))
        {
            return Placed(sentence, at, AtSide(sentence, at));
        }

        // "had Minister Wen with her", "had President Wen with him by video link"
        if (word == "had" && PartyList.At(sentence, at + 1) is { Parties.IsEmpty: false } with && sentence.Word(with.End) is "with" or "beside" && sentence.Word(with.End + 1) is "him" or "her" or "them")
        {
            return Beside(sentence, at, at, [.. with.Parties, .. AndMore(sentence, with.End + 2)], TypeOfLink(sentence, with.End));
        }

        if (word == "to" && sentence.Word(at - 1) == "next" && sentence.Word(at - 2) is "standing" or "stood" or "sitting" or "seated" or "sat")
        {
            return Placed(sentence, at, Together(sentence, at));
        }

        if (word is "alongside" or "with" && sentence.Word(at - 1) is "standing" or "appearing" or "appeared" or "stood" or "speaking" or "flanked")
        {
            return Placed(sentence, at, Together(sentence, at));
        }

        return [];
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

    /// <summary>"Said in Doha, standing next to Wen": the place told before, where the words themselves have none.</summary>
    private static IEnumerable<MeetingTelling> Placed(SentencePieces sentence, int at, IEnumerable<MeetingTelling> tellings) =>
        tellings.Select(t => t with { Place = t.Place ?? Enumerable.Range(Math.Max(0, at - Reach), Math.Min(at, Reach)).Where(i => !sentence[i].Quoted).Select(i => Circumstances.PlaceAt(sentence, i)).LastOrDefault(p => p is not null) });

    // "Okafor and Wen addressed a joint news conference", "Okafor, speaking alongside Wen"
    private IEnumerable<MeetingTelling> Together(SentencePieces sentence, int at)
    {
        var beside = sentence.Word(at) is "conference" or "availability" ? MeetingPhrases.NamedAfter(sentence, at, "with", "alongside") : PartyList.At(sentence, at + 1);
        var subject = subjects.Before(sentence, at, isVerb: false);
        return beside.Parties.IsEmpty
            ? subject.Length > 1 && MeetingSubjects.AreTwoSides(subject) ? write.Tell(sentence, at, MeetingType.Talks, subject, PartyList.None, 0.75, "joint news conference") : []
            : (subject.IsEmpty ? subjects.After(sentence, at, beside.End) : subject) is var one && MeetingSubjects.AreTwoSides([.. one, .. beside.Parties]) ? write.Tell(sentence, at, MeetingType.Talks, one, beside, 0.75, "joint news conference") : [];
    }

    // "Okafor said with Wen at her side", "at his side stood Wen"
    private IEnumerable<MeetingTelling> AtSide(SentencePieces sentence, int at)
    {
        for (var i = at - 3; i > 0 && i >= at - Reach && sentence.Word(i) is not (";" or ":"); i--)
        {
            if (sentence.Word(i) == "with" && PartyList.At(sentence, i + 1) is { Parties.IsEmpty: false } beside)
            {
                return Beside(sentence, at, i, [.. beside.Parties, .. AndMore(sentence, at + 1)], MeetingType.Talks);
            }
        }

        return [];
    }

    private IEnumerable<MeetingTelling> Beside(SentencePieces sentence, int at, int after, ImmutableArray<Party> beside, MeetingType type) =>
        subjects.Before(sentence, after, isVerb: false) is [var one] && MeetingSubjects.AreTwoSides([one, .. beside])
            ? write.Tell(sentence, at, type, [one], PartyList.None with { Parties = beside }, 0.75, "at the other's side") : [];

    /// <summary>Who stands there as well: "on one side of her and Minister Wen on the other", "by video link from Qarath, and President Lindqvist".</summary>
    private static ImmutableArray<Party> AndMore(SentencePieces sentence, int from)
    {
        for (var i = from; i < sentence.Count && i < from + Reach && sentence.Word(i) is not (";" or "said" or "told"); i++)
        {
            if (sentence.Word(i) == "and")
            {
                return PartyList.At(sentence, i + 1) is { Parties.IsEmpty: false } more && sentence.Word(more.End) is "on" or "from" or "of" or "at" or "by" ? more.Parties : [];
            }
        }

        return [];
    }

    private static MeetingType TypeOfLink(SentencePieces sentence, int from) =>
        Enumerable.Range(from, Reach).Any(i => sentence.Word(i) is "link" or "screen" or "videolink" or "telephone" or "phone") ? MeetingType.Call : MeetingType.Talks;

    private static bool IsJointPaper(SentencePieces sentence, int at) =>
        Enumerable.Range(at + 1, 4).Any(i => sentence.Word(i) == "joint" && Signed.Contains(sentence.Word(i + 1)));

    // "Okafor and Wen signed an agreement", "the agreement that Okafor and Wen signed", "Okafor signed for Nordria, Wen for Halistan"
    private IEnumerable<MeetingTelling> Sign(SentencePieces sentence, int at)
    {
        var isPaper = false;
        for (var i = at + 1; i < sentence.Count && i <= at + Reach; i++)
        {
            isPaper |= Signed.Contains(sentence.Word(i));
        }

        isPaper |= sentence.Word(at + 1) is "it" or "them" || sentence.Ahead(at).Any(p => Signed.Contains(p.Lower));
        if (sentence.Word(at + 1) == "for" && SignersFor(sentence, at) is { Length: > 1 } signers)
        {
            return write.Tell(sentence, at, MeetingType.Signing, signers, PartyList.None, 0.8, "signed for their sides", MeetingStatus.Held);
        }

        return isPaper && subjects.Before(sentence, at) is { Length: > 1 } both && MeetingSubjects.AreTwoStates(both) ? write.Tell(sentence, at, MeetingType.Signing, both, PartyList.None, 0.75, "two who signed") : [];
    }

    private ImmutableArray<Party> SignersFor(SentencePieces sentence, int at)
    {
        List<Party> signers = [.. subjects.Before(sentence, at)];
        for (var i = at + 1; i + 1 < sentence.Count && i < at + LongestRoll; i++)
        {
            if (sentence[i] is { IsPerson: true, Possessive: false } && sentence.Word(i + 1) == "for")
            {
                signers.Add(sentence[i].Party!);
            }
        }

        return [.. signers.DistinctBy(s => s.Id)];
    }

    private static bool IsJoint(SentencePieces sentence, int at) =>
        sentence.Word(at - 2) == "joint" || sentence.Word(at - 3) == "joint" || sentence.Word(at + 1) is "with" or "alongside";
}
