using System.Globalization;
using System.Linq.Expressions;
using DiplomacyNews.Web.Api.Records;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Api;

/// <summary>Reads statements as records.</summary>
internal sealed class StatementRecords(NewsContext db)
{
    /// <param name="newest">The statements of the list below a position, or all, the newest first.</param>
    /// <param name="origin">The site's address, without a slash at its end.</param>
    public ListReader<StatementRecord> Newest(Func<long?, IQueryable<Statement>> newest, string origin) => async (after, size, cancellationToken) =>
    {
        var rows = await RowsAsync(newest(Position(after)).Take(size + 1), cancellationToken);
        var page = rows.Count > size ? rows[..size] : rows;
        return new RecordPage<StatementRecord>(await InArticlesAsync(page, origin, cancellationToken), rows.Count > size ? Cursor(page[^1].Statement.Position) : null);
    };

    /// <summary>Those at the positions that may still be seen, in that order.</summary>
    public async Task<IReadOnlyList<StatementRecord>> AtAsync(IReadOnlyList<long> positions, string origin, CancellationToken cancellationToken)
    {
        var rows = (await RowsAsync(db.Statements.Where(s => positions.Contains(s.Position)), cancellationToken)).ToDictionary(r => r.Statement.Position);
        return await InArticlesAsync([.. positions.Where(rows.ContainsKey).Select(p => rows[p])], origin, cancellationToken);
    }

    /// <summary>Null where there is none of that key that may be seen.</summary>
    public async Task<StatementRecord?> FindAsync(string key, string origin, CancellationToken cancellationToken) =>
        (await InArticlesAsync(await RowsAsync(db.Statements.Where(s => s.Key == key), cancellationToken), origin, cancellationToken)).SingleOrDefault();

    /// <summary>Those of a report, in the order of its text.</summary>
    /// <param name="mayQuote">Whether its text may be shown.</param>
    public async Task<IReadOnlyList<StatementRecord>> OfAsync(int articleId, bool mayQuote, string origin, CancellationToken cancellationToken) =>
        [.. (await RowsAsync(db.Statements.Where(s => s.ArticleId == articleId).OrderBy(s => s.Number), cancellationToken)).Select(row => Record(row, mayQuote, origin, null))];

    /// <summary>A cursor of a list that is ordered by position.</summary>
    internal static string Cursor(long position) => position.ToString(CultureInfo.InvariantCulture);

    internal static long? Position(string? cursor) => long.TryParse(cursor, NumberStyles.None, CultureInfo.InvariantCulture, out var position) ? position : null;

    private Task<List<Row>> RowsAsync(IQueryable<Statement> statements, CancellationToken cancellationToken) =>
        statements.AsNoTracking().Select(Row.From(db)).AsSplitQuery().ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<StatementRecord>> InArticlesAsync(IReadOnlyList<Row> rows, string origin, CancellationToken cancellationToken)
    {
        var ids = rows.Select(r => r.Statement.ArticleId).Distinct().ToList();
        var articles = await db.Articles.Where(a => ids.Contains(a.Id)).Select(ArticleReference.From(origin)).ToDictionaryAsync(a => a.Id, cancellationToken);
        return // Without those that were taken away in the meantime.
        [
            .. rows.Where(r => articles.ContainsKey(r.Statement.ArticleId))
                .Select(r => Record(r, articles[r.Statement.ArticleId].Rights == Rights.FullText, origin, articles[r.Statement.ArticleId])),
        ];
    }

    private static StatementRecord Record(Row row, bool mayQuote, string origin, ArticleReference? article)
    {
        var s = row.Statement;
        return new StatementRecord
        {
            Id = s.Key, Url = $"{origin}/statements/{s.Key}", UtteranceId = s.UtteranceKey, Kind = s.Kind, Lead = s.Lead, Words = s.Words, Act = s.Act, Mode = s.Mode,
            Content = mayQuote ? SpanRecord.Of(s.Content) : [], Quoted = mayQuote ? SpanRecord.Of(s.Quoted) : [],
            Cue = mayQuote && s is { CueStart: { } start, CueLength: { } length, CueText: { } cue } ? new CueRecord(start, length, cue) : null,
            Speakers = In(PartyRole.Speaker), Addressees = In(PartyRole.Addressee), Behalf = In(PartyRole.Behalf).FirstOrDefault(), Via = In(PartyRole.Via).FirstOrDefault(),
            About = s.About, Within = row.Within, WithinId = row.WithinId, Said = new SaidRecord(s.SaidOn, s.SaidFrom, s.SaidTo, s.SaidBasis), Occasion = s.Occasion,
            Meeting = row.Meeting, MeetingId = row.MeetingId,
            Topics = [.. row.Topics.Select(t => new TopicFound(t.TopicId, Math.Round(t.Score, 3), mayQuote ? SpanRecord.Of(t.Evidence) : []))],
            Confidence = Math.Round(s.Confidence, 3), Rule = s.Rule, SpeakerSetByEditor = s.IsSpeakerCorrected, Article = article,
        };

        IReadOnlyList<PartyRecord> In(PartyRole role) => [.. row.Parties.Where(p => p.Party.Role == role).Select(p => PartyRecord.Of(p.Party, p.Slug, mayQuote))];
    }

    private sealed record Part(StatementParty Party, string? Slug);

    /// <summary>What is read of a statement.</summary>
    private sealed record Row
    {
        public required Statement Statement { get; init; }

        public int? Within { get; init; }

        public string? WithinId { get; init; }

        public int? Meeting { get; init; }

        public string? MeetingId { get; init; }

        public required IReadOnlyList<Part> Parties { get; init; }

        public required IReadOnlyList<StatementTopic> Topics { get; init; }

        public static Expression<Func<Statement, Row>> From(NewsContext db) => s => new Row
        {
            Statement = s,
            Within = s.WithinNumber == null || !db.Statements.Any(o => o.ArticleId == s.ArticleId && o.Number == s.WithinNumber) ? null : db.Statements.Count(o => o.ArticleId == s.ArticleId && o.Number < s.WithinNumber),
            WithinId = s.WithinNumber == null ? null : db.Statements.Where(o => o.ArticleId == s.ArticleId && o.Number == s.WithinNumber).Select(o => o.Key).FirstOrDefault(),
            Meeting = s.MeetingId == null ? null : s.Article.Meetings.Count(m => s.Article.Meetings.Any(own => own.Id == s.MeetingId && (m.Start < own.Start || (m.Start == own.Start && m.Id < own.Id)))),
            MeetingId = s.Article.Meetings.Where(m => m.Id == s.MeetingId).Select(m => m.SharedKey).FirstOrDefault(), // By s.Meeting SQLite would look through all meetings first.
            Parties = s.Parties.OrderBy(p => p.Role).ThenBy(p => p.Ordinal).Select(p => new Part(p, p.Speaker != null && p.Speaker.HasPage ? p.Speaker.Slug : null)).ToList(),
            Topics = s.Topics.OrderByDescending(t => t.Score).ThenBy(t => t.TopicId).ToList(),
        };
    }
}
