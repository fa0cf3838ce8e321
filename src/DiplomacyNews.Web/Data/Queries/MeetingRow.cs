using System.Linq.Expressions;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>A meeting as every list shows it: as the report that is believed first tells it.</summary>
public sealed record MeetingRow
{
    public required int Id { get; init; }

    /// <summary>What the meeting is addressed by.</summary>
    public required string Key { get; init; }

    public required long Position { get; init; }

    public required MeetingType Type { get; init; }

    public required MeetingStatus Status { get; init; }

    public string? Place { get; init; }

    /// <summary>The time as printed: "Friday".</summary>
    public string? When { get; init; }

    public DateOnly? Date { get; init; }

    public DateOnly? DateFrom { get; init; }

    public DateOnly? DateTo { get; init; }

    /// <summary>The day it is listed under: its own, or its report's where the text gives none.</summary>
    public DateOnly ListedOn => DateOrder.DayOf(Position);

    public required int ArticleId { get; init; }

    public required string ArticleSlug { get; init; }

    public required string ArticleTitle { get; init; }

    public string? Outlet { get; init; }

    public required bool IsSample { get; init; }

    /// <summary>How many reports tell of it.</summary>
    public required int Reports { get; init; }

    /// <summary>How many statements are reported from it.</summary>
    public required int Statements { get; init; }

    /// <summary>Everybody with a part in it, as the report that is believed first has it.</summary>
    public required IReadOnlyList<Participant> Parts { get; init; }

    /// <summary>In any report, those who alone say that it was.</summary>
    public required IReadOnlyList<Participant> Claimants { get; init; }

    /// <summary>Those who met.</summary>
    public IReadOnlyList<Participant> Participants => With(MeetingRole.Participant);

    public IReadOnlyList<Participant> Hosts => With(MeetingRole.Host);

    public IReadOnlyList<Participant> Mediators => With(MeetingRole.Mediator);

    /// <summary>The one side that says that it was; nobody where a report says so itself, or the reports have it from both.</summary>
    public IReadOnlyList<Participant> ClaimedBy =>
        With(MeetingRole.Claimant).Count > 0 && Claimants.Select(c => c.Country).Distinct().Count() == 1 ? [.. Claimants.DistinctBy(c => c.SpeakerId)] : [];

    public string Address => $"/meetings/{Key}";

    public string ArticleAddress => $"/articles/{ArticleId}/{ArticleSlug}";

    /// <summary>Somebody with a part in it.</summary>
    /// <param name="Role">Which part.</param>
    /// <param name="SpeakerId">Who it is.</param>
    /// <param name="Slug">Null for those without a page.</param>
    /// <param name="Office">The office held on the day.</param>
    /// <param name="Country">The code of the country they speak for.</param>
    /// <param name="IsPerson">Whether it is a person; else a body.</param>
    public sealed record Participant(MeetingRole Role, int SpeakerId, string Name, string? Slug, string? Office, string? Country, bool IsPerson);

    /// <summary>What a list reads of meetings; order and narrow before it.</summary>
    public static Expression<Func<Meeting, MeetingRow>> From(NewsContext db) => m => new MeetingRow
    {
        Id = m.Id, Key = m.SharedKey, Position = m.Position, Type = m.Type, Status = m.Status, Place = m.Place, When = m.When, Date = m.Date, DateFrom = m.DateFrom, DateTo = m.DateTo,
        ArticleId = m.ArticleId, ArticleSlug = m.Article.Slug, ArticleTitle = m.Article.Title, Outlet = m.Article.Outlet == null ? null : m.Article.Outlet.Name,
        IsSample = m.Article.IsSample,
        Reports = db.Meetings.Where(t => t.SharedKey == m.SharedKey).Select(t => t.ArticleId).Distinct().Count(),
        Statements = db.Meetings.Where(t => t.SharedKey == m.SharedKey).Sum(t => t.Article.Statements.Count(s => s.MeetingId == t.Id)),
        Parts = m.Participants.OrderBy(p => p.Ordinal).Select(p => new Participant(p.Role, p.SpeakerId, p.Speaker.Name, p.Speaker.HasPage ? p.Speaker.Slug : null, p.Office, p.Speaker.Country, p.Speaker.Type == PartyType.Person)).ToList(),
        Claimants = db.Meetings.Where(t => t.SharedKey == m.SharedKey).OrderByDescending(t => t.Standing).ThenBy(t => t.Id).SelectMany(t => t.Participants).Where(p => p.Role == MeetingRole.Claimant)
            .Select(p => new Participant(p.Role, p.SpeakerId, p.Speaker.Name, p.Speaker.HasPage ? p.Speaker.Slug : null, p.Office, p.Speaker.Country, p.Speaker.Type == PartyType.Person)).ToList(),
    };

    private IReadOnlyList<Participant> With(MeetingRole role) => [.. Parts.Where(p => p.Role == role)];
}
