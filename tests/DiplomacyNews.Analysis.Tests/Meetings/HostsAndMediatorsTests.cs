namespace DiplomacyNews.Analysis.Tests.Meetings;

public sealed class HostsAndMediatorsTests
{
    [Theory]
    [InlineData("HW hosted NO in Doha.", "wen-hai")]
    [InlineData("NO was received in Doha by HW.", "wen-hai")]
    [InlineData("HW welcomed NO in Doha.", "wen-hai")]
    [InlineData("Talks between NO and HW, hosted by the White Pier, ended late.", "white-pier")]
    [InlineData("NO met HW at talks in Doha hosted by the White Pier.", "white-pier")]
    [InlineData("Nordria will host a summit between NO and HW in May.", "government-of-NDR")]
    [InlineData("NO and HW met in Doha. Nordria hosted the talks.", "government-of-NDR")]
    [InlineData("NO and HW met in Doha. The talks were hosted by Nordria.", "government-of-NDR")]
    public void The_host_is_whoever_gives_the_house(string text, string host) => Assert.Equal(host, Assert.Single(Report.Meetings(text)).Host);

    [Theory]
    [InlineData("Talks between HW and the Lake Front in Doha, mediated by Nordria, ended late.")]
    [InlineData("HW met the Lake Front in Doha in talks brokered by Nordria.")]
    [InlineData("Talks between HW and the Lake Front in Doha were facilitated by Nordria.")]
    [InlineData("HW and the Lake Front met in Doha under Nordrian mediation.")]
    [InlineData("HW and the Lake Front met in Doha with the mediation of Nordria.")]
    [InlineData("With Nordria mediating, HW and the Lake Front met in Doha.")]
    [InlineData("HW and the Lake Front held Nordrian-mediated talks in Doha.")]
    [InlineData("Nordria mediated talks between HW and the Lake Front in Doha.")]
    [InlineData("Nordrian mediators shuttled between HW and the Lake Front in Doha.")]
    [InlineData("Nordrian mediators carried messages between HW and the Lake Front in Doha.")]
    [InlineData("HW and the Lake Front met in Doha. Mediators from Nordria took part in the talks.")]
    [InlineData("HW and the Lake Front met in Doha. The talks were mediated by Nordria.")]
    public void Mediators_go_between_the_sides_and_are_none_of_them(string text)
    {
        var meeting = Assert.Single(Report.Meetings(text));

        Assert.Equal(["lake-front", "wen-hai"], meeting.Participants.Order());
        Assert.Equal(["government-of-NDR"], meeting.Mediators);
    }

    [Fact]
    public void Who_hosts_talks_of_others_is_none_of_them()
    {
        var meeting = Assert.Single(Report.Meetings("NO and the Lake Front held talks in Doha on Friday, mediated by Halistan and hosted by HW."));

        Assert.Equal(["ada-okafor", "lake-front"], meeting.Participants);
        Assert.Equal("wen-hai", meeting.Host);
    }

    [Fact]
    public void Who_brings_two_together_mediates_and_meets_them()
    {
        var meeting = Assert.Single(Report.Meetings("President Elin Çavuşlu brought HW and NO together in Doha."));

        Assert.Equal(["elin-cavusoglu", "wen-hai", "ada-okafor"], meeting.Participants);
        Assert.Equal(["elin-cavusoglu"], meeting.Mediators);
    }

    [Theory]
    [InlineData("NO met HW in Doha. Nordria will host a conference on fishing in May.")]
    [InlineData("NO and HW met in Doha and welcomed Nordria’s part in a ceasefire that Halistan had brokered.")]
    [InlineData("NO met HW in Doha.")]
    public void What_is_said_of_something_else_makes_no_host_and_no_mediator(string text)
    {
        var meeting = Assert.Single(Report.Meetings(text));

        Assert.Null(meeting.Host);
        Assert.Empty(meeting.Mediators);
    }

    [Fact]
    public void A_government_of_which_only_its_mediators_are_named_is_among_those_the_report_names()
    {
        var analysis = new ArticleAnalyzer(DiplomacyNews.Analysis.Tests.People.SmallLexicon.Lexicon).Analyze(new ArticleInput("Wen Hai met the Lake Front in Doha under Nordrian mediation."));

        var government = Assert.Single(analysis.People, p => p.Id == "government-of-NDR");
        Assert.Equal(("Government of Nordria", "NDR", PartyType.Body), (government.Name, government.Country, government.Type));
    }
}
