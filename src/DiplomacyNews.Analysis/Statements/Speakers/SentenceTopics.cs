using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Speakers;

/// <summary>
/// Finds whom the sentence before a pronoun's is about, where nobody has spoken since: <c>Okafor said it was over. Renwick spoke in Arabic. “…,” he said</c> is Renwick, although Okafor was speaking;
/// after <c>Renwick was with him</c> he is Okafor still.
/// </summary>
internal sealed class SentenceTopics(AnnotatedText text, Candidates candidates, SpeechSoFar speech)
{
    /// <summary>A title that may be somebody else's says little of whom a sentence is about.</summary>
    private const double SureTitle = 0.7;

    private const int SentenceReach = 30;

    private readonly SentenceBefore before = new(text, new NounPhrases(text));

    /// <summary>He; null where the sentence is about nobody who may be meant. <paramref name="company"/> are those named beside the pronoun.</summary>
    public Candidate? Find(TextSpan pronoun, Gender gender, HashSet<string> company)
    {
        if (before.Of(text.TokenAt(pronoun.Start)) is not { } index || speech.LastAt >= text.Tokens[text.Sentences[index].First].Start || before.Subject(index) is not var (first, end))
        {
            return null;
        }

        var subject = text.Span(first, end);
        var own = candidates.Before(pronoun.Start, 1).TakeWhile(c => c.Mention.Span.Start >= subject.Start).ToList();
        if (own.Exists(c => c.Subject && !c.Quoted && c.Sentence > index && c.IsPerson))
        {
            return null;
        }

        return own.LastOrDefault(c => subject.Contains(c.Mention.Span) && Fits(c) && (c.Party.Gender == Gender.Unknown || c.Party.Gender == gender) && !SpeaksOfHim(c) && !Owns(c)) ?? OnlyOne();

        bool Fits(Candidate candidate) => !candidate.Quoted && candidate.IsPerson && candidate.Mention.Confidence >= SureTitle && !company.Contains(candidate.Party.Id);

        // "Ada Okafor stood beside Bo Renwick. “It is over,” he said": the only man of a sentence about a woman.
        Candidate? OnlyOne() =>
            own.Exists(c => subject.Contains(c.Mention.Span) && Fits(c) && !Owns(c) && c.Party.Gender is not Gender.Unknown && c.Party.Gender != gender)
            && own.Where(c => c.Sentence == index && c.IsPerson && c.Party.Gender == gender).DistinctBy(c => c.Party.Id, StringComparer.Ordinal).ToList() is [var one] && Fits(one) && !Owns(one) ? one : null;
    }

    /// <summary>"The consul, Bo Renwick, was with him": whether the sentence has somebody else in focus, and names the candidate in passing.</summary>
    public bool SpeaksOfHim(Candidate candidate)
    {
        var sentence = text.Sentences[candidate.Sentence];
        for (var i = sentence.First; i < Math.Min(sentence.End, sentence.First + SentenceReach); i++)
        {
            if (text.Tokens[i].Lower == "him" && !text.Tokens[i].Quoted && text.Tokens[i].Start > candidate.Mention.Span.End)
            {
                return true;
            }
        }

        return false;
    }

    private bool Owns(Candidate candidate) => text.TokenAt(candidate.Mention.Span.End) is var next && next < text.Tokens.Length && text.Tokens[next].Kind == TokenKind.Possessive;
}
