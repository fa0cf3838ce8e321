using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Rendering;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>A country that reports name.</summary>
/// <param name="Iso3">In capitals.</param>
public sealed record CountryRow(string Iso3, string Name, int Reports)
{
    public string Sort { get; } = Slug.Of(Name, Iso3);
}

public static class CountryRows
{
    /// <summary>From A to Z.</summary>
    public static async Task<IReadOnlyList<CountryRow>> CountryRowsAsync(this NewsContext db, Lexicon lexicon, CancellationToken cancellationToken)
    {
        var counts = await db.Articles.SelectMany(a => a.Countries).GroupBy(c => c.Iso3).Select(g => new { Iso3 = g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        return [.. counts.Select(c => new CountryRow(c.Iso3, lexicon.CountryName(c.Iso3), c.Count)).OrderBy(r => r.Sort, StringComparer.Ordinal).ThenBy(r => r.Iso3, StringComparer.Ordinal)];
    }
}
