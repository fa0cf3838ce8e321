using System.Diagnostics;
using System.Text.Json;
using System.Threading.Channels;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Ingestion.Seeding;
using DiplomacyNews.Web.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SQLitePCL;

namespace DiplomacyNews.Benchmarks.Archive;

/// <summary>
/// Writes a <see cref="MadeArchive"/> into a data folder of its own, tables and search index, as ingestion would have left them: one thread makes and tokenises, the other writes; the tables'
/// indexes are made at the end. Nothing of it is safe against a crash: an archive that was not finished has no version in its search index and is made anew.
/// </summary>
internal static class ArchiveMaker
{
    public const string Verb = "archive";

    private const int Batch = 4_000;

    /// <param name="args">The folder, and optionally <c>--articles N</c> and <c>--seed N</c>.</param>
    public static async Task RunAsync(string[] args)
    {
        var (folder, articles, seed) = (args[0], Option(args, "--articles", 10_000), Option(args, "--seed", 1));
        Directory.CreateDirectory(folder);
        var path = Path.Combine(folder, "news.db");
        File.Delete(path);
        var started = Stopwatch.GetTimestamp();
        await using var services = Services(path);
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsContext>();
        await db.Database.MigrateAsync();
        await scope.ServiceProvider.GetRequiredService<SearchIndex>().CreateAsync(default);
        await db.Database.OpenConnectionAsync();
        await db.Database.ExecuteSqlRawAsync(
            """
            PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA foreign_keys = OFF; PRAGMA cache_size = -1000000; DELETE FROM search_version;
            INSERT INTO search_articles (search_articles, rank) VALUES ('hashsize', 500000000); INSERT INTO search_statements (search_statements, rank) VALUES ('hashsize', 500000000);
            """);
        var indexes = await db.Database.SqlQuery<string>($"SELECT sql AS Value FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL").ToListAsync();
        foreach (var index in await db.Database.SqlQuery<string>($"SELECT name AS Value FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL").ToListAsync())
        {
            await RunAsync(db, $"DROP INDEX \"{index}\"");
        }

        var archive = new MadeArchive(services.GetRequiredService<Lexicon>(), articles, seed);
        await FillAsync(db, archive, services.GetRequiredService<KnownNames>(), articles, started);
        Say(started, "making the indexes");
        foreach (var index in indexes)
        {
            await RunAsync(db, index);
        }

        await scope.ServiceProvider.GetRequiredService<SearchIndex>().ReplaceNamesAsync(archive.Speakers, default);
        Say(started, "gathering what SQLite should know of its tables");
        await db.Database.ExecuteSqlRawAsync(
            """
            INSERT INTO search_articles (search_articles, rank) VALUES ('hashsize', 1048576); INSERT INTO search_statements (search_statements, rank) VALUES ('hashsize', 1048576);
            """);
        await db.RefreshStatisticsAsync(default);
        await db.Database.ExecuteSqlAsync($"INSERT INTO search_version (version) VALUES ({SearchIndex.Version})");
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;");
        Say(started, $"{articles:#,##0} articles in {new FileInfo(path).Length / 1e9:0.0} GB");
    }

    private static async Task FillAsync(NewsContext db, MadeArchive archive, KnownNames known, int articles, long started)
    {
        var database = ((SqliteConnection)db.Database.GetDbConnection()).Handle!; // Open.
        using var tables = new Tables(database, db);
        tables.Add(archive.Outlets);
        tables.Add(archive.Speakers);
        var made = Channel.CreateBounded<(MadeReport Report, IndexedArticle Indexed)[]>(2);
        var countries = archive.Speakers.ToDictionary(s => s.Id, s => s.Country);
        var making = Task.Run(async () =>
        {
            var now = DateTime.UtcNow;
            foreach (var batch in archive.Reports().Chunk(Batch))
            {
                await made.Writer.WriteAsync([.. batch.AsParallel().AsOrdered().Select(r =>
                    (r, IndexedArticle.Of(r.Article, r.Rows, [.. r.Meetings.Select(m => new IndexedArticle.Meeting(m.Id, m.Key, m.Place))], countries.GetValueOrDefault, known, now)))]);
            }

            made.Writer.Complete();
        });
        var done = 0;
        await foreach (var batch in made.Reader.ReadAllAsync())
        {
            raw.sqlite3_exec(database, "BEGIN");
            tables.Add(batch);
            raw.sqlite3_exec(database, "COMMIT");
            done += batch.Length;
            if (done % 40_000 == 0)
            {
                Say(started, $"{done:#,##0} of {articles:#,##0}");
            }
        }

        await making;
    }

    /// <summary>The services that the search index asks for.</summary>
    public static ServiceProvider Services(string path)
    {
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(SeedFolder.BesideProgram.ReadLexicon());
        services.AddAccountTables();
        services.AddDbContext<NewsContext, SqliteNewsContext>(options => options.UseSqlite($"Data Source={path}"));
        services.AddScoped<PreparedCommands>();
        services.AddSearch();
        return services.BuildServiceProvider();
    }

    private static int Option(string[] args, string name, int otherwise) =>
        Array.IndexOf(args, name) is >= 0 and var at ? int.Parse(args[at + 1].Replace("_", "", StringComparison.Ordinal), System.Globalization.CultureInfo.InvariantCulture) : otherwise;

    private static async Task RunAsync(NewsContext db, string sql)
    {
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }

    private static void Say(long started, string what) => Console.Error.WriteLine($"{Stopwatch.GetElapsedTime(started):hh\\:mm\\:ss} {what}");

    /// <summary>All tables of the record and the index, open for writing.</summary>
    private sealed class Tables(sqlite3 database, NewsContext db) : IDisposable
    {
        private readonly Dictionary<Type, BulkTable> tables = [];
        private readonly HashSet<(string Word, string Token)> words = [];
        private readonly BulkStatement article = new(database, SearchIndex.InsertArticle);
        private readonly BulkStatement statement = new(database, SearchIndex.InsertStatement);
        private readonly BulkStatement row = new(database, SearchIndex.InsertRow);
        private readonly BulkStatement tallied = new(database, SearchIndex.InsertTallied);
        private readonly BulkStatement tally = new(database, SearchIndex.AddTallies);
        private readonly BulkStatement word = new(database, SearchIndex.InsertWords);

        public void Add(IEnumerable<object> rows)
        {
            foreach (var each in rows)
            {
                if (!tables.TryGetValue(each.GetType(), out var table))
                {
                    tables[each.GetType()] = table = new BulkTable(database, db.Model.FindEntityType(each.GetType())!); // Only entities are given to it.
                }

                table.Insert(each);
            }
        }

        public void Add((MadeReport Report, IndexedArticle Indexed)[] batch)
        {
            foreach (var (report, indexed) in batch)
            {
                Add([report.Article, .. report.Rows.Topics, .. report.Rows.Countries, .. report.Rows.Parties, .. report.Meetings, .. report.Meetings.SelectMany(m => m.Participants)]);
                foreach (var said in report.Rows.Statements)
                {
                    Add([said, .. said.Parties, .. said.Topics]);
                }

                article.Run(report.Article.Position, indexed.Title, indexed.Text, indexed.Quoted, indexed.Keys);
            }

            // FTS5 writes out what it has gathered whenever a number comes that is lower than the last.
            foreach (var (report, indexed, said) in batch.SelectMany(b => b.Indexed.Statements.Select(s => (b.Report, b.Indexed, Said: s))).OrderBy(s => s.Said.Position))
            {
                statement.Run(said.Position, said.Words, said.Who, indexed.Title, said.Quoted, said.Keys);
                row.Run(1, said.Position, report.Article.Id);
            }

            foreach (var (report, indexed) in batch)
            {
                row.Run(0, report.Article.Position, report.Article.Id);
                tallied.Run(report.Article.Id, SearchIndex.Written(indexed.Tallies));
            }

            tally.Run(SearchIndex.Written(batch.SelectMany(b => b.Indexed.Tallies).GroupBy(t => (t.Key, t.Year, t.What)).Select(g => g.First() with { Count = g.Sum(t => t.Count) })));

            word.Run(JsonSerializer.Serialize(batch.SelectMany(b => b.Indexed.Words).Where(words.Add).Select(w => new[] { w.Word, w.Token })));
        }

        public void Dispose()
        {
            foreach (var table in tables.Values)
            {
                table.Dispose();
            }

            article.Dispose();
            statement.Dispose();
            row.Dispose();
            tallied.Dispose();
            tally.Dispose();
            word.Dispose();
        }
    }
}
