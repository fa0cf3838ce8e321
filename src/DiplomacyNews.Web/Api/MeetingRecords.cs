using System.Linq.Expressions;
using DiplomacyNews.Web.Api.Records;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Api;

/// <summary>Reads meetings as records.</summary>
internal sealed class MeetingRecords(NewsContext db)
{
    /// <summary>Each once, as the report that is believed first tells it.</summary>
    /// <param name="origin">The site's address, without a slash at its end.</param>
    public ListReader<MeetingRecord> List(ListFilter filter, string? status, string origin) => async (after, size, cancellationToken) =>
    {
        var places = await db.FirstPlacesAsync(filter with { After = StatementRecords.Position(after) }, status, MeetingQueries.NewestFirst, size + 1, cancellationToken);
        var rows = await RowsAsync(db.Meetings.Where(m => EF.Parameter(places).Contains(m.Position)).NewestFirst(), cancellationToken);
        var page = rows.Count > size ? rows[..size] : rows;
        var articles = await ArticlesAsync(page, origin, cancellationToken);
        return new RecordPage<MeetingRecord>(
            [.. page.Where(r => articles.ContainsKey(r.Meeting.ArticleId)).Select(r => Record(r, origin, articles[r.Meeting.ArticleId]))],
            rows.Count > size ? StatementRecords.Cursor(page[^1].Meeting.Position) : null);
    };

    /// <summary>With all that tell of it; null where there is none of that key that may be seen.</summary>
    public async Task<MeetingRecord?> FindAsync(string key, string origin, CancellationToken cancellationToken)
    {
        var rows = await RowsAsync(db.Meetings.Where(m => m.SharedKey == key).OrderByDescending(m => m.Standing).ThenBy(m => m.Id), cancellationToken);
        var articles = await ArticlesAsync(rows, origin, cancellationToken);
        rows = [.. rows.Where(r => articles.ContainsKey(r.Meeting.ArticleId))];
        if (rows is not [var first, ..])
        {
            return null;
        }

        var ids = rows.ConvertAll(r => r.Meeting.Id);
        var said = await db.Statements.Where(s => s.MeetingId != null && ids.Contains(s.MeetingId.Value)).OrderBy(s => s.ArticleId).ThenBy(s => s.Number).Select(s => s.Key).ToListAsync(cancellationToken);
        return Record(first, origin, articles[first.Meeting.ArticleId]) with { Articles = [.. rows.Select(r => articles[r.Meeting.ArticleId]).Distinct()], StatementIds = said };
    }

    /// <summary>Those that a report tells of, in the order of its text.</summary>
    /// <param name="mayQuote">Whether its text may be shown.</param>
    public async Task<IReadOnlyList<MeetingRecord>> OfAsync(int articleId, bool mayQuote, string origin, CancellationToken cancellationToken) =>
        [.. (await RowsAsync(db.Meetings.Where(m => m.ArticleId == articleId).OrderBy(m => m.Start).ThenBy(m => m.Id), cancellationToken)).Select(row => Record(row, mayQuote, origin, null))];

    private Task<List<Row>> RowsAsync(IQueryable<Meeting> meetings, CancellationToken cancellationToken) => meetings.AsNoTracking().Select(Row.From(db)).AsSplitQuery().ToListAsync(cancellationToken);

    private Task<Dictionary<int, ArticleReference>> ArticlesAsync(IEnumerable<Row> rows, string origin, CancellationToken cancellationToken)
    {
        var ids = rows.Select(r => r.Meeting.ArticleId).Distinct().ToList();
        return db.Articles.Where(a => ids.Contains(a.Id)).Select(ArticleReference.From(origin)).ToDictionaryAsync(a => a.Id, cancellationToken);
    }

    private static MeetingRecord Record(Row row, string origin, ArticleReference article) => Record(row, article.Rights == Rights.FullText, origin, article);

    private static MeetingRecord Record(Row row, bool mayQuote, string origin, ArticleReference? article)
    {
        var m = row.Meeting;
        return new MeetingRecord
        {
            Id = m.SharedKey, Url = $"{origin}/meetings/{m.SharedKey}", Type = m.Type, Status = m.Status, Place = m.Place, When = m.When, Date = m.Date, DateFrom = m.DateFrom, DateTo = m.DateTo,
            Participants = Ids(MeetingRole.Participant), People = [.. row.Parts.Where(p => p.Role == MeetingRole.Participant)], Others = [.. row.Parts.Where(p => p.Role != MeetingRole.Participant)],
            Host = Ids(MeetingRole.Host).FirstOrDefault(), Mediators = Ids(MeetingRole.Mediator), ClaimedBy = Ids(MeetingRole.Claimant).FirstOrDefault(), Duration = m.Duration, Start = mayQuote ? m.Start : null, Length = mayQuote ? m.Length : null,
            Confidence = Math.Round(m.Confidence, 3), Rule = m.Rule, ArticleCount = row.Articles, StatementCount = row.Statements, Article = article,
        };

        IReadOnlyList<string> Ids(MeetingRole role) => [.. row.Parts.Where(p => p.Role == role).Select(p => p.Id).OfType<string>()];
    }

    /// <summary>What is read of a meeting.</summary>
    private sealed record Row
    {
        public required Meeting Meeting { get; init; }

        public required int Articles { get; init; }

        public required int Statements { get; init; }

        public required IReadOnlyList<Attendee> Parts { get; init; }

        public static Expression<Func<Meeting, Row>> From(NewsContext db) => m => new Row
        {
            Meeting = m,
            Articles = db.Meetings.Where(t => t.SharedKey == m.SharedKey).Select(t => t.ArticleId).Distinct().Count(),
            Statements = db.Meetings.Where(t => t.SharedKey == m.SharedKey).Sum(t => t.Article.Statements.Count(s => s.MeetingId == t.Id)),
            Parts = m.Participants.OrderBy(p => p.Ordinal).Select(p => new Attendee(p.Speaker.HasPage ? p.Speaker.Slug : null, p.Speaker.Name, p.Office, p.Speaker.Country, p.Role)).ToList(),
        };
    }
}
