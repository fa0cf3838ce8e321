using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Phrases;

/// <summary>Tells what single words can do in a noun phrase: end it, join a name ("van der"), stand for somebody. What all who read such phrases share.</summary>
internal sealed class PhraseWords(AnnotatedText text)
{
    /// <summary>No phrase is looked for further than this many words from where it is asked for.</summary>
    public const int LongestWalk = 60;

    /// <summary>How many words may stand between a country's adjective and its noun.</summary>
    private const int MostAdjectives = 4;

    /// <summary>What adjectives of countries end with.</summary>
    private static readonly string[] Adjectives = ["an", "ese", "ish", "ine", "ch", "i", "ic", "ss"];

    /// <summary>Words with which another clause begins, or this one goes on.</summary>
    public const WordClasses Boundary = WordClasses.Subordinator | WordClasses.Relative | WordClasses.Auxiliary | WordClasses.Verb;

    /// <summary>Small words that may stand within a name.</summary>
    public static readonly FrozenSet<string> NameJoins = FrozenSet.ToFrozenSet(["of", "bin", "ibn", "al", "el", "de", "da", "dos", "del", "della", "di", "van", "von", "der", "den", "ter", "la", "le", "ul", "ud", "abu", "e", "y"], StringComparer.Ordinal);

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>Whether a name, title, pronoun or other word for somebody stands at the token.</summary>
    public bool NamesParty(int at)
    {
        var token = Tokens[at];
        return token.Kind == TokenKind.Word && (token.Any(WordClasses.Capital | WordClasses.Person | WordClasses.Body | WordClasses.Article | WordClasses.Title | WordClasses.Quantifier | WordClasses.Number)
            || token.Lower is "he" or "she" or "they" or "his" or "her" or "their" or "us" or "senior") && !token.Any(WordClasses.Day | WordClasses.Month);
    }

    /// <summary>Whether the phrase is a name: its last word begins with a capital and is no pronoun at the sentence's start.</summary>
    public bool IsName(int first, int end) => end > first && Tokens[end - 1].Any(WordClasses.Capital) && !Tokens[end - 1].Any(WordClasses.Subject | WordClasses.Article | WordClasses.Demonstrative | WordClasses.Day);

    /// <summary>Whether the phrase that begins at <paramref name="first"/> has but one capital so far, and that may say of which country: "Nordrian", "a UN".</summary>
    public bool IsOfCountry(int at, int first)
    {
        var word = Tokens[at];
        for (var i = first; i < at; i++)
        {
            if (Tokens[i].Kind != TokenKind.Word || (Tokens[i].Any(WordClasses.Capital) && !Tokens[i].Any(WordClasses.Article)))
            {
                return false;
            }
        }

        return word is { Kind: TokenKind.Word, Span.Length: > 1 } && word.Any(WordClasses.Capital) && (Adjectives.Any(e => word.Lower.EndsWith(e, StringComparison.Ordinal)) || text.Text.AsSpan(word.Start, word.Span.Length).IndexOfAnyInRange('a', 'z') < 0);
    }

    /// <summary>Whether a few common words from <paramref name="at"/> on end with one for somebody or for a document, or with a name: "[Nordrian] intelligence reports", "[Nordrian] ultra-nationalist Okafor".</summary>
    public bool LeadsToParty(int at, int high)
    {
        for (var i = at; i < Math.Min(high, at + MostAdjectives); i++)
        {
            if (Tokens[i].Kind != TokenKind.Word || Tokens[i].Quoted || Tokens[i].Any(Boundary | WordClasses.Preposition | WordClasses.Coordinator | WordClasses.Article | WordClasses.Possessive | WordClasses.Adverb))
            {
                return false;
            }

            // "Nordrian ultra-nationalist Okafor", but "Nordria | invaded Halistan"
            if (Tokens[i].Any(WordClasses.Capital))
            {
                return i > at && !IsDone(Tokens[i - 1]) && !Tokens[i - 1].Lower.EndsWith('s') && CueLexicon.Find(Tokens[i - 1].Lower).IsEmpty && text.Text.AsSpan(Tokens[at - 1].Start, Tokens[at - 1].Span.Length).IndexOfAnyInRange('a', 'z') >= 0;
            }

            if (Tokens[i].Any(WordClasses.Person | WordClasses.Body | WordClasses.Document))
            {
                return CueLexicon.Find(Tokens[at].Lower).IsEmpty || i == at;
            }
        }

        return false;
    }

    /// <summary>Whether a noun phrase may end with the token.</summary>
    public bool IsNominalEnd(int at) => Tokens[at].Kind == TokenKind.Word && !Tokens[at].Quoted && (!Tokens[at].Any(Boundary | WordClasses.Preposition | WordClasses.Coordinator | WordClasses.Article) || Tokens[at].Any(WordClasses.Subject) || (Tokens[at].Any(WordClasses.Capital) && !Tokens[at].Any(WordClasses.Preposition)));

    /// <summary>Whether the words are a name and nothing else.</summary>
    public bool IsBareName(int first, int end)
    {
        if (end - first is < 1 or > 7)
        {
            return false;
        }

        for (var i = first; i < end; i++)
        {
            var token = Tokens[i];
            var name = token.Any(WordClasses.Capital | WordClasses.Title) || (token.Kind == TokenKind.Word && i > first && NameJoins.Contains(token.Lower)) || token.Lower is "(" or ")" || token.Lower.Length == 0;
            if (!name || token.Any(WordClasses.Day))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the phrase is about one: "the First Minister and leader of the party" is one person of two offices; "the minister and her counterpart" are two.</summary>
    public bool AreOnes(Nominal phrase) =>
        phrase.Heads.Length == 1
        || ((Tokens[phrase.Heads[0].End - 1].Any(WordClasses.Person) || !IsName(phrase.HeadFirst, phrase.Heads[0].End)) && phrase.Heads.Skip(1).All(h => Tokens[h.End - 1].Any(WordClasses.Person) && !Tokens[h.First].Any(WordClasses.Article | WordClasses.Possessive)));

    /// <summary>Whether the word tells what was done to whoever stands before: "a witness interviewed by the police".</summary>
    public static bool IsDone(Token token) =>
        !token.Any(WordClasses.Capital) && (token.Lower is "seen" or "given" or "written" or "led" or "hired" or "held" or "drawn" or "sent" or "made" or "run" or "shown" or "chosen" or "brought" || (token.Lower.Length > 4 && token.Lower.EndsWith("ed", StringComparison.Ordinal)));

    /// <summary>The last token before the brackets that end with <paramref name="last"/>; that token itself where no brackets do.</summary>
    public int SkipBracketsBack(int last, int low)
    {
        if (Tokens[last].Lower is not (")" or "]"))
        {
            return last;
        }

        for (var i = last - 1; i >= Math.Max(low, last - 20); i--)
        {
            if (Tokens[i].Lower is "(" or "[")
            {
                return i - 1;
            }
        }

        return last;
    }
}
