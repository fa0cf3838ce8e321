using System.Text;

namespace DiplomacyNews.Web.Ingestion.Extraction;

/// <summary>
/// Makes paragraphs of lines. Three habits are told apart: an empty line between paragraphs with lines broken at a fixed width, the same without
/// the width, and one paragraph a line. A line break is the typewriter's, and not the writer's, when the next word would not have fitted on the line.
/// </summary>
internal static class Paragraphs
{
    // Nobody sets lines longer than this by breaking them.
    private const int WidestColumn = 132;

    /// <summary>The paragraphs of <paramref name="lines"/>, each on one line, in order.</summary>
    public static IReadOnlyList<string> Join(IReadOnlyList<string> lines)
    {
        var width = BrokenAt(lines);
        var paragraphs = new List<string>();
        var current = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines[i].TrimEnd();
            if (line.Length == 0)
            {
                End();
                continue;
            }

            if (current.Length > 0 && (width is not { } columns || !ContinuesIn(lines[i - 1], line, columns)))
            {
                End();
            }

            // A word that was broken at its own hyphen ("long-" / "term") closes up again.
            if (current.Length > 0 && !(current[^1] == '-' && current.Length > 1 && char.IsLetter(current[^2])))
            {
                current.Append(' ');
            }

            current.Append(line.AsSpan().Trim());
        }

        End();
        return paragraphs;

        void End()
        {
            if (current.Length > 0 && CleanText.OneLine(current.ToString()) is { Length: > 0 } paragraph)
            {
                paragraphs.Add(paragraph);
            }

            current.Clear();
        }
    }

    /// <summary>The width at which lines are broken, or null where a line is a paragraph.</summary>
    private static int? BrokenAt(IReadOnlyList<string> lines)
    {
        var lengths = lines.Select(l => l.TrimEnd().Length).Where(l => l > 0).Order().ToArray();
        if (lengths.Length < 2)
        {
            return null;
        }

        // The widest lines but for a few: an address or a table may stick out.
        var width = lengths[Math.Max(0, lengths.Length - 1 - lengths.Length / 25)];
        if (width > WidestColumn || width < 30)
        {
            return null;
        }

        int full = 0, breaks = 0, open = 0;
        for (var i = 0; i + 1 < lines.Count; i++)
        {
            if (string.IsNullOrWhiteSpace(lines[i]) || string.IsNullOrWhiteSpace(lines[i + 1]))
            {
                continue;
            }

            breaks++;
            full += Full(lines[i], lines[i + 1], width) ? 1 : 0;
            open += EndsSentence(lines[i]) ? 0 : 1;
        }

        return breaks > 0 && full * 10 >= breaks * 6 && open * 2 >= breaks ? width : null;
    }

    private static bool ContinuesIn(string line, string next, int width) =>
        Full(line, next, width) && !(Indented(next) && !Indented(line)) || !EndsSentence(line) && char.IsLower(next.TrimStart()[0]) && line.TrimEnd().Length * 2 >= width;

    private static bool Full(string line, string next, int width)
    {
        var word = next.AsSpan().TrimStart();
        var end = word.IndexOf(' ');
        return line.TrimEnd().Length + 1 + (end < 0 ? word.Length : end) > width - width / 12;
    }

    private static bool Indented(string line) => line.StartsWith("  ", StringComparison.Ordinal) || line.StartsWith('\t') || line.StartsWith('\u3000');

    private static bool EndsSentence(string line)
    {
        var text = line.AsSpan().TrimEnd().TrimEnd("”\"’')]»");
        return text.Length > 0 && text[^1] is '.' or '!' or '?' or ':' or '…';
    }
}
