using System.Collections.Immutable;
using System.Globalization;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Search;

/// <summary>
/// Counts what results can be narrowed by: among the newest hits only, which is what a reader narrows. Each count is taken from the tables, through
/// the filter of what may be seen, and is the number of hits that its filter would leave.
/// </summary>
internal sealed class FacetCounts(NewsContext db, SearchIndexQueries index, KnownNames known)
{
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
        var hits = await index.PositionsAsync(SearchTable.Statements, plan, SearchOrder.Newest, null, NewestStatements.Depth, cancellationToken);
        var found = await NewestStatements.OfAsync(db, hits, cancellationToken);
        var speakers = await found.WithPartAsync(PartyRole.Speaker, cancellationToken);
        var addressees = await found.WithPartAsync(PartyRole.Addressee, cancellationToken);
        var kindGroup = new SearchFacets.Group(SearchField.Kind, "Kind", [.. found.Rows.GroupBy(s => s.Kind).OrderBy(g => g.Key)
            .Select(g => new SearchFacets.Value(g.Key.ToString(), $"kind:{g.Key.ToString().ToLowerInvariant()}", g.Select(s => s.UtteranceKey).Distinct().Count()))]);

        // What several reports tell counts once, as it stands once among the results: for the tellings of an utterance, the first stands.
        var utterances = found.Rows.GroupBy(r => r.UtteranceKey).ToList();
        var first = utterances.SelectMany(g => g.Select(r => (r.Id, First: g.Min(o => o.Id)))).ToDictionary(t => t.Id, t => t.First);
        return await FacetsAsync(hits.Count, [.. utterances.Select(g => g.Max(r => r.Position))], Once(speakers), Once(addressees), Once(await found.TopicsAsync(cancellationToken)), Once(await found.CountriesAsync(cancellationToken)),
            Once(found.Outlets), kindGroup, cancellationToken);

        List<NewestStatements.Pair<T>> Once<T>(IEnumerable<NewestStatements.Pair<T>> pairs) => [.. pairs.Select(p => p with { Id = first[p.Id] }).Distinct()];
    }

    private async Task<SearchFacets> CountArticlesAsync(SearchPlan plan, CancellationToken cancellationToken)
    {
        var hits = await index.PositionsAsync(SearchTable.Articles, plan, SearchOrder.Newest, null, NewestStatements.Depth, cancellationToken);
        var found = await db.Articles.Where(a => EF.Parameter(hits).Contains(a.Position)).Select(a => new { a.Id, a.OutletId }).ToListAsync(cancellationToken); // One parameter: hundreds take longer to parse than to look up.
        int[] ids = [.. found.Select(a => a.Id)];
        var speakers = await db.Statements.Where(s => EF.Parameter(ids).Contains(s.ArticleId)).SelectMany(s => s.Parties, (s, p) => new { s.ArticleId, p })
            .Where(x => x.p.Role == PartyRole.Speaker && x.p.Speaker!.HasPage)
            .Select(x => new NewestStatements.Pair<int>(x.ArticleId, x.p.Speaker!.MergedIntoId ?? x.p.Speaker.Id)).Distinct().ToListAsync(cancellationToken);
        var topics = await db.Set<ArticleTopic>().Where(t => EF.Parameter(ids).Contains(t.ArticleId)).Select(t => new NewestStatements.Pair<string>(t.ArticleId, t.TopicId)).ToListAsync(cancellationToken);
        var countries = await db.Set<ArticleCountry>().Where(c => EF.Parameter(ids).Contains(c.ArticleId)).Select(c => new NewestStatements.Pair<string>(c.ArticleId, c.Iso3)).ToListAsync(cancellationToken);
        var outlets = found.Where(a => a.OutletId is not null).Select(a => new NewestStatements.Pair<int>(a.Id, a.OutletId!.Value)).ToList(); // Not null: asked for.
        return await FacetsAsync(hits.Count, hits, speakers, [], topics, countries, outlets, null, cancellationToken);
    }

    private async Task<SearchFacets> FacetsAsync(int of, List<long> days, IReadOnlyList<NewestStatements.Pair<int>> speakers, IReadOnlyList<NewestStatements.Pair<int>> addressees,
        IReadOnlyList<NewestStatements.Pair<string>> topics, IReadOnlyList<NewestStatements.Pair<string>> countries, IReadOnlyList<NewestStatements.Pair<int>> outlets,
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

    private static List<(T Value, int Count)> Top<T>(IReadOnlyList<NewestStatements.Pair<T>> pairs)
        where T : notnull =>
        [.. pairs.GroupBy(p => p.Value).Select(g => (g.Key, g.Count())).OrderByDescending(g => g.Item2).ThenBy(g => g.Key).Take(Shown)];
}
