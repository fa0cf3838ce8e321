using System.Net;
using AngleSharp.Dom;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Tests.Citing;

public sealed class CitingOnPagesTests : IAsyncDisposable
{
    private readonly NewsApp app = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Articles_statements_and_meetings_are_cited_in_every_style_and_file()
    {
        var stored = await StoreAsync();
        foreach (var address in new[] { stored.Address, $"/statements/{stored.Statements[0]}", $"/meetings/{stored.Meetings[0]}" })
        {
            var page = await app.ReadAsync(address);
            Assert.All(new[] { "citation", "cite-chicago-note", "cite-chicago", "cite-mla", "cite-apa" }, id => Assert.NotEqual("", page.GetElementById(id)?.TextContent ?? ""));
            Assert.All(page.QuerySelectorAll("button[data-copy]"), button => Assert.True(button.HasAttribute("hidden") && page.GetElementById(button.GetAttribute("data-copy")!) is not null)); // Without script the text is there to be selected.
            foreach (var (ending, type, begins) in new[] { ("ris", "application/x-research-info-systems", "TY  - "), ("bib", "application/x-bibtex", "@"), ("csl.json", "application/vnd.citationstyles.csl+json", "[") })
            {
                Assert.NotNull(page.QuerySelector($"main a[href='{address}.{ending}']"));
                Assert.NotNull(page.QuerySelector($"head link[rel=alternate][type='{type}'][href='{address}.{ending}']"));
                using var answer = await app.AskAsync($"{address}.{ending}");
                Assert.Equal(type, answer.Content.Headers.ContentType!.MediaType);
                Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
                Assert.StartsWith(begins, await answer.Content.ReadAsStringAsync(CancellationToken), StringComparison.Ordinal);
            }
        }

        Assert.Equal("Ada Example, “Talks in Geneva,” The Harbour Gazette, April 26, 2024, https://harbour.example/talks.", (await app.ReadAsync(stored.Address)).GetElementById("cite-chicago-note")!.TextContent);
        Assert.Equal($"Ngozi Okafor, quoted in Ada Example, “Talks in Geneva,” The Harbour Gazette, April 26, 2024, DiplomacyNews, http://localhost/statements/{stored.Statements[0]}.",
            (await app.ReadAsync($"/statements/{stored.Statements[0]}")).GetElementById("cite-chicago-note")!.TextContent);
    }

    [Fact]
    public async Task A_report_that_has_another_title_since_sends_on_to_its_files()
    {
        var stored = await StoreAsync();
        using var answer = await app.AskAsync($"/articles/{stored.ArticleId}/another-title.csl.json");
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal($"{stored.Address}.csl.json", answer.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Reference_managers_find_title_writers_outlet_and_day_in_the_head()
    {
        var stored = await StoreAsync();
        foreach (var address in new[] { stored.Address, $"/statements/{stored.Statements[0]}" })
        {
            var page = await app.ReadAsync(address);
            Assert.Equal(("Talks in Geneva", "Example, Ada", "2024/04/26", "The Harbour Gazette", $"http://localhost{address}"),
                (Tag(page, "citation_title"), Tag(page, "citation_author"), Tag(page, "citation_publication_date"), Tag(page, "citation_journal_title"), Tag(page, "citation_abstract_html_url")));
            Assert.Equal(("Talks in Geneva", "Example, Ada", "2024-04-26", "The Harbour Gazette", "https://harbour.example/talks"),
                (Tag(page, "DC.title"), Tag(page, "DC.creator"), Tag(page, "DC.date"), Tag(page, "DC.publisher"), Tag(page, "DC.source")));
            Assert.NotNull(page.QuerySelector("link[rel='schema.DC']"));
        }
    }

    [Theory]
    [InlineData("sample")]
    [InlineData("excerpt")]
    [InlineData("statements only")]
    public async Task Samples_and_what_may_not_be_shown_whole_are_neither_cited_nor_described_to_machines(string kind)
    {
        var stored = await StoreAsync();
        await app.WithDatabaseAsync(db => kind == "sample"
            ? db.Articles.ExecuteUpdateAsync(set => set.SetProperty(a => a.IsSample, true), CancellationToken)
            : db.Articles.ExecuteUpdateAsync(set => set.SetProperty(a => a.Rights, kind == "excerpt" ? Rights.Excerpt : Rights.StatementsOnly), CancellationToken));

        foreach (var address in new[] { stored.Address, $"/statements/{stored.Statements[0]}", $"/meetings/{stored.Meetings[0]}" })
        {
            var page = await app.ReadAsync(address);
            Assert.Null(page.GetElementById("citation"));
            Assert.Empty(page.QuerySelectorAll("meta[name^=citation_], meta[name^='DC.'], script[type='application/ld+json']"));
            foreach (var ending in new[] { "ris", "bib", "csl.json" })
            {
                using var answer = await app.AskAsync($"{address}.{ending}");
                Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
            }
        }
    }

    [Fact]
    public async Task Words_that_a_machine_translated_back_are_offered_neither_to_cite_nor_to_copy()
    {
        var stored = await StoreAsync();
        await app.WithDatabaseAsync(db => db.Articles.ExecuteUpdateAsync(set => set.SetProperty(a => a.Wording, Wording.Retranslated), CancellationToken));

        var page = await app.ReadAsync($"/statements/{stored.Statements[0]}");
        Assert.DoesNotContain("Talks will resume", page.GetElementById("citation")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("paraphrased in", page.GetElementById("cite-chicago-note")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(page.QuerySelectorAll("[data-copy-text], script[type='application/ld+json']"));
        using var file = await app.AskAsync($"/statements/{stored.Statements[0]}.ris");
        Assert.DoesNotContain("Talks will resume", await file.Content.ReadAsStringAsync(CancellationToken), StringComparison.Ordinal);
        Assert.Empty((await app.ReadAsync("/statements")).QuerySelectorAll("[data-copy-text]"));
        Assert.Empty((await app.ReadAsync(stored.Address)).QuerySelectorAll("[data-copy-text]"));
    }

    [Theory]
    [InlineData("/statements")]
    [InlineData("/speakers/ngozi-okafor")]
    [InlineData("/search?q=resume")]
    [InlineData("article")]
    [InlineData("statement")]
    public async Task A_statement_is_copied_with_its_words_cue_office_outlet_day_and_address(string where)
    {
        var stored = await StoreAsync();
        var page = await app.ReadAsync(where switch { "article" => stored.Address, "statement" => $"/statements/{stored.Statements[0]}", _ => where });
        var button = page.QuerySelector("button[data-copy-text]")!;

        Assert.Equal("“Talks will resume.”\nNgozi Okafor (ambassador) to Maria Lindqvist; cue “told”; said on 26 April 2024\nThe Harbour Gazette, “Talks in Geneva”", button.GetAttribute("data-copy-text"));
        Assert.Equal($"/statements/{stored.Statements[0]}", button.GetAttribute("data-copy-address"));
        Assert.True(button.HasAttribute("hidden"));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task<StoredSample> StoreAsync() => app.StoreAsync(new Sample("Talks in Geneva") { Arrange = a => (a.Byline, a.Address) = ("By Ada Example in Geneva", "https://harbour.example/talks") }
        .Meets([Sample.Okafor, Sample.Lindqvist]).Says(Sample.Okafor, "Talks will resume.", to: Sample.Lindqvist, atMeeting: true));

    private static string? Tag(IDocument page, string name) => page.QuerySelector($"meta[name='{name}']")?.GetAttribute("content");
}
