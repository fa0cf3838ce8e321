using System.Globalization;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Ingestion;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Ingestion;

/// <summary>Which tellings are of one meeting. Okafor and her government are of NGA, Lindqvist of SWE.</summary>
public sealed class SameMeetingTests
{
    private static readonly ToldMeeting.Participant Okafor = new(1, IsBody: false, "NGA");
    private static readonly ToldMeeting.Participant Lindqvist = new(2, IsBody: false, "SWE");
    private static readonly ToldMeeting.Participant Duarte = new(3, IsBody: false, "BRA");
    private static readonly ToldMeeting.Participant Nigeria = new(4, IsBody: true, "NGA");
    private static readonly SameMeeting Same = new(Lexicon.Read(table => new StreamReader(Repository.File($"seeds/{table}"))));

    [Theory]
    [InlineData("2024-04-26", "2024-04-26", true)]
    [InlineData("2024-04-26", "2024-04-27", false)]
    [InlineData("2024-04-26", "2024-04-24..2024-04-28", true)]
    [InlineData("2024-04-26", "2024-04-01..2024-04-30", false)]
    public void The_days_agree_and_narrow_windows_reach_a_day(string one, string other, bool expected) => AssertSame(expected, Told(one), Told(other));

    [Fact]
    public void A_window_of_a_month_is_enough_only_where_the_place_is_the_same()
    {
        AssertSame(true, Told("2024-04-26", "Geneva"), Told("2024-04-01..2024-04-30", "Geneva"));
        AssertSame(false, Told("2024-04-26", "Geneva"), Told("2024-04-01..2024-04-30"));
        AssertSame(false, Told("2024-04-26", "Geneva"), Told("2024-01-01..2024-12-31", "Geneva"));
    }

    [Theory]
    [InlineData("Beijing", "China", true)]
    [InlineData("the Netherlands", "The Hague", true)]
    [InlineData("Bürgenstock", "Buergenstock", true)]
    [InlineData("Geneva", "Bürgenstock", false)]
    [InlineData("Great Hall of the People", "Beijing", true)]
    [InlineData("Great Hall of the People", "Moscow", false)]
    [InlineData("the lakeside house", "Geneva", true)] // Nobody knows where that is.
    [InlineData("Beijing", "beijing", true)]
    [InlineData("Geneva", "the lake in Geneva", true)]
    [InlineData("Beijing", "Moscow", false)]
    [InlineData("Beijing", null, true)]
    public void The_places_agree_as_far_as_they_are_known(string one, string? other, bool expected) => AssertSame(expected, Told("2024-04-26", one), Told("2024-04-26", other));

    [Fact]
    public void More_than_half_of_those_named_were_there_in_both()
    {
        AssertSame(true, Told("2024-04-26", who: [Okafor, Lindqvist]), Told("2024-04-26", who: [Lindqvist, Okafor, Duarte]));
        AssertSame(false, Told("2024-04-26", who: [Okafor, Lindqvist]), Told("2024-04-26", who: [Okafor, Duarte]));
        AssertSame(false, Told("2024-04-26", who: [Okafor, Lindqvist]), Told("2024-04-26", who: [Okafor, Lindqvist, Duarte, new(5, false, "FRA"), new(6, false, "JPN")]));
    }

    [Fact]
    public void A_government_stands_for_its_minister() => AssertSame(true, Told("2024-04-26", who: [Nigeria, Lindqvist]), Told("2024-04-26", who: [Okafor, Lindqvist]));

    [Fact]
    public void A_call_is_no_meeting_in_person() => AssertSame(false, Told("2024-04-26", type: MeetingType.Call), Told("2024-04-26"));

    [Fact]
    public void Two_journeys_of_one_traveller_are_one_where_the_rest_agrees()
    {
        AssertSame(true, Told("2024-04-26", "Geneva", MeetingType.Visit, [Okafor]), Told("2024-04-26", "Switzerland", MeetingType.Visit, [Okafor]));
        AssertSame(false, Told("2024-04-26", "Geneva", MeetingType.Visit, [Okafor]), Told("2024-04-26", "Geneva", MeetingType.Visit, [Lindqvist]));
        AssertSame(false, Told("2024-04-26", "Geneva", MeetingType.Visit, [Okafor]), Told("2024-04-26", "Geneva", MeetingType.Talks, [Okafor]));
    }

    [Theory]
    [InlineData(MeetingStatus.Held, "2024-04-23", "2024-04-26")]
    [InlineData(MeetingStatus.Planned, "2024-04-26", "2024-05-27")]
    public void Without_a_day_it_was_shortly_before_the_report_or_is_to_be_soon_after(MeetingStatus status, string from, string to)
    {
        var told = ToldMeeting.Of(MeetingType.Talks, status, null, (null, null), (Day("2024-04-26"), Day("2024-04-26")), [Okafor, Lindqvist]);
        Assert.Equal((Day(from), Day(to)), (told.From, told.To));
    }

    private static void AssertSame(bool expected, ToldMeeting one, ToldMeeting other)
    {
        Assert.Equal(expected, Same.Likeness(one, other) > 0);
        Assert.Equal(Same.Likeness(one, other), Same.Likeness(other, one), precision: 9);
    }

    private static ToldMeeting Told(string days, string? place = null, MeetingType type = MeetingType.Talks, ToldMeeting.Participant[]? who = null)
    {
        var window = days.Split("..");
        return new ToldMeeting(type, place, Day(window[0]), Day(window[^1]), who ?? [Okafor, Lindqvist]);
    }

    private static DateOnly Day(string iso) => DateOnly.Parse(iso, CultureInfo.InvariantCulture);
}
