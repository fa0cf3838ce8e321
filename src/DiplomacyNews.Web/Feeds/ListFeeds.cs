using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Rendering;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Feeds;

/// <summary>Makes the feed of a list: the same rows as its page shows, in the order of a feed.</summary>
internal sealed class ListFeeds(NewsContext db, Lexicon lexicon, NewsSettings settings, Arrivals arrivals)
{
    public async Task<Feed> OfAsync(FollowedList list, IQueryable<Statement> statements, CancellationToken cancellationToken)
    {
        if (list.IsByDay)
        {
            var page = await statements.Matching(db, new ListFilter { After = list.After }).NewestFirst().Select(StatementRow.Projection).AsSplitQuery().ToPageAsync(FeedOrder.PartSize, s => s.Position, cancellationToken);
            return await FeedAsync(list, page.Rows, [], page.After, cancellationToken);
        }

        var rows = await statements.AsTheyCame(list.After).Select(s => new Arrived<string>(s.ArticleId, s.Number, s.Key)).Take(FeedOrder.PartSize + 1).ToListAsync(cancellationToken);
        var (part, next) = Part(rows);
        var late = await LateAsync(list, cancellationToken);
        var lateRows = late.Count == 0 ? [] : await statements.Where(s => late.Contains(s.ArticleId)).OrderByDescending(s => s.ArticleId).ThenByDescending(s => s.Number).Select(s => new Arrived<string>(s.ArticleId, s.Number, s.Key)).Take(FeedOrder.PartSize).ToListAsync(cancellationToken);
        var keys = InOrderOfText(part);
        var lateKeys = InOrderOfText(lateRows).Except(keys).ToList();
        var all = keys.Concat(lateKeys).ToList();
        var byKey = await db.Statements.Where(s => all.Contains(s.Key)).Select(StatementRow.Projection).AsSplitQuery().ToDictionaryAsync(s => s.Key, cancellationToken);
        return await FeedAsync(list, Found(keys, byKey), Found(lateKeys, byKey), next, cancellationToken);
    }

    public async Task<Feed> OfAsync(FollowedList list, IQueryable<Article> articles, CancellationToken cancellationToken)
    {
        List<int> ids;
        long? next;
        if (list.IsByDay)
        {
            var page = await articles.Matching(new ListFilter { After = list.After }).NewestFirst().Select(a => new { a.Id, a.Position }).ToPageAsync(FeedOrder.PartSize, a => a.Position, cancellationToken);
            (ids, next) = ([.. page.Rows.Select(a => a.Id)], page.After);
        }
        else
        {
            var rows = await articles.AsTheyCame(list.After).Select(a => new Arrived<int>(a.Id, 0, a.Id)).Take(FeedOrder.PartSize + 1).ToListAsync(cancellationToken);
            (var part, next) = Part(rows);
            ids = [.. part.Select(r => r.Key)];
        }

        var late = await LateAsync(list, cancellationToken);
        var lateIds = late.Count == 0 ? [] : await articles.Where(a => late.Contains(a.Id) && !ids.Contains(a.Id)).OrderByDescending(a => a.Id).Select(a => a.Id).Take(FeedOrder.PartSize).ToListAsync(cancellationToken);
        List<int> all = [.. ids, .. lateIds];
        var reports = await db.Articles.Where(a => all.Contains(a.Id)).Select(ReportRow.Projection).AsSplitQuery().ToDictionaryAsync(r => r.Id, cancellationToken);
        var given = await db.Articles.Where(a => all.Contains(a.Id)).Select(a => new { a.Id, a.Byline, a.Address }).ToDictionaryAsync(a => a.Id, cancellationToken);
        var speaking = (await db.Statements.Where(s => all.Contains(s.ArticleId)).SelectMany(s => s.Parties, (s, p) => new { s.ArticleId, Party = p }).Where(x => x.Party.Role == PartyRole.Speaker && x.Party.Speaker!.HasPage)
            .Select(x => new { x.ArticleId, x.Party.Speaker!.Name }).Distinct().ToListAsync(cancellationToken)).OrderBy(s => s.Name, StringComparer.Ordinal).ToLookup(s => s.ArticleId, s => s.Name);
        var times = await arrivals.OfAsync(all, cancellationToken);
        var entries = new FeedEntries(list.Origin, lexicon);
        return FeedOf(list, Found(ids, reports).Select(Entry), Found(lateIds, reports).Select(Entry), next);

        FeedEntry Entry(ReportRow report) => entries.Of(report, given.GetValueOrDefault(report.Id)?.Byline, SafeLink.Of(given.GetValueOrDefault(report.Id)?.Address), [.. speaking[report.Id]], times);
    }

    /// <summary>Of meetings, narrowed by all that the address says but its cursor.</summary>
    public async Task<Feed> OfAsync(FollowedList list, ListFilter narrowing, string? status, CancellationToken cancellationToken)
    {
        List<MeetingRow> rows;
        long? next;
        if (list.IsByDay)
        {
            var page = (await db.NewestMatchingAsync(narrowing with { After = list.After }, status, FeedOrder.PartSize + 1, cancellationToken)).ToPage(FeedOrder.PartSize, m => m.Position);
            (rows, next) = ([.. page.Rows], page.After);
        }
        else
        {
            var places = await db.FirstPlacesAsync(narrowing, status, all => all.AsTheyCame(list.After), FeedOrder.PartSize + 1, cancellationToken);
            var (part, after) = Part(await db.Meetings.Where(m => EF.Parameter(places).Contains(m.Position)).AsTheyCame(null).Select(m => new Arrived<long>(m.ArticleId, m.Start, m.Position)).ToListAsync(cancellationToken));
            (rows, next) = (await RowsAsync(InOrderOfText(part)), after);
        }

        var late = await LateAsync(list, cancellationToken);
        var shown = rows.Select(m => m.Position).ToList();
        var lateRows = late.Count == 0 ? []
            : await RowsAsync(await db.FirstPlacesAsync(narrowing, status, all => all.Where(m => late.Contains(m.ArticleId) && !shown.Contains(m.Position)).OrderByDescending(m => m.ArticleId).ThenBy(m => m.Start), FeedOrder.PartSize, cancellationToken));
        var times = await arrivals.OfAsync([.. rows.Concat(lateRows).Select(m => m.ArticleId).Distinct()], cancellationToken);
        var entries = new FeedEntries(list.Origin, lexicon);
        return FeedOf(list, rows.Select(m => entries.Of(m, times)), lateRows.Select(m => entries.Of(m, times)), next);

        async Task<List<MeetingRow>> RowsAsync(IReadOnlyList<long> places) => Found(places, (await db.MeetingRowsAtAsync(places, cancellationToken)).ToDictionary(m => m.Position));
    }

    private async Task<Feed> FeedAsync(FollowedList list, IReadOnlyList<StatementRow> rows, IReadOnlyList<StatementRow> late, long? next, CancellationToken cancellationToken)
    {
        var times = await arrivals.OfAsync([.. rows.Concat(late).Select(s => s.ArticleId).Distinct()], cancellationToken);
        var entries = new FeedEntries(list.Origin, lexicon);
        return FeedOf(list, rows.Select(s => entries.Of(s, times)), late.Select(s => entries.Of(s, times)), next);
    }

    private Feed FeedOf(FollowedList list, IEnumerable<FeedEntry> entries, IEnumerable<FeedEntry> late, long? next)
    {
        // Sorting keeps the order of those that came together: an article's in the order of its text.
        var all = list.IsByDay ? [.. entries] : entries.Concat(late).OrderByDescending(e => e.Came).ToList();
        return new Feed
        {
            Id = list.Self(null).In(FeedFormat.Atom), Title = XmlText.Of($"{list.Title} · {settings.SiteName}"), Description = XmlText.Of(list.Description), Page = list.Page, Self = list.Self(list.After), Next = next is { } after ? list.Self(after) : null, Entries = all,
        };
    }

    /// <summary>What was kept back stands in front of the first part.</summary>
    private async Task<IReadOnlyList<int>> LateAsync(FollowedList list, CancellationToken cancellationToken) => list.IsByDay || list.After is not null ? [] : await arrivals.LateAsync(cancellationToken);

    private static (List<Arrived<TKey>> Part, long? Next) Part<TKey>(List<Arrived<TKey>> rows) => rows.Count <= FeedOrder.PartSize ? (rows, null)
        : (rows[..FeedOrder.PartSize], FeedOrder.Cursor(rows[FeedOrder.PartSize - 1].ArticleId, rows[FeedOrder.PartSize - 1].Place));

    /// <summary>The keys, an article's in the order of its text.</summary>
    private static List<TKey> InOrderOfText<TKey>(IEnumerable<Arrived<TKey>> rows) => [.. rows.OrderByDescending(r => r.ArticleId).ThenBy(r => r.Place).Select(r => r.Key)];

    private static List<T> Found<TKey, T>(IEnumerable<TKey> keys, Dictionary<TKey, T> rows)
        where TKey : notnull => [.. keys.Where(rows.ContainsKey).Select(k => rows[k])];

    /// <summary>A row's place in the order of arrival.</summary>
    private sealed record Arrived<TKey>(int ArticleId, int Place, TKey Key);
}
