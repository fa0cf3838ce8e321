using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Rendering;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>A topic that goes on through the years: when it was reported, and the newest words on it.</summary>
/// <param name="Topic">The topic's id.</param>
/// <param name="Reports">How many reports, up to <see cref="MostCounted"/>.</param>
/// <param name="IsMore">Whether there are more.</param>
/// <param name="Weeks">The first day of each week with a report, in order, where there are few.</param>
/// <param name="Busy">The half-years that have more reports than are drawn one by one, by their first day.</param>
/// <param name="Latest">Null where nothing is said of it yet.</param>
public sealed record Thread(string Topic, int Reports, bool IsMore, IReadOnlyList<DateOnly> Weeks, IReadOnlyList<DateOnly> Busy, StatementRow? Latest)
{
    public const int MostCounted = 100;

    /// <summary>The first and the last day it was reported.</summary>
    public (DateOnly First, DateOnly Last) Span => (Weeks.Concat(Busy).Min(), Weeks.Concat(Busy.Select(b => b.AddMonths(Threads.HalfYear).AddDays(-1))).Max());
}

public static class Threads
{
    public const int HalfYear = 6;

    /// <summary>In half a year no more strokes are drawn than one a fortnight; of topics that are reported oftener a bar says more.</summary>
    public const int StrokesInHalf = 13;

    /// <summary>The newest reports of which the topics are taken.</summary>
    private const int ReportsLooked = 200;

    /// <summary>The newest statements of a topic from which the words are taken.</summary>
    private const int StatementsLooked = 10;

    /// <summary>What is reported of most of late, each through the years from the first.</summary>
    /// <param name="db">The record.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="from">The first day that is looked at.</param>
    /// <param name="to">The last.</param>
    /// <param name="without">Keys of statements that are shown already.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public static async Task<IReadOnlyList<Thread>> ThreadsAsync(this NewsContext db, int most, DateOnly from, DateOnly to, IReadOnlySet<string> without, CancellationToken cancellationToken)
    {
        var topics = await db.Articles.NewestFirst().Take(ReportsLooked).SelectMany(a => a.Topics).GroupBy(t => t.TopicId).Select(g => new { Id = g.Key, Count = g.Count() })
            .OrderByDescending(t => t.Count).ThenBy(t => t.Id).Take(most).Select(t => t.Id).ToListAsync(cancellationToken);
        var words = await db.NewestWordsAsync(topics, without, cancellationToken);
        var threads = new List<Thread>();
        foreach (var topic in topics)
        {
            var lowest = DateOrder.First(from);
            var newest = await db.PositionsAsync(topic, lowest, DateOrder.Last(to), Thread.MostCounted + 1, cancellationToken);
            if (newest.Count == 0)
            {
                continue;
            }

            var (weeks, busy) = newest.Count <= Thread.MostCounted ? Drawn(newest, from) : await db.ProbedAsync(topic, newest, from, cancellationToken);
            threads.Add(new Thread(topic, Math.Min(newest.Count, Thread.MostCounted), newest.Count > Thread.MostCounted, weeks, busy, words.GetValueOrDefault(topic)));
        }

        return [.. threads.OrderByDescending(t => t.IsMore).ThenByDescending(t => t.Reports)];
    }

    /// <summary>Beyond what was counted, each half-year is asked by itself, whether it has more than are drawn.</summary>
    private static async Task<(IReadOnlyList<DateOnly> Weeks, IReadOnlyList<DateOnly> Busy)> ProbedAsync(this NewsContext db, string topic, IReadOnlyList<long> newest, DateOnly from, CancellationToken cancellationToken)
    {
        var positions = newest.ToList();
        for (var half = from; DateOrder.First(half) < newest[^1]; half = half.AddMonths(HalfYear))
        {
            positions.AddRange(await db.PositionsAsync(topic, DateOrder.First(half), Math.Min(DateOrder.First(half.AddMonths(HalfYear)), newest[^1]) - 1, StrokesInHalf + 1, cancellationToken));
        }

        return Drawn(positions, from);
    }

    private static Task<List<long>> PositionsAsync(this NewsContext db, string topic, long lowest, long highest, int most, CancellationToken cancellationToken) =>
        db.Set<ArticleTopic>().Where(t => t.TopicId == topic && t.Position >= lowest && t.Position <= highest).Join(db.Articles, t => t.ArticleId, a => a.Id, (t, a) => t.Position)
            .OrderByDescending(p => p).Take(most).ToListAsync(cancellationToken);

    private static (IReadOnlyList<DateOnly> Weeks, IReadOnlyList<DateOnly> Busy) Drawn(IReadOnlyList<long> positions, DateOnly from)
    {
        var halves = positions.Select(DateOrder.DayOf).GroupBy(day => from.AddMonths((((day.Year - from.Year) * 12) + day.Month - from.Month) / HalfYear * HalfYear)).ToList();
        var busy = halves.Where(h => h.Count() > StrokesInHalf).Select(h => h.Key).Order().ToList();
        return ([.. halves.Where(h => !busy.Contains(h.Key)).SelectMany(h => h).GroupBy(day => day.DayNumber / 7).Select(week => week.Min()).Order()], busy);
    }

    private static async Task<Dictionary<string, StatementRow>> NewestWordsAsync(this NewsContext db, IReadOnlyList<string> topics, IReadOnlySet<string> without, CancellationToken cancellationToken)
    {
        var positions = new Dictionary<string, IReadOnlyList<long>>();
        foreach (var topic in topics)
        {
            positions[topic] = [.. (await db.NewestAsync(new ListFilter { Topic = topic }, StatementsLooked, cancellationToken)).Select(s => s.Position)];
        }

        var all = positions.Values.SelectMany(p => p).Distinct().ToList();
        var rows = (await db.RowsAtAsync(all, cancellationToken)).ToDictionary(r => r.Position);
        var taken = new HashSet<string>(without);
        var words = new Dictionary<string, StatementRow>();
        foreach (var (topic, newest) in positions)
        {
            // One statement may be about two of them; it stands once.
            if (newest.Select(p => rows.GetValueOrDefault(p)).OfType<StatementRow>().OrderBy(r => taken.Contains(r.Key)).ThenByDescending(KeyStatement.Weight).ThenByDescending(r => r.Position).FirstOrDefault() is { } best)
            {
                words[topic] = best;
                taken.Add(best.Key);
            }
        }

        return words;
    }
}
