using System.Collections.Immutable;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Search.Language;

namespace DiplomacyNews.Web.Search;

/// <summary>What a query comes to: conditions that must all hold, between two days.</summary>
internal sealed record SearchPlan
{
    public required SearchQuery Query { get; init; }

    public required ImmutableArray<SearchClause> Clauses { get; init; }

    public DateOnly? First { get; init; }

    public DateOnly? Last { get; init; }

    /// <summary>Embargoed articles whose day has come since they were indexed.</summary>
    public ImmutableArray<string> Released { get; init; } = [];

    public ImmutableArray<SearchNotice> Notices { get; init; } = [];

    /// <summary>Parts that were left out because their name is not known, with the filter that was probably meant; null where none comes near.</summary>
    public ImmutableArray<(QueryNode Part, string? Instead)> LeftOut { get; init; } = [];

    public long FirstPosition => First is { } first ? DateOrder.First(first) : 0;

    public long LastPosition => Last is { } last && last < DateOnly.MaxValue ? DateOrder.Last(last) : long.MaxValue;

    /// <summary>Whether nothing of the query is left to search for.</summary>
    public bool IsEmpty => Clauses.IsEmpty;

    /// <summary>The words to point out in what was found.</summary>
    public IEnumerable<SearchTerm> Highlighted => Clauses.SelectMany(clause => clause.Wanted);

    /// <summary>The query with one value more of a filter, or one less where it is chosen already; values of one filter are alternatives.</summary>
    public string Toggled(SearchField field, string filter)
    {
        if (Clauses.FirstOrDefault(c => c.Field == field && !c.Not && !c.Chosen.IsEmpty) is not { } clause)
        {
            return Query.And(filter);
        }

        var chosen = clause.Chosen.Contains(filter) ? clause.Chosen.Remove(filter) : clause.Chosen.Add(filter);
        return chosen.IsEmpty ? Query.Without(clause.Nodes) : Query.With(clause.Nodes, node => node is FilterNode old
            ? old with { Values = [.. chosen.SelectMany(c => SearchQuery.Parse(c).Tree.Of).OfType<FilterNode>().SelectMany(f => f.Values)] } : node);
    }

    /// <summary>The query with one of its conditions turned round.</summary>
    public string Negated(SearchClause clause) => Query.Rewritten(node =>
        ReferenceEquals(node, clause.Nodes[0]) ? clause.Not ? node : new NotNode(Whole(node, clause), node.Span)
        : node is NotNode not && ReferenceEquals(not.Of, clause.Nodes[0]) ? clause.Not ? Whole(not.Of, clause) : node
        : clause.Nodes.Skip(1).Any(n => ReferenceEquals(n, node)) ? null
        : node);

    // A name that went on over the words after it is one value from here on.
    private static QueryNode Whole(QueryNode node, SearchClause clause) => node is FilterNode { Values.Length: > 0 } filter && clause.Nodes.Length > 1
        ? filter with { Values = filter.Values.SetItem(filter.Values.Length - 1, new FilterValue(string.Join(' ', clause.Nodes.Skip(1).OfType<WordNode>().Select(w => w.Value).Prepend(filter.Values[^1].Text)), true, false, filter.Span)) }
        : node;

    /// <summary>The same without one of its conditions.</summary>
    public SearchPlan Without(SearchClause clause)
    {
        var rest = Clauses.Remove(clause);
        var days = rest.Select(c => c.Days).OfType<SearchDays>().ToList();
        return this with { Clauses = rest, First = SearchDays.Latest(days.Select(d => d.First)), Last = SearchDays.Earliest(days.Select(d => d.Last)) };
    }
}

/// <summary>From one day to another, both included; null where there is no bound.</summary>
internal sealed record SearchDays(DateOnly? First, DateOnly? Last)
{
    public static DateOnly? Latest(IEnumerable<DateOnly?> days) => days.Max();

    public static DateOnly? Earliest(IEnumerable<DateOnly?> days) => days.Min();
}

/// <summary>A condition of a plan, as its query's tree has it: terms of which one must hold, days, or a group of further conditions.</summary>
internal sealed record SearchClause
{
    /// <summary>Whether it must not hold.</summary>
    public bool Not { get; init; }

    /// <summary>What it is, before <see cref="Shown"/>: "topic".</summary>
    public required string Label { get; init; }

    /// <summary>What it asks for: "Taiwan".</summary>
    public required string Shown { get; init; }

    /// <summary>What it was written as.</summary>
    public required ImmutableArray<QueryNode> Nodes { get; init; }

    public ImmutableArray<SearchTerm> AnyOf { get; init; } = [];

    /// <summary>Days that bound the whole search.</summary>
    public SearchDays? Days { get; init; }

    public ImmutableArray<SearchClause> Of { get; init; } = [];

    /// <summary>Whether any of <see cref="Of"/> will do.</summary>
    public bool IsChoice { get; init; }

    /// <summary>For a filter that facets show: which, and each of its values as a filter of its own: "topic:taiwan".</summary>
    public SearchField? Field { get; init; }

    public ImmutableArray<string> Chosen { get; init; } = [];

    /// <summary>Any of these keys, for a search that nobody typed.</summary>
    public static SearchClause OfKeys(IEnumerable<string> keys) => new() { Label = "", Shown = "", Nodes = [], AnyOf = [new SearchTerm.Keys([.. keys.DefaultIfEmpty(SearchKeys.Nothing)])] };

    /// <summary>Whether it asks the index for nothing by itself: in:title, or days that bound the search.</summary>
    public bool IsModifier => AnyOf.IsEmpty && Of.IsEmpty;

    /// <summary>The terms that are to be found, not those that must not.</summary>
    public IEnumerable<SearchTerm> Wanted => Not ? [] : AnyOf.Concat(Of.SelectMany(of => of.Wanted));

    public bool Equals(SearchClause? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}

/// <summary>Where words are looked for.</summary>
internal enum SearchPlace { Words, Title, Quoted }

/// <summary>Something to look up in the index.</summary>
internal abstract record SearchTerm
{
    /// <summary>Words in this order, side by side.</summary>
    /// <param name="Tokens">Of <see cref="SearchTokens"/>.</param>
    internal sealed record Phrase(ImmutableArray<string> Tokens, SearchPlace In) : SearchTerm;

    /// <summary>Any of these words; those that begin alike, or an acronym and its word.</summary>
    /// <param name="Tokens">The words.</param>
    /// <param name="Beginning">What they all begin with; null when they do not.</param>
    /// <param name="IsCut">Whether there are more words with the beginning than are listed.</param>
    internal sealed record AnyWord(ImmutableArray<string> Tokens, string? Beginning, bool IsCut, SearchPlace In) : SearchTerm;

    /// <summary>Phrases with at most so many words between them, in any order.</summary>
    internal sealed record Near(ImmutableArray<ImmutableArray<string>> Phrases, int Within, SearchPlace In) : SearchTerm;

    /// <summary>Any of these keys; see <see cref="SearchKeys"/>.</summary>
    internal sealed record Keys(ImmutableArray<string> Values) : SearchTerm;

    /// <summary>Any of these keys together with any of those.</summary>
    /// <param name="Pairs">The same of reports, in which the one may stand in another statement than the other: the keys of both in one statement. Empty where there are none.</param>
    internal sealed record Both(ImmutableArray<string> Values, ImmutableArray<string> With, ImmutableArray<string> Pairs) : SearchTerm;

    /// <summary>Days, as <see cref="DayKeys"/> writes them.</summary>
    /// <param name="IsSaid">Whether the day counts on which something was said; else that of the row.</param>
    internal sealed record Days(ImmutableArray<string> Values, bool IsSaid) : SearchTerm;
}
