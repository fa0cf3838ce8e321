namespace DiplomacyNews.Analysis;

/// <summary>
/// One article as it is given to the analyzer: the text to read, and what its file already said about it.
/// Everything but the text may be missing; what is missing is looked for in the text.
/// </summary>
/// <param name="Text">The article's text, paragraphs separated by line breaks. Every span of the analysis counts in this string.</param>
public sealed record ArticleInput(string Text)
{
    /// <summary>The headline the file gave, or null when it gave none.</summary>
    public string? Headline { get; init; }

    /// <summary>The outlet's name as the file gave it, or null.</summary>
    public string? Outlet { get; init; }

    /// <summary>The day the file gives for the article, or null.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>How <see cref="Date"/> is known; without meaning when that is null.</summary>
    public DateBasis DateBasis { get; init; } = DateBasis.Metadata;

    /// <summary>The address (URL) the article was published at, or null. A day may stand in it.</summary>
    public string? Address { get; init; }
}
