using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Rendering;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>A day on which something was said: how much, by whom, on what, and the words that stand best alone.</summary>
/// <param name="On">The day.</param>
/// <param name="Count">Utterances.</param>
/// <param name="IsCut">Whether the day has more than were looked at.</param>
/// <param name="Voices">Who spoke most, with how many utterances.</param>
/// <param name="Topics">What was spoken of most.</param>
/// <param name="Words">In the order in which they were said.</param>
public sealed record SpokenDay(DateOnly On, int Count, bool IsCut, IReadOnlyList<SpokenDay.Voice> Voices, IReadOnlyList<string> Topics, IReadOnlyList<StatementRow> Words)
{
    public sealed record Voice(string Slug, string Name, int Count);
}

public static class SpokenDays
{
    /// <summary>Of the newest statements so many are looked at, whatever days they are of.</summary>
    private const int Looked = 500;

    /// <summary>So many of one day may be shown.</summary>
    private const int LookedOfDay = 20;

    private const int VoicesShown = 4;
    private const int TopicsShown = 3;

    /// <summary>The newest days, the newest first.</summary>
    /// <param name="db">The record.</param>
    /// <param name="days">At most so many days.</param>
    /// <param name="words">At most so many statements of each.</param>
    /// <param name="without">Keys of statements that are shown already.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public static async Task<IReadOnlyList<SpokenDay>> NewestDaysAsync(this NewsContext db, int days, int words, IReadOnlySet<string> without, CancellationToken cancellationToken)
    {
        var newest = await db.Statements.NewestFirst().Select(s => new { s.Position, s.UtteranceKey }).Take(Looked).ToListAsync(cancellationToken);
        var byDay = newest.GroupBy(s => DateOrder.DayOf(s.Position)).Take(days).ToList();
        if (byDay.Count == 0)
        {
            return [];
        }

        var lowest = byDay[^1].Min(s => s.Position);
        var looked = db.Statements.Where(s => s.Position >= lowest);
        var voices = await looked.SelectMany(s => s.Parties.Where(p => p.Role == PartyRole.Speaker && p.Speaker!.HasPage), (s, p) => new { s.Position, s.UtteranceKey, p.Speaker!.Slug, p.Speaker.Name }).ToListAsync(cancellationToken);
        var topics = await looked.SelectMany(s => s.Topics, (s, t) => new { s.Position, s.UtteranceKey, t.TopicId }).ToListAsync(cancellationToken);
        var shown = byDay.SelectMany(d => d.Take(LookedOfDay)).Select(s => s.Position).ToList();
        var rows = (await db.Statements.Where(s => EF.Parameter(shown).Contains(s.Position)).Select(StatementRow.Projection).AsSplitQuery().ToListAsync(cancellationToken)).ToLookup(r => DateOrder.DayOf(r.Position));
        var voicesOf = voices.ToLookup(v => DateOrder.DayOf(v.Position));
        var topicsOf = topics.ToLookup(t => DateOrder.DayOf(t.Position));
        return
        [
            .. byDay.Select(day => new SpokenDay(day.Key, day.DistinctBy(s => s.UtteranceKey).Count(), newest.Count == Looked && day.Key == DateOrder.DayOf(newest[^1].Position),
                [.. voicesOf[day.Key].GroupBy(v => (v.Slug, v.Name)).Select(g => new SpokenDay.Voice(g.Key.Slug, g.Key.Name, g.DistinctBy(v => v.UtteranceKey).Count())).OrderByDescending(v => v.Count).ThenBy(v => v.Name, StringComparer.Ordinal).Take(VoicesShown)],
                [.. topicsOf[day.Key].GroupBy(t => t.TopicId).OrderByDescending(g => g.DistinctBy(t => t.UtteranceKey).Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).Take(TopicsShown)],
                Best(rows[day.Key]))),
        ];

        // Several voices say more of a day than one.
        IReadOnlyList<StatementRow> Best(IEnumerable<StatementRow> ofDay) =>
        [
            .. ofDay.Where(r => !without.Contains(r.Key)).OrderByDescending(KeyStatement.Weight).ThenByDescending(r => r.Position).DistinctBy(r => r.UtteranceKey)
                .DistinctBy(r => r.Speakers.FirstOrDefault()?.Name ?? r.Key).Take(words).OrderBy(r => r.Position),
        ];
    }
}
