using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace DiplomacyNews.Web.Search;

/// <summary>
/// Ends a query of the index that takes too long, or whose reader has gone: SQLite is interrupted wherever it is. Most searches take milliseconds however large the record
/// is; those for nothing but the commonest words of a million reports would hold a processor for minutes.
/// </summary>
internal sealed class SearchLimit : IDisposable
{
    public static readonly TimeSpan Longest = TimeSpan.FromSeconds(5);

    private readonly CancellationToken cancellationToken;
    private readonly CancellationTokenSource late;
    private readonly CancellationTokenSource either;
    private readonly CancellationTokenRegistration interrupting;

    /// <param name="connection">Open, and with no other query under way.</param>
    /// <param name="clock">Whose time counts.</param>
    /// <param name="cancellationToken">Ends it as well.</param>
    public SearchLimit(SqliteConnection connection, TimeProvider clock, CancellationToken cancellationToken)
    {
        this.cancellationToken = cancellationToken;
        late = new CancellationTokenSource(Longest, clock);
        either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancellationToken);
        interrupting = either.Token.Register(() => raw.sqlite3_interrupt(connection.Handle));
    }

    /// <exception cref="OperationCanceledException">Nobody waits for the answer any more.</exception>
    /// <exception cref="SearchTooLongException">It has taken too long.</exception>
    public void ThrowIfOver()
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (late.IsCancellationRequested)
        {
            throw new SearchTooLongException();
        }
    }

    /// <summary>Whether SQLite was interrupted.</summary>
    public static bool IsInterruption(SqliteException fault) => fault.SqliteErrorCode == raw.SQLITE_INTERRUPT;

    public void Dispose()
    {
        interrupting.Dispose();
        either.Dispose();
        late.Dispose();
    }
}

/// <summary>A search that is too much for the index. The message says what to do.</summary>
internal sealed class SearchTooLongException() : BadHttpRequestException(Advice, StatusCodes.Status422UnprocessableEntity)
{
    public const string Advice = "This search was ended after five seconds: it asks for too much at once. Add a rarer word, a speaker, a topic or a span of time.";
}
