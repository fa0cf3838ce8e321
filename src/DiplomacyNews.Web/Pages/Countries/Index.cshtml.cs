using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Queries;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiplomacyNews.Web.Pages.Countries;

/// <summary>The countries that reports name, from A to Z.</summary>
public sealed class IndexModel(NewsContext db, Lexicon lexicon) : PageModel
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Rows = [.. (await db.CountryRowsAsync(lexicon, cancellationToken)).Select(c => new Row(c.Iso3.ToLowerInvariant(), c.Name, c.Reports, char.ToUpperInvariant(c.Sort[0])))];
    }

    public sealed record Row(string Iso3, string Name, int Reports, char Letter);
}
