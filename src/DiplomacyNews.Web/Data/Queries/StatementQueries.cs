using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>Conditions on statements that more than one page needs.</summary>
public static class StatementQueries
{
    /// <summary>By the speaker of that slug.</summary>
    public static IQueryable<Statement> By(this IQueryable<Statement> statements, NewsContext db, string speaker) => statements.WithPart(db, PartyRole.Speaker, speaker);

    /// <summary>To the one of that slug.</summary>
    public static IQueryable<Statement> To(this IQueryable<Statement> statements, NewsContext db, string addressee) => statements.WithPart(db, PartyRole.Addressee, addressee);

    public static IQueryable<Statement> About(this IQueryable<Statement> statements, string topic) => statements.Where(s => s.Topics.Any(t => t.TopicId == topic));

    /// <summary>Those in which somebody has the part; asked from the parts' index, which answers alike for those who speak often and for those who spoke once.</summary>
    public static IQueryable<Statement> WithPart(this IQueryable<Statement> statements, NewsContext db, PartyRole role, int speakerId)
    {
        var theirs = db.Set<StatementParty>().Where(p => p.SpeakerId == speakerId && p.Role == role).Select(p => p.StatementId);
        return statements.Where(s => theirs.Contains(s.Id));
    }

    private static IQueryable<Statement> WithPart(this IQueryable<Statement> statements, NewsContext db, PartyRole role, string slug)
    {
        // Asked the other way round, statement by statement, SQLite may walk all that the speaker ever said for each.
        var theirs = db.Set<StatementParty>().Where(p => p.Speaker!.Slug == slug && p.Role == role).Select(p => p.StatementId);
        return statements.Where(s => theirs.Contains(s.Id));
    }

    /// <summary>By somebody who speaks for the country; asked from the parts' index like <see cref="WithPart"/>.</summary>
    public static IQueryable<Statement> FromCountry(this IQueryable<Statement> statements, NewsContext db, string iso3)
    {
        var theirs = db.Set<StatementParty>().Where(p => p.Role == PartyRole.Speaker && p.Speaker!.Country == iso3).Select(p => p.StatementId);
        return statements.Where(s => theirs.Contains(s.Id));
    }

    /// <summary>To somebody who speaks for the country, or about it.</summary>
    public static IQueryable<Statement> Towards(this IQueryable<Statement> statements, string iso3) =>
        statements.Where(s => s.About.Contains(iso3) || s.Parties.Any(p => p.Role == PartyRole.Addressee && p.Speaker!.Country == iso3));

    /// <summary>Made at the meeting, as any report tells of it.</summary>
    public static IQueryable<Statement> SaidAt(this NewsContext db, string meeting)
    {
        var told = db.Meetings.Where(m => m.SharedKey == meeting).Select(m => (int?)m.Id);
        return db.Statements.Where(s => told.Contains(s.MeetingId));
    }

    public static IQueryable<Statement> SaidBetween(this IQueryable<Statement> statements, DateOnly? from, DateOnly? to)
    {
        if (from is { } first)
        {
            var lowest = DateOrder.First(first);
            statements = statements.Where(s => s.Position >= lowest);
        }

        if (to is { } last)
        {
            var highest = DateOrder.Last(last);
            statements = statements.Where(s => s.Position <= highest);
        }

        return statements;
    }

    /// <summary>Narrowed by all that the address says, the newest first, below its cursor.</summary>
    public static IQueryable<Statement> Matching(this IQueryable<Statement> statements, NewsContext db, ListFilter filter)
    {
        statements = filter.Speaker is { Length: > 0 } speaker ? statements.By(db, speaker) : statements;
        statements = filter.Addressee is { Length: > 0 } addressee ? statements.To(db, addressee) : statements;
        statements = filter.Topic is { Length: > 0 } topic ? statements.About(topic) : statements;
        statements = filter.Country?.ToUpperInvariant() is { Length: > 0 } iso3 ? statements.Where(s => s.Article.Countries.Any(c => c.Iso3 == iso3)) : statements;
        statements = filter.Outlet is { Length: > 0 } outlet ? statements.Where(s => s.Article.Outlet!.Slug == outlet) : statements;
        if (filter.Kind is { Length: > 0 } kind)
        {
            statements = Enum.TryParse<StatementKind>(kind, ignoreCase: true, out var parsed) ? statements.Where(s => s.Kind == parsed) : statements.Where(_ => false);
        }

        statements = statements.SaidBetween(filter.FirstDay, filter.LastDay);
        return filter.After is { } after ? statements.Where(s => s.Position < after) : statements;
    }

    public static IOrderedQueryable<Statement> NewestFirst(this IQueryable<Statement> statements) => statements.OrderByDescending(s => s.Position);

    /// <summary>Who has the part in the statements, of those who have a page; who turned out to be somebody else is that one. That the statements may be seen was asked before.</summary>
    public static IQueryable<StatementPart> PartsOf(this NewsContext db, IReadOnlyList<int> statements, PartyRole role) =>
        db.Set<StatementParty>().Where(p => EF.Parameter(statements).Contains(p.StatementId) && p.Role == role && p.Speaker!.HasPage)
            .Select(p => new StatementPart(p.StatementId, p.Speaker!.MergedIntoId ?? p.Speaker.Id)).Distinct();

    /// <summary>The statements at the positions that may be seen, in no order.</summary>
    public static Task<List<StatementRow>> RowsAtAsync(this NewsContext db, IReadOnlyList<long> positions, CancellationToken cancellationToken) =>
        db.Statements.Where(s => EF.Parameter(positions).Contains(s.Position)).Select(StatementRow.Projection).AsSplitQuery().ToListAsync(cancellationToken);

    /// <summary>What the statements are about, of which it was asked before that they may be seen.</summary>
    public static async Task<IReadOnlyList<(int StatementId, string TopicId)>> TopicsOfAsync(this NewsContext db, IReadOnlyCollection<int> statements, CancellationToken cancellationToken)
    {
        var topics = await db.Set<StatementTopic>().Where(t => EF.Parameter(statements).Contains(t.StatementId)).Select(t => new { t.StatementId, t.TopicId }).ToListAsync(cancellationToken);
        return [.. topics.Select(t => (t.StatementId, t.TopicId))];
    }
}

/// <summary>Somebody's part in a statement.</summary>
public sealed record StatementPart(int StatementId, int SpeakerId);
