using System.Net;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Ingestion;
using DiplomacyNews.Web.Tests.Search;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyNews.Web.Tests.Ingestion;

public sealed class ArticleBinTests : IAsyncDisposable
{
    private const string Report = """
        Headline: Envoys meet over Torsholm
        Outlet: The Harbour Gazette
        Date: 2024-04-26

        “Talks will resume on Monday,” said Ambassador Ngozi Okafor. She told reporters that the Quillwort harbour would stay open.

        Foreign Minister Sigrid Lindqvist met Okafor in Geneva on Friday.
        """;

    private readonly NewsApp app = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_deleted_report_is_gone_for_readers_at_once_and_restored_as_it_was()
    {
        var stored = await app.StoreAsync(new Sample("Talks resume").Meets([Sample.Okafor, Sample.Lindqvist]).Says(Sample.Okafor, "Talks will resume."));
        string[] addresses = [stored.Address, $"/statements/{stored.Statements[0]}", $"/meetings/{stored.Meetings[0]}", "/speakers/ngozi-okafor"];

        Assert.True(await WithBinAsync(bin => bin.DeleteAsync(stored.ArticleId, CancellationToken)));
        foreach (var address in addresses)
        {
            await app.ReadAsync(address, HttpStatusCode.NotFound);
        }

        Assert.Empty(await app.WordsAsync("resume"));
        Assert.False(await WithBinAsync(bin => bin.DeleteAsync(stored.ArticleId, CancellationToken)));

        Assert.Equal(1, await WithBinAsync(bin => bin.RestoreAsync([stored.ArticleId], CancellationToken)));
        foreach (var address in addresses)
        {
            await app.ReadAsync(address);
        }

        Assert.Single(await app.WordsAsync("resume"));
    }

    [Fact]
    public async Task Restoring_changes_nothing_else_that_was_decided()
    {
        var stored = await app.StoreAsync(new Sample("Talks resume") { Arrange = a => a.IsHidden = true }.Says(Sample.Okafor, "Talks will resume."));
        await WithBinAsync(bin => bin.DeleteAsync(stored.ArticleId, CancellationToken));
        await WithBinAsync(bin => bin.RestoreAsync([stored.ArticleId], CancellationToken));

        await app.ReadAsync(stored.Address, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Thirty_days_later_it_goes_for_good_with_all_that_only_it_brought()
    {
        var before = await RowsAsync();
        var stored = Assert.IsType<IngestOutcome.Stored>(await app.IngestAsync(Report));
        await app.WithDatabaseAsync(async db =>
        {
            db.Corrections.Add(new Correction { ArticleId = stored.ArticleId, Field = CorrectedField.Byline, Value = "A. Writer", MadeBy = "Edith Editor", MadeAt = DateTime.UnixEpoch });
            await db.SaveChangesAsync(CancellationToken);
        });
        await WithBinAsync(bin => bin.DeleteAsync(stored.ArticleId, CancellationToken));

        app.Clock.Advance(TimeSpan.FromDays(30) - TimeSpan.FromSeconds(1));
        Assert.Equal(0, await WithBinAsync(bin => bin.EmptyAsync(CancellationToken)));
        app.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, await WithBinAsync(bin => bin.EmptyAsync(CancellationToken)));

        Assert.Equal(before, await RowsAsync());
        Assert.Equal(["ArticleDeleted by a verb", "ArticlePurged by the site"], await DeedsAsync());
    }

    [Fact]
    public async Task What_others_name_too_stays()
    {
        var gone = await app.StoreAsync(new Sample("Talks resume").Says(Sample.Okafor, "Talks will resume.").Names(Sample.Lindqvist));
        var stays = await app.StoreAsync(new Sample("Talks end", "2024-05-02") { Arrange = a => a.StoryId = gone.ArticleId }.Says(Sample.Okafor, "Talks are over."));
        var twin = await app.StoreAsync(new Sample("Talks end early", "2024-05-02") { Arrange = a => a.StoryId = gone.ArticleId }.Says(Sample.Okafor, "Talks are over now."));

        await WithBinAsync(bin => bin.DeleteAsync(gone.ArticleId, CancellationToken));
        app.Clock.Advance(TimeSpan.FromDays(30));
        await WithBinAsync(bin => bin.EmptyAsync(CancellationToken));

        await app.ReadAsync("/speakers/ngozi-okafor");
        await app.WithDatabaseAsync(async db =>
        {
            Assert.Equal(["ngozi-okafor"], await db.Speakers.Select(s => s.Slug).ToListAsync(CancellationToken));
            Assert.Equal("The Harbour Gazette", await db.Outlets.Select(o => o.Name).SingleAsync(CancellationToken));
            Assert.Equal([(int?)null, stays.ArticleId], await db.Articles.OrderBy(a => a.Id).Select(a => a.StoryId).ToListAsync(CancellationToken));
        });
        Assert.Contains((await app.ReadAsync(stays.Address)).QuerySelectorAll("main a"), a => a.GetAttribute("href") == twin.Address);
    }

    [Fact]
    public async Task An_outlets_rights_outlive_its_last_report()
    {
        var gone = await app.StoreAsync(new Sample("Talks resume").Says(Sample.Okafor, "Talks will resume."));
        await app.WithDatabaseAsync((db, services) => services.GetRequiredService<OutletRights>().ChangeAsync(db.Outlets.Single().Id, Rights.Private, CancellationToken));
        await WithBinAsync(bin => bin.DeleteAsync(gone.ArticleId, CancellationToken));
        app.Clock.Advance(TimeSpan.FromDays(30));
        await WithBinAsync(bin => bin.EmptyAsync(CancellationToken));

        await app.WithDatabaseAsync(async db => Assert.Equal(Rights.Private, (await db.Outlets.SingleAsync(CancellationToken)).DefaultRights));
    }

    [Fact]
    public async Task The_same_text_is_said_to_lie_in_the_bin_and_comes_in_anew_after_it_has_gone()
    {
        var stored = Assert.IsType<IngestOutcome.Stored>(await app.IngestAsync(Report));
        await WithBinAsync(bin => bin.DeleteAsync(stored.ArticleId, CancellationToken));

        var until = new DateTime(2024, 12, 1, 12, 0, 0, DateTimeKind.Utc);
        Assert.Equal(until, Assert.IsType<IngestOutcome.Known>(await app.IngestAsync(Report)).InBinUntil);
        Assert.Equal(until, Assert.IsType<IngestOutcome.Known>(await app.IngestAsync(Report + "\n\n", "again.txt")).InBinUntil);

        app.Clock.Advance(TimeSpan.FromDays(30));
        await app.Services.GetRequiredService<Upkeep>().LookAsync(CancellationToken);

        Assert.IsType<IngestOutcome.Stored>(await app.IngestAsync(Report));
        Assert.Null(Assert.IsType<IngestOutcome.Known>(await app.IngestAsync(Report)).InBinUntil);
    }

    [Fact]
    public async Task The_bin_is_emptied_by_itself_within_the_hour()
    {
        var stored = await app.StoreAsync(new Sample("Talks resume").Says(Sample.Okafor, "Talks will resume."));
        await WithBinAsync(bin => bin.DeleteAsync(stored.ArticleId, CancellationToken));
        app.Clock.Advance(TimeSpan.FromDays(30));

        for (var left = 1; left > 0;)
        {
            app.Clock.Advance(TimeSpan.FromHours(1));
            await Task.Delay(20, CancellationToken); // The service runs beside us; the test's own time limit ends a wait in vain.
            await app.WithDatabaseAsync(async db => left = await db.Articles.IgnoreQueryFilters([NewsContext.Visible]).CountAsync(CancellationToken));
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<T> WithBinAsync<T>(Func<ArticleBin, Task<T>> work)
    {
        T? done = default;
        await app.WithDatabaseAsync(async (_, services) => done = await work(services.GetRequiredService<ArticleBin>()));
        return done!; // It was done.
    }

    private async Task<IReadOnlyList<string>> DeedsAsync()
    {
        IReadOnlyList<string> deeds = [];
        await app.WithDatabaseAsync(async db => deeds = await db.AuditEntries.OrderBy(e => e.Id).Select(e => $"{e.Action} by {e.Who}").ToListAsync(CancellationToken));
        return deeds;
    }

    /// <summary>How many rows each table has, but those that say what was done.</summary>
    private async Task<IReadOnlyDictionary<string, long>> RowsAsync()
    {
        var rows = new SortedDictionary<string, long>();
        await app.WithDatabaseAsync(async db =>
        {
            var tables = await db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' AND name NOT LIKE 'search_articles_%' AND name NOT LIKE 'search_statements_%' AND name <> 'AuditEntries'").ToListAsync(CancellationToken);
            foreach (var table in tables)
            {
                var count = string.Concat("SELECT COUNT(*) AS Value FROM \"", table, "\""); // The name is the database's own.
                rows[table] = (await db.Database.SqlQueryRaw<long>(count).ToListAsync(CancellationToken))[0];
            }
        });
        return rows;
    }
}
