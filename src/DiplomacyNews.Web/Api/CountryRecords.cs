using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Api.Records;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Api;

/// <summary>Reads countries as records.</summary>
internal sealed class CountryRecords(NewsContext db, Lexicon lexicon)
{
    /// <summary>Those that reports name, from A to Z.</summary>
    /// <param name="origin">The site's address, without a slash at its end.</param>
    public ListReader<CountryRecord> List(string origin) => async (after, size, cancellationToken) =>
        ((IReadOnlyList<CountryRecord>)[.. (await db.CountryRowsAsync(lexicon, cancellationToken)).Select(r => Record(r, origin))]).Cut(c => c.Id, after, size);

    /// <param name="iso3">In any case.</param>
    public async Task<CountryRecord?> FindAsync(string iso3, string origin, CancellationToken cancellationToken) => lexicon.Country(iso3.ToUpperInvariant()) is not { } country
        ? null
        : Record(new CountryRow(country.Iso3, country.Name, await db.Articles.Naming(country.Iso3).CountAsync(cancellationToken)), origin);

    private CountryRecord Record(CountryRow row, string origin)
    {
        var known = lexicon.Country(row.Iso3);
        return new CountryRecord
        {
            Id = row.Iso3, Url = $"{origin}/countries/{row.Iso3.ToLowerInvariant()}", Name = row.Name, OtherNames = known?.OtherNames ?? [], Capitals = known?.Capitals ?? [], ArticleCount = row.Reports,
        };
    }
}
