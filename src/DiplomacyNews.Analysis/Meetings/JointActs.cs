using System.Collections.Immutable;
using DiplomacyNews.Analysis.Countries;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Statements;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Meetings;

/// <summary>
/// What officials of two countries said or did as one, in one place: "At Doha in May, Okafor and Wen both opposed it", "what the two presidents declared in Doha". They were there together.
/// </summary>
internal sealed class JointActs(MeetingSubjects subjects, TellingWriter write, CountryMentions countries)
{
    /// <summary>The name of the rule: where it says another place, it was another meeting.</summary>
    public const string Rule = "acted together in one place";

    /// <summary>How many words of time may stand between the verb and its place: "declared on 27 April at Doha".</summary>
    private const int LongestTime = 4;

    /// <summary>How far into its sentence a place stands before those who act there.</summary>
    private const int LongestOpening = 3;

    /// <summary>The meeting that the verb at <paramref name="at"/> shows.</summary>
    public IEnumerable<MeetingTelling> Read(SentencePieces sentence, int at)
    {
        if (!IsAct(sentence, at) || Subject(sentence, at) is not (>= 0 and var last) || (PlaceAfter(sentence, at) ?? PlaceBefore(sentence, last)) is not { } place)
        {
            return [];
        }

        return subjects.Before(sentence, at) is { Length: > 1 } both && MeetingSubjects.AreTwoSides(both)
            ? write.Tell(sentence, at, MeetingType.Talks, both, PartyList.None, 0.6, Rule).Where(t => t.Status == MeetingStatus.Held).Select(t => t with { Place = place, HowUnsaid = true }) : [];
    }

    private static bool IsAct(SentencePieces sentence, int at) =>
        sentence.Word(at) is "signed" or "agreed" or "issued" or "put" or "adopted" or "opposed" or "endorsed" or "launched" or "unveiled" || CueLexicon.Find(sentence.Word(at)).Any(f => f.Form == VerbForm.Past);

    /// <summary>The last word of the subject right before the verb, only helping words between; -1 where another word stands there.</summary>
    private static int Subject(SentencePieces sentence, int verb)
    {
        var at = verb - 1;
        while (at > 0 && !sentence[at].Names && sentence[at].Any(WordClasses.Auxiliary | WordClasses.Adverb | WordClasses.Quantifier))
        {
            at--;
        }

        return at >= 0 && (sentence[at].IsPerson || sentence.Word(at) is "leaders" or "presidents" or "ministers" or "premiers" or "men" or "two") ? at : -1;
    }

    private TextSpan? PlaceAfter(SentencePieces sentence, int verb)
    {
        for (var i = verb + 1; i <= verb + 1 + LongestTime && i < sentence.Count; i++)
        {
            if (Circumstances.PlaceAt(sentence, i) is { } place)
            {
                return IsWhereOneMeets(place) ? place : null;
            }

            if (!(sentence.Word(i) is "on" or "out" or "there" || sentence[i].Any(WordClasses.Day | WordClasses.Month | WordClasses.Number | WordClasses.Time)))
            {
                return null;
            }
        }

        return null;
    }

    // "At Doha, in May, Okafor and Wen": the place opens the sentence, and a time stands beside it.
    private TextSpan? PlaceBefore(SentencePieces sentence, int subject)
    {
        for (var i = 0; i < subject && i <= LongestOpening; i++)
        {
            if (Circumstances.PlaceAt(sentence, i) is { } place)
            {
                return IsWhereOneMeets(place) && sentence.Take(subject).Any(p => p.Any(WordClasses.Month | WordClasses.Day | WordClasses.Time)) ? place : null;
            }
        }

        return null;
    }

    /// <summary>A town or building, not a country of which both may speak.</summary>
    private bool IsWhereOneMeets(TextSpan place) => !countries.In(place).Any(c => c.Kind == CountryMentionKind.Name && c.Span.Start == place.Start);
}
