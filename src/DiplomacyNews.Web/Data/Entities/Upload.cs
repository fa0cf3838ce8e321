namespace DiplomacyNews.Web.Data.Entities;

/// <summary>A file that came in, and what became of it. It is committed before anybody is told that it arrived.</summary>
public sealed class Upload
{
    public int Id { get; init; }

    public required string FileName { get; init; }

    /// <summary>Of the bytes, in hexadecimal.</summary>
    public required string Sha256 { get; init; }

    public int Size { get; init; }

    public bool IsSample { get; init; }

    public DateTime ReceivedAt { get; init; }

    /// <summary>The batch it came in; null where it came by a verb.</summary>
    public int? BatchId { get; init; }

    public UploadBatch? Batch { get; init; }

    /// <summary>Its place in the batch, from 1.</summary>
    public int Number { get; init; }

    /// <summary>How often its reading failed or ended the program; after ten times it is given up.</summary>
    public int Attempts { get; set; }

    public UploadState State { get; set; }

    /// <summary>Why it was refused, in words for whoever uploaded it.</summary>
    public string? Reason { get; set; }

    /// <summary>Html, Markdown or text, once recognised.</summary>
    public string? Format { get; set; }

    public string? Encoding { get; set; }

    public int? ArticleId { get; set; }

    public Article? Article { get; set; }

    /// <summary>The bytes as they came; in a table of their own, so that lists of uploads do not read them.</summary>
    public Original? Original { get; set; }
}

public enum UploadState
{
    /// <summary>Received, not yet read. The next start finishes it.</summary>
    Waiting,

    /// <summary>Read into a new article.</summary>
    Stored,

    /// <summary>The same text was there already.</summary>
    Known,

    Refused,
}

/// <summary>An uploaded file's bytes, unchanged.</summary>
public sealed class Original
{
    public int UploadId { get; init; }

    public required byte[] Bytes { get; init; }
}

/// <summary>That a set of seeds was loaded, so that samples an administrator removed do not come back with the next start.</summary>
public sealed class SeedLoad
{
    public required string Name { get; init; }

    public DateTime LoadedAt { get; init; }
}
