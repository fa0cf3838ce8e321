using DiplomacyNews.Analysis.Tests.People;

namespace DiplomacyNews.Analysis.Tests.Meetings;

public sealed class StatementMeetingsTests
{
    private static readonly ArticleAnalyzer Analyzer = new(SmallLexicon.Lexicon);

    [Theory]
    [InlineData("“We are ready,” Wen told Okafor at the start of the talks.")]
    [InlineData("“We are ready,” Wen said during the talks.")]
    public void What_one_side_told_the_other_or_said_at_the_talks_was_said_there(string sentence) => Assert.Equal(0, MeetingOfStatement(sentence));

    [Theory]
    [InlineData("“We are ready,” Wen told reporters after the talks.")]
    [InlineData("“We are ready,” Wen said before the talks.")]
    [InlineData("“We are ready,” Wen told reporters.")]
    [InlineData("“We are ready,” Bo Renwick said.")]
    public void What_was_said_elsewhere_was_not(string sentence) => Assert.Null(MeetingOfStatement(sentence));

    private static int? MeetingOfStatement(string sentence)
    {
        var analysis = Analyzer.Analyze(new ArticleInput("Nordrian Foreign Minister Ada Okafor held talks with Halistani Foreign Minister Wen Hai on Friday.\n" + sentence) { Date = new DateOnly(2024, 4, 26) });

        return Assert.Single(analysis.Statements).Meeting;
    }
}
