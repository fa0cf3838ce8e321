using System.Collections.Immutable;
using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Search.Language;

/// <summary>
/// A query as a tree: <c>talks (truce OR "cease fire") -speaker:okafor</c> is all of a word, a choice and a negated filter. It prints back as a query
/// that reads as the same tree. Nodes are told apart by where they stand, so that the same word twice is two nodes.
/// </summary>
/// <param name="Span">Where it stands in the query's text, so that what is wrong with it can be pointed out there.</param>
internal abstract record QueryNode(TextSpan Span);

/// <summary>Something to find in the text: a word, the beginning of one, or a phrase.</summary>
/// <param name="Value">Without quotation marks and asterisk.</param>
internal sealed record WordNode(string Value, bool IsQuoted, bool IsPrefix, TextSpan Span) : QueryNode(Span)
{
    /// <summary>Whether it may as well be a further word of the name that a filter before it begins: <c>speaker:Ngozi Okafor</c>.</summary>
    public bool IsPlain => !IsQuoted && !IsPrefix;
}

/// <summary>A filter with what it asks for; any of its values will do: <c>speaker:blinken,lavrov</c>.</summary>
internal sealed record FilterNode(SearchField Field, ImmutableArray<FilterValue> Values, TextSpan Span) : QueryNode(Span);

/// <summary>Words or phrases with at most so many words between them, in any order.</summary>
internal sealed record NearNode(ImmutableArray<WordNode> Words, int Within, TextSpan Span) : QueryNode(Span);

/// <summary>What must not hold.</summary>
internal sealed record NotNode(QueryNode Of, TextSpan Span) : QueryNode(Span);

/// <summary>Several that must all hold, or of which any will do.</summary>
internal sealed record GroupNode(bool IsAny, ImmutableArray<QueryNode> Of, TextSpan Span) : QueryNode(Span);

/// <summary>One value of a filter.</summary>
/// <param name="Text">Without quotation marks and asterisk.</param>
internal sealed record FilterValue(string Text, bool IsQuoted, bool IsPrefix, TextSpan Span);
