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
    /// <summary>So many of one day may be shown.</summary>
    private const int LookedOfDay = 20;

    private const int VoicesShown = 4;
    private const int TopicsShown = 3;

    /// <summary>The newest days, the newest first.</summary>
    /// <param name="db">The record.</param>
    /// <param name="newest">The newest statements, whatever days they are of.</param>
    /// <param name="isFull">Whether there are more, so that the last day may not be whole.</param>
    /// <param name="days">At most so many days.</param>
    /// <param name="words">At most so many statements of each.</param>
    /// <param name="without">Keys of statements that are shown already.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public static async Task<IReadOnlyList<SpokenDay>> NewestDaysAsync(this NewsContext db, IReadOnlyList<NewestStatement> newest, bool isFull, int days, int words, IReadOnlySet<string> without, CancellationToken cancellationToken)
    {
        var byDay = newest.GroupBy(s => s.Day).Take(days).ToList();
        var said = byDay.SelectMany(d => d).ToDictionary(s => s.Id);
        var ids = said.Keys.ToList();
        var voices = await db.Set<StatementParty>().Where(p => EF.Parameter(ids).Contains(p.StatementId) && p.Role == PartyRole.Speaker && p.Speaker!.HasPage).Select(p => new { p.StatementId, p.Speaker!.Slug, p.Speaker.Name }).ToListAsync(cancellationToken);
        var topics = await db.TopicsOfAsync(ids, cancellationToken);
        var shown = byDay.SelectMany(d => d.Take(LookedOfDay)).Select(s => s.Position).ToList();
        var rows = (await db.RowsAtAsync(shown, cancellationToken)).ToLookup(r => DateOrder.DayOf(r.Position));
        var voicesOf = voices.ToLookup(v => said[v.StatementId].Day);
        var topicsOf = topics.ToLookup(t => said[t.StatementId].Day);
        return
        [
            .. byDay.Select(day => new SpokenDay(day.Key, day.DistinctBy(s => s.UtteranceKey).Count(), isFull && day.Key == newest[^1].Day,
                [.. voicesOf[day.Key].GroupBy(v => (v.Slug, v.Name)).Select(g => new SpokenDay.Voice(g.Key.Slug, g.Key.Name, g.Select(v => said[v.StatementId].UtteranceKey).Distinct().Count())).OrderByDescending(v => v.Count).ThenBy(v => v.Name, StringComparer.Ordinal).Take(VoicesShown)],
                [.. topicsOf[day.Key].GroupBy(t => t.TopicId).OrderByDescending(g => g.Select(t => said[t.StatementId].UtteranceKey).Distinct().Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Select(g => g.Key).Take(TopicsShown)],
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
