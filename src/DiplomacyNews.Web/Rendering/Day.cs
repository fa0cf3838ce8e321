using System.Globalization;

namespace DiplomacyNews.Web.Rendering;

/// <summary>Days as pages print them: "19 June 2023"; windows as short as they can be said.</summary>
public static class Day
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>Months as British newspapers shorten them: May, June and July stand in full.</summary>
    private static readonly string[] ShortMonths = ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

    /// <summary>"19 June 2023".</summary>
    public static string Long(DateOnly day) => day.ToString("d MMMM yyyy", British);

    /// <summary>"Monday 19 June 2023".</summary>
    public static string WithWeekday(DateOnly day) => day.ToString("dddd d MMMM yyyy", British);

    /// <summary>"19 June", "26 Apr.": for narrow columns where the year stands elsewhere.</summary>
    public static string Short(DateOnly day) => string.Create(British, $"{day.Day} {ShortMonths[day.Month - 1]}");

    /// <summary>"26 Apr. 2024": for narrow columns.</summary>
    public static string ShortWithYear(DateOnly day) => string.Create(British, $"{Short(day)} {day.Year}");

    /// <summary>"2023-06-19", for the machine.</summary>
    public static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>"June 2023" for a whole month, "2023" for a whole year, "18–19 June 2023", "28 May to 2 June 2023"; "since …" or "until …" with one end open.</summary>
    public static string Window(DateOnly? from, DateOnly? to) => (from, to) switch
    {
        (null, null) => "not known",
        ({ } first, null) => $"since {Long(first)}",
        (null, { } last) => $"until {Long(last)}",
        ({ } first, { } last) => Between(first, last),
    };

    private static string Between(DateOnly first, DateOnly last)
    {
        var wholeMonths = first.Day == 1 && last.Day == DateTime.DaysInMonth(last.Year, last.Month);
        return first >= last ? Long(first)
            : first.Year != last.Year ? $"{Long(first)} to {Long(last)}"
            : wholeMonths && first.Month == 1 && last.Month == 12 ? first.Year.ToString(CultureInfo.InvariantCulture)
            : wholeMonths && first.Month == last.Month ? first.ToString("MMMM yyyy", British)
            : first.Month == last.Month ? $"{first.Day}–{Long(last)}"
            : $"{first.ToString("d MMMM", British)} to {Long(last)}";
    }
}
