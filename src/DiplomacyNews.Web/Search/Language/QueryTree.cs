using System.Collections.Immutable;
using System.Globalization;

namespace DiplomacyNews.Web.Search.Language;

/// <summary>What can be done with a tree whatever its nodes mean: print it, walk it, change it.</summary>
internal static class QueryTree
{
    /// <summary>The query that reads as this tree.</summary>
    public static string Printed(this QueryNode node) => node switch
    {
        WordNode word => Printed(word.Value, word.IsQuoted, word.IsPrefix),
        FilterNode { Values.IsEmpty: true } empty => empty.Field.Written() + ":\"\"", // A bare colon would take the next word.
        FilterNode filter => filter.Field.Written() + ":" + string.Join(',', filter.Values.Select(v => Printed(v.Text, v.IsQuoted, v.IsPrefix))),
        NearNode { Words.Length: 2 } near => string.Create(CultureInfo.InvariantCulture, $"{near.Words[0].Printed()} NEAR/{near.Within} {near.Words[1].Printed()}"),
        NearNode near => string.Create(CultureInfo.InvariantCulture, $"NEAR({string.Join(' ', near.Words.Select(Printed))}, {near.Within})"),
        NotNode { Of: WordNode or FilterNode } not => "-" + not.Of.Printed(),
        NotNode not => $"-({not.Of.Printed()})",
        GroupNode { IsAny: true } any => string.Join(" OR ", any.Of.Select(WithinChoice)),
        GroupNode all => string.Join(' ', all.Of.Select(WithinAll)),
        _ => "",
    };

    /// <summary>The words, filters and words near each other, in order.</summary>
    public static IEnumerable<QueryNode> Leaves(this QueryNode node) => node switch
    {
        NotNode not => not.Of.Leaves(),
        GroupNode group => group.Of.SelectMany(Leaves),
        _ => [node],
    };

    /// <summary>The tree with nodes in place of others; null takes one out, and what holds nothing any more goes with it.</summary>
    public static QueryNode? Rewritten(this QueryNode node, Func<QueryNode, QueryNode?> rewrite)
    {
        var changed = rewrite(node);
        return !ReferenceEquals(changed, node) ? changed : node switch
        {
            NotNode not => not.Of.Rewritten(rewrite) is { } of ? not with { Of = of } : null,
            GroupNode group => group.Of.Select(of => of.Rewritten(rewrite)).OfType<QueryNode>().ToImmutableArray() is { Length: > 0 } of ? Grouped(group with { Of = of }) : null,
            _ => node,
        };
    }

    /// <summary>One alone needs no group.</summary>
    public static QueryNode Grouped(GroupNode group) => group.Of is [var only] ? only : group;

    private static string WithinAll(QueryNode node) => node is GroupNode { Of.Length: > 1, IsAny: false } ? $"({node.Printed()})" : node.Printed();

    private static string WithinChoice(QueryNode node) => node is GroupNode { Of.Length: > 1 } ? $"({node.Printed()})" : node.Printed();

    private static string Printed(string value, bool isQuoted, bool isPrefix) => isQuoted ? $"\"{value}\"" : isPrefix ? value + "*" : value;
}
