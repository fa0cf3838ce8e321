using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Ingestion;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyNews.Web.Tests.Ingestion;

public sealed class SecondReadingTests : IAsyncDisposable
{
    private readonly StandInSpans spans = new();
    private readonly NewsApp app;

    public SecondReadingTests() => app = new NewsApp { Spans = spans }.With("Reading:RulesFirst", "true");

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    private SecondReading Reading => app.Services.GetRequiredService<SecondReading>();

    [Fact]
    public async Task What_was_read_by_rules_first_is_read_with_the_network_the_newest_first()
    {
        foreach (var day in (int[])[2, 9, 5])
        {
            await app.IngestAsync(Report(day));
        }

        Assert.Empty(spans.Texts);
        Assert.Equal(["rules", "rules", "rules"], await ReadByAsync());
        Assert.True(await Reading.ReadNextAsync(CancellationToken));
        Assert.Equal(["rules", "stand-in-1", "rules"], await ReadByAsync());
        Assert.True(await Reading.ReadNextAsync(CancellationToken));
        Assert.Equal(["rules", "stand-in-1", "stand-in-1"], await ReadByAsync());
        Assert.True(await Reading.ReadNextAsync(CancellationToken));
        Assert.False(await Reading.ReadNextAsync(CancellationToken));
        Assert.Equal(3, spans.Texts.Count);
    }

    [Fact]
    public async Task What_editors_decided_and_every_key_outlive_the_second_reading()
    {
        await app.IngestAsync(Report(2));
        var keys = await KeysAsync();
        await app.WithDatabaseAsync(async db =>
        {
            db.Corrections.Add(new Correction { ArticleId = 1, Field = CorrectedField.Headline, Value = "As an editor has it", MadeBy = "Edith Editor", MadeAt = DateTime.UnixEpoch });
            db.Corrections.Add(new Correction { ArticleId = 1, StatementKey = keys[0], Field = CorrectedField.Hidden, Value = "true", MadeBy = "Edith Editor", MadeAt = DateTime.UnixEpoch });
            await db.SaveChangesAsync(CancellationToken);
        });

        Assert.True(await Reading.ReadNextAsync(CancellationToken));

        Assert.Equal(keys, await KeysAsync());
        await app.WithDatabaseAsync(async db =>
        {
            Assert.Equal("As an editor has it", await db.Articles.Select(a => a.Title).SingleAsync(CancellationToken));
            Assert.True(await db.Statements.IgnoreQueryFilters([NewsContext.Visible]).Where(s => s.Key == keys[0]).Select(s => s.IsHidden).SingleAsync(CancellationToken));
        });
    }

    [Fact]
    public async Task Uploads_that_wait_are_read_before_anything_is_read_again()
    {
        await app.IngestAsync(Report(2));
        await app.SignInAsync(Role.Editor);
        await app.WithDatabaseAsync(async db =>
        {
            var batch = new UploadBatch { Key = "waiting", Account = await db.Users.SingleAsync(CancellationToken), Given = new GivenByEditor() };
            batch.Uploads.Add(new Upload { FileName = "next.txt", Sha256 = new string('0', 64) });
            db.Batches.Add(batch);
            await db.SaveChangesAsync(CancellationToken);
        });

        Assert.False(await Reading.ReadNextAsync(CancellationToken));

        await app.WithDatabaseAsync(db => db.Uploads.Where(u => u.FileName == "next.txt").ExecuteUpdateAsync(u => u.SetProperty(x => x.State, UploadState.Refused), CancellationToken));
        Assert.True(await Reading.ReadNextAsync(CancellationToken));
    }

    [Fact]
    public async Task An_article_that_cannot_be_stored_is_left_as_it_is_and_stops_no_other()
    {
        await app.IngestAsync(Report(2));
        await app.IngestAsync(Report(9));
        await app.WithDatabaseAsync(db => db.Database.ExecuteSqlRawAsync("CREATE TRIGGER fault BEFORE UPDATE ON Articles WHEN NEW.Id = 2 BEGIN SELECT RAISE(ABORT, 'a fault of the store'); END;", CancellationToken));
        var before = await KeysAsync();

        while (await Reading.ReadNextAsync(CancellationToken))
        {
        }

        Assert.Equal(["stand-in-1", "rules"], await ReadByAsync());
        Assert.Equal(before, await KeysAsync());
    }

    [Fact]
    public async Task What_lies_in_the_bin_is_not_read_again()
    {
        await app.IngestAsync(Report(2));
        await app.WithDatabaseAsync((_, services) => services.GetRequiredService<ArticleBin>().DeleteAsync(1, CancellationToken));

        Assert.False(await Reading.ReadNextAsync(CancellationToken));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static string Report(int day) =>
        $"Headline: Envoys meet on day {day}\nDate: 2024-04-{day:00}\n\n“Harbour number {day} will stay open,” said Ambassador Ngozi Okafor. Nobody else spoke before the doors were closed for the night.";

    private async Task<List<string>> ReadByAsync()
    {
        List<string> readBy = [];
        await app.WithDatabaseAsync(async db => readBy = await db.Articles.OrderBy(a => a.Id).Select(a => a.ReadBy).ToListAsync(CancellationToken));
        return readBy;
    }

    private async Task<List<string>> KeysAsync()
    {
        List<string> keys = [];
        await app.WithDatabaseAsync(async db => keys = await db.Statements.IgnoreQueryFilters([NewsContext.Visible]).OrderBy(s => s.ArticleId).ThenBy(s => s.Number).Select(s => s.Key).ToListAsync(CancellationToken));
        return keys;
    }
}
