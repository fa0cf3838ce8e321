using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Dates;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Meetings;

/// <summary>Where, when and how long: what a sentence says beside a meeting.</summary>
internal static class Circumstances
{
    private const int Reach = 30;

    /// <summary>How far before the word for the meeting the journey stands that led to it.</summary>
    private const int LongestJourney = 14;

    /// <summary>How far into a sentence words of time and place may stand before whoever acts.</summary>
    private const int LongestOpening = 8;

    private static readonly ImmutableArray<string> Settlements = ["resort", "city", "town", "port", "village", "capital", "island", "coast", "province", "region", "district", "suburb", "peninsula", "oasis"];

    /// <summary>Those whose title says where they serve.</summary>
    private static readonly ImmutableArray<string> Stationed = ["ambassador", "envoy", "representative", "consul", "coordinator", "correspondent", "commander", "chief", "official", "attach"];

    /// <summary>The place named after the piece at <paramref name="from"/>, or else at the sentence's beginning: "in Doha, Qatar", "at the White House".</summary>
    public static TextSpan? Place(SentencePieces sentence, int from)
    {
        for (var at = from; at < sentence.Count && at < from + Reach && !EndsClause(sentence, at, from); at++)
        {
            // What somebody says in between is no place of the meeting: told him, "the war in Halistan must end", in Doha.
            if (!(sentence[at].Quoted && !sentence[Math.Max(0, from - 1)].Quoted) && (PlaceAt(sentence, at) ?? AfterTitle(sentence, at)) is { } place)
            {
                return place;
            }
        }

        return Ahead(sentence);
    }

    /// <summary>"Travelled to Geneva, where she met Wen", "was in Geneva to see Wen", "flew to Geneva on Monday for talks": where the journey led whose purpose the meeting at <paramref name="at"/> is.</summary>
    public static TextSpan? OnTheWay(SentencePieces sentence, int at)
    {
        // "Travelled to Geneva, where she met Wen", "her first stop is Geneva, where"
        var where = Enumerable.Range(at - LongestOpening, LongestOpening).LastOrDefault(i => sentence.Word(i) == "where", -1);
        if (where > 1)
        {
            var start = sentence.Word(where - 1) == "," ? where - 1 : where;
            while (start > 0 && IsName(sentence[start - 1]))
            {
                start--;
            }

            return PlaceAfter(sentence, start - 1);
        }

        for (var i = at - 1; i > 0 && i >= at - LongestJourney && sentence.Word(i) is not (";" or ":" or "that" or "said"); i--)
        {
            var leads = sentence.Word(i) switch
            {
                "to" => MeetingWords.Travel.Contains(sentence.Word(i - 1)),
                "in" or "at" => sentence.Word(i - 1) is "was" or "were" or "is" or "are" or "be" or "been" or "arrived" or "arrives" or "landed",
                "visit" or "visits" or "visited" or "visiting" => !IsCountry(sentence, i + 1),
                _ => false,
            };
            if (leads)
            {
                return PlaceAfter(sentence, i);
            }
        }

        return null;
    }

    /// <summary>"Met the foreign minister in Doha": the place that a title has drawn to itself; an ambassador in Doha serves there.</summary>
    private static TextSpan? AfterTitle(SentencePieces sentence, int at)
    {
        if (!sentence[at].IsPerson || sentence[at].Possessive)
        {
            return null;
        }

        var title = sentence.Printed(at);
        var preposition = Math.Max(title.LastIndexOf(" in ", StringComparison.Ordinal), title.LastIndexOf(" at ", StringComparison.Ordinal));
        if (preposition < 0 || Stationed.Any(word => sentence.Printed(at).Contains(word, StringComparison.OrdinalIgnoreCase)))
        {
            return null;
        }

        var first = preposition + " in ".Length;
        first += title[first..].StartsWith("the ", StringComparison.Ordinal) ? "the ".Length : 0;
        return first < title.Length && char.IsUpper(title[first]) ? TextSpan.FromBounds(sentence[at].Span.Start + first, sentence[at].Span.End) : null;
    }

    /// <summary>A country by its own name: where in it they met, others say.</summary>
    private static bool IsCountry(SentencePieces sentence, int at) =>
        at < sentence.Count && sentence[at] is { Names: true, Mention.Kind: MentionKind.Metonym } piece && piece.Party!.Name.AsSpan().EndsWith(sentence.Printed(at), StringComparison.Ordinal);

    /// <summary>The place before whoever acts: "In Dhaka, Ambassador Okafor met with …", "Two weeks ago, in Dhaka, …".</summary>
    private static TextSpan? Ahead(SentencePieces sentence)
    {
        for (var at = 0; at < sentence.Count && at <= LongestOpening && !sentence[at].IsPerson; at++)
        {
            if ((at == 0 || sentence.Word(at - 1) is "," or "ago" || (at == 1 && sentence.Word(0) is "but" or "and") || sentence[at - 1].Any(WordClasses.Day | WordClasses.Month | WordClasses.Number)) && PlaceAt(sentence, at) is { } place)
            {
                return place;
            }
        }

        return null;
    }

    /// <summary>When: the words that say so nearest after the piece at <paramref name="at"/>, before the sentence turns to what was spoken of; else the nearest before it.</summary>
    public static DatePhrase? When(SentencePieces sentence, int at, MeetingStatus status, DateOnly? day)
    {
        var around = sentence.Between(Math.Max(0, at - 2 * Reach), Math.Min(sentence.Count - 1, at + Reach));
        var dates = sentence.Dates(around, day, ahead: status is MeetingStatus.Planned or MeetingStatus.Proposed);
        if (dates.IsEmpty)
        {
            return null;
        }

        var end = at + 1;
        while (end < sentence.Count && end < at + Reach && !IsInfinitive(sentence, end) && sentence.Word(end) is not ("that" or "which" or "who" or "where" or "as" or ";" or ":" or "said" or "before" or "after" or "since") && !BeginsClause(sentence, end))
        {
            end++;
        }

        var start = at;
        while (start > 0 && start > at - 2 * Reach && sentence.Word(start) is not (";" or ":" or "that" or "said" or "since" or "after"))
        {
            start--;
        }

        var here = sentence[at].Span.Start;
        var limit = end < sentence.Count ? sentence[end].Span.Start : sentence.Span.End;
        return dates.FirstOrDefault(d => d.Span.Start > here && d.Span.End <= limit) ?? dates.LastOrDefault(d => d.Span.End <= here && d.Span.Start >= sentence[start].Span.Start);
    }

    /// <summary>"Met Wen in Geneva, and she'll see him again next week": another clause has days of its own.</summary>
    private static bool BeginsClause(SentencePieces sentence, int at) =>
        sentence.Word(at) is "and" or "but" && at + 1 < sentence.Count && (sentence[at + 1].IsPersonalPronoun || (sentence[at + 1].IsPerson && at + 2 < sentence.Count && sentence[at + 2].Any(WordClasses.Auxiliary)));

    /// <summary>"Met to discuss", not "put it to Wen": what they meant to do has days of its own.</summary>
    private static bool IsInfinitive(SentencePieces sentence, int at) =>
        sentence.Word(at) == "to" && !(at + 1 < sentence.Count && (sentence[at + 1].Names || sentence[at + 1].Any(WordClasses.Article | WordClasses.Possessive | WordClasses.Capital)));

    /// <summary>How long the meeting lasted: the measure nearest to the piece at <paramref name="at"/>: "two hours", "about five and a half hours".</summary>
    public static TextSpan? Duration(SentencePieces sentence, int at)
    {
        TextSpan? best = null;
        var nearest = 12;
        for (var i = Math.Max(0, at - nearest); i < sentence.Count && i <= at + nearest; i++)
        {
            if (IsMeasure(sentence.Word(i)) && Math.Abs(i - at) < nearest && DurationEnding(sentence, i) is { } span)
            {
                (best, nearest) = (span, Math.Abs(i - at));
            }
        }

        return best;
    }

    /// <summary>The place after a preposition at this piece, or null.</summary>
    public static TextSpan? PlaceAt(SentencePieces sentence, int preposition) =>
        sentence.Word(preposition) is "in" or "at" or "near" or "aboard" or "outside" || (sentence.Word(preposition) is "off" or "on" && sentence.Word(preposition + 1) == "the" && sentence.Word(preposition + 2) is "island" or "coast") ? PlaceAfter(sentence, preposition) : null;

    /// <summary>The place named right after this piece, whatever it is: "welcomed her to Doha".</summary>
    public static TextSpan? PlaceAfter(SentencePieces sentence, int preposition)
    {
        var first = preposition + 1;
        if (sentence.Word(first) == "the")
        {
            first++;
        }

        var last = first - 1;
        while (last + 1 < sentence.Count && IsName(sentence[last + 1]))
        {
            last++;
            if (sentence[last].Possessive)
            {
                return null;
            }
        }

        // "At the Egyptian resort of Sharm el-Sheikh": the place is what the resort is called.
        for (var kind = last + 1; kind <= last + 2; kind++)
        {
            if (Settlements.Contains(sentence.Word(kind)) && sentence.Word(kind + 1) == "of")
            {
                return PlaceAfter(sentence, kind + 1);
            }
        }

        if (last < first)
        {
            return null;
        }

        // "The Great Hall of the People"
        var of = sentence.Word(last + 2) == "the" ? last + 3 : last + 2;
        if (sentence.Word(last + 1) == "of" && of < sentence.Count && IsName(sentence[of]) && !sentence[of].IsPerson && !sentence[of].Possessive)
        {
            last = of;
        }

        // "Doha, Qatar": the country after the comma belongs to it, unless a list goes on.
        if (sentence.Word(last + 1) == "," && last + 2 < sentence.Count && IsName(sentence[last + 2]) && !sentence[last + 2].IsPerson 
            && (sentence[last + 2].IsPlaceToo || sentence.Word(last + 2) is "d.c." or "dc" || !(last + 3 < sentence.Count && IsName(sentence[last + 3]))))
        {
            last += 2;
        }

        return sentence.Between(first, last);
    }

    private static bool IsName(Piece piece) =>
        piece.Names ? piece.IsPlaceToo : piece.Any(WordClasses.Capital) && !piece.Any(WordClasses.Day | WordClasses.Month) && piece.IsWord && char.IsLetter(piece.Lower[0]);

    private static bool EndsClause(SentencePieces sentence, int at, int from) =>
        sentence.Word(at) is ";" or ":" || (at > from && (sentence.Word(at) is "said" or "while" or "after" or "before" or "because" or "that" or "as" or "whom" or "regarding" || (sentence.Word(at) == "about" && at + 1 < sentence.Count && !sentence[at + 1].Any(WordClasses.Number | WordClasses.Quantifier) && sentence.Word(at + 1) is not ("a" or "an" or "half")) || (sentence.Word(at) is "to" or "and" && at + 1 < sentence.Count && !sentence[at + 1].Names && !sentence[at + 1].Any(WordClasses.Capital | WordClasses.Article | WordClasses.Preposition | WordClasses.Adverb)) || MeetingWords.Meet.Contains(sentence.Word(at))));

    private static bool IsMeasure(string word) =>
        word is "hours" or "hour" or "minutes" or "days" || word.EndsWith("-hour", StringComparison.Ordinal) || word.EndsWith("-minute", StringComparison.Ordinal)
        || word.EndsWith("-day", StringComparison.Ordinal) || word is "hour-and-a-half";

    private static TextSpan? DurationEnding(SentencePieces sentence, int measure)
    {
        var first = measure;
        if (sentence.Word(measure).Contains('-'))
        {
            return sentence[measure].Span;
        }

        while (first > 0 && (sentence[first - 1].Any(WordClasses.Number) || sentence.Word(first - 1) is "and" or "a" or "an" or "half" or "several" or "about" or "around" or "nearly" or "almost" or "over" or "more" or "than" or "some" or "roughly" or "hour" or "hours"))
        {
            first--;
        }

        while (first < measure && sentence.Word(first) is "and")
        {
            first++;
        }

        var counted = false;
        for (var i = first; i < measure; i++)
        {
            counted |= sentence[i].Any(WordClasses.Number) || sentence.Word(i) is "an" or "half" or "several" or "a";
        }

        // "an hour and a half"
        var last = measure;
        if (sentence.Word(measure + 1) == "and" && sentence.Word(measure + 2) == "a" && sentence.Word(measure + 3) == "half")
        {
            last = measure + 3;
        }

        return counted && sentence.Word(last + 1) is not ("ago" or "later" or "before" or "earlier" or "after") ? sentence.Between(first, last) : null;
    }
}
