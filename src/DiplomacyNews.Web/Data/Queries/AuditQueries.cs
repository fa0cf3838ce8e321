using DiplomacyNews.Web.Data.Entities;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>The audit trail, as its pages ask for it.</summary>
public static class AuditQueries
{
    public static IQueryable<AuditEntry> NewestFirst(this IQueryable<AuditEntry> entries) => entries.OrderByDescending(e => e.Id);

    public static IQueryable<AuditRow> ToRows(this IQueryable<AuditEntry> entries) =>
        entries.Select(e => new AuditRow(e.Id, e.At, e.Action, e.AccountId, e.Who, e.Subject, e.SubjectAddress, e.Detail, e.From));
}

/// <summary>A line of the audit trail.</summary>
public sealed record AuditRow(long Id, DateTime At, AuditAction Action, int? AccountId, string Who, string Subject, string? SubjectAddress, string? Detail, string? From);
