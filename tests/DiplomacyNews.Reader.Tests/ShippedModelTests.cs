using CsCheck;
using DiplomacyNews.Analysis.Statements;

namespace DiplomacyNews.Reader.Tests;

/// <summary>The model that is shipped. Only where its file is missing, as in a clone without large files, is it not tested.</summary>
public sealed class ShippedModelTests : IClassFixture<ShippedModelTests.Shipped>
{
    private readonly ReaderModel model;

    public ShippedModelTests(Shipped shipped)
    {
        Assert.SkipUnless(File.Exists(Path.Combine(ReaderModel.DefaultFolder, ReaderModel.CurrentName + ".onnx")), "Model/spans-3.onnx is not there.");
        model = shipped.Model;
        Assert.Null(model.Problem);
    }

    [Fact]
    public void Its_card_says_where_it_comes_from_and_how_well_it_reads()
    {
        var card = Assert.IsType<ModelCard>(model.Card);

        Assert.Equal(ReaderModel.CurrentName, card.Name);
        Assert.All([card.Encoder, card.Kept, .. card.Data, .. card.Commands], said => Assert.False(string.IsNullOrWhiteSpace(said)));
        Assert.NotEmpty(card.Data);
        Assert.NotEmpty(card.Commands);
        Assert.NotEmpty(card.Figures);
        Assert.All(card.Figures, figure => Assert.InRange(figure.WithNetwork, 0, 1));
    }

    [Theory]
    [InlineData("“Talks will resume,” Ambassador Okafor said.", "“Talks will resume,”", "Ambassador Okafor", "said")]
    [InlineData("President Tor Lindqvist said that the ceasefire would hold until spring.", "that the ceasefire would hold until spring", "President Tor Lindqvist", "said")]
    [InlineData("\"We are not at war with anybody,\" Foreign Minister Wen Hai told reporters in Qarath on Monday.", "\"We are not at war with anybody,\"", "Foreign Minister Wen Hai", "told")]
    public void A_plain_statement_is_found_with_its_source_and_cue(string text, string content, string source, string cue)
    {
        var found = model.Spans!.Propose(text);

        Assert.Equal(Plain(content), Plain(Assert.Single(found, s => s.Role == SpanRole.Content).Span.Of(text)));
        Assert.Equal(source, Assert.Single(found, s => s.Role == SpanRole.Source).Span.Of(text), ignoreCase: true);
        Assert.Contains(cue, Assert.Single(found, s => s.Role == SpanRole.Cue).Span.Of(text), StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_in_which_nobody_speaks_has_no_content()
    {
        var found = model.Spans!.Propose("The bridge over the river Torn is 400 metres long. It was opened in 1931 and has two lanes.");

        Assert.DoesNotContain(found, s => s.Role == SpanRole.Content && s.Probability > 0.5);
    }

    [Fact]
    public void Any_text_gives_spans_in_order_that_do_not_overlap() =>
        Sample.AnyText.Sample(text => LearnedSpansTests.AssertInOrder(text, model.Spans!.Propose(text)), iter: 100, threads: 1);

    [Fact]
    public async Task Two_threads_read_the_same_at_once()
    {
        var text = string.Concat(Enumerable.Repeat("“Talks will resume,” Ambassador Okafor said. Mr. Renwick denied that he had met her in Torsholm.\n", 20));
        var alone = model.Spans!.Propose(text);

        var together = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => Task.Run(() => model.Spans!.Propose(text), TestContext.Current.CancellationToken)));

        Assert.NotEmpty(alone);
        Assert.All(together, found => Assert.Equal(alone, found));
    }

    /// <summary>The words without what people mark or leave out at their edges: marks and "that".</summary>
    private static string Plain(string content)
    {
        var words = content.Trim('“', '”', '"', ',', '.', ' ');
        return words.StartsWith("that ", StringComparison.Ordinal) ? words["that ".Length..] : words;
    }

    public sealed class Shipped : IDisposable
    {
        internal ReaderModel Model { get; } = ReaderModel.Load(ReaderModel.DefaultFolder);

        public void Dispose() => Model.Dispose();
    }
}
