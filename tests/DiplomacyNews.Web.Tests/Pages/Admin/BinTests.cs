using System.Net;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Pages.Admin;

public sealed class BinTests : IAsyncDisposable
{
    private readonly NewsApp app = new();

    [Fact]
    public async Task An_editor_is_told_what_goes_before_a_report_is_deleted_and_finds_it_in_the_bin()
    {
        var stored = await app.StoreAsync(new Sample("Talks resume").Meets([Sample.Okafor, Sample.Lindqvist]).Says(Sample.Okafor, "Talks will resume.").Says(Sample.Lindqvist, "Not so fast."));
        using var editor = await app.SignInAsync(Role.Editor);
        Assert.NotNull((await editor.ReadAsync(stored.Address)).QuerySelector($"a[href='/articles/{stored.ArticleId}/delete']"));
        Assert.Null((await app.ReadAsync(stored.Address)).QuerySelector("a[href$='/delete']"));

        var asked = await editor.ReadAsync($"/articles/{stored.ArticleId}/delete");
        Assert.Contains("2 statements and 1 meeting", asked.QuerySelector("main .lead")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(stored.Statements.Select(k => $"/statements/{k}"), asked.QuerySelectorAll("main .goes a").Select(a => a.GetAttribute("href")));

        using (var answer = await editor.PostFormAsync($"/articles/{stored.ArticleId}/delete", []))
        {
            Assert.Equal("/admin/bin", answer.Headers.Location?.OriginalString);
        }

        await app.ReadAsync(stored.Address, HttpStatusCode.NotFound);
        app.Clock.Advance(TimeSpan.FromDays(3));
        var row = Assert.Single((await editor.ReadAsync("/admin/bin")).QuerySelectorAll("tbody tr"));
        Assert.Contains("Talks resume", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("by Edith Editor", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("in 27 days", row.TextContent, StringComparison.Ordinal);
        Assert.Contains("In the bin already", (await editor.ReadAsync($"/articles/{stored.ArticleId}/delete")).QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task One_or_several_are_restored()
    {
        var stored = new List<StoredSample>();
        using var editor = await app.SignInAsync(Role.Editor);
        foreach (var title in new[] { "First", "Second", "Third" })
        {
            stored.Add(await app.StoreAsync(new Sample(title).Says(Sample.Okafor, $"Talks are {title}.")));
            using var deleted = await editor.PostFormAsync($"/articles/{stored[^1].ArticleId}/delete", []);
        }

        using (var nothing = await editor.PostFormAsync("/admin/bin", []))
        {
            Assert.Contains("tick the reports", (await editor.ReadAsync("/admin/bin")).QuerySelector("[role=status]")?.TextContent, StringComparison.Ordinal);
        }

        using var page = new FormUrlEncodedContent([
            new("__RequestVerificationToken", await editor.TokenAsync("/admin/bin")), new("id", $"{stored[0].ArticleId}"), new("id", $"{stored[1].ArticleId}")]);
        using (var answer = await editor.PostAsync("/admin/bin", page, TestContext.Current.CancellationToken))
        {
            Assert.Contains("2 reports restored", (await editor.ReadAsync("/admin/bin")).QuerySelector("[role=status]")?.TextContent, StringComparison.Ordinal);
        }

        await app.ReadAsync(stored[0].Address);
        await app.ReadAsync(stored[1].Address);
        await app.ReadAsync(stored[2].Address, HttpStatusCode.NotFound);
        using var last = await editor.PostFormAsync("/admin/bin", new() { ["only"] = $"{stored[2].ArticleId}" });
        await app.ReadAsync(stored[2].Address);
        Assert.Contains("The bin is empty.", (await editor.ReadAsync("/admin/bin")).QuerySelector("main")?.TextContent, StringComparison.Ordinal);
    }

    [Theory, InlineData("/admin/bin"), InlineData("/admin/outlets"), InlineData("/admin/samples"), InlineData("/articles/1/delete")]
    public async Task Readers_and_visitors_come_to_none_of_it(string address)
    {
        var stored = await app.StoreAsync(new Sample("Talks resume").Says(Sample.Okafor, "Talks will resume."));
        using var reader = await app.SignInAsync(Role.Reader);

        using var visited = await app.AskAsync(address);
        Assert.Equal(HttpStatusCode.Redirect, visited.StatusCode);
        using var refused = await reader.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        using var form = new FormUrlEncodedContent([new("__RequestVerificationToken", await reader.TokenAsync("/account/sign-out"))]);
        using var sent = await reader.PostAsync(address, form, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Forbidden, sent.StatusCode);
        await app.ReadAsync(stored.Address);
    }

    [Theory, InlineData("Delete"), InlineData("Edit")]
    public async Task A_report_may_be_called_as_a_page_of_the_desk_is(string title) =>
        await app.ReadAsync((await app.StoreAsync(new Sample(title).Says(Sample.Okafor, "Talks will resume."))).Address);

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
