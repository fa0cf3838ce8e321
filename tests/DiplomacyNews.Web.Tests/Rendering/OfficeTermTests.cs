using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Rendering;

namespace DiplomacyNews.Web.Tests.Rendering;

public sealed class OfficeTermTests
{
    [Theory]
    [InlineData("2021-01-26", "2025-01-20", "regular", "Envoy of Sweden, 26 January 2021 to 20 January 2025")]
    [InlineData("2023-07", "2024", "acting", "Envoy of Sweden (acting), July 2023 to 2024")]
    [InlineData("2010", "2010", "regular", "Envoy of Sweden, 2010")]
    [InlineData("2013-03-14", "", "contested", "Envoy of Sweden (contested), since 14 March 2013")]
    [InlineData("", "1999", "regular", "Envoy of Sweden, until 1999")]
    [InlineData("", "", "regular", "Envoy of Sweden")]
    public void A_term_is_dated_as_exactly_as_its_source(string from, string to, string status, string words) =>
        Assert.Equal(words, Assert.Single(OfficeTerm.Of("maria-lindqvist", Lexicon($"{from}\t{to}\t\t{status}"))).InWords);

    [Fact]
    public void The_office_of_a_day_is_the_one_held_or_else_the_last_before_it()
    {
        var lexicon = Lexicon("2001\t2004\t\tregular", "2010\t2012\t\tregular");
        Assert.Equal("Envoy of Sweden, 2001–2004", OfficeTerm.BestOn(new DateOnly(2002, 5, 1), "maria-lindqvist", lexicon)!.InYears);
        Assert.Equal("Envoy of Sweden, 2001–2004", OfficeTerm.BestOn(new DateOnly(2008, 5, 1), "maria-lindqvist", lexicon)!.InYears);
        Assert.Equal("Envoy of Sweden, 2010–2012", OfficeTerm.BestOn(new DateOnly(2024, 5, 1), "maria-lindqvist", lexicon)!.InYears);
        Assert.Null(OfficeTerm.BestOn(new DateOnly(2024, 5, 1), "nobody", lexicon));
    }

    [Fact]
    public void A_term_that_lasts_is_drawn_to_the_last_day_its_source_vouches_for()
    {
        var timeline = OfficeTimeline.Of(OfficeTerm.Of("maria-lindqvist", Lexicon("2001-01-01\t\t2005-12-31\tregular")), new DateOnly(2024, 1, 1));
        Assert.Equal([2001, 2002, 2003, 2004, 2005], timeline.Years);
        Assert.True(timeline.Rows[0].IsOpen);
        Assert.Equal("0", timeline.Rows[0].X);
    }

    [Fact]
    public void A_term_without_dates_has_no_bar() =>
        Assert.Null(Assert.Single(OfficeTimeline.Of(OfficeTerm.Of("maria-lindqvist", Lexicon("\t\t\tregular")), new DateOnly(2024, 1, 1)).Rows).X);

    private static Lexicon Lexicon(params string[] terms) => Analysis.Lexicon.Read(file => file switch
    {
        "countries.tsv" => new StringReader("iso3\tiso2\tname\nSWE\tSE\tSweden"),
        "offices.tsv" => new StringReader("person\troles\ttitle\tcountry\tbody\tseat\tfrom\tto\tseen_until\tstatus\n" + string.Join('\n', terms.Select(t => $"maria-lindqvist\tenvoy\tEnvoy\tSWE\t\t\t{t}"))),
        _ => null,
    });
}
