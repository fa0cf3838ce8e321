using System.Threading.Channels;
using DiplomacyNews.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Ingestion;

/// <summary>
/// Takes in many files at once: while one core stores a report, another reads the next ones, and a transaction holds several reports. A process killed at
/// any moment leaves whole reports, and the files that it had not finished are where they were.
/// </summary>
internal sealed class FileIngestion(NewsContext db, IngestionService ingestion, TimeProvider clock)
{
    private const int ReadAhead = 16;

    /// <summary>Committing costs as much as storing a report; but the site's own writers wait until it is done.</summary>
    private static readonly TimeSpan LongestTransaction = TimeSpan.FromMilliseconds(250);

    /// <param name="files">Their paths.</param>
    /// <param name="tell">What became of each, in order, and after it is certain.</param>
    /// <param name="cancellationToken">Ends it between two reports; what was finished is stored.</param>
    public async Task IngestAsync(IReadOnlyList<string> files, Action<string, IngestOutcome> tell, CancellationToken cancellationToken)
    {
        using var stopped = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var read = Channel.CreateBounded<FileRead>(ReadAhead);
        var reader = Task.Run(() => ReadAllAsync(files, read.Writer, stopped.Token), CancellationToken.None);
        try
        {
            while (await read.Reader.WaitToReadAsync(cancellationToken))
            {
                await StoreSomeAsync(read.Reader, tell, cancellationToken);
            }
        }
        finally
        {
            await stopped.CancelAsync();
            await reader;
        }
    }

    private async Task StoreSomeAsync(ChannelReader<FileRead> read, Action<string, IngestOutcome> tell, CancellationToken cancellationToken)
    {
        var outcomes = new List<(string File, IngestOutcome Outcome)>();
        var started = clock.GetTimestamp();
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            while (clock.GetElapsedTime(started) < LongestTransaction && !cancellationToken.IsCancellationRequested && read.TryRead(out var file))
            {
                outcomes.Add((file.Path, file.Bytes is { } bytes
                    ? await ingestion.TakeAsync(file.Path, bytes, file.Reading, CancellationToken.None)
                    : new IngestOutcome.Refused($"\"{file.Path}\" could not be opened: {file.Trouble}")));
                db.ChangeTracker.Clear();
            }

            await transaction.CommitAsync(CancellationToken.None);
        }

        outcomes.ForEach(done => tell(done.File, done.Outcome));
    }

    private async Task ReadAllAsync(IReadOnlyList<string> files, ChannelWriter<FileRead> read, CancellationToken cancellationToken)
    {
        try
        {
            foreach (var file in files)
            {
                await read.WriteAsync(await ReadAsync(file, cancellationToken), cancellationToken);
            }
        }
        catch (OperationCanceledException)
        {
            // Nobody stores what would be read now.
        }
        finally
        {
            read.Complete();
        }
    }

    private async Task<FileRead> ReadAsync(string file, CancellationToken cancellationToken)
    {
        try
        {
            var bytes = await File.ReadAllBytesAsync(file, cancellationToken);
            return new FileRead(file, bytes, ingestion.ReadAhead(file, bytes), null);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new FileRead(file, null, null, unreadable.Message);
        }
    }

    /// <summary>A file and what stages 2 to 6 made of it, or why it could not be opened.</summary>
    private sealed record FileRead(string Path, byte[]? Bytes, IngestionService.Reading? Reading, string? Trouble);
}
