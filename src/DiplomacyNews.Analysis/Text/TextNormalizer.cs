using System.Text;

namespace DiplomacyNews.Analysis.Text;

/// <summary>
/// Makes the one text that is stored and counted in: a line a paragraph, blanks in order, nothing that cannot be printed.
/// Normalising a normalised text changes nothing.
/// </summary>
public static class TextNormalizer
{
    /// <summary>A line at least this long that ends without a full stop was broken by hard wrapping.</summary>
    private const int WrappedLine = 55;

    /// <summary>A text wraps when no line of it is longer than this.</summary>
    private const int LongestWrappedLine = 100;

    /// <summary>The text as it is stored: paragraphs separated by one line feed, without control characters, lone surrogates or doubled blanks.</summary>
    public static string Normalize(string text)
    {
        var lines = Lines(text);
        var wrapped = IsHardWrapped(lines);
        var paragraphs = new List<string>();
        var paragraph = new StringBuilder();
        var lastLine = "";
        foreach (var line in lines)
        {
            if (line.Length == 0 || !wrapped || lastLine.Length < WrappedLine)
            {
                Flush();
            }

            paragraph.Append(paragraph.Length > 0 && line.Length > 0 ? " " : "").Append(line);
            lastLine = line;
        }

        Flush();
        return string.Join('\n', paragraphs);

        void Flush()
        {
            if (paragraph.Length > 0)
            {
                paragraphs.Add(paragraph.ToString());
                paragraph.Clear();
            }
        }
    }

    // Line feeds inside paragraphs come from mail and old wires: many lines of much the same length, with blank lines between paragraphs.
    private static bool IsHardWrapped(List<string> lines)
    {
        int filled = 0, full = 0, longest = 0, blank = 0;
        foreach (var line in lines)
        {
            filled += line.Length > 0 ? 1 : 0;
            full += line.Length >= WrappedLine ? 1 : 0;
            blank += line.Length == 0 ? 1 : 0;
            longest = Math.Max(longest, line.Length);
        }

        return filled >= 3 && longest <= LongestWrappedLine && full * 2 > filled && blank > 0 && blank < filled;
    }

    private static List<string> Lines(string text)
    {
        var lines = new List<string>();
        var line = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085' or '\f' or '\v')
            {
                EndLine();
                if (c == '\r' && i + 1 < text.Length && text[i + 1] == '\n')
                {
                    i++;
                }
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                line.Append(c).Append(text[++i]);
            }
            else if (char.IsSurrogate(c))
            {
                line.Append('\uFFFD');
            }
            else if (char.IsWhiteSpace(c) || c is '\u200B' or '\u180E')
            {
                if (line.Length > 0 && line[^1] != ' ')
                {
                    line.Append(' ');
                }
            }
            else if (!char.IsControl(c) && c is not ('\uFEFF' or '\u00AD' or '\u2060' or '\uFFFE' or '\uFFFF'))
            {
                line.Append(c);
            }
        }

        EndLine();
        return lines;

        void EndLine()
        {
            if (line.Length > 0 && line[^1] == ' ')
            {
                line.Length--;
            }

            lines.Add(line.ToString());
            line.Clear();
        }
    }
}
