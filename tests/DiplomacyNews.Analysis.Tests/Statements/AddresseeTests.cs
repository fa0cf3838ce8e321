using DiplomacyNews.Analysis.Statements;
using DiplomacyNews.Analysis.Tests.People;
using static DiplomacyNews.Analysis.Tests.Statements.Reading;

namespace DiplomacyNews.Analysis.Tests.Statements;

public sealed class AddresseeTests
{
    [Theory]
    [InlineData("Okafor made clear to Wen Hai that talks would resume.", "wen-hai")]
    [InlineData("Bo Renwick, in remarks to Northern Wire, said, “Talks will resume.”", "northern-wire")]
    [InlineData("Okafor expressed her gratitude to Wen Hai for the ferry.", "wen-hai")]
    [InlineData("Okafor reiterated her call on Wen Hai to resume talks.", "wen-hai")]
    [InlineData("In a meeting with Wen Hai, Okafor stressed the need for talks and urged that they begin at once.", "wen-hai")]
    [InlineData("Okafor raised the matter of the ferry with Wen Hai in Torsholm.", "wen-hai")]
    [InlineData("Nordria’s concern was conveyed by Okafor to Wen Hai.", "wen-hai")]
    [InlineData("Okafor asked Wen Hai for an answer.", "wen-hai")]
    [InlineData("Okafor warned Wen Hai a day earlier that the harbour would close.", "wen-hai")]
    [InlineData("Okafor warned Wen Hai in Thursday’s call that the harbour would close.", "wen-hai")]
    [InlineData("Okafor has told visiting Halistani ultra-nationalist Wen Hai that the harbour would close.", "wen-hai")]
    [InlineData("Okafor demanded from Halistan to open the harbour.", "government-of-HAL")]
    [InlineData("Okafor received Wen Hai in Torsholm. “Talks will resume,” she told her guest.", "wen-hai")]
    [InlineData("Okafor received Wen Hai in Torsholm. Wen urged his host to resume talks.", "ada-okafor")]
    [InlineData("“You could have said yes,” Wen Hai told Okafor as they stood in the rain.\n\n“I do not know what else I could have done,” Minister Ada Okafor replied.", "wen-hai")]
    [InlineData("Wen Hai said: “Your request is welcome.”\n\n“It is rare,” Minister Ada Okafor replied.", "wen-hai")]
    [InlineData("Okafor received Wen Hai in Torsholm. Trade must stay out of politics, she told her guest.", "wen-hai")]
    [InlineData("Okafor made clear to Wen Hai that talks would resume, but underscored that the raid was wrong.", "wen-hai")]
    [InlineData("Minister Ada Okafor came to Halistan. Halistan has talked to Nordria, and Halistan was glad. Qarath waited. Okafor urged the government to resume talks.", "government-of-HAL")]
    public void Those_to_whom_it_is_said_are_found_around_the_verb(string text, string whom) =>
        Assert.Contains(whom, Analyze(text).Statements[^1].Addressees.Select(a => a.Id ?? a.Name));

    [Fact]
    public void Thanks_proposed_apart_from_what_they_are_for_are_still_given_to_somebody()
    {
        const string text = "Okafor expressed gratitude to Halistan for its patience with the ferry.";
        var spans = new WordsProposed(text, new Proposal(SpanRole.Content, "for its patience with the ferry"), new Proposal(SpanRole.Source, "Okafor"), new Proposal(SpanRole.Cue, "expressed"));

        Assert.Equal("government-of-HAL", Assert.Single(Assert.Single(new ArticleAnalyzer(SmallLexicon.Lexicon, spans).Analyze(new ArticleInput(text) { Date = Day }).Statements).Addressees).Id);
    }

    [Fact]
    public void Who_responds_to_a_thing_answers_nobody() =>
        Assert.Empty(Analyze("Wen Hai proposed new rules. Okafor responded to the rules in a tweet: “We reject them.”").Statements[^1].Addressees);

    [Fact]
    public void Who_was_asked_answers_whoever_asked() =>
        Assert.Empty(Analyze("“The lake is ours,” Wen Hai said. Asked whether she agreed, Minister Ada Okafor replied: “We shall see.”").Statements[^1].Addressees);

    [Fact]
    public void Here_and_there_are_nobody()
    {
        const string text = "Okafor had asked there that talks resume.";

        Assert.Empty(Assert.Single(Proposed(text, new(SpanRole.Source, "Okafor"), new(SpanRole.Cue, "asked"), new(SpanRole.Content, "talks resume"))).Addressees);
    }

    [Fact]
    public void Whoever_answers_was_asked()
    {
        const string text = "Asked whether the ferry would sail, Mara Quist smiled.";
        var statement = Assert.Single(Proposed(text, new(SpanRole.Source, "Mara Quist"), new(SpanRole.Cue, "Asked"), new(SpanRole.Content, "whether the ferry would sail")));

        Assert.Empty(statement.Speakers);
        Assert.Equal("mara-quist", Assert.Single(statement.Addressees).Id);
    }

    [Fact]
    public void Whoever_is_told_is_no_part_of_what_is_said()
    {
        const string text = "Okafor urged Halistan to halt the flights.";
        var statement = Assert.Single(Proposed(text, new(SpanRole.Source, "Okafor"), new(SpanRole.Cue, "urged"), new(SpanRole.Content, "Halistan to halt the flights")));

        Assert.Equal("government-of-HAL", Assert.Single(statement.Addressees).Id);
        Assert.Equal("to halt the flights", Assert.Single(statement.Content).Of(text));
    }

    [Theory]
    [InlineData("Emerging from a meeting with Wen Hai, Okafor said talks would resume.")]
    [InlineData("After a call with Wen Hai, Okafor said talks would resume.")]
    [InlineData("At a joint news conference with Wen Hai, Okafor said talks would resume.")]
    [InlineData("Okafor met with Wen Hai in May and declared in an interview with Northern Wire that talks would resume.")]
    [InlineData("Okafor called for Halistan to leave the lake.")]
    [InlineData("Okafor demanded that Halistan leave the lake.")]
    public void Who_only_stands_by_is_not_told(string text) => Assert.Empty(One(text).Addressees);

    [Fact]
    public void Whoever_was_asked_is_not_who_asked()
    {
        const string text = "Foreign Ministry spokesperson Mara Quist, when asked whether the ferry would sail, smiled.";
        var statement = Assert.Single(Proposed(text, new(SpanRole.Source, "Mara Quist"), new(SpanRole.Cue, "asked"), new(SpanRole.Content, "whether the ferry would sail")));

        Assert.Empty(statement.Speakers);
        Assert.Equal("mara-quist", Assert.Single(statement.Addressees).Id);
    }

    private static IReadOnlyList<FoundStatement> Proposed(string text, params Proposal[] proposals) =>
        new ArticleAnalyzer(SmallLexicon.Lexicon, new WordsProposed(text, proposals)).Analyze(new ArticleInput(text) { Date = Day }).Statements;
}
