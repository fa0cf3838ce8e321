using System.Text.Json;
using DiplomacyNews.Analysis;
using DiplomacyNews.Analysis.Statements;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Training.Corpora;

/// <summary>
/// Diplomatic reports, readouts and transcripts marked by hand to the reading guide's conventions (gold/NAME.json, texts/NAME.txt).
/// A speaker's whole turn in a transcript is no mark to learn: labels and turns are read by rule, the network reads what is told inside them.
/// </summary>
internal static class WorldCorpus
{
    /// <summary>Articles kept for choosing: every fourth by name, 25 of 102.</summary>
    private const int KeptEvery = 4;

    private static readonly char[] QuotationMarks = ['"', '“', '”', '„', '«', '»', '`', '‘'];

    public static IEnumerable<MarkedArticle> ForChoosing(string folder) => All(folder).Where((_, i) => i % KeptEvery == KeptEvery - 1).SelectMany(a => a.Take(1));

    /// <summary>The articles, and beside each the contents of its statements as texts of their own, with the statements told inside them.</summary>
    public static IEnumerable<MarkedArticle> ForTraining(string folder) => All(folder).Where((_, i) => i % KeptEvery != KeptEvery - 1).SelectMany(a => a);

    private static IEnumerable<List<MarkedArticle>> All(string folder) =>
        Directory.EnumerateFiles(Path.Combine(folder, "gold"), "*.json").Order(StringComparer.Ordinal).Select(path => Read(folder, path));

    private static List<MarkedArticle> Read(string folder, string path)
    {
        using var gold = JsonDocument.Parse(File.ReadAllBytes(path));
        var text = File.ReadAllText(Path.Combine(folder, "texts", gold.RootElement.GetProperty("file").GetString()!));
        var positions = new CodePoints(text);
        var name = Path.GetFileNameWithoutExtension(path);
        var statements = gold.RootElement.GetProperty("statements").EnumerateArray().Select(s => Statement.Read(s, positions)).Where(s => !s.IsTurn(text)).ToList();
        var articles = new List<MarkedArticle> { new(name, text, [.. statements.Where(s => !statements.Any(s.LiesIn)).SelectMany(s => s.Marks)]) };
        foreach (var outer in statements.Where(s => s.Content.Length == 1 && s.Content[0].Length >= MarkedArticle.LongContent))
        {
            var told = statements.Where(s => s.LiesIn(outer) && !statements.Any(between => between.LiesIn(outer) && s.LiesIn(between)));
            articles.Add(articles[0].Within(outer.Content[0], told.SelectMany(s => s.Marks)));
        }
        return articles;
    }

    private sealed record Statement(string Kind, TextSpan[] Content, List<MarkedSpan> Marks)
    {
        public TextSpan Extent => TextSpan.FromBounds(Content[0].Start, Content[^1].End);

        public static Statement Read(JsonElement gold, CodePoints positions)
        {
            TextSpan[] content = [.. gold.GetProperty("content").EnumerateArray().Select(piece => Span(piece, positions))];
            var marks = content.Select(span => new MarkedSpan(SpanRole.Content, span)).ToList();
            if (gold.GetProperty("cue") is { ValueKind: JsonValueKind.Object } cue && cue.TryGetProperty("start", out var start) && start.ValueKind == JsonValueKind.Number)
            {
                marks.Add(new(SpanRole.Cue, Span(cue, positions)));
            }
            marks.AddRange(gold.GetProperty("speakers").EnumerateArray()
                .Where(s => s.TryGetProperty("start", out var at) && at.ValueKind == JsonValueKind.Number).Select(s => new MarkedSpan(SpanRole.Source, Span(s, positions))));
            return new(gold.GetProperty("kind").GetString()!, content, marks);
        }

        /// <summary>Whether it is direct speech without quotation marks, as in a transcript or a statement printed whole.</summary>
        public bool IsTurn(string text) =>
            Kind == "direct" && text.AsSpan(Math.Max(0, Extent.Start - 2), Math.Min(text.Length, Extent.End + 2) - Math.Max(0, Extent.Start - 2)).IndexOfAny(QuotationMarks) < 0;

        public bool LiesIn(Statement other) => !ReferenceEquals(this, other) && other.Extent.Contains(Extent) && other.Extent != Extent;

        private static TextSpan Span(JsonElement piece, CodePoints positions)
        {
            var start = piece.GetProperty("start").GetInt32();
            return positions.Span(start, start + piece.GetProperty("length").GetInt32());
        }
    }
}
