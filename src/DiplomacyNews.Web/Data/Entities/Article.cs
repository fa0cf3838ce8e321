using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Data.Entities;

/// <summary>One report: what its file said, what the reading found about it as a whole, and who may see it.</summary>
public sealed class Article
{
    /// <summary>What <see cref="ReadBy"/> says where nothing but rules read.</summary>
    public const string ByRules = "rules";

    public int Id { get; init; }

    public required string Slug { get; set; }

    public required string Title { get; set; }

    /// <summary>Whether the title was made from the first paragraph because the file gave none.</summary>
    public bool TitleDerived { get; set; }

    public int? OutletId { get; set; }

    public Outlet? Outlet { get; set; }

    /// <summary>The normalised text; every span counts in it.</summary>
    public required string Text { get; set; }

    /// <summary>Of the text without its white space: the same text twice is one article.</summary>
    public required string TextHash { get; init; }

    /// <summary>The id of the first article of the same story: nearly the same text in several outlets.</summary>
    public int? StoryId { get; set; }

    public ArticleKind Kind { get; set; }

    public required string Language { get; set; }

    public Wording Wording { get; set; }

    public string? DatelinePlace { get; set; }

    public string? DatelineCountry { get; set; }

    public DateOnly? Date { get; set; }

    public DateOnly? DateFrom { get; set; }

    public DateOnly? DateTo { get; set; }

    public DateBasis? DateBasis { get; set; }

    public List<string> DateReasons { get; set; } = [];

    /// <summary>Where the article stands among all by date; see <see cref="DateOrder"/>. Lists page by it and the search index is numbered by it.</summary>
    public long Position { get; set; }

    /// <summary>Paragraphs of the text that are not article text and are not shown.</summary>
    public Spans Furniture { get; set; } = Spans.None;

    /// <summary>What the file itself said; kept, because re-reading starts from it.</summary>
    public required GivenByFile Given { get; init; }

    /// <summary>The writers' names: the file's, or as an editor mended them.</summary>
    public string? Byline { get; set; }

    /// <summary>The web address of the original: the file's, or as an editor mended it.</summary>
    public string? Address { get; set; }

    public Rights Rights { get; set; }

    public bool IsPublished { get; set; } = true;

    public bool IsHidden { get; set; }

    public DateTime? DeletedAt { get; set; }

    public DateTime? EmbargoUntil { get; set; }

    /// <summary>For a sample report, the sentence that says so; null for real ones.</summary>
    public string? SampleNote { get; init; }

    public bool IsSample { get; init; }

    /// <summary>The day after which a reader may sort it without a date of its own: when it came to us, in UTC.</summary>
    public DateTime AddedAt { get; init; }

    public required string AnalyzerVersion { get; set; }

    /// <summary>What proposed where statements stand, such as "spans-3"; <see cref="ByRules"/> where the rules read alone.</summary>
    public required string ReadBy { get; set; }

    public DateTime ReadAt { get; set; }

    public List<Statement> Statements { get; } = [];

    public List<Meeting> Meetings { get; } = [];

    public List<ArticleTopic> Topics { get; } = [];

    public List<ArticleCountry> Countries { get; } = [];

    public List<ArticleParty> Parties { get; } = [];
}

/// <summary>What a file said about its article, before any reading.</summary>
public sealed class GivenByFile
{
    public string? Headline { get; init; }

    public string? Outlet { get; init; }

    public string? Byline { get; init; }

    public DateOnly? Date { get; init; }

    public DateBasis DateBasis { get; init; }

    public string? Address { get; init; }

    /// <summary>Where the facts of a sample report come from.</summary>
    public List<string> Sources { get; init; } = [];
}

/// <summary>How much of an article others may see.</summary>
public enum Rights { FullText, Excerpt, StatementsOnly, Private }
