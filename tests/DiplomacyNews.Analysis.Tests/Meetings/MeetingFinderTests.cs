using DiplomacyNews.Analysis.Countries;
using DiplomacyNews.Analysis.Meetings;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Tests.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Tests.Meetings;

/// <summary>The people are those of <see cref="SmallLexicon"/>: Okafor, Lindqvist and Renwick of Nordria, Wen Hai, Wen Lijun and Çavuşlu of Halistan.</summary>
public sealed class MeetingFinderTests
{
    private static readonly MentionFinder People = new(SmallLexicon.Lexicon);
    private static readonly CountryFinder Countries = new(SmallLexicon.Lexicon);

    // 26 April 2024 is a Friday.
    private static readonly Dateline Dateline = new() { Place = "Qarath", Country = "HAL", Date = new DateOnly(2024, 4, 26), DateBasis = DateBasis.Stated };

    [Theory]
    [InlineData("Ada Okafor met with Wen Hai in Doha.")]
    [InlineData("Ada Okafor met Wen Hai in Doha.")]
    [InlineData("Ada Okafor and Wen Hai met in Doha.")]
    [InlineData("Ada Okafor sat down with Wen Hai in Doha.")]
    [InlineData("Ada Okafor held lengthy talks with Wen Hai in Doha.")]
    [InlineData("Ada Okafor and Wen Hai held talks in Doha.")]
    [InlineData("Talks between Ada Okafor and Wen Hai in Doha ended late.")]
    [InlineData("Ada Okafor spoke after her meeting with Wen Hai in Doha.")]
    [InlineData("In a meeting with Wen Hai, Ada Okafor raised trade.", null)]
    [InlineData("Nordrian Foreign Minister Ada Okafor received Halistani Foreign Minister Wen Hai in Doha.")]
    [InlineData("Ada Okafor, who met on Thursday with Wen Hai in Doha, said little.")]
    [InlineData("Ada Okafor met in Doha with a delegation led by Wen Hai.")]
    public void A_meeting_is_found_however_it_is_told(string text, string? place = "Doha")
    {
        var meeting = Assert.Single(Find(text));

        Assert.Equal(["ada-okafor", "wen-hai"], meeting.Participants.Order());
        Assert.Equal(MeetingStatus.Held, meeting.Status);
        Assert.Equal(place ?? "Qarath", meeting.Place);
    }

    [Theory]
    [InlineData("Ada Okafor spoke by phone with Wen Hai on Thursday.")]
    [InlineData("Ada Okafor telephoned Wen Hai on Thursday.")]
    [InlineData("Ada Okafor and Wen Hai spoke on the phone on Thursday.")]
    [InlineData("Ada Okafor had a phone conversation with Wen Hai on Thursday.")]
    [InlineData("Ada Okafor raised it in a call with Wen Hai on Thursday.")]
    public void A_telephone_call_is_a_meeting_without_a_place(string text)
    {
        var call = Assert.Single(Find(text));

        Assert.Equal((MeetingType.Call, null, "Thursday"), (call.Type, call.Place, call.When));
        Assert.Equal(new DateOnly(2024, 4, 25), call.Date);
    }

    [Theory]
    [InlineData("Ada Okafor will meet Wen Hai on Monday.", MeetingStatus.Planned)]
    [InlineData("Ada Okafor is due to meet Wen Hai.", MeetingStatus.Planned)]
    [InlineData("Ada Okafor and Wen Hai Before Their Meeting", MeetingStatus.Planned)]
    [InlineData("Ada Okafor offered to meet Wen Hai.", MeetingStatus.Proposed)]
    [InlineData("A meeting between Ada Okafor and Wen Hai was cancelled.", MeetingStatus.Cancelled)]
    [InlineData("Talks between Ada Okafor and Wen Hai have been postponed.", MeetingStatus.Postponed)]
    [InlineData("Ada Okafor met Wen Hai.", MeetingStatus.Held)]
    public void The_status_says_whether_it_took_place(string text, MeetingStatus status) => Assert.Equal(status, Assert.Single(Find(text)).Status);

    [Theory]
    [InlineData("Ada Okafor did not meet Wen Hai.")]
    [InlineData("It is not known whether Ada Okafor met Wen Hai.")]
    [InlineData("Ada Okafor met Wen Hai’s demands.")]
    [InlineData("Ada Okafor met with reporters.")]
    [InlineData("Ada Okafor called Wen Hai a liar.")]
    [InlineData("Ada Okafor welcomed Wen Hai’s recent statement.")]
    [InlineData("Ada Okafor criticised Wen Hai. The delegation met with officials.")]
    public void What_is_no_meeting_is_not_found(string text) => Assert.Empty(Find(text));

    [Fact]
    public void Ministers_of_one_foreign_government_are_met_one_after_another()
    {
        var meetings = Find("Ada Okafor held talks with Halistani Foreign Minister Wen Hai and Public Security Minister Wen Lijun.");

        Assert.Equal(["ada-okafor wen-hai", "ada-okafor wen-lijun"], meetings.Select(m => string.Join(' ', m.Participants)));
    }

    [Fact]
    public void Several_who_come_from_several_countries_sit_together()
    {
        var meeting = Assert.Single(Find("Finnish envoy Ilse Tamm met with Nordrian Foreign Minister Ada Okafor and Halistani Foreign Minister Wen Hai."));

        Assert.Equal(3, meeting.Participants.Length);
    }

    [Fact]
    public void Several_tellings_are_one_meeting_and_each_adds_what_it_knows()
    {
        var meeting = Assert.Single(Find("""
            Ada Okafor met Friday with Wen Hai and senior Halistani officials.
            Okafor told reporters after her meeting with Wen that it had been useful.
            “Overall, we agree,” Wen told Okafor at the start of about five and a half hours of talks.
            """));

        Assert.Equal(("Friday", new DateOnly(2024, 4, 26), "about five and a half hours", "Qarath"), (meeting.When, meeting.Date, meeting.Duration, meeting.Place));
        Assert.True(meeting.Confidence > 0.9);
    }

    [Fact]
    public void A_pronoun_is_traced_to_the_one_who_acted_last()
    {
        var meeting = Assert.Single(Find("President Tor Lindqvist arrived on Monday. He met Wen Hai in Doha."));

        Assert.Equal(["tor-lindqvist", "wen-hai"], meeting.Participants);
    }

    [Fact]
    public void A_planned_journey_is_a_visit_of_one()
    {
        var visit = Assert.Single(Find("Nordrian President Tor Lindqvist announced he would visit Halistan in May."));

        Assert.Equal((MeetingType.Visit, "tor-lindqvist", "Halistan", MeetingStatus.Planned), (visit.Type, Assert.Single(visit.Participants), visit.Place, visit.Status));
        Assert.Equal("May", visit.When);
    }

    [Fact]
    public void A_journey_is_told_by_the_talks_held_on_it()
    {
        var meeting = Assert.Single(Find("Nordrian Foreign Minister Ada Okafor arrived in Halistan on Wednesday. Okafor met Wen Hai.", new Dateline()));

        Assert.Equal((MeetingType.Talks, "Halistan"), (meeting.Type, meeting.Place));
    }

    [Fact]
    public void What_stands_in_furniture_is_not_read()
    {
        const string Text = "Ada Okafor met with Wen Hai.";

        Assert.Empty(MeetingFinder.Find(AnnotatedText.Read(new ArticleText(Text)), People.Find(new ArticleText(Text), Dateline.Date), CountryMentions.None, Dateline, [new TextSpan(0, Text.Length)]));
    }

    [Fact]
    public void A_long_text_without_a_full_stop_is_read_in_linear_time()
    {
        var text = string.Concat(Enumerable.Repeat("Ada Okafor met with Wen Hai and he told her at the talks with them that they met, ", 4_000));

        var watch = System.Diagnostics.Stopwatch.StartNew();
        Find(text);

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(20), $"took {watch.Elapsed}");
    }

    [Theory]
    [InlineData("")]
    [InlineData("met with")]
    [InlineData("\ud800 met with \udc00 and")]
    [InlineData("Talks between and with, of. In in in. ’s met ’s with ’s")]
    public void Nonsense_finds_nothing(string text) => Assert.Empty(Find(text));

    private static System.Collections.Immutable.ImmutableArray<FoundMeeting> Find(string text, Dateline? dateline = null)
    {
        var article = new ArticleText(text);
        var from = dateline ?? Dateline;
        var mentions = People.Find(article, Dateline.Date);
        return MeetingFinder.Find(AnnotatedText.Read(article), mentions, Countries.Find(article, mentions, from.Date, []), from, []);
    }
}
