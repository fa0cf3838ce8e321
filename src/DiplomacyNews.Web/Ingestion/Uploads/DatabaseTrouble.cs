using Microsoft.Data.Sqlite;

namespace DiplomacyNews.Web.Ingestion.Uploads;

/// <summary>Tells what is wrong with the place that things are written to from what is wrong with the thing that was to be written.</summary>
internal static class DatabaseTrouble
{
    private const int SqliteBusy = 5, SqliteLocked = 6, SqliteInputOutput = 10, SqliteFull = 13;

    // As the systems number them: no space left, quota used up (Linux, macOS); disk full, handle disk full (Windows).
    private static readonly int[] NoSpace = [28, 122, 69, unchecked((int)0x80070070), unchecked((int)0x80070027)];

    /// <summary>Whether there is no room left on the disk, or in what the database may take of it.</summary>
    public static bool IsFull(Exception fault) => Causes(fault).Any(cause => cause switch
    {
        SqliteException sqlite => sqlite.SqliteErrorCode == SqliteFull,
        IOException file => NoSpace.Contains(file.HResult),
        _ => false,
    });

    /// <summary>Whether trying again later may help: the database is full, could not be read or written, or somebody else has been writing for long.</summary>
    public static bool Passes(Exception fault) =>
        IsFull(fault) || Causes(fault).OfType<SqliteException>().Any(sqlite => sqlite.SqliteErrorCode is SqliteBusy or SqliteLocked or SqliteInputOutput);

    private static IEnumerable<Exception> Causes(Exception fault)
    {
        for (var cause = fault; cause is not null; cause = cause.InnerException)
        {
            yield return cause;
        }
    }
}
