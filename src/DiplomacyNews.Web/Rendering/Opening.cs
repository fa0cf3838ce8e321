using DiplomacyNews.Analysis;
using DiplomacyNews.Analysis.Text;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;

namespace DiplomacyNews.Web.Rendering;

/// <summary>The beginning of an article, for lists and for articles that may not be shown whole.</summary>
public static class Opening
{
    private const int ShortLine = 80;

    /// <summary>The first paragraph that is article text, with its dateline apart; empty for none.</summary>
    /// <param name="text">The text or its beginning.</param>
    /// <param name="furniture">Paragraphs that are not article text.</param>
    /// <param name="place">The dateline's place, or null.</param>
    /// <param name="longest">At most so many characters; cut after a sentence or a word.</param>
    public static (string Dateline, string Words) Of(string text, IEnumerable<TextSpan> furniture, string? place, int longest = 320)
    {
        var left = furniture.ToList();
        var paragraphs = new ArticleText(text).Paragraphs.Where(p => !left.Exists(f => f.Overlaps(p))).Take(3).ToList();

        // A byline or a dateline may stand in a paragraph of its own.
        var paragraph = paragraphs.Find(p => p.Length > ShortLine || text[p.End - 1] is '.' or '?' or '!' or '”' or '"');
        if (paragraph.Length == 0)
        {
            return ("", "");
        }

        var dateline = Datelines.At(text, paragraph, place);
        var start = dateline.Length == 0 ? paragraph.Start : dateline.End;
        return (dateline.Of(text), Cut(text[start..paragraph.End].TrimStart(' ', '–', '—', '-'), longest));
    }

    /// <summary>The same for a report in a list; empty where its rights keep the text back.</summary>
    public static (string Dateline, string Words) Of(ReportRow report, int longest) =>
        report.Rights switch
        {
            Rights.FullText => Of(report.Beginning, report.Furniture.All, report.Place, longest),
            Rights.Excerpt when Excerpt.Of(report.Beginning, report.Furniture) is [.., var last] => Of(report.Beginning[..last.End], report.Furniture.All, report.Place, longest),
            _ => ("", ""),
        };

    /// <summary>The words of the excerpt, in one paragraph.</summary>
    public static string InExcerpt(string text, Spans furniture)
    {
        var excerpt = Excerpt.Of(text, furniture);
        return string.Join(' ', excerpt.Select(span => span.Of(text))) + (Excerpt.IsCut(text, furniture, excerpt) ? " …" : "");
    }

    private static string Cut(string words, int longest)
    {
        if (words.Length <= longest)
        {
            return words;
        }

        var sentence = words.LastIndexOf(". ", longest - 1, StringComparison.Ordinal);
        return sentence >= longest / 2 ? words[..(sentence + 1)] : QuotedWords.Shortened(words, longest);
    }
}
