using System.Net;
using System.Text.Json;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Tests.Support;
using Markdig;

namespace DiplomacyNews.Web.Tests.TakeAway;

/// <summary>One report as a file.</summary>
public sealed class ArticleFilesTests : IAsyncDisposable
{
    private readonly NewsApp app = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_is_text_with_its_head_its_words_and_who_said_them()
    {
        var stored = await app.StoreAsync(new Sample("Talks resume") { Arrange = a => a.Address = "https://gazette.example/talks" }
            .Says(Sample.Okafor, "Talks will resume.", to: Sample.Lindqvist).Says(Sample.Lindqvist, "there were talks", kind: StatementKind.Indirect, mode: StatementMode.Denied));
        var text = await FileAsync(stored.Address + ".txt", "text/plain");
        Assert.StartsWith("Talks resume\n============\n\nThe Harbour Gazette · Geneva, 26 April 2024\n\nNgozi Okafor told Maria Lindqvist: “Talks will resume.”", text, StringComparison.Ordinal);
        Assert.Contains("* Ngozi Okafor (ambassador), to Maria Lindqvist: “Talks will resume.”\n", text, StringComparison.Ordinal);
        Assert.Contains("* Maria Lindqvist (trade minister), denied: denied that there were talks\n", text, StringComparison.Ordinal);
        Assert.Contains("The original: https://gazette.example/talks", text, StringComparison.Ordinal);
        Assert.Contains(stored.Address, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_in_a_report_is_taken_for_a_mark_of_markdown()
    {
        var stored = await app.StoreAsync(new Sample("*Talks* <b>resume</b> [here](https://evil.example)")
            .Tells("# No heading").Tells("1. No list").Tells("- no list either").Tells("<script>alert(1)</script> &amp; `code` _under_ ~~gone~~ | cell").Says(Sample.Okafor, "**Loud**"));
        var markdown = await FileAsync(stored.Address + ".md", "text/markdown");
        var html = Markdown.ToHtml(markdown, new MarkdownPipelineBuilder().UsePipeTables().UseEmphasisExtras().UseAutoIdentifiers().Build());
        Assert.Contains("*Talks* &lt;b&gt;resume&lt;/b&gt; [here](https://evil.example)</h1>", html, StringComparison.Ordinal);
        foreach (var shown in new[] { "<p># No heading</p>", "<p>1. No list</p>", "<p>- no list either</p>", "&lt;script&gt;alert(1)&lt;/script&gt; &amp;amp; `code` _under_ ~~gone~~ | cell", "“**Loud**”" })
        {
            Assert.Contains(shown, html, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("<script", html, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"https://evil.example\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_links_to_its_files_and_an_old_name_leads_to_the_new_one()
    {
        var stored = await app.StoreAsync(new Sample("Talks resume").Says(Sample.Okafor, "Talks will resume."));
        var page = await app.ReadAsync(stored.Address);
        foreach (var form in new[] { "txt", "md", "json" })
        {
            Assert.NotNull(page.QuerySelector($"main a[href='{stored.Address}.{form}']"));
            using var moved = await app.AskAsync($"/articles/{stored.ArticleId}/old-name.{form}");
            Assert.Equal((HttpStatusCode.MovedPermanently, $"{stored.Address}.{form}"), (moved.StatusCode, moved.Headers.Location?.OriginalString));
        }

        using var unknown = await app.AskAsync($"{stored.Address}.pdf");
        Assert.Equal(stored.Address, unknown.Headers.Location?.OriginalString);
        using var none = await app.AskAsync("/articles/999/none.txt");
        Assert.Equal(HttpStatusCode.NotFound, none.StatusCode);
    }

    [Theory]
    [InlineData(Rights.Excerpt)]
    [InlineData(Rights.StatementsOnly)]
    public async Task What_may_not_be_shown_is_not_taken_away_either(Rights rights)
    {
        var stored = await app.StoreAsync(new Sample("Fishing accord reached", "2024-10-09") { Arrange = a => { a.Rights = rights; a.Address = "https://gazette.example/accord"; a.DateReasons = ["The text says Brindlefen."]; } }
            .About("trade").In("CHE")
            .Tells($"Firstword opened the day. {string.Join(' ', Enumerable.Range(1, 70).Select(i => $"word{i}"))} Lastword closed the paragraph.")
            .Meets([Sample.Okafor, Sample.Lindqvist])
            .Says(Sample.Okafor, "Talks will resume.", to: Sample.Lindqvist, atMeeting: true, about: ["trade"])
            .Tells("Nobody spoke of Brindlefen there."));
        using var client = app.CreateClient();
        foreach (var address in new[]
        {
            stored.Address + ".txt", stored.Address + ".md", stored.Address + ".json", $"/api/v1/articles/{stored.ArticleId}", $"/api/v1/statements/{stored.Statements[0]}", $"/api/v1/meetings/{stored.Meetings[0]}",
            "/articles.csv", "/articles.json", "/statements.csv", "/statements.json", "/meetings.json", "/search.json?q=talks&in=articles", "/search.json?q=brindlefen&in=articles",
        })
        {
            var answer = await client.GetStringAsync(address, CancellationToken);
            Assert.DoesNotContain("Brindlefen", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("word65", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("\"start\":1", answer, StringComparison.Ordinal); // Places in a text nobody has.
        }

        using var article = JsonDocument.Parse(await client.GetStringAsync(stored.Address + ".json", CancellationToken));
        Assert.False(article.RootElement.TryGetProperty("text", out _));
        Assert.Equal(rights == Rights.Excerpt, article.RootElement.TryGetProperty("excerpt", out var excerpt) && excerpt.GetString()!.StartsWith("Firstword", StringComparison.Ordinal)); // Where it is, it is text.
        Assert.Contains("Talks will resume.", Assert.Single(article.RootElement.GetProperty("statements").EnumerateArray()).GetProperty("words").GetString(), StringComparison.Ordinal);
        Assert.Equal("https://gazette.example/accord", article.RootElement.GetProperty("original").GetString());
        var text = await FileAsync(stored.Address + ".txt", "text/plain");
        Assert.Contains("may be shown here", text.Replace("may not be", "may be", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.Contains("The original: https://gazette.example/accord", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_embargo_is_kept_by_files_lists_and_programs_and_ends_by_itself()
    {
        var stored = await app.StoreAsync(new Sample("Talks resume") { Arrange = a => a.EmbargoUntil = new DateTime(2024, 11, 1, 12, 0, 1, DateTimeKind.Utc) }.Says(Sample.Okafor, "Talks will resume."));
        string[] addresses = [stored.Address + ".txt", stored.Address + ".json", $"/api/v1/articles/{stored.ArticleId}", $"/api/v1/statements/{stored.Statements[0]}"];
        foreach (var address in addresses)
        {
            using var answer = await app.AskAsync(address);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        using var client = app.CreateClient();
        Assert.Empty(await client.GetStringAsync("/statements.jsonl", CancellationToken));
        app.Clock.Advance(TimeSpan.FromSeconds(2));
        foreach (var address in addresses)
        {
            using var answer = await app.AskAsync(address);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        Assert.NotEmpty(await client.GetStringAsync("/statements.jsonl", CancellationToken));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<string> FileAsync(string address, string mediaType)
    {
        using var answer = await app.AskAsync(address);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType?.MediaType);
        return await answer.Content.ReadAsStringAsync(CancellationToken);
    }
}
