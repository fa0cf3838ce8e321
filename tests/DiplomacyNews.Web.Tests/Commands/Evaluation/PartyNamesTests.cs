using DiplomacyNews.Web.Commands.Evaluation;
using DiplomacyNews.Web.Ingestion.Seeding;

namespace DiplomacyNews.Web.Tests.Commands.Evaluation;

public sealed class PartyNamesTests
{
    private static readonly PartyNames Names = new(SeedFolder.BesideProgram.ReadLexicon());

    [Theory]
    [InlineData("Ama Okafor", "Okafor")]
    [InlineData("Ama Okafor", "Ama N. Okafor Jr.")]
    [InlineData("Andrey Petrenko", "Andrei Petrenko")]
    [InlineData("Zoë Müller", "ZOE MULLER")]
    [InlineData("Wang Shanlin", "Wang")]
    [InlineData("Tran Minh Duc", "Duc")]
    public void One_person_is_known_by_another_form_of_the_name(string marked, string found) => Assert.True(Names.Persons.AreOne(marked, found));

    [Theory]
    [InlineData("Ama Okafor", "Ama")]
    [InlineData("Ama Okafor", "Ikenna Okafor")]
    [InlineData("Wang Shanlin", "Wang Dezhong")]
    [InlineData("Ama Okafor", "")]
    public void Another_person_is_not(string marked, string found) => Assert.False(Names.Persons.AreOne(marked, found));

    [Theory]
    [InlineData("Kenya", "Kenyan government")]
    [InlineData("Government of Kenya", "Nairobi")]
    [InlineData("Kenyan Ministry of Fisheries", "Ministry of Fisheries of Kenya")]
    [InlineData("White House", "US government")]
    public void One_body_is_known_by_its_country_and_its_own_words(string marked, string found) => Assert.True(Names.Bodies.AreOne(marked, found));

    [Theory]
    [InlineData("Kenya", "Ghana")]
    [InlineData("Kenyan Ministry of Fisheries", "Kenyan Ministry of Forests")]
    [InlineData("North Korea", "South Korea")]
    [InlineData("Andean Union", "Baltic Union")]
    public void Another_body_is_not(string marked, string found) => Assert.False(Names.Bodies.AreOne(marked, found));

    [Theory]
    [InlineData("foreign minister of Kenya", "Kenyan Foreign Minister", true)]
    [InlineData("external affairs minister of India", "Foreign Minister of India", true)]
    [InlineData("spokeswoman of the interior ministry", "Interior Ministry spokesman", true)]
    [InlineData("President of Kenya", "President of Ghana", false)]
    [InlineData("Foreign Minister of Kenya", "Defence Minister of Kenya", false)]
    [InlineData("Foreign Minister of Kenya", null, false)]
    public void One_office_is_known_in_other_words(string marked, string? found, bool one) => Assert.Equal(one, Names.Offices.AreOne(marked, found));

    [Fact]
    public void Those_who_ask_at_news_conferences_are_one_addressee() => Assert.True(Names.AreOne("reporters", "the press"));
}
