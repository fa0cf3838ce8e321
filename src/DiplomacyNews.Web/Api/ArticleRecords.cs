using System.Linq.Expressions;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Api.Records;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Rendering;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Api;

/// <summary>Reads articles as records: of each as much as its rights let readers see.</summary>
internal sealed class ArticleRecords(NewsContext db, StatementRecords statements, MeetingRecords meetings)
{
    /// <summary>Those at the positions that may still be seen, in that order.</summary>
    /// <param name="positions">Their places.</param>
    /// <param name="origin">The site's address, without a slash at its end.</param>
    /// <param name="cancellationToken">Ends the queries.</param>
    public async Task<IReadOnlyList<ArticleRecord>> AtAsync(IReadOnlyList<long> positions, string origin, CancellationToken cancellationToken)
    {
        var rows = (await RowsAsync(db.Articles.Where(a => positions.Contains(a.Position)), cancellationToken)).ToDictionary(r => r.Position);
        return [.. positions.Where(rows.ContainsKey).Select(p => rows[p].Record(origin))];
    }

    /// <summary>With its text and all that was found in it; null where there is none of that id that may be seen.</summary>
    public async Task<ArticleRecord?> FindAsync(int id, string origin, CancellationToken cancellationToken)
    {
        if ((await RowsAsync(db.Articles.Where(a => a.Id == id), cancellationToken)).SingleOrDefault() is not { } row)
        {
            return null;
        }

        var whole = await db.Articles.Where(a => a.Id == id).Select(a => new { a.Text, a.Furniture, a.SampleNote }).SingleOrDefaultAsync(cancellationToken);
        var people = await db.Articles.Where(a => a.Id == id).SelectMany(a => a.Parties).Where(p => p.Speaker.HasPage).OrderBy(p => p.Speaker.SortName).ThenBy(p => p.SpeakerId)
            .Select(p => new { p.Speaker.Slug, p.Speaker.Name, p.Speaker.Type, p.Office, p.Speaker.Country, p.Mentions }).ToListAsync(cancellationToken);
        return whole is null ? null : row.Record(origin) with
        {
            SampleNote = whole.SampleNote,
            Text = row.MayQuote ? whole.Text : null,
            Excerpt = row.Rights == Rights.Excerpt ? Opening.InExcerpt(whole.Text, whole.Furniture) : null,
            Furniture = row.MayQuote ? SpanRecord.Of(whole.Furniture) : [],
            People = [.. people.Select(p => new PersonNamed { Id = p.Slug, Name = p.Name, Type = p.Type, Office = p.Office, Country = p.Country, Mentions = row.MayQuote ? SpanRecord.Of(p.Mentions) : [] })],
            Statements = await statements.OfAsync(id, row.MayQuote, origin, cancellationToken),
            Meetings = await meetings.OfAsync(id, row.MayQuote, origin, cancellationToken),
        };
    }

    private static Task<List<Row>> RowsAsync(IQueryable<Article> articles, CancellationToken cancellationToken) => articles.AsNoTracking().Select(Row.Projection).AsSplitQuery().ToListAsync(cancellationToken);

    /// <summary>What is read of an article for a list.</summary>
    private sealed record Row
    {
        public required int Id { get; init; }

        public required string Slug { get; init; }

        public required long Position { get; init; }

        public required ArticleKind Kind { get; init; }

        public required string Language { get; init; }

        public required Wording Wording { get; init; }

        public required string Title { get; init; }

        public required bool TitleDerived { get; init; }

        public string? Outlet { get; init; }

        public string? OutletSlug { get; init; }

        public string? Byline { get; init; }

        public string? Place { get; init; }

        public string? Country { get; init; }

        public DateOnly? Date { get; init; }

        public DateOnly? DateFrom { get; init; }

        public DateOnly? DateTo { get; init; }

        public DateBasis? DateBasis { get; init; }

        public required IReadOnlyList<string> DateReasons { get; init; }

        public required Rights Rights { get; init; }

        public string? Original { get; init; }

        public required bool IsSample { get; init; }

        public required string ReadBy { get; init; }

        public required int Statements { get; init; }

        public required IReadOnlyList<ArticleTopic> Topics { get; init; }

        public required IReadOnlyList<string> Countries { get; init; }

        public bool MayQuote => Rights == Rights.FullText;

        public static Expression<Func<Article, Row>> Projection { get; } = a => new Row
        {
            Id = a.Id, Slug = a.Slug, Position = a.Position, Kind = a.Kind, Language = a.Language, Wording = a.Wording, Title = a.Title, TitleDerived = a.TitleDerived,
            Outlet = a.Outlet == null ? null : a.Outlet.Name, OutletSlug = a.Outlet == null ? null : a.Outlet.Slug, Byline = a.Byline,
            Place = a.DatelinePlace, Country = a.DatelineCountry, Date = a.Date, DateFrom = a.DateFrom, DateTo = a.DateTo, DateBasis = a.DateBasis, DateReasons = a.DateReasons,
            Rights = a.Rights, Original = a.Address, IsSample = a.IsSample, ReadBy = a.ReadBy, Statements = a.Statements.Count,
            Topics = a.Topics.OrderByDescending(t => t.Score).ThenBy(t => t.TopicId).ToList(), Countries = a.Countries.OrderBy(c => c.Rank).Select(c => c.Iso3).ToList(),
        };

        public ArticleRecord Record(string origin) => new()
        {
            Id = Id, Url = $"{origin}/articles/{Id}/{Slug}", Kind = Kind, Language = Language, Wording = Wording, Headline = new HeadlineRecord(Title, TitleDerived),
            Outlet = Outlet, OutletId = OutletSlug, Byline = Byline,
            Dateline = new DatelineRecord { Place = Place, Country = Country, Date = Date, DateFrom = DateFrom, DateTo = DateTo, DateBasis = DateBasis, Reasons = MayQuote ? DateReasons : [] },
            Rights = Rights, Original = SafeLink.Of(Original), Sample = IsSample, Reader = ReadBy, StatementCount = Statements, Countries = Countries,
            Topics = [.. Topics.Select(t => new TopicFound(t.TopicId, Math.Round(t.Score, 3), MayQuote ? SpanRecord.Of(t.Evidence) : []))],
        };
    }
}
