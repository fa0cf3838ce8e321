using System.Collections.Immutable;
using System.Globalization;

namespace DiplomacyNews.Web.Search;

/// <summary>
/// Days as keys of the index: each row has its day, month and year, so that any stretch of days is a short list of years, months and days. A search between two
/// days reads the rows between two numbers instead; keys serve where days stand in a choice, under a minus, or count the days on which an article's statements were made.
/// </summary>
internal static class DayKeys
{
    /// <summary>Stands before the keys of the days on which an article's statements were made.</summary>
    public const string Said = "u";

    private const int FirstYear = 1900;
    private const int YearsAhead = 10;

    /// <summary>The keys of a row of that day.</summary>
    public static IEnumerable<string> Of(DateOnly day, string prefix = "") => [prefix + Year(day), prefix + Month(day), prefix + Day(day)];

    /// <summary>The fewest keys that are on every day of the stretch and on no other; what lies long before or after all reports is left out.</summary>
    public static ImmutableArray<string> Between(DateOnly? from, DateOnly? to, DateOnly today)
    {
        var first = from is { } f && f.Year >= FirstYear ? f : new DateOnly(FirstYear, 1, 1);
        var end = new DateOnly(Math.Min(today.Year + YearsAhead, 9998), 12, 31);
        var last = to is { } t && t < end ? t : end;
        var keys = ImmutableArray.CreateBuilder<string>();
        for (var day = first; day <= last;)
        {
            if (day.DayOfYear == 1 && new DateOnly(day.Year, 12, 31) <= last)
            {
                keys.Add(Year(day));
                day = day.AddYears(1);
            }
            else if (day.Day == 1 && day.AddMonths(1).AddDays(-1) <= last)
            {
                keys.Add(Month(day));
                day = day.AddMonths(1);
            }
            else
            {
                keys.Add(Day(day));
                day = day.AddDays(1);
            }
        }

        return keys.ToImmutable();
    }

    private static string Year(DateOnly day) => day.ToString("'y_'yyyy", CultureInfo.InvariantCulture);

    private static string Month(DateOnly day) => day.ToString("'y_'yyyy-MM", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("'y_'yyyy-MM-dd", CultureInfo.InvariantCulture);
}
