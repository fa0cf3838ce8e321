using System.Text;
using DiplomacyNews.Analysis;
using DiplomacyNews.Analysis.Statements;
using DiplomacyNews.Reader;

namespace DiplomacyNews.Training.Corpora;

/// <summary>
/// Reports written to learn from, about people and countries that do not exist, with their marks in the text: sources in &lt;s&gt;, cues in &lt;c&gt;, contents in &lt;t&gt;.
/// What is told inside a content stands marked inside it.
/// </summary>
internal static class WrittenCorpus
{
    /// <summary>Contents as long as this are texts of their own, with what is told inside them.</summary>
    private const int LongContent = 40;

    /// <summary>The reports, and beside each its contents.</summary>
    /// <exception cref="FormatException">A mark is not closed, or closes another.</exception>
    public static IEnumerable<MarkedArticle> ForTraining(string folder) =>
        Directory.EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories).Order(StringComparer.Ordinal).SelectMany(path => Read(Path.GetFileNameWithoutExtension(path), File.ReadAllText(path)));

    private static IEnumerable<MarkedArticle> Read(string name, string written)
    {
        var (text, marks) = Parsed(name, written);
        yield return new(name, text, [.. marks.Where(m => m.Depth == 0).Select(m => m.Mark)]);
        foreach (var outer in marks.Where(m => m.Mark.Role == SpanRole.Content && m.Mark.Span.Length >= LongContent))
        {
            var whole = outer.Mark.Span;
            var told = marks.Where(m => m.Depth == outer.Depth + 1 && whole.Contains(m.Mark.Span)).Select(m => m.Mark with { Span = new TextSpan(m.Mark.Span.Start - whole.Start, m.Mark.Span.Length) });
            yield return new($"{name}@{whole.Start}", whole.Of(text), [.. told]);
        }
    }

    /// <summary>The text without its marks, and the marks with the number of contents each stands in.</summary>
    private static (string Text, List<(MarkedSpan Mark, int Depth)> Marks) Parsed(string name, string written)
    {
        var text = new StringBuilder(written.Length);
        var marks = new List<(MarkedSpan, int)>();
        var open = new Stack<(char Letter, int Start)>();
        for (var i = 0; i < written.Length; i++)
        {
            if (written[i] != '<')
            {
                text.Append(written[i]);
                continue;
            }
            var closes = written[i + 1] == '/';
            var letter = written[i + (closes ? 2 : 1)];
            if (!closes)
            {
                open.Push((letter, text.Length));
            }
            else if (open.TryPop(out var last) && last.Letter == letter)
            {
                marks.Add((new MarkedSpan(RoleOf(letter), TextSpan.FromBounds(last.Start, text.Length)), open.Count(o => o.Letter == 't')));
            }
            else
            {
                throw new FormatException($"{name}: </{letter}> at character {i} closes nothing; each mark closes before the one it stands in.");
            }
            i = written.IndexOf('>', i);
        }
        return open.Count == 0 ? (text.ToString(), marks) : throw new FormatException($"{name}: <{open.Peek().Letter}> is not closed.");
    }

    private static SpanRole RoleOf(char letter) => letter switch { 's' => SpanRole.Source, 'c' => SpanRole.Cue, _ => SpanRole.Content };
}
