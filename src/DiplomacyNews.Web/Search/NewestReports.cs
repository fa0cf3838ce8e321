using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Search;

/// <summary>The newest reports of a list, as <see cref="NewestStatements"/> has its statements.</summary>
internal sealed class NewestReports
{
    public const int Depth = NewestStatements.Depth;

    private readonly NewsContext db;
    private readonly IReadOnlyList<Row> rows;
    private readonly int[] ids;

    private NewestReports(NewsContext db, IReadOnlyList<Row> rows, bool isCut)
    {
        (this.db, this.rows, IsCut) = (db, rows, isCut);
        ids = [.. rows.Select(r => r.Id)];
    }

    /// <summary>Whether the list has more.</summary>
    public bool IsCut { get; }

    /// <summary>How many are looked at.</summary>
    public int Count => rows.Count;

    /// <param name="db">The record.</param>
    /// <param name="positions">Of the list, the newest first; more than <see cref="Depth"/> where it has more.</param>
    public static async Task<NewestReports> OfAsync(NewsContext db, IReadOnlyList<long> positions, CancellationToken cancellationToken)
    {
        var looked = positions.Take(Depth).ToList();
        var rows = await db.Articles.Where(a => EF.Parameter(looked).Contains(a.Position)).Select(a => new Row(a.Id, a.Position, a.OutletId)).ToListAsync(cancellationToken);
        return new NewestReports(db, [.. rows.OrderByDescending(r => r.Position)], positions.Count > Depth);
    }

    /// <summary>The newest as lines.</summary>
    public async Task<IReadOnlyList<ReportLine>> LinesAsync(int most, CancellationToken cancellationToken)
    {
        int[] shown = [.. ids.Take(most)];
        return await db.Articles.Where(a => EF.Parameter(shown).Contains(a.Id)).NewestFirst().Select(ReportLine.Projection).ToListAsync(cancellationToken);
    }

    /// <summary>The countries that most of them name.</summary>
    public async Task<IReadOnlyList<(string Value, int Count)>> CountriesAsync(int most, CancellationToken cancellationToken, string? without = null) => MostFirst(
        await db.Set<ArticleCountry>().Where(c => EF.Parameter(ids).Contains(c.ArticleId)).Select(c => c.Iso3).ToListAsync(cancellationToken), without is null ? [] : [without], most);

    /// <summary>What most of them are about.</summary>
    public async Task<IReadOnlyList<(string Value, int Count)>> TopicsAsync(IReadOnlyList<string> without, int most, CancellationToken cancellationToken) => MostFirst(
        await db.Set<ArticleTopic>().Where(t => EF.Parameter(ids).Contains(t.ArticleId)).Select(t => t.TopicId).ToListAsync(cancellationToken), without, most);

    private static IReadOnlyList<(string Value, int Count)> MostFirst(List<string> values, IReadOnlyList<string> without, int most) =>
        [.. values.CountBy(v => v, StringComparer.Ordinal).Where(v => !without.Contains(v.Key)).OrderByDescending(v => v.Value).ThenBy(v => v.Key, StringComparer.Ordinal).Take(most).Select(v => (v.Key, v.Value))];

    public async Task<List<FacetCount>> CountByOutletAsync(CancellationToken cancellationToken) =>
        [.. (await db.OutletFacetsAsync(rows.Where(r => r.OutletId is not null).GroupBy(r => r.OutletId!.Value).ToDictionary(g => g.Key, g => g.Count()), cancellationToken)) // Not null: asked for.
            .OrderByDescending(o => o.Count).ThenBy(o => o.Value, StringComparer.Ordinal).Take(FacetQueries.Most)];

    public async Task<List<FacetCount>> CountByTopicAsync(CancellationToken cancellationToken) => [.. (await TopicsAsync([], FacetQueries.Most, cancellationToken)).Select(c => new FacetCount { Value = c.Value, Count = c.Count })];

    public async Task<List<FacetCount>> CountByCountryAsync(CancellationToken cancellationToken) => [.. (await CountriesAsync(FacetQueries.Most, cancellationToken)).Select(c => new FacetCount { Value = c.Value, Count = c.Count })];

    private sealed record Row(int Id, long Position, int? OutletId);
}
