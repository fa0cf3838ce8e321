using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Phrases;

/// <summary>Reads the noun phrase that begins at a token, forwards until a word that cannot belong to it, and those whom it is joined to: "Britain, France and Germany".</summary>
internal sealed class PhrasesAfter(AnnotatedText text, PhraseWords words)
{
    private const int MostTogether = 6;
    private const int LongestPhrase = 18;
    private const int LongestList = 10;

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>The phrase that begins at the token <paramref name="first"/>, or null. <paramref name="high"/> is the token after the last it may hold.</summary>
    public Nominal? Find(int first, int high)
    {
        if (One(first, high) is not { } one)
        {
            return null;
        }

        var heads = ImmutableArray.CreateBuilder<(int First, int End)>();
        heads.Add((one.HeadFirst, one.HeadEnd));
        var end = one.End;
        while (heads.Count < MostTogether && end + 1 < high && !Tokens[end].Quoted)
        {
            var join = Tokens[end].Lower is "and" or "&" ? end + 1
                : Tokens[end].Lower == "," && Tokens[end + 1].Lower == "and" && heads.Count > 1 ? end + 2
                : Tokens[end].Lower == "," && ListGoesOn(end + 1, high) ? end + 1
                : -1;
            if (join < 0 || join >= high || !words.NamesParty(join) || One(join, high) is not { } next)
            {
                break;
            }

            heads.Add((next.HeadFirst, next.HeadEnd));
            end = next.End;
        }

        return new Nominal(heads.ToImmutable(), first, end);
    }

    /// <summary>The same without those whom it is joined to.</summary>
    public Nominal? One(int first, int high)
    {
        high = Math.Min(high, first + LongestPhrase);
        if (first >= high || Tokens[first].Kind != TokenKind.Word || Tokens[first].Quoted)
        {
            return null;
        }

        var token = Tokens[first];
        if (token.Lower == "not" && first + 1 < high && Tokens[first + 1].Lower == "to")
        {
            // "asked not to be named" asks nobody.
            return null;
        }

        if (token.Any(WordClasses.Subject | WordClasses.Object) && !token.Any(WordClasses.Possessive))
        {
            return token.Lower is "who" ? null : new Nominal(first, first + 1);
        }

        var end = first;
        var sawName = false;
        while (end < high && !Tokens[end].Quoted)
        {
            if (!Links(end, first, high))
            {
                if (Tokens[end].Kind != TokenKind.Word || IsOutside(end, first, high, sawName))
                {
                    break;
                }

                sawName |= Tokens[end].Any(WordClasses.Capital) && !Tokens[end].Any(WordClasses.Article | WordClasses.Number | WordClasses.Quantifier | WordClasses.Demonstrative);
            }

            end++;
        }

        return end == first || (end == first + 1 && token.Any(WordClasses.Article | WordClasses.Possessive)) ? null : new Nominal(first, end);
    }

    // "Okafor's aide", "Okafor & Sons", "Mrs van der Hoek": two small words may stand within a name.
    private bool Links(int at, int first, int high)
    {
        var word = Tokens[at];
        return word.Kind == TokenKind.Possessive || word.Lower is "&"
            || (at > first && at + 1 < high && PhraseWords.NameJoins.Contains(word.Lower) && (Tokens[at - 1].Any(WordClasses.Capital) || (PhraseWords.NameJoins.Contains(Tokens[at - 1].Lower) && word.Lower != "of"))
                && (Tokens[at + 1].Any(WordClasses.Capital) || (word.Lower != "of" && at + 2 < high && PhraseWords.NameJoins.Contains(Tokens[at + 1].Lower) && Tokens[at + 2].Any(WordClasses.Capital))));
    }

    // Whether the word no longer belongs to the phrase; sawName: a name was read in it already.
    private bool IsOutside(int at, int first, int high, bool sawName)
    {
        var word = Tokens[at];
        if (word.Any(WordClasses.Day) || (word.Any(WordClasses.Month) && word.Lower is not ("may" or "march" or "april" or "june" or "august")))
        {
            return true;
        }

        var begins = at == first;
        if (word.Any(PhraseWords.Boundary | WordClasses.Preposition | WordClasses.Coordinator) && !word.Any(WordClasses.Demonstrative)
            && (begins || !word.Any(WordClasses.Capital) || word.Any(WordClasses.Preposition | WordClasses.Coordinator | WordClasses.Subordinator)))
        {
            return true;
        }

        if (sawName && !word.Any(WordClasses.Capital | WordClasses.Title | WordClasses.Person | WordClasses.Body) && !(at + 1 < high && Tokens[at + 1].Any(WordClasses.Person)) && !(words.IsOfCountry(at - 1, first) && words.LeadsToParty(at, high)))
        {
            return true;
        }

        if (begins)
        {
            return false;
        }

        if (word.Any(WordClasses.Article | WordClasses.Demonstrative | WordClasses.Possessive | WordClasses.Subject | WordClasses.Object) && !word.Any(WordClasses.Capital))
        {
            return true;
        }

        // "according to a copy | seen by Northern Wire"
        if (at + 1 < high && Tokens[at + 1].Lower == "by" && PhraseWords.IsDone(word))
        {
            return true;
        }

        return (word.Any(WordClasses.Adverb) && !word.Any(WordClasses.Capital | WordClasses.Quantifier) && !word.Lower.EndsWith("ly", StringComparison.Ordinal))
            || (Tokens[at - 1].Any(WordClasses.Person) && !Tokens[at - 1].Any(WordClasses.Capital) && !word.Any(WordClasses.Capital | WordClasses.Person | WordClasses.Body));
    }

    // "Britain, France and Germany": another name and a joining word must follow.
    private bool ListGoesOn(int at, int high)
    {
        for (var i = at; i < Math.Min(high, at + LongestList); i++)
        {
            if (Tokens[i].Lower is "and" or "&")
            {
                return Tokens[at].Any(WordClasses.Capital) && i > at;
            }

            if (!Tokens[i].Any(WordClasses.Capital) && Tokens[i].Lower is not ",")
            {
                return false;
            }
        }

        return false;
    }
}
