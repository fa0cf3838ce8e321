using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>
/// Finds who is said to have said the same just before: in <c>As I said yesterday, and as the President said, talks must go on</c> two people say that talks must go on.
/// </summary>
internal sealed class EchoedSayings(AnnotatedText text, NounPhrases nouns)
{
    /// <summary>How many words may say when it was said.</summary>
    private const int LongestWhen = 4;

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>The other speaker of a draft whose verb repeats the one before it; null when it repeats none.</summary>
    public Nominal? Find(Draft draft)
    {
        if (draft is not { Cue: { } cue, Speaker: { } speaker } || speaker.HeadEnd > cue.First || cue.First - speaker.HeadEnd > 1 || cue.End > draft.First || CueLexicon.Find(Tokens[cue.End - 1].Lower) is not [var (verb, _), ..])
        {
            return null;
        }

        var low = text.Sentences[text.SentenceAt(cue.First)].First;
        var at = speaker.First - 1;
        at -= at >= low && Tokens[at].Lower == "as" ? 1 : 0;
        if (at <= low || Tokens[at].Lower != "and")
        {
            return null;
        }

        at--;
        for (var steps = 0; at > low && steps <= LongestWhen; steps++, at--)
        {
            if (CueLexicon.Find(Tokens[at].Lower) is [var (earlier, _), ..] && earlier.Lemma == verb.Lemma)
            {
                return nouns.Before(PastAuxiliaries(at, low), low);
            }

            if (!(Tokens[at].Lower is "," or "-" || Tokens[at].Any(WordClasses.Time | WordClasses.Day | WordClasses.Adverb) || Tokens[at].Lower is "last" or "on" or "this" or "yesterday" or "today" or "earlier"))
            {
                return null;
            }
        }

        return null;
    }

    private int PastAuxiliaries(int at, int low)
    {
        while (at - 1 > low && Tokens[at - 1].Any(WordClasses.Auxiliary | WordClasses.Adverb) && !Tokens[at - 1].Lower.Contains('\''))
        {
            at--;
        }

        return at;
    }
}
