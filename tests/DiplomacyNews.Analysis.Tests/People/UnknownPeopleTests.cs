using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Tests.People;

/// <summary>People and bodies that the lexicon does not know are kept as the text has them.</summary>
public sealed class UnknownPeopleTests
{
    private static readonly MentionFinder Finder = new(SmallLexicon.Lexicon);

    [Theory]
    [InlineData("Petra Vance, of the Harbour Institute, said little.", "petra-vance", "Harbour Institute")]
    [InlineData("Petra Vance of the Torsholm Harbour Institute said little.", "petra-vance", "Torsholm Harbour Institute")]
    [InlineData("The coalition spokesman, General Juno Abelard, said little.", "juno-abelard", "coalition spokesman")]
    [InlineData("Member of Parliament (MP) Juno Abelard said little.", "juno-abelard", "Member of Parliament")]
    [InlineData("Voter Juno Abelard said little.", "juno-abelard", "Voter")]
    [InlineData("Fisheries and terrorism specialist Juno Abelard said little.", "juno-abelard", "terrorism specialist")]
    [InlineData("Nordria’s special envoy for Halistan Juno Abelard said little.", "juno-abelard", "Nordria’s special envoy for Halistan")]
    [InlineData("Juno Abelard, a former adviser to President Tor Lindqvist, said little.", "juno-abelard", "former adviser to President Tor Lindqvist")]
    [InlineData("Juno Abelard, a spokesman for Mrs. Okafor, said little.", "juno-abelard", "spokesman for Mrs. Okafor")]
    [InlineData("“No,” said Juno Abelard, an elections analyst.", "juno-abelard", "elections analyst")]
    [InlineData("“No,” said Juno Abelard, a University of Torsholm professor.", "juno-abelard", "University of Torsholm professor")]
    [InlineData("“No,” said Juno Abelard, deputy campaign manager.", "juno-abelard", "deputy campaign manager")]
    [InlineData("“No,” said Juno Abelard, the mayor of Fort Okafor.", "juno-abelard", "mayor of Fort Okafor")]
    [InlineData("Juno Abelard, the head of the Harbour Council’s legal office, said little.", "juno-abelard", "head of the Harbour Council’s legal office")]
    [InlineData("Juno Abelard, chief economist at Northern Bank, said little.", "juno-abelard", "chief economist at Northern Bank")]
    [InlineData("Juno Abelard, 54, a fisherman from Torsholm, said little.", "juno-abelard", "fisherman from Torsholm")]
    [InlineData("Juno Abelard, a lawyer and a longtime friend of the mayor, said little.", "juno-abelard", "lawyer")]
    [InlineData("Juno Abelard, author of “Low Water”, said little.", "juno-abelard", "author")]
    [InlineData("The prosecutor in the case, Juno Abelard, said little.", "juno-abelard", "prosecutor in the case")]
    [InlineData("Ambassador for International Religious Freedom Juno Abelard said little.", "juno-abelard", "Ambassador for International Religious Freedom")]
    [InlineData("Acting Director for the Bureau of Lake Affairs Juno Abelard said little.", "juno-abelard", "Acting Director for the Bureau of Lake Affairs")]
    [InlineData("The group’s secretary general, Juno Abelard, said little.", "juno-abelard", "secretary general")]
    [InlineData("Juno Abelard, the mayor’s chief of staff, said little.", "juno-abelard", "chief of staff")]
    [InlineData("Shop owner Juno Abelard said little.", "juno-abelard", "Shop owner")]
    [InlineData("Juno Abelard, spokesperson for the provincial governor, said little.", "juno-abelard", "spokesperson for the provincial governor")]
    [InlineData("Juno Abelard, of the Torsholm provincial council, said little.", "juno-abelard", "Torsholm provincial council")]
    [InlineData("Assistant Secretary for the Bureau of Northern Affairs, Juno Abelard, said little.", "juno-abelard", "Assistant Secretary for the Bureau of Northern Affairs")]
    [InlineData("Pentagon operations director Navy Capt. Juno Abelard said little.", "juno-abelard", "Pentagon operations director")]
    [InlineData("Home Minister Juno Abelard said little.", "juno-abelard", "Home Minister")]
    [InlineData("Okafor Bay governor Juno Abelard said little.", "juno-abelard", "Okafor Bay governor")]
    [InlineData("Student leader Juno Abelard said little.", "juno-abelard", "Student leader")]
    [InlineData("Tide-Watch captain Juno Abelard said little.", "juno-abelard", "Tide-Watch captain")]
    [InlineData("Juno Abelard, a member of the opposition’s Harbour Council in Torsholm, said little.", "juno-abelard", "member of the opposition’s Harbour Council in Torsholm")]
    [InlineData("Juno Abelard, convenor of the Harbour Front, said little.", "juno-abelard", "convenor of the Harbour Front")]
    [InlineData("Harbour Agency Administrator Juno Abelard said little.", "juno-abelard", "Harbour Agency Administrator")]
    [InlineData("Nordrian far-right leader Juno Abelard said little.", "juno-abelard", "Nordrian far-right leader")]
    [InlineData("They heard the investigative journalist Juno Abelard.", "juno-abelard", "investigative journalist")]
    [InlineData("Harbour commission head Juno Abelard said little.", "juno-abelard", "Harbour commission head")]
    [InlineData("Little is known, according to weaver Juno Abelard.", "juno-abelard", "weaver")]
    [InlineData("Economist Juno Abelard of the Harbour Institute said little.", "juno-abelard", "Economist, Harbour Institute")]
    [InlineData("Harbour Front’s Juno Abelard said little.", "juno-abelard", "Harbour Front")]
    [InlineData("Special rapporteur on sunken ships Juno Abelard said little.", "juno-abelard", "Special rapporteur on sunken ships")]
    [InlineData("Talks with Juno Abelard, Harbour Party nominee for mayor of Torsholm Saturday, April 20", "juno-abelard", "Harbour Party nominee for mayor of Torsholm")]
    [InlineData("The activists Lena Brandt and Juno Abelard said little.", "juno-abelard", "activist")]
    [InlineData("The activists Juno Abelard, Lena Brandt and Irena Moss said little.", "juno-abelard", "activist")]
    [InlineData("They heard former chief ministers Lena Brandt, Irena Moss and Juno Abelard.", "juno-abelard", "former chief minister")]
    public void An_office_is_kept_as_the_text_says_it(string text, string id, string office) => Assert.Equal(office, Find(text).Parties[id].Office);

    [Theory]
    [InlineData("Ohio Governor Juno Abelard said little.", "USA")]
    [InlineData("Nordria’s energy minister Juno Abelard said little.", "NDR")]
    [InlineData("The Nordrian investigative journalist Juno Abelard said little.", "NDR")]
    [InlineData("Nordrians wait. In Nordria the energy minister, Juno Abelard, said little.", "NDR")]
    [InlineData("Nordrian President Tor Lindqvist waits. The army chief, Juno Abelard, said little.", "NDR")]
    [InlineData("Nordrian President Tor Lindqvist waits. Juno Abelard of the Harbour Institute said little.", null)]
    [InlineData("Halistan waits for Nordria. The energy minister, Juno Abelard, said little.", null)]
    public void An_office_is_of_the_country_that_the_title_or_the_report_names(string text, string? country) => Assert.Equal(country, Find(text).Parties["juno-abelard"].Country);

    [Theory]
    [InlineData("His son Quill Abelard came along.", "quill-abelard")]
    [InlineData("The boy’s aunt, Quill Abelard, came along.", "quill-abelard")]
    [InlineData("They honoured Quill Abelard, who left early.", "quill-abelard")]
    public void Kin_and_those_of_whom_more_is_told_are_people(string text, string id) => Assert.Contains(id, Find(text).Parties.Keys);

    [Theory]
    [InlineData("The Halistani army said little.", "Halistani army")]
    [InlineData("Nordria’s security forces said little.", "Nordrian security forces")]
    [InlineData("The Nordrian embassy said little.", "Nordrian embassy")]
    [InlineData("The Halistani interior ministry said little.", "Halistani interior ministry")]
    public void Bodies_that_every_state_has_are_found_by_whose_they_are(string text, string name) =>
        Assert.Equal(name, Assert.Single(Find(text).Parties.Values, p => p is { Type: PartyType.Body, Known: false }).Name);

    [Theory]
    [InlineData("Mr. Juno Abelard, a day later, said little.")]
    [InlineData("Mr. Juno Abelard, the minister said, is ill.")]
    [InlineData("On Tuesday, after a long winter, Juno Abelard said little.")]
    public void What_only_stands_beside_a_name_is_no_office(string text) => Assert.Null(Find(text).Parties["juno-abelard"].Office);

    [Theory]
    [InlineData("The news agency Vesna said little.", "Vesna", true)]
    [InlineData("According to the daily Torsholm Dagblad, little was said.", "Torsholm Dagblad", true)]
    [InlineData("The newspaper Lindqvist Tidende said little.", "Lindqvist Tidende", true)]
    [InlineData("The charity Open Water said little.", "Open Water", false)]
    [InlineData("The rights group Tidewatch said little.", "Tidewatch", false)]
    public void Bodies_are_found_by_the_noun_that_says_what_they_are(string text, string name, bool press)
    {
        var body = Assert.Single(Find(text).Parties.Values, p => p is { Type: PartyType.Body, Known: false });
        Assert.Equal((name, press), (body.Name, body.IsPress));
    }

    [Fact]
    public void A_body_called_by_its_kind_once_is_found_wherever_its_name_stands() =>
        Assert.Equal(2, Find("The news agency Vesna said little. Talks went on. Vesna said no more.").All.Count(m => m.PartyId == "vesna"));

    [Theory]
    [InlineData("The daily White House briefing was short.")]
    [InlineData("In the channel Okafor said little.")]
    [InlineData("Tell the group Tuesday is free.")]
    public void A_noun_before_other_capitals_names_no_body(string text) => Assert.DoesNotContain(Find(text).Parties.Values, p => p is { Type: PartyType.Body, Known: false });

    [Fact]
    public void A_ministrys_spokesperson_speaks_for_it() => Assert.Contains("nordria-foreign", Find("Mara Quist, Ministry Spokesperson\n\nNordria waits.").Parties.Keys);

    [Theory]
    [InlineData("They met Halistani forces.")]
    [InlineData("An army said little.")]
    public void Forces_of_no_named_kind_are_no_body(string text) => Assert.DoesNotContain(Find(text).Parties.Values, p => p is { Type: PartyType.Body, Known: false });

    private static Mentions Find(string text) => Finder.Find(new ArticleText(text), new DateOnly(2024, 4, 26));

    [Fact]
    public void What_follows_a_name_in_a_heading_is_no_part_of_it() =>
        Assert.DoesNotContain(Find("Karen Abelard Promises Boats\n\nThe harbour was full on Monday, and nobody sailed.").Parties.Values, p => p.Name.Contains("Boats", StringComparison.Ordinal));
}
