using System.Data.Common;
using System.Net;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using static DiplomacyNews.Web.Tests.Support.Uploading;

namespace DiplomacyNews.Web.Tests.Ingestion.Uploads;

/// <summary>SQLite itself refuses to grow, as on a full disk: the limit is the database's own, given to each connection.</summary>
public sealed class FullDiskTests : IAsyncDisposable
{
    private readonly CrampedApp app = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_batch_that_finds_no_room_is_refused_clearly_and_the_site_stays_readable()
    {
        using var editor = await app.SignInAsync(Role.Editor);
        await editor.UploadAndReadAsync(app, [Sent.Text("before.txt", Report(1))]);

        app.Disk.IsFull = true;
        using var answer = await editor.UploadAsync([Sent.Text("small.txt", Report(2)), new("large.txt", [.. Enumerable.Repeat((byte)'x', 2_000_000)])]);

        Assert.Equal(HttpStatusCode.InsufficientStorage, answer.StatusCode);
        Assert.StartsWith("Nothing of this batch was kept: there is no room left on this site's disk.", (await answer.ReadPageAsync()).QuerySelector("[role=alert]")!.Words());
        Assert.Equal("Delegates meet for the 1th time", (await app.ReadAsync("/articles/1/delegates-meet-for-the-1th-time")).QuerySelector("h1")!.TextContent);
        await app.WithDatabaseAsync(async db => Assert.Equal((1, 1), (await db.Batches.CountAsync(CancellationToken), await db.Uploads.CountAsync(CancellationToken))));
        Assert.Empty(Directory.EnumerateFileSystemEntries(Path.Combine(app.DataDirectory, "spool")));

        app.Disk.IsFull = false;
        Assert.Equal("stored", (await editor.UploadAndReadAsync(app, [Sent.Text("small.txt", Report(2))])).FileRows()[0].State);
    }

    [Fact]
    public async Task Reading_waits_for_room_and_then_goes_on_without_having_counted_an_attempt()
    {
        using var editor = await app.SignInAsync(Role.Editor);
        await editor.UploadAndReadAsync(app, [Sent.Text("before.txt", Report(0))]);

        app.Disk.RoomFor = 40; // Enough for the batch, not for what is found in it.
        using var answer = await editor.UploadAsync(Enumerable.Range(1, 100).Select(i => Sent.Text($"{i}.txt", Report(i))));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await UntilNothingMoreIsStoredAsync();

        Assert.Contains("of 100 done", (await editor.ReadAsync(answer.Headers.Location!.OriginalString)).GetElementById("batch-status")!.Words());
        app.Disk.RoomFor = null;
        await app.UntilAllIsReadAsync();

        await app.WithDatabaseAsync(async db =>
        {
            Assert.Equal(101, await db.Articles.CountAsync(CancellationToken));
            Assert.All(await db.Uploads.Select(u => u.Attempts).ToListAsync(CancellationToken), attempts => Assert.Equal(0, attempts));
        });
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>Several minutes of the site's clock pass, in which the reader tries again and again, without a report more.</summary>
    private async Task UntilNothingMoreIsStoredAsync()
    {
        for (var (stored, minutes) = (-1, 0); minutes < 10; minutes++)
        {
            app.Clock.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(50, CancellationToken);
            var now = 0;
            await app.WithDatabaseAsync(async db => now = await db.Articles.CountAsync(CancellationToken));
            (stored, minutes) = now == stored ? (stored, minutes) : (now, 0);
        }
    }

    private sealed class CrampedApp : NewsApp
    {
        public SmallDisk Disk { get; } = new();

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.ConfigureDbContext<SqliteNewsContext>(options => options.AddInterceptors(Disk)));
        }
    }

    /// <summary>Lets the database have so many pages and no more.</summary>
    private sealed class SmallDisk : DbConnectionInterceptor
    {
        private long? limit;

        public bool IsFull
        {
            set => RoomFor = value ? 0 : null;
        }

        /// <summary>How many more pages there are; null: as many as it likes.</summary>
        public int? RoomFor { get; set; }

        public override async Task ConnectionOpenedAsync(DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            await using var command = connection.CreateCommand();
            if (RoomFor is not { } room)
            {
                limit = null;
            }
            else if (limit is null)
            {
                command.CommandText = "PRAGMA page_count";
                limit = (long)(await command.ExecuteScalarAsync(cancellationToken))! + room; // A database always has a number of pages.
            }

            command.CommandText = $"PRAGMA max_page_count = {limit ?? 1_000_000_000}";
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }
}
