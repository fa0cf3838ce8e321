using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Tests.Ingestion.Extraction;

public sealed class PlainTextTests
{
    private const string Second = "“We are patient,” she told reporters in Geneva, where the delegations had met for the third day in a row.";

    [Fact]
    public void A_header_block_says_what_the_text_is()
    {
        var article = Reading.Of($"""
            Headline: Talks go on
            OUTLET: The Quay Post
            By: Ada Okoye and Jon Lind
            Date: 26 April 2024
            URL: https://quay.example/talks
            Sample: A sample written for tests.
            Sources: https://records.example/1; https://records.example/2
            Rights: excerpt

            {Reading.Prose}
            """);

        Assert.Equal(("Talks go on", "The Quay Post", "Ada Okoye and Jon Lind"), (article.Headline, article.Outlet, article.Byline));
        Assert.Equal((new DateOnly(2024, 4, 26), DateBasis.Metadata), (article.Date!.Value, article.DateBasis));
        Assert.Equal("https://quay.example/talks", article.Address);
        Assert.Equal("A sample written for tests.", article.SampleNote);
        Assert.Equal(["https://records.example/1", "https://records.example/2"], article.Sources);
        Assert.Equal(Reading.Prose, article.Text);
    }

    [Fact]
    public void A_transcript_is_not_a_header()
    {
        const string text = "QUESTION: Will the talks go on, Minister, and for how long?\nMINISTER LINDQVIST: As long as they must.";

        Assert.Equal(text, Reading.Of(text + "\n\n" + Reading.Prose).Text[..text.Length]);
    }

    [Fact]
    public void Mail_headers_pasted_above_a_text_stay_text() =>
        Assert.StartsWith("From: the press office\nTo: all editors\nDate: 4 May 2027", Reading.Of($"From: the press office\nTo: all editors\nDate: 4 May 2027\n\n{Reading.Prose}").Text, StringComparison.Ordinal);

    [Fact]
    public void Headline_byline_and_day_are_read_from_the_first_lines()
    {
        var article = Reading.OfFile("wrapped.txt");

        Assert.Equal(("Ferry line to resume after two years", "Olan Reyes"), (article.Headline, article.Byline));
        Assert.Equal((new DateOnly(2027, 5, 4), DateBasis.Stated), (article.Date!.Value, article.DateBasis));
    }

    [Fact]
    public void Lines_broken_at_a_fixed_width_are_joined()
    {
        var paragraphs = Reading.OfFile("wrapped.txt").Text.Split('\n');

        Assert.Equal(3, paragraphs.Length);
        Assert.Contains("The ferry between the two halves of the island will sail again", paragraphs[0], StringComparison.Ordinal);
        Assert.Contains("We are well-supplied with the second.", paragraphs[1], StringComparison.Ordinal);
        Assert.Equal("The first crossing is sold out.", paragraphs[2]);
    }

    [Fact]
    public void One_paragraph_a_line_stays_as_it_is()
    {
        var article = Reading.Of($"{Reading.Prose} {Second}\n{Second}\n{Reading.Prose} {Reading.Prose}\nShort one.");

        Assert.Null(article.Headline);
        Assert.Equal([$"{Reading.Prose} {Second}", Second, $"{Reading.Prose} {Reading.Prose}", "Short one."], article.Text.Split('\n'));
    }

    [Fact]
    public void A_short_first_line_above_an_empty_one_is_the_headline()
    {
        var article = Reading.Of($"Okafor says talks go on\n\n{Reading.Prose}\n\n{Second}");

        Assert.Equal("Okafor says talks go on", article.Headline);
        Assert.Equal($"{Reading.Prose}\n{Second}", article.Text);
    }

    [Fact]
    public void A_first_paragraph_is_no_headline()
    {
        Assert.Null(Reading.Of($"{Reading.Prose}\n\n{Second}").Headline);
        Assert.Null(Reading.Of($"GENEVA (Quay Post) – Talks go on\n\n{Reading.Prose}").Headline);
    }

    [Theory]
    [InlineData("By Friday the delegations had gone home, and the talks were over before they began.")]
    [InlineData("By 5 May the delegations will have to agree")]
    public void A_sentence_that_begins_with_by_is_no_byline(string line)
    {
        var article = Reading.Of($"{line}\n\n{Reading.Prose}");

        Assert.Null(article.Byline);
    }

    [Theory]
    [InlineData("April 26, 2024")]
    [InlineData("Friday 26 April 2024")]
    [InlineData("2024-04-26")]
    [InlineData("Published: Apr. 26, 2024 at 10:30 a.m. EDT")]
    [InlineData("26.04.2024")]
    [InlineData("Fri, 26 Apr 2024 10:00:00 GMT")]
    public void A_line_that_is_a_date_gives_the_day(string line)
    {
        var article = Reading.Of($"Okafor says talks go on\n{line}\n\n{Reading.Prose}");

        Assert.Equal((new DateOnly(2024, 4, 26), DateBasis.Stated), (article.Date!.Value, article.DateBasis));
        Assert.Equal(Reading.Prose, article.Text);
    }

    [Fact]
    public void A_date_with_two_readings_is_passed_over() => Assert.Null(Reading.Of($"Headline: Talks\nDate: 04/05/2024\n\n{Reading.Prose}").Date);

    [Fact]
    public void Markdown_is_read_without_its_marks()
    {
        var article = Reading.OfFile("columns.md");

        Assert.Equal("markdown", article.Format);
        Assert.Equal(("Quotas: fishing talks end early", "Meridian Courier", "Lena Achterberg"), (article.Headline, article.Outlet, article.Byline));
        Assert.Equal(["https://records.example/a", "https://records.example/b"], article.Sources);
        Assert.Equal(
        [
            "KARVEN, Sept. 30 — Fishing talks ended a day early on Wednesday, with no quotas agreed.",
            "What was said",
            "“We will be back,” Commissioner Achterberg told reporters.",
            "“The sea is patient.”",
            "Cod is left for spring.",
            "Herring is not.",
        ], article.Text.Split('\n'));
    }

    [Fact]
    public void The_top_heading_of_Markdown_is_the_headline()
    {
        var article = Reading.Of($"# Talks go *on*\n\nBy Ada Okoye\n\n{Reading.Prose}\n{Second}");

        Assert.Equal(("markdown", "Talks go on", "Ada Okoye"), (article.Format, article.Headline, article.Byline));
        Assert.Equal($"{Reading.Prose} {Second}", article.Text);
    }

    [Fact]
    public void Markup_inside_Markdown_is_not_text() =>
        Assert.Equal(Reading.Prose, Reading.Of($"# Talks\n\n{Reading.Prose}\n\n<script>alert('no')</script>\n").Text);
}
