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
        var mended = await MendedAsync(plan, table, cancellationToken);
        var tried = new List<SearchAlternative>();
        if (mended is not null && await CountAsync(mended, table, cancellationToken) is { Count: > 0 } found)
        {
            tried.Add(found);
        }

        var shorter = new List<SearchAlternative>();
        if (plan.Clauses.Length > 1)
        {
            foreach (var clause in plan.Clauses.Take(MostTried))
            {
                var gone = clause.Parts.ToHashSet();
                var query = mended is null ? plan.Query.Without(gone) : Mend(plan.Query.Without(gone), plan, mended);
                if (await CountAsync(query, table, cancellationToken) is { Count: > 0 } without)
                {
                    shorter.Add(without);
                }
            }
        }

        return [.. tried.Concat(shorter.OrderByDescending(s => s.Count)).DistinctBy(s => s.Query).Take(MostOffered)];
    }

    private string Mend(string query, SearchPlan plan, string mended)
    {
        // Take the mended spelling of the words that are still there.
        var old = plan.Query.Parts;
        var mendedParts = SearchQuery.Parse(mended).Parts;
        if (mendedParts.Length != old.Length)
        {
            return query;
        }

        var spelling = old.Zip(mendedParts).Where(p => p.First.Source != p.Second.Source).DistinctBy(p => p.First.Source).ToDictionary(p => p.First.Source, p => p.Second.Source);
        var parsed = SearchQuery.Parse(query);
        foreach (var part in parsed.Parts)
        {
            if (spelling.TryGetValue(part.Source, out var right))
            {
                query = SearchQuery.Parse(query) is var again ? again.With([.. again.Parts.Where(p => p.Source == part.Source).Take(1)], right) : query;
            }
        }

        return query;
    }

    private async Task<string?> MendedAsync(SearchPlan plan, SearchTable table, CancellationToken cancellationToken)
    {
        Dictionary<string, string>? words = null;
        string? mended = null;
        foreach (var clause in plan.Clauses.Where(c => !c.Not && c.Parts is [{ Field: null, IsQuoted: false, IsPrefix: false }] && c.AnyOf is [SearchTerm.Phrase { Tokens.Length: 1 }]).Take(MostTried))
        {
            var alone = plan with { Clauses = [clause], First = null, Last = null };
            if ((await index.PositionsAsync(table, alone, SearchOrder.Newest, null, 1, cancellationToken)).Count > 0)
            {
                continue;
            }

            words ??= await WordsAsync(cancellationToken);
            var typed = SearchTokens.Name(clause.Parts[0].Value);
            var most = EditDistance.Allowed(typed.Length);
            var near = most == 0 ? null : words.Keys.Select(word => (word, Distance: EditDistance.Between(typed, word, most))).Where(n => n.Distance <= most)
                .OrderBy(n => n.Distance).ThenBy(n => n.word, StringComparer.Ordinal).Select(n => words[n.word]).FirstOrDefault();
            if (near is not null)
            {
                var query = SearchQuery.Parse(mended ?? plan.Query.Text);
                mended = query.With([.. query.Parts.Where(p => p.Source == clause.Parts[0].Source).Take(1)], near);
            }
        }

        return mended;
    }

    /// <summary>The words of all names known, by how they are folded. Those of hidden articles do no harm: what finds nothing is not offered.</summary>
    private async Task<Dictionary<string, string>> WordsAsync(CancellationToken cancellationToken)
    {
        var words = new Dictionary<string, string>(known.Words);
        foreach (var name in await db.Database.SqlQuery<string>($"SELECT DISTINCT name AS Value FROM search_names").ToListAsync(cancellationToken))
        {
            foreach (var word in name.Split(' '))
            {
                words.TryAdd(word, word);
            }
        }

        return words;
    }

    private async Task<SearchAlternative> CountAsync(string query, SearchTable table, CancellationToken cancellationToken)
    {
        var plan = await planner.PlanAsync(SearchQuery.Parse(query), cancellationToken);
        return new SearchAlternative(query, plan.IsEmpty ? 0 : await index.CountAsync(table, plan, cancellationToken));
    }
}

/// <summary>Another search and how many results it has.</summary>
public sealed record SearchAlternative(string Query, int Count);
