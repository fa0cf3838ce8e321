using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>What can be seen of a stretch of tokens without a grammar: whether it looks like a clause, holds a comma, ends with a stop.</summary>
internal sealed class ClauseSigns(AnnotatedText text)
{
    private ImmutableArray<Token> Tokens => text.Tokens;

    public bool HoldsMark(int at, int end)
    {
        for (var i = at; i < end; i++)
        {
            if (Tokens[i].Kind == TokenKind.Mark)
            {
                return true;
            }
        }

        return false;
    }

    public bool HoldsComma(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (Tokens[i].Lower == "," && !Tokens[i].Quoted)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a finite verb can be seen in the stretch.</summary>
    public bool LooksLikeClause(int at, int end)
    {
        for (var i = at + 1; i < Math.Min(end, at + 40); i++)
        {
            var token = Tokens[i];
            if (token.Kind == TokenKind.Word && (token.Any(WordClasses.Auxiliary | WordClasses.Verb) || (token.Lower.Length > 3 && token.Lower.EndsWith("ed", StringComparison.Ordinal)) || (i - at < 8 && !token.Any(WordClasses.Capital) && token.Lower.EndsWith('s') && token.Lower.Length > 3 && !token.Any(WordClasses.Person | WordClasses.Body | WordClasses.Possessive | WordClasses.Time))))
            {
                return true;
            }

            if (token.Kind == TokenKind.Word && CueLexicon.Find(token.Lower).Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    public bool HoldsVerb(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (Tokens[i].Any(WordClasses.Auxiliary | WordClasses.Verb) || (Tokens[i].Lower.Length > 4 && Tokens[i].Lower.EndsWith("ed", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the words in marks are a title, “The Last Harbour of All”: words with capitals and no stop.</summary>
    public bool IsTitle(int first, int end)
    {
        int words = 0, capitals = 0;
        for (var i = first; i < end; i++)
        {
            if (Tokens[i].Kind == TokenKind.Word && !Tokens[i].Any(WordClasses.Preposition | WordClasses.Article | WordClasses.Coordinator))
            {
                words++;
                capitals += Tokens[i].Any(WordClasses.Capital | WordClasses.Number) ? 1 : 0;
            }
        }

        return words > 0 && capitals == words && !(Tokens[end - 2].Kind == TokenKind.Sign && Tokens[end - 2].Lower is "." or "!");
    }

    /// <summary>Whether the words in marks are what something was said on or in: "on “Meet the Harbour”", "on NWT's “This Week”".</summary>
    public bool IsPlaceOfSaying(int first, int end)
    {
        for (var i = first - 1; i > 0 && i > first - 5; i--)
        {
            if (Tokens[i].Lower is "on" or "in" or "for" && !Tokens[i].Quoted)
            {
                return end - first > 3 && IsTitle(first, end);
            }

            if (Tokens[i].Quoted || !(Tokens[i].Kind == TokenKind.Possessive || Tokens[i].Any(WordClasses.Capital | WordClasses.Article | WordClasses.Possessive)))
            {
                return false;
            }
        }

        return false;
    }

    public int TrimEnd(int first, int end)
    {
        while (end > first && Tokens[end - 1].Kind == TokenKind.Sign && !Tokens[end - 1].Quoted && Tokens[end - 1].Lower is "." or "," or ";" or ":" or "!" or "-" or "" && Tokens[end - 1].Lower != ")")
        {
            end--;
        }

        return end;
    }

    public bool EndsWithStop(int end) => end >= 2 && Tokens[end - 1].Kind == TokenKind.Mark && Tokens[end - 2].Kind == TokenKind.Sign && Tokens[end - 2].Lower is "." or "," or "?" or "!";

    public int EndOfQuotation(int inside)
    {
        var quotation = Tokens[inside].Quotation;
        var end = inside;
        while (end < Tokens.Length && Tokens[end].Quotation == quotation)
        {
            end++;
        }

        return end;
    }
}
