using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Rendering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiplomacyNews.Web.Pages.Admin.Batches;

/// <summary>What was uploaded, the newest first.</summary>
public sealed class IndexModel(NewsContext db) : PageModel
{
    private const string Path = "/admin/batches";
    private const int PageSize = 25;

    /// <summary>The keyset cursor: batches before this one.</summary>
    [BindProperty(Name = "after", SupportsGet = true)]
    public long? After { get; set; }

    public PageOf<BatchRow> Rows { get; private set; } = new([], null);

    public PagerLinks Pager => PagerLinks.Of(Path, new ListFilter { After = After }, Rows, "batch", "batches");

    public EmptyList Empty => After is null
        ? new EmptyList("Nothing has been uploaded yet.", new EmptyList.WayOut("Upload a report", "/admin/upload"))
        : new EmptyList("There are no earlier batches.", new EmptyList.WayOut("All batches", Path));

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Rows = await db.Batches.Rows(After).ToPageAsync(PageSize, row => row.Id, cancellationToken);
}
