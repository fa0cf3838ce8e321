namespace DiplomacyNews.Analysis.Text;

/// <summary>What a token is made of.</summary>
internal enum TokenKind
{
    /// <summary>Letters and digits: <c>Beijing</c>, <c>didn’t</c>, <c>U.S.</c>, <c>five-day</c>, <c>5.7</c>.</summary>
    Word,

    /// <summary>The ending of a possessive: <c>’s</c>, or <c>’</c> after a plural.</summary>
    Possessive,

    /// <summary>A quotation mark.</summary>
    Mark,

    /// <summary>Any other sign.</summary>
    Sign,
}

/// <summary>A word or sign of the text.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is made of.</param>
/// <param name="Lower">In lower case with plain apostrophes, to compare with word lists; empty for words longer than any list has.</param>
/// <param name="Is">The classes the word may belong to, whatever it is here.</param>
/// <param name="Quotation">The index of the outermost quotation it stands in, its marks included, or -1.</param>
internal readonly record struct Token(TextSpan Span, TokenKind Kind, string Lower, WordClasses Is, int Quotation)
{
    public int Start => Span.Start;

    public int End => Span.End;

    public bool Quoted => Quotation >= 0;

    public bool Any(WordClasses classes) => (Is & classes) != 0;
}
