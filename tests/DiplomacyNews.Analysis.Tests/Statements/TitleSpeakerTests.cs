using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Statements;
using static DiplomacyNews.Analysis.Tests.Statements.Reading;

namespace DiplomacyNews.Analysis.Tests.Statements;

public sealed class TitleSpeakerTests
{
    [Theory]
    [InlineData("The President met President Çavuşlu in Qarath. He said talks would go on.")]
    [InlineData("The President met President Çavuşlu in Qarath. The talks were long. The President said they would go on.")]
    public void The_president_of_an_officials_own_text_is_no_president_named_as_a_guest(string text)
    {
        var speaker = Assert.Single(Analyze(text).Statements[^1].Speakers);

        Assert.NotEqual("elin-cavusoglu", speaker.Id);
    }

    [Theory]
    [InlineData("The raid was condemned by the foreign minister of Nordria Ada Okafor.", "ada-okafor")]
    [InlineData("On Marram, the President said talks would go on. President Tor Lindqvist was tired.", "tor-lindqvist")]
    [InlineData("WEN HAI: The ferry has sailed. The Nordrian foreign minister said talks would go on.", "ada-okafor")]
    [InlineData("Nordria and Nordria’s ferries waited in Nordria. In Qarath, the foreign minister said talks would go on.", "wen-hai")]
    [InlineData("Wen Hai is a guest of Bo Renwick’s. Ada Okafor was less elated in 2022. “It is late,” the foreign minister warned.", "ada-okafor")]
    [InlineData("Tor Lindqvist waited with Wen Hai. Of the ferry the Commission president said that it would sail.", null)]
    public void A_title_is_its_holders(string text, string? id) => Assert.Equal(id, Id(text));

    [Theory]
    [InlineData("The head of the Northern Pact Organization said talks would go on.", "lena-vold")]
    [InlineData("The leader of Nordria said talks would go on.", "tor-lindqvist")]
    [InlineData("The top Nordrian diplomat said talks would go on.", "ada-okafor")]
    [InlineData("The Nordrian ambassador to Qarath said talks would go on.", "per-holt")]
    [InlineData("The Nordrian ambassador said talks would go on.", null)]
    [InlineData("The White Pier press secretary said talks would go on.", "ida-brandt")]
    [InlineData("White Pier press secretary Ida Brandt was in Qarath. The Secretary said talks would go on.", null)]
    [InlineData("Ada Okafor sent a letter. President Elin Çavuşlu read it. Okafor’s Halistani counterpart said talks would go on.", null)]
    public void The_whole_title_says_whose_it_is(string text, string? id) => Assert.Equal(id, Id(text));

    [Theory]
    [InlineData("The National Security Adviser said talks would go on.", "jon-marsk")]
    [InlineData("A National Security Adviser said talks would go on.", null)]
    public void In_a_governments_own_words_a_title_with_a_capital_is_its_own(string said, string? id) => Assert.Equal(id, Id("FOREIGN MINISTER OKAFOR: " + said));

    [Theory]
    [InlineData("President Lindqvist came to the harbour. “We wait,” Lindqvist said.", "tor-lindqvist")]
    [InlineData("The White Pier was closed. Çavuşlu said that talks would go on.", "elin-cavusoglu")]
    [InlineData("President Çavuşlu wrote a letter. President Lindqvist read it. Çavuşlu waited. The President said talks would go on.", "tor-lindqvist")]
    public void A_bare_surname_is_whoever_was_called_by_title_before(string text, string? id) => Assert.Equal(id, Id(text));

    [Theory]
    [InlineData("MS. QUIST: We met at noon. The Minister said talks would go on.", "ada-okafor")]
    [InlineData("MS. QUIST: We met at noon. A minister said talks would go on.", null)]
    [InlineData("MS. QUIST: We met at noon. The Halistanis say talks will go on.", "government-of-HAL")]
    public void In_a_ministrys_briefing_the_minister_is_its_own(string text, string? id) => Assert.Equal(id, Id(text));

    [Fact]
    public void Us_in_somebodys_own_words_are_those_he_speaks_for() =>
        Assert.Equal("government-of-NDR", Assert.Single(Analyze("MS. QUIST: We met at noon. The Halistanis told us that talks would go on.").Statements[^1].Addressees).Id);

    [Theory]
    [InlineData("Spokesman Bo Renwick was in Torsholm. The embassy spokesman said talks would go on.")]
    [InlineData("Spokesman Bo Renwick was in Torsholm. The spokeswoman said talks would go on.")]
    [InlineData("Spokesman Bo Renwick was in Torsholm. Renwick’s boss said talks would go on.")]
    public void Another_spokesman_and_somebodys_boss_are_somebody_else(string text) => Assert.Null(Id(text));

    [Fact]
    public void A_spokesman_for_somebody_is_not_he() =>
        Assert.Null(Id("A spokesman for Mr. Renwick said talks would go on."));

    [Fact]
    public void A_body_that_was_speaking_is_it() =>
        Assert.Equal("Okafor’s office", Assert.Single(Analyze("Okafor’s office said that President Lindqvist and Wen had met in Nordria. The ferry sailed at noon, it said.").Statements[^1].Speakers).Name);

    [Fact]
    public void Whoever_speaks_in_a_later_clause_is_he() =>
        Assert.Equal("wen-hai", Id("Tor Lindqvist arrived on Monday. Ada Okafor waited, and Wen Hai warned against delay. He said that talks would go on."));

    [Fact]
    public void Somebody_of_a_transcript_may_be_called_by_given_name() =>
        Assert.Equal("tor-lindqvist", Id("PRESIDENT LINDQVIST: We met at noon.\nFOREIGN MINISTER OKAFOR: As Tor said, talks will go on."));

    [Theory]
    [InlineData("Harbour mediator Matthew Haldic said the talks were good. The Lindish diplomat added that they would go on.", "Matthew Haldic")]
    [InlineData("Milorad Haldic, the Lindish member of the Harbour Trust, said the ferry had sailed. Speaking in Qarath, the Trust member said it was late.", "Milorad Haldic")]
    [InlineData("Envoy says talks will begin\n\nHarbour envoy Matthew Haldic arrived in Qarath on Monday.", "Matthew Haldic")]
    public void A_description_is_whoever_the_text_introduces_so_or_whoever_was_speaking(string text, string name) =>
        Assert.Equal(name, Assert.Single(Analyze(text).Statements[^1].Speakers).Name);

    [Fact]
    public void Whoever_is_only_described_is_less_sure_than_whoever_is_named()
    {
        double Confidence(string who) => Analyze($"Harbour mediator Matthew Haldic said the talks were good. {who} added that they would go on.").Statements[^1].Confidence;

        Assert.True(Confidence("The Lindish diplomat") < Confidence("Matthew Haldic"));
    }

    [Theory]
    [InlineData("Ada Okafor said the talks were good. The Halistani diplomat added that they would go on.")]
    [InlineData("Matthew Haldic said the talks were good. Bo Renwick was late. The Lindish diplomat added that they would go on.")]
    public void A_description_that_does_not_fit_whoever_was_speaking_is_nobody_named(string text) =>
        Assert.Equal(PartyType.Unnamed, Assert.Single(Analyze(text).Statements[^1].Speakers).Type);

    private static string? Id(string text) => Assert.Single(Analyze(text).Statements[^1].Speakers).Id;
}
