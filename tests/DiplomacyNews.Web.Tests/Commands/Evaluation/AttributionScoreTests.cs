using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Commands.Evaluation;

namespace DiplomacyNews.Web.Tests.Commands.Evaluation;

public sealed class AttributionScoreTests
{
    private const string Text = "Okafor said that talks would resume on Monday. Many fear that the border will stay shut. She warned of a long and bitter winter.";

    private static readonly AttributionArticle Article = new(Text,
    [
        Made.Mark(Text, "Okafor", "said", "talks would resume on Monday"),
        Made.Mark(Text, "Many", "fear", "the border will stay shut"),
        Made.Mark(Text, "She", "warned", "of a long and bitter winter"),
    ]);

    [Fact]
    public void A_reading_that_finds_everything_is_whole()
    {
        var score = Scored(Made.Statement(Text, "talks would resume on Monday", "Okafor"), Made.Statement(Text, "of a long and bitter winter", "She"));
        Assert.Equal(1, Agreement(score, "statements").F1);
        Assert.Equal(1, Agreement(score, "at_80_named").F1);
        Assert.Equal(1, Agreement(score, "tokens").F1);
        Assert.Equal(2, Agreement(score, "named").Marked);
    }

    [Fact]
    public void A_thought_is_neither_missed_nor_wrong()
    {
        var score = Scored(Made.Statement(Text, "talks would resume on Monday", "Okafor"), Made.Statement(Text, "the border will stay shut", "Many", confidence: 0.35));
        Assert.Equal((1, 1, 2), (Agreement(score, "statements").Right, Agreement(score, "statements").Found, Agreement(score, "statements").Marked));
        Assert.Equal(1, Agreement(score, "tokens").Precision);
        Assert.Equal(0.1, score.Calibration.Error, 3);
    }

    [Fact]
    public void Half_the_words_make_a_statement_and_four_fifths_its_extent()
    {
        var score = Scored(Made.Statement(Text, "talks would resume", "Okafor"));
        Assert.Equal(1, Agreement(score, "statements").Right);
        Assert.Equal(0, Agreement(score, "at_80").Right);
    }

    [Fact]
    public void A_statement_of_somebody_else_is_found_but_not_named()
    {
        var score = Scored(Made.Statement(Text, "talks would resume on Monday", "Many"));
        Assert.Equal(1, Agreement(score, "statements").Right);
        Assert.Equal(0, Agreement(score, "named").Right);
        Assert.Equal(0.9, score.Calibration.Error, 3);
    }

    [Fact]
    public void A_speaker_carried_over_is_known_by_the_last_word_of_the_name()
    {
        Assert.Equal(1, Agreement(Scored(Made.Statement(Text, "talks would resume on Monday", "")), "named").Right);
        Assert.Equal(0, Agreement(Scored(Made.Statement(Text, "talks would resume on Monday", "", name: "Lena Oka")), "named").Right);
    }

    [Fact]
    public void One_mark_answers_to_one_statement()
    {
        var score = Scored(Made.Statement(Text, "talks would resume on Monday", "Okafor"), Made.Statement(Text, "talks would resume on", "Okafor"));
        Assert.Equal((1, 2), (Agreement(score, "statements").Right, Agreement(score, "statements").Found));
    }

    [Fact]
    public void Quoted_words_count_for_themselves_and_scare_quotes_are_nobodys()
    {
        const string quoted = "“We will not sign this paper,” Okafor said. The so-called “law of the open door” is old.";
        var article = new AttributionArticle(quoted, [Made.Mark(quoted, "Okafor", "said", "“We will not sign this paper,”")]);
        var score = new AttributionScore();
        score.Add(article, Made.Reading(Made.Statement(quoted, "“We will not sign this paper,”", "Okafor"), Made.Statement(quoted, "“law of the open door”", "Okafor")));

        Assert.Equal(1, Made.Figure<Share>(score.Figures, "right_speaker").Value);
        Assert.Equal((1, 1), (Made.Figure<Share>(score.Figures, "scare_given_a_speaker").Right, Made.Figure<Share>(score.Figures, "scare_given_a_speaker").Of));
    }

    private static AttributionScore Scored(params FoundStatement[] found)
    {
        var score = new AttributionScore();
        score.Add(Article, Made.Reading(found));
        return score;
    }

    private static Agreement Agreement(AttributionScore score, string name) => Made.Figure<Agreement>(score.Figures, name);
}
