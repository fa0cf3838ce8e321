using System.Collections.Immutable;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Search.Language;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Search;

/// <summary>
/// Looks up what the names in a query mean and makes conditions of its tree. What cannot be understood is explained, with what may have been meant,
/// and left out; the rest still runs.
/// </summary>
internal sealed class SearchPlanner(NewsContext db, NameDirectory names, TimeProvider clock)
{
    public async Task<SearchPlan> PlanAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var released = await ReleasedAsync(cancellationToken);
        var notes = new PlanNotes(query);
        var words = new WordTerms(db, notes);
        var walk = new Walk(words, new FilterClauses(words, new NameFilters(db, names, released, notes), new DateFilters(DateOnly.FromDateTime(now), notes), notes));
        var clauses = await walk.AllAsync(query.Tree.Of, false, true, cancellationToken);
        var days = clauses.Select(c => c.Days).OfType<SearchDays>().ToList();
        var (first, last) = (SearchDays.Latest(days.Select(d => d.First)), SearchDays.Earliest(days.Select(d => d.Last)));
        if (first > last)
        {
            notes.Explain(null, "The days asked for exclude each other: none is both after the first and before the last.");
        }

        return new SearchPlan { Query = query, Clauses = [.. clauses], First = first, Last = last, Notices = [.. notes.Notices], LeftOut = [.. notes.LeftOut], Released = released };
    }

    /// <summary>Embargoed articles whose day has come since they were indexed, as keys.</summary>
    public async Task<ImmutableArray<string>> ReleasedAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var waited = await db.Database.SqlQuery<int>($"SELECT article_id AS Value FROM search_waiting WHERE until <= {now}").ToListAsync(cancellationToken);
        return [.. waited.Select(SearchKeys.Waiting)];
    }

    /// <summary>The filter for something known, as it is written in a query.</summary>
    public static string Filter(SearchField field, Named named) => field.Written() + ":" + (named.Sort is NamedSort.Topic or NamedSort.Speaker or NamedSort.Meeting or NamedSort.Story ? named.Id : Quoted(named.Name));

    private static string Quoted(string name) => name.All(char.IsLetterOrDigit) ? name : $"\"{name.Replace('"', ' ')}\"";

    /// <summary>The way through the tree.</summary>
    private sealed class Walk(WordTerms words, FilterClauses filters)
    {
        /// <summary>What must hold together: here a filter's name may go on over the words after it, and in:title counts for all.</summary>
        public async Task<List<SearchClause>> AllAsync(ImmutableArray<QueryNode> nodes, bool inTitle, bool isTop, CancellationToken cancellationToken)
        {
            var place = inTitle || nodes.Any(FilterClauses.IsInTitle) ? SearchPlace.Title : SearchPlace.Words;
            var clauses = new List<SearchClause>();
            for (var i = 0; i < nodes.Length;)
            {
                var (clause, taken) = FilterOf(nodes[i]) is { } filter
                    ? await filters.ReadAsync(filter, nodes[i] is NotNode, Following(nodes, i), isTop, cancellationToken)
                    : (await OneAsync(nodes[i], place, cancellationToken), 0);
                clauses.AddRange(clause is null ? [] : [clause]);
                i += 1 + taken;
            }

            return clauses;
        }

        private async Task<SearchClause?> OneAsync(QueryNode node, SearchPlace place, CancellationToken cancellationToken)
        {
            switch (node)
            {
                case WordNode word:
                    return await words.ClauseAsync(word, place, cancellationToken);
                case NearNode near:
                    return words.Near(near, place);
                case NotNode { Of: FilterNode filter }:
                    return (await filters.ReadAsync(filter, true, [], false, cancellationToken)).Clause;
                case FilterNode filter:
                    return (await filters.ReadAsync(filter, false, [], false, cancellationToken)).Clause;
                case NotNode not:
                    return await OneAsync(not.Of, place, cancellationToken) is { } of ? of with { Not = !of.Not, Label = of.Not ? of.Label : $"without {of.Label}".Trim() } : null;
                case GroupNode group:
                    return Grouped(group, group.IsAny ? await EachAsync(group, place, cancellationToken) : await AllAsync(group.Of, place == SearchPlace.Title, false, cancellationToken));
                default:
                    return null;
            }
        }

        private async Task<List<SearchClause>> EachAsync(GroupNode group, SearchPlace place, CancellationToken cancellationToken)
        {
            var clauses = new List<SearchClause>();
            foreach (var node in group.Of)
            {
                clauses.AddRange(await OneAsync(node, place, cancellationToken) is { } clause ? [clause] : []);
            }

            return clauses;
        }

        private static SearchClause? Grouped(GroupNode group, List<SearchClause> clauses)
        {
            var asking = clauses.Where(c => !c.IsModifier).ToList();
            var label = asking.Select(c => c.Label).Distinct().ToList() is [var same] ? same : group.IsAny ? "either" : "";
            return asking.Count == 0 ? null : asking.Count == 1 && clauses.Count == 1 ? asking[0] : new SearchClause
            {
                Of = [.. clauses], IsChoice = group.IsAny, Label = group.IsAny ? "either" : "together", Nodes = [group],
                Shown = string.Join(group.IsAny ? " or " : " and ", asking.Select(c => c.Label == label && group.IsAny ? c.Shown : $"{c.Label} {c.Shown}".Trim())),
            };
        }

        private static FilterNode? FilterOf(QueryNode node) => node as FilterNode ?? (node as NotNode)?.Of as FilterNode;

        /// <summary>The plain words after it.</summary>
        private static ImmutableArray<WordNode> Following(ImmutableArray<QueryNode> nodes, int at) => [.. nodes.Skip(at + 1).TakeWhile(n => n is WordNode { IsPlain: true }).Cast<WordNode>()];
    }
}
