using System.Collections.Immutable;
using System.Globalization;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Search;

/// <summary>
/// Counts what results can be narrowed by: among the newest hits only, which is what a reader narrows. Each count is taken from the tables, through
/// the filter of what may be seen, and is the number of results that its filter would leave.
/// </summary>
internal sealed class FacetCounts(NewsContext db, SearchIndexQueries index, KnownNames known)
{
    /// <summary>How many hits are looked at.</summary>
    public const int Depth = 1_000;

    private const int Shown = 8;

    /// <summary>Of a field that is narrowed already, the counts are those without it: more of its values can then be chosen.</summary>
    public async Task<SearchFacets> OfStatementsAsync(SearchPlan plan, CancellationToken cancellationToken) =>
        await WithChosenAsync(plan, await CountStatementsAsync(plan, cancellationToken), CountStatementsAsync, cancellationToken);

    /// <inheritdoc cref="OfStatementsAsync"/>
    public async Task<SearchFacets> OfArticlesAsync(SearchPlan plan, CancellationToken cancellationToken) =>
        await WithChosenAsync(plan, await CountArticlesAsync(plan, cancellationToken), CountArticlesAsync, cancellationToken);

    private static async Task<SearchFacets> WithChosenAsync(SearchPlan plan, SearchFacets facets, Func<SearchPlan, CancellationToken, Task<SearchFacets>> count, CancellationToken cancellationToken)
    {
        foreach (var clause in plan.Clauses.Where(c => !c.Not && !c.Chosen.IsEmpty).DistinctBy(c => c.Field))
        {
            if (facets.Groups.FirstOrDefault(g => g.Field == clause.Field) is { } group
                && (await count(plan.Without(clause), cancellationToken)).Groups.FirstOrDefault(g => g.Field == clause.Field) is { } wider)
            {
                facets = facets with { Groups = facets.Groups.Replace(group, wider) };
            }
        }

        return facets;
    }

    private async Task<SearchFacets> CountStatementsAsync(SearchPlan plan, CancellationToken cancellationToken)
    {
        var hits = await index.PositionsAsync(SearchTable.Statements, plan, SearchOrder.Newest, null, Depth, cancellationToken);
        var found = db.Statements.Where(s => EF.Parameter(hits).Contains(s.Position)); // One parameter: a thousand take longer to parse than to look up.
        var speakers = await found.SelectMany(s => s.Parties, (s, p) => new { s.Id, p }).Where(x => x.p.Role == PartyRole.Speaker && x.p.Speaker!.HasPage)
            .Select(x => new Pair<int>(x.Id, x.p.Speaker!.MergedIntoId ?? x.p.Speaker.Id)).Distinct().ToListAsync(cancellationToken);
        var addressees = await found.SelectMany(s => s.Parties, (s, p) => new { s.Id, p }).Where(x => x.p.Role == PartyRole.Addressee && x.p.Speaker!.HasPage)
            .Select(x => new Pair<int>(x.Id, x.p.Speaker!.MergedIntoId ?? x.p.Speaker.Id)).Distinct().ToListAsync(cancellationToken);
        var topics = await found.SelectMany(s => s.Topics, (s, t) => new Pair<string>(s.Id, t.TopicId)).ToListAsync(cancellationToken);
        var countries = await found.SelectMany(s => s.Article.Countries, (s, c) => new Pair<string>(s.Id, c.Iso3)).ToListAsync(cancellationToken);
        var outlets = await found.Where(s => s.Article.OutletId != null).Select(s => new Pair<int>(s.Id, s.Article.OutletId!.Value)).ToListAsync(cancellationToken);
        var kinds = await found.GroupBy(s => s.Kind).Select(g => new { Kind = g.Key, Count = g.Select(s => s.UtteranceKey).Distinct().Count() }).ToListAsync(cancellationToken);
        var kindGroup = new SearchFacets.Group(SearchField.Kind, "Kind", [.. kinds.OrderBy(k => k.Kind)
            .Select(k => new SearchFacets.Value(k.Kind.ToString(), $"kind:{k.Kind.ToString().ToLowerInvariant()}", k.Count))]);

        // What several reports tell counts once, as it stands once among the results: for the tellings of an utterance, the first stands.
        var tellings = await found.Select(s => new { s.Id, s.Position, s.UtteranceKey }).ToListAsync(cancellationToken);
        var once = tellings.GroupBy(t => t.UtteranceKey).SelectMany(g => g.Select(t => (t.Id, First: g.Min(o => o.Id)))).ToDictionary(t => t.Id, t => t.First);
        var saidOn = tellings.GroupBy(t => t.UtteranceKey).Select(g => g.Max(t => t.Position)).ToList();
        return await FacetsAsync(hits.Count, saidOn, Once(speakers), Once(addressees), Once(topics), Once(countries), Once(outlets), kindGroup, cancellationToken);

        List<Pair<T>> Once<T>(List<Pair<T>> pairs) => [.. pairs.Where(p => once.ContainsKey(p.Id)).Select(p => p with { Id = once[p.Id] }).Distinct()]; // One may have come in between.
    }

    private async Task<SearchFacets> CountArticlesAsync(SearchPlan plan, CancellationToken cancellationToken)
    {
        var hits = await index.PositionsAsync(SearchTable.Articles, plan, SearchOrder.Newest, null, Depth, cancellationToken);
        var found = db.Articles.Where(a => EF.Parameter(hits).Contains(a.Position));
        var speakers = await found.SelectMany(a => a.Statements, (a, s) => new { a.Id, s }).SelectMany(x => x.s.Parties, (x, p) => new { x.Id, p })
            .Where(x => x.p.Role == PartyRole.Speaker && x.p.Speaker!.HasPage)
            .Select(x => new Pair<int>(x.Id, x.p.Speaker!.MergedIntoId ?? x.p.Speaker.Id)).Distinct().ToListAsync(cancellationToken);
        var topics = await found.SelectMany(a => a.Topics, (a, t) => new Pair<string>(a.Id, t.TopicId)).ToListAsync(cancellationToken);
        var countries = await found.SelectMany(a => a.Countries, (a, c) => new Pair<string>(a.Id, c.Iso3)).ToListAsync(cancellationToken);
        var outlets = await found.Where(a => a.OutletId != null).Select(a => new Pair<int>(a.Id, a.OutletId!.Value)).ToListAsync(cancellationToken);
        return await FacetsAsync(hits.Count, hits, speakers, [], topics, countries, outlets, null, cancellationToken);
    }

    private async Task<SearchFacets> FacetsAsync(int of, List<long> days, List<Pair<int>> speakers, List<Pair<int>> addressees, List<Pair<string>> topics, List<Pair<string>> countries, List<Pair<int>> outlets,
        SearchFacets.Group? kinds, CancellationToken cancellationToken)
    {
        var topSpeakers = Top(speakers);
        var topOutlets = Top(outlets);
        var topAddressees = Top(addressees);
        var speakerIds = topSpeakers.Concat(topAddressees).Select(t => t.Value).Distinct().ToList();
        var outletIds = topOutlets.Select(t => t.Value).ToList();
        var speakerNames = await db.Speakers.Where(s => speakerIds.Contains(s.Id)).ToDictionaryAsync(s => s.Id, s => new Named(NamedSort.Speaker, s.Slug, s.Name), cancellationToken);
        var outletNames = await db.Outlets.Where(o => outletIds.Contains(o.Id)).ToDictionaryAsync(o => o.Id, o => new Named(NamedSort.Outlet, o.Slug, o.Name), cancellationToken);

        // The filter finds what is about a topic below it, too.
        var ofTopic = topics.ToLookup(p => p.Value, p => p.Id);
        var topTopics = ofTopic.Select(t => (Value: t.Key, Count: known.Family(t.Key).SelectMany(f => ofTopic[f]).Distinct().Count()))
            .OrderByDescending(t => t.Count).ThenBy(t => t.Value, StringComparer.Ordinal).Take(Shown);

        SearchFacets.Group?[] groups =
        [
            new(SearchField.Speaker, "Speaker", [.. topSpeakers.Select(s => Value(speakerNames[s.Value], SearchField.Speaker, s.Count))]),
            new(SearchField.To, "To whom", [.. topAddressees.Select(s => Value(speakerNames[s.Value], SearchField.To, s.Count))]),
            kinds,
            new(SearchField.Topic, "Topic", [.. topTopics.Select(t => Value(new Named(NamedSort.Topic, t.Value, known.TopicName(t.Value) ?? t.Value), SearchField.Topic, t.Count))]),
            new(SearchField.Country, "Country", [.. Top(countries).Where(c => known.CountryName(c.Value) is not null)
                .Select(c => Value(new Named(NamedSort.Country, c.Value, known.CountryName(c.Value)!), SearchField.Country, c.Count))]), // Those without a name were left out.
            new(SearchField.Outlet, "Outlet", [.. topOutlets.Select(o => Value(outletNames[o.Value], SearchField.Outlet, o.Count))]),
            new(SearchField.On, "Year", [.. days.GroupBy(p => DateOrder.DayOf(p).Year).OrderByDescending(y => y.Key).Take(Shown)
                .Select(y => new SearchFacets.Value(Year(y.Key), $"on:{Year(y.Key)}", y.Count()))]),
        ];
        return new SearchFacets(of, [.. groups.OfType<SearchFacets.Group>().Where(g => g.Values.Length > 0)]);

        static SearchFacets.Value Value(Named named, SearchField field, int count) => new(named.Name, SearchPlanner.Filter(field, named), count);

        static string Year(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
    }

    private static List<(T Value, int Count)> Top<T>(List<Pair<T>> pairs)
        where T : notnull =>
        [.. pairs.GroupBy(p => p.Value).Select(g => (g.Key, g.Count())).OrderByDescending(g => g.Item2).ThenBy(g => g.Key).Take(Shown)];

    private sealed record Pair<T>(int Id, T Value);
}
