using System.Collections.Immutable;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Queries;

namespace DiplomacyNews.Web.Search;

/// <summary>A page of what was found.</summary>
/// <param name="Hits">In the order asked for.</param>
/// <param name="After">The cursor of the next page, or null on the last.</param>
public sealed record SearchPage<T>(IReadOnlyList<T> Hits, long? After);

/// <summary>A statement with the words that were searched for.</summary>
/// <param name="Statement">As lists show it; long words are cut to the part with the hits.</param>
/// <param name="Hits">What to point out in its words.</param>
public sealed record StatementHit(StatementRow Statement, ImmutableArray<TextSpan> Hits);

/// <summary>An article with the passage that was searched for.</summary>
public sealed record ArticleHit
{
    public required int Id { get; init; }

    public required string Slug { get; init; }

    public required Snippet Title { get; init; }

    public required Snippet Passage { get; init; }

    public string? Outlet { get; init; }

    public DateOnly? Date { get; init; }

    public DateOnly? DateFrom { get; init; }

    public DateOnly? DateTo { get; init; }

    public required bool IsDateInferred { get; init; }

    public required int Statements { get; init; }

    public required bool IsSample { get; init; }

    public string Address => $"/articles/{Id}/{Slug}";
}

/// <summary>What results can be narrowed by, with how many there are of each.</summary>
/// <param name="Of">How many of the newest hits were counted.</param>
/// <param name="Groups">Speaker, topic and so on; none is empty.</param>
internal sealed record SearchFacets(int Of, ImmutableArray<SearchFacets.Group> Groups)
{
    /// <param name="Field">The filter that its values are of.</param>
    public sealed record Group(SearchField Field, string Name, ImmutableArray<Value> Values);

    /// <param name="Filter">What narrows a query to it: "topic:taiwan".</param>
    public sealed record Value(string Name, string Filter, int Count);
}
