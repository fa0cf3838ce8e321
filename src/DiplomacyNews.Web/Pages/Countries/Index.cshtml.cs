using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Rendering;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Pages.Countries;

/// <summary>The countries that reports name, from A to Z.</summary>
public sealed class IndexModel(NewsContext db, Lexicon lexicon) : PageModel
{
    public IReadOnlyList<Row> Rows { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var counts = await db.Articles.SelectMany(a => a.Countries).GroupBy(c => c.Iso3).Select(g => new { Iso3 = g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        Rows = [.. counts.Select(c => new Row(c.Iso3.ToLowerInvariant(), lexicon.CountryName(c.Iso3), c.Count)).OrderBy(r => r.Sort, StringComparer.Ordinal).ThenBy(r => r.Iso3, StringComparer.Ordinal)];
    }

    public sealed record Row(string Iso3, string Name, int Reports)
    {
        public string Sort { get; } = Slug.Of(Name, Iso3);

        public char Letter => char.ToUpperInvariant(Sort[0]);
    }
}
