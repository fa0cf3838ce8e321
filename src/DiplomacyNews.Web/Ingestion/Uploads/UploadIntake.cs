using DiplomacyNews.Web.Access;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Rendering;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Ingestion.Uploads;

/// <summary>Commits a batch, its uploads and their bytes in one transaction, before anybody is told that they arrived, and wakes their reader.</summary>
internal sealed class UploadIntake(NewsContext db, AuditTrail audit, UploadSignal signal, TimeProvider clock)
{
    /// <summary>What whoever uploads says of the batch.</summary>
    /// <param name="Key">Minted when the form was shown: the same form sent twice, because its answer got lost, is one batch.</param>
    /// <param name="AccountId">Who uploads.</param>
    /// <param name="ShowFirst">Whether its articles wait until an editor has looked at them.</param>
    /// <param name="Given">What holds for every file.</param>
    public sealed record Order(string Key, int AccountId, bool ShowFirst, GivenByEditor Given);

    /// <returns>The batch's key.</returns>
    public async Task<string> CommitAsync(ReceivedBatch received, Order order, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var before = await db.Batches.AsNoTracking().Include(b => b.Uploads).SingleOrDefaultAsync(b => b.Key == order.Key, cancellationToken);
        if (before is not null && IsSame(before, received, order))
        {
            return before.Key;
        }

        var batch = new UploadBatch
        {
            Key = before is null ? order.Key : Keys.Mint(), AccountId = order.AccountId, ReceivedAt = clock.GetUtcNow().UtcDateTime, ShowFirst = order.ShowFirst, Given = order.Given,
        };
        db.Batches.Add(batch);
        await db.SaveChangesAsync(cancellationToken);
        audit.Add(AuditAction.Uploaded, $"Batch {batch.Id}", Counted.Of(received.Files.Count, "file"), $"/admin/batches/{batch.Key}");
        foreach (var (file, number) in received.Files.Select((file, i) => (file, i + 1)))
        {
            db.Uploads.Add(await UploadAsync(file, number, batch, cancellationToken));
            await db.SaveChangesAsync(cancellationToken);
            db.ChangeTracker.Clear(); // One file in memory at a time.
        }

        await transaction.CommitAsync(cancellationToken);
        signal.Raise();
        return batch.Key;
    }

    private static bool IsSame(UploadBatch before, ReceivedBatch received, Order order) =>
        before.AccountId == order.AccountId && before.ShowFirst == order.ShowFirst
        && before.Uploads.OrderBy(u => u.Number).Select(u => (u.FileName, u.Sha256)).SequenceEqual(received.Files.Select(f => (f.Name, f.Sha256)))
        && Told(before.Given) == Told(order.Given);

    private static (string?, string?, string?, DateOnly?, string?, Rights?, DateTime?) Told(GivenByEditor given) => (given.Headline, given.Outlet, given.Byline, given.Date, given.Address, given.Rights, given.EmbargoUntil);

    private async Task<Upload> UploadAsync(ReceivedFile file, int number, UploadBatch batch, CancellationToken cancellationToken)
    {
        var upload = new Upload
        {
            FileName = file.Name, Sha256 = file.Sha256, Size = (int)Math.Min(file.Size, int.MaxValue), ReceivedAt = batch.ReceivedAt, BatchId = batch.Id, Number = number,
        };
        if (file.Path is null)
        {
            upload.State = UploadState.Refused;
            upload.Reason = file.Refusal;
        }
        else if (!await db.Uploads.AnyAsync(u => u.Sha256 == file.Sha256 && u.Original != null, cancellationToken))
        {
            upload.Original = new Original { Bytes = await File.ReadAllBytesAsync(file.Path, cancellationToken) };
        }

        return upload;
    }
}
