using System.Collections.Immutable;
using DiplomacyNews.Web.Data;

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
    public ImmutableArray<(SearchPart Part, string? Instead)> LeftOut { get; init; } = [];

    public long FirstPosition => First is { } first ? DateOrder.First(first) : 0;

    public long LastPosition => Last is { } last && last < DateOnly.MaxValue ? DateOrder.Last(last) : long.MaxValue;

    /// <summary>Whether nothing of the query is left to search for.</summary>
    public bool IsEmpty => Clauses.IsEmpty;

    /// <summary>The words to point out in what was found.</summary>
    public IEnumerable<SearchTerm> Highlighted => Clauses.Where(clause => !clause.Not).SelectMany(clause => clause.AnyOf);
}

/// <summary>A condition: one of its terms must hold, or none.</summary>
/// <param name="AnyOf">Empty for a filter by date, which the plan's days express.</param>
/// <param name="Label">What it is, before <paramref name="Shown"/>: "topic".</param>
/// <param name="Shown">What it asks for: "Taiwan".</param>
/// <param name="Parts">What it was written as.</param>
internal sealed record SearchClause(ImmutableArray<SearchTerm> AnyOf, bool Not, string Label, string Shown, ImmutableArray<SearchPart> Parts);

/// <summary>Something to look up in the index.</summary>
internal abstract record SearchTerm
{
    /// <summary>Words in this order, side by side.</summary>
    /// <param name="Tokens">Of <see cref="SearchTokens"/>.</param>
    /// <param name="InTitle">Whether only titles count.</param>
    internal sealed record Phrase(ImmutableArray<string> Tokens, bool InTitle) : SearchTerm;

    /// <summary>Any of these words; those that begin alike, or an acronym and its word.</summary>
    /// <param name="Tokens">The words.</param>
    /// <param name="Beginning">What they all begin with; null when they do not.</param>
    /// <param name="IsCut">Whether there are more words with the beginning than are listed.</param>
    /// <param name="InTitle">Whether only titles count.</param>
    internal sealed record AnyWord(ImmutableArray<string> Tokens, string? Beginning, bool IsCut, bool InTitle) : SearchTerm;

    /// <summary>Phrases with at most so many words between them, in any order.</summary>
    internal sealed record Near(ImmutableArray<ImmutableArray<string>> Phrases, int Within, bool InTitle) : SearchTerm;

    /// <summary>Any of these keys; see <see cref="SearchKeys"/>.</summary>
    internal sealed record Keys(ImmutableArray<string> Values) : SearchTerm;
}
