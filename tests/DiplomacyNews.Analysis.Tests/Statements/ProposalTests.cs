using System.Collections.Immutable;
using DiplomacyNews.Analysis.Statements;
using DiplomacyNews.Analysis.Tests.People;

namespace DiplomacyNews.Analysis.Tests.Statements;

/// <summary>What becomes of proposals of which the network is more and less sure. Specs/proposals.md has how they are read.</summary>
public sealed class ProposalTests
{
    private const string Telling = "Talks would resume by the autumn, in Okafor’s telling.";

    [Theory]
    [InlineData(.99, true)]
    [InlineData(.1, false)]
    public void What_no_rule_finds_is_a_statement_where_the_network_is_sure_of_it(double presence, bool found)
    {
        var statements = Read(Telling, new(SpanRole.Content, "Talks would resume by the autumn", 1, presence), new(SpanRole.Source, "Okafor", 1, 1), new(SpanRole.Cue, "telling", 1, 1));

        Assert.Equal(found, statements.Any());
    }

    [Fact]
    public void Whoever_a_rule_finds_in_the_sentence_of_the_words_stays_where_the_network_proposes_somebody_in_another()
    {
        var statement = Assert.Single(Read("Ada Okafor opened the season in Qarath as one “that sails at noon and stays on time”. Wen Hai was not asked.", new(SpanRole.Content, "“that sails at noon and stays on time”", 1, 1), new(SpanRole.Source, "Wen Hai", 1, 1)));

        Assert.Equal("Ada Okafor", Assert.Single(statement.Speakers).Name);
    }

    [Fact]
    public void Of_two_words_of_saying_each_keeps_its_own_content_though_the_second_is_nearer_to_both()
    {
        const string Text = "Ada Okafor said after a long lunch on Tuesday that the plan had not been read, but called it a fair start.";

        var statements = Read(Text, new(SpanRole.Source, "Ada Okafor"), new(SpanRole.Cue, "said"), new(SpanRole.Content, "the plan had not been read"), new(SpanRole.Cue, "called"), new(SpanRole.Content, "it a fair start"));

        Assert.Equal([["the plan had not been read"], ["it a fair start"]], statements.Select(s => s.Content.Select(c => c.Of(Text))));
    }

    [Fact]
    public void A_word_of_saying_has_one_content()
    {
        const string Text = "Ada Okafor urged both parties to peace talks in Qarath to agree to a truce by the end of the week.";

        var statement = Assert.Single(Read(Text, new(SpanRole.Source, "Ada Okafor"), new(SpanRole.Cue, "urged"), new(SpanRole.Content, "to peace talks in Qarath", .6, .6), new(SpanRole.Content, "to agree to a truce by the end of the week")));

        Assert.Equal(["to agree to a truce by the end of the week"], statement.Content.Select(c => c.Of(Text)));
    }

    [Fact]
    public void What_is_added_by_saying_has_nothing_before_it()
    {
        const string Text = "Ada Okafor urged the council, which met on Sunday, to take measures against the raids, saying her country would stand by.";

        var statements = Read(Text, new(SpanRole.Source, "Ada Okafor"), new(SpanRole.Content, "to take measures against the raids"), new(SpanRole.Cue, "saying"), new(SpanRole.Content, "her country would stand by"));

        Assert.DoesNotContain(statements, s => s.Content.Length > 1);
    }

    [Fact]
    public void What_a_source_said_of_himself_stands_apart_from_what_he_told()
    {
        const string Text = "The guards fled to the harbour, the source, who said he had spoken to them, told Northern Wire.";

        var statements = Read(Text, new(SpanRole.Content, "The guards fled to the harbour"), new(SpanRole.Source, "who"), new(SpanRole.Cue, "said"), new(SpanRole.Content, "he had spoken to them"), new(SpanRole.Cue, "told"));

        Assert.Equal([("told", "The guards fled to the harbour"), ("said", "he had spoken to them")], statements.Select(s => (s.Cue!.Value.Of(Text), Assert.Single(s.Content).Of(Text))));
    }

    [Fact]
    public void What_follows_that_belongs_to_the_word_before_it()
    {
        const string Text = "Ada Okafor told the envoy on Friday that the port was shut, according to a Nordrian statement.";

        var statements = Read(Text, new(SpanRole.Source, "Ada Okafor"), new(SpanRole.Cue, "told"), new(SpanRole.Content, "the port was shut"), new(SpanRole.Cue, "according to"), new(SpanRole.Source, "a Nordrian statement"));

        Assert.Contains(statements, s => s.Cue!.Value.Of(Text) == "told" && s.Content[0].Of(Text) == "the port was shut");
    }

    [Fact]
    public void A_press_report_is_how_words_are_known()
    {
        const string Text = "“These laws are published,” Ada Okafor said, according to local news reports.";

        var statement = Assert.Single(Read(Text, new(SpanRole.Content, "“These laws are published,”"), new(SpanRole.Source, "Ada Okafor"), new(SpanRole.Cue, "said"), new(SpanRole.Cue, "according to"), new(SpanRole.Source, "local news reports")));

        Assert.Equal(("ada-okafor", "local news reports"), (Assert.Single(statement.Speakers).Id, statement.Via?.Name));
    }

    [Fact]
    public void The_surer_the_network_the_more_is_a_statement_trusted()
    {
        double Confidence(double presence) => Assert.Single(Read(Telling, new(SpanRole.Content, "Talks would resume by the autumn", 1, presence), new(SpanRole.Source, "Okafor", 1, 1), new(SpanRole.Cue, "telling", 1, 1))).Confidence;

        Assert.True(Confidence(.99) > Confidence(.9));
    }

    [Fact]
    public void Words_of_saying_in_another_sentence_are_trusted_less()
    {
        double Confidence(string rest) => Assert.Single(Read("Talks would resume by the autumn" + rest, new(SpanRole.Content, "Talks would resume by the autumn"), new(SpanRole.Source, "Okafor"), new(SpanRole.Cue, "telling"))).Confidence;

        Assert.True(Confidence(". That was Okafor’s telling.") < Confidence(", in Okafor’s telling."));
    }

    [Fact]
    public void What_nobody_is_named_to_say_is_trusted_less()
    {
        double Confidence(params Proposal[] source) => Assert.Single(Read(Telling, [new(SpanRole.Content, "Talks would resume by the autumn"), new(SpanRole.Cue, "telling"), .. source])).Confidence;

        Assert.True(Confidence() < Confidence(new Proposal(SpanRole.Source, "Okafor")));
    }

    [Fact]
    public void A_statement_is_no_surer_than_who_speaks()
    {
        var statement = Read("Tor Lindqvist and Bo Renwick were in the hall. He said that talks would resume.", new(SpanRole.Source, "He"), new(SpanRole.Cue, "said"), new(SpanRole.Content, "talks would resume"))[^1];

        Assert.InRange(statement.Confidence, 0, 0.6);
    }

    [Theory]
    [InlineData("Okafor said talks would resume. The ferry sails at noon.", "talks would resume. The ferry sails", "talks would resume")]
    [InlineData("The ferry had sailed. Talks would resume, Okafor said.", "The ferry had sailed. Talks would resume", "Talks would resume")]
    [InlineData("Okafor said: “Talks will resume. The ferry sails at noon.”", "“Talks will resume. The ferry sails at noon.”", "“Talks will resume. The ferry sails at noon.”")]
    [InlineData("The bridge\n\n“Talks will resume,” Okafor said.", "The bridge\n\n“Talks will resume,”", "“Talks will resume,”")]
    public void What_is_told_ends_with_its_sentence_unless_a_quotation_goes_on(string text, string proposed, string content)
    {
        var statement = Assert.Single(Read(text, new(SpanRole.Source, "Okafor"), new(SpanRole.Cue, "said"), new(SpanRole.Content, proposed)));

        Assert.Equal(content, Assert.Single(statement.Content).Of(text));
    }

    [Fact]
    public void A_cue_that_says_nothing_makes_no_statement() =>
        Assert.Empty(Read("Okafor embraced the plan for the harbour.", new(SpanRole.Source, "Okafor", 1, .9), new(SpanRole.Cue, "embraced", 1, .9), new(SpanRole.Content, "the plan for the harbour", 1, .9)));

    [Theory]
    [InlineData(.9, "talks would resume")]
    [InlineData(.2, "talks would resume in the autumn")]
    public void Where_the_network_is_unsure_of_the_bounds_those_of_the_rule_stand(double probability, string content)
    {
        const string text = "Okafor said that talks would resume in the autumn.";
        var statement = Assert.Single(Read(text, new(SpanRole.Source, "Okafor", 1, 1), new(SpanRole.Cue, "said", 1, 1), new(SpanRole.Content, "talks would resume", probability, .95)));

        Assert.Equal(content, Assert.Single(statement.Content).Of(text));
    }

    [Fact]
    public void What_the_network_passes_over_is_trusted_less_than_what_it_sees_too()
    {
        const string text = "Okafor said that talks would resume in the autumn. Renwick said that nobody had asked him.";
        var statements = Read(text, new(SpanRole.Source, "Okafor", 1, 1), new(SpanRole.Cue, "said", 1, 1), new(SpanRole.Content, "talks would resume in the autumn", 1, 1));

        Assert.True(statements is [var seen, ..] && statements.Skip(1).All(passedOver => passedOver.Confidence < seen.Confidence));
    }

    [Theory]
    [InlineData("Okafor called the talks open and useful.", true)]
    [InlineData("Okafor made it known that the ferry would sail.", true)]
    [InlineData("Okafor called the raid a mistake of “The Herald”.", false)]
    [InlineData("Okafor demanded the ferry.", false)]
    public void A_plain_form_stands_where_the_network_passes_it_over(string text, bool stands) =>
        Assert.Equal(stands, Read(text + " Renwick was silent for the rest of that long evening on the lake.").Any());

    [Fact]
    public void The_words_of_saying_are_those_the_network_saw_with_their_auxiliaries()
    {
        const string text = "Okafor has long said that talks would resume in the autumn.";
        var statement = Assert.Single(Read(text, new(SpanRole.Source, "Okafor", 1, 1), new(SpanRole.Cue, "has long said", 1, 1), new(SpanRole.Content, "talks would resume in the autumn", 1, 1)));

        Assert.Equal("has long said", statement.Cue!.Value.Of(text));
    }

    [Theory]
    [InlineData(.99, "Renwick")]
    [InlineData(.5, "Okafor")]
    public void Another_speaker_than_the_rules_is_believed_where_the_network_is_sure(double presence, string speaker)
    {
        const string text = "Okafor, Renwick at her side, said that talks would resume in the autumn.";
        var statement = Assert.Single(Read(text, new(SpanRole.Source, "Renwick", 1, presence), new(SpanRole.Cue, "said", 1, 1), new(SpanRole.Content, "talks would resume in the autumn", 1, 1)));

        Assert.Equal(speaker, Assert.Single(statement.Speakers).Text);
    }

    [Fact]
    public void A_quotation_that_its_rule_holds_together_stays_whole_when_the_network_takes_it_apart()
    {
        const string text = "“We expect nothing from these talks,” Okafor had said as the two sat down. “What we expect is an answer.”";
        var statement = Assert.Single(Read(text, new(SpanRole.Content, "“We expect nothing from these talks,”", 1, 1), new(SpanRole.Source, "Okafor", 1, 1), new(SpanRole.Cue, "had said", .5, .8),
            new(SpanRole.Content, "as the two sat down", .4, .7), new(SpanRole.Content, "“What we expect is an answer.”", .9, 1)));

        Assert.Equal(["“We expect nothing from these talks,”", "“What we expect is an answer.”"], statement.Content.Select(c => c.Of(text)));
    }

    private static ImmutableArray<FoundStatement> Read(string text, params Proposal[] proposals) =>
        new ArticleAnalyzer(SmallLexicon.Lexicon, new WordsProposed(text, proposals)).Analyze(new ArticleInput(text) { Date = Reading.Day }).Statements;
}
