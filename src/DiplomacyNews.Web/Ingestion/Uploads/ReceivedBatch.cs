namespace DiplomacyNews.Web.Ingestion.Uploads;

/// <summary>What came in by the upload form, whole, and not yet committed. Its files are gone when it is disposed.</summary>
internal sealed record ReceivedBatch(IReadOnlyDictionary<string, string> Fields, IReadOnlyList<ReceivedFile> Files, UploadSpool.Folder Spool) : IDisposable
{
    public string? Field(string name) => Fields.GetValueOrDefault(name)?.Trim() is { Length: > 0 } value ? value : null;

    public void Dispose() => Spool.Dispose();
}

/// <summary>A file as it arrived.</summary>
/// <param name="Name">Clean; see <see cref="FileNames"/>.</param>
/// <param name="Size">In bytes, of all that was sent.</param>
/// <param name="Sha256">Of all that was sent, in hexadecimal.</param>
/// <param name="Path">Where its bytes lie; null for one that is refused.</param>
/// <param name="Refusal">Why it was refused for itself, or null.</param>
/// <param name="IsPasted">Whether it was pasted into the form.</param>
internal sealed record ReceivedFile(string Name, long Size, string Sha256, string? Path, string? Refusal, bool IsPasted);

/// <summary>What became of a request to the upload form.</summary>
internal abstract record Reception
{
    /// <summary>All of it arrived.</summary>
    public sealed record Whole(ReceivedBatch Batch) : Reception;

    /// <summary>It did not come from our form; nothing more than the token was read.</summary>
    public sealed record Forged : Reception;

    /// <summary>Nothing of it is kept; the sentence names the rule and the way out.</summary>
    public sealed record Refused(int Status, string Sentence) : Reception;
}
