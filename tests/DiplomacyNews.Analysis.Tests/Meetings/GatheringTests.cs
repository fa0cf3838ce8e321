namespace DiplomacyNews.Analysis.Tests.Meetings;

/// <summary>Who took part where many came together: hosts, lists of ministers, bodies whose meeting it was, each met apart.</summary>
public sealed class GatheringTests
{
    [Theory]
    [InlineData("Crown Prince Samir bin Harun hosted a meeting of the foreign ministers of Nordria and Halistan in Doha on Friday.", "government-of-HAL;government-of-NDR;samir-bin-harun")]
    [InlineData("NO’s Participation in the NPO Ministerial Meeting", "ada-okafor;northern-pact")]
    [InlineData("NO took part in the annual NPO summit in Doha.", "ada-okafor;northern-pact")]
    [InlineData("NO attended an emergency meeting of the Northern Pact Organization on Sunday evening.", "ada-okafor;northern-pact")]
    [InlineData("NO met in Doha the visiting HW on Wednesday.", "ada-okafor;wen-hai")]
    [InlineData("The foreign ministers of Nordria and Halistan are expected to meet in Doha on Monday.", "government-of-HAL;government-of-NDR")]
    public void Everyone_whom_the_report_names_for_it_took_part(string text, string participants) =>
        Assert.Equal(participants.Split(';'), Assert.Single(Report.Meetings(text)).Participants.Order(StringComparer.Ordinal));

    [Fact]
    public void Those_who_met_and_will_then_see_others_together_meet_twice()
    {
        var meetings = Report.Meetings("NO spoke after talks with HW in Doha. Before she leaves, she and Wen will hold talks with President Tor Lindqvist.");

        Assert.Equal([(MeetingStatus.Held, 2), (MeetingStatus.Planned, 3)], meetings.Select(m => (m.Status, m.Participants.Length)));
    }

    [Fact]
    public void Whoever_tells_of_a_meeting_need_not_have_been_there() =>
        Assert.Empty(Report.Meetings("HW said this about the meeting with President Tor Lindqvist.").Where(m => m.Participants.Contains("wen-hai")));

    [Fact]
    public void Those_met_separately_were_each_at_a_meeting_of_their_own() =>
        Assert.Equal(2, Report.Meetings("President Tor Lindqvist met HW and the NPO separately on Friday.").Length);

    [Theory]
    [InlineData("NO, in a two-hour video call on Tuesday, warned HW against delay.", MeetingType.Call)]
    [InlineData("NO, at a meeting in Doha, urged HW to wait.", MeetingType.Talks)]
    public void What_was_said_in_an_aside_at_a_meeting_was_said_there(string text, MeetingType type)
    {
        var meeting = Assert.Single(Report.Meetings(text));

        Assert.Equal((type, "ada-okafor;wen-hai"), (meeting.Type, string.Join(';', meeting.Participants.Order())));
    }

    [Theory]
    [InlineData("NO came to Qarath in January. “A harbour must be open,” she told HW.")]
    public void What_a_report_recalls_was_not_where_it_is_from(string text)
    {
        var meeting = Assert.Single(Report.Meetings("The harbour is quiet.\n" + text));

        Assert.Equal((null, new DateOnly(2024, 1, 1)), (meeting.Date, meeting.DateFrom));
    }

    [Fact]
    public void Whoever_is_excepted_took_no_part() =>
        Assert.DoesNotContain(Report.Meetings("The ministers of the pact excluding Nordria, Halistan and Lindland met in Doha on Friday."), m => m.Participants.Contains("government-of-HAL"));

    [Fact]
    public void Another_clause_has_a_day_of_its_own()
    {
        var meetings = Report.Meetings("NO met in Doha with HW and Crown Prince Samir bin Harun, and she will see Wen again in Qarath next week.");

        Assert.Equal([MeetingStatus.Held, MeetingStatus.Held, MeetingStatus.Planned], meetings.Select(m => m.Status));
        Assert.All(meetings, m => Assert.Contains("ada-okafor", m.Participants));
    }

    [Fact]
    public void Two_who_will_have_the_opportunity_to_meet_are_to_meet() =>
        Assert.Equal(MeetingStatus.Planned, Assert.Single(Report.Meetings("NO and HW are ministers. The two will have the opportunity to meet in Doha on Monday.")).Status);

    [Theory]
    [InlineData("Okafor is here. The Nordrian foreign minister spoke to HW on Friday.", MeetingStatus.Held)]
    [InlineData("NO called HW over the weekend.", MeetingStatus.Held)]
    [InlineData("Will NO raise it with HW? The two ministers will discuss the harbour in Doha on Monday.", MeetingStatus.Planned)]
    [InlineData("NO met with Halistani officials, including HW.", MeetingStatus.Held)]
    [InlineData("Okafor is here. I mean the conversation the Nordrian foreign minister had with HW in Doha.", MeetingStatus.Held)]
    public void Two_meet_whatever_stands_between_them(string text, MeetingStatus status)
    {
        var meeting = Assert.Single(Report.Meetings(text));

        Assert.Equal((status, "ada-okafor;wen-hai"), (meeting.Status, string.Join(';', meeting.Participants.Order(StringComparer.Ordinal))));
    }

    [Theory]
    [InlineData("QUESTION: Will NO meet HW in Doha?")]
    [InlineData("Is NO going to see HW on Friday?")]
    public void What_is_only_asked_is_no_meeting(string text) => Assert.Empty(Report.Meetings(text));

    [Fact]
    public void A_list_of_places_is_where_and_not_who() =>
        Assert.Equal("ada-okafor;wen-hai", string.Join(';', Assert.Single(Report.Meetings("NO travelled to Torsholm, Nordria and Halistan and met with HW.")).Participants.Order(StringComparer.Ordinal)));

    [Fact]
    public void Todays_meeting_in_a_quotation_is_of_the_day_on_which_it_was_said()
    {
        var meeting = Assert.Single(Report.Meetings("NO and HW met on Wednesday in Doha. “I met Minister Wen today,” Okafor wrote that day."));

        Assert.Equal("Wednesday", meeting.When);
    }

    [Fact]
    public void What_was_told_without_a_day_says_not_where_a_meeting_with_one_was() =>
        Assert.NotEqual("Doha", Report.Meetings("NO and HW signed a treaty on Wednesday. Okafor and Wen agreed in Doha to exchange visits.")[0].Place);

    [Fact]
    public void Each_of_two_met_in_places_of_their_own_is_a_meeting() =>
        Assert.Equal([("Doha", "Wednesday"), ("Qarath", "Thursday")], Report.Meetings("NO met HW in Doha on Wednesday and Crown Prince Samir bin Harun in Qarath on Thursday.").Select(m => (m.Place!, m.When!)));

    [Fact]
    public void When_they_meet_is_yet_to_come() =>
        Assert.Equal(MeetingStatus.Planned, Assert.Single(Report.Meetings("Envoys will help when NO meets HW in Doha on Friday.")).Status);

    [Fact]
    public void What_somebody_skipped_was_no_meeting() => Assert.Empty(Report.Meetings("NO skipped a joint news conference with HW."));

    [Fact]
    public void Who_is_visiting_for_talks_is_told_by_the_talks() =>
        Assert.Equal(MeetingType.Talks, Assert.Single(Report.Meetings("NO is visiting Halistan for talks with HW.")).Type);
}
