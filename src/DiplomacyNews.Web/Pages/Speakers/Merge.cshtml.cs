using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Ingestion.Corrections;
using DiplomacyNews.Web.Rendering;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Pages.Speakers;

/// <summary>Where an editor says that a speaker is somebody else on record, or takes that back.</summary>
[Authorize(Policy = nameof(Role.Editor))]
internal sealed class MergeModel(NewsContext db, SpeakerMerging merging, SpeakerChoices choices) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    /// <summary>Whom the editor looks for.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Looked { get; set; }

    [BindProperty]
    public string? Into { get; set; }

    [TempData]
    public string? Said { get; set; }

    public string Name { get; private set; } = "";

    public IReadOnlyList<SpeakerChoice> Matches { get; private set; } = [];

    /// <summary>Those who were merged into this one.</summary>
    public IReadOnlyList<SpeakerChoice> Merged { get; private set; } = [];

    public string? Problem { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await ShowAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!await ShowAsync(cancellationToken))
        {
            return NotFound();
        }

        Problem = Into is { Length: > 0 } into ? await merging.MergeAsync(Slug, into, cancellationToken) : "Nobody is chosen. Look them up and choose one.";
        if (Problem is not null)
        {
            Response.StatusCode = StatusCodes.Status400BadRequest;
            return Page();
        }

        Said = $"{Name} is merged. The old address leads here.";
        return Redirect($"/speakers/{Into}/merge");
    }

    public async Task<IActionResult> OnPostPartAsync(string? who, CancellationToken cancellationToken)
    {
        if (!await ShowAsync(cancellationToken) || Merged.FirstOrDefault(m => m.Slug == who) is not { } merged)
        {
            return NotFound();
        }

        var left = await merging.PartAsync(merged.Slug, cancellationToken);
        Said = $"{merged.Name} stands alone again.{(left > 0 ? $" {Counted.Of(left.Value, "older report")} will be put right by the next reading of everything (the verb reanalyze)." : "")}";
        return Redirect($"/speakers/{Slug}/merge");
    }

    private async Task<bool> ShowAsync(CancellationToken cancellationToken)
    {
        if (await db.Speakers.Where(s => s.Slug == Slug && s.MergedIntoId == null).Select(s => s.Name).SingleOrDefaultAsync(cancellationToken) is not { } name)
        {
            return false;
        }

        Name = name;
        Merged = await merging.MergedIntoAsync(Slug, cancellationToken);
        var words = Looked ?? name[(name.LastIndexOf(' ') + 1)..]; // By the family name, as most are printed: given names vary more.
        Matches = [.. (await choices.FindAsync(words, null, cancellationToken)).Where(c => c.Slug != Slug)];
        return true;
    }
}
