using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Search;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Ingestion;

/// <summary>Takes articles out of the record for good, with all that only they brought. Within the caller's transaction.</summary>
internal sealed class ArticleRemoval(NewsContext db, SearchIndex search)
{
    /// <summary>
    /// Files, originals, corrections, keys and rows of the index go along, and speakers and outlets that nobody names any more. What somebody decided about an outlet
    /// stays: a report of it may come again.
    /// </summary>
    public async Task RemoveAsync(IReadOnlyCollection<int> articleIds, CancellationToken cancellationToken)
    {
        var articles = db.Articles.IgnoreQueryFilters([NewsContext.Visible]).Where(a => articleIds.Contains(a.Id));
        var outlets = await articles.Where(a => a.OutletId != null).Select(a => a.OutletId!.Value).Distinct().ToListAsync(cancellationToken);
        var speakers = await NamedInAsync(articleIds, cancellationToken);
        var words = await search.WordsOfAsync(articleIds, cancellationToken);

        await search.RemoveAllAsync(articleIds, cancellationToken);
        await search.ForgetWordsAsync(words, cancellationToken);
        await GiveStoriesAnotherFirstAsync(articleIds, cancellationToken);
        await RemoveFilesAsync(articleIds, cancellationToken);
        await articles.ExecuteDeleteAsync(cancellationToken); // Statements, meetings, corrections and keys are theirs, and go with them.
        await RemoveSpeakersAsync(speakers, cancellationToken);
        await db.Outlets.Where(o => outlets.Contains(o.Id) && (o.DefaultRights == null || o.IsInvented) && !db.Articles.IgnoreQueryFilters(new[] { NewsContext.Visible }).Any(a => a.OutletId == o.Id))
            .ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<List<int>> NamedInAsync(IReadOnlyCollection<int> articleIds, CancellationToken cancellationToken)
    {
        var named = await db.Set<ArticleParty>().Where(p => articleIds.Contains(p.ArticleId)).Select(p => p.SpeakerId).Distinct().ToListAsync(cancellationToken);
        var speaking = await db.Statements.IgnoreQueryFilters([NewsContext.Visible]).Where(s => articleIds.Contains(s.ArticleId)).SelectMany(s => s.Parties)
            .Where(p => p.SpeakerId != null).Select(p => p.SpeakerId!.Value).Distinct().ToListAsync(cancellationToken);
        var meeting = await db.Meetings.IgnoreQueryFilters([NewsContext.Visible]).Where(m => articleIds.Contains(m.ArticleId)).SelectMany(m => m.Participants)
            .Select(p => p.SpeakerId).Distinct().ToListAsync(cancellationToken);
        return [.. named.Union(speaking).Union(meeting)];
    }

    /// <summary>A story is known by its first article; when that goes, the next takes its place.</summary>
    private async Task GiveStoriesAnotherFirstAsync(IReadOnlyCollection<int> articleIds, CancellationToken cancellationToken)
    {
        var followers = await db.Articles.IgnoreQueryFilters([NewsContext.Visible]).Where(a => a.StoryId != null && articleIds.Contains(a.StoryId.Value) && !articleIds.Contains(a.Id))
            .Select(a => new { a.Id, StoryId = a.StoryId!.Value }).ToListAsync(cancellationToken);
        foreach (var story in followers.GroupBy(f => f.StoryId, f => f.Id))
        {
            var first = story.Min();
            await db.Articles.IgnoreQueryFilters([NewsContext.Visible]).Where(a => a.StoryId == story.Key).ExecuteUpdateAsync(set => set.SetProperty(a => a.StoryId, a => a.Id == first ? null : first), cancellationToken);
            foreach (var follower in story)
            {
                await search.ReplaceAsync(follower, cancellationToken); // The index knows a story by its first, too.
            }
        }
    }

    private async Task RemoveFilesAsync(IReadOnlyCollection<int> articleIds, CancellationToken cancellationToken)
    {
        var files = db.Uploads.Where(u => u.ArticleId != null && articleIds.Contains(u.ArticleId.Value));
        var batches = await files.Where(u => u.BatchId != null).Select(u => u.BatchId!.Value).Distinct().ToListAsync(cancellationToken);
        await LeaveBytesToWaitingAsync(files, cancellationToken);
        await files.ExecuteDeleteAsync(cancellationToken);
        await db.Batches.Where(b => batches.Contains(b.Id) && b.Uploads.Count == 0).ExecuteDeleteAsync(cancellationToken);
    }

    /// <summary>Of uploads with the same bytes one alone keeps them; one that is not read yet must not lose them.</summary>
    private async Task LeaveBytesToWaitingAsync(IQueryable<Upload> files, CancellationToken cancellationToken)
    {
        var heirs = await db.Uploads.Where(u => u.State == UploadState.Waiting && u.Original == null && files.Any(f => f.Sha256 == u.Sha256 && f.Original != null))
            .Select(u => new { u.Id, u.Sha256 }).ToListAsync(cancellationToken);
        foreach (var heir in heirs.DistinctBy(h => h.Sha256))
        {
            db.Originals.Add(new Original { UploadId = heir.Id, Bytes = await files.Where(f => f.Sha256 == heir.Sha256 && f.Original != null).Select(f => f.Original!.Bytes).FirstAsync(cancellationToken) });
        }

        await db.SaveChangesAsync(cancellationToken);
    }

    /// <summary>Those whom no article names, no other speaker turned out to be, and no editor chose for a statement.</summary>
    private async Task RemoveSpeakersAsync(List<int> speakers, CancellationToken cancellationToken)
    {
        var nowhere = await db.Speakers.Where(s => speakers.Contains(s.Id) && s.MergedIntoId == null && !db.Speakers.Any(other => other.MergedIntoId == s.Id)
                && !db.Set<ArticleParty>().Any(p => p.SpeakerId == s.Id) && !db.Set<StatementParty>().Any(p => p.SpeakerId == s.Id) && !db.Set<MeetingParticipant>().Any(p => p.SpeakerId == s.Id)
                && !db.Corrections.Any(c => c.Field == CorrectedField.Speakers && c.Value != null && (" " + c.Value + " ").Contains(" " + s.Slug + " ")))
            .Select(s => s.Id).ToListAsync(cancellationToken);
        await db.Speakers.Where(s => nowhere.Contains(s.Id)).ExecuteDeleteAsync(cancellationToken);
        await search.ForgetSpeakersAsync(nowhere, cancellationToken);
    }
}
