using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>How many rows of a list each further narrowing would leave, the most first. Each takes the list without its own narrowing and without a cursor.</summary>
public static class FacetQueries
{
    private const int Most = 8;

    public static Task<List<FacetCount>> CountByOutletAsync(this IQueryable<Article> articles, CancellationToken cancellationToken) =>
        articles.Where(a => a.Outlet != null).GroupBy(a => new { a.Outlet!.Slug, a.Outlet.Name })
            .Select(g => new FacetCount { Value = g.Key.Slug, Name = g.Key.Name, Count = g.Count() }).MostFirstAsync(cancellationToken);

    public static Task<List<FacetCount>> CountByTopicAsync(this IQueryable<Article> articles, CancellationToken cancellationToken) =>
        articles.SelectMany(a => a.Topics).GroupBy(t => t.TopicId).Select(g => new FacetCount { Value = g.Key, Count = g.Count() }).MostFirstAsync(cancellationToken);

    public static Task<List<FacetCount>> CountByCountryAsync(this IQueryable<Article> articles, CancellationToken cancellationToken) =>
        articles.SelectMany(a => a.Countries).GroupBy(c => c.Iso3).Select(g => new FacetCount { Value = g.Key, Count = g.Count() }).MostFirstAsync(cancellationToken);

    // Of statements, utterances are counted: what five papers print is one thing said, and five outlets have it.
    public static Task<List<FacetCount>> CountByOutletAsync(this IQueryable<Statement> statements, CancellationToken cancellationToken) =>
        statements.Where(s => s.Article.Outlet != null).GroupBy(s => new { s.Article.Outlet!.Slug, s.Article.Outlet.Name })
            .Select(g => new FacetCount { Value = g.Key.Slug, Name = g.Key.Name, Count = g.Select(s => s.UtteranceKey).Distinct().Count() }).MostFirstAsync(cancellationToken);

    public static Task<List<FacetCount>> CountByTopicAsync(this IQueryable<Statement> statements, CancellationToken cancellationToken) =>
        statements.SelectMany(s => s.Topics, (s, t) => new { t.TopicId, s.UtteranceKey }).GroupBy(t => t.TopicId)
            .Select(g => new FacetCount { Value = g.Key, Count = g.Select(t => t.UtteranceKey).Distinct().Count() }).MostFirstAsync(cancellationToken);

    public static Task<List<FacetCount>> CountByCountryAsync(this IQueryable<Statement> statements, CancellationToken cancellationToken) =>
        statements.SelectMany(s => s.Article.Countries, (s, c) => new { c.Iso3, s.UtteranceKey }).GroupBy(c => c.Iso3)
            .Select(g => new FacetCount { Value = g.Key, Count = g.Select(c => c.UtteranceKey).Distinct().Count() }).MostFirstAsync(cancellationToken);

    public static Task<List<FacetCount>> CountBySpeakerAsync(this IQueryable<Statement> statements, CancellationToken cancellationToken) =>
        statements.SelectMany(s => s.Parties, (s, p) => new { p.Role, p.Speaker, s.UtteranceKey }).Where(p => p.Role == PartyRole.Speaker && p.Speaker!.HasPage)
            .GroupBy(p => new { p.Speaker!.Slug, p.Speaker.Name })
            .Select(g => new FacetCount { Value = g.Key.Slug, Name = g.Key.Name, Count = g.Select(p => p.UtteranceKey).Distinct().Count() }).MostFirstAsync(cancellationToken);

    public static async Task<List<FacetCount>> CountByKindAsync(this IQueryable<Statement> statements, CancellationToken cancellationToken)
    {
        var counts = await statements.GroupBy(s => s.Kind).Select(g => new { Kind = g.Key, Count = g.Select(s => s.UtteranceKey).Distinct().Count() }).ToListAsync(cancellationToken);
        return [.. counts.OrderBy(c => c.Kind).Select(c => new FacetCount { Value = c.Kind.ToString().ToLowerInvariant(), Count = c.Count })];
    }

    /// <summary>Rows of each day, from their positions.</summary>
    public static async Task<IReadOnlyList<(DateOnly Day, int Count)>> CountByDayAsync(this IQueryable<long> positions, CancellationToken cancellationToken)
    {
        var days = await positions.GroupBy(p => p / DateOrder.Day).Select(g => new { Day = g.Key, Count = g.Count() }).ToListAsync(cancellationToken);
        return [.. days.Select(d => (DateOnly.FromDayNumber((int)d.Day), d.Count))];
    }

    private static Task<List<FacetCount>> MostFirstAsync(this IQueryable<FacetCount> counts, CancellationToken cancellationToken) =>
        counts.OrderByDescending(c => c.Count).ThenBy(c => c.Value).Take(Most).ToListAsync(cancellationToken);
}

/// <summary>A value that a list can be narrowed to.</summary>
public sealed record FacetCount
{
    public required string Value { get; init; }

    /// <summary>Null where the lexicon has it.</summary>
    public string? Name { get; init; }

    public required int Count { get; init; }
}
