namespace DiplomacyNews.Web.Ingestion.Extraction;

/// <summary>Reads the line that says who wrote a report.</summary>
internal static class Bylines
{
    private static readonly HashSet<string> NoNames = new(StringComparer.OrdinalIgnoreCase)
    {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Then", "The", "This", "That", "Now", "Contrast", "Comparison", "Law",
    };

    private static readonly string[] Small = ["and", "of", "the", "de", "van", "von", "der", "den", "bin", "al", "el", "la", "le", "in", "for", "with", "at", "di", "da", "du", "dos", "y", "e"];

    private static readonly string[] Openings = ["written by ", "reported by ", "story by ", "by: ", "by ", "par ", "por "];

    /// <summary>The names in "By Ada Okafor and Jon Lind"; null when the line is no byline ("By Friday the talks had failed.").</summary>
    public static string? OfLine(string line)
    {
        var text = CleanText.OneLine(line);
        var opening = Array.Find(Openings[..^2], o => text.StartsWith(o, StringComparison.OrdinalIgnoreCase));
        if (opening is null || text.Length > 160)
        {
            return null;
        }

        var rest = text[opening.Length..].Trim();
        var names = Names(rest);
        var words = (names ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return names is not null && words.Length is > 0 and <= 20 && rest[^1] is not ('.' or '!' or '?' or ':') && !NoNames.Contains(words[0].TrimEnd(','))
            && words.All(w => !char.IsDigit(w[0]) && (!char.IsLower(w[0]) || Small.Contains(w, StringComparer.Ordinal)))
            ? names : null;
    }

    /// <summary>The names without "By" and without what stands beside them: the date, "updated 2 hours ago", a mail address. Null when nothing is left.</summary>
    public static string? Names(string? value)
    {
        var names = CleanText.OneLine(value).Trim(' ', ',', '|', '·', '•', '-', '–', '—', ';');
        foreach (var opening in Openings)
        {
            if (names.StartsWith(opening, StringComparison.OrdinalIgnoreCase))
            {
                names = names[opening.Length..];
                break;
            }
        }

        // "VIENNA | Agency staff": the place first.
        var bar = names.IndexOf('|');
        if (bar > 0 && !names.AsSpan(0, bar).ContainsAnyInRange('a', 'z') && names.AsSpan(bar).ContainsAnyInRange('a', 'z'))
        {
            names = names[(bar + 1)..].Trim();
        }

        foreach (var end in (string[])[" @", "|", "•", "·", " Published", " Updated", " Last updated", " Posted", "PUBLISHED", "UPDATED", " - ", " – ", " — "])
        {
            var at = names.IndexOf(end, StringComparison.Ordinal);
            names = at > 0 ? names[..at] : names;
        }

        names = names.Trim(' ', ',', '|', '·', '•', '-', '–', '—', ':');
        return names.Length is 0 or > 300 || names.Contains("://", StringComparison.Ordinal) || !names.Any(char.IsLetter) || names.StartsWith('@') ? null : names;
    }
}
