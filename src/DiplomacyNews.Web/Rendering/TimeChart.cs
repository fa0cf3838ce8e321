using System.Globalization;

namespace DiplomacyNews.Web.Rendering;

/// <summary>How many results there are through time, as a row of bars that lead to the year, month or day: the finest of these that makes no more bars than fit.</summary>
public sealed record TimeChart(IReadOnlyList<TimeChart.Bar> Bars)
{
    public const int Width = 720;
    public const int Height = 72;
    private const int Base = 56;
    private const int MostBars = 40;

    private static readonly Step[] Finest =
    [
        new("yyyy-MM-dd", day => day, day => day.AddDays(1)),
        new("yyyy-MM", day => new DateOnly(day.Year, day.Month, 1), day => day.AddMonths(1)),
        new("yyyy", day => new DateOnly(day.Year, 1, 1), day => day.AddYears(1)),
    ];

    /// <summary>Null where there is only one bar.</summary>
    public static TimeChart? Of(IReadOnlyList<(DateOnly Day, int Count)> days)
    {
        if (days.Count == 0)
        {
            return null;
        }

        var (first, last) = (days.Min(d => d.Day), days.Max(d => d.Day));
        var fits = Finest.FirstOrDefault(step => step.From(first, last).Take(MostBars + 1).Count() <= MostBars);
        var written = fits ?? Finest[^1];
        var counts = days.GroupBy(d => written.Begin(d.Day)).ToDictionary(g => g.Key, g => g.Sum(d => d.Count));
        List<DateOnly> slots = fits is null ? [.. counts.Keys.Order().TakeLast(MostBars)] : [.. fits.From(first, last)];
        var most = counts.Values.Max();
        return counts.Count < 2 ? null
            : new TimeChart([.. slots.Select((slot, i) => Drawn(slot.ToString(written.Format, CultureInfo.InvariantCulture), i, slots.Count, counts.GetValueOrDefault(slot), most))]);
    }

    private static Bar Drawn(string period, int at, int of, int count, int most)
    {
        var slot = (double)Width / of;
        var tall = count == 0 ? 0 : Math.Max(2, (double)(Base - 4) * count / most);
        return new Bar(period, count, One(slot * at), One(slot), One((slot * at) + (slot * 0.1)), One(slot * 0.8), One(Base - tall), One(tall), at == 0 || at == of - 1);
    }

    private static string One(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <param name="Period">"2023", "2023-07" or "2023-07-14".</param>
    /// <param name="HasLabel">The first and the last say when they are.</param>
    public sealed record Bar(string Period, int Count, string SlotX, string SlotWidth, string X, string BarWidth, string Y, string BarHeight, bool HasLabel);

    /// <summary>How long a bar's time is.</summary>
    private sealed record Step(string Format, Func<DateOnly, DateOnly> Begin, Func<DateOnly, DateOnly> Next)
    {
        /// <summary>The beginnings of all from one day to another.</summary>
        public IEnumerable<DateOnly> From(DateOnly first, DateOnly last)
        {
            var (day, end) = (Begin(first), Begin(last));
            yield return day;
            while (day < end)
            {
                yield return day = Next(day);
            }
        }
    }
}
