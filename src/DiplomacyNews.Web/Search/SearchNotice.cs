using System.Collections.Immutable;
using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Search;

/// <summary>Something in a query that was not understood as written: what it is, what was done, and searches that may be meant instead.</summary>
public sealed record SearchNotice(string Text, ImmutableArray<SearchLink> Instead)
{
    public SearchNotice(string text)
        : this(text, [])
    {
    }

    /// <summary>Where in the query it stands; null for what concerns it as a whole.</summary>
    public TextSpan? At { get; init; }
}

/// <summary>Words that lead to another search.</summary>
public sealed record SearchLink(string Text, string Query);
