using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Ingestion.Seeding;

namespace DiplomacyNews.Web.Tests.Ingestion;

public sealed class SeedTablesTests
{
    private static readonly Lexicon Lexicon = SeedFolder.BesideProgram.ReadLexicon();

    [Fact]
    public void Events_name_only_people_bodies_and_countries_that_the_tables_know()
    {
        Assert.NotEmpty(Lexicon.Events);
        Assert.All(Lexicon.Events, e =>
        {
            Assert.All(e.People, p => Assert.NotNull(Lexicon.Person(p)));
            Assert.True(e.Body is null || Lexicon.Body(e.Body) is not null, e.Id);
            Assert.NotNull(Lexicon.Country(e.Country));
            Assert.True(e.From <= e.To && e.To.DayNumber - e.From.DayNumber < 31 && e.Places.Length > 0, e.Id);
            Assert.True(e.People.Length > 1 || e.Body is not null, e.Id);
        });
        Assert.Equal(Lexicon.Events.Length, Lexicon.Events.Select(e => e.Id).Distinct().Count());
    }

    [Fact]
    public void Places_lie_in_countries_that_the_tables_know_and_no_two_are_the_default_reading_of_one_name()
    {
        Assert.NotEmpty(Lexicon.Places);
        Assert.All(Lexicon.Places, p => Assert.NotNull(Lexicon.Country(p.Country)));
        Assert.Empty(Lexicon.Places.Where(p => p.Preference == 1).GroupBy(p => p.Name).Where(g => g.Count() > 1).Select(g => g.Key));
    }
}
