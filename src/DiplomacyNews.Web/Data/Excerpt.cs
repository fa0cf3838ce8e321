using System.Collections.Immutable;
using DiplomacyNews.Analysis;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Web.Data;

/// <summary>The beginning of an article, as much of it as the right to an excerpt lets others see: shown, searched and quoted alike.</summary>
internal static class Excerpt
{
    /// <summary>Enough to tell what a report is about, too little to read it here.</summary>
    public const int Words = 60;

    /// <summary>Where its words stand, a span a paragraph; what is no article text is left out.</summary>
    /// <param name="text">The text or its beginning.</param>
    /// <param name="furniture">Paragraphs that are not article text.</param>
    public static ImmutableArray<TextSpan> Of(string text, Spans furniture)
    {
        var excerpt = ImmutableArray.CreateBuilder<TextSpan>();
        var left = Words;
        foreach (var paragraph in new ArticleText(text).Paragraphs.Where(p => !furniture.All.Any(f => f.Overlaps(p))))
        {
            var end = EndOfWords(text, paragraph, ref left);
            if (end > paragraph.Start)
            {
                excerpt.Add(TextSpan.FromBounds(paragraph.Start, end));
            }

            if (left == 0)
            {
                break;
            }
        }

        return excerpt.ToImmutable();
    }

    /// <summary>Whether something stands behind it.</summary>
    public static bool IsCut(string text, Spans furniture, ImmutableArray<TextSpan> excerpt) =>
        excerpt.Length > 0 && new ArticleText(text).Paragraphs.Any(p => p.End > excerpt[^1].End && !furniture.All.Any(f => f.Overlaps(p)));

    private static int EndOfWords(string text, TextSpan paragraph, ref int left)
    {
        var end = paragraph.Start;
        for (var at = paragraph.Start; at < paragraph.End && left > 0; left--)
        {
            while (at < paragraph.End && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            if (at == paragraph.End)
            {
                break;
            }

            while (at < paragraph.End && !char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            end = at;
        }

        return end;
    }
}
