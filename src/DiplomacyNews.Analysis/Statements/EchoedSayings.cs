using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>
/// Finds who is said to have said the same just before: in <c>As I said yesterday, and as the President said, talks must go on</c>, and where one "heard the President say" it, two people say that talks must go on.
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

        if (HeardAfter(cue.End, draft.First) is { } heard)
        {
            return heard;
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

    // "As I said last night - and as you heard the President say - | talks must go on"
    private Nominal? HeardAfter(int first, int content)
    {
        for (var i = first; i + 4 < content; i++)
        {
            if (Tokens[i].Lower == "and" && Tokens[i + 1].Lower == "as" && Tokens[i + 2].Lower is "you" or "we" or "i" or "you've" or "we've" or "i've")
            {
                var heard = Tokens[i + 3].Lower == "have" ? i + 4 : i + 3;
                return Tokens[heard].Lower == "heard" && nouns.After(heard + 1, content) is { } other && other.End < content && CueLexicon.Find(Tokens[other.End].Lower).Length > 0 ? other : null;
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
