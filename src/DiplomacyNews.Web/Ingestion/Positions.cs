using DiplomacyNews.Web.Data;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Ingestion;

/// <summary>Hands out places in the order by day; within the transaction that uses them, so that no two writers get the same.</summary>
internal static class Positions
{
    /// <summary>
    /// <paramref name="count"/> numbers of <paramref name="day"/>, the largest first: lists run backwards, and an article's statements should still be read in order.
    /// Above <paramref name="kept"/>, which is about to be taken again.
    /// </summary>
    public static async Task<IReadOnlyList<long>> TakeAsync(IQueryable<long> taken, DateOnly day, int count, CancellationToken cancellationToken, long? kept = null)
    {
        long first = DateOrder.First(day), last = DateOrder.Last(day);
        var highest = await taken.Where(p => p >= first && p <= last).OrderByDescending(p => p).Take(1).ToListAsync(cancellationToken);
        var next = Math.Max(highest is [var top] ? top + 1 : first, kept is { } own ? own + 1 : first);
        if (next + count - 1 > last)
        {
            throw new InvalidOperationException($"There is no room for {count} more on {day:yyyy-MM-dd}.");
        }

        return [.. Enumerable.Range(0, count).Select(i => next + count - 1 - i)];
    }
}
