using DiplomacyNews.Analysis.People;

namespace DiplomacyNews.Analysis.Tests.People;

public sealed class OfficeFinderTests
{
    private static readonly OfficeFinder Finder = new(SmallLexicon.Lexicon);

    [Theory]
    [InlineData("Nordrian foreign minister", "2020-01-01", "ada-okafor")]
    [InlineData("nordrian foreign minister", "2020-01-01", "ada-okafor")]
    [InlineData("the foreign minister of Nordria", "2024-07-01", "bo-renwick")]
    [InlineData("Torsholm's top diplomat", "2024-07-01", "bo-renwick")]
    [InlineData("White Pier leader", "2024-07-01", "elin-cavusoglu")]
    [InlineData("Nordrian premier", "2010-01-01", "old-premier")]
    [InlineData("Crown Prince", "2020-01-01", "samir-bin-harun")]
    public void An_office_and_a_day_say_who_held_it(string office, string day, string id) =>
        Assert.Equal(id, Assert.Single(Finder.Find(office, DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture)).Terms).PersonId);

    [Theory]
    [InlineData("banana", null, null)]
    [InlineData("foreign minister", "foreign minister", null)]
    [InlineData("Nordrian foreign minister", "foreign minister", "Nordria")]
    public void Where_nobody_is_found_the_answer_says_what_was_understood(string office, string? title, string? owner)
    {
        var answer = Finder.Find(office, new DateOnly(1900, 1, 1));
        Assert.Empty(answer.Terms);
        Assert.Equal((title, owner), (answer.Title, answer.Owner));
    }
}
