namespace DiplomacyNews.Analysis.Tests.Meetings;

/// <summary>Meetings shown by what two officials did as one, by who stood beside whom, and by a visit during which the host spoke.</summary>
public sealed class JointActsTests
{
    [Theory]
    [InlineData("NO and HW declared in Doha that the war was over.")]
    [InlineData("The war was over, as NO and HW both stated on Friday at Doha.")]
    [InlineData("At Doha, in March, NO and HW both opposed the raid.")]
    [InlineData("NO and HW, the ministers, will speak. The two ministers called in Doha for restraint.")]
    [InlineData("NO saw HW in Doha on Friday.")]
    [InlineData("NO and HW spoke in Doha on the sidelines of the summit.")]
    [InlineData("NO and her Halistani counterpart, Wen Hai, met in Doha.")]
    [InlineData("NO met Halistan’s Wen Hai in Doha.")]
    [InlineData("NO was in Doha on Friday to see HW.")]
    [InlineData("“We agree,” NO said in Doha, standing next to HW.")]
    [InlineData("Speaking alongside HW in Doha, NO said little.")]
    [InlineData("“We agree,” NO said in Doha with HW at her side.")]
    [InlineData("NO met business leaders and HW in Doha.")]
    [InlineData("The Nordrian delegation, led by NO, held talks with HW in Doha.")]
    [InlineData("NO, friend to President Tor Lindqvist, and HW signed it in Doha.")]
    [InlineData("The meeting, the first between NO and HW since the war, took place in Doha.")]
    [InlineData("A meeting was held on Friday between NO and HW in Doha.")]
    [InlineData("NO and HW announced the plan at a joint news conference in Doha.")]
    [InlineData("NO denied it at a joint news conference with HW in Doha.")]
    public void Two_who_act_as_one_in_one_place_have_met(string text)
    {
        var meeting = Assert.Single(Report.Meetings(text));

        Assert.Equal(["ada-okafor", "wen-hai"], meeting.Participants.Order());
        Assert.Equal((MeetingStatus.Held, "Doha"), (meeting.Status, meeting.Place));
    }

    [Theory]
    [InlineData("“We agree,” President Tor Lindqvist said on Friday, with NO on one side of him and HW on the other.")]
    [InlineData("President Tor Lindqvist had NO with him by video link from Doha, and HW from Qarath.")]
    public void Those_on_either_side_have_met_with_the_one_between(string text) =>
        Assert.Contains("wen-hai", Assert.Single(Report.Meetings(text)).Participants);

    [Theory]
    [InlineData("During NO’s visit to Halistan, HW repeated his offer.")]
    [InlineData("NO is in Qarath at the invitation of HW.")]
    public void A_guest_meets_the_host_who_speaks_or_invites(string text) =>
        Assert.Equal(["ada-okafor", "wen-hai"], Assert.Single(Report.Meetings(text)).Participants.Order());

    [Theory]
    [InlineData("NO was on the telephone with HW on Friday.")]
    [InlineData("NO weighed in by phone with HW.")]
    [InlineData("NO has been in touch with HW.")]
    public void Those_in_touch_by_telephone_have_spoken(string text) => Assert.Equal(MeetingType.Call, Assert.Single(Report.Meetings(text)).Type);

    [Theory]
    [InlineData("In Halistan last week, NO and HW opposed the raid.")]
    [InlineData("NO and HW opposed the raid in Doha.")]
    [InlineData("NO and HW said the fighting in Doha went on.")]
    [InlineData("NO saw HW as a friend.")]
    [InlineData("NO wants to see HW leave on Friday.")]
    [InlineData("NO spoke after meeting with Wen Hai aides in Doha.")]
    [InlineData("In an email NO told HW that the border was shut.")]
    [InlineData("NO and HW met the conditions of the pact.")]
    public void What_two_say_of_a_place_was_not_said_there(string text) => Assert.Empty(Report.Meetings(text));

    [Theory]
    [InlineData("A meeting between NO and HW was not being planned.")]
    [InlineData("A meeting between NO and HW did not take place.")]
    public void What_is_not_to_be_is_no_meeting(string text) => Assert.Empty(Report.Meetings(text));

    [Fact]
    public void Agreeing_to_meet_is_no_meeting_yet() => Assert.Equal(MeetingStatus.Planned, Assert.Single(Report.Meetings("NO and HW have agreed to meet in Doha.")).Status);

    [Theory]
    [InlineData("A senior Nordrian official met the Halistani deputy trade minister in Doha.", "government-of-HAL", "government-of-NDR")]
    [InlineData("NO attended a meeting of NPO ministers in Doha on Friday.", "ada-okafor", "northern-pact")]
    [InlineData("Nordria’s and Halistan’s presidents met in Doha.", "government-of-HAL", "government-of-NDR")]
    [InlineData("HW held a meeting with the leaders of Nordria.", "government-of-NDR", "wen-hai")]
    [InlineData("HW hosted his counterparts from Nordria in Qarath on Friday.", "government-of-NDR", "wen-hai")]
    public void One_whom_nobody_names_stands_for_whom_he_serves(string text, string one, string other) =>
        Assert.Equal([one, other], Assert.Single(Report.Meetings(text)).Participants.Order());
}
