using DiplomacyNews.Web.Access;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Ingestion.Corrections;

/// <summary>
/// Makes two speakers one where an editor knows that they are, and takes them apart again. The one that is merged keeps its row: later readings find it and
/// go on to the other, and its address leads there.
/// </summary>
internal sealed class SpeakerMerging(NewsContext db, SpeakerDirectory speakers, IngestionService ingestion, AuditTrail audit, RecordVersion record)
{
    /// <summary>So many reports are read again while an editor waits; the rest by the verb "reanalyze".</summary>
    public const int MostReread = 300;

    /// <param name="slug">Who goes.</param>
    /// <param name="into">Who they turned out to be, of the record or the lexicon.</param>
    /// <param name="cancellationToken">Ends it before anything is changed.</param>
    /// <returns>Null where it is done, else why not.</returns>
    public async Task<string?> MergeAsync(string slug, string into, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var source = await db.Speakers.SingleOrDefaultAsync(s => s.Slug == slug, cancellationToken);
        var target = (await speakers.NamedAsync([into], cancellationToken)).GetValueOrDefault(into);
        if (source is null || target is null)
        {
            return "One of them is not on record. Look them up again.";
        }

        if (source.Id == target.Id || target.MergedIntoId == source.Id)
        {
            return "They are one already.";
        }

        if (source.Type != target.Type)
        {
            return $"{source.Name} and {target.Name} cannot be one: one is a person, the other a body.";
        }

        await GiveArticlesAsync(source.Id, target.Id, cancellationToken);
        await db.Set<StatementParty>().Where(p => p.SpeakerId == source.Id && db.Set<StatementParty>().Any(other => other.StatementId == p.StatementId && other.Role == p.Role && other.SpeakerId == target.Id)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<StatementParty>().Where(p => p.SpeakerId == source.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.SpeakerId, target.Id), cancellationToken);
        await db.Set<MeetingParticipant>().Where(p => p.SpeakerId == source.Id && db.Set<MeetingParticipant>().Any(other => other.MeetingId == p.MeetingId && other.Role == p.Role && other.SpeakerId == target.Id)).ExecuteDeleteAsync(cancellationToken);
        await db.Set<MeetingParticipant>().Where(p => p.SpeakerId == source.Id).ExecuteUpdateAsync(set => set.SetProperty(p => p.SpeakerId, target.Id), cancellationToken);
        await db.Speakers.Where(s => s.MergedIntoId == source.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.MergedIntoId, target.Id), cancellationToken);
        source.MergedIntoId = target.Id;
        audit.Add(AuditAction.SpeakersMerged, $"{source.Name} into {target.Name}", $"/speakers/{source.Slug} leads to /speakers/{target.Slug}", $"/speakers/{target.Slug}");
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        record.Advance();
        return null;
    }

    /// <summary>Those who were merged into somebody.</summary>
    public async Task<IReadOnlyList<SpeakerChoice>> MergedIntoAsync(string slug, CancellationToken cancellationToken) =>
        await db.Speakers.Where(s => s.MergedInto!.Slug == slug).OrderBy(s => s.SortName).ThenBy(s => s.Id).Select(s => new SpeakerChoice(s.Slug, s.Name, s.Office, null)).ToListAsync(cancellationToken);

    /// <summary>Takes apart what was merged: the reports that name the other are read again, which gives each what is theirs.</summary>
    /// <returns>How many reports are left that only a reading of everything will put right; null where nobody of the slug was merged.</returns>
    public async Task<int?> PartAsync(string slug, CancellationToken cancellationToken)
    {
        if (await db.Speakers.Include(s => s.MergedInto).SingleOrDefaultAsync(s => s.Slug == slug && s.MergedIntoId != null, cancellationToken) is not { MergedInto: { } target } source)
        {
            return null;
        }

        source.MergedIntoId = null;
        source.MergedInto = null;
        audit.Add(AuditAction.SpeakersParted, $"{source.Name} from {target.Name}", null, $"/speakers/{source.Slug}");
        await db.SaveChangesAsync(cancellationToken);

        // One by one, each read before it takes the write lock.
        var reports = await db.Set<ArticleParty>().Where(p => p.SpeakerId == target.Id).OrderByDescending(p => p.ArticleId).Select(p => p.ArticleId).ToListAsync(cancellationToken);
        foreach (var articleId in reports.Take(MostReread))
        {
            await ingestion.RereadAsBeforeAsync(articleId, cancellationToken);
        }

        record.Advance();
        return Math.Max(0, reports.Count - MostReread);
    }

    /// <summary>Of a report that names both, both names are the one's.</summary>
    private async Task GiveArticlesAsync(int source, int target, CancellationToken cancellationToken)
    {
        var parties = db.Set<ArticleParty>();
        var both = await parties.Where(p => p.SpeakerId == source && parties.Any(other => other.ArticleId == p.ArticleId && other.SpeakerId == target)).Select(p => new { p.ArticleId, p.Mentions }).ToListAsync(cancellationToken);
        foreach (var named in both)
        {
            var there = await parties.SingleAsync(p => p.ArticleId == named.ArticleId && p.SpeakerId == target, cancellationToken);
            db.Entry(there).Property(p => p.Mentions).CurrentValue = new Spans([.. there.Mentions.All.Concat(named.Mentions.All).Distinct().Order()]);
        }

        await db.SaveChangesAsync(cancellationToken);
        await parties.Where(p => p.SpeakerId == source && parties.Any(other => other.ArticleId == p.ArticleId && other.SpeakerId == target)).ExecuteDeleteAsync(cancellationToken);
        await parties.Where(p => p.SpeakerId == source).ExecuteUpdateAsync(set => set.SetProperty(p => p.SpeakerId, target), cancellationToken);
    }
}
