using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>
/// Tells whether a sentence goes on with what the one before it reports: "The talks, she said, had failed. They had also cost a fortune." Only a sentence that adds to it
/// ("also", "nor"), in a reported tense, after a cue in the middle or at the end does; any other is the reporter's.
/// </summary>
internal sealed class GoingOn(AnnotatedText text)
{
    private const int Opening = 8;

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>The sentence's words, where they go on with the draft before; null where they do not.</summary>
    public (int First, int End)? After(Draft before, SentenceReading reading, Sentence sentence, int index)
    {
        var licensed = before.Sentence == index - 1 && before.Mode == StatementMode.Said && (before.Rule == Rules.ClauseSplitByCue || before.Rule == Rules.ClauseBeforeCue) && reading is { Drafts.Count: 0, Bare: null };
        if (!licensed || sentence.End - sentence.First < 5 || Tokens[sentence.First].Quoted)
        {
            return null;
        }

        bool reported = false, adds = Tokens[sentence.First].Lower is "nor" or "moreover" or "furthermore";
        for (var i = sentence.First; i < Math.Min(sentence.End, sentence.First + Opening); i++)
        {
            reported |= Tokens[i].Lower is "had" or "would" or "could" or "might";
            adds |= Tokens[i].Lower is "also" or "too";
        }

        return reported && adds && !HoldsQuotation(sentence) ? (sentence.First, new ClauseSigns(text).TrimEnd(sentence.First, sentence.End)) : null;
    }

    private bool HoldsQuotation(Sentence sentence)
    {
        for (var i = sentence.First; i < sentence.End; i++)
        {
            if (Tokens[i].Quoted)
            {
                return true;
            }
        }

        return false;
    }
}
