using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;

namespace DiplomacyNews.Web.Access;

/// <summary>
/// Writes down who did what. <see cref="Add"/> only adds the row to the context: it is saved with the deed, by the same <c>SaveChangesAsync</c> or in the same transaction.
/// </summary>
public sealed class AuditTrail(NewsContext db, IHttpContextAccessor http, TimeProvider clock)
{
    private const int LongestSubject = 300;

    public void Add(AuditAction action, string subject, string? detail = null, string? address = null)
    {
        var viewer = http.HttpContext?.User;
        Add(action, viewer?.AccountId(), viewer?.DisplayName() is { Length: > 0 } name ? name : http.HttpContext is null ? "a verb" : "somebody not signed in", subject, detail, address);
    }

    /// <summary>For deeds at which the one who does them is not, or not yet, signed in.</summary>
    public void Add(AuditAction action, int? accountId, string who, string subject, string? detail = null, string? address = null) => db.AuditEntries.Add(new AuditEntry
    {
        At = clock.GetUtcNow().UtcDateTime, Action = action, AccountId = accountId, Who = who, Subject = subject.Length > LongestSubject ? subject[..LongestSubject] : subject,
        SubjectAddress = address, Detail = detail, From = http.HttpContext?.Connection.RemoteIpAddress?.ToString(),
    });
}
