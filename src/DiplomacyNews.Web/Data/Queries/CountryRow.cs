using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Rendering;
using DiplomacyNews.Web.Search;

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
        var keys = lexicon.Countries.ToDictionary(c => SearchKeys.Country(c.Iso3), c => c.Iso3);
        var counts = await new YearTallies(db).ReportsAsync(keys.Keys, cancellationToken);
        return [.. counts.Where(c => c.Value > 0).Select(c => new CountryRow(keys[c.Key], lexicon.CountryName(keys[c.Key]), c.Value)).OrderBy(r => r.Sort, StringComparer.Ordinal).ThenBy(r => r.Iso3, StringComparer.Ordinal)];
    }
}
