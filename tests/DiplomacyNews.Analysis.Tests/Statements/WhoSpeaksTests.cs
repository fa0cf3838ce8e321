using System.Collections.Immutable;
using DiplomacyNews.Analysis.Statements;
using DiplomacyNews.Analysis.Tests.People;
using static DiplomacyNews.Analysis.Tests.Statements.Reading;

namespace DiplomacyNews.Analysis.Tests.Statements;

public sealed class WhoSpeaksTests
{
    [Fact]
    public void A_visitor_from_a_capital_is_the_one_person_of_that_country_whom_the_text_has_named()
    {
        const string text = "President Tor Lindqvist met Wen Hai. Bo Renwick of Nordria said he would be there.\nFor the visitor from Qarath there was a red carpet. He chose his words with care. “Next time in Qarath?” he asked.";

        Assert.Equal("wen-hai", Assert.Single(Analyze(text).Statements[^1].Speakers).Id);
    }

    [Fact]
    public void He_after_somebody_described_and_not_named_is_not_surely_the_man_named_before()
    {
        var plain = Analyze("Bo Renwick arrived in Torsholm. He said that talks would resume.").Statements[^1];
        var between = Analyze("Bo Renwick arrived in Torsholm. A tall visitor was in the hall. He said that talks would resume.").Statements[^1];

        Assert.True(between.Confidence < 0.6 * plain.Confidence);
    }

    [Fact]
    public void Where_two_fit_neither_is_chosen_above_six_tenths()
    {
        var statement = Analyze("Tor Lindqvist and Bo Renwick were in the hall. He said that talks would resume.").Statements[^1];

        Assert.InRange(statement.Confidence, 0, 0.6);
    }

    [Theory]
    [InlineData("Nordria, the Northern Pact Organization (NPO), and Halistan strongly condemn the raid on the harbour.", "government-of-NDR northern-pact government-of-HAL")]
    [InlineData("Several states of the north including Nordria and Halistan condemned the raid on the harbour.", "government-of-NDR government-of-HAL")]
    public void Everybody_in_a_list_speaks(string text, string ids) => Assert.Equal(ids, string.Join(' ', Analyze(text).Statements[0].Speakers.Select(s => s.Id)));

    [Fact]
    public void Two_titles_under_one_article_are_two_people()
    {
        var statement = Analyze("President Tor Lindqvist met Foreign Minister Wen Hai. The President and Foreign Minister said that talks would resume.").Statements[^1];

        Assert.Equal("tor-lindqvist wen-hai", string.Join(' ', statement.Speakers.Select(s => s.Id)));
    }

    [Fact]
    public void I_in_somebodys_own_words_is_he_himself()
    {
        var statement = Analyze("“I told Bo Renwick that talks will resume,” said Tor Lindqvist.").Statements[^1];

        Assert.Equal("tor-lindqvist", Assert.Single(statement.Speakers).Id);
    }

    [Theory]
    [InlineData("Okafor made clear to Wen Hai that talks would resume.", "wen-hai")]
    [InlineData("Bo Renwick, in remarks to Northern Wire, said, “Talks will resume.”", "northern-wire")]
    [InlineData("Okafor expressed her gratitude to Wen Hai for the ferry.", "wen-hai")]
    [InlineData("Okafor reiterated her call on Wen Hai to resume talks.", "wen-hai")]
    [InlineData("In a meeting with Wen Hai, Okafor stressed the need for talks and urged that they begin at once.", "wen-hai")]
    [InlineData("Okafor raised the matter of the ferry with Wen Hai in Torsholm.", "wen-hai")]
    public void Those_to_whom_it_is_said_are_found_around_the_verb(string text, string whom) =>
        Assert.Contains(whom, Analyze(text).Statements[^1].Addressees.Select(a => a.Id ?? a.Name));

    [Fact]
    public void Whoever_was_asked_is_not_who_asked()
    {
        const string text = "Foreign Ministry spokesperson Mara Quist, when asked whether the ferry would sail, smiled.";
        var statement = Assert.Single(new ArticleAnalyzer(SmallLexicon.Lexicon, new Proposed(text, ("Mara Quist", SpanRole.Source), ("asked", SpanRole.Cue), ("whether the ferry would sail", SpanRole.Content))).Analyze(new ArticleInput(text) { Date = Day }).Statements);

        Assert.Empty(statement.Speakers);
        Assert.Equal("mara-quist", Assert.Single(statement.Addressees).Id);
    }

    [Fact]
    public void Members_of_a_body_are_called_by_it()
    {
        Assert.Equal("members of the Northern Pact Organization", Assert.Single(Analyze("The raid was condemned by members of the Northern Pact Organization.").Statements[^1].Speakers).Name);
    }

    private sealed class Proposed(string text, params (string Words, SpanRole Role)[] spans) : IStatementSpans
    {
        public string Name => "test";

        public ImmutableArray<ProposedSpan> Propose(string _) =>
            [.. spans.Select(s => new ProposedSpan(s.Role, new TextSpan(text.IndexOf(s.Words, StringComparison.Ordinal), s.Words.Length), 0.97, 0.97)).OrderBy(s => s.Span)];
    }
}
