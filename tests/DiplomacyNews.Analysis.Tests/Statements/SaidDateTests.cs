using DiplomacyNews.Analysis.Statements;

namespace DiplomacyNews.Analysis.Tests.Statements;

/// <summary>A statement of another time is not today's news, wherever its sentence says when it was made.</summary>
public sealed class SaidDateTests
{
    [Theory]
    [InlineData("Ada Okafor said on the day it was done, 14 July 2015: “We have an agreement.”", "2015-07-14", "2015-07-14")]
    [InlineData("“A harbour must be open,” Okafor told Lindqvist when they met in Torsholm in November 2022.", "2022-11-01", "2022-11-30")]
    [InlineData("Okafor in Torsholm in 1978 said that difficulties remained.", "1978-01-01", "1978-12-31")]
    [InlineData("In 2014, Okafor said that difficulties remained.", "2014-01-01", "2014-12-31")]
    [InlineData("On 19 September 2015 the minister said that difficulties remained.", "2015-09-19", "2015-09-19")]
    [InlineData("“A harbour must be open,” Okafor told Lindqvist at one of their sessions in January 2020.", "2020-01-01", "2020-01-31")]
    [InlineData("“A harbour must be open,” Okafor said at Lakeford, in Nordria, in November 2022.", "2022-11-01", "2022-11-30")]
    [InlineData("A joint statement of 21 November 2019 said that a harbour must be open.", "2019-11-21", "2019-11-21")]
    public void Is_the_day_that_stands_beside_the_words_of_saying(string text, string from, string to)
    {
        var said = Reading.One(text).Said;

        Assert.Equal(SaidBasis.Text, said.Basis);
        Assert.Equal((DateOnly.Parse(from), DateOnly.Parse(to)), (said.Date ?? said.From, said.Date ?? said.To));
    }

    [Theory]
    [InlineData("“We have an agreement,” said Okafor, who resigned in 2019.")]
    [InlineData("Okafor, minister since 2019, said that difficulties remained.")]
    [InlineData("Okafor said that the treaty of 14 July 2015 would be kept.")]
    [InlineData("“It was signed in 1978,” Okafor said.")]
    [InlineData("Okafor, whose journey last year began it all, said that difficulties remained.")]
    [InlineData("Of his guest of Tuesday Okafor said that she was late.")]
    public void Is_the_reports_own_where_a_day_belongs_to_something_else(string text) => Assert.Equal(SaidBasis.Article, Reading.One(text).Said.Basis);
}
