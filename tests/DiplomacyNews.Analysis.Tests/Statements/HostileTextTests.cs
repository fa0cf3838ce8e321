using System.Diagnostics;
using System.Text;
using DiplomacyNews.Analysis.Tests.People;
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

    public static TheoryData<string, bool> Growing
    {
        get
        {
            string[] units =
            [
                "“”\"''``‘’«»„‟「」『』", "“ ” \" '' `` ‘ ’ « » „ 「 」 ", "“a", "“a” ", "Ada Okafor ", "OKAFOR LINDQVIST ", "Minister ", "the talks, which ", "Okafor said that ", "who said, “so ",
                "“Will you come?” Okafor asked. ", "“It is late.”\n", "Okafor said so. ", "Q So?\nMR. OKAFOR: Yes.\n", "Okafor met Lindqvist on Monday. ",
                "\"", "“", "' ", "he said \"", "“a,” he said, “b” ", "Okafor said and ", "said, ", "( ", "Q ", "’’’’“““", "Okafor said that talks would resume and “all is well,” he told reporters. ",
                "President Okafor and ", "Okafor Okafor Okafor ", "the foreign minister of the ", "Wen Hai and Wen Lijun. Wen’s ", "Aaa Bbb of Ccc ", "the newspaper Aaa Bbb. ", "Aaa Bbb, a fisherman from Ccc, ",
                "Ada Okafor met with Wen Hai and he told her at the talks with them that they met, Foreign Minister Okafor told Foreign Minister Wen Hai, ",
                "In 2014, Okafor said then that it was so, ", "On 29 March 2022 Nils Varga met Okafor there. He had said so then. ", "in Torsholm in 2014 a year later ", "arms control nuclear deal Iran enrich ",
            ];
            var data = new TheoryData<string, bool>();
            foreach (var unit in units)
            {
                data.Add(unit, false);
                data.Add(unit, true);
            }

            return data;
        }
    }

    /// <summary>Sizes are compared, and no time is limited: a slow or busy machine takes longer over both. The best of a few tries counts.</summary>
    [Theory]
    [MemberData(nameof(Growing))]
    public void Eight_times_the_text_is_not_far_more_than_eight_times_the_work(string unit, bool withProposals)
    {
        const int length = 20_000, times = 8, unsteady = 3, tries = 4;
        var analyzer = new ArticleAnalyzer(SmallLexicon.Lexicon, withProposals ? new ArbitrarySpans(seed: 5, longest: 30) : null);
        var (shorter, longer) = (Repeated(unit, length), Repeated(unit, length * times));

        var ratios = new List<double>();
        do
        {
            ratios.Add(Work(analyzer, longer) / Work(analyzer, shorter));
        }
        while (ratios[^1] > times * unsteady && ratios.Count < tries);

        Assert.True(ratios[^1] <= times * unsteady, $"{unit}: {string.Join(", ", ratios.Select(r => r.ToString("0")))} times the work");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_sentence_of_a_hundred_thousand_words_is_read(bool withProposals)
    {
        var analyzer = new ArticleAnalyzer(SmallLexicon.Lexicon, withProposals ? new ArbitrarySpans(seed: 5, longest: 30) : null);

        Assert.NotEmpty(analyzer.Analyze(new ArticleInput(Repeated("Ada Okafor said that the talks, which began on Monday, went on and ", 13 * 100_000 / 2)) { Date = Day }).Statements);
    }

    private static double Work(ArticleAnalyzer analyzer, string text)
    {
        var least = double.MaxValue;
        for (var i = 0; i < 2; i++)
        {
            var clock = Stopwatch.StartNew();
            analyzer.Analyze(new ArticleInput(text) { Date = Day });
            least = Math.Min(least, clock.Elapsed.TotalMilliseconds);
        }

        return least;
    }

    private static string Repeated(string unit, int length) => new StringBuilder().Insert(0, unit, length / unit.Length).ToString();
}
