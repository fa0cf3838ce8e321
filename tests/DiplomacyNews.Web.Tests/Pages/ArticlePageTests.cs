using System.Net;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Pages;

public sealed class ArticlePageTests(NewsApp app) : IClassFixture<NewsApp>
{
    [Fact]
    public async Task A_wrong_slug_is_sent_to_the_right_one_for_good()
    {
        var stored = await app.StoreAsync(new Sample("Talks about slugs resume").Tells("Nothing was said of slugs."));

        using var answer = await app.AskAsync($"/articles/{stored.ArticleId}/another-headline");

        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal(stored.Address, answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task An_unknown_article_is_not_found() => await app.ReadAsync("/articles/987654/none", HttpStatusCode.NotFound);

    [Fact]
    public async Task A_statement_stands_in_the_text_under_its_key_with_a_note_that_says_who_and_to_whom()
    {
        var stored = await app.StoreAsync(new Sample("Okafor is hopeful").Says(Sample.Okafor, "Talks will resume in the spring.", to: Sample.Lindqvist));

        var page = await app.ReadAsync(stored.Address);

        Assert.Equal("“Talks will resume in the spring.”", page.GetElementById(stored.Statements[0])!.TextContent);
        var note = page.QuerySelector("[data-note='1']")!;
        Assert.Contains("Ngozi Okafor", note.TextContent, StringComparison.Ordinal);
        Assert.Contains("to Maria Lindqvist", note.TextContent, StringComparison.Ordinal);
        Assert.Contains("quotation after its cue", note.TextContent, StringComparison.Ordinal);
        Assert.Equal("#how-1", page.QuerySelector("a.ref")!.GetAttribute("href"));
        Assert.NotNull(page.GetElementById("how-1"));
    }

    [Fact]
    public async Task A_statement_opens_its_reasons_in_plain_words()
    {
        var stored = await app.StoreAsync(new Sample("Okafor gives reasons").Says(Sample.Okafor, "Reasons will be given.", to: Sample.Lindqvist));

        var reasons = (await app.ReadAsync(stored.Address)).QuerySelectorAll("[data-note='1'] [data-reasons] li").Select(li => li.TextContent).ToList();

        Assert.Equal("“told” tells of something said, and “Ngozi Okafor” names who says it.", reasons[0]);
        Assert.Contains("It is said to “Maria Lindqvist”, whom the report names.", reasons);
        Assert.Contains(reasons, r => r.StartsWith("Found by the rule “quotation after its cue”: ", StringComparison.Ordinal));
        Assert.Contains(reasons, r => r.StartsWith("How sure: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_denial_is_marked_as_one()
    {
        var stored = await app.StoreAsync(new Sample("Okafor denies it").Says(Sample.Okafor, "supplying drones", kind: StatementKind.Indirect, mode: StatementMode.Denied));

        Assert.Contains("denied", (await app.ReadAsync(stored.Address)).QuerySelector("[data-note='1'] summary")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_doubtful_statement_shows_its_doubt()
    {
        var stored = await app.StoreAsync(new Sample("Who spoke is not sure").Says(Sample.Okafor, "Perhaps we shall meet.", confidence: 0.5));

        var note = (await app.ReadAsync(stored.Address)).QuerySelector("[data-note='1']")!;
        Assert.Contains("50\u00A0%", note.TextContent, StringComparison.Ordinal);
        Assert.Contains("in doubt", note.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_says_who_speaks_what_about_where_and_who_met()
    {
        var stored = await app.StoreAsync(new Sample("Two ministers meet").About("taiwan").In("CHE")
            .Meets([Sample.Okafor, Sample.Lindqvist]).Says(Sample.Okafor, "We met and we talked.", about: ["taiwan"], atMeeting: true).Names(Sample.Known("xi-jinping", "Xi Jinping")));

        var page = await app.ReadAsync(stored.Address);

        Assert.Contains(page.QuerySelectorAll("ul.tally a"), a => a.TextContent == "Ngozi Okafor" && a.GetAttribute("href") == "/speakers/ngozi-okafor");
        Assert.NotNull(page.QuerySelector("a[href='/topics/taiwan']"));
        Assert.NotNull(page.QuerySelector("a[href='/countries/che']"));
        Assert.NotNull(page.QuerySelector($"a[href='/meetings/{stored.Meetings[0]}']"));
        Assert.Contains("Named, not quoted: Maria Lindqvist, Xi Jinping", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_without_statements_says_so_and_why()
    {
        var stored = await app.StoreAsync(new Sample("A quiet day").Tells("Nobody said anything worth reporting."));

        var page = await app.ReadAsync(stored.Address);

        Assert.Contains("No statement was found in this report", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("a[href='/about#limits']"));
    }

    [Fact]
    public async Task Markup_in_a_report_is_printed_as_text()
    {
        var stored = await app.StoreAsync(new Sample("<b>Bold</b> & <script>alert(1)</script>").Tells("<script>alert(2)</script><img src=x onerror=alert(3)>"));

        var page = await app.ReadAsync(stored.Address);

        Assert.Empty(page.QuerySelectorAll("img, h1 b, main script"));
        Assert.Contains("<script>alert(2)</script><img src=x onerror=alert(3)>", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_an_excerpt_only_the_first_words_are_shown_and_what_was_said()
    {
        var stored = await app.StoreAsync(new Sample("Only the beginning") { Arrange = a => a.Rights = Rights.Excerpt }
            .Tells(string.Join(' ', Enumerable.Range(1, 80).Select(i => $"word{i}"))).Says(Sample.Okafor, "This much may be known."));

        var page = await app.ReadAsync(stored.Address);
        var text = page.QuerySelector("main")!.TextContent;

        Assert.Contains("word60", text, StringComparison.Ordinal);
        Assert.DoesNotContain("word61", text, StringComparison.Ordinal);
        Assert.Contains("This much may be known.", page.GetElementById(stored.Statements[0])!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Fact]
    public async Task Where_only_statements_may_be_shown_the_text_is_not()
    {
        var stored = await app.StoreAsync(new Sample("Statements alone") { Arrange = a => a.Rights = Rights.StatementsOnly }.Tells("The secret passage.").Says(Sample.Okafor, "This much may be known."));

        var page = await app.ReadAsync(stored.Address);

        Assert.DoesNotContain("The secret passage", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("This much may be known.", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hidden_article_is_not_found()
    {
        var stored = await app.StoreAsync(new Sample("Hidden away") { Arrange = a => a.IsHidden = true }.Tells("Not for everybody."));

        await app.ReadAsync(stored.Address, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_report_can_be_cited_and_its_page_says_what_it_is_to_machines()
    {
        var stored = await app.StoreAsync(new Sample("A headline with \"marks\" & <signs>").Says(Sample.Okafor, "It can be cited."));

        var page = await app.ReadAsync(stored.Address);

        Assert.Equal($"http://localhost{stored.Address}", page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        var data = System.Text.Json.JsonDocument.Parse(page.QuerySelector("script[type='application/ld+json']")!.TextContent).RootElement;
        Assert.Equal("A headline with \"marks\" & <signs>", data.GetProperty("headline").GetString());
        Assert.NotNull(page.GetElementById("citation"));
    }

    [Fact]
    public async Task An_inferred_day_is_shown_as_inferred_with_its_reasons()
    {
        var stored = await app.StoreAsync(new Sample("When was it", day: null).Tells("Nobody wrote down the day."));
        await app.WithDatabaseAsync(async db =>
        {
            var article = db.Articles.Single(a => a.Id == stored.ArticleId);
            article.DateFrom = new DateOnly(2021, 1, 26);
            article.DateTo = new DateOnly(2025, 1, 20);
            article.DateBasis = DateBasis.Inferred;
            article.DateReasons = ["Antony Blinken was US Secretary of State from 26 January 2021 to 20 January 2025."];
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        var page = await app.ReadAsync(stored.Address);

        Assert.Equal("26 January 2021 to 20 January 2025", page.QuerySelector("header.top .inferred")!.TextContent);
        Assert.Contains(page.QuerySelectorAll("section[aria-labelledby=provenance] li"), li => li.TextContent.StartsWith("Antony Blinken was", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(Wording.Retranslated, "not anybody’s exact words")]
    [InlineData(Wording.Translated, "is a translation")]
    public async Task A_translation_says_that_it_is_one(Wording wording, string words)
    {
        var stored = await app.StoreAsync(new Sample($"In other words: {wording}") { Arrange = a => a.Wording = wording }.Tells($"It was put differently: {wording}."));
        await app.WithDatabaseAsync(async db =>
        {
            db.Articles.Single(a => a.Id == stored.ArticleId).Wording = wording;
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

        Assert.Contains(words, (await app.ReadAsync(stored.Address)).QuerySelector("header.top .notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_before_and_after_on_the_same_topic_are_offered()
    {
        await app.StoreAsync(new Sample("The first of three", "2019-03-01").About("piracy-and-maritime").Tells("First."));
        var middle = await app.StoreAsync(new Sample("The second of three", "2019-03-02").About("piracy-and-maritime").Tells("Second."));
        await app.StoreAsync(new Sample("The third of three", "2019-03-03").About("piracy-and-maritime").Tells("Third."));

        var page = await app.ReadAsync(middle.Address);

        Assert.Equal(["The first of three", "The third of three"], page.QuerySelectorAll(".related h3").Select(h => h.TextContent));
    }
}
