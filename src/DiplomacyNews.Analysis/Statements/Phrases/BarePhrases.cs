using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Phrases;

/// <summary>A noun phrase without what hangs on it: "senior officials" of "senior officials familiar with the talks".</summary>
/// <param name="First">The first token.</param>
/// <param name="End">The token after the last.</param>
/// <param name="Cut">Whether words before a name were left out since they do not belong to it.</param>
internal readonly record struct BarePhrase(int First, int End, bool Cut);

/// <summary>Reads a noun phrase back from its last word to its article, and without modifiers after it: from "minister" to "the Lindish foreign minister".</summary>
internal sealed class BarePhrases(AnnotatedText text)
{
    private const int LongestPhrase = 14;

    /// <summary>What may stand in small letters between an article and a name: "the former minister Okafor".</summary>
    private static readonly FrozenSet<string> BeforeTitle = FrozenSet.ToFrozenSet(
    ["former", "then", "late", "new", "acting", "interim", "outgoing", "incoming", "senior", "chief", "deputy", "vice", "top", "veteran", "retired", "fellow", "longtime", "state", "foreign", "presidential",
     "prime", "exiled", "ousted", "jailed", "opposition", "rival", "young", "old", "right-wing", "left-wing", "republican", "democratic", "conservative", "liberal", "national", "political", "religious", "military", "ex-president"], StringComparer.Ordinal);

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>The phrase that ends with the token <paramref name="last"/>, or null. <paramref name="low"/> is the first token it may hold.</summary>
    public BarePhrase? EndingAt(int last, int low)
    {
        var token = Tokens[last];
        if (token.Kind != TokenKind.Word || token.Quoted)
        {
            return null;
        }

        if (token.Any(WordClasses.Subject | WordClasses.Object))
        {
            // "one of them", "both of us"
            return last - 2 >= low && Tokens[last - 1].Lower == "of" && Tokens[last - 2].Any(WordClasses.Number | WordClasses.Quantifier) ? new BarePhrase(last - 2, last + 1, Cut: true) : new BarePhrase(last, last + 1, Cut: true);
        }

        if (token.Any(WordClasses.Demonstrative | WordClasses.Quantifier))
        {
            return token.Lower is "that" ? null : new BarePhrase(last, last + 1, Cut: false);
        }

        if (token.Any(PhraseWords.Boundary | WordClasses.Preposition | WordClasses.Coordinator | WordClasses.Article) && !(token.Any(WordClasses.Capital) && !token.Any(WordClasses.Preposition | WordClasses.Article) && last > low))
        {
            return null;
        }

        var first = last;
        while (first > low && last - first < LongestPhrase && !IsOutside(first - 1, low))
        {
            first--;
            if (Tokens[first].Kind == TokenKind.Word && Tokens[first].Any(WordClasses.Article | WordClasses.Possessive))
            {
                break;
            }
        }

        return CutBeforeName(first, last + 1);
    }

    // Whether the word right before what is read so far belongs to something else.
    private bool IsOutside(int at, int low)
    {
        var word = Tokens[at];
        if (word.Quoted || word.Kind == TokenKind.Mark)
        {
            return true;
        }

        if (word.Kind == TokenKind.Possessive || word.Lower == "&")
        {
            return false;
        }

        // "Okafor said neither side": whoever says it ends before.
        if (word.Kind != TokenKind.Word || word.Lower is "said" or "says" || word.Any(WordClasses.Day) || (word.Any(WordClasses.Month) && word.Lower is not ("may" or "march")))
        {
            return true;
        }

        if (word.Any(WordClasses.Article | WordClasses.Possessive))
        {
            return false;
        }

        var joinsName = PhraseWords.NameJoins.Contains(word.Lower) && at - 1 >= low && Tokens[at + 1].Any(WordClasses.Capital) && Tokens[at - 1].Any(WordClasses.Capital) && !Tokens[at - 1].Any(WordClasses.Preposition);
        var capital = word.Any(WordClasses.Capital);
        if (!joinsName && word.Any(PhraseWords.Boundary | WordClasses.Preposition | WordClasses.Coordinator | WordClasses.Subject | WordClasses.Object)
            && !(capital && at > low && !word.Any(WordClasses.Preposition | WordClasses.Coordinator | WordClasses.Subordinator | WordClasses.Subject)))
        {
            return true;
        }

        // An adverb belongs to nobody, unless it is part of a name; what begins the sentence has its capital from there.
        return word.Any(WordClasses.Adverb) && !word.Any(WordClasses.Quantifier) && (capital ? at == low : !word.Any(WordClasses.Number));
    }

    // "issues Okafor said": the lower-case words before a name belong to it only when they are a title.
    private BarePhrase CutBeforeName(int first, int end)
    {
        if (!Tokens[end - 1].Any(WordClasses.Capital))
        {
            return new BarePhrase(first, end, Cut: false);
        }

        var name = end - 1;
        while (name > first && (Tokens[name - 1].Any(WordClasses.Capital) || Tokens[name - 1].Kind == TokenKind.Possessive || (PhraseWords.NameJoins.Contains(Tokens[name - 1].Lower) && name - 2 >= first && Tokens[name - 2].Any(WordClasses.Capital))))
        {
            name--;
        }

        if (name == first)
        {
            return new BarePhrase(first, end, Cut: false);
        }

        var before = Tokens[name - 1];
        var title = before.Any(WordClasses.Person | WordClasses.Article | WordClasses.Possessive | WordClasses.Number | WordClasses.Quantifier) || BeforeTitle.Contains(before.Lower) || before.Lower.Contains('-');
        if (title || before.Lower.Length == 0)
        {
            return new BarePhrase(first, end, Cut: false);
        }

        // "the news agency Xinhua", "the broadcaster CCTV", "the moderate Smith" begin with an article; "remarks Okafor" does not.
        // "the central Interior Ministry" is one body.
        return Tokens[first].Any(WordClasses.Article | WordClasses.Possessive) && name - first <= 4 && (before.Any(WordClasses.Body) || (name - first == 2 && Tokens[end - 1].Any(WordClasses.Body) && !before.Any(WordClasses.Adverb | WordClasses.Auxiliary))) ? new BarePhrase(first, end, Cut: false) : new BarePhrase(name, end, Cut: true);
    }
}
