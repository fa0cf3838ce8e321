namespace DiplomacyNews.Web.Data;

/// <summary>
/// Numbers that grow with the day and are unique within it. Lists that show the newest first page by them, and the search index uses them as row
/// numbers, because FTS5 gives its newest rows without sorting. The shift leaves room for a million on one day and keeps the numbers short:
/// wider gaps make the index larger.
/// </summary>
public static class DateOrder
{
    private const int WithinDay = 20;

    /// <summary>How far the first numbers of two days that follow each other lie apart: divided by it, positions count days.</summary>
    public const long Day = 1L << WithinDay;

    /// <summary>The smallest number of the day.</summary>
    public static long First(DateOnly day) => (long)day.DayNumber << WithinDay;

    /// <summary>The largest number of the day.</summary>
    public static long Last(DateOnly day) => First(day) | ((1L << WithinDay) - 1);

    /// <summary>The day a number stands for.</summary>
    public static DateOnly DayOf(long position) => DateOnly.FromDayNumber((int)(position >> WithinDay));
}
