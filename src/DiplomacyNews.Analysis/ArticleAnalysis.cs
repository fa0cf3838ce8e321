using System.Collections.Immutable;

namespace DiplomacyNews.Analysis;

/// <summary>
/// Everything the analyzer found in one article: who said what, to whom, when, about what, and who met whom.
/// Lists are in text order and never null. Spans count in the text of the <see cref="ArticleInput"/>.
/// </summary>
public sealed record ArticleAnalysis
{
    /// <summary>What sort of article it is: a report, a transcript, a statement.</summary>
    public required ArticleKind Kind { get; init; }

    /// <summary>The text's language as a two-letter code. Only "en" is read for statements.</summary>
    public required string Language { get; init; }

    /// <summary>Whether the words are the original ones, translated, or translated back by a machine.</summary>
    public Wording Wording { get; init; } = Wording.Original;

    /// <summary>The headline: the given one, else one derived from the first paragraph.</summary>
    public required FoundHeadline Headline { get; init; }

    /// <summary>The outlet that published it, or null when neither file nor text names one.</summary>
    public string? Outlet { get; init; }

    /// <summary>Where and when the report is from.</summary>
    public required Dateline Dateline { get; init; }

    /// <summary>
    /// Paragraphs that are not article text ("This story originally appeared on …", "Reporting by …; editing by …", "Read more").
    /// Nothing is found inside them, and pages leave them out.
    /// </summary>
    public ImmutableArray<TextSpan> Furniture { get; init; } = [];

    /// <summary>Everybody named or quoted: persons, bodies, groups, documents and unnamed sources.</summary>
    public ImmutableArray<FoundParty> People { get; init; } = [];

    /// <summary>What they are reported to have said.</summary>
    public ImmutableArray<FoundStatement> Statements { get; init; } = [];

    /// <summary>Meetings, calls and visits that the article tells of.</summary>
    public ImmutableArray<FoundMeeting> Meetings { get; init; } = [];

    /// <summary>What the article is about, the strongest topic first.</summary>
    public ImmutableArray<FoundTopic> Topics { get; init; } = [];

    /// <summary>Countries the article names or whose officials act in it, as ISO 3166-1 alpha-3 codes, most named first.</summary>
    public ImmutableArray<string> Countries { get; init; } = [];
}

/// <summary>What sort of article a text is; decides how it is read.</summary>
public enum ArticleKind { Report, Analysis, Interview, Transcript, Statement, Communique, PressRelease }

/// <summary>Whose wording the quotations are. Machine-retranslated ones are not offered for verbatim citation.</summary>
public enum Wording { Original, Translated, Retranslated }

/// <summary>A headline.</summary>
/// <param name="Text">The words, without line breaks.</param>
/// <param name="Derived">True when the file gave none and it was made from the first paragraph.</param>
public sealed record FoundHeadline(string Text, bool Derived);

/// <summary>Where and when a report is from. The date is the event's local date.</summary>
public sealed record Dateline
{
    /// <summary>The place as printed ("Beijing"), or null.</summary>
    public string? Place { get; init; }

    /// <summary>The place's country as ISO 3166-1 alpha-3, or null.</summary>
    public string? Country { get; init; }

    /// <summary>The exact day, or null when only a window or nothing is known.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The first possible day when only a window is known, else null.</summary>
    public DateOnly? DateFrom { get; init; }

    /// <summary>The last possible day when only a window is known, else null.</summary>
    public DateOnly? DateTo { get; init; }

    /// <summary>How the day or window is known; null when nothing is.</summary>
    public DateBasis? DateBasis { get; init; }

    /// <summary>Sentences for the reader that say why ("Antony Blinken was US Secretary of State from 26 January 2021 to 20 January 2025").</summary>
    public ImmutableArray<string> Reasons { get; init; } = [];
}

/// <summary>How an article's day is known.</summary>
public enum DateBasis { Stated, Metadata, Address, Inferred }

/// <summary>A topic found on an article or a statement.</summary>
/// <param name="Id">The topic's id in the lexicon.</param>
/// <param name="Score">0 to 1; the article's strongest topics are near 1.</param>
/// <param name="Evidence">The words that triggered it.</param>
public sealed record FoundTopic(string Id, double Score, ImmutableArray<TextSpan> Evidence);
