using System.Globalization;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Rendering;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Search;

/// <summary>What results are gathered by.</summary>
public enum SearchGrouping { Speaker, Story, Meeting }

/// <summary>
/// The statements that a search finds, gathered by who speaks, by report or by meeting, in the order of each group's first. Gathered are the first thousand hits in the order
/// asked for: what is read does not grow with what is found. Within a group each utterance stands once.
/// </summary>
internal sealed class GroupedStatements(NewsContext db, SearchIndexQueries index, StatementSearch statements)
{
    /// <summary>How many hits are gathered.</summary>
    public const int Depth = 1_000;

    private const int ShownOfEach = 3;

    /// <param name="skip">How many groups the pages before have.</param>
    public async Task<GroupedPage> FindAsync(SearchPlan plan, SearchGrouping by, SearchOrder order, int skip, int size, CancellationToken cancellationToken)
    {
        var hits = order == SearchOrder.Relevance
            ? await index.BestAsync(SearchTable.Statements, plan, 0, SearchIndexQueries.MostShownByRelevance, cancellationToken)
            : await index.PositionsAsync(SearchTable.Statements, plan, order, null, Depth, cancellationToken);
        var rank = hits.Select((position, at) => (position, at)).ToDictionary(h => h.position, h => h.at);
        var found = await db.Statements.Where(s => EF.Parameter(hits).Contains(s.Position)).Select(s => new Hit(s.Id, s.Position, s.UtteranceKey, s.Standing, s.ArticleId, s.MeetingId)).ToListAsync(cancellationToken);
        var gathered = await KeysAsync(found, by, cancellationToken);
        var groups = gathered.GroupBy(p => p.Key, p => p.Hit)
            .Select(g => (g.Key, Utterances: g.GroupBy(h => h.UtteranceKey).Select(u => (First: u.Min(h => rank[h.Position]), Shown: u.OrderByDescending(h => h.Standing).ThenBy(h => h.Id).First().Position)).OrderBy(u => u.First).ToList()))
            .OrderBy(g => g.Utterances[0].First).ThenBy(g => g.Key, StringComparer.Ordinal).ToList();
        var page = groups.Skip(skip).Take(size).ToList();
        var shown = (await statements.AtAsync([.. page.SelectMany(g => g.Utterances.Take(ShownOfEach)).Select(u => u.Shown).Distinct()], plan, cancellationToken)).ToDictionary(h => h.Statement.Position);
        var named = await NamedAsync([.. page.Select(g => g.Key)], by, cancellationToken);
        var inNone = found.Select(h => h.Id).Except(gathered.Select(p => p.Hit.Id)).ToHashSet();
        return new GroupedPage(
            [
                .. page.Where(g => named.ContainsKey(g.Key)) // One may have been taken away in the meantime.
                    .Select(g => new GroupedPage.Group(named[g.Key], g.Utterances.Count, [.. g.Utterances.Take(ShownOfEach).Select(u => shown.GetValueOrDefault(u.Shown)).OfType<StatementHit>()])),
            ],
            groups.Count, hits.Count, found.Where(h => inNone.Contains(h.Id)).Select(h => h.UtteranceKey).Distinct().Count(), skip + size < groups.Count ? skip + size : null);
    }

    /// <summary>Each hit with the groups it belongs to: those who say it together each have it; who has no page, gathers nothing.</summary>
    private async Task<List<(string Key, Hit Hit)>> KeysAsync(List<Hit> found, SearchGrouping by, CancellationToken cancellationToken)
    {
        switch (by)
        {
            case SearchGrouping.Speaker:
                var ids = found.Select(h => h.Id).ToList();
                var speaking = await db.PartsOf(ids, PartyRole.Speaker).ToListAsync(cancellationToken);
                return [.. speaking.Join(found, s => s.StatementId, h => h.Id, (s, h) => (Written(s.SpeakerId), h))];
            case SearchGrouping.Story:
                var reports = found.Select(h => h.ArticleId).Distinct().ToList();
                var stories = await db.Articles.Where(a => EF.Parameter(reports).Contains(a.Id)).Select(a => new { a.Id, Story = a.StoryId ?? a.Id }).ToDictionaryAsync(a => a.Id, a => a.Story, cancellationToken);
                return [.. found.Where(h => stories.ContainsKey(h.ArticleId)).Select(h => (Written(stories[h.ArticleId]), h))];
            default:
                var told = found.Select(h => h.MeetingId).OfType<int>().Distinct().ToList();
                var meetings = await db.Meetings.Where(m => EF.Parameter(told).Contains(m.Id)).Select(m => new { m.Id, m.SharedKey }).ToDictionaryAsync(m => m.Id, m => m.SharedKey, cancellationToken);
                return [.. found.Where(h => h.MeetingId is { } id && meetings.ContainsKey(id)).Select(h => (meetings[h.MeetingId!.Value], h))]; // Not null: asked for.
        }
    }

    private async Task<Dictionary<string, GroupedPage.Named>> NamedAsync(List<string> keys, SearchGrouping by, CancellationToken cancellationToken)
    {
        var ids = keys.Select(k => int.TryParse(k, NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? id : 0).ToList();
        switch (by)
        {
            case SearchGrouping.Speaker:
                return (await db.Speakers.Where(s => ids.Contains(s.Id)).Select(s => new { s.Id, s.Slug, s.Name, s.Office }).ToListAsync(cancellationToken))
                    .ToDictionary(s => Written(s.Id), s => new GroupedPage.Named(s.Name, s.Office, $"/speakers/{s.Slug}", SearchField.Speaker, $"speaker:{s.Slug}"));
            case SearchGrouping.Story:
                // The first of a story may be one that not everybody may see: then the next tells what it is called.
                var reports = await db.Articles.Where(a => ids.Contains(a.Id) || (a.StoryId != null && ids.Contains(a.StoryId.Value))).OrderBy(a => a.Id)
                    .Select(a => new { a.Id, Story = a.StoryId ?? a.Id, a.Slug, a.Title, Outlet = a.Outlet == null ? null : a.Outlet.Name }).ToListAsync(cancellationToken);
                return reports.GroupBy(a => a.Story).ToDictionary(g => Written(g.Key), g => new GroupedPage.Named(g.First().Title,
                    g.Count() > 1 ? $"in {Counted.Of(g.Count(), "report")}" : g.First().Outlet, $"/articles/{Written(g.First().Id)}/{g.First().Slug}", SearchField.Story, $"story:{Written(g.First().Id)}"));
            default:
                return (await db.Meetings.Once(db).Where(m => keys.Contains(m.SharedKey)).Select(MeetingRow.From(db)).AsSplitQuery().ToListAsync(cancellationToken))
                    .ToDictionary(m => m.Key, m => new GroupedPage.Named(MeetingWords.Name(m), m.Date is { } day ? Day.Long(day) : m.DateFrom is null && m.DateTo is null ? null : Day.Window(m.DateFrom, m.DateTo), m.Address, SearchField.Meeting, $"meeting:{m.Key}"));
        }
    }

    private static string Written(int id) => id.ToString(CultureInfo.InvariantCulture);

    private sealed record Hit(int Id, long Position, string UtteranceKey, long Standing, int ArticleId, int? MeetingId);
}

/// <summary>A page of groups of results.</summary>
/// <param name="All">How many groups there are.</param>
/// <param name="Of">How many hits were gathered into them.</param>
/// <param name="InNone">How many utterances belong to none.</param>
/// <param name="After">How many groups come before the next page; null on the last.</param>
internal sealed record GroupedPage(IReadOnlyList<GroupedPage.Group> Groups, int All, int Of, int InNone, long? After)
{
    /// <param name="Count">How many utterances of those gathered.</param>
    /// <param name="Hits">The first of them.</param>
    public sealed record Group(Named Of, int Count, IReadOnlyList<StatementHit> Hits);

    /// <param name="Detail">An office, an outlet, a day.</param>
    /// <param name="Filter">What narrows the search to all of the group.</param>
    public sealed record Named(string Name, string? Detail, string Address, SearchField Field, string Filter);
}
