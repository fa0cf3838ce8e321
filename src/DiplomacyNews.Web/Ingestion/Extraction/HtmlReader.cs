using System.Text.RegularExpressions;

namespace DiplomacyNews.Web.Ingestion.Extraction;

/// <summary>Reads a page as a browser saves it.</summary>
internal static partial class HtmlReader
{
    /// <summary>Whether the text is a page or a piece of one, by its markup.</summary>
    public static bool Recognises(string text)
    {
        var start = text.AsSpan().TrimStart("\uFEFF \t\r\n\0");
        if (Opening().IsMatch(start[..Math.Min(start.Length, 4096)]))
        {
            return true;
        }

        // Notes or a stray declaration may stand above the page.
        var head = text.Length > 64 * 1024 ? text[..(64 * 1024)] : text;
        return Skeleton().IsMatch(head) || start.Length > 0 && start[0] == '<' && Piece().IsMatch(head) || Piece().Count(head) >= 3;
    }

    public static ExtractedArticle Read(TextDecoding.Decoded file)
    {
        using var page = HtmlParsing.Parse(file.Text);
        var about = PageMetadata.Of(page, file.Text);
        var main = MainText.Of(page.Body ?? page.DocumentElement, about.Headline);
        var paragraphs = main.Paragraphs;
        if (about.Body is { Length: > 40 } body && main.Length < Math.Min(250, body.Length / 2))
        {
            // Pages that are drawn by script hold their text in the data alone.
            paragraphs = HtmlFragment.Paragraphs(body.Contains('<') ? body : body.Replace("\n", "<p>", StringComparison.Ordinal), out _);
        }

        return new ExtractedArticle
        {
            Format = "html",
            Encoding = file.Encoding,
            Headline = about.Headline,
            Outlet = about.Outlet,
            Byline = about.Byline,
            Date = about.Date,
            DateBasis = about.DateBasis,
            Address = about.Address,
            Language = about.Language,
            Text = string.Join('\n', WithDateline(paragraphs, main.Dateline)),
            SampleNote = about.SampleNote,
            Sources = about.Sources,
        };
    }

    // Set apart on the page, the dateline still opens the first paragraph.
    private static IEnumerable<string> WithDateline(IReadOnlyList<string> paragraphs, string? dateline) =>
        dateline is null || paragraphs.Count == 0 || paragraphs[0].StartsWith(dateline, StringComparison.OrdinalIgnoreCase) || !char.IsUpper(dateline[0])
            ? paragraphs
            : paragraphs.Skip(1).Prepend(dateline[^1] is '–' or '—' or '-' ? $"{dateline} {paragraphs[0]}" : $"{dateline} – {paragraphs[0]}");

    [GeneratedRegex(@"^(<\?xml[^>]*\?>\s*|<!--(.|\n)*?-->\s*)*<(!doctype\s+html|html|head|body|title|meta|base|link)[\s>/]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Opening();

    [GeneratedRegex(@"<html[\s>]|<body[\s>]|<!doctype\s+html", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Skeleton();

    [GeneratedRegex(@"<(p|div|br|h[1-6]|article|section|main|table|ul|ol|blockquote|span|header|center|font|pre|script|style)(\s[^<>]{0,500})?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Piece();
}
