using static DiplomacyNews.Analysis.Tests.Statements.Reading;

namespace DiplomacyNews.Analysis.Tests.Statements;

public sealed class IndirectSpeechTests
{
    [Theory]
    [InlineData("⟦S1:Okafor⟧ ⟦K1:said⟧ that ⟦Q1:talks would resume⟧.")]
    [InlineData("⟦S1:Okafor⟧ ⟦K1:said⟧ ⟦Q1:talks would resume⟧.")]
    [InlineData("⟦S1:Okafor⟧ has repeatedly ⟦K1:said⟧ ⟦Q1:talks would resume⟧.")]
    [InlineData("⟦Q1:Talks would resume⟧, ⟦S1:Okafor⟧ ⟦K1:said⟧.")]
    [InlineData("⟦Q1:Talks would resume⟧, ⟦K1:said⟧ ⟦S1:Okafor⟧.")]
    [InlineData("⟦K1:According to⟧ ⟦S1:the Foreign Ministry⟧, ⟦Q1:talks would resume⟧.")]
    [InlineData("⟦Q1:Talks would resume⟧, ⟦K1:according to⟧ ⟦S1:two officials⟧ familiar with them.")]
    [InlineData("But ⟦S1:officials⟧ with knowledge of the ferry ⟦K1:said⟧ ⟦Q1:talks would resume⟧.")]
    [InlineData("⟦S1:Okafor⟧ ⟦K1:told⟧ ⟦A1:reporters⟧ in Torsholm on Monday that ⟦Q1:talks would resume⟧.")]
    [InlineData("⟦S1:Okafor⟧ ⟦K1:urged⟧ ⟦A1:Halistan⟧ ⟦Q1:to halt the flights⟧.")]
    [InlineData("⟦S1:Okafor⟧ ⟦K1:called for⟧ ⟦Q1:an immediate ceasefire⟧.")]
    [InlineData("⟦S1:Okafor⟧ ⟦K1:accused⟧ ⟦Q1:Halistan of lying⟧.")]
    [InlineData("⟦S1:Okafor⟧ ⟦K1:warned against⟧ ⟦Q1:a new arms race⟧.")]
    [InlineData("⟦S1:Okafor⟧ ⟦K1:pledged⟧ ⟦Q1:to halt the flights⟧.")]
    [InlineData("⟦S1:The communique⟧ ⟦K1:said⟧ ⟦Q1:talks would resume⟧.")]
    public void What_is_said_begins_after_the_cue_and_what_belongs_to_it(string text) => Expect(text);

    [Fact]
    public void Two_verbs_are_two_statements() =>
        Expect("⟦S1:He⟧ ⟦K1:noted⟧ that ⟦Q1:there had been progress⟧, but ⟦K2:suggested⟧ that ⟦Q2:talks would be hard⟧.");

    [Fact]
    public void An_added_remark_is_a_second_statement() =>
        Expect("⟦Q1:“Talks will resume,”⟧ ⟦S1:Okafor⟧ said, ⟦K2:adding⟧ that ⟦Q2:a date was set⟧.");

    [Fact]
    public void People_who_speak_together_are_all_speakers()
    {
        var statement = Expect("Ada Okafor met Wen Hai. ⟦S1=ada-okafor:Okafor⟧ and ⟦S1=wen-hai:Wen⟧ stressed ⟦Q1:the importance of talks⟧.")[0];

        Assert.Equal(2, statement.Speakers.Length);
    }

    [Fact]
    public void A_statement_told_within_a_statement_points_to_it()
    {
        var found = Expect("⟦S1:Ada Okafor⟧ said ⟦Q1:⟦S2=ada-okafor:she⟧ raised ⟦Q2:concerns about the flights⟧⟧.");

        Assert.Equal(0, found[1].Within);
        Assert.Null(found[0].Within);
    }

    [Theory]
    [InlineData("⟦S1:Okafor⟧ ⟦K1=denied:denied⟧ ⟦Q1:supplying drones⟧.")]
    [InlineData("⟦S1:Okafor⟧ ⟦K1=declined:declined⟧ ⟦Q1:to comment⟧.")]
    [InlineData("⟦S1:Okafor⟧ ⟦K1=notsaid:did not say⟧ ⟦Q1:whether talks would resume⟧.")]
    [InlineData("⟦S1:Okafor⟧ will ⟦K1=future:announce⟧ ⟦Q1:a new date⟧.")]
    public void What_was_denied_declined_or_is_to_come_is_marked_so(string text) => Expect(text);

    [Theory]
    [InlineData("Okafor believes that talks will resume.")]
    [InlineData("The reports from Torsholm were grim.")]
    [InlineData("Okafor met Wen in the United States.")]
    [InlineData("Their calls for help went on.")]
    public void Thoughts_nouns_and_deeds_are_no_statements(string text) => Expect(text);
}
