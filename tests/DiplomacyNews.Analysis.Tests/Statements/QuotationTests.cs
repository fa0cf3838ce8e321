using static DiplomacyNews.Analysis.Tests.Statements.Reading;

namespace DiplomacyNews.Analysis.Tests.Statements;

public sealed class QuotationTests
{
    [Theory]
    [InlineData("⟦Q1:“Talks will resume,”⟧ said ⟦S1=ada-okafor:Ada Okafor⟧ on Monday.")]
    [InlineData("⟦Q1:\"Talks will resume,\"⟧ said ⟦S1=ada-okafor:Ada Okafor⟧ on Monday.")]
    [InlineData("⟦Q1:''Talks will resume,''⟧ said ⟦S1=ada-okafor:Ada Okafor⟧ on Monday.")]
    [InlineData("⟦Q1:``Talks will resume,''⟧ said ⟦S1=ada-okafor:Ada Okafor⟧ on Monday.")]
    [InlineData("⟦Q1:‘Talks won’t resume,’⟧ said ⟦S1=ada-okafor:Ada Okafor⟧ on Monday.")]
    [InlineData("⟦Q1:'Talks won't resume,'⟧ said ⟦S1=ada-okafor:Ada Okafor⟧ on Monday.")]
    [InlineData("⟦Q1:«Talks will resume,»⟧ said ⟦S1=ada-okafor:Ada Okafor⟧ on Monday.")]
    [InlineData("⟦Q1:„Talks will resume,“⟧ said ⟦S1=ada-okafor:Ada Okafor⟧ on Monday.")]
    [InlineData("⟦Q1:「Talks will resume,」⟧ said ⟦S1=ada-okafor:Ada Okafor⟧ on Monday.")]
    [InlineData("⟦Q1:“Talks will resume,\"⟧ said ⟦S1=ada-okafor:Ada Okafor⟧ on Monday.")]
    public void Marks_of_every_house_are_read(string text) => Expect(text);

    [Theory]
    [InlineData("⟦S1:Ada Okafor⟧ said: ⟦Q1:“Talks will resume.”⟧")]
    [InlineData("⟦S1:Ada Okafor⟧ said, ⟦Q1:“Talks will resume.”⟧")]
    [InlineData("Speaking in Torsholm, ⟦S1:Foreign Minister Ada Okafor⟧ told ⟦A1:reporters⟧ on Monday: ⟦Q1:“Talks will resume.”⟧")]
    [InlineData("⟦Q1:“Will talks resume?”⟧ ⟦S1:she⟧ asked.")]
    [InlineData("⟦Q1:“Talks will resume”⟧ , ⟦S1:Okafor⟧ said .")]
    [InlineData("⟦Q1:“Talks will resume,”⟧ ⟦S1:Okafor⟧, who arrived on Monday, told ⟦A1:reporters⟧.")]
    [InlineData("⟦Q1:“Talks will resume,”⟧ a spokesman for the ministry, ⟦S1:Lin Jiasheng⟧, said.")]
    [InlineData("⟦Q1:“Talks will resume,”⟧ said ⟦S1:the Halistani leader⟧.")]
    [InlineData("⟦Q1:“Talks will resume,”⟧ according to ⟦S1:the foreign ministry⟧.")]
    public void A_quotation_finds_its_speaker_before_and_after(string text) => Expect(text);

    [Theory]
    [InlineData("⟦Q1:“Talks failed,”⟧ ⟦S1:the minister⟧ said. ⟦Q1:“We leave tonight.”⟧")]
    [InlineData("⟦Q1:“Talks,”⟧ ⟦S1:the minister⟧ said, ⟦Q1:“have failed.”⟧")]
    public void A_quotation_split_by_the_cue_is_one_statement(string text) => Expect(text);

    [Fact]
    public void A_quotation_left_open_goes_on_in_the_next_paragraph() =>
        Expect("⟦Q1:“Talks failed,”⟧ ⟦S1:the minister⟧ said. ⟦Q1:“We leave tonight.⟧\n⟦Q1:“Nothing will keep us here.”⟧");

    [Fact]
    public void A_quotation_without_a_speaker_goes_to_whoever_was_speaking()
    {
        var found = Expect("⟦Q1:“Talks failed,”⟧ ⟦S1=ada-okafor:Ada Okafor⟧ said.\n⟦Q2:“Nothing will keep us here another night.”⟧");

        Assert.Equal("ada-okafor", Assert.Single(found[1].Speakers).Id);
        Assert.Null(found[1].Speakers[0].Span);
        Assert.NotNull(found[1].Speakers[0].Reason);
    }

    [Theory]
    [InlineData("The so-called “peace train” left Torsholm on Monday.")]
    [InlineData("The film “The Last Harbour of All” opened in Torsholm.")]
    [InlineData("They met in the “Blue Room” and left.")]
    public void Scare_quotes_and_titles_are_nobodys_statement(string text) => Expect(text);

    [Fact]
    public void A_quotation_inside_a_quotation_is_part_of_it() =>
        Expect("⟦Q1:“He told me ‘never again,’ and left,”⟧ ⟦S1:Okafor⟧ said.");

    [Fact]
    public void The_kind_follows_the_marks()
    {
        Assert.Equal(StatementKind.Direct, One("“Talks will resume,” Okafor said.").Kind);
        Assert.Equal(StatementKind.Mixed, One("Okafor said that talks would be “long and hard.”").Kind);
        Assert.Equal(StatementKind.Indirect, One("Okafor said that talks would be long.").Kind);
    }

    [Fact]
    public void Quoted_words_are_given_without_their_marks()
    {
        var text = "Okafor said that talks would be “long and hard.”";
        var statement = One(text);

        Assert.Equal("long and hard.", Assert.Single(statement.Quoted).Of(text));
        Assert.Equal("talks would be “long and hard.”", Assert.Single(statement.Content).Of(text));
    }
}
