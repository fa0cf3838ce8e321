using DiplomacyNews.Analysis.Statements;
using DiplomacyNews.Analysis.Tests.People;
using static DiplomacyNews.Analysis.Tests.Statements.Reading;

namespace DiplomacyNews.Analysis.Tests.Statements;

public sealed class GroupSpeakerTests
{
    private const string Nordrian = "President Tor Lindqvist met Foreign Minister Wen Hai in Torsholm.";
    private const string Communique = "The foreign ministers of Nordria and Halistan met in Torsholm.";

    [Theory]
    [InlineData(Nordrian, "The President and the Foreign Minister condemned the raid and urged restraint.", "tor-lindqvist wen-hai")]
    [InlineData(Nordrian, "The two leaders condemned the raid.", "tor-lindqvist wen-hai")]
    [InlineData(Nordrian, "Lindqvist said it was late. His Halistani counterpart said talks would go on.", "wen-hai")]
    [InlineData(Nordrian, "He and his Nordrian colleague, Ada Okafor, said talks would go on.", "tor-lindqvist ada-okafor")]
    [InlineData(Nordrian, "Ada Okafor and Bo Renwick said it was late. Both ministers condemned the raid.", "ada-okafor bo-renwick")]
    [InlineData(Communique, "The Parties condemned the raid on the harbour.", "government-of-NDR government-of-HAL")]
    [InlineData("Foreign Minister Ada Okafor arrived on Monday. Foreign Minister Wen Hai followed.", "The ministers condemned the raid.", "ada-okafor wen-hai")]
    [InlineData("Nordria, Halistan and the Northern Pact Organization held talks.", "The three sides condemned the raid.", "government-of-NDR government-of-HAL northern-pact")]
    public void Who_speaks_together_is_everybody_meant(string before, string said, string ids) => Assert.Equal(ids, Ids(before + " " + said));

    [Fact]
    public void They_are_the_people_whom_the_sentence_was_about()
    {
        var speaker = Assert.Single(Analyze(Nordrian + " The Nordrian officials met at noon, and they said talks would go on.").Statements[^1].Speakers);

        Assert.Equal((null, "Nordrian officials"), (speaker.Id, speaker.Name));
    }

    [Theory]
    [InlineData("The ministers condemned the raid on the harbour.")]
    [InlineData("Ministers condemned the raid on the harbour.")]
    [InlineData("They condemned the raid on the harbour.")]
    public void Ministers_described_together_and_not_named_stay_described_together(string said)
    {
        var speaker = Assert.Single(Analyze($"{Communique}\n{said}").Statements[^1].Speakers);

        Assert.Equal((PartyType.Unnamed, null, "foreign ministers of Nordria and Halistan"), (speaker.Type, speaker.Id, speaker.Name));
    }

    [Fact]
    public void The_countries_of_ministers_described_together_do_not_speak()
    {
        var speaker = Assert.Single(One("The Foreign Ministers of Nordria and Halistan condemned the raid on the harbour.").Speakers);

        Assert.Equal("Foreign Ministers of Nordria and Halistan", speaker.Name);
    }

    [Fact]
    public void We_in_a_statement_of_ministers_are_the_ministers()
    {
        var found = Analyze("Joint Statement by the Foreign Ministers of Nordria and Halistan\n\nWe condemn the raid on the harbour in the strongest terms. We call on Nordria to free the crew.").Statements;

        Assert.All(found, s => Assert.Equal("Foreign Ministers of Nordria and Halistan", Assert.Single(s.Speakers).Name));
    }

    [Theory]
    [InlineData("President Tor Lindqvist met President Elin Çavuşlu. The President thanked President Çavuşlu for the talks.", "tor-lindqvist")]
    [InlineData("Foreign Minister Ada Okafor met Halistani Public Security Minister Wen Lijun. The Public Security Minister said talks would go on.", "wen-lijun")]
    public void A_title_means_nobody_named_beside_it(string text, string id) => Assert.Equal(id, Ids(text));

    [Theory]
    [InlineData("The Kingdom of Nordria and Halistan condemned the raid.", "Government of the Kingdom of Nordria")]
    [InlineData("The Kingdom of Nordria and Halistan met. Nordria condemned the raid.", "Government of Nordria")]
    public void A_state_is_called_as_the_report_calls_it(string text, string name) => Assert.Equal(name, Analyze(text).Statements[^1].Speakers[0].Name);

    [Fact]
    public void Whom_the_network_names_alone_speaks_with_those_joined_to_him()
    {
        const string text = "There was a raid on the harbour, which both Tor Lindqvist and Wen Hai have acknowledged.";
        var spans = new WordsProposed(text, new Proposal(SpanRole.Content, "a raid on the harbour"), new Proposal(SpanRole.Source, "Wen Hai"), new Proposal(SpanRole.Cue, "acknowledged"));
        var found = new ArticleAnalyzer(SmallLexicon.Lexicon, spans).Analyze(new ArticleInput(text) { Date = Day }).Statements;

        Assert.Equal("tor-lindqvist wen-hai", string.Join(' ', Assert.Single(found).Speakers.Select(s => s.Id)));
    }

    [Fact]
    public void Two_who_are_said_to_say_the_same_both_speak() =>
        Assert.Equal("ada-okafor tor-lindqvist", Ids("FOREIGN MINISTER OKAFOR: As I said yesterday, and as President Lindqvist said, talks will go on."));

    [Fact]
    public void Whoever_was_heard_to_say_the_same_speaks_too()
    {
        const string text = "FOREIGN MINISTER OKAFOR: As I said last night, I still think -- and as you heard President Lindqvist say last night -- there are things that the pact can do.";
        var spans = new WordsProposed(text, new Proposal(SpanRole.Content, "there are things that the pact can do"), new Proposal(SpanRole.Source, "I"), new Proposal(SpanRole.Cue, "said"));
        var found = new ArticleAnalyzer(SmallLexicon.Lexicon, spans).Analyze(new ArticleInput(text) { Date = Day }).Statements;

        Assert.Equal("tor-lindqvist ada-okafor", string.Join(' ', found[^1].Speakers.Select(s => s.Id)));
    }

    [Theory]
    [InlineData("President Lindqvist, along with Foreign Minister Wen, urged the pact to act.", "tor-lindqvist wen-hai")]
    [InlineData("Lindqvist, joined by Wen, condemned the raid.", "tor-lindqvist wen-hai")]
    [InlineData("Lindqvist then joined Wen in condemning the raid.", "tor-lindqvist wen-hai")]
    [InlineData("The President and Foreign Minister Wen condemned the raid.", "tor-lindqvist wen-hai")]
    [InlineData("Lindqvist, along with a box of tea, brought a letter and condemned the raid.", "tor-lindqvist")]
    public void Whoever_is_named_as_speaking_with_somebody_speaks_too(string said, string ids) => Assert.Equal(ids, Ids(Nordrian + " " + said));

    [Theory]
    [InlineData("The governments of Nordria and Halistan condemned the raid.", "Government of Nordria, Government of Halistan")]
    [InlineData("Foreign ministers from Nordria and Halistan condemned the raid.", "Foreign ministers from Nordria and Halistan")]
    [InlineData("The statement by Tor Lindqvist and Wen Hai said the harbour was safe.", "statement by Tor Lindqvist and Wen Hai")]
    public void A_list_says_whose_ministers_or_statement_it_is(string text, string names) => Assert.Equal(names, string.Join(", ", One(text).Speakers.Select(s => s.Name)));

    [Theory]
    [InlineData("Two western diplomats said talks would go on.")]
    [InlineData("Two Nordrian diplomats said talks would go on.")]
    public void Two_of_whom_nothing_was_said_before_are_nobody_named(string said) => Assert.Equal("", Ids(Nordrian + " " + said));

    [Fact]
    public void They_in_the_words_of_one_official_are_not_he() =>
        Assert.Equal("tor-lindqvist wen-hai", Ids("Tor Lindqvist and Wen Hai spoke by phone. An official said that they condemned the raid."));

    [Fact]
    public void The_leaders_after_two_of_three_who_met_are_all_three() =>
        Assert.Equal("tor-lindqvist ada-okafor wen-hai", Ids("President Tor Lindqvist met Ada Okafor and Wen Hai in Torsholm. Lindqvist and Wen ate fish. The leaders condemned the raid."));

    [Fact]
    public void Our_governments_in_a_statement_of_two_are_both() =>
        Assert.Equal("government-of-NDR government-of-HAL", Ids("The following is the text of a joint statement by the Governments of Nordria and Halistan.\n\nBegin Text:\n\nWe condemn the raid on the harbour in the strongest terms. Our governments urge the pact to act.\n\nEnd Text."));

    [Theory]
    [InlineData("(Lake Wire) - Nordria's trade minister said talks would resume.", "Nordria's trade minister")]
    [InlineData("Wen Hai arrived. The chairman warned that time was short.", "chairman")]
    public void An_official_who_is_not_named_is_nobody_named_beside(string text, string name)
    {
        var speaker = Assert.Single(Analyze(text).Statements[^1].Speakers);

        Assert.Equal((null, name), (speaker.Id, speaker.Name));
    }

    private static string Ids(string text) => string.Join(' ', Analyze(text).Statements[^1].Speakers.Select(s => s.Id));
}
