using System.Globalization;
using System.Text;

namespace DiplomacyNews.Web.Ingestion.Extraction;

/// <summary>Small repairs that every format needs before its text is stored.</summary>
internal static class CleanText
{
    /// <summary>
    /// The text without what no reader sees (NULs and other controls, soft hyphens, zero-width spaces, byte-order marks), with lone surrogates
    /// replaced by U+FFFD and every sort of line end as "\n".
    /// </summary>
    public static string Characters(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            switch (c)
            {
                case '\r':
                    clean.Append('\n');
                    i += i + 1 < text.Length && text[i + 1] == '\n' ? 1 : 0;
                    break;
                case '\v' or '\f' or '\u0085' or '\u2028' or '\u2029':
                    clean.Append('\n');
                    break;
                case '\n' or '\t':
                    clean.Append(c);
                    break;
                case '\u00AD' or '\u200B' or '\u2060' or '\uFEFF':
                case < ' ' or (>= '\u007F' and <= '\u009F') or '\uFFFE' or '\uFFFF':
                    break;
                case >= '\uD800' and <= '\uDFFF':
                    if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    {
                        clean.Append(c).Append(text[++i]);
                    }
                    else
                    {
                        clean.Append('\uFFFD');
                    }

                    break;
                default:
                    clean.Append(c);
                    break;
            }
        }

        return clean.ToString();
    }

    /// <summary>The text on one line: every run of white space becomes one blank, none at the ends.</summary>
    public static string OneLine(ReadOnlySpan<char> text)
    {
        var line = new StringBuilder(Math.Min(text.Length, 1024));
        var blank = false;
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                blank = line.Length > 0;
                continue;
            }

            if (blank)
            {
                line.Append(' ');
                blank = false;
            }

            line.Append(c);
        }

        return line.ToString();
    }

    /// <summary>The value of a field on one line, cut at a word near <paramref name="longest"/> characters; null when nothing is left.</summary>
    public static string? Field(string? value, int longest)
    {
        var line = OneLine(Characters(value ?? ""));
        if (line.Length > longest)
        {
            var cut = line.LastIndexOf(' ', longest - 1, longest / 4);
            cut = cut > 0 ? cut : longest - 1;
            cut -= char.IsHighSurrogate(line[cut - 1]) ? 1 : 0;
            line = line[..cut].TrimEnd() + "…";
        }

        return line.Length > 0 ? line : null;
    }

    /// <summary>How many letters the text holds, counted no further than <paramref name="enough"/>.</summary>
    public static int Letters(string text, int enough = int.MaxValue)
    {
        var letters = 0;
        for (var i = 0; i < text.Length && letters < enough; i++)
        {
            letters += char.IsLetter(text[i]) || char.GetUnicodeCategory(text[i]) == UnicodeCategory.Surrogate ? 1 : 0;
        }

        return letters;
    }
}
