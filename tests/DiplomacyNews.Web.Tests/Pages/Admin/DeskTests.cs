using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Tests.Support;
using DiplomacyNews.Web.Tests.Visibility;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Tests.Pages.Admin;

public sealed class DeskTests : IAsyncDisposable
{
    private readonly NewsApp app = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task On_a_new_installation_it_leads_to_the_first_upload()
    {
        using var editor = await app.SignInAsync(Role.Editor);
        var page = await editor.ReadAsync("/admin");
        Assert.Equal("Upload your first reports", page.QuerySelector("main h2")?.TextContent);
        Assert.NotNull(page.QuerySelector("main .btn[href='/admin/upload']"));
    }

    [Fact]
    public async Task It_lists_what_readers_do_not_see_and_why()
    {
        await app.StoreAsync(SecretReport.Open);
        await StoreAsync("Waiting", a => a.IsPublished = false);
        await StoreAsync("Concealed", a => a.IsHidden = true);
        await StoreAsync("Later", a => a.EmbargoUntil = new DateTime(2024, 11, 3, 12, 0, 0, DateTimeKind.Utc));
        await StoreAsync("Over", a => a.EmbargoUntil = new DateTime(2024, 10, 3, 12, 0, 0, DateTimeKind.Utc));
        await StoreAsync("Ours", a => a.Rights = Rights.Private);
        await StoreAsync("Short", a => a.Rights = Rights.Excerpt);
        await StoreAsync("Binned", a => a.DeletedAt = new DateTime(2024, 10, 20, 0, 0, 0, DateTimeKind.Utc));
        using var editor = await app.SignInAsync(Role.Editor);

        Assert.Equal(["Concealed: hidden", "Later: under embargo until 3 Nov., 12:00 UTC", "Ours: private", "Waiting: not published yet"], await ListedAsync(editor, "/admin"));
        Assert.Equal(["Concealed: hidden"], await ListedAsync(editor, "/admin?why=hidden"));
        Assert.Equal(["Later: under embargo until 3 Nov., 12:00 UTC"], await ListedAsync(editor, "/admin?why=embargo"));
        Assert.Equal(["Short: excerpt only"], await ListedAsync(editor, "/admin?why=excerpt"));
        Assert.Equal(4, (await ListedAsync(editor, "/admin?why=nonsense")).Count);
        var waits = (await editor.ReadAsync("/admin")).QuerySelector("section[aria-labelledby=waits]")?.TextContent;
        Assert.Contains("Later", waits, StringComparison.Ordinal);
        Assert.Contains("1 report", waits, StringComparison.Ordinal);
        Assert.DoesNotContain("Over", waits, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_pages_through_them()
    {
        for (var i = 0; i < 30; i++)
        {
            await StoreAsync($"Hidden {i}", a => a.IsHidden = true);
        }

        using var editor = await app.SignInAsync(Role.Editor);
        var first = await editor.ReadAsync("/admin?why=hidden");
        Assert.Equal(25, first.QuerySelectorAll("tbody tr").Length);
        var next = first.QuerySelector(".pager a[rel=next]")?.GetAttribute("href") ?? "";
        Assert.Equal(5, (await editor.ReadAsync(next)).QuerySelectorAll("tbody tr").Length);
    }

    [Fact]
    public async Task It_shows_what_waits_and_what_was_done_lately()
    {
        using var editor = await app.SignInAsync(Role.Editor);
        var stored = await app.StoreAsync(new Sample("Talks resume") { Arrange = a => a.IsPublished = false }.Says(Sample.Okafor, "Talks will resume."));
        await app.WithDatabaseAsync(async db =>
        {
            var batch = new UploadBatch { Key = "abcdefghij", AccountId = await db.Users.Select(u => u.Id).SingleAsync(CancellationToken), ReceivedAt = app.Clock.GetUtcNow().UtcDateTime, ShowFirst = true, Given = new GivenByEditor() };
            batch.Uploads.AddRange([
                new Upload { FileName = "talks.txt", Sha256 = "a", State = UploadState.Stored, ArticleId = stored.ArticleId, ReceivedAt = batch.ReceivedAt },
                new Upload { FileName = "picture.png", Sha256 = "b", State = UploadState.Refused, Reason = "\"picture.png\" was not read: it is a picture.", ReceivedAt = batch.ReceivedAt },
                new Upload { FileName = "next.txt", Sha256 = "c", State = UploadState.Waiting, ReceivedAt = batch.ReceivedAt }]);
            db.Batches.Add(batch);
            db.Corrections.Add(new Correction { ArticleId = stored.ArticleId, Field = CorrectedField.Headline, Value = "Talks resume", Before = "Talks end", After = "Talks resume", MadeBy = "Edith Editor", MadeAt = batch.ReceivedAt });
            await db.SaveChangesAsync(CancellationToken);
        });

        var page = await editor.ReadAsync("/admin");

        Assert.NotNull(page.QuerySelector("section[aria-labelledby=waits] a[href='/admin/batches/abcdefghij']"));
        Assert.Contains("1 file", page.QuerySelector("section[aria-labelledby=waits]")?.TextContent, StringComparison.Ordinal);
        Assert.Equal(["Talks end", "Talks resume"], page.QuerySelectorAll("section[aria-labelledby=corrected] :is(del, ins)").Select(e => e.TextContent));
        Assert.Contains("it is a picture", page.QuerySelector("section[aria-labelledby=uploaded]")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("part of a batch that waits", (await editor.ReadAsync(stored.Address)).QuerySelector("[data-readers]")?.TextContent, StringComparison.Ordinal);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task StoreAsync(string title, Action<Article> state) => app.StoreAsync(new Sample(title) { Arrange = state }.Says(Sample.Okafor, $"Talks are {title}."));

    private static async Task<IReadOnlyList<string>> ListedAsync(HttpClient editor, string address) =>
        [.. (await editor.ReadAsync(address)).QuerySelectorAll("tbody tr").Select(r => $"{r.QuerySelector("th a")?.TextContent}: {string.Join(' ', (r.QuerySelector("td")?.TextContent ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))}").Order(StringComparer.Ordinal)];
}
