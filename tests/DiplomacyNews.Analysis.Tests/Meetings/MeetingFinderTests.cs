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
    [InlineData("Ada Okafor met in Doha with senior officials, including Wen Hai.")]
    [InlineData("Ada Okafor held talks in Doha with her counterpart, Wen Hai.")]
    [InlineData("Ada Okafor, the Nordrian foreign minister, and Wen Hai, her counterpart, have been holding talks in Doha.")]
    [InlineData("In Doha, Ada Okafor and her counterpart Wen Hai resumed talks.")]
    [InlineData("After a meeting with Wen Hai in Doha, Ada Okafor said little.")]
    [InlineData("Meeting Wen Hai in Doha, Ada Okafor said little.")]
    [InlineData("Nordrian Foreign Minister Ada Okafor joined Halistani Foreign Minister Wen Hai for lunch in Doha.")]
    [InlineData("Nordrian Foreign Minister Ada Okafor shook hands with Halistani Foreign Minister Wen Hai in Doha.")]
    [InlineData("Nordrian Foreign Minister Ada Okafor and Halistani Foreign Minister Wen Hai signed an agreement in Doha.")]
    [InlineData("Nordrian Foreign Minister Ada Okafor and Halistani Foreign Minister Wen Hai addressed a joint news conference in Doha.")]
    [InlineData("Nordrian Foreign Minister Ada Okafor told Halistani Foreign Minister Wen Hai in Doha that trade mattered.")]
    [InlineData("Nordrian Foreign Minister Ada Okafor led one delegation, while the other side was headed by Halistani Foreign Minister Wen Hai.", null)]
    [InlineData("Nordrian Foreign Minister Ada Okafor visited Halistani Foreign Minister Wen Hai in Doha.")]
    [InlineData("Nordrian Foreign Minister Ada Okafor was received in Doha by Halistani Foreign Minister Wen Hai.")]
    [InlineData("Nordrian Foreign Minister Ada Okafor signed for Nordria, and Halistani Foreign Minister Wen Hai for Halistan, in Doha.")]
    [InlineData("The memorandum that Nordrian Foreign Minister Ada Okafor and Halistani Foreign Minister Wen Hai signed in Doha is short.")]
    [InlineData("Nordrian Foreign Minister Ada Okafor and Halistani Foreign Minister Wen Hai drew up a treaty in Doha and initialled it in Doha.")]
    [InlineData("The talks that Ada Okafor and Wen Hai held in Doha were short.")]
    [InlineData("The meeting which Ada Okafor had with Wen Hai in Doha was short.")]
    [InlineData("The first meeting of Ada Okafor with Wen Hai, in Doha, was short.")]
    [InlineData("The talks were the first in Doha between Ada Okafor and Wen Hai.")]
    [InlineData("Nordrian Foreign Minister Ada Okafor and Halistani Foreign Minister Wen Hai issued a joint declaration in Doha.")]
    [InlineData("Nordrian Foreign Minister Ada Okafor promised help, with Halistani Foreign Minister Wen Hai at her side, in Doha.")]
    [InlineData("Nordrian Foreign Minister Ada Okafor greeted Halistani Foreign Minister Wen Hai. Ada Okafor smiled as their talks in Doha began.")]
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
    [InlineData("The meeting between Ada Okafor and Wen Hai will take place on Monday.", MeetingStatus.Planned)]
    [InlineData("Ada Okafor, who is to hold talks with Wen Hai, said little.", MeetingStatus.Planned)]
    [InlineData("Preparations for talks between Ada Okafor and Wen Hai are under way.", MeetingStatus.Planned)]
    [InlineData("Ada Okafor offered to meet Wen Hai.", MeetingStatus.Proposed)]
    [InlineData("Ada Okafor called off her planned meeting with Wen Hai.", MeetingStatus.Cancelled)]
    [InlineData("Halistan denied that Ada Okafor had met Wen Hai.", MeetingStatus.Disputed)]
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
    [InlineData("Ada Okafor said there were no plans to meet Wen Hai.")]
    [InlineData("Ada Okafor told Wen Hai in a letter that trade mattered.")]
    [InlineData("Ada Okafor spoke of her friendship with Wen Hai.")]
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
    public void Who_says_I_met_is_the_one_who_is_quoted()
    {
        const string Text = "“I met with Foreign Minister Wen Hai,” Foreign Minister Ada Okafor said.";
        var meeting = Assert.Single(new ArticleAnalyzer(SmallLexicon.Lexicon).Analyze(new ArticleInput(Text)).Meetings);

        Assert.Equal(["ada-okafor", "wen-hai"], meeting.Participants);
    }

    [Fact]
    public void Officials_who_take_turns_in_a_transcript_have_met()
    {
        const string Text = "FOREIGN MINISTER OKAFOR: Good afternoon, everyone. Welcome to Nordria.\n\nFOREIGN MINISTER WEN HAI: It is good to be here, Ada Okafor.\n\nFOREIGN MINISTER OKAFOR: Thank you.";
        var meeting = Assert.Single(new ArticleAnalyzer(SmallLexicon.Lexicon).Analyze(new ArticleInput(Text)).Meetings);

        Assert.Equal(["ada-okafor", "wen-hai"], meeting.Participants.Order());
    }

    [Fact]
    public void Who_speaks_through_an_interpreter_takes_a_turn_too()
    {
        const string Text = "FOREIGN MINISTER OKAFOR: Good afternoon, everyone. Welcome to Nordria.\n\nFOREIGN MINISTER WEN HAI (through an interpreter): It is good to be here, Ada Okafor.\n\nFOREIGN MINISTER OKAFOR: Thank you.";
        var meeting = Assert.Single(new ArticleAnalyzer(SmallLexicon.Lexicon).Analyze(new ArticleInput(Text)).Meetings);

        Assert.Equal(["ada-okafor", "wen-hai"], meeting.Participants.Order());
    }

    [Theory]
    [InlineData("Remarks by Foreign Minister Ada Okafor and Foreign Minister Wen Hai After Bilateral Talks", MeetingStatus.Held)]
    [InlineData("Remarks by Foreign Minister Ada Okafor and Foreign Minister Wen Hai Before Bilateral Talks", MeetingStatus.Planned)]
    [InlineData("Foreign Minister Ada Okafor and Foreign Minister Wen Hai at a Joint Press Availability", MeetingStatus.Held)]
    [InlineData("President Tor Lindqvist urged Foreign Minister Ada Okafor to meet Foreign Minister Wen Hai.", MeetingStatus.Proposed)]
    [InlineData("Foreign Minister Ada Okafor invited Foreign Minister Wen Hai to talks in Torsholm.", MeetingStatus.Proposed)]
    [InlineData("Foreign Minister Ada Okafor is to travel to Qarath to hold talks with Foreign Minister Wen Hai.", MeetingStatus.Planned)]
    [InlineData("Tomorrow Foreign Minister Ada Okafor meets Foreign Minister Wen Hai.", MeetingStatus.Planned)]
    public void Headings_invitations_and_purposes_say_who_meets(string text, MeetingStatus status)
    {
        var meeting = Assert.Single(Find(text), m => m.Type != MeetingType.Visit);

        Assert.Equal(["ada-okafor", "wen-hai"], meeting.Participants.Order());
        Assert.Equal(status, meeting.Status);
    }

    [Theory]
    [InlineData("Nordrian and Halistani officials met in Doha. Nordria and Halistan are neighbours.")]
    [InlineData("Talks between Nordrian and Halistani officials in Doha ended late. Nordria and Halistan are neighbours.")]
    [InlineData("The foreign ministers of Nordria and Halistan met in Doha.")]
    public void Governments_stand_for_officials_who_are_not_named(string text) =>
        Assert.Equal(["government-of-HAL", "government-of-NDR"], Assert.Single(Find(text)).Participants.Order());

    [Fact]
    public void Governments_and_those_who_came_for_them_are_one_meeting() =>
        Assert.Equal(["ada-okafor", "wen-hai"], Assert.Single(Find("The foreign ministers of Nordria and Halistan met in Doha. Ada Okafor and Wen Hai held talks.")).Participants);

    [Fact]
    public void Him_is_the_other_side()
    {
        var meeting = Assert.Single(Find("President Tor Lindqvist arrived on Monday. Halistani Foreign Minister Wen Hai met him in Doha."));

        Assert.Equal(["tor-lindqvist", "wen-hai"], meeting.Participants.Order());
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
    public void The_town_a_journey_led_to_is_more_exact_than_its_country()
    {
        var meeting = Assert.Single(Find("Nordrian Foreign Minister Ada Okafor visited Halistan. Okafor led a delegation to Qarath on Monday. Okafor met Wen Hai.", new Dateline()));

        Assert.Equal("Qarath", meeting.Place);
    }

    [Fact]
    public void An_adviser_for_strategic_communication_makes_no_call()
    {
        var meeting = Assert.Single(Find("Briefing by Deputy Adviser for Strategic Communication Mara Quist on President Tor Lindqvist’s Bilateral Meeting with Foreign Minister Wen Hai"));

        Assert.Equal(MeetingType.Talks, meeting.Type);
    }

    [Fact]
    public void What_stands_in_furniture_is_not_read()
    {
        const string Text = "Ada Okafor met with Wen Hai.";

        Assert.Empty(MeetingFinder.Find(AnnotatedText.Read(new ArticleText(Text)), People.Find(new ArticleText(Text), Dateline.Date), CountryMentions.None, Dateline, [new TextSpan(0, Text.Length)]));
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
