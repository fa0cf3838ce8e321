using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Rendering;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>A batch as lists show it.</summary>
public sealed record BatchRow
{
    public required int Id { get; init; }

    public required string Key { get; init; }

    public required DateTime ReceivedAt { get; init; }

    public required string By { get; init; }

    public required int Files { get; init; }

    public required int Waiting { get; init; }

    public required int Stored { get; init; }

    public required int Known { get; init; }

    public required int Refused { get; init; }

    public required bool ShowFirst { get; init; }

    /// <summary>How many of its articles wait to be published or discarded.</summary>
    public required int Undecided { get; init; }

    public required DateTime? DiscardedAt { get; init; }

    public string Address => $"/admin/batches/{Key}";

    public string Name => $"Batch {Id}";

    public int Read => Files - Waiting;

    /// <summary>"2 stored, 1 known already, 2 not read"; what there is none of is not named.</summary>
    public string Tally => Counted.Joined(new[]
    {
        Stored > 0 ? $"{Counted.Plain(Stored)} stored" : null, Known > 0 ? $"{Counted.Plain(Known)} known already" : null, Refused > 0 ? $"{Counted.Plain(Refused)} not read" : null,
    }.OfType<string>());

    /// <summary>How it stands, in words, with the sign that goes with them.</summary>
    public (string Icon, string Class, string Words) State => this switch
    {
        { Waiting: > 0 } => ("reading", "on", $"{Counted.Plain(Read)} of {Counted.Plain(Files)} done"),
        { Undecided: > 0 } => ("wait", "on", "to be published"),
        { DiscardedAt: not null } => ("cross", "", "discarded"),
        { Stored: 0, Known: 0 } => ("cross", "bad", "nothing read"),
        { Stored: 0 } => ("same", "", "known already"),
        _ => ("check", "ok", ShowFirst ? "published" : "done"),
    };
}

public static class BatchQueries
{
    /// <summary>The batches below the cursor, the newest first.</summary>
    public static IQueryable<BatchRow> Rows(this IQueryable<UploadBatch> batches, long? after) => batches.IgnoreQueryFilters([NewsContext.Visible])
        .Where(b => after == null || b.Id < after).OrderByDescending(b => b.Id)
        .Select(b => new BatchRow
        {
            Id = b.Id, Key = b.Key, ReceivedAt = b.ReceivedAt, By = b.Account.Name, ShowFirst = b.ShowFirst, DiscardedAt = b.DiscardedAt,
            Files = b.Uploads.Count, Waiting = b.Uploads.Count(u => u.State == UploadState.Waiting), Stored = b.Uploads.Count(u => u.State == UploadState.Stored),
            Undecided = b.Uploads.Count(u => u.State == UploadState.Stored && !u.Article!.IsPublished && u.Article.DeletedAt == null),
            Known = b.Uploads.Count(u => u.State == UploadState.Known), Refused = b.Uploads.Count(u => u.State == UploadState.Refused),
        });
}
