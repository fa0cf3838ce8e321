using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using CsCheck;
using DiplomacyNews.Analysis.Statements;
using DiplomacyNews.Analysis.Tests.People;

namespace DiplomacyNews.Analysis.Tests.Statements;

/// <summary>What holds for every text, whoever proposes its statements: the rules alone, or beside them something that proposes anything.</summary>
public sealed class AnyTextTests
{
    private const int Rounds = 200;

    private static readonly Gen<IStatementSpans?> Readers =
        Gen.OneOf<IStatementSpans?>(Gen.Const((IStatementSpans?)null), Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[1, 40], (seed, longest) => (IStatementSpans?)new ArbitrarySpans(seed, longest)));

    [Fact]
    public void Every_span_lies_inside_the_text() => Holds((text, analysis) =>
    {
        Assert.All(analysis.Statements.SelectMany(SpansOf), span => AssertInside(text, span));
        Assert.All(analysis.People.SelectMany(p => p.Mentions), span => AssertInside(text, span));
        Assert.All(analysis.Meetings, meeting => AssertInside(text, meeting.Span));
        Assert.All(analysis.Topics.SelectMany(t => t.Evidence), span => AssertInside(text, span));
        Assert.All(analysis.Furniture, span => AssertInside(text, span));
    });

    [Fact]
    public void The_words_of_a_party_are_those_of_its_span() => Holds((text, analysis) =>
        Assert.All(analysis.Statements.SelectMany(PartiesOf), party => Assert.Equal(party.Span is { } span ? span.Of(text) : "", party.Text)));

    [Fact]
    public void A_statement_has_its_pieces_in_order_and_apart() => Holds((_, analysis) =>
    {
        foreach (var statement in analysis.Statements)
        {
            AssertApart(statement.Content);
            AssertApart(statement.Quoted);
            Assert.NotEmpty(statement.Content);
            Assert.All(statement.Quoted, quoted => Assert.Contains(statement.Content, piece => piece.Contains(quoted)));
        }
    });

    [Fact]
    public void Statements_come_in_text_order() => Holds((_, analysis) =>
    {
        var places = analysis.Statements.Select(s => Math.Min(s.Content[0].Start, s.Cue?.Start ?? int.MaxValue)).ToList();
        Assert.Equal(places.Order(), places);
    });

    [Fact]
    public void A_statement_inside_another_comes_after_it() => Holds((_, analysis) =>
    {
        for (var i = 0; i < analysis.Statements.Length; i++)
        {
            if (analysis.Statements[i].Within is { } outer)
            {
                Assert.InRange(outer, 0, i - 1);
            }
        }
    });

    [Fact]
    public void Speakers_and_meetings_that_a_statement_points_at_are_there() => Holds((_, analysis) =>
    {
        var people = analysis.People.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(analysis.People.Length, people.Count);
        foreach (var statement in analysis.Statements)
        {
            Assert.All(PartiesOf(statement), party => Assert.True(party.Id is null || people.Contains(party.Id), $"{party.Id} is nobody"));
            Assert.InRange(statement.Meeting ?? 0, 0, Math.Max(0, analysis.Meetings.Length - 1));
        }
    });

    [Fact]
    public void Confidence_lies_between_0_and_1() => Holds((_, analysis) =>
    {
        Assert.All(analysis.Statements, s => Assert.InRange(s.Confidence, 0, 1));
        Assert.All(analysis.Meetings, m => Assert.InRange(m.Confidence, 0, 1));
        Assert.All([.. analysis.Topics, .. analysis.Statements.SelectMany(s => s.Topics)], t => Assert.InRange(t.Score, 0, 1));
    });

    [Fact]
    public void A_second_reading_finds_the_same() =>
        Gen.Select(Texts.Any, Readers).Sample((text, reader) =>
        {
            Assert.Equal(Json(text, Analyze(text, reader)), Json(text, Analyze(text, reader)));
        }, iter: Rounds);

    /// <summary>
    /// A text that ends earlier is a text with another end: its last paragraphs may become its trailer, and a quotation left open may go on in the next paragraph.
    /// Further up, what was said stays what was said; who "he" is may still be told by a name further down.
    /// </summary>
    [Fact]
    public void What_was_said_far_before_a_cut_stays() =>
        Gen.Select(Texts.Paragraphs, Gen.Double.Unit).Sample((paragraphs, share) =>
        {
            const int far = 1;
            var kept = 1 + (int)(share * (paragraphs.Count - 1));
            var whole = string.Join('\n', paragraphs);
            var cut = string.Join('\n', paragraphs.Take(kept));
            var reach = string.Join('\n', paragraphs.Take(Math.Max(0, kept - far))).Length;

            // A quotation that is left open goes on through the cut; what is said before it is not touched.
            var end = Analyze(whole, null).Statements.Where(s => s.Content[0].Start < reach && s.Content[^1].End > reach).Select(s => s.Content[0].Start).Append(reach).Min();

            Assert.Equal(SaidBefore(whole, end), SaidBefore(cut, end));
        }, iter: Rounds);

    private static List<string> SaidBefore(string text, int end) =>
        [.. Analyze(text, null).Statements.Where(s => s.Content[^1].End <= end).Select(s => $"{string.Join(" … ", s.Content.Select(c => c.Of(text)))} ({s.Content[0].Start}, {s.Cue}, {s.Kind}, {s.Act}, {s.Mode})")];

    private static void Holds(Action<string, ArticleAnalysis> property) =>
        Gen.Select(Texts.Any, Readers).Sample((text, reader) => property(text, Analyze(text, reader)), iter: Rounds, print: t => $"{(t.Item2 is null ? "by rules" : "with proposals")}: {JsonSerializer.Serialize(t.Item1)}");

    private static ArticleAnalysis Analyze(string text, IStatementSpans? reader) => new ArticleAnalyzer(SmallLexicon.Lexicon, reader).Analyze(new ArticleInput(text) { Date = Reading.Day });

    private static string Json(string text, ArticleAnalysis analysis)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            AnalysisJson.Write(json, "a.txt", new ArticleInput(text), analysis);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static IEnumerable<PartyReference> PartiesOf(FoundStatement statement) =>
        [.. statement.Speakers, .. statement.Addressees, .. new[] { statement.Behalf, statement.Via }.OfType<PartyReference>()];

    private static IEnumerable<TextSpan> SpansOf(FoundStatement statement) =>
    [
        .. statement.Content, .. statement.Quoted, .. statement.Topics.SelectMany(t => t.Evidence),
        .. new[] { statement.Cue, statement.Occasion }.Concat(PartiesOf(statement).SelectMany(p => new[] { p.Span, p.Antecedent })).OfType<TextSpan>(),
    ];

    private static void AssertInside(string text, TextSpan span) => Assert.True(span.Start >= 0 && span.Length > 0 && span.End <= text.Length, $"{span} does not lie in the text");

    private static void AssertApart(ImmutableArray<TextSpan> spans)
    {
        for (var i = 1; i < spans.Length; i++)
        {
            Assert.True(spans[i - 1].End <= spans[i].Start, $"{spans[i - 1]} runs into {spans[i]}");
        }
    }
}
