using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Search.Language;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Search;

/// <summary>For a search that finds nothing: nearly the same searches that do find something, with how many.</summary>
internal sealed class SearchAlternatives(NewsContext db, SearchPlanner planner, SearchIndexQueries index, KnownNames known)
{
    private const int MostTried = 6;
    private const int MostOffered = 3;

    private readonly Dictionary<string, IReadOnlyList<string>> nearest = [];
    private IReadOnlyList<string>? wordsOfNames;

    /// <summary>First with mistyped words mended, then with one condition less, the more results the earlier.</summary>
    public async Task<IReadOnlyList<SearchAlternative>> ForAsync(SearchPlan plan, SearchTable table, CancellationToken cancellationToken)
    {
        var query = plan.Query.Rewritten(node => plan.LeftOut.FirstOrDefault(l => ReferenceEquals(l.Part, node)) is { Part: not null } left ? left.Instead is null ? null : NodeOf(left.Instead) : node);
        query = await WithWordsMendedAsync(await PlanAsync(query, cancellationToken), table, cancellationToken);
        var mended = await PlanAsync(query, cancellationToken);
        var found = new List<SearchAlternative>();
        if (query != plan.Query.Tree.Printed())
        {
            found.Add(await CountAsync(mended, table, null, cancellationToken));
        }

        var shorter = new List<SearchAlternative>();
        foreach (var clause in mended.Clauses.Length > 1 ? mended.Clauses.Take(MostTried) : [])
        {
            shorter.Add(await CountAsync(await PlanAsync(mended.Query.Without(clause.Nodes), cancellationToken), table, $"{clause.Label} {clause.Shown}", cancellationToken));
        }

        return [.. found.Concat(shorter.OrderByDescending(s => s.Count)).Where(s => s.Count > 0).DistinctBy(s => s.Query).Take(MostOffered)];
    }

    /// <summary>Those conditions of a search that finds nothing which find nothing even alone; none where they only exclude each other.</summary>
    public async Task<IReadOnlyList<SearchClause>> EmptiedByAsync(SearchPlan plan, SearchTable table, CancellationToken cancellationToken)
    {
        var empty = new List<SearchClause>();
        foreach (var clause in plan.Clauses.Where(c => !c.IsModifier || c.Days is not null).Take(MostTried))
        {
            var alone = plan with { Clauses = [clause], First = clause.Days?.First, Last = clause.Days?.Last };
            if (!await FindsAsync(alone, table, cancellationToken))
            {
                empty.Add(clause);
            }
        }

        return empty;
    }

    private Task<SearchPlan> PlanAsync(string query, CancellationToken cancellationToken) => planner.PlanAsync(SearchQuery.Parse(query), cancellationToken);

    private static QueryNode? NodeOf(string query) => SearchQuery.Parse(query).Tree is { Of.Length: > 0 } tree ? QueryTree.Grouped(tree) : null;

    private async Task<string> WithWordsMendedAsync(SearchPlan plan, SearchTable table, CancellationToken cancellationToken)
    {
        var mended = new List<(QueryNode Word, string Near)>();
        foreach (var clause in plan.Clauses.Where(c => !c.Not && c.Nodes is [WordNode { IsPlain: true }] && c.AnyOf is [SearchTerm.Phrase { Tokens.Length: 1 }]).Take(MostTried))
        {
            if (await FindsAsync(plan with { Clauses = [clause], First = null, Last = null }, table, cancellationToken))
            {
                continue;
            }

            var typed = SearchTokens.Name(((WordNode)clause.Nodes[0]).Value);
            nearest[typed] = nearest.GetValueOrDefault(typed) ?? await NearAsync(typed, cancellationToken); // All words there are are gone through: once for a word, however often it stands there.
            foreach (var near in nearest[typed])
            {
                if (await FindsAsync(await PlanAsync(near, cancellationToken), table, cancellationToken))
                {
                    mended.Add((clause.Nodes[0], near));
                    break;
                }
            }
        }

        return plan.Query.Rewritten(node => mended.Find(m => ReferenceEquals(m.Word, node)) is { Word: not null } mend ? NodeOf(mend.Near) : node);
    }

    private async Task<bool> FindsAsync(SearchPlan plan, SearchTable table, CancellationToken cancellationToken) =>
        !plan.IsEmpty && (await index.PositionsAsync(table, plan, SearchOrder.Newest, null, 1, cancellationToken)).Count > 0;

    /// <summary>
    /// The nearest words: of names first, then those that were indexed and begin with the same letter. Words of hidden articles may be among them, which
    /// is why the caller asks what they find before it offers any.
    /// </summary>
    private async Task<IReadOnlyList<string>> NearAsync(string typed, CancellationToken cancellationToken)
    {
        var most = EditDistance.Allowed(typed.Length);
        if (most == 0)
        {
            return [];
        }

        wordsOfNames ??= [.. (await db.Database.SqlQuery<string>($"SELECT name AS Value FROM search_names WHERE whole = 1").ToListAsync(cancellationToken)).SelectMany(n => n.Split(' ')).Distinct()];
        var (first, beyond) = (typed[..1], typed[..1] + "\U0010FFFF");
        var indexed = await db.Database.SqlQuery<string>(
            $"SELECT word AS Value FROM search_words WHERE word >= {first} AND word < {beyond} AND length(word) BETWEEN {typed.Length - most} AND {typed.Length + most}")
            .ToListAsync(cancellationToken);
        return
        [
            .. known.Words.Select(w => (Word: w.Key, Written: w.Value, IsName: true))
                .Concat(wordsOfNames.Select(w => (Word: w, Written: w, IsName: true)))
                .Concat(indexed.Select(w => (Word: w, Written: w, IsName: false)))
                .Select(w => (w.Word, w.Written, w.IsName, Distance: EditDistance.Between(typed, w.Word, most)))
                .Where(w => w.Distance <= most || (w.IsName && Transliteration.IsOf(typed, w.Word)))
                .OrderBy(w => w.Distance).ThenByDescending(w => w.IsName).ThenBy(w => w.Word, StringComparer.Ordinal)
                .Select(w => w.Written).DistinctBy(SearchTokens.Name).Take(MostTried),
        ];
    }

    private async Task<SearchAlternative> CountAsync(SearchPlan plan, SearchTable table, string? without, CancellationToken cancellationToken) =>
        new(plan.Query.Text, plan.IsEmpty ? 0 : await index.CountAsync(table, plan, cancellationToken), without);
}

/// <summary>Another search and how many results it has.</summary>
/// <param name="Without">The condition it does without; null for one with a mistyped word mended.</param>
public sealed record SearchAlternative(string Query, int Count, string? Without = null);
