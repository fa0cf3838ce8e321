using System.Globalization;

namespace DiplomacyNews.Web.Search;

/// <summary>Days as people write them: 2024-04-26, 26 April 2024, April 26, 2024, Apr. 2024, 2024-04, 2024, today, yesterday.</summary>
internal static class SearchDates
{
    private static readonly string[] Days =
        ["yyyy-M-d", "yyyy/M/d", "d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy", "d.M.yyyy"];

    private static readonly string[] Months = ["yyyy-M", "MMMM yyyy", "MMM yyyy"];

    /// <summary>The first and last day that the words mean.</summary>
    public static bool TryRead(string words, DateOnly today, out DateOnly first, out DateOnly last)
    {
        var text = string.Join(' ', words.Replace(',', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(word => word.Length > 3 && char.IsLetter(word[0]) ? word.TrimEnd('.') : word)
            .Select(word => word.Equals("Sept", StringComparison.OrdinalIgnoreCase) ? "Sep" : word));
        if (text.Equals("today", StringComparison.OrdinalIgnoreCase) || text.Equals("yesterday", StringComparison.OrdinalIgnoreCase))
        {
            first = last = text.Length == 5 ? today : today.AddDays(-1);
            return true;
        }

        if (DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out first))
        {
            last = first;
            return true;
        }

        if (DateOnly.TryParseExact(text, Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out first))
        {
            last = new DateOnly(first.Year, first.Month, DateTime.DaysInMonth(first.Year, first.Month));
            return true;
        }

        if (text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= 1)
        {
            first = new DateOnly(year, 1, 1);
            last = new DateOnly(year, 12, 31);
            return true;
        }

        last = first;
        return false;
    }
}
