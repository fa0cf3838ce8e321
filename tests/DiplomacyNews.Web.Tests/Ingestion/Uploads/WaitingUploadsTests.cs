using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Ingestion;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static DiplomacyNews.Web.Tests.Support.Uploading;

namespace DiplomacyNews.Web.Tests.Ingestion.Uploads;

public sealed class WaitingUploadsTests : IAsyncDisposable
{
    private readonly NewsApp app = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_that_cannot_be_stored_is_given_up_after_ten_attempts_and_stops_no_other()
    {
        using var editor = await app.SignInAsync(Role.Editor);
        await app.WithDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER fault BEFORE INSERT ON Articles WHEN NEW.Text LIKE '%session 1 %' BEGIN SELECT RAISE(ABORT, 'a fault of the store'); END;", CancellationToken));

        var batch = await editor.UploadAndReadAsync(app, Enumerable.Range(0, 3).Select(i => Sent.Text($"{i}.txt", Report(i))));

        Assert.Equal(["stored", "not read", "stored"], batch.FileRows().Select(r => r.State));
        Assert.Equal("\"1.txt\" was not read: the program failed on it. The other files are not affected. Paste its text instead, and tell whoever looks after the site: its log says how, under upload 2.", batch.FileRows()[1].Result);
        await app.WithDatabaseAsync(async db => Assert.Equal(10, await db.Uploads.Where(u => u.Id == 2).Select(u => u.Attempts).SingleAsync(CancellationToken)));
    }

    [Fact]
    public async Task Unreadable_bytes_that_came_twice_get_two_answers_and_are_not_kept()
    {
        using var editor = await app.SignInAsync(Role.Editor);
        byte[] zip = [0x50, 0x4B, 3, 4, 20, 0, 0, 0, 8, 0];

        var batch = await editor.UploadAndReadAsync(app, [new("one.zip", zip), new("two.zip", zip)]);

        Assert.Equal(["not read", "not read"], batch.FileRows().Select(r => r.State));
        Assert.StartsWith("\"two.zip\" was not read", batch.FileRows()[1].Result);
        await app.WithDatabaseAsync(async db => Assert.False(await db.Originals.AnyAsync(CancellationToken)));
    }

    [Fact]
    public async Task The_same_bytes_another_day_get_a_row_of_their_own_that_leads_to_the_article()
    {
        using var editor = await app.SignInAsync(Role.Editor);
        await editor.UploadAndReadAsync(app, [Sent.Text("first.txt", Report(1))]);

        var later = await editor.UploadAndReadAsync(app, [Sent.Text("later.txt", Report(1))]);

        Assert.Equal([("later.txt", "known already")], later.FileRows().Select(r => (r.File, r.State)));
        Assert.Equal("/articles/1/delegates-meet-for-the-1th-time", later.GetElementById("article-of-1")!.GetAttribute("href"));
        await app.WithDatabaseAsync(async db => Assert.Equal((2, 1, 1), (await db.Uploads.CountAsync(CancellationToken), await db.Originals.CountAsync(CancellationToken), await db.Articles.CountAsync(CancellationToken))));
    }

    [Fact]
    public async Task A_verb_that_brings_the_same_bytes_is_answered_with_the_upload_from_before()
    {
        using var editor = await app.SignInAsync(Role.Editor);
        await editor.UploadAndReadAsync(app, [Sent.Text("first.txt", Report(1))]);

        var outcome = await app.IngestAsync(Report(1), "verb.txt");

        Assert.Equal(new IngestOutcome.Known(1, "Delegates meet for the 1th time"), outcome);
        await app.WithDatabaseAsync(async db => Assert.Equal("first.txt", await db.Uploads.Select(u => u.FileName).SingleAsync(CancellationToken)));
    }

    [Fact]
    public async Task An_upload_that_a_verb_received_while_the_site_runs_is_left_to_the_verb()
    {
        using var editor = await app.SignInAsync(Role.Editor);
        await app.WithDatabaseAsync(async (_, services) => await services.GetRequiredService<IngestionService>().ReceiveAsync("verb.txt", System.Text.Encoding.UTF8.GetBytes(Report(1)), isSample: false, CancellationToken));

        using var answer = await editor.UploadAsync([Sent.Text("page.txt", Report(2))]);
        for (var isWaiting = true; isWaiting; await Task.Delay(20, CancellationToken))
        {
            await app.WithDatabaseAsync(async db => isWaiting = await db.Uploads.AnyAsync(u => u.FileName == "page.txt" && u.State == UploadState.Waiting, CancellationToken));
        }

        await app.WithDatabaseAsync(async db => Assert.Equal(UploadState.Waiting, await db.Uploads.Where(u => u.FileName == "verb.txt").Select(u => u.State).SingleAsync(CancellationToken)));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
