namespace DiplomacyNews.Web.Api;

/// <summary>Some of a list, in its order.</summary>
/// <param name="Records">At most as many as asked for.</param>
/// <param name="After">Where the list goes on; null at its end.</param>
internal sealed record RecordPage<T>(IReadOnlyList<T> Records, string? After);

/// <summary>A list that is read from one place to the next, so that nobody ever holds all of it.</summary>
/// <param name="after">Where the page before ended; null from the beginning.</param>
internal delegate Task<RecordPage<T>> ListReader<T>(string? after, int size, CancellationToken cancellationToken);

internal static class RecordPages
{
    /// <summary>For lists so short that they are read whole and cut here.</summary>
    /// <param name="idOf">What a place in it is known by.</param>
    public static RecordPage<T> Cut<T>(this IReadOnlyList<T> all, Func<T, string> idOf, string? after, int size)
    {
        var rest = after is null ? all : [.. all.SkipWhile(r => idOf(r) != after).Skip(1)];
        return rest.Count <= size ? new RecordPage<T>(rest, null) : new RecordPage<T>([.. rest.Take(size)], idOf(rest[size - 1]));
    }
}
