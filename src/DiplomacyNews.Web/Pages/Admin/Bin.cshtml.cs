using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Ingestion;
using DiplomacyNews.Web.Rendering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Pages.Admin;

/// <summary>What was deleted and can still be restored.</summary>
internal sealed class BinModel(NewsContext db, ArticleBin bin, TimeProvider clock) : PageModel
{
    private const int PageSize = 50;

    [BindProperty(Name = "p", SupportsGet = true)]
    public int Number { get; set; } = 1;

    [TempData]
    public string? Said { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public bool HasMore => Number * PageSize < Total;

    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        db.SeesEverything = true;
        Number = Math.Clamp(Number, 1, 10_000);
        var deleted = db.Articles.Where(a => a.DeletedAt != null);
        Total = await deleted.CountAsync(cancellationToken);
        var rows = await deleted.OrderByDescending(a => a.DeletedAt).ThenByDescending(a => a.Id).Skip((Number - 1) * PageSize).Take(PageSize)
            .Select(a => new { a.Id, a.Slug, a.Title, Batch = db.Uploads.Where(u => u.ArticleId == a.Id && u.State == UploadState.Stored && u.Batch != null).Select(u => "/admin/batches/" + u.Batch!.Key).FirstOrDefault(), Outlet = a.Outlet == null ? null : a.Outlet.Name, Statements = a.Statements.Count, DeletedAt = a.DeletedAt!.Value }).ToListAsync(cancellationToken);

        // Alone, or with the batch it came in.
        var addresses = rows.Select(r => $"/articles/{r.Id}/{r.Slug}").Concat(rows.Select(r => r.Batch).OfType<string>()).ToList();
        var deeds = await db.AuditEntries.Where(e => (e.Action == AuditAction.ArticleDeleted || e.Action == AuditAction.BatchDiscarded) && addresses.Contains(e.SubjectAddress!)).OrderBy(e => e.Id)
            .Select(e => new { e.SubjectAddress, e.At, e.Who }).ToListAsync(cancellationToken);
        Rows =
        [
            .. rows.Select(r => new Row(r.Id, $"/articles/{r.Id}/{r.Slug}", r.Title, r.Outlet, r.Statements, r.DeletedAt,
                deeds.Where(d => d.SubjectAddress == $"/articles/{r.Id}/{r.Slug}" || d.SubjectAddress == r.Batch).MinBy(d => (d.At - r.DeletedAt).Duration())?.Who)),
        ];
    }

    public async Task<IActionResult> OnPostAsync(int[] id, int? only, CancellationToken cancellationToken)
    {
        IReadOnlyCollection<int> chosen = only is { } one ? [one] : [.. id.Distinct().Take(PageSize)];
        var restored = chosen.Count == 0 ? 0 : await bin.RestoreAsync(chosen, cancellationToken);
        Said = (chosen.Count, restored) switch
        {
            (0, _) => "Nothing was restored: tick the reports to restore first.",
            (_, 0) => "Nothing was restored: what you chose is not in the bin any more. A colleague may have restored it.",
            _ => $"{Counted.Of(restored, "report")} restored. Each is seen again by those who saw it before.",
        };
        return Redirect("/admin/bin");
    }

    /// <param name="By">Who put it here; null where nobody wrote it down.</param>
    public sealed record Row(int Id, string Address, string Title, string? Outlet, int Statements, DateTime DeletedAt, string? By)
    {
        /// <summary>Days until it goes, a begun one counted; 1 on the last.</summary>
        public int DaysLeft(DateTime now) => Math.Max(1, (int)Math.Ceiling((ArticleBin.EndOf(DeletedAt) - now).TotalDays));
    }
}
