using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Meetings;

/// <summary>The shapes of words around a meeting: which preposition belongs to it, which verb holds it, where its noun phrase begins.</summary>
internal static class MeetingPhrases
{
    /// <summary>How many words may stand between a verb or noun and its "with": "met on Friday in Geneva with".</summary>
    private const int CounterpartReach = 12;

    /// <summary>Both sides after "between": what is said of the first between commas is passed over.</summary>
    public static ImmutableArray<Party> Both(SentencePieces sentence, int between)
    {
        var list = PartyList.At(sentence, between + 1, isSubjectNext: false);
        if (list.Parties.Length != 1 || sentence.Word(between) != "between")
        {
            return list.Parties;
        }

        for (var i = list.End; i < sentence.Count && i < list.End + 20; i++)
        {
            if (sentence.Word(i) == "and" && PartyList.At(sentence, i + 1, isSubjectNext: false) is { Parties.IsEmpty: false } second && sentence[second.End - 1].Party?.Type == list.Parties[0].Type)
            {
                return [.. list.Parties, .. second.Parties];
            }
        }

        return [];
    }

    /// <summary>
    /// Who is named among those that are not: "… with a delegation led by Minister Lindqvist", "with senior officials, including Minister Wen", "with students as well as Minister Wen".
    /// </summary>
    public static PartyList Among(SentencePieces sentence, int from)
    {
        for (var i = from + 1; i < sentence.Count && i < from + 18 && sentence.Word(i) is not (";" or ":" or "that" or "who" or "which"); i++)
        {
            var after = (sentence.Word(i), sentence.Word(i + 1)) switch
            {
                ("led" or "headed" or "chaired", "by") => i + 2,
                ("including", _) => i + 1,
                ("well", "as") when sentence.Word(i - 1) == "as" => i + 2,

                // "met her host, too, and Minister Wen"
                ("and", _) when Enumerable.Range(from + 1, i - from - 1).Any(k => sentence[k].Any(WordClasses.Person)) && !Enumerable.Range(from + 1, i - from - 1).Any(k => sentence[k].Names || sentence[k].Any(WordClasses.Verb | WordClasses.Auxiliary | WordClasses.Preposition)) => i + 1,
                _ => 0,
            };
            if (after > 0 && PartyList.At(sentence, after) is { Parties.IsEmpty: false } named)
            {
                return named;
            }
        }

        return PartyList.None;
    }

    /// <summary>The place of the preposition that belongs to the verb or noun at <paramref name="at"/>, with only words of time, place and manner between; 0 when there is none.</summary>
    public static int With(SentencePieces sentence, int at, params ReadOnlySpan<string> prepositions)
    {
        for (var i = at + 1; i < sentence.Count && i <= at + CounterpartReach; i++)
        {
            var piece = sentence[i];
            if (prepositions.Contains(piece.Lower) && !piece.Names)
            {
                return i;
            }

            if (piece.Names ? !piece.IsPlaceToo : piece.Lower is "," or ";" or ":" or "and" or "or" or "that" or "who" or "which" or "to" or "after" or "before" || piece.Any(WordClasses.Verb | WordClasses.Auxiliary))
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>Those named after the first of these prepositions that leads to a name or title at once: "conveyed his thanks to President Wen".</summary>
    public static PartyList NamedAfter(SentencePieces sentence, int at, params ReadOnlySpan<string> prepositions)
    {
        for (var i = at + 1; i < sentence.Count && i <= at + CounterpartReach && sentence.Word(i) is not ("," or ";" or "that" or "who" or "and"); i++)
        {
            if (prepositions.Contains(sentence.Word(i)) && i + 1 < sentence.Count && (sentence[i + 1].Names || sentence[i + 1].Any(WordClasses.Article | WordClasses.Possessive)) && PartyList.At(sentence, i + 1) is { Parties.IsEmpty: false } found)
            {
                return found;
            }
        }

        return PartyList.None;
    }

    /// <summary>The place of the verb that holds the meeting ("held lengthy talks", "attended a summit"), or -1.</summary>
    public static int Holding(SentencePieces sentence, int noun)
    {
        for (var i = noun - 1; i >= 0 && i >= noun - 7; i--)
        {
            if (MeetingWords.Hold.Contains(sentence.Word(i)))
            {
                return sentence.Word(i + 1) is "become" or "been" ? -1 : i;
            }

            if (sentence[i].Names || sentence.Word(i) is ";" or "that" or "who" or "with" or "between")
            {
                return -1;
            }
        }

        return -1;
    }

    /// <summary>The verb of a clause that says of the meeting who held it ("the talks that Okafor and Wen held", "the meeting they had"), or 0.</summary>
    public static int HeldAfter(SentencePieces sentence, int noun)
    {
        if (!(sentence.Word(noun + 1) is "that" or "which" || (noun + 1 < sentence.Count && (sentence[noun + 1].Names || sentence[noun + 1].IsPersonalPronoun))))
        {
            return 0;
        }

        for (var i = noun + 2; i < sentence.Count && i <= noun + CounterpartReach && sentence.Word(i) is not ("," or ";" or ":"); i++)
        {
            if (sentence.Word(i) is "held" or "hold" or "had" or "attended" or "began" or "opened" or "ended" && !(sentence.Word(i) == "had" && i + 1 < sentence.Count && sentence[i + 1].Any(WordClasses.Verb | WordClasses.Auxiliary)) && !sentence[i - 1].Any(WordClasses.Article))
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>Where the noun phrase of the meeting begins: its article and adjectives.</summary>
    public static int PhraseStart(SentencePieces sentence, int noun)
    {
        var at = noun;
        while (at > 0 && !sentence[at - 1].Names && at > noun - 6 && sentence[at - 1].IsWord
            && !sentence[at - 1].Any(WordClasses.Preposition | WordClasses.Auxiliary | WordClasses.Verb | WordClasses.Subordinator | WordClasses.Relative | WordClasses.Subject))
        {
            at--;
        }

        return at;
    }

    /// <summary>The last piece of the subject before a verb and its helping words: "the ministers [are expected to] meet", "the two [had the opportunity to] meet"; -1 where nothing stands before it.</summary>
    public static int SubjectEnd(SentencePieces sentence, int verb, WordClasses more = default)
    {
        var at = verb - 1;
        while (at >= 0 && !sentence[at].Names && ((sentence[at].Any(WordClasses.Auxiliary | WordClasses.Adverb | more) && !sentence[at].Any(WordClasses.Relative)) || IsHelping(sentence, at, verb)))
        {
            at--;
        }

        return at;
    }

    private static bool IsHelping(SentencePieces sentence, int at, int verb) =>
        sentence.Word(at) == "to" ? at == verb - 1 && at > 0 && (sentence[at - 1].Any(WordClasses.Auxiliary) || Announced.Contains(sentence.Word(at - 1)) || sentence.Word(at - 1) is "opportunity" or "chance" or "occasion")
            : sentence.Word(at) is "opportunity" or "chance" or "occasion" ? sentence.Word(at + 1) == "to"
            : sentence[at].Any(WordClasses.Article) ? sentence.Word(at + 1) is "opportunity" or "chance" or "occasion" && sentence.Word(at + 2) == "to"
            : Announced.Contains(sentence.Word(at)) && sentence.Word(at + 1) == "to";

    private static readonly FrozenSet<string> Announced = FrozenSet.Create("due", "expected", "set", "scheduled", "supposed", "likely", "slated", "ready", "planning", "agreed", "plan");

    public static bool IsNoun(SentencePieces sentence, int at) =>
        at > 0 && (sentence[at - 1].Possessive || sentence[at - 1].Any(WordClasses.Article | WordClasses.Possessive | WordClasses.Demonstrative | WordClasses.Quantifier)
            || MeetingWords.ByTelephone.Contains(sentence.Word(at - 1)));

    public static bool IsGerund(SentencePieces sentence, int at) =>
        !IsNoun(sentence, at) && (at == 0 || sentence.Word(at - 1) is "," or "after" or "before" or "by" or "since" or "of" or "for" or "was" or "is" or "are" or "were" or "be" or "been" or "when" or "while")
        && at + 1 < sentence.Count && (sentence[at + 1].Names || sentence.Word(at + 1) is "with" or "his" or "her");

    /// <summary>The kind of meeting where only the sentence as a whole can say: a call where it speaks of one.</summary>
    public static MeetingType TypeAround(SentencePieces sentence, int at) =>
        sentence.Around(at).Any(p => MeetingWords.Calls.Contains(p.Lower) || p.Lower is "phone" or "telephone") ? MeetingType.Call : MeetingType.Talks;

    public static MeetingType TypeOf(SentencePieces sentence, int at)
    {
        var word = sentence.Word(at);
        var telephone = MeetingWords.ByTelephone.Contains(sentence.Word(at - 1)) || MeetingWords.ByTelephone.Contains(sentence.Word(at - 2));
        return MeetingWords.Calls.Contains(word) || (telephone && word is "conversation" or "conversations" or "talks" or "discussion" or "discussions" or "meeting" or "conference") ? MeetingType.Call
            : word == "summit" || sentence.Word(at - 1) == "summit" ? MeetingType.Summit : MeetingType.Talks;
    }
}
