using System.Collections.Immutable;
using System.Globalization;
using DiplomacyNews.Analysis;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Web.Rendering;

/// <summary>
/// An article's text with its statements marked: solid under the speaker's own words, dotted under the reporter's account of them, and a number that
/// leads to the note in the margin. Pure: text and spans in, encoded paragraphs out; no span makes it throw or breaks the markup.
/// </summary>
public sealed class MarkedText
{
    /// <summary>Statements in one paragraph whose evidence lights up; the style sheet has as many rules.</summary>
    public const int Slots = 12;

    private const int LongestHeading = 60;

    private readonly ArticleText article;
    private readonly ImmutableArray<TextSpan> furniture;
    private readonly IReadOnlyList<MarkedStatement> statements;
    private readonly TextSpan dateline;

    private MarkedText(string text, ImmutableArray<TextSpan> furniture, IReadOnlyList<MarkedStatement> statements, string? place)
    {
        article = new ArticleText(text);
        this.furniture = [.. furniture.Order()];
        this.statements = statements;
        var first = article.Paragraphs.FirstOrDefault(p => !IsFurniture(p));
        dateline = Datelines.At(text, first, place);
    }

    /// <summary>The paragraphs to print, without those that are <paramref name="furniture"/>.</summary>
    /// <param name="text">The stored text.</param>
    /// <param name="furniture">Paragraphs that are not article text.</param>
    /// <param name="statements">In the order of their numbers.</param>
    /// <param name="place">The dateline's place, to set the dateline in small capitals; null for none.</param>
    public static IReadOnlyList<MarkedParagraph> Of(string text, ImmutableArray<TextSpan> furniture, IReadOnlyList<MarkedStatement> statements, string? place = null) =>
        new MarkedText(text, furniture, statements, place).Paragraphs();

    private List<MarkedParagraph> Paragraphs()
    {
        var inParagraph = StatementsByParagraph();
        var begun = new HashSet<int>();
        var paragraphs = new List<MarkedParagraph>();
        for (var i = 0; i < article.Paragraphs.Length; i++)
        {
            if (!IsFurniture(article.Paragraphs[i]))
            {
                var here = inParagraph.GetValueOrDefault(i) ?? [];
                paragraphs.Add(Draw(article.Paragraphs[i], here, begun) with { IsHeading = here.Count == 0 && paragraphs.Count > 0 && IsHeading(i) });
            }
        }

        return paragraphs;
    }

    /// <summary>Short, without a full stop, and before a paragraph that is one.</summary>
    private bool IsHeading(int i) =>
        article.Paragraphs[i].Length <= LongestHeading && char.IsLetterOrDigit(article.Text[article.Paragraphs[i].End - 1]) && char.IsUpper(article.Text[article.Paragraphs[i].Start])
        && i + 1 < article.Paragraphs.Length && article.Paragraphs[i + 1].Length > LongestHeading && !IsFurniture(article.Paragraphs[i + 1]);

    /// <summary>Each statement under every paragraph that one of its pieces touches.</summary>
    private Dictionary<int, List<MarkedStatement>> StatementsByParagraph()
    {
        var found = new Dictionary<int, List<MarkedStatement>>();
        foreach (var statement in statements)
        {
            foreach (var piece in statement.Content.Where(p => p.Length > 0))
            {
                for (var i = Math.Max(0, article.ParagraphAt(piece.Start)); i < article.Paragraphs.Length && article.Paragraphs[i].Start < End(piece); i++)
                {
                    if (article.Paragraphs[i].End > piece.Start)
                    {
                        var there = found.TryGetValue(i, out var list) ? list : found[i] = [];
                        if (there.Count == 0 || there[^1] != statement)
                        {
                            there.Add(statement);
                        }
                    }
                }
            }
        }

        return found;
    }

    private MarkedParagraph Draw(TextSpan paragraph, List<MarkedStatement> here, HashSet<int> begun)
    {
        var html = new MarkedHtml(article.Text);
        if (paragraph.Contains(dateline))
        {
            html.Draw(dateline, "span", " class=\"dateline\"");
        }

        var notes = new List<MarkedParagraph.Note>();
        foreach (var (statement, i) in here.Select((statement, i) => (statement, i)))
        {
            var slot = i < Slots ? i + 1 : 0;
            var isContinued = !begun.Add(statement.Number);
            Draw(html, paragraph, statement, slot, isContinued);
            notes.Add(new MarkedParagraph.Note(statement.Number, slot, isContinued));
        }

        return new MarkedParagraph(html.Within(paragraph), notes);
    }

    private void Draw(MarkedHtml html, TextSpan paragraph, MarkedStatement statement, int slot, bool isContinued)
    {
        var tie = slot == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" i{slot}");
        var kind = statement.Kind.ToString().ToLowerInvariant();
        var quoted = statement.Kind == StatementKind.Mixed ? statement.Quoted.Select(q => Cut(q, paragraph)).Where(q => q.Length > 0).Select(q => QuotationMarks.Around(article.Text, q, paragraph)).Order().ToList() : [];
        var id = isContinued ? "" : $" id=\"{MarkedHtml.Encode(statement.Key)}\"";
        var last = paragraph.Start;
        foreach (var piece in statement.Content.Select(p => Cut(p, paragraph)).Where(p => p.Length > 0).Order())
        {
            var drawn = statement.Kind == StatementKind.Direct ? QuotationMarks.Around(article.Text, piece, paragraph) : Widened(piece, quoted);
            html.Draw(drawn, "mark", $" class=\"st {kind}{tie}{(statement.IsHidden ? " hidden" : "")}\" data-statement=\"{statement.Number}\"", id);
            if (statement.Kind == StatementKind.Mixed)
            {
                DrawGistAndWords(html, drawn, quoted);
            }

            id = "";
            last = Math.Max(last, drawn.End);
        }

        DrawEvidence(html, paragraph, statement.SpokenBy, $" class=\"who-in{tie}\"");
        DrawEvidence(html, paragraph, statement.Cue is { } cue ? [cue] : [], $" class=\"cue{tie}\"");
        DrawEvidence(html, paragraph, statement.SpokenTo, $" class=\"to-in{tie}\"");
        html.Put(AfterPunctuation(last, paragraph), Number(statement, tie, isContinued));
    }

    /// <summary>Within a mixed statement, the quoted words are the speaker's and the rest is the reporter's.</summary>
    private void DrawGistAndWords(MarkedHtml html, TextSpan piece, IEnumerable<TextSpan> quoted)
    {
        var at = piece.Start;
        foreach (var words in quoted.Where(q => q.Overlaps(piece)))
        {
            html.Draw(Trimmed(at, words.Start), "span", " class=\"gist\"");
            html.Draw(Cut(words, TextSpan.FromBounds(Math.Min(Math.Max(at, words.Start), piece.End), piece.End)), "span", " class=\"words\"");
            at = Math.Max(at, words.End);
        }

        html.Draw(Trimmed(at, piece.End), "span", " class=\"gist\"");
    }

    private static void DrawEvidence(MarkedHtml html, TextSpan paragraph, ImmutableArray<TextSpan> spans, string attributes)
    {
        foreach (var span in spans.Where(s => s.Overlaps(paragraph)))
        {
            html.Draw(span, "span", attributes);
        }
    }

    private static string Number(MarkedStatement statement, string tie, bool isContinued) => string.Create(CultureInfo.InvariantCulture,
        $"<a class=\"ref{tie}\" href=\"#how-{statement.Number}\" aria-label=\"Statement {statement.Number}{(isContinued ? ", continued" : "")}, {MarkedHtml.Encode(statement.Label)}: how we know\">{statement.Number}</a>");

    /// <summary>A number stands behind the full stop or comma, as in a book.</summary>
    private int AfterPunctuation(int position, TextSpan paragraph)
    {
        var end = position;
        while (end < paragraph.End && end - position < 4 && ".,;:!?…”’\"'»)".Contains(article.Text[end], StringComparison.Ordinal))
        {
            end++;
        }

        return end;
    }

    private TextSpan Trimmed(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(article.Text[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(article.Text[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, Math.Max(start, end));
    }

    private static TextSpan Widened(TextSpan piece, IEnumerable<TextSpan> quoted)
    {
        var touching = quoted.Where(q => q.Overlaps(piece)).ToList();
        return touching.Count == 0 ? piece : TextSpan.FromBounds(Math.Min(piece.Start, touching.Min(q => q.Start)), Math.Max(piece.End, touching.Max(q => q.End)));
    }

    private static TextSpan Cut(TextSpan span, TextSpan bounds)
    {
        var start = Math.Clamp(span.Start, bounds.Start, bounds.End);
        return TextSpan.FromBounds(start, Math.Clamp(End(span), start, bounds.End));
    }

    private static int End(TextSpan span) => (int)Math.Min(int.MaxValue, (long)span.Start + span.Length);

    private bool IsFurniture(TextSpan paragraph)
    {
        var at = furniture.BinarySearch(new TextSpan(paragraph.Start, int.MaxValue));
        var before = (at >= 0 ? at : ~at) - 1;
        var next = before + 1;
        return (before >= 0 && furniture[before].Overlaps(paragraph)) || (next < furniture.Length && furniture[next].Overlaps(paragraph));
    }
}
