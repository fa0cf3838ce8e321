using DiplomacyNews.Web.Search;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace DiplomacyNews.Web.Data;

/// <summary>The one place that knows which database it is: registers the context, and brings the database up to the program's version.</summary>
public static class DatabaseSetup
{
    public static IServiceCollection AddNewsDatabase(this IServiceCollection services, NewsSettings settings)
    {
        services.AddAccountTables();
        services.AddDbContext<NewsContext, SqliteNewsContext>(options => options
            .UseSqlite(settings.ConnectionString, sqlite => sqlite.UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)) // SQLite reads whole tables for collections joined from the left.
            .ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning)) // Parts are only reached through what they are part of.
            .AddInterceptors(new SqliteConnectionSetup()));
        services.AddScoped<PreparedCommands>();
        services.AddScoped<RowWriter>();
        return services;
    }

    /// <summary>The form of the accounts' tables, which the context asks its services for.</summary>
    public static IServiceCollection AddAccountTables(this IServiceCollection services) =>
        services.Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3);

    /// <summary>
    /// Creates or migrates the database. Safe to run from two processes at once, and after one that was killed while it migrated.
    /// </summary>
    public static async Task MigrateDatabaseAsync(this IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var settings = scope.ServiceProvider.GetRequiredService<NewsSettings>();
        var db = scope.ServiceProvider.GetRequiredService<NewsContext>();

        Directory.CreateDirectory(settings.DataDirectory);
        Directory.CreateDirectory(Path.GetTempPath()); // TMPDIR may point into the data folder, where nobody makes it.
        await using var turn = await WaitForTurnAsync(Path.Combine(settings.DataDirectory, "migrate.lock"), cancellationToken);
        if ((await db.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            await ForgetLockOfKilledProcessAsync(db, cancellationToken);
            await db.Database.MigrateAsync(cancellationToken);
            await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;", cancellationToken);
        }

        // After every migration: a table that SQLite had to rebuild loses what hung on it.
        await scope.ServiceProvider.GetRequiredService<SearchIndex>().CreateAsync(cancellationToken);
    }

    /// <summary>
    /// Tells the database how its tables have grown: without it SQLite reads whole tables where an index leads to a few rows. A sample of each index
    /// is enough and takes a tenth of a second on a hundred thousand statements.
    /// </summary>
    public static Task RefreshStatisticsAsync(this NewsContext db, CancellationToken cancellationToken) =>
        db.Database.ExecuteSqlRawAsync("PRAGMA analysis_limit = 1000; ANALYZE;", cancellationToken);

    /// <summary>An open file is a lock that dies with its process, which EF's own lock row does not.</summary>
    private static async Task<FileStream> WaitForTurnAsync(string path, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(100, cancellationToken);
            }
        }
    }

    private static async Task ForgetLockOfKilledProcessAsync(NewsContext db, CancellationToken cancellationToken)
    {
        var hasTable = await db.Database
            .SqlQuery<int>($"SELECT COUNT(*) AS Value FROM sqlite_master WHERE type = 'table' AND name = '__EFMigrationsLock'")
            .SingleAsync(cancellationToken);
        if (hasTable > 0)
        {
            await db.Database.ExecuteSqlAsync($"DELETE FROM \"__EFMigrationsLock\"", cancellationToken);
        }
    }
}
