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

    [Theory]
    [InlineData("President Elin Çavuşlu spoke. Foreign Minister Wen Hai listened.", "2018-01-01", "9999-12-31")]
    [InlineData("Conservative leader Tor Lindqvist and Prime Minister Greta Holm spoke.", "2004-01-01", "2015-12-31")]
    [InlineData("Prime Minister Ada Okafor and Foreign Minister Bo Renwick spoke.", "2024-06-01", "9999-12-31")]
    public void The_days_are_those_of_the_offices_that_the_report_gives(string text, string from, string to)
    {
        var days = OfficeWindow.Of(Find(text, null).Claims).Days;
        Assert.Equal((DateOnly.Parse(from), DateOnly.Parse(to)), (days.First, days.Last));
    }

    [Fact]
    public void An_office_still_to_come_is_told_once_where_the_table_has_it_as_one_of_its_own() =>
        Assert.Equal("President-elect of Nordria", Find("President-elect Tor Lindqvist spoke.", null).Parties["tor-lindqvist"].Office);

    [Fact]
    public void An_office_held_on_few_of_the_days_is_not_the_one_of_the_day() =>
        Assert.Equal("Halistani Special Envoy for Lake Affairs", Find("President Elin Çavuşlu met Sten Arvid Molander.", null).Parties["sten-arvid-molander"].Office);

    [Theory]
    [InlineData("Nordria’s guest, Lady Okafor, spoke.", "ada-okafor")]
    [InlineData("A guest, Lady Quist, spoke.", "quist")]
    public void Somebody_of_high_office_is_known_by_an_honorific_though_the_day_is_not(string text, string id) => Assert.Contains(id, Find(text, null).Parties.Keys);

    [Fact]
    public void Two_offices_of_one_person_at_one_time_leave_the_days_of_both() =>
        Assert.Equal([(new DateOnly(1990, 1, 1), new DateOnly(2010, 1, 1))], DayRanges.Always.And([(new DateOnly(1993, 1, 1), new DateOnly(2002, 1, 1)), (new DateOnly(1990, 1, 1), new DateOnly(2010, 1, 1))]).Stretches);

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

    [Theory]
    [InlineData("Halistani peace envoy Sten Arvid Molander spoke.", "Halistani peace envoy")]
    [InlineData("Special envoy Sten Arvid Molander spoke.", "Halistani Special Envoy for Lake Affairs")]
    public void A_lower_office_has_the_name_that_the_report_gives_it(string text, string office) => Assert.Equal(office, Find(text, new DateOnly(2024, 4, 26)).Parties["sten-arvid-molander"].Office);

    [Theory]
    [InlineData("Opposition candidate Greta Holm spoke.", "Opposition candidate")]
    [InlineData("Author Greta Holm spoke.", "former Prime Minister of Nordria")]
    [InlineData("The fire chief Greta Holm spoke.", "fire chief")]
    [InlineData("Samir bin Harun’s campaign manager Greta Holm spoke.", "Samir bin Harun’s campaign manager")]
    public void Who_led_a_state_is_known_by_that_unless_the_report_gives_another_office(string text, string office) => Assert.Equal(office, Find(text, new DateOnly(2024, 4, 26)).Parties["old-premier"].Office);

    private static Mentions Find(string text, DateOnly? day) => Finder.Find(new ArticleText(text), day);
}
