namespace DiplomacyNews.Web.Ingestion.Extraction;

/// <summary>What became of a file: an article, or a sentence that says why not.</summary>
public abstract record ExtractionResult
{
    private ExtractionResult()
    {
    }

    /// <summary>The file holds an article.</summary>
    public sealed record Read(ExtractedArticle Article) : ExtractionResult;

    /// <summary>The file was not read. <paramref name="Reason"/> names the file, the rule and the way out.</summary>
    public sealed record Refused(string Reason) : ExtractionResult;
}
