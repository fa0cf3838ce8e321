using System.Globalization;
using DiplomacyNews.Web.Data.Queries;
using Thread = DiplomacyNews.Web.Data.Queries.Thread;

namespace DiplomacyNews.Web.Rendering;

/// <summary>The years that threads are drawn over, a thousand units wide: a stroke for each week with a report, a bar for half a year that has many.</summary>
public sealed record ThreadLine(int FirstYear, int Years)
{
    private const int Width = 1000;

    public DateOnly First => new(FirstYear, 1, 1);

    public DateOnly Last => new(LastYear, 12, 31);

    public int LastYear => FirstYear + Years - 1;

    public static ThreadLine EndingIn(int lastYear, int years) => new(Math.Max(1, lastYear - years + 1), years);

    /// <summary>The strokes as the path of the drawing.</summary>
    public string Strokes(Thread thread) => string.Concat(thread.Weeks.Select(d => string.Create(CultureInfo.InvariantCulture, $"M{At(d):0.#} 2v16")));

    /// <summary>The bars as the path of the drawing.</summary>
    public string Bars(Thread thread) => string.Concat(thread.Busy.Select(d => string.Create(CultureInfo.InvariantCulture, $"M{At(d):0.#} 4h{(double)Width / Years * Threads.HalfYear / 12:0.#}v12h-{(double)Width / Years * Threads.HalfYear / 12:0.#}z")));

    // Years stand equally wide, whatever their days.
    private double At(DateOnly day) => Width * (day.Year - FirstYear + ((day.DayOfYear - 0.5) / (DateTime.IsLeapYear(day.Year) ? 366 : 365))) / Years;
}
