using System.Collections.Immutable;
using DiplomacyNews.Analysis.Countries;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Tests.Countries;

public sealed class CountryFinderTests
{
    private static readonly Lexicon Lexicon = Lexicon.Read(file => file switch
    {
        "countries.tsv" => Table("""
            iso3|iso2|name|other_names|adjective|people|capitals|head_of_state_title|from|to
            CHN|CN|China|People's Republic of China;PRC|Chinese|the Chinese|Beijing|President||
            USA|US|United States|U.S.;US;the States|American;U.S.|Americans|Washington;Washington, D.C.|President||
            FRA|FR|France||French|the French|Paris|President||
            GEO|GE|Georgia||Georgian|Georgians|Tbilisi|President||
            JOR|JO|Jordan||Jordanian|Jordanians|Amman|King||
            KOR|KR|South Korea|Republic of Korea;ROK|South Korean|South Koreans|Seoul|President||
            PRK|KP|North Korea|DPRK;Democratic People's Republic of Korea|North Korean|North Koreans|Pyongyang|President||
            SDN|SD|Sudan||Sudanese|Sudanese|Khartoum|President||
            SSD|SS|South Sudan||South Sudanese|South Sudanese|Juba|President|2011-07-09|
            RUS|RU|Russia|Russian Federation|Russian|Russians|Moscow|President||
            SUN||Soviet Union|USSR|Soviet|Soviets|Moscow|Chairman|1922-12-30|1991-12-26
            BMU|BM|Bermuda||Bermudian|Bermudians|Hamilton|||
            """),
        "metonyms.tsv" => Table("""
            name|target_type|target|kind|office_role|also_place|preference|from|to
            the Kremlin|country|RUS|presidency||0|1||
            """),
        "outlets.tsv" => Table("""
            id|name|aliases|domains|country|kind|invented
            china-courier|China Courier|||CHN|newspaper|1
            """),
        _ => null,
    });

    private static readonly CountryFinder Finder = new(Lexicon);

    [Theory]
    [InlineData("China replied.", "CHN")]
    [InlineData("The Chinese replied to U.S.-China trade talks.", "CHN USA")]
    [InlineData("Beijing’s answer came late.", "CHN")]
    [InlineData("The Kremlin said no.", "RUS")]
    [InlineData("CHINA REPLIES", "CHN")]
    [InlineData("South Sudan and the Republic of Korea replied.", "SSD KOR")]
    [InlineData("The Democratic People’s Republic of Korea (DPRK) replied.", "PRK")]
    public void A_country_is_found_by_name_adjective_people_capital_and_seat(string text, string countries) => Assert.Equal(countries, Codes(text));

    [Theory]
    [InlineData("Jordan Sandhu ran.")]
    [InlineData("Ships crossed the South China Sea.")]
    [InlineData("He read the China Courier.")]
    [InlineData("They kept to the Paris agreement.")]
    [InlineData("The envoys met in Paris.")]
    [InlineData("Latin American leaders met.")]
    [InlineData("He told us that none would go.")]
    [InlineData("Hamilton wrote it.")]
    [InlineData("The post-Soviet years were hard.")]
    public void A_country_inside_another_name_is_none(string text) => Assert.Equal("", Codes(text));

    [Fact]
    public void A_capital_counts_as_a_place_where_its_country_is_named_too() => Assert.Equal("FRA", Codes("The French envoy spoke in Paris."));

    [Theory]
    [InlineData("Senator Okafor of Georgia, a Republican, spoke in Atlanta.", "")]
    [InlineData("Georgia asked for help. Tbilisi is waiting.", "GEO")]
    public void Georgia_is_told_from_the_American_state(string text, string countries) => Assert.Equal(countries, Codes(text));

    [Theory]
    [InlineData(1985, "SUN")]
    [InlineData(2021, "RUS")]
    public void A_capital_stands_for_the_country_of_the_day(int year, string country) => Assert.Equal(country, Codes("Moscow said no.", new DateOnly(year, 6, 1)));

    [Fact]
    public void The_most_named_comes_first() => Assert.Equal("CHN USA", Codes("The United States spoke. China spoke. The Chinese spoke again."));

    [Fact]
    public void People_are_no_countries_and_officials_stand_for_theirs()
    {
        const string Text = "Israel Tamm met Wen.";
        var mentions = new Mentions([new(new TextSpan(0, 11), MentionKind.FullName, "tamm", 1), new(new TextSpan(16, 3), MentionKind.ShortName, "wen", 1)],
            ImmutableDictionary<string, Party>.Empty.Add("tamm", new Party("tamm", "Israel Tamm", PartyType.Person, false)).Add("wen", new Party("wen", "Wen", PartyType.Person, false) { Office = "Foreign Minister", Country = "CHN" }));

        Assert.Equal(["CHN"], Finder.Find(new ArticleText(Text), mentions, null, []).Codes);
    }

    [Fact]
    public void A_statement_is_about_the_countries_it_names()
    {
        const string Text = "China spoke. “France and the Kremlin agree,” he said.";
        var found = Finder.Find(new ArticleText(Text), NoMentions, null, []);

        Assert.Equal(["FRA", "RUS"], found.About([new TextSpan(13, 30)]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\ud800 \udc00 ’s ’s U. U.S U.S.. -")]
    public void Nonsense_finds_nothing_and_throws_nothing(string text) => Assert.DoesNotContain("CHN", Codes(text));

    private static Mentions NoMentions { get; } = new([], ImmutableDictionary<string, Party>.Empty);

    private static string Codes(string text, DateOnly? day = null) => string.Join(' ', Finder.Find(new ArticleText(text), NoMentions, day ?? new DateOnly(2024, 4, 26), []).Codes);

    private static StringReader Table(string table) =>
        new(string.Join('\n', table.Split('\n').Select(l => l.Trim().Replace('|', '\t').Replace(';', '|')).Where(l => l.Length > 0)));
}
