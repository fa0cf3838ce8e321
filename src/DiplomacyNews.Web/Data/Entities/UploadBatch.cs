namespace DiplomacyNews.Web.Data.Entities;

/// <summary>Files that came together, and what whoever uploaded them said about them all.</summary>
public sealed class UploadBatch
{
    public int Id { get; init; }

    /// <summary>Minted once: the address of its page.</summary>
    public required string Key { get; init; }

    public int AccountId { get; init; }

    public Account Account { get; init; } = null!; // Filled by EF.

    public DateTime ReceivedAt { get; init; }

    /// <summary>Whether its articles wait unpublished until an editor has looked at them.</summary>
    public bool ShowFirst { get; init; }

    public DateTime? PublishedAt { get; set; }

    public DateTime? DiscardedAt { get; set; }

    /// <summary>What the form gave for every file of the batch; each becomes a correction of the article it is read into.</summary>
    public required GivenByEditor Given { get; init; }

    public List<Upload> Uploads { get; } = [];
}

/// <summary>What the upload form was told. Null: as the file says.</summary>
public sealed class GivenByEditor
{
    public string? Headline { get; init; }

    public string? Outlet { get; init; }

    public string? Byline { get; init; }

    public DateOnly? Date { get; init; }

    public string? Address { get; init; }

    public Rights? Rights { get; init; }

    public DateTime? EmbargoUntil { get; init; }
}
