using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace DiplomacyNews.Web.Ingestion.Extraction;

/// <summary>Parses a page or a fragment with AngleSharp: no script runs and nothing is fetched.</summary>
internal static class HtmlParsing
{
    /// <summary>Elements that end the paragraph before them and begin another.</summary>
    public static readonly HashSet<string> BlockLevel = new(StringComparer.Ordinal)
    {
        "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer",
        "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "search", "section", "summary",
        "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    };

    public static IHtmlDocument Parse(string html) => new HtmlParser().ParseDocument(TagDepth.Limit(html));
}
