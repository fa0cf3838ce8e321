using System.Collections.Immutable;

namespace DiplomacyNews.Web.Search;

/// <summary>Something in a query that was not understood as written: what it is, what was done, and searches that may be meant instead.</summary>
public sealed record SearchNotice(string Text, ImmutableArray<SearchLink> Instead)
{
    public SearchNotice(string text)
        : this(text, [])
    {
    }
}

/// <summary>Words that lead to another search.</summary>
public sealed record SearchLink(string Text, string Query);
