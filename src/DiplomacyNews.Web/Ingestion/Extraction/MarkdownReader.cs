using System.Text.RegularExpressions;
using Markdig;
using Markdig.Parsers;

namespace DiplomacyNews.Web.Ingestion.Extraction;

/// <summary>Reads Markdown: front matter or a header block, the first top heading as the headline, then what the marks mean, without the marks.</summary>
internal static partial class MarkdownReader
{
    private const int MostMarks = 600;

    private static readonly MarkdownPipeline Pipeline = Build();

    /// <summary>Whether the text carries the marks of Markdown: front matter, headings, links, emphasis.</summary>
    public static bool Recognises(string text)
    {
        var head = text.Length > 64 * 1024 ? text[..(64 * 1024)] : text;
        return Marks().IsMatch(head) || IsFrontMatter(head);
    }

    public static ExtractedArticle Read(TextDecoding.Decoded file)
    {
        var lines = CleanText.Characters(file.Text).Split('\n');
        var header = HeaderBlock.ReadFrontMatter(lines, out var body);
        header = body == 0 ? HeaderBlock.Read(lines, out body) : header;
        var rest = Separated(new ArraySegment<string>(lines, body, lines.Length - body));
        if (IsOverloaded(rest))
        {
            return PlainTextReader.FromLines(rest, header, "text", file.Encoding);
        }

        string html;
        try
        {
            html = Markdown.ToHtml(string.Join('\n', rest), Pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig gives up on marks nested beyond its limit; the words are still there.
            return PlainTextReader.FromLines(rest, header, "text", file.Encoding);
        }

        var paragraphs = HtmlFragment.Paragraphs(html, out var heading);
        return PlainTextReader.FromLines([.. paragraphs.SelectMany(p => (string[])[p, ""])], header with { Headline = header.Headline ?? heading }, "markdown", file.Encoding);
    }

    // Markdig's time grows with the square of the brackets and bars in one paragraph, and of the link definitions. No report has so many.
    private static bool IsOverloaded(List<string> lines)
    {
        int marks = 0, definitions = 0;
        foreach (var line in lines)
        {
            definitions += line.TrimStart().StartsWith('[') && line.Contains("]:", StringComparison.Ordinal) ? 1 : 0;
            marks = string.IsNullOrWhiteSpace(line) ? 0 : marks + line.AsSpan().Count('[') + line.AsSpan().Count('|');
            if (marks > MostMarks || definitions > MostMarks)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFrontMatter(string head)
    {
        HeaderBlock.ReadFrontMatter(head.Split('\n', 200), out var body);
        return body > 0;
    }

    // Markdown joins lines that no empty line parts; where each line is a paragraph, the empty lines are put in.
    private static List<string> Separated(ArraySegment<string> lines)
    {
        var oneEach = lines.Count(l => l.TrimEnd().Length > 200) * 4 >= lines.Count(l => l.Trim().Length > 0) && !lines.Any(l => l.StartsWith("```", StringComparison.Ordinal));
        return oneEach ? [.. lines.SelectMany(l => (string[])[l, ""])] : [.. lines];
    }

    private static MarkdownPipeline Build()
    {
        var builder = new MarkdownPipelineBuilder().UsePipeTables();

        // A paragraph indented by four blanks is a typist's paragraph here, never program text.
        builder.BlockParsers.TryRemove<IndentedCodeBlockParser>();
        return builder.Build();
    }

    [GeneratedRegex(
        @"^ {0,3}#{1,6} +\S|^\S.{0,200}\n=+ *$|\[[^\]\n]{1,300}\]\((https?:|/|#|mailto:)[^)\s]*\)|(^|[\s(“""‘])\*\*[^\s*][^*\n]{0,300}\*\*|(^|[\s(“""])_[^\s_][^_\n]{0,100}[^\s_]_([\s.,;:)”""]|$)|(^|[\s(“""])\*[^\s*][^*\n]{0,100}[^\s*]\*([\s.,;:)”""]|$)|!\[[^\]\n]{0,200}\]\(",
        RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
