using System.Collections.Frozen;

namespace DiplomacyNews.Analysis.Dates;

/// <summary>Months, weekdays and counted words as news prints them, folded.</summary>
internal static class CalendarWords
{
    /// <summary>1 to 12.</summary>
    public static readonly FrozenDictionary<string, int> Months = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["january"] = 1, ["jan"] = 1, ["february"] = 2, ["feb"] = 2, ["march"] = 3, ["mar"] = 3, ["april"] = 4, ["apr"] = 4, ["may"] = 5, ["june"] = 6, ["jun"] = 6, ["july"] = 7, ["jul"] = 7,
        ["august"] = 8, ["aug"] = 8, ["september"] = 9, ["sept"] = 9, ["sep"] = 9, ["october"] = 10, ["oct"] = 10, ["november"] = 11, ["nov"] = 11, ["december"] = 12, ["dec"] = 12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Full names only: "sun" and "wed" are other words.</summary>
    public static readonly FrozenDictionary<string, DayOfWeek> Weekdays = Enum.GetValues<DayOfWeek>().ToFrozenDictionary(d => d.ToString().ToLowerInvariant(), d => d, StringComparer.Ordinal);

    private static readonly string[] Counted =
        ["", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"];

    private static readonly string[] Tens = ["", "ten", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];

    /// <summary>"three", "a", "12" as a number; 0 when it is none.</summary>
    public static int Count(string word) =>
        word is "a" or "an" ? 1 : Array.IndexOf(Counted, word) is > 0 and var n ? n : Array.IndexOf(Tens, word) is > 0 and var tens ? 10 * tens : word.Length <= 3 && int.TryParse(word, out var number) ? number : 0;

    /// <summary>A day of the month ("26", "26th"), or 0.</summary>
    public static int Day(string word)
    {
        var digits = word.AsSpan().TrimEnd("stndrh");
        return digits.Length is 1 or 2 && word.Length - digits.Length is 0 or 2 && int.TryParse(digits, out var day) && day is >= 1 and <= 31 ? day : 0;
    }

    /// <summary>A year that news may speak of, or 0.</summary>
    public static int Year(string word) => word.Length == 4 && int.TryParse(word, out var year) && year is >= 1800 and <= 2100 ? year : 0;

    /// <summary>The day, or null where the month has none such.</summary>
    public static DateOnly? Make(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>The month's last day.</summary>
    public static DateOnly MonthEnd(int year, int month) => new(year, month, DateTime.DaysInMonth(year, month));
}
