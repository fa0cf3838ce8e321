using System.Collections.Immutable;
using System.Globalization;

namespace DiplomacyNews.Web.Search;

/// <summary>
/// A plan in the language of FTS5. Every token stands in quotation marks and holds none (tokens are letters, digits, and signs of our own), so
/// nothing a reader types can be an operator.
/// </summary>
internal sealed class MatchExpression
{
    /// <summary>Ranking computes every listed word's weight in every row: beyond this, a prefix is left to FTS5 as one word.</summary>
    private const int MostRankedWords = 100;

    private readonly SearchTable table;
    private readonly bool isRanked;
    private readonly string visible;
    private readonly string unseen;

    private MatchExpression(SearchPlan plan, SearchTable table, bool isRanked)
    {
        this.table = table;
        this.isRanked = isRanked;
        visible = Keys([SearchKeys.Visible, .. plan.Released]);
        unseen = plan.Released.IsEmpty ? Keys([SearchKeys.Unseen, SearchKeys.Held]) : $"({Keys([SearchKeys.Unseen])} OR ({Keys([SearchKeys.Held])} NOT {Keys(plan.Released)}))";
    }

    /// <param name="plan">What to find.</param>
    /// <param name="table">Where.</param>
    /// <param name="ranked">Whether rows will be ranked. In order of date a list of words is quicker, because FTS5 gathers all rows of a prefix first.</param>
    public static string Of(SearchPlan plan, SearchTable table, bool ranked = false)
    {
        var expression = new MatchExpression(plan, table, ranked);
        return expression.All(plan.Clauses, isWhole: true);
    }

    /// <summary>FTS5 has no "not" by itself: what must not hold is taken from what else must, or from all that may be seen.</summary>
    private string All(ImmutableArray<SearchClause> clauses, bool isWhole = false)
    {
        var asking = clauses.Where(c => !c.IsModifier).ToList();
        var wanted = asking.Where(c => !c.Not).Select(Clause).Distinct().ToList(); // A word typed a hundred times is looked up once.
        var unwanted = asking.Where(c => c.Not).Select(Clause).Distinct().ToList();
        if (wanted.Count == 0)
        {
            wanted.Add(visible);
        }
        else if (isWhole)
        {
            unwanted.Add(unseen);
        }

        var all = string.Join(" AND ", wanted);
        return unwanted.Count == 0 ? all : $"({all}) NOT ({string.Join(" OR ", unwanted)})";
    }

    private string Clause(SearchClause clause) => "(" + (
        clause.Of.IsEmpty ? string.Join(" OR ", clause.AnyOf.Select(Term).Distinct())
        : clause.IsChoice ? string.Join(" OR ", clause.Of.Where(c => !c.IsModifier).Select(c => c.Not ? $"({visible} NOT {Clause(c)})" : Clause(c)).Distinct())
        : All(clause.Of)) + ")";

    private string Term(SearchTerm term) => term switch
    {
        SearchTerm.Phrase phrase => table.In(phrase.In, Quoted(phrase.Tokens)),
        SearchTerm.AnyWord { Beginning: { } beginning } words when words.IsCut || (isRanked && words.Tokens.Length > MostRankedWords) => table.In(words.In, Quoted([beginning]) + " *"),
        SearchTerm.AnyWord { Tokens.Length: 0 } => Keys([SearchKeys.Nothing]),
        SearchTerm.AnyWord words => table.In(words.In, $"({string.Join(" OR ", words.Tokens.Select(t => Quoted([t])))})"),
        SearchTerm.Near near => table.In(near.In, string.Create(CultureInfo.InvariantCulture, $"NEAR({string.Join(' ', near.Phrases.Select(p => Quoted(p)))}, {near.Within})")),
        SearchTerm.Keys keys => Keys(keys.Values),
        SearchTerm.Both { Pairs.IsEmpty: false } both when table == SearchTable.Articles => Keys(both.Pairs),
        SearchTerm.Both both => $"({Keys(both.Values)} AND {Keys(both.With)})",
        SearchTerm.Days { Values.IsEmpty: true } => Keys([SearchKeys.Nothing]),
        SearchTerm.Days days => Keys([.. days.Values.Select(day => days.IsSaid ? table.SaidPrefix + day : day)]),
        _ => Keys([SearchKeys.Nothing]),
    };

    private static string Keys(IEnumerable<string> keys) => $"keys : ({string.Join(" OR ", keys.Select(key => $"\"{key}\""))})";

    private static string Quoted(IEnumerable<string> tokens) => $"\"{string.Join(' ', tokens)}\"";
}
