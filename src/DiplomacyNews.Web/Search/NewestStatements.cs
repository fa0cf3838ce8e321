using System.Collections.Immutable;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Search;

/// <summary>
/// The newest statements of a list, which pages look at to say who spoke, to whom and about what: all of most lists, the newest <see cref="Depth"/> of long ones,
/// so that no page takes longer the longer its list is. Read through the filter of what may be seen, once; their parts by their numbers.
/// </summary>
internal sealed class NewestStatements
{
    /// <summary>How many are looked at on most pages.</summary>
    public const int Depth = 500;

    private readonly NewsContext db;
    private readonly int[] ids;
    private readonly Dictionary<int, string> utterances;

    private NewestStatements(NewsContext db, IReadOnlyList<Row> rows, bool isCut)
    {
        (this.db, Rows, IsCut) = (db, rows, isCut);
        ids = [.. rows.Select(r => r.Id)];
        utterances = rows.ToDictionary(r => r.Id, r => r.UtteranceKey);
    }

    public IReadOnlyList<Row> Rows { get; }

    /// <summary>Whether the list has more.</summary>
    public bool IsCut { get; }

    /// <summary>Of each utterance the telling that stands highest.</summary>
    public IEnumerable<Row> Once => Rows.GroupBy(r => r.UtteranceKey).Select(g => g.OrderByDescending(r => r.Standing).ThenBy(r => r.Id).First());

    /// <param name="db">The record.</param>
    /// <param name="positions">Of the list, the newest first; more than <paramref name="depth"/> where it has more.</param>
    /// <param name="depth">How many are looked at.</param>
    public static async Task<NewestStatements> OfAsync(NewsContext db, IReadOnlyList<long> positions, CancellationToken cancellationToken, int depth = Depth)
    {
        var looked = positions.Take(depth).ToList();
        var rows = await db.Statements.Where(s => EF.Parameter(looked).Contains(s.Position)) // One parameter: hundreds take longer to parse than to look up.
            .Select(s => new Row(s.Id, s.Position, s.ArticleId, s.Article.OutletId, s.Kind, s.UtteranceKey, s.Standing, s.SaidOn ?? s.SaidFrom)).ToListAsync(cancellationToken);
        return new NewestStatements(db, rows, positions.Count > depth);
    }

    /// <summary>Those with a page who have the part; who turned out to be somebody else is that one.</summary>
    public async Task<IReadOnlyList<Pair<int>>> WithPartAsync(PartyRole role, CancellationToken cancellationToken) =>
        [.. (await db.PartsOf(ids, role).ToListAsync(cancellationToken)).Select(p => new Pair<int>(p.StatementId, p.SpeakerId))];

    /// <summary>Those spoken to by the names they have there, who are no party of their own.</summary>
    public async Task<IReadOnlyList<Pair<string>>> NamedAddresseesAsync(CancellationToken cancellationToken) =>
        await db.Set<StatementParty>().Where(p => EF.Parameter(ids).Contains(p.StatementId) && p.Role == PartyRole.Addressee && (p.SpeakerId == null || !p.Speaker!.HasPage))
            .Select(p => new Pair<string>(p.StatementId, p.Speaker == null ? p.Name : p.Speaker.Name)).ToListAsync(cancellationToken);

    public async Task<IReadOnlyList<Pair<string>>> TopicsAsync(CancellationToken cancellationToken) =>
        [.. (await db.TopicsOfAsync(ids, cancellationToken)).Select(t => new Pair<string>(t.StatementId, t.TopicId))];

    /// <summary>The countries that their articles name.</summary>
    public async Task<IReadOnlyList<Pair<string>>> CountriesAsync(CancellationToken cancellationToken)
    {
        int[] articles = [.. Rows.Select(r => r.ArticleId).Distinct()];
        var named = (await db.Set<ArticleCountry>().Where(c => EF.Parameter(articles).Contains(c.ArticleId)).Select(c => new Pair<string>(c.ArticleId, c.Iso3)).ToListAsync(cancellationToken)).ToLookup(c => c.Id, c => c.Value);
        return [.. Rows.SelectMany(r => named[r.ArticleId].Select(iso3 => new Pair<string>(r.Id, iso3)))];
    }

    public IReadOnlyList<Pair<int>> Outlets => [.. Rows.Where(r => r.OutletId is not null).Select(r => new Pair<int>(r.Id, r.OutletId!.Value))]; // Not null: asked for.

    /// <summary>In how many utterances each value is, however many reports print them.</summary>
    public Dictionary<T, int> CountUtterances<T>(IEnumerable<Pair<T>> pairs)
        where T : notnull =>
        pairs.GroupBy(p => p.Value).ToDictionary(g => g.Key, g => g.Select(p => utterances[p.Id]).Distinct().Count());

    public async Task<List<FacetCount>> CountBySpeakerAsync(CancellationToken cancellationToken)
    {
        var counts = CountUtterances(await WithPartAsync(PartyRole.Speaker, cancellationToken));
        return MostFirst((await db.NamesOfAsync(counts.Keys, cancellationToken)).Select(n => new FacetCount { Value = n.Value.Slug, Name = n.Value.Name, Count = counts[n.Key] }));
    }

    public async Task<List<FacetCount>> CountByTopicAsync(CancellationToken cancellationToken) => MostFirst(Facets(CountUtterances(await TopicsAsync(cancellationToken))));

    public async Task<List<FacetCount>> CountByCountryAsync(CancellationToken cancellationToken) => MostFirst(Facets(CountUtterances(await CountriesAsync(cancellationToken))));

    public async Task<List<FacetCount>> CountByOutletAsync(CancellationToken cancellationToken) => MostFirst(await db.OutletFacetsAsync(CountUtterances(Outlets), cancellationToken));

    public List<FacetCount> CountByKind() => [.. Rows.GroupBy(r => r.Kind).OrderBy(g => g.Key).Select(g => new FacetCount { Value = g.Key.ToString().ToLowerInvariant(), Count = g.Select(r => r.UtteranceKey).Distinct().Count() })];

    private static IEnumerable<FacetCount> Facets(Dictionary<string, int> counts) => counts.Select(c => new FacetCount { Value = c.Key, Count = c.Value });

    private static List<FacetCount> MostFirst(IEnumerable<FacetCount> counts) => [.. counts.OrderByDescending(c => c.Count).ThenBy(c => c.Value, StringComparer.Ordinal).Take(FacetQueries.Most)];

    /// <summary>By kind and year, each utterance once.</summary>
    public StatementCounts CountByYear()
    {
        var years = Once.GroupBy(r => r.Day?.Year ?? 0)
            .Select(g => new StatementCounts.Year(g.Key, g.Count(r => r.Kind == StatementKind.Direct), g.Count(r => r.Kind == StatementKind.Mixed), g.Count(r => r.Kind == StatementKind.Indirect)));
        return StatementCounts.Of(years);
    }

    /// <param name="Id">The statement's number.</param>
    /// <param name="Value">What it has.</param>
    internal sealed record Pair<T>(int Id, T Value);

    /// <param name="Day">The day it was said, or the first on which it may have been.</param>
    internal sealed record Row(int Id, long Position, int ArticleId, int? OutletId, StatementKind Kind, string UtteranceKey, long Standing, DateOnly? Day);
}
