using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Tests.People;

/// <summary>Known people under every form of their names and titles that reports use.</summary>
public sealed class NameFormTests
{
    private static readonly MentionFinder Finder = new(SmallLexicon.Lexicon);

    [Theory]
    [InlineData("Bo Renwyck spoke.", "bo-renwick")]
    [InlineData("Bo Renwick came. Renwyck spoke.", "bo-renwick")]
    [InlineData("Samer bin Haroun spoke.", "samir-bin-harun")]
    [InlineData("Crown Prince Bin Harun spoke.", "samir-bin-harun")]
    [InlineData("Hai Wen spoke.", "wen-hai")]
    [InlineData("Tor J. Lindqvist Jr. spoke.", "tor-lindqvist")]
    [InlineData("Tor Johannes Lindqvist spoke.", "tor-lindqvist")]
    [InlineData("President Tor Lindqvist Sr. spoke.", "tor-lindqvist")]
    [InlineData("Mrs. Okafor, the foreign minister of Nordria, spoke.", "ada-okafor")]
    [InlineData("Nordria waits. H.E. Dr. Ada Okafor spoke.", "ada-okafor")]
    [InlineData("They heard Ada Okafor's speech.", "ada-okafor")]
    [InlineData("ADA OKAFOR: Thank you.", "ada-okafor")]
    public void A_name_is_known_in_any_order_and_spelling(string text, string id) =>
        Assert.Equal(id, Assert.Single(Find(text).Parties.Values, p => p.Type == PartyType.Person).Id);

    [Theory]
    [InlineData("Crown Prince Samir bin Harun spoke.", "samir-bin-harun", "Crown Prince of Halistan")]
    [InlineData("Nordria’s president-elect Bo Renwick spoke.", "bo-renwick", "Nordria’s president-elect")]
    [InlineData("Nordrian special envoy Bo Renwick spoke.", "bo-renwick", "Nordrian special envoy")]
    [InlineData("Then-prime minister Greta Holm spoke.", "old-premier", "former Prime Minister of Nordria")]
    [InlineData("Greta Holm spoke.", "old-premier", "former Prime Minister of Nordria")]
    [InlineData("Politician Greta Holm spoke.", "old-premier", "former Prime Minister of Nordria")]
    public void Somebody_known_has_the_office_of_the_day_else_what_the_text_says(string text, string id, string office) => Assert.Equal(office, Find(text).Parties[id].Office);

    [Theory]
    [InlineData("Sten Arvid, a fisherman, spoke.", "sten-arvid-molander")]
    [InlineData("Sten Arvid Torvald, a fisherman, spoke.", "sten-arvid-torvald")]
    [InlineData("Former Halistani foreign minister Sten Arvid Torvald spoke.", "sten-arvid-molander")]
    [InlineData("Major General Karim Al-Oberg spoke.", "karim-al-oberg")]
    public void Two_given_names_before_another_surname_are_somebody_else_but_for_the_office(string text, string id) => Assert.Equal(id, Assert.Single(Find(text).Parties.Values, p => p.Type == PartyType.Person).Id);

    [Fact]
    public void A_lower_office_that_the_table_lets_end_sooner_is_what_the_text_says() =>
        Assert.Equal("Nordrian spokeswoman", Finder.Find(new ArticleText("Nordrian spokeswoman Mara Quist spoke."), new DateOnly(2025, 3, 1)).Parties["mara-quist"].Office);

    private static Mentions Find(string text) => Finder.Find(new ArticleText(text), new DateOnly(2024, 4, 26));
}
