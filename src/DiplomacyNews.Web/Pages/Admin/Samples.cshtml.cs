using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Ingestion.Seeding;
using DiplomacyNews.Web.Rendering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Pages.Admin;

/// <summary>Asks before the sample reports go, and says what goes with them.</summary>
internal sealed class SamplesModel(NewsContext db, SampleReports samples) : PageModel
{
    [TempData]
    public string? Said { get; set; }

    public int Reports { get; private set; }

    public int Statements { get; private set; }

    public int Corrections { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        db.SeesEverything = true;
        Reports = await samples.CountAsync(cancellationToken);
        Statements = await db.Statements.CountAsync(s => s.Article.IsSample, cancellationToken);
        Corrections = await db.Corrections.CountAsync(c => c.Article.IsSample, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var removed = await samples.RemoveAsync(cancellationToken);
        Said = removed == 0 ? "There are no samples any more. A colleague may have removed them." : $"{Counted.Of(removed, "sample report")} removed, with all that only they brought.";
        return Redirect("/admin");
    }
}
