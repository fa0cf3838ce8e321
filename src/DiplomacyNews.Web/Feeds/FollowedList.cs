using System.Globalization;

namespace DiplomacyNews.Web.Feeds;

/// <summary>A list as an address asks to follow it.</summary>
internal sealed record FollowedList
{
    /// <summary>The site's address, without a slash at its end.</summary>
    public required string Origin { get; init; }

    /// <summary>The list's path: "/topics/taiwan".</summary>
    public required string Path { get; init; }

    /// <summary>What narrows it, in the order of addresses; with neither cursor nor order.</summary>
    public required IReadOnlyList<KeyValuePair<string, string>> Parameters { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    public string? Sort { get; init; }

    /// <summary>Where this part begins.</summary>
    public long? After { get; init; }

    public bool IsByDay => FeedOrder.IsByDay(Sort);

    /// <summary>The absolute address of the list as a page.</summary>
    public string Page => Origin + Path + Query(Parameters);

    public FeedAddress Self(long? after) => new(Origin + Path, Query(
    [
        .. Parameters,
        .. IsByDay ? [new KeyValuePair<string, string>("sort", "said")] : Array.Empty<KeyValuePair<string, string>>(),
        .. after is { } cursor ? [new KeyValuePair<string, string>("after", cursor.ToString(CultureInfo.InvariantCulture))] : Array.Empty<KeyValuePair<string, string>>(),
    ]));

    private static string Query(IEnumerable<KeyValuePair<string, string>> parameters) => QueryString.Create(parameters.Select(p => new KeyValuePair<string, string?>(p.Key, p.Value))).ToString();
}
