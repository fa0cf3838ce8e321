using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>Tells reports from transcripts, statements and communiques by their form.</summary>
internal static class ArticleKinds
{
    private const int HeadingWords = 30;

    public static ArticleKind Of(AnnotatedText text, string? headline)
    {
        var heading = (headline + " " + (text.Article.Paragraphs is [var first, ..] && first.Length < 400 ? first.Of(text.Text) : "")).ToLowerInvariant();
        if (text.Turns is [{ IsWhole: true }])
        {
            return ArticleKind.Statement;
        }

        if (text.Turns.Length > 1)
        {
            return heading.Contains("interview", StringComparison.Ordinal) ? ArticleKind.Interview : ArticleKind.Transcript;
        }

        if (heading.Split(' ').Length > HeadingWords)
        {
            return ArticleKind.Report;
        }

        return heading.Contains("communiqu", StringComparison.Ordinal) || heading.Contains("joint statement", StringComparison.Ordinal) || heading.Contains("joint declaration", StringComparison.Ordinal) ? ArticleKind.Communique
            : heading.Contains("press release", StringComparison.Ordinal) || heading.Contains("for immediate release", StringComparison.Ordinal) ? ArticleKind.PressRelease
            : heading.Contains("analysis:", StringComparison.Ordinal) || heading.Contains("opinion:", StringComparison.Ordinal) || heading.TrimStart().StartsWith("analysis", StringComparison.Ordinal) ? ArticleKind.Analysis
            : ArticleKind.Report;
    }
}
