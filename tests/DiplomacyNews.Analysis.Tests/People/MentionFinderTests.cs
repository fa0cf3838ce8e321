using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Tests.People;

public sealed class MentionFinderTests
{
    private static readonly MentionFinder Finder = new(SmallLexicon.Lexicon);
    private static readonly DateOnly Day = new(2024, 4, 26);

    [Fact]
    public void A_full_name_is_found_and_its_title_kept_apart()
    {
        var mention = Single("Nordrian Foreign Minister Ada Okafor spoke.", MentionKind.FullName);

        Assert.Equal(("ada-okafor", "Ada Okafor", "Nordrian Foreign Minister Ada Okafor"), mention);
    }

    [Theory]
    [InlineData("Elin Çavuşlu spoke.")]
    [InlineData("Elin Cavuslu spoke.")]
    [InlineData("ELIN ÇAVUŞLU: Thank you.")]
    [InlineData("They met Elin Çavuşlu’s aides.")]
    public void Accents_capitals_and_possessives_do_not_hide_a_name(string text) => Assert.Equal("elin-cavusoglu", Single(text, MentionKind.FullName).Id);

    [Theory]
    [InlineData("Ada Okafor met aides. Okafor said little.", "ada-okafor")]
    [InlineData("Foreign Minister Okafor said little.", "ada-okafor")]
    [InlineData("President Lindqvist said little.", "tor-lindqvist")]
    public void A_surname_needs_the_full_name_or_a_title_that_fits(string text, string id) => Assert.Equal(id, Single(text, MentionKind.ShortName).Id);

    [Fact]
    public void Of_two_people_with_one_surname_the_one_named_first_is_meant()
    {
        var found = Find("Okafor's guests were Halistani Foreign Minister Wen Hai and Public Security Minister Wen Lijun. Wen spoke first.");

        var wen = found.All.Last(m => m.Kind == MentionKind.ShortName);
        Assert.Equal("wen-hai", wen.PartyId);
        Assert.InRange(wen.Confidence, 0.5, 0.8);
    }

    [Theory]
    [InlineData("Ada Okafor met President Çavuşlu in Qarath. The Halistani leader smiled.", "elin-cavusoglu")]
    [InlineData("The White Pier leader spoke.", "elin-cavusoglu")]
    [InlineData("The foreign minister of Nordria spoke.", "ada-okafor")]
    [InlineData("Qarath’s top diplomat spoke.", "wen-hai")]
    [InlineData("Nordrian President Tor Lindqvist arrived. The president spoke.", "tor-lindqvist")]
    [InlineData("Nordria buys oil from Halistan, and its foreign minister said why.", "ada-okafor")]
    [InlineData("President Elin Çavuşlu arrived with her foreign minister.", "wen-hai")]
    public void A_title_alone_means_whoever_held_the_office_on_the_day(string text, string id) => Assert.Equal(id, Find(text).All.Last(m => m.Kind == MentionKind.Title).PartyId);

    [Theory]
    [InlineData("A foreign minister spoke.")]
    [InlineData("The foreign ministers spoke.")]
    [InlineData("The former foreign minister of Nordria spoke.")]
    public void A_title_that_means_nobody_in_particular_is_no_mention(string text) => Assert.DoesNotContain(Find(text).All, m => m.Kind == MentionKind.Title);

    [Fact]
    public void The_office_is_the_one_held_on_the_articles_day()
    {
        var text = "Foreign Minister Renwick spoke in Torsholm.";

        Assert.Equal("bo-renwick", Assert.Single(Finder.Find(new ArticleText(text), new DateOnly(2024, 7, 1)).Claims).PartyId);
        Assert.Equal("Foreign Minister of Nordria", Find("Ada Okafor spoke.").Parties["ada-okafor"].Office);
        Assert.Equal("former Prime Minister of Nordria", Find("Former Prime Minister Greta Holm spoke.").Parties["old-premier"].Office);
    }

    [Theory]
    [InlineData("Lindqvist’s daughter spoke for President Lindqvist.", 1)]
    [InlineData("President Tor Lindqvist crossed Lindqvist Street and Lindqvist Tower.", 1)]
    [InlineData("The Lindqvist administration denied it.", 0)]
    public void Relatives_streets_and_administrations_are_not_the_person(string text, int mentions) =>
        Assert.Equal(mentions, Find(text).All.Count(m => m.PartyId == "tor-lindqvist"));

    [Fact]
    public void A_relative_with_the_surname_is_somebody_else()
    {
        var found = Find("President Tor Lindqvist and his brother Erik Lindqvist, a banker, said nothing.");

        Assert.Contains(found.All, m => m.PartyId == "erik-lindqvist");
    }

    [Theory]
    [InlineData("Harbour Minister Juno Abelard said little.", "juno-abelard", "Juno Abelard", "Harbour Minister", Gender.Unknown)]
    [InlineData("Petra Vance-Holt, a spokeswoman for the union, said little.", "petra-vance-holt", "Petra Vance-Holt", "spokeswoman for the union", Gender.Female)]
    [InlineData("MS. FRIEDLAND: Thank you.", "friedland", "Friedland", null, Gender.Female)]
    public void Somebody_unknown_is_found_with_what_the_text_says(string text, string id, string name, string? office, Gender gender)
    {
        var party = Assert.Single(Find(text).Parties.Values, p => p.Type == PartyType.Person);

        Assert.Equal((id, name, office, gender, false), (party.Id, party.Name, party.Office, party.Gender, party.Known));
    }

    [Theory]
    [InlineData("The Nordrian foreign ministry spoke.", "nordria-foreign", "Nordrian foreign ministry")]
    [InlineData("Nordria's Foreign Ministry spoke.", "nordria-foreign", "Nordria's Foreign Ministry")]
    [InlineData("The NPO met.", "northern-pact", "NPO")]
    [InlineData("The Northern Pact Organisation met.", "northern-pact", "Northern Pact Organisation")]
    [InlineData("The npo met.", null, null)]
    [InlineData("The United Nations Lake Council met.", "lake-council", "United Nations Lake Council")]
    [InlineData("The U.N. Lake Council met.", "lake-council", "U.N. Lake Council")]
    [InlineData("It said the pact holds.", "northern-pact", "the pact")]
    public void Bodies_are_found_by_name_and_abbreviation(string text, string? id, string? words)
    {
        var body = Find(text).All.SingleOrDefault(m => m.Kind == MentionKind.Body);

        Assert.Equal((id, words), (body?.PartyId, body?.Span.Of(text)));
    }

    [Theory]
    [InlineData("The Halistani National Police said so.", "Halistani National Police", "HAL")]
    [InlineData("They told the Movement for Lasting Change so.", "Movement for Lasting Change", null)]
    [InlineData("They sued Nordria's Harbour Council (NHC). The NHC was silent.", "Harbour Council", "NDR")]
    public void An_organisation_nobody_knows_is_found_by_its_shape(string text, string name, string? country)
    {
        var body = Assert.Single(Find(text).Parties.Values, p => p is { Type: PartyType.Body, Known: false });

        Assert.Equal((name, country), (body.Name, body.Country));
    }

    [Fact]
    public void Somebody_without_a_title_is_said_to_be_from_where_the_text_says() =>
        Assert.Equal("Harbour Institute", Find("“No,” said Petra Vance-Holt of the Harbour Institute.").Parties["petra-vance-holt"].Office);

    [Theory]
    [InlineData("They slept at the Hotel President Wilson.")]
    [InlineData("It opened at 11:25 P.M. EDT in Torsholm.")]
    [InlineData("Prime Ministers and Senators said little.")]
    [InlineData("It was a Lake Halier said to be ill.")]
    public void Houses_hours_and_crowds_are_nobody(string text) => Assert.DoesNotContain(Find(text).Parties.Values, p => p.Type == PartyType.Person);

    [Theory]
    [InlineData("Qarath denied it.", "government-of-HAL", 0.8, 1)]
    [InlineData("They met in Qarath.", "government-of-HAL", 0, 0.5)]
    [InlineData("The Halistani government denied it.", "government-of-HAL", 0.9, 1)]
    public void A_capital_may_stand_for_its_government(string text, string id, double least, double most)
    {
        var mention = Assert.Single(Find(text).All, m => m.Kind == MentionKind.Metonym);

        Assert.Equal(id, mention.PartyId);
        Assert.InRange(mention.Confidence, least, most);
    }

    [Fact]
    public void Nothing_is_found_in_furniture()
    {
        var text = "Ada Okafor spoke.\nWith inputs from Tor Lindqvist";

        Assert.DoesNotContain("tor-lindqvist", Finder.Find(new ArticleText(text), Day, [new TextSpan(18, text.Length - 18)]).Parties.Keys);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\0\0\uD800 \uDC00\uFFFE")]
    [InlineData("’s ’ '' .. -- ,, ((((")]
    [InlineData("President")]
    [InlineData("the of President of the of")]
    [InlineData("Ádá Ókáfór’s’s’s U.S.U.S.U. A.B. A..B")]
    public void No_text_makes_it_fail(string text) => _ = Find(text);

    [Fact]
    public void The_minister_of_a_ministrys_briefing_is_its_own() =>
        Assert.Contains(Find("QUESTION: What did the Minister say?\nMS. QUIST: The Minister said little.").All, m => m is { Kind: MentionKind.Title, PartyId: "ada-okafor" });

    private static Mentions Find(string text) => Finder.Find(new ArticleText(text), Day);

    private static (string Id, string Text, string WithTitle) Single(string text, MentionKind kind)
    {
        var mention = Assert.Single(Find(text).All, m => m.Kind == kind);
        return (mention.PartyId, mention.Span.Of(text), mention.WithTitle.Of(text));
    }
}
