using System.Collections.Immutable;

namespace DiplomacyNews.Analysis.Text;

/// <summary>An article's text with everything that can be seen in it without knowing what it means: quotations, words, sentences.</summary>
internal sealed class AnnotatedText
{
    private AnnotatedText(ArticleText article, ImmutableArray<Quotation> quotations, ImmutableArray<Token> tokens, ImmutableArray<Sentence> sentences)
    {
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

    public static AnnotatedText Read(ArticleText article)
    {
        var quotations = QuotationFinder.Find(article);
        var tokens = Tokenizer.Split(article, quotations);
        return new AnnotatedText(article, quotations, tokens, SentenceSplitter.Split(article, tokens));
    }

    /// <summary>The stretch from one token up to, and without, another.</summary>
    public TextSpan Span(int first, int end) => first >= end ? new TextSpan(first < Tokens.Length ? Tokens[first].Start : Text.Length, 0) : TextSpan.FromBounds(Tokens[first].Start, Tokens[end - 1].End);

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
