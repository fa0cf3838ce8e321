using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Tests.People;

/// <summary>Which office a known person has in a report whose day is not known: what the report says goes before what the table would guess.</summary>
public sealed class ToldOfficeTests
{
    private static readonly MentionFinder Finder = new(SmallLexicon.Lexicon);

    [Theory]
    [InlineData("Former foreign minister Ada Okafor spoke.", "ada-okafor", "former Foreign Minister of Nordria")]
    [InlineData("Nordria’s former prime minister, Greta Holm, spoke.", "old-premier", "former Prime Minister of Nordria")]
    [InlineData("Foreign Minister Ada Okafor spoke.", "ada-okafor", "Foreign Minister of Nordria")]
    [InlineData("Parliament speaker Ada Okafor spoke.", "ada-okafor", "Parliament speaker")]
    [InlineData("Senator Ada Okafor spoke.", "ada-okafor", "Senator")]
    [InlineData("Career politician Ada Okafor spoke.", "ada-okafor", "Foreign Minister of Nordria")]
    [InlineData("In Halistan President Tor Lindqvist spoke.", "tor-lindqvist", "President of Nordria")]
    public void Without_a_day_the_office_is_what_the_report_says(string text, string id, string office) => Assert.Equal(office, Find(text, null).Parties[id].Office);

    [Theory]
    [InlineData("Senator Ada Okafor spoke.", "Foreign Minister of Nordria")]
    [InlineData("Vice President Ada Okafor spoke.", "Vice President")]
    public void On_a_known_day_the_table_is_believed_before_all_but_offices_of_state(string text, string office) =>
        Assert.Equal(office, Find(text, new DateOnly(2024, 4, 26)).Parties["ada-okafor"].Office);

    [Fact]
    public void An_office_taken_up_on_the_last_possible_day_is_not_held_yet()
    {
        var parties = Find("Foreign Minister Ada Okafor and Bo Renwick spoke. Public Security Minister Wen Lijun listened.", null).Parties;
        Assert.Equal(("Foreign Minister of Nordria", null), (parties["ada-okafor"].Office, parties["bo-renwick"].Office));
    }

    [Theory]
    [InlineData("Harvest leader Tor Lindqvist spoke.", "Harvest leader")]
    [InlineData("Tor Lindqvist, leader of New Tide, spoke.", "leader of New Tide")]
    [InlineData("Nordrian leader Tor Lindqvist spoke.", "President of Nordria")]
    [InlineData("Nordria’s longtime leader, Tor Lindqvist, spoke.", "President of Nordria")]
    public void The_leader_of_a_party_need_not_lead_the_state(string text, string office) => Assert.Equal(office, Find(text, null).Parties["tor-lindqvist"].Office);

    private static Mentions Find(string text, DateOnly? day) => Finder.Find(new ArticleText(text), day);
}
