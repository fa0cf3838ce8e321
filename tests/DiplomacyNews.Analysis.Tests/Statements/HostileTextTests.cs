using System.Diagnostics;
using System.Text;
using static DiplomacyNews.Analysis.Tests.Statements.Reading;

namespace DiplomacyNews.Analysis.Tests.Statements;

public sealed class HostileTextTests
{
    public static TheoryData<string> Oddities =>
    [
        "", " ", "\0", "\0\0\0“\0", "\uD800", "a\uDC00b said \uD83D", "“", "”", "\"", "''", "said", "said said said", "“” said “”", ", said ,", "he said", "said he",
        "\n\n\n", "\r", "according to", "According to , .", "“a” said\nsaid “b”", "Q", "Q\nQ\nQ", ":", "A:", "MR.:", "( said )", "—said—", "‘’‘’‘’ said", "told told told told told told",
    ];

    [Theory]
    [MemberData(nameof(Oddities))]
    public void No_text_makes_it_throw(string text) => Assert.NotNull(Analyze(text));

    [Fact]
    public void Text_cut_and_glued_at_random_is_read()
    {
        string[] pieces = ["“", "”", "\"", "'", "''", "said", "told", "Okafor", "he", ",", ".", ":", "that", "according to", "\n", "the minister", "who", "and", "(", ")", "—", "is", "not", "to", "of", "MR. OKAFOR:", "Q", "adding", "called", "met", "talks", "will meet", "visit", "on Friday", "with", "Ada Okafor", "Qarath", "Statement by", "we", "both"];
        var random = new Random(7);
        for (var round = 0; round < 300; round++)
        {
            var text = string.Join(random.Next(4) == 0 ? "" : " ", Enumerable.Range(0, random.Next(60)).Select(_ => pieces[random.Next(pieces.Length)]));
            var analysis = Analyze(text);

            Assert.All(analysis.Statements, s => Assert.All(s.Content, c => Assert.InRange(c.End, c.Start + 1, text.Length)));
        }
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("“")]
    [InlineData("' ")]
    [InlineData("“a” ")]
    [InlineData("he said \"")]
    [InlineData("“a,” he said, “b” ")]
    [InlineData("Okafor said and ")]
    [InlineData("said, ")]
    [InlineData("( ")]
    [InlineData("Q ")]
    public void Time_grows_with_the_text_and_not_faster(string unit)
    {
        var text = new StringBuilder().Insert(0, unit, 400_000 / unit.Length).ToString();
        var clock = Stopwatch.StartNew();

        Analyze(text);

        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 8);
    }

    [Fact]
    public void A_line_of_five_million_characters_is_read()
    {
        var text = new StringBuilder().Insert(0, "Okafor said that talks would resume and “all is well,” he told reporters. ", 70_000).ToString();
        var clock = Stopwatch.StartNew();

        Assert.NotEmpty(Analyze(text).Statements);
        Assert.InRange(clock.Elapsed.TotalSeconds, 0, 60);
    }
}
