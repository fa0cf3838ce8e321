namespace DiplomacyNews.Analysis.Tests;

public sealed class DayRangeTests
{
    [Theory]
    [InlineData("2024-04-26", "2024-04-26", "2024-04-26")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2023", "2023-01-01", "2023-12-31")]
    [InlineData("9999-12", "9999-12-01", "9999-12-31")]
    [InlineData("9999", "9999-01-01", "9999-12-31")]
    public void A_date_cut_to_what_is_known_stands_for_all_its_days(string text, string first, string last)
    {
        var days = DayRange.Parse(text);
        Assert.Equal((first, last), ($"{days?.First:yyyy-MM-dd}", $"{days?.Last:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("April 2024")]
    [InlineData("2024-13")]
    [InlineData("2023-02-29")]
    public void What_is_no_date_is_none(string? text) => Assert.Null(DayRange.Parse(text));
}
