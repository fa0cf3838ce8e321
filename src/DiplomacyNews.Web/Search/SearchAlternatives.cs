using DiplomacyNews.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Search;

/// <summary>For a search that finds nothing: nearly the same searches that do find something, with how many.</summary>
internal sealed class SearchAlternatives(NewsContext db, SearchPlanner planner, SearchIndexQueries index, KnownNames known)
{
    private const int MostTried = 6;
    private const int MostOffered = 3;

    /// <summary>First with mistyped words mended, then with one condition less, the more results the earlier.</summary>
    public async Task<IReadOnlyList<SearchAlternative>> ForAsync(SearchPlan plan, SearchTable table, CancellationToken cancellationToken)
    {
        var query = plan.Query.Without(plan.LeftOut.Where(l => l.Instead is null).Select(l => l.Part).ToHashSet());
        foreach (var (part, instead) in plan.LeftOut.Where(l => l.Instead is not null))
        {
            query = Replaced(query, part.Source, instead!); // Those without were filtered out.
        }

        query = await WithWordsMendedAsync(await PlanAsync(query, cancellationToken), table, cancellationToken);
        var mended = await PlanAsync(query, cancellationToken);
        var found = new List<SearchAlternative>();
        if (query != plan.Query.Text)
        {
            found.Add(await CountAsync(mended, table, cancellationToken));
        }

        var shorter = new List<SearchAlternative>();
        foreach (var clause in mended.Clauses.Length > 1 ? mended.Clauses.Take(MostTried) : [])
        {
            shorter.Add(await CountAsync(await PlanAsync(mended.Query.Without(clause.Parts.ToHashSet()), cancellationToken), table, cancellationToken));
        }

        return [.. found.Concat(shorter.OrderByDescending(s => s.Count)).Where(s => s.Count > 0).DistinctBy(s => s.Query).Take(MostOffered)];
    }

    private Task<SearchPlan> PlanAsync(string query, CancellationToken cancellationToken) => planner.PlanAsync(SearchQuery.Parse(query), cancellationToken);

    private async Task<string> WithWordsMendedAsync(SearchPlan plan, SearchTable table, CancellationToken cancellationToken)
    {
        var mended = plan.Query.Text;
        foreach (var clause in plan.Clauses.Where(c => !c.Not && c.Parts is [{ Field: null, IsQuoted: false, IsPrefix: false }] && c.AnyOf is [SearchTerm.Phrase { Tokens.Length: 1 }]).Take(MostTried))
        {
            if (await FindsAsync(plan with { Clauses = [clause], First = null, Last = null }, table, cancellationToken))
            {
                continue;
            }

            foreach (var near in await NearAsync(SearchTokens.Name(clause.Parts[0].Value), cancellationToken))
            {
                if (await FindsAsync(await PlanAsync(near, cancellationToken), table, cancellationToken))
                {
                    mended = Replaced(mended, clause.Parts[0].Source, near);
                    break;
                }
            }
        }

        return mended;
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

        var names = await db.Database.SqlQuery<string>($"SELECT name AS Value FROM search_names WHERE whole = 1").ToListAsync(cancellationToken);
        var (first, beyond) = (typed[..1], typed[..1] + "\U0010FFFF");
        var indexed = await db.Database.SqlQuery<string>(
            $"SELECT word AS Value FROM search_words WHERE word >= {first} AND word < {beyond} AND length(word) BETWEEN {typed.Length - most} AND {typed.Length + most}")
            .ToListAsync(cancellationToken);
        return
        [
            .. known.Words.Select(w => (Word: w.Key, Written: w.Value, IsName: true))
                .Concat(names.SelectMany(n => n.Split(' ')).Select(w => (Word: w, Written: w, IsName: true)))
                .Concat(indexed.Select(w => (Word: w, Written: w, IsName: false)))
                .Select(w => (w.Word, w.Written, w.IsName, Distance: EditDistance.Between(typed, w.Word, most)))
                .Where(w => w.Distance <= most)
                .OrderBy(w => w.Distance).ThenByDescending(w => w.IsName).ThenBy(w => w.Word, StringComparer.Ordinal)
                .Select(w => w.Written).DistinctBy(SearchTokens.Name).Take(MostTried),
        ];
    }

    private async Task<SearchAlternative> CountAsync(SearchPlan plan, SearchTable table, CancellationToken cancellationToken) =>
        new(plan.Query.Text, plan.IsEmpty ? 0 : await index.CountAsync(table, plan, cancellationToken));

    private static string Replaced(string query, string source, string instead)
    {
        var parsed = SearchQuery.Parse(query);
        return parsed.With([.. parsed.Parts.Where(p => p.Source == source).Take(1)], instead);
    }
}

/// <summary>Another search and how many results it has.</summary>
public sealed record SearchAlternative(string Query, int Count);
