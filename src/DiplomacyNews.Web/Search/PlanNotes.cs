using System.Collections.Immutable;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Search.Language;

namespace DiplomacyNews.Web.Search;

/// <summary>What was not understood of a query on its way to a plan.</summary>
internal sealed class PlanNotes(SearchQuery query)
{
    public List<SearchNotice> Notices { get; } = [.. query.Notices];

    /// <summary>See <see cref="SearchPlan.LeftOut"/>.</summary>
    public List<(QueryNode Part, string? Instead)> LeftOut { get; } = [];

    public void Explain(TextSpan? at, string text, params ImmutableArray<SearchLink> instead) => Notices.Add(new SearchNotice(text, instead) { At = at });

    /// <summary>A link to the query with one value of a filter written another way.</summary>
    /// <param name="nodes">The filter and the words after it that belong to the value.</param>
    public SearchLink Instead(string text, ImmutableArray<QueryNode> nodes, int value, string filter)
    {
        var values = ((FilterNode)nodes[0]).Values;
        return new SearchLink(text, query.With(nodes, node => SearchQuery.Parse(filter).Tree.Of is [FilterNode { Values.Length: > 0 } other]
            ? other with { Values = [.. values.Take(value), .. other.Values, .. values.Skip(value + 1)] } : node));
    }

    /// <summary>Enough of it to be recognised.</summary>
    public static string Short(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 60), "…");
}
