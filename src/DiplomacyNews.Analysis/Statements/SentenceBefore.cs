using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>
/// Finds whom the sentence before the one of a pronoun is about: its subject, or whoever did it where it has none of flesh and blood.
/// <c>Okafor said it was over. Renwick spoke in Arabic. “Not yet,” he said. It was opened by Okafor. “Peace will come,” he said.</c>
/// </summary>
internal sealed class SentenceBefore(AnnotatedText text, NounPhrases nouns)
{
    private const int SentenceReach = 60;
    private const int SentencesOfQuotation = 8;

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>The sentence before, in the same paragraph; null where there is none. What is quoted before its cue belongs to the sentence of the cue.</summary>
    public int? Of(int pronoun)
    {
        var own = text.SentenceAt(pronoun);
        for (var steps = 0; own > 0 && steps < SentencesOfQuotation && GoesOnQuoting(own); steps++)
        {
            own--;
        }

        return own > 0 && text.Sentences[own - 1].Paragraph == text.Sentences[own].Paragraph && !GoesOnQuoting(own) ? own - 1 : null;
    }

    /// <summary>The words for whom the sentence is about, with the description beside the name; null where nobody does anything in it, or a pronoun.</summary>
    public (int First, int End)? Subject(int index)
    {
        var sentence = text.Sentences[index];
        var reach = Math.Min(sentence.End, sentence.First + SentenceReach);
        var subject = Tokens[sentence.First].Quoted ? null : nouns.FirstSubject(sentence, reach);
        if (subject is null || Tokens[subject.HeadEnd - 1].Any(WordClasses.Subject) && Tokens[subject.HeadEnd - 1].Lower != "it")
        {
            return null;
        }

        return subject.Heads.Length > 1 ? null : Agent(subject, reach) ?? Whole(subject);
    }

    private static (int First, int End) Whole(Nominal phrase) =>
        (Math.Min(phrase.HeadFirst, phrase.Description?.First ?? phrase.HeadFirst), Math.Max(phrase.HeadEnd, phrase.Description?.End ?? phrase.HeadEnd));

    // "It was opened by Okafor": what is done by somebody is about him, unless somebody is what it is done to.
    private (int First, int End)? Agent(Nominal subject, int end)
    {
        if (Tokens[subject.HeadEnd - 1].Any(WordClasses.Person) || (Tokens[subject.HeadEnd - 1].Any(WordClasses.Capital) && Tokens[subject.HeadEnd - 1].Lower != "it"))
        {
            return null;
        }

        for (var i = subject.End + 1; i + 1 < end && i < subject.End + 8 && !Tokens[i].Quoted; i++)
        {
            if (Tokens[i].Lower == "by" && Tokens[i - 1].Lower.EndsWith("ed", StringComparison.Ordinal) && nouns.After(i + 1, end) is { } agent)
            {
                return Whole(agent);
            }
        }

        return null;
    }

    private bool GoesOnQuoting(int index)
    {
        var first = Tokens[text.Sentences[index].First];
        var before = Tokens[text.Sentences[index].First - 1];
        return first.Quoted && before.Quoted && first.Quotation == before.Quotation;
    }
}
