using System.Collections.Immutable;
using CsCheck;
using DiplomacyNews.Analysis;
using DiplomacyNews.Analysis.Statements;

namespace DiplomacyNews.Reader.Tests;

public sealed class LearnedSpansTests : IDisposable
{
    private readonly LearnedSpans spans = new(new SpanModel(Sample.Network()), "sample");

    public void Dispose() => spans.Dispose();

    [Fact]
    public void Sources_cues_and_contents_are_proposed_in_text_order()
    {
        const string text = "Talks will resume, Okafor said.";

        Assert.Equal([(SpanRole.Content, "Talks will resume"), (SpanRole.Source, "Okafor"), (SpanRole.Cue, "said")], spans.Propose(text).Select(s => (s.Role, s.Span.Of(text))));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\t")]
    [InlineData("\0\uFFFD")]
    [InlineData("Nobody spoke.")]
    public void Where_nothing_is_said_nothing_is_proposed(string text) => Assert.Empty(spans.Propose(text));

    [Fact]
    public void Reading_stops_when_it_is_asked_to() => Assert.Throws<OperationCanceledException>(() => spans.Propose("okafor said talks will resume", new CancellationToken(canceled: true)));

    [Fact]
    public void A_span_is_as_probable_as_the_ways_of_tagging_that_have_just_it()
    {
        const string text = "okafor talks will resume";
        using var model = new SpanModel(Sample.Network());
        var scores = model.Scores(ReaderText.Read(text, model.Vocabulary), CancellationToken.None);
        var content = SpanTags.Begin(SpanRole.Content);
        var (inside, source, after) = (content + 1, SpanTags.Begin(SpanRole.Source), SpanTags.Inside(SpanRole.Source));
        var ways = TagChainTests.Probabilities(model.Chain, scores).ToList();

        var found = spans.Propose(text);

        Assert.Equal(ways.Where(w => w.Way[0] == source && w.Way[1] != after).Sum(w => w.Probability), found[0].Probability, 1e-4);
        Assert.Equal(ways.Where(w => w.Way is [_, var first, var second, var third] && first == content && second == inside && third == inside).Sum(w => w.Probability), found[1].Probability, 1e-4);
    }

    [Fact]
    public void Any_text_gives_spans_in_order_that_do_not_overlap() => Sample.AnyText.Sample(text => AssertInOrder(text, spans.Propose(text)), iter: 1000);

    [Fact]
    public void A_long_text_is_read_as_its_parts_are()
    {
        const string sentence = "Talks will resume, Okafor said. ";
        var text = string.Concat(Enumerable.Repeat(sentence, 3000));

        var found = spans.Propose(text);

        AssertInOrder(text, found);
        Assert.Equal(3 * 3000, found.Length);
        Assert.All(found.Chunk(3), part => Assert.Equal(["Talks will resume", "Okafor", "said"], part.Select(s => s.Span.Of(text))));
        Assert.All(found.Chunk(3).Skip(1), part => Assert.Equal(found[1].Probability, part[1].Probability, 1e-4));
    }

    [Fact]
    public void A_content_longer_than_the_network_sees_at_once_is_one_span()
    {
        var text = "Okafor said talks " + string.Join(' ', Enumerable.Repeat("will", 2000)) + ".";

        var content = spans.Propose(text)[^1];

        Assert.Equal((SpanRole.Content, TextSpan.FromBounds(text.IndexOf("talks", StringComparison.Ordinal), text.Length - 1)), (content.Role, content.Span));
    }

    [Fact]
    public async Task Many_texts_are_read_side_by_side()
    {
        string[] texts = [.. Enumerable.Range(1, 40).Select(n => string.Concat(Enumerable.Repeat("Talks will resume, Okafor said.\n", n)))];
        var alone = texts.Select(text => spans.Propose(text)).ToArray();

        var together = await Task.WhenAll(texts.Select(text => Task.Run(() => spans.Propose(text), TestContext.Current.CancellationToken)));

        Assert.Equal(alone, together);
    }

    internal static void AssertInOrder(string text, ImmutableArray<ProposedSpan> found)
    {
        var end = 0;
        foreach (var proposed in found)
        {
            Assert.True(proposed.Span.Start >= end && proposed.Span.Length > 0 && proposed.Span.End <= text.Length);
            Assert.InRange(proposed.Probability, 0, 1);
            end = proposed.Span.End;
        }
    }
}
