using System.Collections.Immutable;

namespace DiplomacyNews.Analysis.Text;

/// <summary>
/// Finds the reporter's sentences. A full stop inside a quotation ends none unless the quotation ends with it too:
/// <c>“We leave. It is late,” he said.</c> is one sentence.
/// </summary>
internal static class SentenceSplitter
{
    /// <summary>No sentence has more words outside quotations: text without full stops is cut here, so that whatever reads sentences stays linear.</summary>
    private const int LongestSentence = 400;

    public static ImmutableArray<Sentence> Split(ArticleText article, ImmutableArray<Token> tokens, ImmutableArray<Turn> turns, int afterDateline)
    {
        var cuts = turns.Where(t => t.First > 0).Select(t => t.First).Concat(turns.Select(t => t.LabelFirst)).Append(afterDateline).ToHashSet();
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        var paragraph = 0;
        var first = 0;
        var unquoted = 0;
        for (var i = 0; i < tokens.Length; i++)
        {
            while (tokens[i].Start >= article.Paragraphs[paragraph].End)
            {
                paragraph++;
            }

            var lastOfParagraph = i + 1 == tokens.Length || tokens[i + 1].Start >= article.Paragraphs[paragraph].End;
            unquoted += tokens[i].Quoted ? 0 : 1;
            if (lastOfParagraph || cuts.Contains(i + 1) || EndsSentence(tokens, i) || (tokens[i].Lower == "-" && Slugs.EndsAt(article.Text, tokens[i].Start)) || (unquoted >= LongestSentence && !tokens[i].Quoted))
            {
                unquoted = 0;
                sentences.Add(new Sentence(first, i + 1, paragraph));
                first = i + 1;
            }
        }

        return sentences.ToImmutable();
    }

    private static bool EndsSentence(ImmutableArray<Token> tokens, int i)
    {
        var token = tokens[i];
        var next = tokens[i + 1];
        if (token.Kind == TokenKind.Mark && token.Quoted && next.Quotation != token.Quotation)
        {
            return IsStop(tokens[i - 1]) && BeginsSentence(next);
        }

        if (token.Quoted)
        {
            return false;
        }

        if (token.Kind == TokenKind.Sign)
        {
            // “Talks failed.). He left”: a bracket or second stop after the stop belongs to the sentence.
            return (IsStop(token) && BeginsSentence(next)) || (token.Lower == ")" && i > 0 && IsStop(tokens[i - 1]) && BeginsSentence(next));
        }

        return token.Kind == TokenKind.Word && token.Lower.EndsWith('.') && next.Kind == TokenKind.Word && token.Lower.IndexOf('.') < token.Lower.Length - 1
            && next.Any(WordClasses.Capital) && next.Any(WordClasses.Article | WordClasses.Subject | WordClasses.Demonstrative | WordClasses.Possessive | WordClasses.Preposition | WordClasses.Coordinator);
    }

    private static bool IsStop(Token token) => token.Kind == TokenKind.Sign && token.Lower is "." or "?" or "!" or "…";

    private static bool BeginsSentence(Token next) => next.Kind switch
    {
        TokenKind.Mark => true,
        TokenKind.Word => next.Any(WordClasses.Capital | WordClasses.Number) || next.Lower.Length == 0,
        _ => next.Lower is "(" or "[" or "-",
    };
}
