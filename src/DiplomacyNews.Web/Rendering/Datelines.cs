using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Rendering;

/// <summary>Finds the dateline that an article opens with ("BEIJING, Monday – "), to set it in small capitals.</summary>
internal static class Datelines
{
    private const int Longest = 60;
    private static readonly string[] Ends = [" — ", " – ", " -- ", " - ", "— ", "– "];

    /// <summary>The dateline without its dash; empty when <paramref name="paragraph"/> does not open with <paramref name="place"/>.</summary>
    public static TextSpan At(string text, TextSpan paragraph, string? place)
    {
        if (place is not { Length: > 0 } || !text.AsSpan(paragraph.Start, paragraph.Length).StartsWith(place, StringComparison.OrdinalIgnoreCase))
        {
            return default;
        }

        var opening = text.AsSpan(paragraph.Start, Math.Min(Longest, paragraph.Length));
        foreach (var end in Ends)
        {
            if (opening.IndexOf(end, StringComparison.Ordinal) is >= 0 and var at && at >= place.Length)
            {
                return new TextSpan(paragraph.Start, at);
            }
        }

        return default;
    }
}
