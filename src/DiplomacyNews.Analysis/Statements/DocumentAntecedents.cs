using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>
/// Finds the document that "it" is: <c>The communique, issued at dawn, is short. It says …</c>, and, where nobody else can be meant, <c>Four leaders put their names to a declaration. “…,” it says.</c>
/// </summary>
internal sealed class DocumentAntecedents(AnnotatedText text, NounPhrases nouns)
{
    /// <summary>How many sentences back it is looked for.</summary>
    private const int Reach = 4;

    /// <summary>How far from its beginning the subject of a sentence stands.</summary>
    private const int LongestSubject = 60;

    /// <summary>How many words of a sentence may tell what was made.</summary>
    private const int LongestMaking = 60;

    /// <summary>How many sentences a quotation may have between.</summary>
    private const int SentencesOfQuotation = 8;

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>The document that the sentence or those before it are about.</summary>
    public TextSpan? Told(int at)
    {
        var index = text.SentenceAt(at);
        for (var i = index; i >= 0 && i > index - Reach && text.Sentences[i].Paragraph == text.Sentences[index].Paragraph; i--)
        {
            var subject = nouns.FirstSubject(text.Sentences[i], Math.Min(Math.Min(at, text.Sentences[i].End), text.Sentences[i].First + LongestSubject));
            if (subject is null || (subject.HeadEnd == subject.HeadFirst + 1 && Tokens[subject.HeadFirst].Lower == "it"))
            {
                continue;
            }

            // "The Halistani | statement"
            var last = subject.HeadEnd < text.Sentences[i].End && Tokens[subject.HeadEnd - 1].Any(WordClasses.Capital) && Tokens[subject.HeadEnd].Any(WordClasses.Document) ? subject.HeadEnd : subject.HeadEnd - 1;
            if (Tokens[last].Any(WordClasses.Document))
            {
                return text.Span(subject.HeadFirst, last + 1);
            }

            // "The sides, it says, will meet": what the sentence is about is told by it.
            if (i < index || Tokens[at - 1].Lower != ",")
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The one document that the sentence before the quotation names.</summary>
    public TextSpan? Made(int at)
    {
        var index = text.SentenceAt(at);
        for (var steps = 0; steps < SentencesOfQuotation && index > 0 && Tokens[text.Sentences[index].First].Quoted && text.Sentences[index - 1].Paragraph == text.Sentences[index].Paragraph; steps++)
        {
            index--;
            if (!Tokens[text.Sentences[index].First].Quoted)
            {
                var sentence = text.Sentences[index];
                var documents = Enumerable.Range(sentence.First + 1, Math.Min(LongestMaking, sentence.End - sentence.First - 1)).Where(i => Tokens[i].Any(WordClasses.Document) && !Tokens[i].Quoted && Tokens[i - 1].Any(WordClasses.Article)).Take(2).ToList();
                return documents is [var one] ? text.Span(one - 1, one + 1) : null;
            }
        }

        return null;
    }
}
