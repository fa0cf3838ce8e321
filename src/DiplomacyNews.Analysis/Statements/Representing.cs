using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>Finds for whom somebody says he speaks: "Speaking on behalf of the Northern Pact, Okafor said", "Okafor said in the name of both countries".</summary>
internal sealed class Representing(AnnotatedText text)
{
    private const int Longest = 40;

    private readonly Listeners parties = new(text, new NounPhrases(text));

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>The words for them in the draft's sentence and outside what is said; null when there are none.</summary>
    public Nominal? Find(Draft draft)
    {
        if (draft.Cue is not { } cue || draft.IsTurn)
        {
            return null;
        }

        var sentence = text.Sentences[text.SentenceAt(cue.First)];
        for (var i = Math.Max(sentence.First, cue.First - Longest); i + 3 < Math.Min(sentence.End, cue.End + Longest); i++)
        {
            if (Tokens[i].Quoted || draft.Pieces.Any(p => p.First <= i && i < p.End))
            {
                continue;
            }

            var of = IsOnBehalf(i) ? i + 3 : Tokens[i].Lower == "speaking" && Tokens[i + 1].Lower == "for" ? i + 2 : -1;
            if (of > 0 && parties.Party(of, sentence.End) is { } represented)
            {
                return represented;
            }
        }

        return null;
    }

    private bool IsOnBehalf(int at) => Tokens[at + 2].Lower == "of" && ((Tokens[at].Lower is "on" or "in" && Tokens[at + 1].Lower == "behalf") || (Tokens[at].Lower == "the" && Tokens[at + 1].Lower == "name"));
}
