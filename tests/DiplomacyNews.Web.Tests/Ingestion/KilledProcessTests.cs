using DiplomacyNews.Web.Tests.Support;
using static DiplomacyNews.Web.Tests.Support.StoredRecord;
using static DiplomacyNews.Web.Tests.Support.Uploading;

namespace DiplomacyNews.Web.Tests.Ingestion;

/// <summary>The real program, killed as by kill -9 while it takes reports in. What it leaves must be whole, and the next run must finish it.</summary>
public sealed class KilledProcessTests
{
    private const int Reports = 60;

    [Fact]
    public async Task Killed_at_random_moments_ingest_ends_like_an_undisturbed_run()
    {
        using var reports = new TemporaryFolder();
        for (var i = 0; i < Reports; i++)
        {
            reports.Write($"report-{i:000}.txt", Report(i));
        }

        using var calm = new TemporaryFolder();
        var undisturbed = await NewsProcess.RunAsync(calm.Path, "ingest", reports.Path);
        Assert.Equal(0, undisturbed.ExitCode);

        using var rough = new TemporaryFolder();
        var random = new Random(20240426);
        for (var kill = 0; kill < 6; kill++)
        {
            using var process = NewsProcess.Start(rough.Path, "ingest", reports.Path);
            await Task.Delay(random.Next(300, 1500), TestContext.Current.CancellationToken);
            await process.KillAsync();
            AssertNothingHalfStored(rough.Path);
        }

        var finished = await NewsProcess.RunAsync(rough.Path, "ingest", reports.Path);
        Assert.Equal(0, finished.ExitCode);
        Assert.Equal(Of(calm.Path), Of(rough.Path));
    }

    [Fact]
    public async Task What_was_received_before_the_kill_is_read_by_the_next_start_of_the_site()
    {
        using var data = new TemporaryFolder();
        using var reports = new TemporaryFolder();
        Assert.Equal(0, (await NewsProcess.RunAsync(data.Path, "ingest", reports.Write("first.txt", Report(1)))).ExitCode);
        Execute(data.Path, """
            INSERT INTO Uploads (FileName, Sha256, Size, IsSample, ReceivedAt, State) VALUES ('left.txt', 'x', 10, 0, '2024-04-26 10:00:00', 'Waiting');
            INSERT INTO Originals (UploadId, Bytes) VALUES (last_insert_rowid(), CAST('Headline: Left behind' || char(10) || char(10) ||
              'GENEVA, April 26 — Ambassador Okafor said the talks would resume on Monday in the same building.' AS BLOB));
            """);

        var address = NewsProcess.FreeAddress();
        using var site = NewsProcess.Start(data.Path, "--urls", address, "--Seeds:Load=false");
        await site.LineWithAsync("ready");
        for (var wait = 0; wait < 100 && Scalar(data.Path, "SELECT COUNT(*) FROM Uploads WHERE State = 'Waiting'") > 0; wait++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.Equal(1, Scalar(data.Path, "SELECT COUNT(*) FROM Articles WHERE Title = 'Left behind'"));
    }

    [Fact]
    public async Task A_migration_lock_left_by_a_killed_process_does_not_stop_the_next_one()
    {
        using var data = new TemporaryFolder();
        Execute(data.Path, """
            CREATE TABLE __EFMigrationsLock (Id INTEGER NOT NULL PRIMARY KEY, Timestamp TEXT NOT NULL);
            INSERT INTO __EFMigrationsLock (Id, Timestamp) VALUES (1, '2024-04-26');
            """);

        Assert.Equal(0, (await NewsProcess.RunAsync(data.Path, "migrate")).ExitCode);
    }
}
