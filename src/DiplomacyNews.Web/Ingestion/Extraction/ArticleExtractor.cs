using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Ingestion.Extraction;

public sealed record ExtractedArticle
{
    public required string Format { get; init; }
    public required string Encoding { get; init; }
    public string? Headline { get; init; }
    public string? Outlet { get; init; }
    public string? Byline { get; init; }
    public DateOnly? Date { get; init; }
    public DateBasis DateBasis { get; init; }
    public string? Address { get; init; }
    public string? Language { get; init; }
    public required string Text { get; init; }
    public string? SampleNote { get; init; }
    public IReadOnlyList<string> Sources { get; init; } = [];
}

public abstract record ExtractionResult
{
    public sealed record Read(ExtractedArticle Article) : ExtractionResult;
    public sealed record Refused(string Reason) : ExtractionResult;
}

public sealed class ArticleExtractor
{
    public static IReadOnlyList<string> Formats { get; } = [];
    public ExtractionResult Extract(string fileName, ReadOnlyMemory<byte> bytes) => new ExtractionResult.Read(new ExtractedArticle { Format = "text", Encoding = "utf-8", Text = System.Text.Encoding.UTF8.GetString(bytes.Span) });
}
