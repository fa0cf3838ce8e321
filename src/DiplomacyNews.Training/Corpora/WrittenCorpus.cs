using System.Text;
using System.Text.RegularExpressions;
using DiplomacyNews.Analysis;
using DiplomacyNews.Analysis.Statements;

namespace DiplomacyNews.Training.Corpora;

/// <summary>
/// Reports written to learn from, about people and countries that do not exist, and sample reports, with their marks in the text: sources in &lt;s&gt;, cues in &lt;c&gt;, contents in &lt;t&gt;.
/// What is told inside a content stands marked inside it.
/// </summary>
internal static partial class WrittenCorpus
{
    /// <summary>The reports, and beside each its contents.</summary>
    /// <exception cref="FormatException">A mark is not closed, or closes another.</exception>
    public static IEnumerable<MarkedArticle> ForTraining(string folder) =>
        Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(path => Read(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path)));

    private static IEnumerable<MarkedArticle> Read(string name, string written)
    {
        var (text, marks) = Parsed(name, written);
        var report = new MarkedArticle(name, text, [.. marks.Where(m => m.Depth == 0).Select(m => m.Mark)]);
        var contents = marks.Where(m => m.Mark.Role == SpanRole.Content && m.Mark.Span.Length >= MarkedArticle.LongContent);
        return contents.Select(outer => report.Within(outer.Mark.Span, marks.Where(m => m.Depth == outer.Depth + 1).Select(m => m.Mark))).Prepend(report);
    }

    /// <summary>The text without its marks, and the marks with the number of contents each stands in.</summary>
    private static (string Text, List<(MarkedSpan Mark, int Depth)> Marks) Parsed(string name, string written)
    {
        var text = new StringBuilder(written.Length);
        var marks = new List<(MarkedSpan, int)>();
        var open = new Stack<(string Letter, int Start)>();
        var read = 0;
        foreach (Match tag in Tag().Matches(written))
        {
            text.Append(written, read, tag.Index - read);
            read = tag.Index + tag.Length;
            var letter = tag.Groups["letter"].Value;
            if (!tag.Groups["closes"].Success)
            {
                open.Push((letter, text.Length));
            }
            else if (open.TryPop(out var last) && last.Letter == letter)
            {
                marks.Add((new MarkedSpan(RoleOf(letter), TextSpan.FromBounds(last.Start, text.Length)), open.Count(o => o.Letter == "t")));
            }
            else
            {
                throw new FormatException($"{name}: {tag.Value} at character {tag.Index} closes nothing; each mark closes before the one it stands in.");
            }
        }
        text.Append(written, read, written.Length - read);
        return open.Count == 0 ? (text.ToString(), marks) : throw new FormatException($"{name}: <{open.Peek().Letter}> is not closed.");
    }

    private static SpanRole RoleOf(string letter) => letter switch { "s" => SpanRole.Source, "c" => SpanRole.Cue, _ => SpanRole.Content };

    [GeneratedRegex("<(?<closes>/)?(?<letter>[sct])>", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Tag();
}
