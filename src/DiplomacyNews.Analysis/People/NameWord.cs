namespace DiplomacyNews.Analysis.People;

/// <summary>What stands between a word and the one before it.</summary>
internal enum Joint
{
    /// <summary>Blanks, or the dot of an abbreviation and blanks: the two may belong to one name.</summary>
    Space,

    /// <summary>A hyphen: "Ki-moon", "al-Assad", "Biden-Xi".</summary>
    Hyphen,

    /// <summary>A comma and blanks.</summary>
    Comma,

    /// <summary>Any other mark, within the line.</summary>
    Mark,

    /// <summary>The mark that ends a sentence.</summary>
    Stop,

    /// <summary>A line break, or the text's start.</summary>
    Line,
}

/// <summary>How a word is written.</summary>
internal enum Casing
{
    /// <summary>"said".</summary>
    Lower,

    /// <summary>"Wang", also "iPhone" and "McCain".</summary>
    Capital,

    /// <summary>"NATO", "U.S.": two letters or more, all capital.</summary>
    Caps,

    /// <summary>"J" or "J.": one capital letter.</summary>
    Initial,

    /// <summary>"2024".</summary>
    Number,
}

/// <summary>A word as names need it: folded, so that "Çavuşoğlu", "Cavusoglu" and "CAVUSOGLU" are one.</summary>
/// <param name="Span">The word without possessive ending.</param>
/// <param name="Folded">Lower case, without accents, apostrophes and dots; spelling variants of one name made the same.</param>
/// <param name="Casing">How it is written.</param>
/// <param name="Before">What stands before it.</param>
/// <param name="Possessive">Whether "'s" or the apostrophe of "states'" follows.</param>
internal readonly record struct NameWord(TextSpan Span, string Folded, Casing Casing, Joint Before, bool Possessive)
{
    /// <summary>Whether it is written as names are.</summary>
    public bool IsCapital => Casing is Casing.Capital or Casing.Caps or Casing.Initial;
}
