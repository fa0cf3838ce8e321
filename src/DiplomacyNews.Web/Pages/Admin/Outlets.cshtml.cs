using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Ingestion;
using DiplomacyNews.Web.Rendering;
using DiplomacyNews.Web.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Pages.Admin;

/// <summary>The outlets, and how much of their reports readers see where nobody decided about a report itself.</summary>
internal sealed class OutletsModel(NewsContext db, OutletRights outletRights, SearchIndex search, NewsSettings settings) : PageModel
{
    private const int PageSize = 50;

    /// <summary>The value of the form's choice that leaves it to the site.</summary>
    public const string AsTheSite = "site";

    /// <summary>A part of the name.</summary>
    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Name { get; set; }

    /// <summary>The slug of the last outlet of the page before.</summary>
    [BindProperty(Name = "after", SupportsGet = true)]
    public string? After { get; set; }

    [TempData]
    public string? Said { get; set; }

    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public string? Next { get; private set; }

    public int Total { get; private set; }

    /// <summary>How many reports wait to be found by search again, after a change that concerned many.</summary>
    public int NotIndexed { get; private set; }

    public Rights OfTheSite => settings.DefaultRights;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var named = db.Outlets.AsQueryable();
        if (Name?.Trim() is { Length: > 0 } part)
        {
            var slug = Slug.Of(part, part);
            named = named.Where(o => o.Name.Contains(part) || o.Slug.Contains(slug));
        }

        Total = await named.CountAsync(cancellationToken);
        var last = After is { Length: > 0 } ? await db.Outlets.Where(o => o.Slug == After).Select(o => new { o.Name, o.Slug }).SingleOrDefaultAsync(cancellationToken) : null;
        var rest = last is null ? named : named.Where(o => string.Compare(o.Name, last.Name) > 0 || (o.Name == last.Name && string.Compare(o.Slug, last.Slug) > 0));
        db.SeesEverything = true;
        var fetched = await rest.OrderBy(o => o.Name).ThenBy(o => o.Slug).Take(PageSize + 1)
            .Select(o => new Row(o.Id, o.Slug, o.Name, o.IsInvented, o.DefaultRights, db.Articles.Count(a => a.OutletId == o.Id),
                db.Articles.Count(a => a.OutletId == o.Id && !a.IsSample && a.Rights != (o.DefaultRights ?? OfTheSite))))
            .ToListAsync(cancellationToken);
        Rows = [.. fetched.Take(PageSize)];
        Next = fetched.Count > PageSize ? Address(Rows[^1].Slug) : null;
        NotIndexed = await search.CountMissingAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(int id, string? rights, CancellationToken cancellationToken)
    {
        Rights? chosen = Enum.GetNames<Rights>().Contains(rights, StringComparer.Ordinal) ? Enum.Parse<Rights>(rights!) : null; // Not null: it is among the names.
        if (chosen is null && rights != AsTheSite)
        {
            return BadRequest();
        }

        var outlet = await db.Outlets.Where(o => o.Id == id).Select(o => o.Name).SingleOrDefaultAsync(cancellationToken);
        if (await outletRights.ChangeAsync(id, chosen, cancellationToken) is not { } changed)
        {
            return NotFound();
        }

        Said = $"{outlet}: {(chosen is { } own ? RightsWords.Of(own) : $"as the site, {RightsWords.Of(OfTheSite)}")} from now on; {RightsWords.Explained(chosen ?? OfTheSite)}. {(changed == 0 ? "No report changed." : $"{Counted.Of(changed, "report")} changed.")}";
        return Redirect(Address(After));
    }

    private string Address(string? after) => "/admin/outlets" + QueryString.Create(
        new KeyValuePair<string, string?>[] { new("q", Name?.Trim()), new("after", after) }.Where(p => p.Value is { Length: > 0 }));

    /// <param name="Articles">All there are, seen by readers or not.</param>
    /// <param name="Otherwise">Those of which readers see more or less than the default says, because an editor decided so.</param>
    public sealed record Row(int Id, string Slug, string Name, bool IsInvented, Rights? DefaultRights, int Articles, int Otherwise);
}
