using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Proposals;

/// <summary>
/// Finds where a content goes over into the occasion on which it was said: "asked them to reopen the port | in a meeting with Okafor",
/// "expressed concern | at the recently held summit". A whole clause may tell of a meeting itself, and is left as it is.
/// </summary>
internal sealed class OccasionTails(AnnotatedText text)
{
    /// <summary>How many words may stand between the preposition and the occasion.</summary>
    private const int Reach = 6;

    /// <summary>How many words a content has that may end with its occasion.</summary>
    private const int LongestContent = 60;

    private readonly ClauseSigns signs = new(text);

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>The token where the occasion begins; <paramref name="end"/> where there is none.</summary>
    public int Of(int first, int end)
    {
        var start = Tokens[first].Lower == "to" ? first + 2 : first + 1;
        if (end - first > LongestContent || first > 0 && Tokens[first - 1].Lower is "that" or "whether" or "if" or "how")
        {
            return end;
        }

        for (var i = start; i + 2 < end; i++)
        {
            if (Tokens[i].Quoted || Tokens[i].Any(WordClasses.Auxiliary | WordClasses.Subject | WordClasses.Relative))
            {
                return end;
            }

            if (Tokens[i].Lower is "in" or "at" or "during" or "on" && IsItsOwn(i + 1) && Occasion(i + 2, end) is { } occasion && Ends(occasion + 1, end))
            {
                return signs.HoldsVerb(start, i) && start == first + 1 ? end : i;
            }
        }

        return end;
    }

    // "a", "her", "the recently held": "at the next summit" may be what is called for.
    private bool IsItsOwn(int at) => Tokens[at].Lower is "a" or "an" or "his" or "her" or "its" or "their" || (Tokens[at].Lower == "the" && Tokens[at + 1].Lower is "recent" or "recently");

    private int? Occasion(int at, int end)
    {
        for (var i = at; i < Math.Min(end, at + Reach) && Tokens[i].Kind == TokenKind.Word && !Tokens[i].Quoted; i++)
        {
            if (OccasionWords.IsSpokenOn(Tokens[i].Lower) || (Tokens[i].Any(WordClasses.Occasion) && !Tokens[i].Any(WordClasses.Person)))
            {
                return i;
            }

            if (Tokens[i].Any(WordClasses.Preposition | WordClasses.Coordinator))
            {
                return null;
            }
        }

        return null;
    }

    // "with Okafor on Monday": who, where and when, and nothing that is done.
    private bool Ends(int at, int end) => at >= end || (Tokens[at].Lower is "with" or "to" or "in" or "at" or "on" or "of" or "held" or "yesterday" or "today" || Tokens[at].Any(WordClasses.Day)) && !Enumerable.Range(at, end - at).Any(i => Tokens[i].Any(WordClasses.Auxiliary | WordClasses.Subject | WordClasses.Relative) || Tokens[i].Quoted);
}
