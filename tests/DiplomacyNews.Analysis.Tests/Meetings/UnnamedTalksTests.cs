namespace DiplomacyNews.Analysis.Tests.Meetings;

/// <summary>The talks that a report is about and of which no sentence says who held them.</summary>
public sealed class UnnamedTalksTests
{
    private const string Both = "“We want trade,” NO said. “So do we,” HW said. ";

    [Theory]
    [InlineData("The talks lasted two hours.")]
    [InlineData("Their meeting lasted two hours.")]
    [InlineData("The two-day summit began with two hours alone.")]
    public void Two_whom_the_report_opens_with_and_lets_speak_held_the_talks_it_is_about(string sentence)
    {
        var meeting = Assert.Single(Report.Meetings(Both + sentence));

        Assert.Equal(["ada-okafor", "wen-hai"], meeting.Participants);
        Assert.Equal(("Qarath", MeetingStatus.Held), (meeting.Place, meeting.Status));
    }

    [Fact]
    public void They_lasted_as_long_as_the_sentence_says() => Assert.Equal("two hours", Assert.Single(Report.Meetings(Both + "The talks lasted two hours.")).Duration);

    [Theory]
    [InlineData("“We want trade,” NO said. HW was there. The talks lasted two hours.")]
    [InlineData(Both + "President Tor Lindqvist will hold the talks in May.")]
    [InlineData(Both + "The peace talks have long failed.")]
    [InlineData(Both + "The previous talks lasted two hours.")]
    [InlineData(Both + "Any talks lasting two hours would help.")]
    [InlineData(Both + "The cabinet meeting lasted two hours.")]
    public void Where_only_one_speaks_or_other_talks_are_meant_nobody_met(string text) => Assert.Empty(Report.Meetings(text));

    [Fact]
    public void Where_a_sentence_says_who_met_there_is_no_second_meeting() => Assert.Single(Report.Meetings(Both + "NO met HW in Doha. The talks lasted two hours."));

    [Fact]
    public void A_report_from_nowhere_is_not_taken_to_be_about_talks()
    {
        var analyzer = new ArticleAnalyzer(DiplomacyNews.Analysis.Tests.People.SmallLexicon.Lexicon);

        Assert.Empty(analyzer.Analyze(new ArticleInput("“We want trade,” Foreign Minister Ada Okafor said. “So do we,” Foreign Minister Wen Hai said. The talks lasted two hours.")).Meetings);
    }
}
