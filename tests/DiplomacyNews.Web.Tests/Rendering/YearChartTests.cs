using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Rendering;

namespace DiplomacyNews.Web.Tests.Rendering;

public sealed class YearChartTests
{
    [Fact]
    public void Years_without_statements_are_gaps_and_not_skipped()
    {
        var chart = Chart((1972, 4), (2025, 30));
        Assert.Equal(2, chart.Columns.Count);
        Assert.True(double.Parse(chart.Columns[1].X) - double.Parse(chart.Columns[0].X) > 250);
        Assert.Equal([1972, 1980, 1990, 2000, 2010, 2025], chart.Labels.Select(l => l.Year));
    }

    [Fact]
    public void A_single_year_has_one_bar_and_one_label()
    {
        var chart = Chart((2024, 1));
        Assert.Equal("1 in 2024", chart.InWords);
        Assert.Equal([2024], chart.Labels.Select(l => l.Year));
        Assert.Equal([1], chart.Lines.Select(l => l.Count));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(8)]
    [InlineData(97)]
    [InlineData(100_000)]
    [InlineData(int.MaxValue / 4)]
    public void The_tallest_bar_fits_below_the_highest_line(int most)
    {
        var chart = Chart((2023, most), (2024, 1));
        Assert.InRange(chart.Lines.Count, 1, 5);
        Assert.True(chart.Lines[^1].Count >= most);
        Assert.All(chart.Columns, c => Assert.True(double.Parse(c.DirectY) >= 0));
    }

    [Fact]
    public void Nothing_counted_is_no_drawing() => Assert.True(Chart().IsEmpty);

    private static YearChart Chart(params (int Year, int Count)[] years) => YearChart.Of(years.Select(y => new StatementCounts.Year(y.Year, y.Count, 0, 0)));
}
