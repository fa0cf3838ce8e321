using System.Collections.Immutable;
using DiplomacyNews.Analysis;
using DiplomacyNews.Analysis.Text;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;

namespace DiplomacyNews.Web.Search;

/// <summary>The part of an article's text that its rights allow to be searched and quoted in a result: what is never shown is never found.</summary>
internal static class SearchableText
{
    /// <summary>The stretches, in text order. What is no article text is left out.</summary>
    public static ImmutableArray<TextSpan> Of(string text, Rights rights, Spans furniture, IEnumerable<Spans> statements) => rights switch
    {
        Rights.FullText => [.. Paragraphs(text, furniture)],
        Rights.Excerpt => Merged([.. Excerpt.Of(text, furniture), .. Pieces(statements, text)]),
        Rights.StatementsOnly => Merged([.. Pieces(statements, text)]),
        _ => [],
    };

    private static IEnumerable<TextSpan> Paragraphs(string text, Spans furniture) =>
        new ArticleText(text).Paragraphs.Where(paragraph => !furniture.All.Any(span => span.Overlaps(paragraph)));

    private static IEnumerable<TextSpan> Pieces(IEnumerable<Spans> statements, string text) =>
        statements.SelectMany(spans => spans.All).Where(span => span.Start >= 0 && span.Length > 0 && span.End <= text.Length);

    private static ImmutableArray<TextSpan> Merged(List<TextSpan> spans)
    {
        spans.Sort();
        var merged = ImmutableArray.CreateBuilder<TextSpan>();
        foreach (var span in spans)
        {
            if (merged.Count > 0 && merged[^1].End >= span.Start)
            {
                merged[^1] = TextSpan.FromBounds(merged[^1].Start, Math.Max(merged[^1].End, span.End));
            }
            else
            {
                merged.Add(span);
            }
        }

        return merged.ToImmutable();
    }
}
