using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>Conditions on meetings that more than one page needs.</summary>
public static class MeetingQueries
{
    public static IQueryable<Meeting> With(this IQueryable<Meeting> meetings, string speaker) => meetings.Where(m => m.Participants.Any(p => p.Speaker.Slug == speaker));

    /// <summary>Those somebody took part in; asked from the participants' index, or SQLite walks all meetings to the last for somebody who met nobody.</summary>
    public static IQueryable<Meeting> With(this IQueryable<Meeting> meetings, NewsContext db, int speakerId)
    {
        var theirs = db.Set<MeetingParticipant>().Where(p => p.SpeakerId == speakerId).Select(p => p.MeetingId);
        return meetings.Where(m => theirs.Contains(m.Id));
    }

    /// <summary>Somebody who speaks for the country took part.</summary>
    public static IQueryable<Meeting> WithCountry(this IQueryable<Meeting> meetings, string iso3) => meetings.Where(m => m.Participants.Any(p => p.Speaker.Country == iso3));

    public static IQueryable<Meeting> HeldBetween(this IQueryable<Meeting> meetings, DateOnly? from, DateOnly? to)
    {
        if (from is { } first)
        {
            var lowest = DateOrder.First(first);
            meetings = meetings.Where(m => m.Position >= lowest);
        }

        if (to is { } last)
        {
            var highest = DateOrder.Last(last);
            meetings = meetings.Where(m => m.Position <= highest);
        }

        return meetings;
    }

    /// <summary>Narrowed by all that the address says, below its cursor. <paramref name="status"/> is held, planned, …</summary>
    public static IQueryable<Meeting> Matching(this IQueryable<Meeting> meetings, ListFilter filter, string? status = null)
    {
        meetings = filter.Speaker is { Length: > 0 } speaker ? meetings.With(speaker) : meetings;
        meetings = filter.Country?.ToUpperInvariant() is { Length: > 0 } iso3 ? meetings.WithCountry(iso3) : meetings;
        meetings = filter.Topic is { Length: > 0 } topic ? meetings.Where(m => m.Article.Topics.Any(t => t.TopicId == topic)) : meetings;
        meetings = filter.Outlet is { Length: > 0 } outlet ? meetings.Where(m => m.Article.Outlet!.Slug == outlet) : meetings;
        if (status is { Length: > 0 })
        {
            // By name: to TryParse alone, "1" and "held,planned" are values too.
            var known = Enum.GetNames<MeetingStatus>().Contains(status, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<MeetingStatus>(status, ignoreCase: true) : (MeetingStatus?)null;
            meetings = known is { } wanted ? meetings.Where(m => m.Status == wanted) : meetings.Where(_ => false);
        }

        meetings = meetings.HeldBetween(filter.FirstDay, filter.LastDay);
        return filter.After is { } after ? meetings.Where(m => m.Position < after) : meetings;
    }

    public static IOrderedQueryable<Meeting> NewestFirst(this IQueryable<Meeting> meetings) => meetings.OrderByDescending(m => m.Position);
}
