using System.Text;
using DiplomacyNews.Web.Ingestion.Extraction;

namespace DiplomacyNews.Web.Tests.Ingestion.Extraction;

/// <summary>Extracts from bytes, strings and the files beside these tests, and says the refusal when there is one.</summary>
internal static class Reading
{
    static Reading() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Enough prose for a report of its own.</summary>
    public const string Prose = "Ambassador Okafor said on Monday that the talks would go on, and that nobody had left the table.";

    public static ExtractedArticle Of(byte[] bytes, string name = "report") =>
        new ArticleExtractor().Extract(name, bytes) switch
        {
            ExtractionResult.Read read => read.Article,
            ExtractionResult.Refused refused => throw new InvalidOperationException(refused.Reason),
            _ => throw new InvalidOperationException(),
        };

    public static ExtractedArticle Of(string text, string encoding = "utf-8") => Of(Encoding.GetEncoding(encoding).GetBytes(text));

    public static ExtractedArticle OfFile(string name) => Of(File.ReadAllBytes(PathOf(name)), name);

    public static string[] Paragraphs(string text) => Of(text).Text.Split('\n');

    public static string Refusal(byte[] bytes, string name = "report.txt") =>
        Assert.IsType<ExtractionResult.Refused>(new ArticleExtractor().Extract(name, bytes)).Reason;

    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "Ingestion", "Extraction", "Files", name);
}
