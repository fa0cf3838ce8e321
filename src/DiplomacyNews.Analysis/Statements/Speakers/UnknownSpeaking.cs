using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Speakers;

/// <summary>
/// Finds whoever was speaking though nobody names him or nobody knows him: <c>A senior official said … He said</c>, <c>Vask said … He said</c>.
/// He is remembered for a few sentences, as if he were the subject of his sentence.
/// </summary>
internal sealed class UnknownSpeaking(AnnotatedText text, SpeechSoFar speech)
{
    private const int SentencesBack = 2;

    /// <summary>He, and how likely it is that he is meant, on the scale of <see cref="Weights"/>; null when nobody such was speaking.</summary>
    public (PartyReference Who, double Score)? Find(int sentence, Gender gender)
    {
        if (speech.LastOuter is not { Who: [{ Type: PartyType.Unnamed or PartyType.Person, Id: null } one], Asks: false } last || sentence - text.SentenceHolding(last.At) is not (>= 0 and <= SentencesBack and var distance) || (one.Antecedent ?? one.Span) is not { Length: > 0 } span)
        {
            return null;
        }

        var (first, noun) = (text.TokenAt(span.Start), text.TokenAt(span.End) - 1);
        var called = TitleWords.Honorifics.GetValueOrDefault(text.Tokens[first].Lower.TrimEnd('.'), Gender.Unknown);
        if (called != Gender.Unknown && called != gender)
        {
            return null;
        }

        if (one.Type == PartyType.Unnamed)
        {
            // "the businessman" is mostly somebody named before; "a businessman" is new.
            var known = text.Tokens[first].Lower is "the" or "this";
            return !Answers(text.Tokens[noun], gender) || (known && (distance > 1 || speech.Last != last)) ? null
                : (one, known ? double.MinValue : Weights.Subject + Weights.Speaking - Weights.UnknownGender - distance);
        }

        // A stranger with a capital and without "Mr" or "Mrs" is mostly a man.
        var unknown = called == Gender.Unknown ? Weights.UnknownGender : 0;
        return !text.Tokens[noun].Any(WordClasses.Capital) ? null : (one, Weights.Subject + Weights.Speaking - unknown - (gender == Gender.Female ? unknown : 0) - distance);
    }

    // Those of the press ask, and somebody else answers.
    private static bool Answers(Token noun, Gender gender) => PersonNouns.IsOne(noun) && noun.Lower is not ("reporter" or "journalist" or "interviewer" or "moderator") && PersonNouns.MayBe(gender, noun.Lower);
}
