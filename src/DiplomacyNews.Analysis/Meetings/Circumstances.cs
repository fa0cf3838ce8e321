using DiplomacyNews.Analysis.Dates;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Meetings;

/// <summary>Where, when and how long: what a sentence says beside a meeting.</summary>
internal static class Circumstances
{
    private const int Reach = 30;

    /// <summary>The place named after the piece at <paramref name="from"/>, or else at the sentence's beginning: "in Doha, Qatar", "at the White House".</summary>
    public static TextSpan? Place(SentencePieces sentence, int from)
    {
        for (var at = from; at < sentence.Count && at < from + Reach && !EndsClause(sentence, at, from); at++)
        {
            // What somebody says in between is no place of the meeting: told him, "the war in Halistan must end", in Doha.
            if (!(sentence[at].Quoted && !sentence[Math.Max(0, from - 1)].Quoted) && PlaceAt(sentence, at) is { } place)
            {
                return place;
            }
        }

        // "In Dhaka, Ambassador Okafor met with …"
        return PlaceAt(sentence, 0);
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
        while (end < sentence.Count && end < at + Reach && sentence.Word(end) is not ("to" or "that" or "which" or "who" or "where" or "as" or ";" or ":" or "said" or "before" or "after" or "since"))
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
    public static TextSpan? PlaceAt(SentencePieces sentence, int preposition)
    {
        if (sentence.Word(preposition) is not ("in" or "at" or "near" or "aboard"))
        {
            return null;
        }

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

        if (last < first)
        {
            return null;
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
        sentence.Word(at) is ";" or ":" || (at > from && (sentence.Word(at) is "said" or "while" or "after" or "before" or "because" or "that" or "as" or "whom" || (sentence.Word(at) is "to" or "and" && at + 1 < sentence.Count && !sentence[at + 1].Names && !sentence[at + 1].Any(WordClasses.Capital | WordClasses.Article | WordClasses.Preposition | WordClasses.Adverb)) || MeetingWords.Meet.Contains(sentence.Word(at))));

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
