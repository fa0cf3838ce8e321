using System.Net;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static DiplomacyNews.Web.Tests.Support.Uploading;

namespace DiplomacyNews.Web.Tests.Pages.Admin;

public sealed class ShownFirstTests : IAsyncDisposable
{
    private readonly NewsApp app = new() { KeepsPages = true };

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Readers_see_nothing_of_a_batch_that_is_shown_first()
    {
        using var editor = await app.SignInAsync(Role.Editor);

        var batch = await editor.UploadAndReadAsync(app, Three(), ("show-first", "true"));

        Assert.Equal("3 reports wait to be published", batch.GetElementById("batch-decide-head")!.TextContent);
        Assert.All(batch.FileRows(), row => Assert.EndsWith("not published", row.Result));
        Assert.Empty(await TitlesAsync());
        Assert.Empty(await FoundAsync());
    }

    [Fact]
    public async Task Publishing_all_shows_them_to_readers_and_search_at_once()
    {
        using var editor = await app.SignInAsync(Role.Editor);
        var batch = await editor.UploadAndReadAsync(app, Three(), ("show-first", "true"));
        Assert.Empty(await TitlesAsync());

        await DecideAsync(editor, batch, "publish-all");

        Assert.Equal(3, (await TitlesAsync()).Count);
        Assert.Equal(3, (await FoundAsync()).Count);
        var after = await editor.ReadAsync(batch.Location.PathName);
        Assert.Null(after.GetElementById("batch-decide"));
        Assert.Contains("Published on 1 November 2024, ", after.QuerySelector("main")!.Words());
        Assert.Equal(("Edith Editor", "3 reports"), await AuditAsync(AuditAction.BatchPublished));
    }

    [Fact]
    public async Task Publishing_those_that_are_chosen_leaves_the_others_waiting()
    {
        using var editor = await app.SignInAsync(Role.Editor);
        var batch = await editor.UploadAndReadAsync(app, Three(), ("show-first", "true"));
        var second = batch.QuerySelectorAll("input[name=Chosen]")[1].GetAttribute("value")!;

        await DecideAsync(editor, batch, "publish-chosen", ("Chosen", second));

        Assert.Equal(["Delegates meet for the 2th time"], await TitlesAsync());
        var after = await editor.ReadAsync(batch.Location.PathName);
        Assert.Equal("2 reports wait to be published", after.GetElementById("batch-decide-head")!.TextContent);
        Assert.Contains("to be published", (await editor.ReadAsync("/admin/batches")).QuerySelector(".batches .state")!.TextContent);
    }

    [Fact]
    public async Task Choosing_none_is_explained_and_publishes_nothing()
    {
        using var editor = await app.SignInAsync(Role.Editor);
        var batch = await editor.UploadAndReadAsync(app, Three(), ("show-first", "true"));

        using var answer = await editor.PostFormAsync(batch.Location.PathName, [], $"{batch.Location.PathName}?handler=PublishChosen");

        Assert.Equal("No report was chosen. Tick those that readers may see, or publish all.", (await answer.ReadPageAsync()).QuerySelector("[role=alert]")!.Words());
        Assert.Empty(await TitlesAsync());
    }

    [Fact]
    public async Task Discarding_puts_what_is_not_published_into_the_bin()
    {
        using var editor = await app.SignInAsync(Role.Editor);
        var batch = await editor.UploadAndReadAsync(app, Three(), ("show-first", "true"));
        await DecideAsync(editor, batch, "publish-chosen", ("Chosen", batch.QuerySelector("input[name=Chosen]")!.GetAttribute("value")!));

        await DecideAsync(editor, await editor.ReadAsync(batch.Location.PathName), "discard");

        Assert.Equal(["Delegates meet for the 1th time"], await TitlesAsync());
        await app.WithDatabaseAsync(async db => Assert.Equal(2, await db.Articles.IgnoreQueryFilters().CountAsync(a => a.DeletedAt == app.Clock.GetUtcNow().UtcDateTime, CancellationToken)));
        Assert.Equal(["2 statements and 2 speakers", "in the bin, from which it can be taken back", "in the bin, from which it can be taken back"],
            (await editor.ReadAsync(batch.Location.PathName)).FileRows().Select(r => r.Result[(r.Result.IndexOf("time", StringComparison.Ordinal) + 5)..]));
        Assert.Equal(("Edith Editor", "2 reports"), await AuditAsync(AuditAction.BatchDiscarded));
    }

    [Fact]
    public async Task A_report_that_was_known_before_is_neither_held_back_nor_discarded()
    {
        using var editor = await app.SignInAsync(Role.Editor);
        await editor.UploadAndReadAsync(app, [Sent.Text("known.txt", Report(1))]);
        var batch = await editor.UploadAndReadAsync(app, Three(), ("show-first", "true"));

        await DecideAsync(editor, batch, "discard");

        Assert.Equal(["Delegates meet for the 1th time"], await TitlesAsync());
    }

    [Fact]
    public async Task A_batch_cannot_be_decided_about_while_some_of_it_is_unread()
    {
        using var editor = await app.SignInAsync(Role.Editor);
        var batch = await editor.UploadAndReadAsync(app, Three(), ("show-first", "true"));
        await app.WithDatabaseAsync(db => db.Uploads.Where(u => u.Number == 3).ExecuteUpdateAsync(u => u.SetProperty(x => x.State, UploadState.Waiting), CancellationToken));

        await DecideAsync(editor, batch, "publish-all");

        Assert.Empty(await TitlesAsync());
        Assert.Null((await editor.ReadAsync(batch.Location.PathName)).GetElementById("batch-decide"));
    }

    [Fact]
    public async Task Batches_are_listed_from_the_newest_page_by_page()
    {
        using var editor = await app.SignInAsync(Role.Editor);
        Assert.Equal("Nothing has been uploaded yet.", (await editor.ReadAsync("/admin/batches")).QuerySelector("main [role=status] p")!.TextContent);
        for (var i = 1; i <= 26; i++)
        {
            using var answer = await editor.UploadAsync([Sent.Text($"{i}.txt", Report(i))]);
        }

        await app.UntilAllIsReadAsync();
        var first = await editor.ReadAsync("/admin/batches");
        var second = await editor.ReadAsync(first.QuerySelector("a[rel=next]")!.GetAttribute("href")!);

        Assert.Equal(Enumerable.Range(2, 25).Reverse().Select(i => $"Batch {i}"), first.QuerySelectorAll(".batches a").Select(a => a.TextContent));
        Assert.Equal(["Batch 1"], second.QuerySelectorAll(".batches a").Select(a => a.TextContent));
        Assert.Equal("1 file by Edith Editor: 1 stored", second.QuerySelector(".batches .meta")!.TextContent);
    }

    [Fact]
    public async Task There_is_no_page_for_a_batch_that_is_not_there()
    {
        using var editor = await app.SignInAsync(Role.Editor);

        using var answer = await editor.GetAsync("/admin/batches/nothing234", CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static IEnumerable<Sent> Three() => Enumerable.Range(1, 3).Select(i => Sent.Text($"{i}.txt", Report(i)));

    /// <summary>Presses the button as a browser without script does.</summary>
    private static async Task DecideAsync(HttpClient editor, AngleSharp.Dom.IDocument batch, string button, params (string Name, string Value)[] fields)
    {
        var to = batch.GetElementById(button)!.GetAttribute("formaction")!; // Each of the three has its own.
        using var answer = await editor.PostFormAsync(Page, fields.ToDictionary(f => f.Name, f => f.Value), to);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private async Task<IReadOnlyList<string>> TitlesAsync() => [.. (await app.ReadAsync("/articles")).QuerySelectorAll(".hits h3").Select(h => h.TextContent)];

    private async Task<IReadOnlyList<string>> FoundAsync() => [.. (await app.ReadAsync("/search?q=proposals")).QuerySelectorAll("main .say").Select(s => s.TextContent)];

    private async Task<(string, string?)> AuditAsync(AuditAction action)
    {
        (string, string?) entry = default;
        await app.WithDatabaseAsync(async db => entry = await db.AuditEntries.Where(e => e.Action == action).Select(e => new ValueTuple<string, string?>(e.Who, e.Detail)).SingleAsync(CancellationToken));
        return entry;
    }
}
