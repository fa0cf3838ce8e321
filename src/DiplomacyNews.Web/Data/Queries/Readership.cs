using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>What readers see of an article, for the editors who see all of it.</summary>
public sealed record Readership
{
    public required bool IsPublished { get; init; }

    public required bool IsHidden { get; init; }

    public DateTime? DeletedAt { get; init; }

    /// <summary>Null where there is none, or where it is over.</summary>
    public DateTime? EmbargoUntil { get; init; }

    public required Rights Rights { get; init; }

    /// <summary>The batch an unpublished article waits in; null where it waits in none.</summary>
    public string? BatchKey { get; init; }

    /// <summary>Whether readers see anything of it.</summary>
    public bool IsSeen => IsPublished && !IsHidden && DeletedAt is null && EmbargoUntil is null && Rights != Rights.Private;

    /// <summary>Whether readers see all of it.</summary>
    public bool IsWhole => IsSeen && Rights == Rights.FullText;
}

public static class ReadershipQueries
{
    /// <summary>Whatever readers may see: for pages that made sure that an editor asks.</summary>
    public static Task<Readership> ReadershipAsync(this NewsContext db, int articleId, DateTime now, CancellationToken cancellationToken) =>
        db.Articles.IgnoreQueryFilters([NewsContext.Visible]).Where(a => a.Id == articleId).Select(a => new Readership
        {
            IsPublished = a.IsPublished, IsHidden = a.IsHidden, DeletedAt = a.DeletedAt, EmbargoUntil = a.EmbargoUntil > now ? a.EmbargoUntil : null, Rights = a.Rights,
            BatchKey = a.IsPublished ? null : db.Uploads.Where(u => u.ArticleId == a.Id && u.State == UploadState.Stored && u.Batch != null).Select(u => u.Batch!.Key).FirstOrDefault(),
        }).SingleAsync(cancellationToken);
}
