namespace DiplomacyNews.Analysis.Tests.Meetings;

/// <summary>Later words for those who met, and for where: "the envoys", "the two sides", "between them", "there", "where".</summary>
public sealed class ThoseWhoMetTests
{
    [Fact]
    public void Those_who_met_are_received_together_and_that_is_another_meeting()
    {
        var meetings = Report.Meetings("NO met HW in Doha on Thursday. The envoys were received afterwards by President Elin Çavuşlu.");

        Assert.Equal(["wen-hai,ada-okafor", "wen-hai,ada-okafor,elin-cavusoglu"], meetings.Select(m => string.Join(',', m.Participants.OrderDescending().OrderBy(p => p == "elin-cavusoglu"))));
    }

    [Theory]
    [InlineData("NO met HW in Doha. Further talks between them are foreseen.")]
    [InlineData("NO met HW in Doha. Another meeting between the two is planned.")]
    [InlineData("NO met HW in Doha. The two sides will meet again in May.")]
    public void What_is_to_follow_is_a_meeting_of_its_own(string text) =>
        Assert.Equal([MeetingStatus.Held, MeetingStatus.Planned], Report.Meetings(text).Select(m => m.Status));

    [Fact]
    public void Inspectors_of_both_countries_are_not_those_who_met() =>
        Assert.Equal(MeetingStatus.Held, Assert.Single(Report.Meetings("NO met HW in Doha. Inspectors of both countries will meet in May.")).Status);

    [Fact]
    public void Talks_that_two_states_held_are_theirs() =>
        Assert.Equal(["government-of-HAL", "government-of-NDR"], Assert.Single(Report.Meetings("Nordria and Halistan agreed to open the border, in the first talks that they have held since the war.")).Participants.Order());

    [Theory]
    [InlineData("The storm had passed in Doha. HW met NO there on Friday.")]
    [InlineData("NO flew to Doha, where she met HW.")]
    [InlineData("NO flew to Doha on Friday to meet HW.")]
    [InlineData("NO is in Doha for talks with HW.")]
    [InlineData("NO met HW. The meeting in Doha lasted two hours.")]
    [InlineData("NO was in Doha on Thursday and met HW for dinner.")]
    [InlineData("NO’s first stop is Doha, where she met HW.")]
    [InlineData("NO’s visit to Doha included talks with HW.")]
    [InlineData("NO will visit Doha on Monday for talks with HW.")]
    public void The_place_is_where_the_words_beside_it_lead(string text) => Assert.Equal("Doha", Assert.Single(Report.Meetings(text)).Place);

    [Theory]
    [InlineData("NO has made an unannounced visit to Qarath. “It was time,” she said with HW at her side.", "Qarath")]
    [InlineData("NO came to Qarath on Friday. She met HW.", "Qarath")]
    [InlineData("Torsholm presents itself as a mediator. HW met President Elin Çavuşlu and NO there.", "Torsholm")]
    [InlineData("Off the island of Lorn this afternoon NO and HW ended their talks.", "Lorn")]
    public void A_journey_leads_to_where_they_met(string text, string place) => Assert.Equal(place, Assert.Single(Report.Meetings(text)).Place);

    [Fact]
    public void What_they_talked_about_is_not_where() => Assert.NotEqual("Red Gulf", Assert.Single(Report.Meetings("NO met HW about shipping in the Red Gulf.")).Place);

    [Fact]
    public void A_meeting_of_an_earlier_year_is_not_the_news() =>
        Assert.Equal([null, "March 2022"], Report.Meetings("NO and HW held talks. NO and HW had signed a treaty in March 2022.").Select(m => m.When));
}
