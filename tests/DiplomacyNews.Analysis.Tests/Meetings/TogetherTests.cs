namespace DiplomacyNews.Analysis.Tests.Meetings;

/// <summary>Meetings that no word for a meeting tells of, and those told in the manner of headlines, wires and read-outs.</summary>
public sealed class TogetherTests
{
    [Theory]
    [InlineData("NO and HW embraced in Doha.")]
    [InlineData("NO and HW stood side by side in Doha.")]
    [InlineData("NO and HW spent three hours together in Doha.")]
    [InlineData("NO spent an evening with HW in Doha.")]
    [InlineData("NO walked with HW through the old town in Doha.")]
    [InlineData("NO came face to face with HW in Doha.")]
    [InlineData("NO sat across the table from HW in Doha.")]
    [InlineData("NO faced HW in Doha.")]
    [InlineData("NO, flanked by HW, spoke in Doha.")]
    [InlineData("NO was joined in Doha by HW.")]
    [InlineData("NO paid a courtesy call on HW in Doha.")]
    [InlineData("NO called on HW in Doha on Friday.")]
    [InlineData("NO was the guest of HW in Doha.")]
    [InlineData("NO was HW’s guest in Doha.")]
    [InlineData("HW played host to NO in Doha.")]
    [InlineData("NO reached an accord with HW in Doha.")]
    [InlineData("NO and HW reached an accord in Doha.")]
    [InlineData("NO, meeting HW in Doha, said little.")]
    [InlineData("After talks in Doha, NO and HW announced a truce.")]
    [InlineData("Speaking after talks with HW in Doha, NO said little.")]
    [InlineData("Nordria was represented in Doha. It was represented by NO, and Halistan by HW, in Doha.")]
    [InlineData("NO met her Halistani counterpart in Doha. “Good,” said HW.")]
    [InlineData("NO told HW in Doha that trade mattered and put the matter to HW twice.")]
    public void Two_who_do_what_only_those_in_one_room_do_have_met(string text)
    {
        var meeting = Assert.Single(Report.Meetings(text));

        Assert.Equal(["ada-okafor", "wen-hai"], meeting.Participants.Order());
        Assert.Equal((MeetingStatus.Held, "Doha"), (meeting.Status, meeting.Place));
    }

    [Theory]
    [InlineData("The foreign ministers of Nordria and Halistan gathered in Doha on Friday.")]
    [InlineData("Envoys of Nordria and Halistan sat down together in Doha on Friday.")]
    [InlineData("Delegations from Nordria and Halistan faced each other in Doha on Friday.")]
    [InlineData("Nordria and Halistan signed a treaty in Doha on Friday.")]
    [InlineData("Nordria and Halistan agreed on a truce at talks in Doha on Friday.")]
    [InlineData("Officials from Nordria and Halistan are meeting in Doha.")]
    [InlineData("The Nordrians and the Halistanis met in Doha on Friday.")]
    [InlineData("Nordria-Halistan talks in Doha ended on Friday.")]
    [InlineData("The Nordrian-Halistani trade talks in Doha ended on Friday.")]
    [InlineData("The Nordria–Halistan summit in Doha ended on Friday.")]
    [InlineData("Nordrians met with the Halistanis in Doha on Friday. Nordrian officials met the Halistanis in Doha.")]
    public void Those_who_came_for_two_countries_are_their_governments(string text) =>
        Assert.Equal(["government-of-HAL", "government-of-NDR"], Assert.Single(Report.Meetings(text)).Participants.Order());

    [Fact]
    public void Who_came_for_the_governments_stands_in_their_place_however_many_they_are() => Assert.Equal(["ada-okafor", "tor-lindqvist", "wen-hai"],
        Assert.Single(Report.Meetings("Nordria-Halistan talks in Doha ended on Friday. NO, President Tor Lindqvist and HW met for two hours.")).Participants.Order());

    [Theory]
    [InlineData("HW will receive NO in Qarath on Monday.")]
    [InlineData("HW is to welcome NO in Qarath on Monday.")]
    [InlineData("NO will travel to Qarath on Monday for talks with HW.")]
    public void A_journey_to_talks_is_told_by_the_talks(string text)
    {
        var meeting = Assert.Single(Report.Meetings(text));

        Assert.Equal(["ada-okafor", "wen-hai"], meeting.Participants.Order());
        Assert.Equal((MeetingStatus.Planned, "Monday"), (meeting.Status, meeting.When));
    }

    [Theory]
    [InlineData("NO came to Doha. HW received her at the palace.")]
    [InlineData("NO met HW on the sidelines of a summit in Doha.")]
    [InlineData("NO and HW talked for five hours in Doha.")]
    public void A_talk_is_no_summit_and_no_call(string text) => Assert.Equal(MeetingType.Talks, Assert.Single(Report.Meetings(text)).Type);

    [Fact]
    public void Who_speak_for_long_and_in_no_place_speak_by_telephone() => Assert.Equal(MeetingType.Call, Assert.Single(Report.Meetings("NO and HW spoke for two hours on Thursday.")).Type);

    [Theory]
    [InlineData("NO called on HW to open the border.")]
    [InlineData("NO and HW gathered signatures.")]
    [InlineData("NO faced questions about HW.")]
    [InlineData("NO welcomes Halistan’s offer.")]
    [InlineData("NO stood with the victims.")]
    [InlineData("The Nordrian foreign minister walked alone. HW parted with a smile.")]
    [InlineData("HW was flanked by guards.")]
    [InlineData("Nordria-Halistan relations were bad in Doha on Friday.")]
    public void The_same_words_about_something_else_are_no_meeting(string text) => Assert.Empty(Report.Meetings(text));

    [Fact]
    public void A_headline_joins_two_by_a_comma() =>
        Assert.Equal(["government-of-HAL", "government-of-NDR"], Assert.Single(new ArticleAnalyzer(DiplomacyNews.Analysis.Tests.People.SmallLexicon.Lexicon).Analyze(new ArticleInput("Nordria, Halistan hold talks in Doha\n\nIt rained.")).Meetings).Participants.Order());
}
