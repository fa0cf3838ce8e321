namespace DiplomacyNews.Web.Data.Entities;

/// <summary>
/// An editor's decision about an article or one of its statements. Rows are only ever added: of those about the same field the latest counts,
/// and one whose value is null gives the field back to the reading. Every reading is followed by them, so they outlive it.
/// </summary>
public sealed class Correction
{
    public int Id { get; init; }

    public int ArticleId { get; init; }

    public Article Article { get; init; } = null!; // Filled by EF.

    /// <summary>The key of the statement, or null for the article itself.</summary>
    public string? StatementKey { get; init; }

    public CorrectedField Field { get; init; }

    /// <summary>What counts from now on, as <see cref="Field"/> writes it down; null: what the reading finds.</summary>
    public string? Value { get; init; }

    /// <summary>What stood there before, in the words a history shows.</summary>
    public string? Before { get; init; }

    /// <summary>What stands there now, in the words a history shows.</summary>
    public string? After { get; set; }

    public int? MadeById { get; init; }

    /// <summary>The account's name on that day.</summary>
    public required string MadeBy { get; init; }

    public DateTime MadeAt { get; init; }
}

/// <summary>What can be corrected, and how its value is written down.</summary>
public enum CorrectedField
{
    /// <summary>Of an article: its text; null: as the file says.</summary>
    Headline,

    /// <summary>Of an article: the outlet's name.</summary>
    Outlet,

    /// <summary>Of an article: the writers' names.</summary>
    Byline,

    /// <summary>Of an article: the day, 2024-04-26.</summary>
    Date,

    /// <summary>Of an article: the web address of the original.</summary>
    Address,

    /// <summary>Of an article: a name of <see cref="Entities.Rights"/>.</summary>
    Rights,

    /// <summary>Of an article: the UTC time, 2024-04-26T12:00Z.</summary>
    Embargo,

    /// <summary>Of an article or statement: "true" where readers do not see it.</summary>
    Hidden,

    /// <summary>Of a statement: the slugs of its speakers, separated by spaces; empty: nobody is named.</summary>
    Speakers,
}
