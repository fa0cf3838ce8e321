using System.Globalization;

namespace DiplomacyNews.Web.Rendering;

/// <summary>How many results there are through time, as a row of bars that lead to the year, month or day: the finest of these that makes no more bars than fit.</summary>
public sealed record TimeChart(IReadOnlyList<TimeChart.Bar> Bars)
{
    public const int Width = 720;
    public const int Height = 72;
    private const int Base = 56;
    private const int MostBars = 40;

    /// <summary>Null where there is only one bar.</summary>
    public static TimeChart? Of(IReadOnlyList<(DateOnly Day, int Count)> days)
    {
        foreach (var (format, next) in new (string, Func<DateOnly, DateOnly>)[] { ("yyyy-MM-dd", d => d.AddDays(1)), ("yyyy-MM", d => d.AddMonths(1)), ("yyyy", d => d.AddYears(1)) })
        {
            var counts = days.GroupBy(d => Written(d.Day)).ToDictionary(g => g.Key, g => g.Sum(d => d.Count));
            var slots = new List<string>();
            if (days.Count > 0)
            {
                var last = Written(days.Max(d => d.Day));
                for (var day = Begin(days.Min(d => d.Day)); slots.Count <= MostBars && (slots.Count == 0 || slots[^1] != last); day = next(day))
                {
                    slots.Add(Written(day));
                }
            }

            if (format == "yyyy" && slots.Count > MostBars)
            {
                slots = [.. counts.Keys.Order(StringComparer.Ordinal).TakeLast(MostBars)];
            }

            if (slots.Count <= MostBars)
            {
                return counts.Count < 2 ? null : new TimeChart([.. slots.Select((slot, i) => Drawn(slot, i, slots.Count, counts.GetValueOrDefault(slot), counts.Values.Max()))]);
            }

            string Written(DateOnly day) => day.ToString(format, CultureInfo.InvariantCulture);

            DateOnly Begin(DateOnly day) => format == "yyyy" ? new DateOnly(day.Year, 1, 1) : format == "yyyy-MM" ? new DateOnly(day.Year, day.Month, 1) : day;
        }

        return null;
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
}
