using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>One of the newest statements that may be seen, by which its parts are found: whoever has its number need not ask again whether it may be seen.</summary>
public sealed record NewestStatement(int Id, long Position, string UtteranceKey)
{
    public DateOnly Day => DateOrder.DayOf(Position);
}

/// <summary>
/// The newest of what was said: looks that cost the same however much there is. Their places are read from an index in their order, and only of those that
/// stand first is it asked whether they may be seen, and further down where that leaves too few. Asked in one, SQLite may begin with all articles that may be seen.
/// </summary>
public static class NewestSaid
{
    /// <summary>So many places are read at once, that a few unseen ones cost no more.</summary>
    private const int AtOnce = 50;

    /// <summary>Of everybody, or of the filter's speaker or else on its topic, within its time and below its cursor; nothing else of the filter counts.</summary>
    public static Task<IReadOnlyList<NewestStatement>> NewestAsync(this NewsContext db, ListFilter filter, int most, CancellationToken cancellationToken)
    {
        var places = filter.Speaker is { Length: > 0 } slug ? db.Set<StatementParty>().Where(p => p.Speaker!.Slug == slug && p.Role == PartyRole.Speaker).Select(p => p.Position)
            : filter.Topic is { Length: > 0 } topic ? db.On(topic)
            : db.Statements.IgnoreQueryFilters([NewsContext.Visible]).Select(s => s.Position);
        return db.NewestOfAsync([places], filter.Lowest, filter.Highest, most, cancellationToken);
    }

    /// <summary>
    /// About any of the topics between two days. Each topic is asked by itself, because the index has the statements of one topic in their order: of several
    /// together SQLite would read all to sort them.
    /// </summary>
    public static Task<IReadOnlyList<NewestStatement>> NewestAboutAnyAsync(this NewsContext db, IReadOnlyList<string> topics, DateOnly? from, DateOnly? to, int most, CancellationToken cancellationToken) =>
        db.NewestOfAsync([.. topics.Select(db.On)], from is { } first ? DateOrder.First(first) : long.MinValue, to is { } last ? DateOrder.Last(last) : long.MaxValue, most, cancellationToken);

    private static IQueryable<long> On(this NewsContext db, string topic) => db.Set<StatementTopic>().Where(t => t.TopicId == topic).Select(t => t.Position);

    private static async Task<IReadOnlyList<NewestStatement>> NewestOfAsync(this NewsContext db, IReadOnlyList<IQueryable<long>> places, long lowest, long highest, int most, CancellationToken cancellationToken)
    {
        var found = new List<NewestStatement>();
        while (found.Count < most)
        {
            var (positions, reached) = await NextAsync(places, lowest, highest, Math.Max(most, AtOnce), cancellationToken);
            found.AddRange(await db.Statements.Where(s => EF.Parameter(positions).Contains(s.Position)).NewestFirst().Select(s => new NewestStatement(s.Id, s.Position, s.UtteranceKey)).Take(most - found.Count).ToListAsync(cancellationToken));
            if (reached is not { } below)
            {
                break;
            }

            highest = below - 1;
        }

        return found;
    }

    /// <summary>The next positions down, and how far down all were read; null where that is to the end.</summary>
    private static async Task<(IReadOnlyList<long> Positions, long? Reached)> NextAsync(IReadOnlyList<IQueryable<long>> places, long lowest, long highest, int most, CancellationToken cancellationToken)
    {
        var positions = new HashSet<long>();
        long? reached = null;
        foreach (var place in places)
        {
            var next = await place.Where(p => p >= lowest && p <= highest).OrderByDescending(p => p).Take(most).ToListAsync(cancellationToken);
            positions.UnionWith(next);
            reached = next.Count < most ? reached : Math.Max(reached ?? long.MinValue, next[^1]);
        }

        return ([.. positions.Where(p => reached is null || p >= reached)], reached);
    }
}
