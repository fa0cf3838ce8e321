using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;
using static DiplomacyNews.Analysis.Meetings.MeetingPhrases;

namespace DiplomacyNews.Analysis.Meetings;

/// <summary>Verbs that tell of a meeting: "met with", "spoke by phone with", "discussed", "telephoned", "hosted".</summary>
internal sealed class MeetingVerbs(MeetingSubjects subjects, TellingWriter write)
{
    /// <summary>How far after the verb the sidelines stand on which two spoke.</summary>
    private const int MarginsReach = 8;

    /// <summary>Words that begin another phrase or clause.</summary>
    private const WordClasses Joining = WordClasses.Preposition | WordClasses.Verb | WordClasses.Auxiliary | WordClasses.Coordinator | WordClasses.Relative | WordClasses.Subordinator;

    // "X met (with) Y", "X and Y met"
    public IEnumerable<MeetingTelling> Meet(SentencePieces sentence, int at, bool direct)
    {
        if (IsBackground(sentence, at))
        {
            return [];
        }

        var subject = subjects.Before(sentence, at);
        var with = With(sentence, at, "with");
        with = with > 0 && IsMeans(sentence, with) ? 0 : with;
        var objects = with > 0 ? subjects.Others(sentence, with + 1) : direct ? subjects.Others(sentence, at + 1) : PartyList.None;
        if (objects.Parties.IsEmpty && (with > 0 || direct))
        {
            objects = subjects.Pronoun(sentence, with > 0 ? with + 1 : at + 1, subject);
        }

        // "Okafor met in Qarath the visiting minister, Wen"
        if (objects.Parties.IsEmpty && direct && sentence.Word(at + 1) is "in" or "at" && Enumerable.Range(at + 3, 4).TakeWhile(i => i < sentence.Count && (sentence[i].IsPerson || (sentence[i].IsWord && !sentence[i].Any(Joining)))).FirstOrDefault(i => sentence[i].IsPerson) is > 0 and var person)
        {
            objects = PartyList.At(sentence, person);
        }

        if ((with > 0 || (direct && sentence.Word(at) is "met" or "meets" or "meet")) && objects.Parties.IsEmpty && at + 1 < sentence.Count)
        {
            objects = Among(sentence, with > 0 ? with : at);
        }

        // "Met with Halistani officials, including Minister Wen"
        if (objects.Parties.Length > 0 && objects.Parties.All(p => p.Type == PartyType.Body) && sentence.Word(objects.End) == "," && sentence.Word(objects.End + 1) == "including" && PartyList.At(sentence, objects.End + 2) is { Parties.IsEmpty: false } including)
        {
            objects = including;
        }

        if (!objects.Parties.IsEmpty)
        {
            // "Meeting Okafor in Doha, Lindqvist warned"
            subject = subject.IsEmpty ? subjects.After(sentence, at, objects.End) : subject;
            objects = objects with { Separately = objects.Separately || sentence.Word(at + 1) == "separately" || sentence.Word(objects.End) == "separately" };
            return write.Tell(sentence, at, MeetingType.Talks, subject, objects, 0.9, with > 0 ? "met with" : "met").Concat(AndElsewhere(sentence, at, subject, objects.End));
        }

        // "… met Lindqvist's demands", "met with reporters", "met the conditions": somebody or something else was met.
        return with > 0 || subject.Length < 2 || (direct && at + 1 < sentence.Count && (sentence[at + 1].Names || sentence[at + 1].Any(WordClasses.Article | WordClasses.Possessive))) ? [] : write.Tell(sentence, at, MeetingType.Talks, subject, PartyList.None, 0.85, "two who met");
    }

    // "Met Okafor in Doha on Wednesday and Wen in Qarath on Thursday": the second has a place or day of its own.
    private IEnumerable<MeetingTelling> AndElsewhere(SentencePieces sentence, int at, ImmutableArray<Party> subject, int from)
    {
        var join = from;
        while (join < sentence.Count && join < from + MarginsReach && (sentence[join].IsPlaceToo || sentence.Word(join) is "in" or "at" or "on" or "," || sentence[join].Any(WordClasses.Capital | WordClasses.Day | WordClasses.Month | WordClasses.Number | WordClasses.Time)))
        {
            join++;
        }

        return join > from && sentence.Word(join) == "and" && Statuses.Of(sentence, at) is { } status && PartyList.At(sentence, join + 1) is { Parties: [{ Type: PartyType.Person }] } second && sentence.Word(second.End) is "in" or "at" or "on"
            ? write.Tell(sentence, join, MeetingType.Talks, subject, second, 0.85, "met", status) : [];
    }

    /// <summary>"With the mediation of Nordria", "with Nordria mediating": by what means they met, not whom.</summary>
    private static bool IsMeans(SentencePieces sentence, int with) =>
        Enumerable.Range(with + 1, 4).TakeWhile(i => sentence.Word(i) is not ("," or ";")).Any(i => HostsAndMediators.IsMediation(sentence.Word(i)) && !sentence.Word(i).EndsWith('s')) || sentence.Word(with + 2) is "help" or "support";

    /// <summary>"The two met earlier in London", "have met four times": what was before, told beside the news.</summary>
    private static bool IsBackground(SentencePieces sentence, int at)
    {
        if (sentence.Word(at - 1) is "often" or "regularly" or "frequently" or "usually" or "sometimes" or "never" or "rarely")
        {
            return true;
        }

        for (var i = at + 1; i < sentence.Count && i <= at + 3; i++)
        {
            if (sentence.Word(i) is "previously" or "twice" or "times" or "repeatedly" or "before"
                || (sentence.Word(i) is "earlier" && i + 1 < sentence.Count && !sentence[i + 1].Any(WordClasses.Day | WordClasses.Demonstrative | WordClasses.Month) && sentence.Word(i + 2) is not "the" && sentence.Word(i + 1) is not ("on" or "," or "with" or ".")))
            {
                return true;
            }
        }

        return false;
    }

    // "saw Minister Wen in Doha", "was in Doha to see Minister Wen": where nothing follows that she saw him do
    public IEnumerable<MeetingTelling> See(SentencePieces sentence, int at)
    {
        var seen = subjects.Others(sentence, at + 1);
        var isAll = seen.End >= sentence.Count || sentence.Word(seen.End) is "." or "," or "in" or "at" or "on" or "for" or "again" or "before" or "after" or "this" or "next" or "last" || sentence[seen.End].Any(WordClasses.Day);
        var subject = subjects.Before(sentence, at);
        return isAll && !seen.Parties.IsEmpty && !subject.IsEmpty && subject.All(MeetingSubjects.IsOfficial) && MeetingSubjects.AreTwoStates([.. subject, .. seen.Parties])
            && (Circumstances.Place(sentence, seen.End) is not null || (Circumstances.OnTheWay(sentence, at) is not null && sentence.Ahead(at).Any(p => p.IsPerson)) || sentence.Around(at).Any(p => p.Any(WordClasses.Day | WordClasses.Month | WordClasses.Time)))
            ? write.Tell(sentence, at, MeetingType.Talks, subject, seen, 0.7, "saw the other side") : [];
    }

    // "spoke by telephone with Y": a call; without a telephone only when Y is a person in office
    public IEnumerable<MeetingTelling> Speak(SentencePieces sentence, int at, int preposition)
    {
        var telephone = false;
        for (var i = at; i < Math.Min(sentence.Count, at + 25); i++)
        {
            telephone |= MeetingWords.ByTelephone.Contains(sentence.Word(i));
        }

        if (preposition == 0)
        {
            // "X and Y spoke on the phone", "spoke for two hours"
            var both = subjects.Before(sentence, at);
            if (MeetingSubjects.AreTwoSides(both) && both.Length > 1 && Enumerable.Range(at + 1, MarginsReach).Any(i => sentence.Word(i) is "sidelines" or "margins" or "fringes"))
            {
                return write.Tell(sentence, at, MeetingType.Talks, both, PartyList.None, 0.75, "spoke beside a summit");
            }

            return both.Length < 2 ? [] : telephone ? write.Tell(sentence, at, MeetingType.Call, both, PartyList.None, 0.85, "spoke by telephone")
                : sentence.Word(at + 1) == "for" && Circumstances.Duration(sentence, at) is not null && MeetingSubjects.AreTwoSides(both)
                    ? write.Tell(sentence, at, Circumstances.Place(sentence, at + 1) is null ? MeetingType.Call : MeetingType.Talks, both, PartyList.None, 0.65, "spoke for long") : [];
        }

        var objects = subjects.Others(sentence, preposition + 1);
        var isDirect = preposition + 1 < sentence.Count && (sentence[preposition + 1].Names || sentence[preposition + 1].Any(WordClasses.Article | WordClasses.Possessive | WordClasses.Capital) || sentence.Word(preposition) == "with")
            && !Enumerable.Range(at + 1, preposition - at - 1).Any(i => sentence.Word(i) is "of" or "about" or "against" or "for");
        if (!isDirect || objects.Parties.IsEmpty || (!telephone && !objects.Parties.All(p => MeetingSubjects.IsOfficial(p) || (p.Type == PartyType.Body && sentence.Word(preposition) == "with"))) || IsNoun(sentence, at))
        {
            return [];
        }

        var subject = subjects.Before(sentence, at);
        return write.Tell(sentence, at, MeetingType.Call, subject, objects with { Separately = true }, telephone ? 0.9 : 0.6, telephone ? "spoke by telephone" : "spoke with");
    }

    // "President Lindqvist and President Okafor also discussed …": officials of two countries who discuss or agree have met
    public IEnumerable<MeetingTelling> Discuss(SentencePieces sentence, int at)
    {
        // "agreed to meet": what they will do is told by its own word.
        if (sentence.Word(at) == "agreed" && sentence.Word(at + 1) == "to" && (MeetingWords.Meet.Contains(sentence.Word(at + 2)) || MeetingWords.Hold.Contains(sentence.Word(at + 2)) || MeetingWords.Speak.Contains(sentence.Word(at + 2))))
        {
            return [];
        }

        var subject = subjects.Before(sentence, at);
        if (subject.Length < 2 && With(sentence, at, "with") is > 0 and var with && PartyList.At(sentence, with + 1) is { Parties: [var other] } && MeetingSubjects.IsOfficial(other) && subject.All(MeetingSubjects.IsOfficial)
            && (sentence.Word(at) != "agreed" || MeetingSubjects.AreTwoSides([.. subject, other])))
        {
            return write.Tell(sentence, at, TypeAround(sentence, at), subject, new PartyList([other], with + 2, false), 0.55, "discussed with").Select(t => t with { HowUnsaid = true });
        }

        // "With Prime Minister Wen the President discussed …"
        if (subject.Length == 1 && sentence.Word(0) == "with" && PartyList.At(sentence, 1) is { Parties: [var fronted] } first && first.End <= at && MeetingSubjects.IsOfficial(fronted) && subject.All(MeetingSubjects.IsOfficial))
        {
            return write.Tell(sentence, at, TypeAround(sentence, at), subject, first, 0.6, "discussed with").Select(t => t with { HowUnsaid = true });
        }

        return subject.Length > 1 && MeetingSubjects.AreTwoSides(subject)
            ? write.Tell(sentence, at, TypeAround(sentence, at), subject, PartyList.None, 0.6, "two who discussed").Select(t => t with { HowUnsaid = true }) : [];
    }

    // "telephoned Y"; "called Y" where that is not "called Y a liar"
    public IEnumerable<MeetingTelling> Telephone(SentencePieces sentence, int at)
    {
        var objects = PartyList.At(sentence, at + 1);
        if (objects.Parties.IsEmpty || !sentence[objects.End - 1].IsPerson)
        {
            return [];
        }

        var sure = MeetingWords.Telephone.Contains(sentence.Word(at));
        var after = objects.End < sentence.Count ? sentence[objects.End] : null;
        var calls = sure || (after is not null && (after.Lower is "to" or "and" or "by" or "from" or "in" or "this" or "last" or "earlier" or "before" or "after" or "over" or "." || after.Any(WordClasses.Day)
            || (after.Lower == "on" && objects.End + 1 < sentence.Count && sentence[objects.End + 1].Any(WordClasses.Day | WordClasses.Month))));
        return calls ? write.Tell(sentence, at, MeetingType.Call, subjects.Before(sentence, at), objects, sure ? 0.9 : 0.7, "telephoned") : [];
    }

    // "brought X and Y together", "brought together X and Y"
    public IEnumerable<MeetingTelling> BringTogether(SentencePieces sentence, int at)
    {
        var guests = PartyList.At(sentence, sentence.Word(at + 1) == "together" ? at + 2 : at + 1);
        return guests.Parties.Length > 1 && (sentence.Word(at + 1) == "together" || sentence.Word(guests.End) == "together") && MeetingSubjects.AreTwoSides(guests.Parties)
            ? Together(sentence, at, subjects.Before(sentence, at), guests.Parties) : [];
    }

    // "Mediators shuttled between X and Y", "carried messages between X and Y": they talk, if in two rooms
    public IEnumerable<MeetingTelling> GoBetween(SentencePieces sentence, int at)
    {
        return With(sentence, at, "between") is > 0 and var between && subjects.Both(sentence, between) is { Length: > 1 } both && subjects.Before(sentence, at) is { IsEmpty: false } mediators
            ? write.Tell(sentence, at, MeetingType.Talks, both, PartyList.None, 0.75, "went between them").Select(t => t with { Mediators = [.. t.Mediators.Union(mediators.Select(m => m.Id), StringComparer.Ordinal)] }) : [];
    }

    private IEnumerable<MeetingTelling> Together(SentencePieces sentence, int at, ImmutableArray<Party> mediators, ImmutableArray<Party> guests)
    {
        return write.Tell(sentence, at, MeetingType.Talks, [.. mediators.Where(MeetingSubjects.IsOfficial).Concat(guests).DistinctBy(p => p.Id)], PartyList.None, 0.75, "brought together")
            .Select(t => t with { Mediators = [.. mediators.Where(m => guests.All(g => g.Id != m.Id)).Select(m => m.Id)] });
    }

    // "hosted Y", "was received by Y"
    public IEnumerable<MeetingTelling> Host(SentencePieces sentence, int at)
    {
        // "Talks hosted by Wen": they are hosted, not whoever is named before them.
        if (sentence.Word(at) == "hosted" && sentence.Word(at + 1) == "by" && !(at > 0 && sentence[at - 1].Any(WordClasses.Auxiliary)))
        {
            return [];
        }

        if (With(sentence, at, "by") is > 0 and var by && PartyList.At(sentence, by + 1) is { Parties.IsEmpty: false } hosts)
        {
            return subjects.Before(sentence, at) is { IsEmpty: false } guest && MeetingSubjects.AreTwoSides([.. guest, .. hosts.Parties]) ? write.Tell(sentence, at, MeetingType.Talks, guest, hosts, 0.7, "received by").Select(t => t with { Host = hosts.Parties[0].Id, IsOfAll = MeetingSubjects.AreTwoSides(guest) }) : [];
        }

        // "played host to Okafor", "received her"
        var guests = PartyList.At(sentence, sentence.Word(at + 1) == "to" ? at + 2 : at + 1);
        guests = guests.Parties.IsEmpty ? subjects.Pronoun(sentence, at + 1, subjects.Before(sentence, at)) : guests;
        if (guests.Parties.IsEmpty && subjects.Others(sentence, at + 1) is { Parties.IsEmpty: false } theirs && subjects.Before(sentence, at) is [var one] && MeetingSubjects.AreTwoStates([one, .. theirs.Parties]))
        {
            // "will host the leaders of Nordria and Halistan"
            return write.Tell(sentence, at, MeetingType.Talks, [one], theirs, 0.7, "hosted").Select(t => t with { Host = one.Id });
        }

        return !guests.Parties.IsEmpty && subjects.Before(sentence, at) is { IsEmpty: false } host && MeetingSubjects.AreTwoSides([.. host, .. guests.Parties]) ? write.Tell(sentence, at, MeetingType.Talks, host, guests, 0.7, "hosted")
                .Select(t => t with { Host = host[0].Id, Place = t.Place ?? (sentence.Word(guests.End) == "to" ? Circumstances.PlaceAfter(sentence, guests.End) : null) }) : [];
    }
}
