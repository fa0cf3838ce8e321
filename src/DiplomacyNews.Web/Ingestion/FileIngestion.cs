using System.Threading.Channels;
using DiplomacyNews.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Ingestion;

/// <summary>
/// Takes in many files at once: all cores read ahead, one report after the other is stored, and a transaction holds as many as are read by then. A process killed
/// at any moment leaves whole reports, and the files that it had not finished are where they were.
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
        var read = Channel.CreateBounded<Task<FileRead>>(ReadAhead);
        var reader = Task.Run(() => ReadAllAsync(files, read.Writer, stopped.Token), CancellationToken.None);
        try
        {
            while (await read.Reader.WaitToReadAsync(cancellationToken))
            {
                if (read.Reader.TryPeek(out var first))
                {
                    await first; // Reading takes its time; only then is the write lock taken.
                }

                await StoreSomeAsync(read.Reader, tell, cancellationToken);
            }
        }
        finally
        {
            await stopped.CancelAsync();
            await reader;
        }
    }

    private async Task StoreSomeAsync(ChannelReader<Task<FileRead>> read, Action<string, IngestOutcome> tell, CancellationToken cancellationToken)
    {
        var outcomes = new List<(string File, IngestOutcome Outcome)>();
        var started = clock.GetTimestamp();
        await using (var transaction = await db.Database.BeginTransactionAsync(cancellationToken))
        {
            while (clock.GetElapsedTime(started) < LongestTransaction && !cancellationToken.IsCancellationRequested
                && read.TryPeek(out var next) && next.IsCompleted && read.TryRead(out _))
            {
                var file = await next;
                outcomes.Add((file.Path, file.Bytes is { } bytes
                    ? await ingestion.TakeAsync(file.Path, bytes, file.Reading, CancellationToken.None)
                    : new IngestOutcome.Refused($"\"{file.Path}\" could not be opened: {file.Trouble}")));
                db.ChangeTracker.Clear();
            }

            await transaction.CommitAsync(CancellationToken.None);
        }

        outcomes.ForEach(done => tell(done.File, done.Outcome));
    }

    private async Task ReadAllAsync(IReadOnlyList<string> files, ChannelWriter<Task<FileRead>> read, CancellationToken cancellationToken)
    {
        var cores = new SemaphoreSlim(Environment.ProcessorCount); // Not disposed here: what is being read when it all ends gives its core back later.
        try
        {
            foreach (var file in files)
            {
                await cores.WaitAsync(cancellationToken);
                await read.WriteAsync(Task.Run(() => ReadAsync(file, cores, cancellationToken), CancellationToken.None), cancellationToken);
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

    private async Task<FileRead> ReadAsync(string file, SemaphoreSlim cores, CancellationToken cancellationToken)
    {
        try
        {
            var bytes = await File.ReadAllBytesAsync(file, cancellationToken);
            return new FileRead(file, bytes, ingestion.ReadAhead(file, bytes, cancellationToken), null);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return new FileRead(file, null, null, unreadable.Message);
        }
        finally
        {
            cores.Release();
        }
    }

    /// <summary>A file and what stages 2 to 6 made of it, or why it could not be opened.</summary>
    private sealed record FileRead(string Path, byte[]? Bytes, IngestionService.Reading? Reading, string? Trouble);
}
