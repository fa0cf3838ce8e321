using System.Collections.Immutable;
using DiplomacyNews.Web.Search.Language;

namespace DiplomacyNews.Web.Search;

/// <summary>
/// What somebody typed, read as the search language: words, "phrases", OR, -not, (groups), prefix*, NEAR, and filters (<c>speaker: topic: before:</c> …).
/// Reading it never fails; what makes no sense is explained where it stands and left out. What names mean is looked up later, by <see cref="SearchPlanner"/>.
/// </summary>
/// <param name="Text">As it was typed, without doubled blanks; positions count in it.</param>
/// <param name="Tree">All that was understood.</param>
internal sealed record SearchQuery(string Text, GroupNode Tree, ImmutableArray<SearchNotice> Notices)
{
    public const int LongestText = QueryText.Longest;

    /// <summary>Whether nothing was typed that could be searched for.</summary>
    public bool IsEmpty => Tree.Of.IsEmpty;

    public static SearchQuery Parse(string? typed)
    {
        var notices = new List<SearchNotice>();
        var text = QueryText.Cleaned(typed ?? "", out var isCut);
        if (isCut)
        {
            notices.Add(new SearchNotice($"Only the first {LongestText} characters were searched."));
        }

        var tree = new QueryGrammar(new QueryTokenizer(text, notices).Read(), notices).Read();
        return new SearchQuery(text, tree, [.. notices]);
    }

    /// <summary>The query without some of its parts.</summary>
    public string Without(IReadOnlyCollection<QueryNode> gone) => Rewritten(node => IsOf(gone, node) ? null : node);

    /// <summary>The query with something else in the place of some of its parts; what is negated stays so.</summary>
    public string With(IReadOnlyCollection<QueryNode> old, string instead) => With(old, _ => Parse(instead).Tree is { Of.Length: > 0 } tree ? QueryTree.Grouped(tree) : null);

    /// <summary>The query with the first of some parts made into something else, and the others gone.</summary>
    public string With(IReadOnlyCollection<QueryNode> old, Func<QueryNode, QueryNode?> change)
    {
        var isDone = false;
        return Rewritten(node =>
        {
            if (!IsOf(old, node))
            {
                return node;
            }

            var changed = isDone ? null : change(node);
            isDone = true;
            return changed;
        });
    }

    /// <summary>The query with something more at its end.</summary>
    public string And(string more)
    {
        var now = Tree.Printed();
        return now.Length == 0 ? more : $"{now} {more}";
    }

    /// <summary>The query with nodes in place of others.</summary>
    public string Rewritten(Func<QueryNode, QueryNode?> rewrite) => Tree.Rewritten(rewrite)?.Printed() ?? "";

    private static bool IsOf(IReadOnlyCollection<QueryNode> nodes, QueryNode node) => nodes.Any(n => ReferenceEquals(n, node));
}
