using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;
using DiplomacyNews.Analysis.Topics;

namespace DiplomacyNews.Analysis.Tests.Topics;

public sealed class TopicFinderTests
{
    private static readonly Lexicon Lexicon = Lexicon.Read(file => file switch
    {
        "topics.tsv" => Table("""
            id|parent|name|iptc|also
            security||Security||
            arms-control|security|Arms control||
            iran-nuclear|security|Iran's nuclear programme||
            nuclear-proliferation|security|Nuclear proliferation||
            conflicts||Conflicts||
            taiwan|conflicts|Taiwan||
            economy||Economy||
            trade|economy|Trade||
            us-china-relations||US-China relations||
            """),
        "topic-words.tsv" => Table("""
            topic|phrase|weight|needs
            security|security|2|
            arms-control|arms control|3|
            arms-control|warhead*|3|
            arms-control|START|3|
            arms-control|arms|1|
            iran-nuclear|nuclear deal|3|Iran*
            iran-nuclear|enrich*|3|Iran*
            nuclear-proliferation|non-proliferation|3|
            nuclear-proliferation|enrich*|3|
            taiwan|Taiwan|2|
            taiwan|Strait|3|
            trade|tariff*|3|
            trade|imports|3|
            """),
        _ => null,
    });

    private static readonly TopicFinder Finder = new(Lexicon);

    // Beyond the lead, so that a phrase counts no more than it weighs.
    private static readonly string Above = string.Concat(Enumerable.Repeat("It rained and the envoys waited.\n", 20));

    [Fact]
    public void A_deciding_phrase_in_the_lead_makes_the_topic_and_is_its_evidence()
    {
        var topic = Assert.Single(Find("Talks on arms control began. " + Above).All);

        Assert.Equal("arms-control", topic.Id);
        Assert.Equal(new TextSpan(9, 12), Assert.Single(topic.Evidence));
    }

    [Theory]
    [InlineData("Tariffs were named once.", "")]
    [InlineData("Tariffs were named, and imports.", "trade")]
    [InlineData("Tariffs, tariffs, tariffs.", "trade")]
    public void Further_down_it_needs_another_beside_it(string text, string topics) => Assert.Equal(topics, Ids(Above + text));

    [Theory]
    [InlineData("The warheads count. Warhead by warhead.", "arms-control")]
    [InlineData("The START treaty. START again. START is new.", "arms-control")]
    [InlineData("They start. They start again. Start now, start.", "")]
    [InlineData("Arms and alarms. Disarms.", "")]
    [InlineData("Non proliferation, non-proliferation.", "nuclear-proliferation")]
    public void Phrases_are_whole_words_a_star_stands_for_any_ending_and_capitals_count(string text, string topics) => Assert.Equal(topics, Ids(text));

    [Fact]
    public void A_phrase_that_needs_company_counts_only_with_it()
    {
        Assert.Equal("", Ids("The nuclear deal."));
        Assert.Equal("iran-nuclear", Ids("The nuclear deal with the Iranians."));
    }

    [Fact]
    public void A_broader_topic_gives_way_to_the_narrower_and_a_parent_to_its_child()
    {
        Assert.Equal("iran-nuclear", Ids("Security and security. The nuclear deal lets Iran enrich for its enrichment, and enriching goes on."));
    }

    [Fact]
    public void The_headline_counts_and_gives_no_evidence()
    {
        var topics = Finder.Find(new ArticleText(Above + "Tariffs stay."), "Imports and tariffs", [], NoMentions, []);

        Assert.Equal((Above.Length, 7), (Assert.Single(Assert.Single(topics.All).Evidence).Start, Assert.Single(topics.All[0].Evidence).Length));
    }

    [Fact]
    public void A_meeting_of_two_sides_speaks_for_their_relations_whatever_the_words()
    {
        var parties = ImmutableDictionary<string, Party>.Empty
            .Add("a", new Party("a", "A", PartyType.Person, true) { Country = "USA" }).Add("b", new Party("b", "B", PartyType.Person, true) { Country = "CHN" });
        var meeting = new FoundMeeting { Type = MeetingType.Talks, Participants = ["a", "b"], Span = new TextSpan(2, 3), Confidence = 1, Rule = "met with" };

        Assert.Equal("us-china-relations", Assert.Single(Finder.Find(new ArticleText("A met B. " + Above), null, [meeting], new Mentions([], parties), []).All).Id);
    }

    [Fact]
    public void What_stands_in_furniture_does_not_count()
    {
        const string Text = "Tariffs and imports.";

        Assert.Empty(Finder.Find(new ArticleText(Text), null, [], NoMentions, [new TextSpan(0, Text.Length)]).All);
    }

    [Fact]
    public void A_statement_has_the_topics_of_its_own_words()
    {
        const string Text = "“Taiwan matters, and so do tariffs,” he said. Arms control was on the list, and so were the Strait and imports.";

        Assert.Equal(["trade", "taiwan"], Find(Text).On([new TextSpan(1, 34)]).Select(t => t.Id));
    }

    [Fact]
    public void A_statement_that_names_nothing_is_about_what_its_report_is_about_and_says_so_softly()
    {
        const string Text = "Tariffs and imports rose.\n“We regret this,” he said.";
        var topics = Find(Text);

        var topic = Assert.Single(topics.On([new TextSpan(27, 14)]));
        Assert.Equal("trade", topic.Id);
        Assert.True(topic.Score < topics.All[0].Score / 2);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\ud800\udc00 \ud800 * ** ’s - / U.")]
    public void Nonsense_has_no_topic(string text) => Assert.Empty(Find(text).All);

    private static Mentions NoMentions { get; } = new([], ImmutableDictionary<string, Party>.Empty);

    private static ArticleTopics Find(string text) => Finder.Find(new ArticleText(text), null, [], NoMentions, []);

    private static string Ids(string text) => string.Join(' ', Find(text).All.Select(t => t.Id));

    private static StringReader Table(string table) =>
        new(string.Join('\n', table.Split('\n').Select(l => l.Trim().Replace('|', '\t')).Where(l => l.Length > 0)));
}
