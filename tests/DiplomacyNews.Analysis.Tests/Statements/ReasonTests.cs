using System.Collections.Immutable;
using DiplomacyNews.Analysis.Statements;
using DiplomacyNews.Analysis.Tests.People;
using static DiplomacyNews.Analysis.Tests.Statements.Reading;

namespace DiplomacyNews.Analysis.Tests.Statements;

public sealed class ReasonTests
{
    [Fact]
    public void A_statement_names_the_words_that_make_it_one_and_the_office_on_the_day()
    {
        var reasons = Why("Tor Lindqvist said that talks would resume.");

        Assert.Equal("“said” tells of something said, and “Tor Lindqvist” names who says it.", reasons[0].Text);
        Assert.Contains("Tor Lindqvist was President of Nordria on 26 April 2024.", reasons.Where(r => r.For == ReasonFor.Office).Select(r => r.Text));
        Assert.StartsWith("Found by the rule “clause with that”: a word of saying, “that”, and what is said.", reasons.Single(r => r.For == ReasonFor.Finding).Text, StringComparison.Ordinal);
        Assert.Matches(@"^How sure: \d+ in 100\. Of what this rule finds", reasons.Single(r => r.For == ReasonFor.Confidence).Text);
    }

    [Fact]
    public void A_pronoun_says_who_it_is_and_why() =>
        Assert.Contains(Why("“We wait,” Tor Lindqvist told Bo Renwick.\n“It is late,” he said."), r => r is { For: ReasonFor.Speaker, Text: "“he” is taken to be Tor Lindqvist, who was speaking before." });

    [Fact]
    public void Where_two_fit_the_other_is_named_and_holds_the_confidence_down()
    {
        var reasons = Why("Tor Lindqvist and Bo Renwick were in the hall. He said that talks would resume.");

        Assert.Contains("would fit as well", reasons.Single(r => r.For == ReasonFor.Speaker).Text, StringComparison.Ordinal);
        Assert.EndsWith("It is held down because more than one person fits.", reasons.Single(r => r.For == ReasonFor.Confidence).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Ada Okafor came to Torsholm. Okafor said that talks would resume.", "“Okafor” is Ada Okafor.")]
    [InlineData("Qarath said that talks would resume.", "“Qarath” stands for the Government of Halistan.")]
    [InlineData("Two Nordrian officials said talks would resume.", "The report does not name “Two Nordrian officials”, and nobody is guessed.")]
    public void Whoever_is_named_is_said_to_be_named(string text, string reason) => Assert.Contains(reason, Why(text).Select(r => r.Text));

    [Theory]
    [InlineData("Okafor told Wen Hai that talks would resume.", "It is said to “Wen Hai”, whom the report names.")]
    [InlineData("Okafor told Foreign Minister Wen that talks would resume.", "It is said to “Foreign Minister Wen”, and that is Wen Hai.")]
    public void To_whom_it_is_said_has_a_reason_too(string text, string reason) => Assert.Contains(reason, Why(text).Where(r => r.For == ReasonFor.Addressee).Select(r => r.Text));

    [Fact]
    public void An_office_that_had_ended_is_said_to_have_been_held_before() =>
        Assert.Contains(Why("Former Prime Minister Greta Holm said that talks would resume."), r => r is { For: ReasonFor.Office, Text: "Greta Holm had been Prime Minister of Nordria before 26 April 2024." });

    [Fact]
    public void A_turn_is_explained_by_its_label() =>
        Assert.Equal("“MR. RENWICK” stands before these words as the label of a turn: what follows it is what was said in that turn.", Why("QUESTION: Will talks resume?\nMR. RENWICK: They will.")[0].Text);

    [Fact]
    public void What_only_the_network_found_says_so()
    {
        const string text = "Okafor sounded a note of alarm over the ferry.";
        var ground = StatementGround.Of(new FoundStatement { Kind = StatementKind.Indirect, Content = [new TextSpan(32, 14)], Cue = new TextSpan(7, 24), Confidence = .62, Rule = "found by the network" }, text, Day, withNetwork: true);
        var reasons = new StatementReasons(SmallLexicon.Lexicon).Of(ground);

        Assert.StartsWith("No rule knows this form. The network found it", reasons.Single(r => r.For == ReasonFor.Finding).Text, StringComparison.Ordinal);
        Assert.StartsWith("How sure: 62 in 100. Only the network found it", reasons.Single(r => r.For == ReasonFor.Confidence).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_is_put_into_words() => Assert.All(Rules.All.Where(r => r != Rules.Proposed), r => Assert.NotNull(RuleWords.Of(r.Name)));

    [Theory]
    [InlineData("“We wait,” Nils Varga said.", "Nils Varga died on 30 June 2015. These words are older than the report, and nothing beside them says from when.")]
    [InlineData("On 29 March 2022 Ada Okafor opened a session in Torsholm. “We wait,” she told the delegates.", "The passage tells of 29 March 2022, and nothing brings these words back to the day of the report.")]
    [InlineData("In May 2021 the two were in Qarath. “We wait,” Ada Okafor told Wen Hai.", "The passage tells of an event whose days are known (Okafor's visit to Qarath, 18 May 2021 to 20 May 2021), and nothing brings these words back to the day of the report.")]
    public void A_day_of_the_past_is_given_with_what_tells_it(string text, string reason) => Assert.Contains(new StatementReason(ReasonFor.Day, reason), Why(text));

    private static ImmutableArray<StatementReason> Why(string text)
    {
        var analysis = Analyze(text);
        return new StatementReasons(SmallLexicon.Lexicon).Of(StatementGround.Of(analysis.Statements[^1], text, analysis.Dateline.Date, withNetwork: false));
    }
}
