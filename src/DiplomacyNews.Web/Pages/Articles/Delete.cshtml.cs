using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Ingestion;
using DiplomacyNews.Web.Rendering;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Pages.Articles;

/// <summary>Asks before a report goes into the bin, and says what goes with it.</summary>
[Authorize(Policy = nameof(Role.Editor))]
internal sealed class DeleteModel(NewsContext db, ArticleBin bin, TimeProvider clock) : PageModel
{
    private const int MostShown = 20;

    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    [TempData]
    public string? Said { get; set; }

    public Report Article { get; private set; } = null!; // Set before the view is reached.

    public DateTime Until => ArticleBin.EndOf(Article.DeletedAt ?? clock.GetUtcNow().UtcDateTime);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        db.SeesEverything = true;
        var found = await db.Articles.Where(a => a.Id == Id).Select(a => new Report
        {
            Address = $"/articles/{a.Id}/{a.Slug}", Title = a.Title, Outlet = a.Outlet == null ? null : a.Outlet.Name, DeletedAt = a.DeletedAt, IsSample = a.IsSample,
            StatementCount = a.Statements.Count, MeetingCount = a.Meetings.Count,
            Statements = a.Statements.OrderBy(s => s.Number).Take(MostShown).Select(s => new Statement(s.Key, s.Lead, s.Words)).ToList(),
        }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return NotFound();
        }

        Article = found;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        db.SeesEverything = true;
        if (await db.Articles.Where(a => a.Id == Id).Select(a => a.Title).SingleOrDefaultAsync(cancellationToken) is not { } title)
        {
            return NotFound();
        }

        Said = await bin.DeleteAsync(Id, cancellationToken)
            ? $"“{title}” is deleted: readers see nothing of it any more."
            : $"“{title}” was in the bin already.";
        return Redirect("/admin/bin");
    }

    public sealed record Report
    {
        public required string Address { get; init; }

        public required string Title { get; init; }

        public string? Outlet { get; init; }

        public DateTime? DeletedAt { get; init; }

        public required bool IsSample { get; init; }

        public required int StatementCount { get; init; }

        public required int MeetingCount { get; init; }

        public required IReadOnlyList<Statement> Statements { get; init; }

        /// <summary>"its 12 statements and 1 meeting"; empty where it has neither.</summary>
        public string Parts => Counted.Joined(new[] { (StatementCount, "statement"), (MeetingCount, "meeting") }.Where(p => p.Item1 > 0).Select(p => Counted.Of(p.Item1, p.Item2)));
    }

    public sealed record Statement(string Key, string Lead, string Words);
}
