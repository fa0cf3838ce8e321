namespace DiplomacyNews.Analysis.Tests.Meetings;

public sealed class ClaimantsTests
{
    [Theory]
    [InlineData("NO met HW in Doha, the Nordrian Foreign Ministry said.", "nordria-foreign")]
    [InlineData("NO met HW in Doha on Thursday, according to the Nordrian Foreign Ministry.", "nordria-foreign")]
    [InlineData("The Nordrian Foreign Ministry said that NO and HW had met in Doha.", "nordria-foreign")]
    [InlineData("NO said she had spoken by telephone with HW.", "ada-okafor")]
    public void A_meeting_that_one_side_alone_tells_of_is_claimed_by_it(string text, string claimant)
    {
        var meeting = Assert.Single(Report.Meetings(text));

        Assert.Equal((claimant, MeetingStatus.Held), (meeting.ClaimedBy, meeting.Status));
    }

    [Theory]
    [InlineData("NO met HW in Doha. She said she had met him for two hours.")]
    [InlineData("NO said she had met HW in Doha. HW said he had met NO for two hours.")]
    [InlineData("After he met NO in Doha, HW said that trade mattered.")]
    [InlineData("HW said trade came up when he met NO in Doha.")]
    [InlineData("The Northern Pact Organization said that NO had met HW in Doha.")]
    public void What_the_report_or_both_sides_say_or_an_outsider_says_or_all_take_for_granted_is_claimed_by_nobody(string text) => Assert.Null(Assert.Single(Report.Meetings(text)).ClaimedBy);

    [Theory]
    [InlineData("The Nordrian Foreign Ministry said NO had met HW in Doha; Halistan denied it.")]
    [InlineData("NO met HW in Doha on Thursday, according to the Nordrian Foreign Ministry. Halistan denied it.")]
    [InlineData("The Nordrian Foreign Ministry said NO had met HW in Doha. Halistan’s Foreign Ministry said no such meeting had taken place.")]
    [InlineData("The Nordrian Foreign Ministry said NO had met HW in Doha. HW denied that Ada Okafor had met him.")]
    public void What_one_side_says_and_the_other_denies_is_disputed(string text)
    {
        var meeting = Assert.Single(Report.Meetings(text));

        Assert.Equal(("nordria-foreign", MeetingStatus.Disputed), (meeting.ClaimedBy, meeting.Status));
    }

    [Fact]
    public void A_denial_of_something_else_leaves_the_meeting_as_it_is() =>
        Assert.Equal(MeetingStatus.Held, Assert.Single(Report.Meetings("The Nordrian Foreign Ministry said NO had met HW in Doha. Halistan denied sending ships.")).Status);
}
