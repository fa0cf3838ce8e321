using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>One of the newest statements that may be seen, by which its parts are found: whoever has its number need not ask again whether it may be seen.</summary>
public sealed record NewestStatement(int Id, long Position, string UtteranceKey)
{
    public DateOnly Day => DateOrder.DayOf(Position);
}

/// <summary>The newest of what was said: looks that cost the same however much there is.</summary>
public static class NewestStatements
{
    public static async Task<IReadOnlyList<NewestStatement>> NewestAsync(this IQueryable<Statement> inOrder, int most, CancellationToken cancellationToken) =>
        await inOrder.Select(s => new NewestStatement(s.Id, s.Position, s.UtteranceKey)).Take(most).ToListAsync(cancellationToken);

    /// <summary>
    /// The newest statements about any of the topics between two days, at most <paramref name="most"/>. Each topic is asked by itself, because the index has
    /// the statements of one topic in their order: of several together SQLite would read all to sort them. What may be seen is asked of those alone
    /// that stand first when all topics are laid together, and further down where that leaves too few.
    /// </summary>
    public static async Task<IReadOnlyList<NewestStatement>> NewestAboutAnyAsync(this NewsContext db, IReadOnlyList<string> topics, DateOnly? from, DateOnly? to, int most, CancellationToken cancellationToken)
    {
        var lowest = from is { } first ? DateOrder.First(first) : long.MinValue;
        var highest = to is { } last ? DateOrder.Last(last) : long.MaxValue;
        var found = new List<NewestStatement>();
        while (found.Count < most)
        {
            var (positions, reached) = await db.NextAsync(topics, lowest, highest, most, cancellationToken);
            found.AddRange(await db.Statements.Where(s => EF.Parameter(positions).Contains(s.Position)).NewestFirst().NewestAsync(most - found.Count, cancellationToken));
            if (reached is not { } below)
            {
                break;
            }

            highest = below - 1;
        }

        return found;
    }

    /// <summary>The next positions down, and how far down all topics were read; null where that is to the end.</summary>
    private static async Task<(IReadOnlyList<long> Positions, long? Reached)> NextAsync(this NewsContext db, IReadOnlyList<string> topics, long lowest, long highest, int most, CancellationToken cancellationToken)
    {
        var positions = new HashSet<long>();
        long? reached = null;
        foreach (var topic in topics)
        {
            var next = await db.Set<StatementTopic>().Where(t => t.TopicId == topic && t.Position >= lowest && t.Position <= highest).Select(t => t.Position).OrderByDescending(p => p).Take(most).ToListAsync(cancellationToken);
            positions.UnionWith(next);
            reached = next.Count < most ? reached : Math.Max(reached ?? long.MinValue, next[^1]);
        }

        return ([.. positions.Where(p => reached is null || p >= reached)], reached);
    }
}
