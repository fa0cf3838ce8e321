using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>How many rows of a list each further narrowing would leave.</summary>
public static class FacetQueries
{
    /// <summary>So many values are offered.</summary>
    public const int Most = 8;

    /// <summary>Counts by an outlet's number, with its slug and name.</summary>
    public static async Task<List<FacetCount>> OutletFacetsAsync(this NewsContext db, IReadOnlyDictionary<int, int> counts, CancellationToken cancellationToken) =>
        [.. (await db.Outlets.Where(o => counts.Keys.Contains(o.Id)).Select(o => new { o.Id, o.Slug, o.Name }).ToListAsync(cancellationToken)).Select(o => new FacetCount { Value = o.Slug, Name = o.Name, Count = counts[o.Id] })];
}

/// <summary>A value that a list can be narrowed to.</summary>
public sealed record FacetCount
{
    public required string Value { get; init; }

    /// <summary>Null where the lexicon has it.</summary>
    public string? Name { get; init; }

    public required int Count { get; init; }
}
