namespace DiplomacyNews.Analysis.Tests.Meetings;

/// <summary>Where and when a meeting was, by the words beside it.</summary>
public sealed class CircumstancesTests
{
    [Theory]
    [InlineData("Two weeks ago, in Doha, NO met HW.", "Doha")]
    [InlineData("On Tuesday in Doha Ada Okafor met HW.", "Doha")]
    [InlineData("NO and HW met outside Doha on August 27.", "Doha")]
    [InlineData("NO welcomed HW to Torsholm on Tuesday.", "Torsholm")]
    [InlineData("“Good,” said HW. NO met the Halistani foreign minister in Doha.", "Doha")]
    [InlineData("NO met HW at the Great Hall of the Lakes in Doha.", "Great Hall of the Lakes")]
    [InlineData("NO met HW at the Halistani resort of Torsholm.", "Torsholm")]
    [InlineData("NO met HW in the port city of Torsholm.", "Torsholm")]
    [InlineData("HW will travel to Torsholm on Monday for talks with NO.", "Torsholm")]
    public void The_place_may_stand_before_who_met_or_after_a_title(string text, string? place) => Assert.Equal(place, Assert.Single(Report.Meetings(text)).Place);

    [Theory]
    [InlineData("NO put the matter to HW himself last October.", "last October")]
    [InlineData("NO welcomes HW to Torsholm on Tuesday.", "Tuesday")]
    [InlineData("NO met HW in Doha to discuss the summit that is to begin on Monday.", null)]
    public void The_day_is_that_of_the_meeting_and_not_of_what_it_was_for(string text, string? when) => Assert.Equal(when, Assert.Single(Report.Meetings(text)).When);
}
