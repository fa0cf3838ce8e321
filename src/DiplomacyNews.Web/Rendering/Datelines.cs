using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Rendering;

/// <summary>Finds the dateline that an article opens with ("BEIJING, Monday – "), to set it in small capitals.</summary>
internal static class Datelines
{
    private const int Longest = 60;
    private const int ShortestName = 3;
    private static readonly string[] Ends = [" — ", " – ", " -- ", " - ", " | ", "— ", "– "];

    /// <summary>
    /// The dateline without its dash; empty where there is none. It opens with <paramref name="place"/>, or, where that is not known, with a name in capitals.
    /// </summary>
    public static TextSpan At(string text, TextSpan paragraph, string? place)
    {
        var opening = text.AsSpan(paragraph.Start, Math.Min(Longest, paragraph.Length));
        var name = place is { Length: > 0 } && opening.StartsWith(place, StringComparison.OrdinalIgnoreCase) ? place.Length : CapitalsAtStart(opening);
        if (name < ShortestName)
        {
            return default;
        }

        foreach (var end in Ends)
        {
            if (opening.IndexOf(end, StringComparison.Ordinal) is >= 0 and var at && at >= name)
            {
                return new TextSpan(paragraph.Start, at);
            }
        }

        return default;
    }

    /// <summary>How far a name in capitals runs that a comma, bracket or dash ends: "RIYADH, Feb 18", "NEW DELHI (". 0 for "NATO met".</summary>
    private static int CapitalsAtStart(ReadOnlySpan<char> opening)
    {
        var length = 0;
        while (length < opening.Length && (char.IsUpper(opening[length]) || (length > 0 && opening[length] is (' ' or '.' or '\'' or '’'))))
        {
            length++;
        }

        return length < opening.Length && opening[length] is (',' or '(' or '–' or '—' or '-' or '|') ? opening[..length].TrimEnd().Length : 0;
    }
}
