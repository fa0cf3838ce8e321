using System.Globalization;
using DiplomacyNews.Web.Data.Queries;

namespace DiplomacyNews.Web.Rendering;

/// <summary>
/// Statements a year as a drawing: a stack for each year, solid for the speaker's own words, hatched for half and half, dotted for reported ones.
/// Everything is worked out here, in whole units of the drawing, so that the view only writes it down.
/// </summary>
public sealed record YearChart
{
    public const int Width = 330;
    public const int Height = 190;
    private const int Left = 26;
    private const int Top = 30;
    private const int Base = 160;
    private const int WidestBar = 44;
    private const int LabelRoom = 42;
    private const int HalfLabel = 16;

    private YearChart(IReadOnlyList<StatementCounts.Year> years, IReadOnlyList<Column> columns, IReadOnlyList<Line> lines, IReadOnlyList<Label> labels)
    {
        Labels = labels;
        Years = years;
        Columns = columns;
        Lines = lines;
    }

    /// <summary>The years that have any, for the table behind the drawing.</summary>
    public IReadOnlyList<StatementCounts.Year> Years { get; }

    public IReadOnlyList<Column> Columns { get; }

    /// <summary>The lines across, with their figures.</summary>
    public IReadOnlyList<Line> Lines { get; }

    /// <summary>The years that are printed under the drawing: the first, the last, and round ones between where there is room.</summary>
    public IReadOnlyList<Label> Labels { get; }

    public bool IsEmpty => Years.Count == 0;

    /// <summary>Whether there is more to see than one bar.</summary>
    public bool IsWorthDrawing => Years.Count > 1;

    /// <summary>"2 in 2021, 4 in 2022"; the busiest year alone where there are many.</summary>
    public string InWords => Years.Count <= 8
        ? string.Join(", ", Years.Select(y => $"{Counted.Plain(y.All)} in {y.Number}"))
        : $"{Counted.Plain(Years.Sum(y => y.All))} from {Years[0].Number} to {Years[^1].Number}, most in {Years.MaxBy(y => y.All)!.Number}: {Counted.Plain(Years.Max(y => y.All))}"; // Not empty here.

    /// <summary>Years between the first and the last that have none are drawn as gaps: time is not skipped.</summary>
    public static YearChart Of(IEnumerable<StatementCounts.Year> counted)
    {
        var years = counted.Where(y => y.All > 0).OrderBy(y => y.Number).ToList();
        if (years.Count == 0)
        {
            return new YearChart([], [], [], []);
        }

        var first = years[0].Number;
        var slots = years[^1].Number - first + 1;
        var step = Step(years.Max(y => y.All));
        var top = ((years.Max(y => y.All) + step - 1) / step) * step;
        var slot = (double)(Width - Left) / slots;
        var bar = Math.Min(WidestBar, Math.Max(1, slot * 0.62));

        var columns = years.Select(y =>
        {
            var x = Left + (slot * (y.Number - first)) + ((slot - bar) / 2);
            var direct = Tall(y.Direct);
            var mixed = Tall(y.Mixed);
            var indirect = Tall(y.Indirect);
            return new Column(y.Number, y.All, One(x), One(bar), One(x + (bar / 2)), One(Base - direct), One(direct), One(Base - direct - mixed), One(mixed),
                One(Base - direct - mixed - indirect), One(indirect), One(Base - direct - mixed - indirect - 7), IsCounted: slot >= 18);
        }).ToList();
        var lines = Enumerable.Range(1, top / step).Select(i => new Line(i * step, One(Base - Tall(i * step)), One(Base - Tall(i * step) + 4))).ToList();
        var labels = LabelsOf(first, years[^1].Number, slot).Select(y => new Label(y, One(Math.Clamp(Left + (slot * (y - first)) + (slot / 2), HalfLabel, Width - HalfLabel)))).ToList();
        return new YearChart(years, columns, lines, labels);

        double Tall(int count) => (double)(Base - Top) * count / top;
    }

    private static IEnumerable<int> LabelsOf(int first, int last, double slot)
    {
        var apart = (int)Math.Ceiling(LabelRoom / slot);
        var step = new[] { 1, 2, 5, 10, 20, 25, 50, 100 }.FirstOrDefault(s => s >= apart, apart);
        yield return first;
        for (var year = first + 1; year < last; year++)
        {
            if ((step == 1 || year % step == 0) && year - first >= apart && last - year >= apart)
            {
                yield return year;
            }
        }

        if (last - first >= apart)
        {
            yield return last;
        }
    }

    /// <summary>Whole numbers a reader can count by, about four lines high.</summary>
    private static int Step(int most)
    {
        for (var power = 1L; power < 1_000_000_000; power *= 10)
        {
            foreach (var step in new[] { power, 2 * power, 5 * power })
            {
                if (most <= step * 4)
                {
                    return (int)step;
                }
            }
        }

        return 1_000_000_000;
    }

    private static string One(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    /// <summary>A year's stack. The numbers are ready to print.</summary>
    public sealed record Column(int Year, int All, string X, string Width, string Middle, string DirectY, string DirectHeight, string MixedY, string MixedHeight,
        string IndirectY, string IndirectHeight, string CountY, bool IsCounted);

    /// <param name="X">The middle of its year.</param>
    public sealed record Label(int Year, string X);

    public sealed record Line(int Count, string Y, string TextY);
}
