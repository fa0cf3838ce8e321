using System.Globalization;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Hosting;
using DiplomacyNews.Web.Rendering;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace DiplomacyNews.Web.Feeds;

/// <summary>Meetings as an iCalendar file (RFC 5545) that calendars can follow: the planned ones, or those that the address asks for.</summary>
internal static class MeetingCalendar
{
    /// <summary>The newest; calendars do not want a century.</summary>
    private const int MostEvents = 2_000;

    /// <summary>What may be on any day of a month is no entry of a calendar.</summary>
    private const int MostDays = 7;

    public static void MapMeetingCalendar(this IEndpointRouteBuilder app) =>
        app.MapGet("/meetings.ics", async ([AsParameters] ListFilter filter, string? status, NewsContext db, NewsSettings settings, TimeProvider clock, HttpRequest request, CancellationToken cancellationToken) =>
        {
            var meetings = await db.NewestMatchingAsync(filter, status is { Length: > 0 } ? status : nameof(MeetingStatus.Planned), MostEvents, cancellationToken);
            return Results.Text(Of(meetings, settings.SiteName, settings.OriginOf(request), clock.GetUtcNow().UtcDateTime), "text/calendar", System.Text.Encoding.UTF8);
        });

    /// <param name="meetings">Those without a day are left out.</param>
    /// <param name="site">What the calendar is called.</param>
    /// <param name="origin">The site's address, without a slash at its end.</param>
    /// <param name="now">When the file is made, UTC.</param>
    public static string Of(IEnumerable<MeetingRow> meetings, string site, string origin, DateTime now)
    {
        var calendar = new Ical.Net.Calendar { ProductId = "-//DiplomacyNews//Meetings//EN" };
        calendar.AddProperty("X-WR-CALNAME", $"{site}: meetings");
        foreach (var meeting in meetings)
        {
            var (first, last) = (meeting.Date ?? meeting.DateFrom, meeting.Date ?? meeting.DateTo);
            if (first is { } from && last is { } to && to.DayNumber - from.DayNumber <= MostDays)
            {
                calendar.Events.Add(Event(meeting, from, to, origin, now));
            }
        }

        return new CalendarSerializer().SerializeToString(calendar) ?? "";
    }

    private static CalendarEvent Event(MeetingRow meeting, DateOnly first, DateOnly last, string origin, DateTime now) => new()
    {
        Uid = string.Create(CultureInfo.InvariantCulture, $"{meeting.Key}@{new Uri(origin).Host}"),
        DtStamp = new CalDateTime(now, "UTC"),
        Start = new CalDateTime(first),
        End = new CalDateTime(last.AddDays(last < DateOnly.MaxValue ? 1 : 0)), // The day after the last, by RFC 5545.
        Summary = (meeting.IsSample ? "Sample: " : "") + MeetingWords.Name(meeting),
        Location = meeting.Place,
        Status = meeting.Status switch { MeetingStatus.Held => EventStatus.Confirmed, MeetingStatus.Cancelled => EventStatus.Cancelled, _ => EventStatus.Tentative },
        Url = new Uri(origin + meeting.Address),
        Description = $"{MeetingWords.Type(meeting.Type)}, {MeetingWords.Status(meeting.Status)}{(first == last ? "" : ", the day is not certain")}{string.Concat(MeetingWords.Parts(meeting).Select(part => $", {part}"))}. Told by {(meeting.Reports > 1 ? Counted.Of(meeting.Reports, "report") : meeting.Outlet ?? meeting.ArticleTitle)}.",
    };
}
