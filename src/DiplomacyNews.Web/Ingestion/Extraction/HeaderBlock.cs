using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Ingestion.Extraction;

/// <summary>
/// The lines that a person puts above a text to say what it is: <c>Headline: …</c>, <c>Outlet: …</c>, <c>Date: …</c>, ended by an empty line;
/// in Markdown between two lines of hyphens. Every key must be a known one, so that a transcript's "QUESTION: …" stays text.
/// </summary>
internal sealed record HeaderBlock
{
    /// <summary>The keys, as the manual lists them; the first of each group is the one we write ourselves.</summary>
    private static readonly Dictionary<string, string> Keys = new(StringComparer.OrdinalIgnoreCase)
    {
        ["Headline"] = "headline", ["Title"] = "headline",
        ["Outlet"] = "outlet", ["Source"] = "outlet", ["Publisher"] = "outlet", ["Publication"] = "outlet", ["Newspaper"] = "outlet",
        ["Byline"] = "byline", ["Author"] = "byline", ["Authors"] = "byline", ["By"] = "byline",
        ["Date"] = "date", ["Published"] = "date", ["Publication date"] = "date",
        ["Address"] = "address", ["URL"] = "address", ["Link"] = "address",
        ["Language"] = "language", ["Lang"] = "language",
        ["Sample"] = "sample", ["Sources"] = "sources",
        ["Rights"] = "", ["Licence"] = "", ["License"] = "",
    };

    public static HeaderBlock None { get; } = new();

    public string? Headline { get; init; }

    public string? Outlet { get; init; }

    public string? Byline { get; init; }

    public DateOnly? Date { get; init; }

    public string? Address { get; init; }

    public string? Language { get; init; }

    public string? Sample { get; init; }

    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Reads the block at the top of <paramref name="lines"/>; <paramref name="body"/> is the index of the first line after it, 0 when there is none.</summary>
    public static HeaderBlock Read(IReadOnlyList<string> lines, out int body)
    {
        body = 0;
        var at = 0;
        while (at < lines.Count && string.IsNullOrWhiteSpace(lines[at]))
        {
            at++;
        }

        var values = new List<(string Key, string Value)>();
        for (; at < lines.Count && !string.IsNullOrWhiteSpace(lines[at]); at++)
        {
            if (!Add(lines[at], values, foreignKeys: false))
            {
                return None;
            }
        }

        if (values.Count == 0)
        {
            return None;
        }

        body = at;
        return Of(values);
    }

    /// <summary>Reads Markdown's front matter, in which other keys may stand (layout, tags): they are passed over.</summary>
    public static HeaderBlock ReadFrontMatter(IReadOnlyList<string> lines, out int body)
    {
        body = 0;
        var at = 0;
        while (at < lines.Count && string.IsNullOrWhiteSpace(lines[at]))
        {
            at++;
        }

        if (at >= lines.Count || lines[at].TrimEnd() is not ("---" or "+++"))
        {
            return None;
        }

        var fence = lines[at].TrimEnd();
        var values = new List<(string Key, string Value)>();
        for (at++; at < lines.Count; at++)
        {
            var line = lines[at].TrimEnd();
            if (line == fence || line == "...")
            {
                if (values.Count == 0)
                {
                    return None;
                }

                body = at + 1;
                return Of(values);
            }

            if (!Add(line, values, foreignKeys: true))
            {
                return None;
            }
        }

        return None;
    }

    private static bool Add(string line, List<(string Key, string Value)> values, bool foreignKeys)
    {
        if (values.Count > 0 && (line.Length > 0 && char.IsWhiteSpace(line[0]) || foreignKeys && line.StartsWith('-')))
        {
            // A longer value goes on in an indented line; front matter lists its items with hyphens.
            var (key, value) = values[^1];
            var more = line.Trim();
            more = foreignKeys && more.StartsWith('-') ? ";" + Unquoted(more[1..]) : more;
            values[^1] = (key, value.Length < 20_000 ? $"{value} {more}" : value);
            return true;
        }

        if (foreignKeys && (string.IsNullOrWhiteSpace(line) || line.StartsWith('#')))
        {
            return true;
        }

        var mark = line.AsSpan().IndexOfAny(':', '=');
        if (mark <= 0 || mark > 40 || line[mark] == '=' && !foreignKeys)
        {
            return false;
        }

        var name = line[..mark].Trim();
        if (!Keys.TryGetValue(name, out var known))
        {
            if (!foreignKeys || name.Length == 0 || name.Any(c => !char.IsLetterOrDigit(c) && c is not ('_' or '-' or '.' or ' ')))
            {
                return false;
            }

            known = "";
        }

        values.Add((known, Unquoted(line[(mark + 1)..])));
        return true;
    }

    private static string Unquoted(string value)
    {
        value = value.Trim();
        return value.Length >= 2 && value[0] == value[^1] && value[0] is '"' or '\''
            ? value[1..^1].Replace(value[0] == '"' ? "\\\"" : "''", value[0].ToString(), StringComparison.Ordinal)
            : value;
    }

    private static HeaderBlock Of(List<(string Key, string Value)> values)
    {
        string? First(string key) => values.FirstOrDefault(v => v.Key == key && v.Value.Length > 0).Value;
        return new HeaderBlock
        {
            Headline = First("headline"),
            Outlet = First("outlet"),
            Byline = First("byline") is { } byline ? Bylines.Names(List(byline)) : null,
            Date = WrittenDate.Find(First("date")),
            Address = WebAddress.Of(First("address")),
            Language = LanguageCode.Of(First("language")),
            Sample = First("sample"),
            Sources = [.. values.Where(v => v.Key == "sources").SelectMany(v => SourceList.Of(v.Value))],
        };
    }

    private static string List(string value) => value.TrimStart(' ', ';', '[').TrimEnd(']').Replace(" ;", ",", StringComparison.Ordinal);
}
