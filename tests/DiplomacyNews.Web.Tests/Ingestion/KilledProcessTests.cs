using DiplomacyNews.Web.Tests.Support;
using Microsoft.Data.Sqlite;

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
        Assert.Equal(Record(calm.Path), Record(rough.Path));
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

    private static string Report(int i) => $"""
        Headline: Delegates meet for the {i}th time
        Outlet: Specimen Gazette
        Date: 2024-04-{(i % 28) + 1:00}

        GENEVA — The delegations of two countries met for session {i} in a building near the lake, watched by {i + 3} reporters.

        “Talks will resume in room {i},” Ambassador Okafor said. “We have {i + 2} questions left.”

        Minister Lindqvist said that {i} proposals had been read and that none of them had been refused.
        """;

    private static void AssertNothingHalfStored(string dataDirectory)
    {
        if (!File.Exists(Path.Combine(dataDirectory, "news.db")) || Scalar(dataDirectory, "SELECT COUNT(*) FROM sqlite_master WHERE name = 'Uploads'") == 0)
        {
            return; // Killed before there was anything to store in.
        }

        Assert.Equal(0, Scalar(dataDirectory, "SELECT COUNT(*) FROM Uploads u WHERE State = 'Stored' AND NOT EXISTS (SELECT 1 FROM Articles a WHERE a.Id = u.ArticleId)"));
        Assert.Equal(0, Scalar(dataDirectory, "SELECT COUNT(*) FROM Articles a WHERE Title = '' OR NOT EXISTS (SELECT 1 FROM Uploads u WHERE u.ArticleId = a.Id)"));
        Assert.Equal(0, Scalar(dataDirectory, "SELECT COUNT(*) FROM Uploads u WHERE State = 'Waiting' AND NOT EXISTS (SELECT 1 FROM Originals o WHERE o.UploadId = u.Id)"));
    }

    /// <summary>All that readers see, without the keys, which are random.</summary>
    private static IReadOnlyList<string> Record(string dataDirectory)
    {
        var rows = new List<string>();
        using var connection = Open(dataDirectory);
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT a.Title || '|' || a.TextHash || '|' || COALESCE(o.Name, '') || '|' || COALESCE(a.Date, '') || '|' ||
                (SELECT COUNT(*) FROM Uploads u WHERE u.ArticleId = a.Id) || '|' ||
                COALESCE((SELECT group_concat(s.Number || s.Words || COALESCE((SELECT group_concat(p.Name) FROM StatementParties p WHERE p.StatementId = s.Id), ''), ' / ')
                          FROM Statements s WHERE s.ArticleId = a.Id), '')
            FROM Articles a LEFT JOIN Outlets o ON o.Id = a.OutletId ORDER BY a.Title
            """;
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            rows.Add(reader.GetString(0));
        }

        return rows;
    }

    private static long Scalar(string dataDirectory, string sql)
    {
        using var connection = Open(dataDirectory);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!; // Every question here counts.
    }

    private static void Execute(string dataDirectory, string sql)
    {
        using var connection = Open(dataDirectory);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(string dataDirectory)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(dataDirectory, "news.db")};Pooling=False");
        connection.Open();
        return connection;
    }
}
