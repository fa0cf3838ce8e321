using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Ingestion.Extraction;

/// <summary>One article as its file gave it: the words to read, and what the file says about them. Whatever the file does not say is null.</summary>
public sealed record ExtractedArticle
{
    /// <summary>What the file was read as: "text", "markdown" or "html".</summary>
    public required string Format { get; init; }

    /// <summary>How its bytes were read, for the provenance box: "utf-8", "windows-1251", "utf-8 with windows-1252 bytes".</summary>
    public required string Encoding { get; init; }

    public string? Headline { get; init; }

    public string? Outlet { get; init; }

    /// <summary>The reporters' names without "By".</summary>
    public string? Byline { get; init; }

    /// <summary>The day as written: the local day of a time with an offset.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>How <see cref="Date"/> is known; without meaning when that is null.</summary>
    public DateBasis DateBasis { get; init; } = DateBasis.Metadata;

    /// <summary>The http(s) address the article was published at.</summary>
    public string? Address { get; init; }

    /// <summary>The two- or three-letter language code that the file declares.</summary>
    public string? Language { get; init; }

    /// <summary>The paragraphs, each on one line, joined by "\n"; without NULs and lone surrogates.</summary>
    public required string Text { get; init; }

    /// <summary>Set when the file says that it is a sample: the sentence that says so.</summary>
    public string? SampleNote { get; init; }

    /// <summary>The public records that a sample was written from.</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];
}
