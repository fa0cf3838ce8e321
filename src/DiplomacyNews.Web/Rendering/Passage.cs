using DiplomacyNews.Analysis;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Web.Rendering;

/// <summary>The place of an article that tells something, with enough around it to understand it.</summary>
/// <param name="Before">What stands before the telling words, in the same paragraph.</param>
/// <param name="Words">The telling words.</param>
/// <param name="After">What stands after them.</param>
public sealed record Passage(string Before, string Words, string After)
{
    private const int MostAround = 280;

    /// <summary>The paragraph of the span; a long one is cut at spaces. Null when the span lies outside the text, as after a change of it.</summary>
    public static Passage? Of(string text, TextSpan span)
    {
        if (span.Start < 0 || span.Length <= 0 || span.End > text.Length)
        {
            return null;
        }

        var article = new ArticleText(text);
        if (article.ParagraphAt(span.Start) is not (>= 0 and var at))
        {
            return null;
        }

        var paragraph = article.Paragraphs[at];
        var end = Math.Max(span.End, paragraph.End);
        var before = text[paragraph.Start..Math.Max(paragraph.Start, span.Start)];
        var after = text[Math.Min(span.End, end)..end];
        if (before.Length > MostAround)
        {
            var cut = before.IndexOf(' ', before.Length - MostAround);
            before = cut < 0 ? "…" : $"…{before[cut..]}";
        }

        if (after.Length > MostAround)
        {
            var cut = after.LastIndexOf(' ', MostAround);
            after = cut < 0 ? "…" : $"{after[..cut]} …";
        }

        return new Passage(before, span.Of(text), after);
    }
}
