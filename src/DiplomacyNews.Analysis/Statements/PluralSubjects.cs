using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>
/// Finds whom "they" may mean in the sentence of the pronoun and the one before: several who are its subject together, or people spoken of in the plural.
/// <c>The ministers met at noon. They said …</c>
/// </summary>
internal sealed class PluralSubjects(AnnotatedText text, NounPhrases nouns)
{
    private const int LongestModifier = 5;
    private const int SentenceReach = 60;

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>The subject of the clause or sentence before the pronoun, where it is several; null where it is one, or a pronoun.</summary>
    public Nominal? Before(int pronoun)
    {
        var own = text.SentenceAt(pronoun);
        for (var i = own; i >= 0 && i >= own - 1 && text.Sentences[i].Paragraph == text.Sentences[own].Paragraph; i--)
        {
            var sentence = text.Sentences[i];
            var before = Math.Min(pronoun, Math.Min(sentence.End, sentence.First + SentenceReach));
            if (nouns.FirstSubject(sentence, before) is { } subject)
            {
                return subject.Heads.Length > 1 || IsPlural(subject.HeadEnd - 1) ? subject : null;
            }
        }

        return null;
    }

    /// <summary>The people in the plural named last before the pronoun, in its sentence or the one before, a nation's people aside: "the Halistanis"; null when there are none.</summary>
    public Nominal? PeopleBefore(int pronoun)
    {
        var own = text.SentenceAt(pronoun);

        // In a transcript the question before may name them, and a label stand between.
        var low = text.Turns.Length > 1 ? text.Sentences[Math.Max(0, own - 2)].First : text.Sentences[own > 0 && text.Sentences[own - 1].Paragraph == text.Sentences[own].Paragraph ? own - 1 : own].First;
        for (var i = pronoun - 1; i >= Math.Max(low, pronoun - SentenceReach); i--)
        {
            if (IsPlural(i) && Tokens[i].Lower != "people" && Article(i, low) is { } first)
            {
                return new Nominal(first, i + 1);
            }
        }

        return null;
    }

    // "the Halistani officials"; what has no article is nobody in particular.
    private int? Article(int noun, int low)
    {
        for (var i = noun - 1; i >= Math.Max(low, noun - LongestModifier) && Tokens[i].Kind == TokenKind.Word && !Tokens[i].Any(WordClasses.Preposition | WordClasses.Coordinator | WordClasses.Verb); i--)
        {
            if (Tokens[i].Any(WordClasses.Article | WordClasses.Number | WordClasses.Quantifier))
            {
                // "the two presidents"
                return i > low && Tokens[i - 1].Any(WordClasses.Article) ? i - 1 : i;
            }
        }

        return null;
    }

    private bool IsPlural(int at)
    {
        var token = Tokens[at];
        return token.Kind == TokenKind.Word && !token.Quoted && token.Any(WordClasses.Person) && (token.Lower.EndsWith('s') || token.Lower is "people" or "men" or "women") && (at + 1 >= Tokens.Length || Tokens[at + 1].Kind != TokenKind.Possessive);
    }
}
