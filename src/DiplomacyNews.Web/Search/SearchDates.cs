using System.Globalization;

namespace DiplomacyNews.Web.Search;

/// <summary>Days as people write them: 2024-04-26, 26 April 2024, April 26, 2024, Apr. 2024, 2024-04, 2024, today, last month, last 30 days, 2021..2023.</summary>
internal static class SearchDates
{
    private static readonly string[] Days =
        ["yyyy-M-d", "yyyy/M/d", "d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy", "d.M.yyyy"];

    private static readonly string[] Months = ["yyyy-M", "MMMM yyyy", "MMM yyyy"];

    /// <summary>The first and last day that the words mean.</summary>
    public static bool TryRead(string words, DateOnly today, out DateOnly first, out DateOnly last)
    {
        if (words.IndexOf("..", StringComparison.Ordinal) is > 0 and var dots
            && TryRead(words[..dots], today, out first, out _) && TryRead(words[(dots + 2)..], today, out _, out last))
        {
            return first <= last;
        }

        var text = string.Join(' ', words.Replace(',', ' ').Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Plain));
        if (Relative(text.ToLowerInvariant(), today) is { } range)
        {
            (first, last) = range;
            return true;
        }

        if (DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out first))
        {
            last = first;
            return true;
        }

        if (DateOnly.TryParseExact(text, Months, CultureInfo.InvariantCulture, DateTimeStyles.None, out first))
        {
            last = EndOfMonth(first);
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

    /// <summary>Why a date that looks like one is none: "February 2023 has 28 days". Null for what looks like none.</summary>
    public static string? WhyNot(string words)
    {
        var cells = words.Split('-', '/');
        if (cells is not [{ Length: 4 }, { Length: <= 2 }, { Length: <= 2 }] && cells is not [{ Length: 4 }, { Length: <= 2 }])
        {
            return null;
        }

        var numbers = cells.Select(c => int.TryParse(c, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1).ToList();
        return numbers.Contains(-1) || numbers[0] == 0 ? null
            : numbers[1] is < 1 or > 12 ? "a year has twelve months"
            : numbers.Count > 2 ? $"{new DateOnly(numbers[0], numbers[1], 1).ToString("MMMM yyyy", CultureInfo.InvariantCulture)} has {DateTime.DaysInMonth(numbers[0], numbers[1])} days"
            : null;
    }

    /// <summary>Without the point of an abbreviation and the ending of an ordinal: "Sept." is Sep, "14th" is 14.</summary>
    private static string Plain(string word) =>
        word.Length is 3 or 4 && char.IsAsciiDigit(word[0]) && word[^2..].ToLowerInvariant() is "st" or "nd" or "rd" or "th" && char.IsAsciiDigit(word[^3]) ? word[..^2]
        : word.TrimEnd('.').Equals("Sept", StringComparison.OrdinalIgnoreCase) ? "Sep"
        : word.Length > 3 && char.IsLetter(word[0]) ? word.TrimEnd('.')
        : word;

    private static (DateOnly First, DateOnly Last)? Relative(string text, DateOnly today)
    {
        var monday = today.AddDays(-(((int)today.DayOfWeek + 6) % 7));
        var month = new DateOnly(today.Year, today.Month, 1);
        switch (text.Split(' '))
        {
            case ["today"]:
                return (today, today);
            case ["yesterday"]:
                return (today.AddDays(-1), today.AddDays(-1));
            case ["this", "week"]:
                return (monday, monday.AddDays(6));
            case ["last", "week"]:
                return (monday.AddDays(-7), monday.AddDays(-1));
            case ["this", "month"]:
                return (month, EndOfMonth(month));
            case ["last", "month"]:
                return (month.AddMonths(-1), month.AddDays(-1));
            case ["this", "year"]:
                return (new DateOnly(today.Year, 1, 1), new DateOnly(today.Year, 12, 31));
            case ["last", "year"]:
                return (new DateOnly(today.Year - 1, 1, 1), new DateOnly(today.Year - 1, 12, 31));
            case ["last" or "past", var number, var unit] when int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var count) && count is >= 1 and <= 999:
                return unit.TrimEnd('s') switch
                {
                    "day" => (today.AddDays(1 - count), today),
                    "week" => (today.AddDays(1 - (7 * count)), today),
                    "month" => (today.AddMonths(-count).AddDays(1), today),
                    "year" => (today.AddYears(-count).AddDays(1), today),
                    _ => null,
                };
            default:
                return null;
        }
    }

    private static DateOnly EndOfMonth(DateOnly day) => new(day.Year, day.Month, DateTime.DaysInMonth(day.Year, day.Month));
}
