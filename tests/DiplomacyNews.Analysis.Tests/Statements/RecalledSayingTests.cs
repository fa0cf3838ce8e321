using DiplomacyNews.Analysis.Statements;

namespace DiplomacyNews.Analysis.Tests.Statements;

/// <summary>What a report recalls from long ago is not of its own day, even where no day stands beside the words.</summary>
public sealed class RecalledSayingTests
{
    [Theory]
    [InlineData("On 29 March 2022 Ada Okafor opened a session in Torsholm. “A harbour must be open,” she told the delegates.", "2022-03-29", "2022-03-29")]
    [InlineData("Two years ago, at the Lakeford summit, Okafor had more to offer. “A harbour must be open,” she said there.", "2022-01-01", "2022-12-31")]
    [InlineData("Ada Okafor met Wen Hai in Torsholm in March 2022. “A harbour must be open,” Okafor said then.", "2022-03-01", "2022-03-31")]
    [InlineData("Ada Okafor met Wen Hai on 29 March 2022. “A harbour must be open,” Wen told reporters that evening.", "2022-03-29", "2022-03-29")]
    [InlineData("Ada Okafor met Wen Hai on 29 March 2022. Six days later, in Lakeford, Okafor said: “A harbour must be open.”", "2022-04-04", "2022-04-04")]
    [InlineData("Okafor is in Torsholm.\nThey met in Lakeford in 2021 and in Geneva in 2022. “A harbour must be open,” Ada Okafor said in Geneva.", "2022-01-01", "2022-12-31")]
    [InlineData("Okafor has been there before.\nIn May 2021 the two were in Qarath. “A harbour must be open,” Ada Okafor told Wen Hai.", "2021-05-18", "2021-05-20")]
    [InlineData("Okafor is in town.\nWhat was said in 2021?\nWen Hai came to the talks. “A harbour must be open,” Wen said.\nAnd now?", "2021-01-01", "2021-12-31")]
    [InlineData("Ships wait.\nTor Lindqvist, the Nordrian president, came this January. “A harbour must be open,” he told Wen Hai.", "2024-01-01", "2024-01-31")]
    [InlineData("Ships wait.\n“A harbour must be open,” said Karl Oberg, the harbour secretary, in January.", "2024-01-01", "2024-01-31")]
    public void Is_of_the_time_that_the_passage_tells_of(string text, string from, string to)
    {
        var said = Reading.Analyze(text).Statements[^1].Said;

        Assert.Equal(SaidBasis.Passage, said.Basis);
        Assert.InRange(said.Date ?? said.From!.Value, DateOnly.Parse(from), DateOnly.Parse(to));
        Assert.InRange(said.Date ?? said.To!.Value, DateOnly.Parse(from), DateOnly.Parse(to));
    }

    [Theory]
    [InlineData("In Lakeford, that November, Wen Hai gave notice: “A harbour must be open.”", "2019-11-01", "2019-11-30")]
    [InlineData("Wen Hai was gracious. “A harbour must be open,” he said.", "2019-05-01", "2022-03-31")]
    public void Is_of_the_years_that_a_piece_goes_through(string text, string from, string to)
    {
        var said = Reading.Analyze($"The harbour was quiet on Friday.\nIn May 2015 Ada Okafor opened the talks in Lakeford.\nThe ships\nIn June 2017 she closed them.\nIn May 2019 they met again.\nThe mayor rang a bell. The fishermen came.\nThey mended nets.\nThe sails were red.\n{text}\nIn March 2022 the last ship left.").Statements[^1].Said;

        Assert.Equal(SaidBasis.Passage, said.Basis);
        Assert.Equal((DateOnly.Parse(from), DateOnly.Parse(to)), (said.From, said.To));
    }

    [Theory]
    [InlineData("In 2019 the harbour burned. “A harbour must be open,” Wen Hai said.")]
    [InlineData("On 29 March 2022 Ada Okafor opened a session in Torsholm. On Thursday “a harbour must be open,” she said.")]
    [InlineData("On 29 March 2022 Ada Okafor opened a session in Torsholm. “A harbour must be open,” she says.")]
    [InlineData("In 2022, most ships came late, according to Ada Okafor.")]
    [InlineData("Unlike in 2022, when Ada Okafor gave a speech in Torsholm, she said that a harbour must be open.")]
    [InlineData("On 29 March 2022 Ada Okafor was at the talks, Okafor said in an interview later.")]
    [InlineData("Ada Okafor, who took office in March 2019, is in Torsholm. “A harbour must be open,” Okafor told reporters.")]
    [InlineData("Tor Lindqvist came in January with Ada Okafor. “A harbour must be open,” Okafor told reporters.")]
    [InlineData("Wen Hai met Bo Renwick. He then said that a harbour must be open.")]
    public void Is_the_reports_own_where_too_little_speaks_for_another(string text) =>
        Assert.All(Reading.Analyze(text).Statements, s => Assert.True(s.Said.Basis == SaidBasis.Article || s.Said.Date >= Reading.Day.AddDays(-6), s.Said.ToString()));

    [Fact]
    public void Whoever_had_died_said_it_before()
    {
        var statement = Reading.One("“A harbour must be open,” Nils Varga said.");

        Assert.Equal(new SaidDate(SaidBasis.Speaker, To: new DateOnly(2015, 6, 30)), statement.Said);
    }

    [Fact]
    public void A_passage_with_a_year_says_when_the_dead_spoke()
    {
        var statement = Reading.Analyze("In October 1991, in Torsholm, the enemies sat at one table. “A harbour must be open,” Nils Varga said.").Statements[^1];

        Assert.Equal(new SaidDate(SaidBasis.Passage, From: new DateOnly(1991, 10, 1), To: new DateOnly(1991, 10, 31)), statement.Said);
        Assert.Equal("Prime Minister of Nordria", Assert.Single(statement.Speakers).Office);
    }

    [Fact]
    public void What_is_told_within_it_is_of_the_same_time()
    {
        var statements = Reading.Analyze("On 29 March 2022 Ada Okafor opened a session in Torsholm. Okafor told the delegates that she had warned Wen Hai against delay.").Statements;

        Assert.All(statements, s => Assert.Equal(new DateOnly(2022, 3, 29), s.Said.Date));
    }
}
