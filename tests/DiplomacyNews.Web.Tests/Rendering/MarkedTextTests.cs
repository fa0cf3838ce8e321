using System.Collections.Immutable;
using System.Text.Encodings.Web;
using AngleSharp.Html.Parser;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Rendering;

namespace DiplomacyNews.Web.Tests.Rendering;

public sealed class MarkedTextTests
{
    [Fact]
    public void Text_without_statements_is_printed_paragraph_by_paragraph()
    {
        Assert.Equal(["Talks were held.", "Nobody spoke."], Html("Talks were held.\n\nNobody spoke.\n"));
    }

    [Fact]
    public void A_direct_statement_is_marked_with_its_quotation_marks_and_numbered_behind_the_full_stop()
    {
        const string text = "“We leave tonight,” the minister said.";
        var html = Assert.Single(Html(text, Direct(1, text, "We leave tonight,")));

        Assert.Equal(
            "<mark class=\"st direct i1\" data-statement=\"1\" id=\"key1\">“We leave tonight,”</mark>"
            + "<a class=\"ref i1\" href=\"#how-1\" aria-label=\"Statement 1, : how we know\">1</a> the minister said.",
            html);
    }

    [Fact]
    public void A_mixed_statement_tells_the_speakers_words_from_the_reporters()
    {
        const string text = "She called for “restraint” on both sides.";
        var mixed = new MarkedStatement(1, "key1", StatementKind.Mixed, [Span(text, "“restraint” on both sides")]) { Quoted = [Span(text, "restraint")] };
        var document = Parse(Html(text, mixed)[0]);

        Assert.Equal("“restraint”", document.QuerySelector("mark .words")!.TextContent);
        Assert.Equal("on both sides", document.QuerySelector("mark .gist")!.TextContent);
    }

    [Fact]
    public void A_statement_in_pieces_has_one_anchor_and_one_number()
    {
        const string text = "“Talks failed,” the minister said. “We leave tonight.”";
        var document = Parse(Html(text, new MarkedStatement(1, "key1", StatementKind.Direct, [Span(text, "Talks failed,"), Span(text, "We leave tonight.")]))[0]);

        Assert.Equal(["“Talks failed,”", "“We leave tonight.”"], document.QuerySelectorAll("mark.i1").Select(m => m.TextContent));
        Assert.Single(document.QuerySelectorAll("#key1"));
        Assert.Equal("1", document.QuerySelector("a.ref")!.TextContent);
        Assert.Null(document.QuerySelector("a.ref")!.NextSibling);
    }

    [Fact]
    public void A_statement_over_two_paragraphs_keeps_its_number_and_its_note_says_continued()
    {
        const string text = "“We came to talk.\n“We leave tonight,” she said.";
        var start = text.IndexOf("We came", StringComparison.Ordinal);
        var end = text.IndexOf(",”", StringComparison.Ordinal) + 1;
        var paragraphs = MarkedText.Of(text, [], [new MarkedStatement(1, "key1", StatementKind.Direct, [TextSpan.FromBounds(start, end)])]);

        Assert.Equal([new MarkedParagraph.Note(1, 1, false)], paragraphs[0].Notes);
        Assert.Equal([new MarkedParagraph.Note(1, 1, true)], paragraphs[1].Notes);
        Assert.Single(Parse(string.Concat(paragraphs.Select(Written))).QuerySelectorAll("[id]"));
    }

    [Fact]
    public void A_statement_within_another_is_a_mark_within_its_mark()
    {
        const string text = "He said China had repeated it would send no arms.";
        var document = Parse(Html(text,
            new MarkedStatement(1, "key1", StatementKind.Indirect, [Span(text, "China had repeated it would send no arms")]),
            new MarkedStatement(2, "key2", StatementKind.Indirect, [Span(text, "it would send no arms")]))[0]);

        Assert.Equal("it would send no arms", document.QuerySelector("mark#key1 mark#key2")!.TextContent);
        Assert.Equal(["1", "2"], document.QuerySelectorAll("a.ref").Select(a => a.TextContent));
    }

    [Fact]
    public void Statements_across_each_other_leave_the_markup_well_formed()
    {
        const string text = "one two three four five";
        var html = Html(text,
            new MarkedStatement(1, "key1", StatementKind.Indirect, [Span(text, "one two three")]),
            new MarkedStatement(2, "key2", StatementKind.Indirect, [Span(text, "two three four five")]))[0];

        AssertWellFormed(html);
        var document = Parse(html);
        Assert.Equal("one two three", Marked(document, 1));
        Assert.Equal("two three four five", Marked(document, 2));
        Assert.Single(document.QuerySelectorAll("#key2"));
    }

    [Fact]
    public void The_cue_the_speaker_and_the_listener_are_tied_to_the_statement()
    {
        const string text = "Ambassador Okafor told reporters that talks would resume.";
        var document = Parse(Html(text, new MarkedStatement(1, "key1", StatementKind.Indirect, [Span(text, "talks would resume")])
        {
            Cue = Span(text, "told"), SpokenBy = [Span(text, "Ambassador Okafor")], SpokenTo = [Span(text, "reporters")],
        })[0]);

        Assert.Equal("told", document.QuerySelector(".cue.i1")!.TextContent);
        Assert.Equal("Ambassador Okafor", document.QuerySelector(".who-in.i1")!.TextContent);
        Assert.Equal("reporters", document.QuerySelector(".to-in.i1")!.TextContent);
    }

    [Fact]
    public void Markup_in_a_text_is_printed_and_never_obeyed()
    {
        const string text = "<script>alert(1)</script> & “<b>bold</b>” she said.";
        var html = Assert.Single(Html(text, Direct(1, text, "<b>bold</b>")));

        var document = Parse(html);
        Assert.Null(document.QuerySelector("script, b"));
        Assert.Contains("<script>alert(1)</script> & “<b>bold</b>” she said.", WithoutNumbers(document), StringComparison.Ordinal);
    }

    [Fact]
    public void A_label_or_key_with_markup_in_it_stays_an_attribute()
    {
        var html = Html("He left.", new MarkedStatement(1, "k\"><i>", StatementKind.Indirect, [new TextSpan(0, 2)]) { Label = "\"><script>" })[0];

        Assert.Null(Parse(html).QuerySelector("script, i"));
    }

    [Fact]
    public void Furniture_is_left_out()
    {
        const string text = "Talks were held.\nRead the full story here.\nThey failed.";

        Assert.Equal(["Talks were held.", "They failed."], MarkedText.Of(text, [Span(text, "Read the full story here.")], []).Select(Written));
    }

    [Fact]
    public void An_article_that_is_all_furniture_prints_nothing()
    {
        Assert.Empty(MarkedText.Of("Read more", [new TextSpan(0, 9)], [], "Doha"));
    }

    [Fact]
    public void The_dateline_is_set_apart()
    {
        var html = MarkedText.Of("BEIJING, Monday – For the first time they met.", [], [], "Beijing")[0];

        Assert.StartsWith("<span class=\"dateline\">BEIJING, Monday</span> – For", Written(html), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-5, 3)]
    [InlineData(-5, 500)]
    [InlineData(3, int.MaxValue)]
    [InlineData(400, 10)]
    [InlineData(int.MaxValue, int.MaxValue)]
    [InlineData(2, 0)]
    [InlineData(5, -3)]
    public void A_span_that_does_not_fit_its_text_does_no_harm(int start, int length)
    {
        const string text = "A short text.\nAnd more.";
        foreach (var kind in Enum.GetValues<StatementKind>())
        {
            var span = new TextSpan(start, length);
            var statement = new MarkedStatement(1, "key1", kind, [span]) { Quoted = [span], Cue = span, SpokenBy = [span], SpokenTo = [span] };
            var paragraphs = MarkedText.Of(text, [span], [statement]).Concat(MarkedText.Of(text, [], [statement]));

            Assert.All(paragraphs, p => AssertWellFormed(Written(p)));
        }
    }

    [Fact]
    public void A_character_of_two_code_units_is_not_torn_apart()
    {
        const string text = "He said 🕊 was near.";
        var at = text.IndexOf("🕊", StringComparison.Ordinal);
        var html = Html(text, new MarkedStatement(1, "key1", StatementKind.Indirect, [new TextSpan(at + 1, 5)]))[0];

        Assert.DoesNotContain('\uFFFD', html);
        Assert.Equal("🕊 was", Parse(html).QuerySelector("mark")!.TextContent);
    }

    [Fact]
    public void More_statements_than_slots_are_all_marked()
    {
        var text = string.Join(' ', Enumerable.Range(1, 40).Select(i => $"“Word {i}.”"));
        var paragraph = MarkedText.Of(text, [], [.. Enumerable.Range(1, 40).Select(i => Direct(i, text, $"Word {i}."))])[0];

        Assert.Equal(40, Parse(Written(paragraph)).QuerySelectorAll("mark").Length);
        Assert.Equal(MarkedText.Slots, paragraph.Notes.Max(n => n.Slot));
        Assert.Equal(28, paragraph.Notes.Count(n => n.Slot == 0));
    }

    [Fact]
    public void Whatever_the_spans_the_words_stay_and_the_markup_is_well_formed()
    {
        var random = new Random(20230619);
        const string letters = "ab “”\"' <&>\n\n🕊.,é";
        for (var round = 0; round < 400; round++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(0, 80)).Select(_ => letters[random.Next(letters.Length)]));
            var statements = Enumerable.Range(1, random.Next(0, 15)).Select(i => new MarkedStatement(i, $"key{i}", (StatementKind)random.Next(3), Spans())
            {
                Quoted = Spans(), Cue = random.Next(2) == 0 ? Spans().FirstOrDefault() : null, SpokenBy = Spans(), SpokenTo = Spans(),
            }).ToList();

            var paragraphs = MarkedText.Of(text, [], statements);

            Assert.All(paragraphs, p => AssertWellFormed(Written(p)));
            var expected = new DiplomacyNews.Analysis.Text.ArticleText(text).Paragraphs.Select(p => HtmlDecoded(p.Of(text)));
            Assert.Equal(expected, paragraphs.Select(p => WithoutNumbers(Parse(Written(p)))));
            var ids = paragraphs.SelectMany(p => Parse(Written(p)).QuerySelectorAll("[id]").Select(e => e.Id)).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());

            ImmutableArray<TextSpan> Spans() => [.. Enumerable.Range(0, random.Next(0, 4)).Select(_ => new TextSpan(random.Next(-3, text.Length + 3), random.Next(-1, 30)))];
        }
    }

    [Fact]
    public void A_long_paragraph_with_very_many_statements_takes_no_more_than_its_share_of_time()
    {
        var text = string.Concat(Enumerable.Repeat("“Talks will resume,” she said. ", 20_000));
        var length = "“Talks will resume,” she said. ".Length;
        var statements = Enumerable.Range(0, 20_000).Select(i => new MarkedStatement(i + 1, $"key{i}", StatementKind.Mixed, [new TextSpan((i * length) + 1, 18)]) { Quoted = [new TextSpan((i * length) + 1, 18)] }).ToList();
        var started = TimeProvider.System.GetTimestamp();

        Assert.Single(MarkedText.Of(text, [], statements));

        Assert.InRange(TimeProvider.System.GetElapsedTime(started).TotalSeconds, 0, 5);
    }

    private static MarkedStatement Direct(int number, string text, string words) => new(number, $"key{number}", StatementKind.Direct, [Span(text, words)]);

    private static TextSpan Span(string text, string words) => new(text.IndexOf(words, StringComparison.Ordinal), words.Length);

    private static List<string> Html(string text, params MarkedStatement[] statements) => [.. MarkedText.Of(text, [], statements).Select(Written)];

    private static string Written(MarkedParagraph paragraph)
    {
        using var writer = new StringWriter();
        paragraph.Html.WriteTo(writer, HtmlEncoder.Default);
        return writer.ToString();
    }

    private static AngleSharp.Dom.IElement Parse(string html) => new HtmlParser().ParseDocument($"<p>{html}</p>").Body!; // The parser always makes a body.

    private static string HtmlDecoded(string text) => new HtmlParser().ParseDocument($"<p>{HtmlEncoder.Default.Encode(text)}</p>").Body!.TextContent;

    private static string Marked(AngleSharp.Dom.IElement document, int number) =>
        string.Concat(document.QuerySelectorAll($"mark[data-statement='{number}']").Select(WithoutNumbers));

    private static string WithoutNumbers(AngleSharp.Dom.IElement element)
    {
        var copy = (AngleSharp.Dom.IElement)element.Clone();
        foreach (var number in copy.QuerySelectorAll("a.ref"))
        {
            number.Remove();
        }

        return copy.TextContent;
    }

    /// <summary>Every end tag ends the element that was opened last.</summary>
    private static void AssertWellFormed(string html)
    {
        var document = System.Xml.Linq.XDocument.Parse($"<p>{html}</p>", System.Xml.Linq.LoadOptions.PreserveWhitespace);
        Assert.NotNull(document.Root);
    }
}
