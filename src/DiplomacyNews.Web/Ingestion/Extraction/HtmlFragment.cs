using AngleSharp.Dom;

namespace DiplomacyNews.Web.Ingestion.Extraction;

/// <summary>Reads markup that is all article: what Markdown makes, or the body inside a page's data.</summary>
internal static class HtmlFragment
{
    /// <summary>The paragraphs of <paramref name="html"/>; <paramref name="heading"/> is its first top heading, which is then none of them, or null.</summary>
    public static IReadOnlyList<string> Paragraphs(string html, out string? heading)
    {
        using var document = HtmlParsing.Parse(html);
        var blocks = PageBlocks.Of(document.Body ?? document.DocumentElement, judge: false).Blocks;
        var title = blocks.FirstOrDefault(b => b.Element.LocalName == "h1");
        heading = title?.Text;
        return [.. blocks.Where(b => b != title).Select(b => b.Text)];
    }

    /// <summary>The words of a value that may hold tags or entities ("Ada &lt;b&gt;Okafor&lt;/b&gt;", "Q&amp;amp;A").</summary>
    public static string Words(string value)
    {
        if (!value.AsSpan().ContainsAny('<', '&') || value.Length > 100_000)
        {
            return value;
        }

        using var document = HtmlParsing.Parse("<body>" + value);
        return CleanText.OneLine(string.Join(' ', PageBlocks.Of(document.Body!, judge: false).Blocks.Select(b => b.Text)));
    }
}
