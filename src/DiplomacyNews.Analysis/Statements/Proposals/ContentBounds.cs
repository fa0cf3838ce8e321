using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Proposals;

/// <summary>
/// Brings a proposed content to the reading guide's bounds: whole quotations with their marks, no "that" before, no stop after.
/// </summary>
internal sealed class ContentBounds(AnnotatedText text)
{
    /// <summary>A quotation that is proposed up to so many words before its end is meant whole.</summary>
    private const int Near = 2;

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>The content's tokens, or null when nothing is left of it.</summary>
    public (int First, int End)? Of(int first, int end)
    {
        while (first < end && !Tokens[first].Quoted && (Tokens[first].Kind == TokenKind.Sign && Tokens[first].Lower is not ("(" or "[" or "$" or "#") || (Tokens[first].Lower == "that" && end - first > 2)))
        {
            first++;
        }

        while (end > first && !Tokens[end - 1].Quoted && Tokens[end - 1].Kind == TokenKind.Sign && Tokens[end - 1].Lower is "," or "." or ":" or ";" or "-")
        {
            end--;
        }

        if (first >= end)
        {
            return null;
        }

        first = Opening(first);
        end = Closing(end);
        return HoldsWord(first, end) ? (first, end) : null;
    }

    private int Opening(int first)
    {
        var at = first;
        while (at > 0 && first - at < Near && Tokens[first].Quoted && Tokens[at - 1].Quotation == Tokens[first].Quotation)
        {
            at--;
        }

        return StartsQuotation(at) ? at : first;
    }

    private int Closing(int end)
    {
        var at = end;
        while (at < Tokens.Length && at - end <= Near && Tokens[end - 1].Quoted && Tokens[at].Quotation == Tokens[end - 1].Quotation)
        {
            at++;
        }

        return at == Tokens.Length || Tokens[at].Quotation != Tokens[end - 1].Quotation ? at : end;
    }

    private bool StartsQuotation(int at) => Tokens[at].Quoted && (at == 0 || Tokens[at - 1].Quotation != Tokens[at].Quotation);

    private bool HoldsWord(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (Tokens[i].Kind == TokenKind.Word)
            {
                return true;
            }
        }

        return false;
    }
}
