using System.Collections.Immutable;

namespace DiplomacyNews.Analysis.Text;

/// <summary>An article's text with everything that can be seen in it without knowing what it means: quotations, words, sentences.</summary>
internal sealed class AnnotatedText
{
    private AnnotatedText(ArticleText article, ImmutableArray<Quotation> quotations, ImmutableArray<Token> tokens, ImmutableArray<Turn> turns, ImmutableArray<Sentence> sentences)
    {
        Turns = turns;
        Article = article;
        Quotations = quotations;
        Tokens = tokens;
        Sentences = sentences;
    }

    public ArticleText Article { get; }

    public string Text => Article.Text;

    public ImmutableArray<Quotation> Quotations { get; }

    public ImmutableArray<Token> Tokens { get; }

    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>The turns of a transcript; empty for other articles.</summary>
    public ImmutableArray<Turn> Turns { get; }

    /// <summary>Reads the text; the <paramref name="dateline"/> in it ("BEIJING, April 26 –") is made a sentence of its own.</summary>
    public static AnnotatedText Read(ArticleText article, TextSpan? dateline = null)
    {
        var quotations = QuotationFinder.Find(article);
        var tokens = Tokenizer.Split(article, quotations);
        var turns = TurnFinder.Find(article, tokens);
        return new AnnotatedText(article, quotations, tokens, turns, SentenceSplitter.Split(article, tokens, turns, AfterDateline(tokens, dateline)));
    }

    private static int AfterDateline(ImmutableArray<Token> tokens, TextSpan? dateline)
    {
        if (dateline is not { } span)
        {
            return 0;
        }

        var at = 0;
        while (at < tokens.Length && (tokens[at].Start < span.End || (tokens[at].Kind == TokenKind.Sign && tokens[at].Start < span.End + 4)))
        {
            at++;
        }

        return at;
    }

    /// <summary>The stretch from one token up to, and without, another.</summary>
    public TextSpan Span(int first, int end) => first >= end ? new TextSpan(first < Tokens.Length ? Tokens[first].Start : Text.Length, 0) : TextSpan.FromBounds(Tokens[first].Start, Tokens[end - 1].End);

    /// <summary>The index of the sentence that holds the token; -1 for a place before the first.</summary>
    public int SentenceAt(int token)
    {
        int low = 0, high = Sentences.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = Sentences[middle].First <= token ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }

    /// <summary>The index of the sentence that holds the position in the text; -1 for a place before the first.</summary>
    public int SentenceHolding(int position) => SentenceAt(TokenAt(position + 1) - 1);

    /// <summary>Whether a token of the pieces stands inside quotation marks.</summary>
    public bool HoldsQuotation(ImmutableArray<(int First, int End)> pieces)
    {
        foreach (var (first, end) in pieces)
        {
            for (var i = first; i < end; i++)
            {
                if (Tokens[i].Quoted)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>The first token that begins at or after <paramref name="position"/>.</summary>
    public int TokenAt(int position)
    {
        int low = 0, high = Tokens.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Tokens[middle].Start < position)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }
}
