using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Tests.Ingestion.Extraction;

/// <summary>Pages as browsers save them, of several makes. Their people, outlets and events are invented.</summary>
public sealed class SavedPageTests
{
    [Fact]
    public void A_page_gives_its_headline_outlet_byline_day_and_address()
    {
        var article = Reading.OfFile("agency.html");

        Assert.Equal("html", article.Format);
        Assert.Equal("Lake states agree to share water data", article.Headline);
        Assert.Equal("Harbour Agency", article.Outlet);
        Assert.Equal("Ines Marchetti and Tomas Eklund", article.Byline);
        Assert.Equal("https://www.harbour-agency.example/world/2031/03/14/lake-talks", article.Address);
        Assert.Equal("en", article.Language);
        Assert.Equal(DateBasis.Metadata, article.DateBasis);
    }

    [Fact]
    public void A_time_near_midnight_keeps_the_day_it_was_written_with() => Assert.Equal(new DateOnly(2031, 3, 14), Reading.OfFile("agency.html").Date);

    [Fact]
    public void Navigation_adverts_captions_comments_and_read_more_are_left_out()
    {
        var paragraphs = Reading.OfFile("agency.html").Text.Split('\n');

        Assert.Equal(
        [
            "VARNA LAKE, March 14 (Harbour Agency) – Three lake states agreed on Friday to share their water data, ending a quarrel of nine years.",
            "“We will publish every figure,” Ambassador Okafor told reporters after the talks. “Nobody gains by guessing.”",
            "Minister Lindqvist called the accord “a modest thing, and therefore a good one”.",
            "Nine years of quarrel",
            "The dispute began when a dam was filled without notice. Q&A sessions with farmers are planned, the ministry said.",
            "“The lake has no side,” says the preamble.",
            "Data will be exchanged every month.",
            "A commission of six will meet in May.",
        ], paragraphs);
    }

    [Fact]
    public void A_report_in_several_boxes_with_adverts_between_them_is_read_whole()
    {
        var paragraphs = Reading.OfFile("boxes.html").Text.Split('\n');

        Assert.Equal(5, paragraphs.Length);
        Assert.StartsWith("OUED SFAR — Two border posts", paragraphs[0], StringComparison.Ordinal);
        Assert.Equal("No date was set for the railway.", paragraphs[^1]);
    }

    [Fact]
    public void JSON_LD_with_raw_line_breaks_and_a_trailing_comma_is_still_read()
    {
        var article = Reading.OfFile("boxes.html");

        Assert.Equal("The Meridian Courier", article.Outlet);
        Assert.Equal("Salma Haddou", article.Byline);
        Assert.Equal(new DateOnly(2030, 6, 2), article.Date);
    }

    [Fact]
    public void Paragraphs_in_plain_boxes_and_microdata_are_read()
    {
        var article = Reading.OfFile("divs.html");

        Assert.Equal(("Strait patrols to be announced in advance", "Pattern Sound", "Juna Castellan"), (article.Headline, article.Outlet, article.Byline));
        Assert.Equal(new DateOnly(2029, 11, 5), article.Date);
        Assert.Equal(3, article.Text.Split('\n').Length);
        Assert.Contains("\"Surprise is for birthdays,\" Admiral Castellan's spokesman said.", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_sample_says_so_and_names_its_sources()
    {
        var article = Reading.OfFile("divs.html");

        Assert.Equal("A sample written for tests.", article.SampleNote);
        Assert.Equal(["https://records.example/1", "https://records.example/2"], article.Sources);
    }

    [Fact]
    public void A_page_drawn_by_script_is_read_from_its_data()
    {
        var article = Reading.OfFile("drawn.html");

        Assert.Equal(("Ceasefire monitors & their maps", "Wireframe Daily", "Dela Mensah"), (article.Headline, article.Outlet, article.Byline));
        Assert.Equal(3, article.Text.Split('\n').Length);
    }

    [Fact]
    public void A_page_of_the_nineties_is_read_out_of_its_table()
    {
        var article = Reading.OfFile("table.html");

        Assert.Equal("windows-1252", article.Encoding);
        Assert.Equal(("A Pact on the Canal", "Old Quay Tribune", "René Dufour"), (article.Headline, article.Outlet, article.Byline));
        Assert.Equal((new DateOnly(1991, 5, 3), DateBasis.Stated), (article.Date!.Value, article.DateBasis));
        Assert.Equal(
        [
            "SAINT-CLÉRY, May 3 — The canal pact was signed on Friday in the café of the lock-keeper.",
            "“It’s done,” said the négociateur of the northern bank. “We were tired.”",
            "The southern bank’s envoy said that she would wait for the translation.",
        ], article.Text.Split('\n'));
    }

    [Fact]
    public void Misleading_class_names_around_the_text_do_not_hide_it()
    {
        var article = Reading.OfFile("blog.html");

        Assert.Equal(("Envoys meet at the old mill", "North Quay Notes", "Pia Nordgren"), (article.Headline, article.Outlet, article.Byline));
        Assert.Equal((new DateOnly(2027, 4, 9), DateBasis.Stated), (article.Date!.Value, article.DateBasis));
        Assert.Equal(4, article.Text.Split('\n').Length);
        Assert.DoesNotContain("NOT-IN-TEXT", article.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_saved_without_canonical_link_has_the_address_it_was_saved_from()
    {
        var article = Reading.Of($"<!DOCTYPE html>\n<!-- saved from url=(0042)https://post.example/2030/02/11/a-treaty.html -->\n<html><body><h1>A treaty</h1><p>{Reading.Prose}</p></body></html>");

        Assert.Equal("https://post.example/2030/02/11/a-treaty.html", article.Address);
        Assert.Equal((new DateOnly(2030, 2, 11), DateBasis.Address), (article.Date!.Value, article.DateBasis));
    }

    [Fact]
    public void Two_line_breaks_part_paragraphs_and_one_inside_a_sentence_does_not() =>
        Assert.Equal([Reading.Prose, "The second paragraph goes on in the next line, the minister said."],
            Reading.Paragraphs($"<html><body><div>{Reading.Prose}<br><br>The second paragraph goes on<br>in the next line, the minister said.</div></body></html>"));

    [Fact]
    public void Tags_inside_a_word_do_not_break_it_and_entities_are_characters() =>
        Assert.Equal([Reading.Prose, "About 31 states & unions – “all of them” – signed, the envoy’s office said."],
            Reading.Paragraphs($"<html><body><p>{Reading.Prose}</p><p><span class=drop>A</span>bout 31 states &amp; unions &ndash; &#8220;all of them&#x201D; &#150; signed, the envoy&rsquo;s office said.</p></body></html>"));

    [Fact]
    public void Script_and_style_are_never_text()
    {
        var text = Reading.Of($"<html><body><article><p>{Reading.Prose}<script>var hidden = 'SCRIPT';</script></p><style>p {{ color: STYLE }}</style><template><p>TEMPLATE text</p></template><p hidden>HIDDEN text, said nobody.</p></article></body></html>").Text;

        Assert.Equal(Reading.Prose, text);
    }

    [Fact]
    public void Markup_in_names_is_taken_off()
    {
        var article = Reading.Of($$$"""<html><head><script type="application/ld+json">{"@type":"NewsArticle","headline":"A <b>bold</b> step","author":{"name":"<a href='x'>Ada</a> Okoye"},"publisher":{"name":"Q&amp;A Post"}}</script></head><body><p>{{{Reading.Prose}}}</p></body></html>""");

        Assert.Equal(("A bold step", "Ada Okoye", "Q&A Post"), (article.Headline, article.Byline, article.Outlet));
    }

    [Fact]
    public void A_headline_of_ten_thousand_characters_is_cut_at_a_word()
    {
        var headline = Reading.Of($"<html><body><h1>{string.Concat(Enumerable.Repeat("treaty ", 1500))}</h1><p>{Reading.Prose}</p></body></html>").Headline!;

        Assert.InRange(headline.Length, 200, 301);
        Assert.EndsWith("treaty…", headline, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("9999-12-31T00:00:00Z")]
    [InlineData("0001-01-01T00:00:00")]
    [InlineData("2024-02-31")]
    [InlineData("99999999999999999999")]
    [InlineData("soon")]
    public void A_day_that_no_report_is_from_is_passed_over(string day) =>
        Assert.Null(Reading.Of($"<html><head><meta property='article:published_time' content='{day}'></head><body><p>{Reading.Prose}</p></body></html>").Date);

    [Fact]
    public void A_page_with_nothing_but_links_holds_no_article()
    {
        var page = "<html><body><nav><a href=a>World news of the day and of the week</a></nav><ul>" + string.Concat(Enumerable.Repeat("<li><a href=x>Another story that is told elsewhere</a></li>", 20)) + "</ul></body></html>";

        Assert.Contains("no article text found", Reading.Refusal(System.Text.Encoding.UTF8.GetBytes(page), "index.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_dateline_set_apart_opens_the_first_paragraph() =>
        Assert.Equal("KARVEN, May 4 – " + Reading.Prose, Reading.Of($"<html><body><article><div class='dateline'>KARVEN, May 4</div><p>{Reading.Prose}</p></article></body></html>").Text);
}
