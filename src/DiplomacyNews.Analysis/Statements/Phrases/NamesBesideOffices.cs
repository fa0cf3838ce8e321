using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Phrases;

/// <summary>Finds the name that stands beside a description, to be the phrase's head: "the Lindish foreign minister, Antony Okafor", "Mara Okafor, spokeswoman of the council".</summary>
internal sealed class NamesBesideOffices(AnnotatedText text, PhraseWords words, JoinedPhrases joined)
{
    private const int LongestName = 8, LongestOwner = 7;

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>"the Lindish foreign minister, Antony Okafor" with the name as its head; any other phrase as it is.</summary>
    public Nominal After(Nominal phrase, int high)
    {
        var comma = PastWhose(phrase.End, high);
        var first = comma + 1;
        if (first >= high || Tokens[comma].Lower != "," || !words.AreOnes(phrase) || !Tokens[phrase.HeadEnd - 1].Any(WordClasses.Person))
        {
            return phrase;
        }

        var end = first;
        while (end < Math.Min(high, first + LongestName) && Tokens[end].Kind == TokenKind.Word && !Tokens[end].Quoted && (Tokens[end].Any(WordClasses.Capital) || PhraseWords.NameJoins.Contains(Tokens[end].Lower)))
        {
            end++;
        }

        return end - first >= 2 && (end == high || Tokens[end].Lower is "," or "." or ";" or "(" or "from") && words.IsBareName(first, end) ? new Nominal(first, end) { Description = phrase } : phrase;
    }

    /// <summary>"Mara Okafor, spokeswoman of the council told …" with the name as its head, though no comma closes the aside; any other phrase as it is.</summary>
    public Nominal InFront(Nominal phrase, int low) =>
        phrase.First - 2 > low && phrase.First - low <= PhraseWords.LongestWalk && Tokens[phrase.First - 1].Lower == "," && phrase.Heads.Length == 1 && Tokens[phrase.HeadEnd - 1].Any(WordClasses.Person) && !Tokens[phrase.HeadFirst].Any(WordClasses.Article | WordClasses.Possessive | WordClasses.Capital)
        && joined.EndingAt(phrase.First - 2, low) is { Heads.Length: 1 } name && name.First == low && name.HeadEnd - name.HeadFirst > 1 && words.IsBareName(name.HeadFirst, name.HeadEnd) ? name with { Description = phrase } : phrase;

    // "the prosecutor general of the Lindish capital, Antony Okafor": whose prosecutor he is.
    private int PastWhose(int at, int high)
    {
        if (at >= high || Tokens[at].Lower is not ("of" or "for" or "to"))
        {
            return at;
        }

        var end = at + 1;
        while (end < Math.Min(high, at + LongestOwner) && Tokens[end].Kind == TokenKind.Word && (Tokens[end].Any(WordClasses.Capital | WordClasses.Article) || Tokens[end].Lower is "of" or "and"))
        {
            end++;
        }

        return end;
    }
}
