using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;
using static DiplomacyNews.Analysis.Meetings.MeetingPhrases;

namespace DiplomacyNews.Analysis.Meetings;

/// <summary>Nouns that tell of a meeting, by what stands around them: "talks between", "his meeting with", "held talks", "told her at the talks".</summary>
internal sealed class MeetingNouns(MeetingSubjects subjects, TellingWriter write)
{
    /// <summary>How far after both sides the verb stands that has their negotiations begin.</summary>
    private const int MostWords = 12;

    /// <summary>How many words may stand between a verb and the meeting that is its object.</summary>
    private const int LongestPhrase = 6;

    /// <summary>How long an aside may go on after its word for the meeting.</summary>
    private const int LongestAside = 10;

    /// <summary>How far before the meeting those stand who are invited to it.</summary>
    private const int InvitationReach = 10;

    // "talks between X and Y", "X's talks with Y", "X held talks with Y", "X and Y held talks"
    public IEnumerable<MeetingTelling> Read(SentencePieces sentence, int at)
    {
        if (sentence[at].Possessive || IsBeside(sentence, at))
        {
            return [];
        }

        var word = sentence.Word(at);
        var type = TypeOf(sentence, at);
        var holding = Holding(sentence, at);
        var verb = holding >= 0 ? holding : PhraseStart(sentence, at);
        var weak = MeetingWords.Weak.Contains(word) && type != MeetingType.Call;
        var between = Between(sentence, at);
        if (between > 0 && subjects.Both(sentence, between) is { Length: > 1 } both)
        {
            both = [.. both.Concat(Presiding(sentence, at)).DistinctBy(p => p.Id)];
            return weak && holding < 0 && !Enumerable.Range(between + 1, MostWords).Any(i => Happening(sentence, i) == i) ? [] : write.Tell(sentence, at, type, both, PartyList.None, 0.85, "talks between");
        }

        // "the first meeting of the Nordrian president with President Wen"
        if (between > 0 && sentence.Word(between) == "of" && PartyList.At(sentence, between + 1) is { Parties: [var host] } first && sentence.Word(first.End) == "with" && subjects.Others(sentence, first.End + 1) is { Parties.IsEmpty: false } guests)
        {
            return write.Tell(sentence, at, type, [host], guests, 0.8, "talks of one with another");
        }

        var with = With(sentence, at, "with");
        var counterparts = with > 0 ? subjects.Others(sentence, with + 1) : MeetingWords.Calls.Contains(word) && sentence.Word(at + 1) == "to" ? PartyList.At(sentence, at + 2) : PartyList.None;
        if (with > 0 && counterparts.Parties.IsEmpty)
        {
            counterparts = Among(sentence, with);
        }

        // "Meetings with Okafor and Wen" are one with each.
        counterparts = counterparts with { Separately = counterparts.Separately || word is "meetings" or "calls" };

        var owner = subjects.Owner(sentence, at);
        if (!counterparts.Parties.IsEmpty)
        {
            // "Nordrian Radio said this about the meeting with Wen": who spoke of it need not have been there.
            var isToldAbout = holding < 0 && sentence.Word(verb - 1) == "about";
            var subject = owner.Length > 0 ? owner : isToldAbout ? [] : subjects.Before(sentence, verb, holding >= 0) is { IsEmpty: false } before ? before : subjects.After(sentence, at, counterparts.End) is { IsEmpty: false } after ? after : Visitor(sentence, at);
            return owner.Length > 0 ? write.Tell(sentence, at, type, owner, counterparts, 0.85, "whose talks with")
                : write.Tell(sentence, at, type, subject, counterparts, holding >= 0 ? 0.88 : 0.7, holding >= 0 ? "held talks with" : "talks with");
        }

        // "X and Y held talks", "before their meeting"
        var all = owner.Length > 1 ? owner : holding >= 0 ? subjects.Before(sentence, holding) : [];
        if (all.Length > 1)
        {
            return write.Tell(sentence, at, type, all, PartyList.None, owner.Length > 1 ? 0.75 : 0.85, owner.Length > 1 ? "their talks" : "two who held talks")
                .Select(t => t with { AtHand = owner.Length > 1 && t.Status == MeetingStatus.Planned });
        }

        // "Okafor and Wen failed to agree at talks in Doha"
        var phrase = PhraseStart(sentence, at);
        phrase = phrase > 0 && sentence[phrase - 1].IsPlaceToo ? PhraseStart(sentence, phrase - 1) : phrase;
        if (sentence.Word(phrase - 1) is "at" or "during" or "in" or "after" or "following" or "before" or "of" && !weak && subjects.Before(sentence, phrase, isVerb: false) is { Length: > 1 } present && MeetingSubjects.AreTwoStates(present)
            && write.Tell(sentence, at, type, present, PartyList.None, 0.65, "two at talks").ToArray() is { Length: > 0 } attended)
        {
            return attended;
        }

        // "After talks in Doha, Okafor and Wen announced a truce"
        if (owner.IsEmpty && !weak && subjects.After(sentence, at, at + 1) is { Length: > 1 } next && MeetingSubjects.AreTwoSides(next))
        {
            return write.Tell(sentence, at, type, next, PartyList.None, 0.7, "talks, then what both did");
        }

        // "the Nordria-Halistan talks in Doha"
        if (owner.IsEmpty && !weak && subjects.Joined(sentence, at) is { Length: > 1 } joinedSides && MeetingSubjects.AreTwoStates(joinedSides))
        {
            return write.Tell(sentence, at, type, joinedSides, PartyList.None, 0.75, "talks of two in one word");
        }

        // "the talks that Okafor and Wen held in Doha"
        if (owner.IsEmpty && HeldAfter(sentence, at) is > 0 and var held && subjects.Before(sentence, held) is { IsEmpty: false } holders)
        {
            var others = With(sentence, held, "with") is > 0 and var beside ? subjects.Others(sentence, beside + 1) : PartyList.None;
            return write.Tell(sentence, held, type, holders, others, 0.8, "talks that they held");
        }

        // "attended a meeting of Northern Pact ministers", "her participation in the Northern Pact summit"
        if (Attending(sentence, at) is { IsEmpty: false } attending && attending.All(MeetingSubjects.IsOfficial) && subjects.Gathering(sentence, at) is { } body)
        {
            return write.Tell(sentence, at, MeetingType.Conference, attending, PartyList.None with { Parties = [body] }, 0.7, "attended a meeting of");
        }

        return Invited(sentence, at, type) ?? InAside(sentence, at, type) ?? Said(sentence, at, type);
    }

    /// <summary>The preposition that leads from talks to both who hold them, or 0.</summary>
    private static int Between(SentencePieces sentence, int at)
    {
        if (With(sentence, at, "between", "of", "among") is > 0 and var joined)
        {
            return joined;
        }

        // "A meeting was held on Monday between Nordria and Halistan", "talks began between"
        if (Happening(sentence, at + 1) is > 0 and var happens)
        {
            return With(sentence, happens, "between");
        }

        // "The talks were the first at this level between Nordria and Halistan", "The meeting, the first between them,"
        return sentence.Word(at + 1) is "was" or "were" or "is" or "are" ? With(sentence, at + 1, "between")
            : sentence.Word(at + 1) == "," && sentence.Word(at + 2) is "the" or "their" or "its" ? With(sentence, at + 2, "between") : 0;
    }

    /// <summary>Whoever has the others sit together and sits among them: "hosted a meeting of the foreign ministers of Nordria and Halistan".</summary>
    private IEnumerable<Party> Presiding(SentencePieces sentence, int at)
    {
        var verb = at - 1;
        while (verb > at - LongestPhrase && sentence.Word(verb) is not ("hosted" or "hosts" or "host" or "chaired" or "chairs" or "chair" or "convened") && sentence[Math.Max(0, verb)] is { Names: false, IsWord: true })
        {
            verb--;
        }

        return verb > 0 && verb > at - LongestPhrase && !sentence[verb].Names && sentence[verb].IsWord ? subjects.Before(sentence, verb).Where(MeetingSubjects.IsOfficial) : [];
    }

    /// <summary>Those who attend: the names of the body may stand between the verb and its meeting ("took part in the annual Northern Pact summit").</summary>
    private ImmutableArray<Party> Attending(SentencePieces sentence, int at)
    {
        for (var i = at - 1; i > 0 && i > at - MostWords && (sentence[i].Names ? sentence[i].IsPlaceToo : sentence[i].IsWord && sentence.Word(i) is not ("that" or "who" or "which")); i--)
        {
            switch (sentence.Word(i))
            {
                case "attended" or "attends" or "attend" or "attending" or "addressed" or "joined":
                    return subjects.Before(sentence, i);
                case "participated" or "participates" or "participate" or "took" or "takes" or "take" when Enumerable.Range(i + 1, 2).Any(k => sentence.Word(k) == "in"):
                    return subjects.Before(sentence, i);
                case "participation" or "part" when sentence.Word(i + 1) == "in" && subjects.Owner(sentence, i) is { IsEmpty: false } owner:
                    return owner;
            }
        }

        return [];
    }

    // "Okafor, in a video call on Tuesday, warned Wen"
    private IEnumerable<MeetingTelling>? InAside(SentencePieces sentence, int at, MeetingType type)
    {
        var open = PhraseStart(sentence, at) - 2;
        if (open < 1 || sentence.Word(open) != "," || sentence.Word(open + 1) is not ("in" or "during" or "at"))
        {
            return null;
        }

        var close = at + 1;
        while (close < sentence.Count && close < at + LongestAside && sentence.Word(close) != "," && !sentence[close].IsPerson)
        {
            close++;
        }

        return sentence.Word(close) == "," && MeetingWords.TakePersons.Contains(sentence.Word(close + 1)) && PartyList.At(sentence, close + 2) is { Parties: [{ Type: PartyType.Person } told] } heard
            && subjects.Before(sentence, open, isVerb: false) is [var speaker] && MeetingSubjects.AreTwoSides([speaker, told]) ? write.Tell(sentence, at, type, [speaker], heard with { End = at + 1 }, 0.75, "told in an aside at the talks") : null;
    }

    // "Okafor's visit to Qarath will include talks with Wen"
    private ImmutableArray<Party> Visitor(SentencePieces sentence, int at)
    {
        var included = Enumerable.Range(at - InvitationReach, InvitationReach).FirstOrDefault(i => sentence.Word(i) is "include" or "includes" or "included", -1);
        var visit = Enumerable.Range(included - MostWords, MostWords).LastOrDefault(i => included > 0 && sentence.Word(i) is "visit" or "trip" or "stay" or "journey", -1);
        return visit > 0 ? subjects.Owner(sentence, visit) : [];
    }

    /// <summary>The verb that says of talks that they take place, right here or after helping words; 0 where there is none.</summary>
    private static int Happening(SentencePieces sentence, int at)
    {
        var verb = at;
        while (verb < sentence.Count && verb < at + 3 && sentence[verb].Any(WordClasses.Auxiliary | WordClasses.Adverb))
        {
            verb++;
        }

        return verb > at && sentence.Word(verb) is "held" or "scheduled" or "planned" or "expected" or "due" or "resumed" || sentence.Word(verb) is "began" or "begin" or "opened" or "resumed" or "resume" or "ended" or "collapsed" or "broke" or "started" or "concluded" ? verb : 0;
    }

    /// <summary>"On the sidelines of the summit": they met beside it.</summary>
    private static bool IsBeside(SentencePieces sentence, int at) =>
        PhraseStart(sentence, at) is > 1 and var first && Enumerable.Range(first - 6, 6).Any(i => sentence.Word(i) is "sidelines" or "margins" or "fringes" && sentence.Word(i + 1) == "of");

    // "invited Okafor to talks in Doha"
    private IEnumerable<MeetingTelling>? Invited(SentencePieces sentence, int at, MeetingType type)
    {
        for (var i = at - 2; i > 0 && i > at - InvitationReach; i--)
        {
            if (sentence.Word(i) is "invited" or "inviting" or "invites" && PartyList.At(sentence, i + 1) is { Parties.IsEmpty: false } guests && sentence.Word(guests.End) is "to" or "for")
            {
                return subjects.Before(sentence, i) is { IsEmpty: false } host && MeetingSubjects.AreTwoSides([.. host, .. guests.Parties]) ? write.Tell(sentence, at, type, host, guests, 0.7, "invited", MeetingStatus.Proposed) : [];
            }
        }

        return null;
    }

    // "Wang told Blinken at the start of the talks"; "said directly to President Putin in a phone call"
    private IEnumerable<MeetingTelling> Said(SentencePieces sentence, int at, MeetingType type)
    {
        for (var i = Math.Max(1, at - MeetingSubjects.Reach); i < at; i++)
        {
            if ((MeetingWords.TakePersons.Contains(sentence.Word(i)) || sentence.Word(i) == "to") && PartyList.At(sentence, i + 1) is { Parties: [var told], End: var end } && sentence[end - 1].IsPerson && end <= at
                && IsAt(sentence, end, at) && subjects.Before(sentence, i) is [var speaker] && speaker.Id != told.Id)
            {
                var telling = write.Tell(sentence, at, type, [speaker], new PartyList([told], end, false), 0.6, "told at the talks").Select(t => t with { OnlyAdds = type != MeetingType.Call });
                return telling;
            }
        }

        return [];
    }

    /// <summary>Whether only words of time and place stand between, with "at", "in" or "during": what was said was said at the meeting.</summary>
    private static bool IsAt(SentencePieces sentence, int from, int at)
    {
        for (var i = from; i < at; i++)
        {
            if (sentence.Word(i) is "at" or "in" or "during")
            {
                return at - i < 14 && !Enumerable.Range(i, at - i).Any(k => sentence[k].Names || sentence.Word(k) is "after" or "before");
            }
        }

        return false;
    }
}
