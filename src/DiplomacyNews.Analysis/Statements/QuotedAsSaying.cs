using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>Finds who is quoted by whom: "Okafor was quoted by Northern Wire as saying", "Northern Wire quoted Okafor as saying". Who quotes is the channel.</summary>
internal sealed class QuotedAsSaying(AnnotatedText text, NounPhrases nouns)
{
    private const int Longest = 16;

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <param name="cue">"saying".</param>
    /// <param name="sentence">The sentence it stands in.</param>
    public Attribution? Find(Cue cue, Sentence sentence)
    {
        var joined = cue.First - 1;
        if (joined <= sentence.First || Tokens[joined].Lower != "as")
        {
            return null;
        }

        for (var i = joined - 1; i > Math.Max(sentence.First, joined - Longest) && !Tokens[i].Quoted && Tokens[i].Lower is not (";" or ":"); i--)
        {
            if (Tokens[i].Lower is "quoted" or "cited" or "quotes" or "cites")
            {
                return IsPassive(i, sentence, out var group) ? Passive(i, group, joined, cue, sentence) : Active(i, joined, cue, sentence);
            }
        }

        return null;
    }

    private bool IsPassive(int verb, Sentence sentence, out int group)
    {
        group = verb;
        var passive = false;
        while (group > sentence.First && !Tokens[group - 1].Quoted && Tokens[group - 1].Any(WordClasses.Auxiliary | WordClasses.Adverb))
        {
            group--;
            passive |= Tokens[group].Lower is "was" or "were" or "is" or "are" or "been" or "being" or "be";
        }

        return passive;
    }

    private Attribution? Passive(int verb, int group, int joined, Cue cue, Sentence sentence)
    {
        var channel = By(verb + 1, joined) ?? By(cue.End, sentence.End);
        return nouns.Before(group, sentence.First) is { } quoted ? new Attribution(quoted, quoted.First, cue.End, AttributionForm.QuotedAsSaying) { Channel = channel } : null;
    }

    private Attribution? Active(int verb, int joined, Cue cue, Sentence sentence) =>
        nouns.After(verb + 1, joined) is { } quoted && nouns.Before(verb, sentence.First) is { } channel ? new Attribution(quoted, channel.First, cue.End, AttributionForm.QuotedAsSaying) { Channel = channel } : null;

    private Nominal? By(int at, int end) => at + 1 < end && Tokens[at].Lower is "by" or "in" && nouns.NamesParty(at + 1) ? nouns.After(at + 1, end) : null;
}
