using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;
using static DiplomacyNews.Analysis.Meetings.MeetingPhrases;

namespace DiplomacyNews.Analysis.Meetings;

/// <summary>
/// What only those in one room do, though no word for a meeting stands there: they faced each other, walked through the town together, spent three hours with each other, sat at one table.
/// Only officials of two countries, or the delegations of two, are taken to have met by it.
/// </summary>
internal sealed class Together(MeetingSubjects subjects, TellingWriter write)
{
    private const int Reach = 6;

    /// <summary>What two do with each other in one place; some need "each other" or "together" to say so, see <see cref="Alone"/>.</summary>
    private static readonly FrozenSet<string> InOnePlace = FrozenSet.Create(
        "faced", "sat", "stood", "walked", "strolled", "posed", "dined", "lunched", "talked", "embraced", "hugged", "parted", "came", "appeared", "spent", "sitting", "standing", "gathered", "gather", "gathering", "convened", "assembled");

    /// <summary>Of those, what says enough without more words: "Okafor and Wen embraced".</summary>
    private static readonly FrozenSet<string> Alone = FrozenSet.Create("embraced", "hugged", "parted", "gathered", "gather", "gathering", "convened", "assembled");

    /// <summary>The meeting that the verb at <paramref name="at"/> shows.</summary>
    public IEnumerable<MeetingTelling> Read(SentencePieces sentence, int at)
    {
        var word = sentence.Word(at);
        if (InOnePlace.Contains(word))
        {
            return !IsGathering(word) && WithOther(sentence, at) is { Parties.IsEmpty: false } other ? Tell(sentence, at, [.. subjects.Before(sentence, at), .. other.Parties], other.End)
                : Alone.Contains(word) && !Takes(sentence, at) || IsMutual(sentence, at) ? Tell(sentence, at, subjects.Before(sentence, at), at) : [];
        }

        // "paid a courtesy call on Minister Wen", "paid a visit to Minister Wen"
        if (word is "paid" or "pay" or "paying" && Enumerable.Range(at + 1, Reach).FirstOrDefault(i => sentence.Word(i) is "visit" or "call", 0) is > 0 and var call && sentence.Word(call + 1) is "to" or "on")
        {
            return PartyList.At(sentence, call + 2) is { Parties.IsEmpty: false } visited ? Tell(sentence, at, [.. subjects.Before(sentence, at), .. visited.Parties], visited.End) : [];
        }

        // "called on Minister Wen in Qarath", not "called on Minister Wen to resign"
        if (word == "called" && sentence.Word(at + 1) == "on" && PartyList.At(sentence, at + 2) is { Parties: [{ Type: PartyType.Person }] } seen && IsOver(sentence, seen.End))
        {
            return Tell(sentence, at, [.. subjects.Before(sentence, at), .. seen.Parties], seen.End);
        }

        // "was the guest of Minister Wen", "was Minister Wen's guest"
        if (word == "guest" && PartyList.At(sentence, at + 2) is var host && (sentence.Word(at + 1) == "of" || (at > 0 && sentence[at - 1] is { IsPerson: true, Possessive: true })))
        {
            ImmutableArray<Party> hosts = sentence.Word(at + 1) == "of" ? host.Parties : [sentence[at - 1].Party!];
            return Enumerable.Range(at - Reach, Reach).Any(i => sentence.Word(i) is "was" or "is" or "be" or "as")
                ? Tell(sentence, at, [.. subjects.Before(sentence, at, isVerb: false), .. hosts], at).Select(t => t with { Host = hosts.FirstOrDefault()?.Id }) : [];
        }

        // "reached an accord with Minister Wen": agreed in contact, however that was
        if (word is "reached" or "struck" or "concluded" && Enumerable.Range(at + 1, Reach).Any(i => Appearances.IsPaper(sentence.Word(i))))
        {
            return Tell(sentence, at, [.. subjects.Before(sentence, at), .. NamedAfter(sentence, at, "with").Parties], at).Select(t => t with { HowUnsaid = true });
        }

        return word is "flanked" or "accompanied" or "joined" && With(sentence, at, "by") is > 0 and var by && PartyList.At(sentence, by + 1) is { Parties.IsEmpty: false } beside
            ? Tell(sentence, at, [.. subjects.Before(sentence, at, isVerb: false), .. beside.Parties], beside.End) : [];
    }

    private IEnumerable<MeetingTelling> Tell(SentencePieces sentence, int at, ImmutableArray<Party> parties, int end)
    {
        ImmutableArray<Party> both = [.. parties.DistinctBy(p => p.Id)];
        return both.Length > 1 && MeetingSubjects.AreTwoStates(both) ? write.Tell(sentence, at, MeetingType.Talks, both, PartyList.None with { End = end }, 0.7, "in one place together").Select(t => t with { Place = t.Place ?? Circumstances.Place(sentence, at + 1) }) : [];
    }

    /// <summary>Of what needs no more words, what has no other side: "parted with a smile".</summary>
    private static bool IsGathering(string word) => Alone.Contains(word) && word is not ("embraced" or "hugged");

    /// <summary>Whoever stands after "with", "beside", "face to face with", "across the table from".</summary>
    private static PartyList WithOther(SentencePieces sentence, int at)
    {
        // "faced Minister Wen across the table"
        if (sentence.Word(at) == "faced" && PartyList.At(sentence, at + 1) is { Parties: [{ Type: PartyType.Person }] } faced)
        {
            return faced;
        }

        var isAcross = false;
        for (var i = at + 1; i < sentence.Count && i <= at + Reach && !sentence[i].Names && sentence.Word(i) is not ("," or "and" or ";") && (sentence.Word(i) != "to" || sentence.Word(i - 1) == "face"); i++)
        {
            isAcross |= sentence.Word(i) == "across";
            if (sentence.Word(i) is "with" or "beside" or "opposite" or "alongside" || (isAcross && sentence.Word(i) == "from"))
            {
                return PartyList.At(sentence, i + 1);
            }
        }

        return PartyList.None;
    }

    /// <summary>Whether the verb has an object, so that it says something else: "gathered evidence".</summary>
    private static bool Takes(SentencePieces sentence, int at) =>
        at + 1 < sentence.Count && sentence[at + 1].IsWord && !sentence[at + 1].Any(WordClasses.Preposition | WordClasses.Adverb | WordClasses.Day | WordClasses.Month | WordClasses.Coordinator | WordClasses.Subordinator | WordClasses.Time);

    private static bool IsMutual(SentencePieces sentence, int at)
    {
        for (var i = at + 1; i < sentence.Count && i <= at + Reach && !sentence[i].Names && sentence.Word(i) is not ("," or ";"); i++)
        {
            var next = (sentence.Word(i), sentence.Word(i + 1));
            if (next is ("together", _) or ("each", "other") or ("one", "another") or ("side", "by") or ("face", "to"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether nothing but place and time follows, so that nobody is called upon to do anything.</summary>
    private static bool IsOver(SentencePieces sentence, int end) =>
        end >= sentence.Count || sentence.Word(end) is "." || (sentence.Word(end) is "in" or "on" or "at" && end + 1 < sentence.Count && (sentence[end + 1].Any(WordClasses.Capital | WordClasses.Day) || sentence[end + 1].IsPlaceToo || sentence.Word(end + 1) is "the" or "his" or "her") && sentence.Skip(end).Take(Reach).All(p => p.Lower != "to"));
}
