using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>One page of a list that runs backwards through <see cref="DateOrder"/> positions.</summary>
/// <param name="Rows">At most the size asked for.</param>
/// <param name="After">The cursor of the next page, for the address's <c>after</c>; null on the last page.</param>
public sealed record PageOf<T>(IReadOnlyList<T> Rows, long? After)
{
    public bool IsEmpty => Rows.Count == 0;
}

public static class Paging
{
    /// <summary>
    /// The page of rows below the cursor, the newest first. <paramref name="rows"/> must be ordered by falling position already;
    /// one row more than asked for is fetched, to know whether there is a next page.
    /// </summary>
    public static async Task<PageOf<T>> ToPageAsync<T>(this IQueryable<T> rows, int size, Func<T, long> position, CancellationToken cancellationToken) =>
        ToPage(await rows.Take(size + 1).ToListAsync(cancellationToken), size, position);

    /// <summary>The same of rows that are fetched already, with the one more.</summary>
    public static PageOf<T> ToPage<T>(this List<T> fetched, int size, Func<T, long> position) => fetched.Count <= size
        ? new PageOf<T>(fetched, null)
        : new PageOf<T>(fetched[..size], position(fetched[size - 1]));
}
