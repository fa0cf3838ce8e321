using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>What was said just before a statement and just after it, and what holds them together: the closest tie that has any.</summary>
/// <param name="By">What they have in common.</param>
/// <param name="Before">In the order in which they were said.</param>
/// <param name="After">The same.</param>
public sealed record AroundStatement(AroundStatement.Tie By, IReadOnlyList<StatementRow> Before, IReadOnlyList<StatementRow> After)
{
    public bool IsEmpty => Before.Count + After.Count == 0;

    /// <summary>Whether all stand in the statement's own report, whose order is that of its text.</summary>
    public bool IsOfOneReport => By is Tie.Meeting or Tie.Report;

    /// <summary>The same meeting as the same report tells it; as others tell it; the same speaker on that day; the same speaker on that topic; the same report.</summary>
    public enum Tie { Meeting, MeetingElsewhere, Day, Topic, Report }

    /// <summary>The statement that it is about.</summary>
    /// <param name="SpeakerId">Who speaks; null where that is nobody of their own.</param>
    /// <param name="Topic">What it is about most; null for nothing.</param>
    /// <param name="HasDay">Whether the day it was said is known.</param>
    public sealed record Statement(int ArticleId, int Number, long Position, string UtteranceKey, int? MeetingId, int? SpeakerId, string? Topic, bool HasDay);
}

/// <summary>Looks for what was said around a statement; each look reads a few rows of an index.</summary>
public static class AroundStatementQueries
{
    private const int Shown = 3;

    /// <summary>What other reports have of the same words falls away, so that more are read than shown.</summary>
    private const int Read = 12;

    /// <summary>Of one speaker so many statements before and after are asked for their topic.</summary>
    private const int Looked = 300;

    /// <param name="db">The record.</param>
    /// <param name="it">The statement.</param>
    /// <param name="without">Keys of statements that are shown already.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public static async Task<AroundStatement> AroundAsync(this NewsContext db, AroundStatement.Statement it, IReadOnlyList<string> without, CancellationToken cancellationToken)
    {
        foreach (var (tie, tied, own) in db.Ties(it))
        {
            var about = tie == AroundStatement.Tie.Topic ? it.Topic : null;
            var before = await NearestAsync(tied.Where(t => t.Place < own).OrderByDescending(t => t.Place), about);
            var after = await NearestAsync(tied.Where(t => t.Place > own).OrderBy(t => t.Place), about);
            var around = new AroundStatement(tie, [.. before.Reverse()], after);
            if (!around.IsEmpty)
            {
                return around;
            }
        }

        return new AroundStatement(AroundStatement.Tie.Report, [], []);

        async Task<IReadOnlyList<StatementRow>> NearestAsync(IOrderedQueryable<Tied> inOrder, string? topic)
        {
            var near = inOrder.Where(t => t.Statement.UtteranceKey != it.UtteranceKey && !without.Contains(t.Statement.Key));
            near = topic is null ? near.Take(Read) : near.Take(Looked).Where(t => t.Statement.Topics.Any(about => about.TopicId == topic)).Take(Read);
            var positions = await near.Select(t => t.Statement.Position).ToListAsync(cancellationToken);
            var rows = await db.RowsAtAsync(positions, cancellationToken);
            return [.. rows.OrderBy(r => positions.IndexOf(r.Position)).DistinctBy(r => r.UtteranceKey).Take(Shown)];
        }
    }

    /// <summary>The statements that each tie leads to, the closest tie first, and the statement's own place among them.</summary>
    private static IEnumerable<(AroundStatement.Tie Tie, IQueryable<Tied> Tied, long Own)> Ties(this NewsContext db, AroundStatement.Statement it)
    {
        if (it.MeetingId is { } meeting)
        {
            yield return (AroundStatement.Tie.Meeting, InOrderOfText(db.Statements.Where(s => s.MeetingId == meeting)), it.Number);
            var elsewhere = db.Meetings.Where(m => m.Id != meeting && db.Meetings.Any(own => own.Id == meeting && own.SharedKey == m.SharedKey)).Select(m => (int?)m.Id);
            yield return (AroundStatement.Tie.MeetingElsewhere, db.Statements.Where(s => elsewhere.Contains(s.MeetingId)).Select(s => new Tied { Place = s.Position, Statement = s }), it.Position);
        }

        if (it.SpeakerId is { } speaker)
        {
            var day = DateOrder.DayOf(it.Position);
            if (it.HasDay)
            {
                yield return (AroundStatement.Tie.Day, db.SaidBy(speaker, DateOrder.First(day), DateOrder.Last(day)), it.Position);
            }

            if (it.Topic is not null)
            {
                yield return (AroundStatement.Tie.Topic, db.SaidBy(speaker, long.MinValue, long.MaxValue), it.Position);
            }
        }

        yield return (AroundStatement.Tie.Report, InOrderOfText(db.Statements.Where(s => s.ArticleId == it.ArticleId)), it.Number);
    }

    private static IQueryable<Tied> InOrderOfText(IQueryable<Statement> statements) => statements.Select(s => new Tied { Place = s.Number, Statement = s });

    /// <summary>In the order that the index of the speaker has.</summary>
    private static IQueryable<Tied> SaidBy(this NewsContext db, int speaker, long lowest, long highest) =>
        db.Set<StatementParty>().Where(p => p.SpeakerId == speaker && p.Role == PartyRole.Speaker && p.Position >= lowest && p.Position <= highest).Join(db.Statements, p => p.StatementId, s => s.Id, (p, s) => new Tied { Place = p.Position, Statement = s });

    private sealed class Tied
    {
        public required long Place { get; init; }

        public required Statement Statement { get; init; }
    }
}
