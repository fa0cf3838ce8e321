using System.Globalization;

namespace DiplomacyNews.Web.Rendering;

/// <summary>Terms of office drawn to one scale, from the year the first began to the year the last ended.</summary>
public sealed record OfficeTimeline(IReadOnlyList<OfficeTimeline.Row> Rows, IReadOnlyList<int> Years, string Grid)
{
    /// <summary>The drawing's width; its strokes keep their strength however wide it is shown.</summary>
    public const int Width = 1000;

    public static OfficeTimeline Of(IReadOnlyList<OfficeTerm> terms, DateOnly today)
    {
        var days = terms.SelectMany(t => new[] { t.From, t.To ?? (t.From is null ? null : t.SeenUntil ?? today) }).OfType<DateOnly>().ToList();

        if (days.Count == 0)
        {
            return new OfficeTimeline([.. terms.Select(t => new Row(t, null, null, false))], [], "");
        }

        var first = days.Min().Year;
        var span = Math.Max(1, days.Max().Year + 1 - first);
        var step = new[] { 1, 2, 5, 10, 20, 50 }.First(s => span <= s * 5 || s == 50);
        span = (span + step - 1) / step * step;
        var years = Enumerable.Range(0, span / step).Select(i => first + (i * step)).ToList();
        var grid = string.Concat(years.Select(y => string.Create(CultureInfo.InvariantCulture, $"M{At(new DateOnly(y, 1, 1)):0.#} 0v20")));
        return new OfficeTimeline(
            [
                .. terms.Select(t =>
                {
                    var from = t.From ?? t.To;
                    var to = t.To ?? (t.From is null ? null : t.SeenUntil ?? today);
                    return from is null || to is null || to < from
                        ? new Row(t, null, null, false)
                        : new Row(t, One(At(from.Value)), One(Math.Max(4, At(to.Value) - At(from.Value))), t.To is null);
                }),
            ], years, grid);

        double At(DateOnly day) => Width * ((day.Year - first) + ((day.DayOfYear - 1) / 366.0)) / span;
    }

    private static string One(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <param name="X">Where the bar begins; null for a term without dates.</param>
    /// <param name="Width">How long it is.</param>
    /// <param name="IsOpen">Whether it still lasts.</param>
    public sealed record Row(OfficeTerm Term, string? X, string? Width, bool IsOpen);
}
