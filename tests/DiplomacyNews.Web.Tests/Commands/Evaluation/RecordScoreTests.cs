using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Commands.Evaluation;
using DiplomacyNews.Web.Ingestion.Seeding;

namespace DiplomacyNews.Web.Tests.Commands.Evaluation;

public sealed class RecordScoreTests
{
    private const string Text = "Foreign Minister Ama Okafor told reporters that talks would resume on Monday. She denied that the border had been shut.";

    private static readonly Lexicon Lexicon = SeedFolder.BesideProgram.ReadLexicon();

    private static readonly GoldStatement Told = new()
    {
        Kind = StatementKind.Indirect, Spans = [], Content = [Made.Span(Text, "talks would resume on Monday")], Who = ["Ama Okafor"], As = "Ama Okafor", To = "reporters", Topics = ["migration"],
    };

    private static readonly GoldStatement Denied = new()
    {
        Kind = StatementKind.Indirect, Mode = StatementMode.Denied, Spans = [], Content = [Made.Span(Text, "the border had been shut")], Who = ["Ama Okafor"], As = "She",
    };

    [Fact]
    public void Speakers_are_counted_by_how_the_text_names_them()
    {
        var score = Scored([Told, Denied], Made.Statement(Text, "talks would resume on Monday", "Ama Okafor"), Made.Statement(Text, "the border had been shut", "She", name: "Lena Lindqvist"));
        Assert.Equal(1, Share(score, "full_name").Value);
        Assert.Equal((0, 1), (Share(score, "pronoun").Right, Share(score, "pronoun").Of));
        Assert.Equal(1, Agreement(score, "statements").F1);
        Assert.Equal(0.5, Agreement(score, "end_to_end").F1);
    }

    [Fact]
    public void A_speaker_too_many_is_wrong()
    {
        var two = Made.Statement(Text, "talks would resume on Monday", "Ama Okafor");
        var score = Scored([Told], two with { Speakers = [.. two.Speakers, two.Speakers[0] with { Name = "Lena Lindqvist" }] });
        Assert.Equal(0, Share(score, "speaker").Right);
    }

    [Fact]
    public void An_optional_statement_counts_nowhere()
    {
        var score = Scored([Told, Denied with { Optional = true }], Made.Statement(Text, "talks would resume on Monday", "Ama Okafor"), Made.Statement(Text, "the border had been shut", "She", confidence: 0.15));
        Assert.Equal((1, 1, 1), (Agreement(score, "statements").Right, Agreement(score, "statements").Found, Agreement(score, "statements").Marked));
        Assert.Equal(0.1, score.Calibration.Error, 3);
    }

    [Fact]
    public void Addressee_mode_and_topics_are_those_of_the_statement()
    {
        var reporters = new PartyReference(Made.Span(Text, "reporters"), "reporters", null, "journalists", PartyType.Group);
        var told = Made.Statement(Text, "talks would resume on Monday", "Ama Okafor") with { Addressees = [reporters], Topics = [new FoundTopic("migration", 1, [])] };
        var score = Scored([Told, Denied], told, Made.Statement(Text, "the border had been shut", "She"));
        Assert.Equal(1, Share(score, "addressee_recall").Value);
        Assert.Equal(1, Share(score, "addressee_precision").Value);
        Assert.Equal((1, 2), (Share(score, "mode").Right, Share(score, "mode").Of));
        Assert.Equal((0, 1), (Share(score, "mode_not_said").Right, Share(score, "mode_not_said").Of));
        Assert.Equal(1, Agreement(score, "statement_topics").F1);
    }

    [Fact]
    public void People_bodies_countries_and_meetings_are_compared_by_what_they_mean()
    {
        var gold = new GoldRecord
        {
            File = "a.txt", People = [new GoldPerson { Name = "Ama Okafor", Office = "foreign minister of Ghana", Country = "GHA" }, new GoldPerson { Name = "Lena Lindqvist" }],
            Bodies = ["Ghanaian Ministry of Foreign Affairs"], Countries = ["GHA"], CountriesOptional = ["SWE"],
            Meetings = [new GoldMeeting { Participants = ["Ama Okafor", "Lena Lindqvist"], Place = "Accra", Status = MeetingStatus.Planned }],
            Dateline = new GoldDateline { Place = "Accra", StatedIn = "dateline", Country = "GHA", Date = "2031-05-02", DateInText = true },
        };
        var reading = Made.Reading() with
        {
            People =
            [
                new FoundParty("ama-okafor", "Ama Okafor", PartyType.Person, false) { Office = "Ghanaian Foreign Affairs Minister", Country = "GHA" },
                new FoundParty("lena-lindkvist", "Lena Lindkvist", PartyType.Person, false), new FoundParty("ministry", "Foreign Ministry of Ghana", PartyType.Body, false),
            ],
            Countries = ["GHA", "SWE"],
            Meetings = [new FoundMeeting { Type = MeetingType.Talks, Participants = ["ama-okafor", "lena-lindkvist"], Place = "Accra", Span = new TextSpan(0, 1), Confidence = 1, Rule = "made" }],
            Dateline = new Dateline { Place = "Accra", Country = "GHA", DateFrom = new DateOnly(2031, 5, 1), DateTo = new DateOnly(2031, 5, 7) },
        };
        var score = new RecordScore(Lexicon);
        score.Add(new RecordArticle(Text, gold), reading);

        Assert.Equal(1, Agreement(score, "people").F1);
        Assert.Equal(1, Share(score, "office").Value);
        Assert.Equal(1, Share(score, "bodies_recall").Value);
        Assert.Equal(1, Agreement(score, "countries").F1);
        Assert.Equal(1, Agreement(score, "meetings_any_status").F1);
        Assert.Equal(0, Agreement(score, "meetings").F1);
        Assert.Equal(1, Share(score, "place_stated").Value);
        Assert.Equal(1, Share(score, "date_or_window").Value);
        Assert.Equal(0, Share(score, "date").Value);
    }

    private static RecordScore Scored(GoldStatement[] gold, params FoundStatement[] found)
    {
        var score = new RecordScore(Lexicon);
        score.Add(new RecordArticle(Text, new GoldRecord { File = "a.txt", Statements = gold }), Made.Reading(found));
        return score;
    }

    private static Share Share(RecordScore score, string name) => Made.Figure<Share>(score.Figures, name);

    private static Agreement Agreement(RecordScore score, string name) => Made.Figure<Agreement>(score.Figures, name);
}
