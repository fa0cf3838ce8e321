using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>The newest of what was said on a topic: a look that costs the same however much there is.</summary>
public static class NewestOnTopic
{
    /// <summary>
    /// The positions of the newest statements about any of the topics between two days, at most <paramref name="most"/>. Each topic is asked by itself,
    /// because the index has the statements of one topic in their order: of several together SQLite would read all to sort them.
    /// </summary>
    public static async Task<IReadOnlyList<long>> NewestAboutAnyAsync(this NewsContext db, IReadOnlyList<string> topics, DateOnly? from, DateOnly? to, int most, CancellationToken cancellationToken)
    {
        var lowest = from is { } first ? DateOrder.First(first) : long.MinValue;
        var highest = to is { } last ? DateOrder.Last(last) : long.MaxValue;
        var newest = new List<long>();
        foreach (var topic in topics)
        {
            newest.AddRange(await db.Set<StatementTopic>().Where(t => t.TopicId == topic && t.Position >= lowest && t.Position <= highest)
                .Join(db.Statements, t => t.StatementId, s => s.Id, (t, s) => t.Position).OrderByDescending(p => p).Take(most).ToListAsync(cancellationToken));
        }

        return [.. newest.Distinct().OrderDescending().Take(most)];
    }
}
