using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>One of the newest statements that may be seen, by which its parts are found: whoever has its number need not ask again whether it may be seen.</summary>
public sealed record NewestStatement(int Id, long Position, string UtteranceKey)
{
    public DateOnly Day => DateOrder.DayOf(Position);
}

/// <summary>
/// The newest of what was said: looks that cost the same however much there is. Their places are read from an index in their order, and only of those that stand first is it asked
/// whether they may be seen, and further down where that leaves too few: asked in one for thousands, SQLite first reads through all articles for a filter of those that may be seen.
/// </summary>
public static class NewestSaid
{
    /// <summary>So many places are read at once, that a few unseen ones cost no more.</summary>
    private const int AtOnce = 50;

    /// <summary>Of everybody, or of the filter's speaker or else on its topic, within its time and below its cursor; nothing else of the filter counts.</summary>
    public static async Task<IReadOnlyList<NewestStatement>> NewestAsync(this NewsContext db, ListFilter filter, int most, CancellationToken cancellationToken)
    {
        var places = filter.Speaker is { Length: > 0 } slug ? db.Set<StatementParty>().Where(p => p.Speaker!.Slug == slug && p.Role == PartyRole.Speaker).Select(p => p.Position)
            : filter.Topic is { Length: > 0 } topic ? db.Set<StatementTopic>().Where(t => t.TopicId == topic).Select(t => t.Position)
            : db.Statements.IgnoreQueryFilters([NewsContext.Visible]).Select(s => s.Position);
        var (lowest, highest, atOnce) = (filter.Lowest, filter.Highest, Math.Max(most, AtOnce));
        var found = new List<NewestStatement>();
        while (true)
        {
            var next = await places.Where(p => p >= lowest && p <= highest).OrderByDescending(p => p).Take(atOnce).ToListAsync(cancellationToken);
            found.AddRange(await db.Statements.Where(s => EF.Parameter(next).Contains(s.Position)).NewestFirst().Select(s => new NewestStatement(s.Id, s.Position, s.UtteranceKey)).Take(most - found.Count).ToListAsync(cancellationToken));
            if (found.Count == most || next.Count < atOnce)
            {
                return found;
            }

            highest = next[^1] - 1;
        }
    }
}
