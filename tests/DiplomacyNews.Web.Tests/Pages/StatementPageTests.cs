using System.Net;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Pages;

public sealed class StatementPageTests(NewsApp app) : IClassFixture<NewsApp>
{
    [Fact]
    public async Task A_statement_has_a_page_with_its_words_its_passage_and_how_it_is_known()
    {
        var stored = await app.StoreAsync(new Sample("A promise is made").Says(Sample.Okafor, "The ports will open again.", to: Sample.Lindqvist, about: ["trade-and-tariffs"]));

        var page = await app.ReadAsync($"/statements/{stored.Statements[0]}");

        Assert.Equal("Ngozi Okafor to Maria Lindqvist", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("“The ports will open again.”", page.QuerySelector("blockquote")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Ngozi Okafor told Maria Lindqvist", page.QuerySelector(".passage")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("quotation after its cue", page.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector($"a[href='{stored.Address}#{stored.Statements[0]}']"));
    }

    [Fact]
    public async Task A_denial_is_printed_with_its_cue()
    {
        var stored = await app.StoreAsync(new Sample("It is denied").Says(Sample.Okafor, "closing the ports", kind: StatementKind.Indirect, mode: StatementMode.Denied));

        Assert.Equal("denied that closing the ports", (await app.ReadAsync($"/statements/{stored.Statements[0]}")).QuerySelector("blockquote")!.TextContent.Trim());
    }

    [Theory]
    [InlineData(0.74, true)]
    [InlineData(0.75, false)]
    public async Task A_statement_in_doubt_is_marked_where_it_is_listed_and_on_its_page(double confidence, bool isInDoubt)
    {
        var stored = await app.StoreAsync(new Sample($"Sure to {confidence}").Says(Sample.Okafor, $"We meet at {confidence}.", confidence: confidence));
        var listed = (await app.ReadAsync("/statements")).QuerySelector($"[data-statement='{stored.Statements[0]}']")!; // The newest come first.
        var page = (await app.ReadAsync($"/statements/{stored.Statements[0]}")).QuerySelector("main")!;

        Assert.Equal(isInDoubt, listed.TextContent.Contains("in doubt", StringComparison.Ordinal));
        Assert.Equal(isInDoubt, page.TextContent.Contains("The program is not sure of this one.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_somebody_said_before_dying_is_listed_at_that_time_and_says_so()
    {
        var stored = await app.StoreAsync(new Sample("A look back").Says(Sample.Okafor, "The harbour is ours.", said: new SaidDate(SaidBasis.Speaker, To: new DateOnly(1992, 3, 9))));

        var page = await app.ReadAsync($"/statements/{stored.Statements[0]}");
        var listed = await app.ReadAsync("/statements?to=1992-03-09");

        Assert.Contains("until 9 March 1992, when whoever speaks was still alive", page.QuerySelector("[aria-labelledby='when']")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(listed.QuerySelector($"[data-statement='{stored.Statements[0]}']"));
        Assert.Null((await app.ReadAsync("/statements?from=1992-03-10")).QuerySelector($"[data-statement='{stored.Statements[0]}']"));
    }

    [Fact]
    public async Task What_a_passage_tells_of_another_time_is_shown_with_that_time()
    {
        var stored = await app.StoreAsync(new Sample("An old quarrel").Says(Sample.Okafor, "The pier is ours.", said: new SaidDate(SaidBasis.Passage, From: new DateOnly(1978, 9, 1), To: new DateOnly(1978, 9, 30))));

        var page = await app.ReadAsync($"/statements/{stored.Statements[0]}");

        Assert.Contains("September 1978, the time that this passage tells of", page.QuerySelector("[aria-labelledby='when']")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("The passage tells of September 1978, and nothing brings these words back to the day of the report.", page.QuerySelector("[data-reasons]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_key_is_not_found() => await app.ReadAsync("/statements/2222222222", HttpStatusCode.NotFound);

    [Fact]
    public async Task A_key_whose_statement_is_no_longer_found_says_what_became_of_it()
    {
        var sample = new Sample("Read twice").Tells("A sentence that stays.").Says(Sample.Okafor, "This was never said.");
        var stored = await app.StoreAsync(sample);
        await app.RereadAsync(stored.ArticleId, new Sample("Read twice").Tells("A sentence that stays."));

        var page = await app.ReadAsync($"/statements/{stored.Statements[0]}", HttpStatusCode.Gone);

        Assert.Equal("This statement is no longer in the record", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector($"main a[href='{stored.Address}']"));
        Assert.DoesNotContain("never said", page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_narrowed_by_speaker_and_kind_and_each_narrowing_can_be_taken_away()
    {
        await app.StoreAsync(new Sample("Two speak") { Outlet = "The Narrow Post" }
            .Says(Sample.Okafor, "I speak directly.").Says(Sample.Okafor, "she spoke indirectly", kind: StatementKind.Indirect).Says(Sample.Lindqvist, "So do I."));

        var page = await app.ReadAsync("/statements?speaker=ngozi-okafor&kind=direct&outlet=the-narrow-post");

        Assert.Equal("“I speak directly.”", Assert.Single(page.QuerySelectorAll("ol.hits blockquote")).TextContent.Trim());
        var chips = page.QuerySelectorAll(".chip").ToList();
        Assert.Equal(["speaker Ngozi Okafor", "outlet The Narrow Post", "kind direct"], chips.Select(c => c.TextContent.Trim()));
        Assert.Equal("/statements?speaker=ngozi-okafor&outlet=the-narrow-post", chips[2].QuerySelector("a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_narrowing_that_leaves_nothing_offers_ways_out()
    {
        var page = await app.ReadAsync("/statements?topic=taiwan&outlet=no-such-outlet");

        Assert.Contains("No statement matches all of: topic Taiwan, outlet no-such-outlet.", page.QuerySelector("[role=status]")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(page.QuerySelector("[role=status] a[href='/statements?topic=taiwan']"));
    }

    [Theory]
    [InlineData("?kind=nonsense")]
    [InlineData("?from=yesterday&to=99999")]
    [InlineData("?after=-1")]
    [InlineData("?after=9223372036854775807")]
    [InlineData("?after=abc")]
    [InlineData("?speaker=%3Cscript%3E&topic=%22%27&country=%00")]
    [InlineData("?on=9999-12-31")]
    public async Task Whatever_an_address_asks_for_is_answered(string query)
    {
        await app.ReadAsync("/statements" + query);
        await app.ReadAsync("/articles" + query);
    }
}
