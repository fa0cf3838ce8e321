using DiplomacyNews.Web.Access;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Rendering;
using DiplomacyNews.Web.Search;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Ingestion;

/// <summary>How much of an outlet's articles readers see where no editor decided about the article itself.</summary>
internal sealed class OutletRights(NewsContext db, SearchIndex search, AuditTrail audit, RecordVersion version, Upkeep upkeep, NewsSettings settings)
{
    /// <summary>Up to so many are indexed anew at once. Of more, the index first lets go, so that what may no longer be seen is not found, and <see cref="Upkeep"/> puts them back.</summary>
    private const int MostAtOnce = 100;

    /// <summary>Sets the outlet's default, or with null the site's, and applies it to its articles.</summary>
    /// <returns>How many articles others see more or less of from now on, or null where there is no such outlet.</returns>
    public async Task<int?> ChangeAsync(int outletId, Rights? rights, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        if (await db.Outlets.SingleOrDefaultAsync(o => o.Id == outletId, cancellationToken) is not { } outlet)
        {
            return null;
        }

        if (outlet.DefaultRights == rights)
        {
            return 0;
        }

        var changed = await ApplyAsync(outletId, rights ?? settings.DefaultRights, cancellationToken);
        audit.Add(AuditAction.OutletChanged, outlet.Name, $"default rights: {InWords(outlet.DefaultRights)} → {InWords(rights)}; {Counted.Of(changed, "report")} changed", $"/admin/outlets?q={Uri.EscapeDataString(outlet.Name)}");
        outlet.DefaultRights = rights;
        await db.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        version.Advance();
        upkeep.Wake();
        return changed;
    }

    private async Task<int> ApplyAsync(int outletId, Rights rights, CancellationToken cancellationToken)
    {
        var ofOutlet = db.Articles.IgnoreQueryFilters([NewsContext.Visible]).Where(a => a.OutletId == outletId);
        var decisions = await db.Corrections.Where(c => c.Field == CorrectedField.Rights && c.StatementKey == null && ofOutlet.Any(a => a.Id == c.ArticleId))
            .OrderBy(c => c.Id).Select(c => new { c.ArticleId, c.Value }).ToListAsync(cancellationToken);
        var decided = decisions.GroupBy(d => d.ArticleId).Where(d => d.Last().Value is not null).Select(d => d.Key).ToHashSet();
        var due = (await ofOutlet.Where(a => !a.IsSample && a.Rights != rights).Select(a => a.Id).ToListAsync(cancellationToken)).Where(id => !decided.Contains(id)).ToList();

        foreach (var some in due.Chunk(500))
        {
            await db.Articles.IgnoreQueryFilters([NewsContext.Visible]).Where(a => some.Contains(a.Id)).ExecuteUpdateAsync(set => set.SetProperty(a => a.Rights, rights), cancellationToken);
        }

        if (due.Count > MostAtOnce)
        {
            await search.RemoveAllAsync(due, cancellationToken);
        }
        else
        {
            foreach (var id in due)
            {
                await search.ReplaceAsync(id, cancellationToken);
            }
        }

        return due.Count;
    }

    private string InWords(Rights? rights) => rights is { } own ? RightsWords.Of(own) : $"as the site ({RightsWords.Of(settings.DefaultRights)})";
}
