using System.Globalization;
using System.Text.RegularExpressions;
using DiplomacyNews.Analysis;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Web.Commands.Evaluation;

/// <summary>
/// Reads marks in brat's standoff form as PolNeAR has them. A T line gives a span, perhaps in pieces, counted in code points; an E line binds spans into an
/// attribution; other lines do not matter here.
/// <code>
/// T1	Source 0 7	Okonkwo
/// T2	Cue 8 12	said
/// T3	Content 18 29;39 45	talks would resume
/// E1	Attribution:T2 Source:T1 Cue:T2 Content:T3
/// </code>
/// </summary>
internal static partial class BratReader
{
    /// <summary>The article, or null and why its marks make no sense.</summary>
    public static AttributionArticle? Read(string textFile, string marksFile, out string problem)
    {
        var text = GoldText.Read(textFile);
        var lines = File.ReadAllLines(marksFile);
        if (Spans(lines, text, out problem) is not { } spans || Attributions(lines, spans, out problem) is not { } attributions)
        {
            problem = $"\"{marksFile}\" makes no sense beside \"{textFile}\": {problem}";
            return null;
        }

        return new AttributionArticle(text, attributions);
    }

    private static Dictionary<string, TextSpan[]>? Spans(string[] lines, string text, out string problem)
    {
        var positions = new CodePoints(text);
        var elsewhere = new List<int>();
        var spans = new Dictionary<string, TextSpan[]>(StringComparer.Ordinal);
        foreach (var (number, line) in lines.Index().Where(l => SpanLine.IsMatch(l.Item)))
        {
            if (SpanBounds.Match(line) is not { Success: true } match)
            {
                problem = $"line {number + 1} begins a span and does not go on as \"T1<tab>Source 12 20\", pieces by semicolons. Mend or remove the line.";
                return null;
            }

            var bounds = match.Groups["bounds"].Captures.Select(c => (Start: Number(c.Value.Split(' ')[0]), End: Number(c.Value.Split(' ')[1]))).ToList();
            if (bounds.FindIndex(b => !positions.Hold(b.Start, b.End)) is var wrong and >= 0)
            {
                problem = $"line {number + 1} marks {bounds[wrong].Start} to {bounds[wrong].End}, and the text has {positions.Count} characters. Take the text that was marked, or mark this one.";
                return null;
            }

            TextSpan[] pieces = [.. bounds.Select(b => positions.Span(b.Start, b.End))];
            spans[match.Groups["id"].Value] = pieces;
            if (match.Groups["words"] is { Length: > 0 } words && WithoutBlanks(words.Value) != WithoutBlanks(string.Concat(pieces.Select(p => p.Of(text)))))
            {
                elsewhere.Add(number + 1);
            }
        }

        // A few differ by a character that brat prints otherwise; most of them differ when the text is another one.
        if (2 * elsewhere.Count > spans.Count)
        {
            problem = $"most marks, the first in line {elsewhere[0]}, stand at other words than they say. Take the text that was marked, and count code points.";
            return null;
        }

        problem = "";
        return spans;
    }

    private static List<Attribution>? Attributions(string[] lines, Dictionary<string, TextSpan[]> spans, out string problem)
    {
        var attributions = new List<Attribution>();
        foreach (var (number, line) in lines.Index().Where(l => AttributionLine.IsMatch(l.Item)))
        {
            List<TextSpan> source = [], cue = [], content = [];
            foreach (var part in line.Split('\t')[1].Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (part.Split(':') is not [var role, var id] || !spans.TryGetValue(id, out var pieces))
                {
                    problem = $"line {number + 1} binds \"{part}\", and no line marks that span. Mark it, or take it out of the line.";
                    return null;
                }

                // A second source of one attribution is "Source2".
                var partOf = role.TrimEnd("0123456789".ToCharArray()) switch { "Source" => source, "Cue" => cue, "Content" => content, _ => null };
                partOf?.AddRange(pieces);
            }

            attributions.Add(new Attribution([.. source.Order()], [.. cue.Order()], [.. content.Order()]));
        }

        problem = "";
        return attributions;
    }

    private static string WithoutBlanks(string words) => string.Concat(words.Where(c => !char.IsWhiteSpace(c)));

    private static int Number(string digits) => int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : int.MaxValue;

    [GeneratedRegex(@"^T\d+\t", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SpanLine { get; }

    [GeneratedRegex(@"^(?<id>T\d+)\t\S+ (?<bounds>\d+ \d+)(;(?<bounds>\d+ \d+))*(\t(?<words>.*)|)$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SpanBounds { get; }

    [GeneratedRegex(@"^E\d+\t", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AttributionLine { get; }
}
