using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>Conditions on meetings that more than one page needs.</summary>
public static class MeetingQueries
{
    /// <summary>Of a country or of somebody with more parts than these in meetings, so many of the first are looked through; of others all are read.</summary>
    private const int FirstLooked = 1_000;

    /// <summary>Each meeting once, however many articles tell of it: as the one that is believed first tells it.</summary>
    public static IQueryable<Meeting> Once(this IQueryable<Meeting> meetings, NewsContext db) =>
        meetings.Where(m => !db.Meetings.Any(other => other.SharedKey == m.SharedKey && (other.Standing > m.Standing || (other.Standing == m.Standing && other.Id < m.Id))));

    /// <summary>Those somebody met in, gave the house for or mediated; not those that somebody only tells of.</summary>
    public static IQueryable<Meeting> With(this IQueryable<Meeting> meetings, string speaker) => meetings.Where(m => m.Participants.Any(p => p.Role != MeetingRole.Claimant && p.Speaker.Slug == speaker));

    /// <summary>The first of those in their order, by falling position; found once and then read by their places, not found again for each of their parts.</summary>
    public static async Task<List<MeetingRow>> MeetingRowsAsync(this NewsContext db, IOrderedQueryable<Meeting> newestFirst, int most, CancellationToken cancellationToken) =>
        await db.MeetingRowsAtAsync(await newestFirst.Select(m => m.Position).Take(most).ToListAsync(cancellationToken), cancellationToken);

    /// <summary>The meetings at the places, the newest first.</summary>
    public static Task<List<MeetingRow>> MeetingRowsAtAsync(this NewsContext db, IReadOnlyList<long> positions, CancellationToken cancellationToken) =>
        db.Meetings.Where(m => EF.Parameter(positions).Contains(m.Position)).NewestFirst().Select(MeetingRow.From(db)).AsSplitQuery().ToListAsync(cancellationToken);

    /// <summary>The countries for which anybody has a part in a meeting. Asked of each speaker, not of each meeting: there are far fewer.</summary>
    public static Task<List<string>> CountriesThatMeetAsync(this NewsContext db, CancellationToken cancellationToken) =>
        db.Speakers.Where(s => s.Country != null && db.Set<MeetingParticipant>().Any(p => p.SpeakerId == s.Id && p.Role != MeetingRole.Claimant && db.Meetings.Any(m => m.Id == p.MeetingId)))
            .GroupBy(s => s.Country!).Select(g => g.Key).ToListAsync(cancellationToken);

    /// <summary>Somebody who speaks for the country met, gave the house or mediated.</summary>
    public static IQueryable<Meeting> WithCountry(this IQueryable<Meeting> meetings, string iso3) => meetings.Where(m => m.Participants.Any(p => p.Role != MeetingRole.Claimant && p.Speaker.Country == iso3));

    /// <summary>Each once, if those of both countries met as one article tells it.</summary>
    public static IQueryable<Meeting> BetweenCountries(this IQueryable<Meeting> meetings, NewsContext db, string one, string other) =>
        meetings.Once(db).Where(m => db.Meetings.Any(t => t.SharedKey == m.SharedKey && t.Participants.Any(p => p.Role == MeetingRole.Participant && p.Speaker.Country == one) && t.Participants.Any(p => p.Role == MeetingRole.Participant && p.Speaker.Country == other)));

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

    /// <summary>Each once, narrowed by all that the address says, below its cursor. <paramref name="status"/> is held, planned, …</summary>
    public static IQueryable<Meeting> Matching(this NewsContext db, ListFilter filter, string? status = null) => db.Meetings.Once(db).ToldOf(db, filter).OfStatus(status).Within(filter);

    private static IQueryable<Meeting> Within(this IQueryable<Meeting> meetings, ListFilter filter)
    {
        meetings = meetings.HeldBetween(filter.FirstDay, filter.LastDay);
        return filter.After is { } after ? meetings.Where(m => m.Position < after) : meetings;
    }

    /// <summary>The newest of <see cref="Matching"/>.</summary>
    public static async Task<List<MeetingRow>> NewestMatchingAsync(this NewsContext db, ListFilter filter, string? status, int most, CancellationToken cancellationToken) =>
        await db.MeetingRowsAtAsync(await db.FirstPlacesAsync(filter, status, NewestFirst, most, cancellationToken), cancellationToken);

    /// <summary>
    /// The places of the first of <see cref="Matching"/> in an order that an index has. Those of somebody, or of a country, who seldom meets are all found by who has a part in them:
    /// walking to them through all meetings takes half a second where there are two hundred thousand. Those of others are among the first.
    /// </summary>
    public static async Task<IReadOnlyList<long>> FirstPlacesAsync(this NewsContext db, ListFilter filter, string? status, Func<IQueryable<Meeting>, IQueryable<Meeting>> inOrder, int most, CancellationToken cancellationToken, int looked = FirstLooked)
    {
        if (db.PartakersAskedFor(filter) is not { } partakers)
        {
            return await inOrder(db.Matching(filter, status)).Select(m => m.Position).Take(most).ToListAsync(cancellationToken);
        }

        // Step by step, each by an index: asked in one, SQLite walks through all meetings or all parts in them.
        var who = await partakers.Select(s => s.Id).ToListAsync(cancellationToken);
        var parts = db.Set<MeetingParticipant>().Where(p => EF.Parameter(who).Contains(p.SpeakerId) && p.Role != MeetingRole.Claimant).OrderBy(p => p.SpeakerId).ThenBy(p => p.Position).Select(p => p.MeetingId);
        var theirs = await parts.Take(looked + 1).ToListAsync(cancellationToken);
        if (theirs.Count > looked)
        {
            var window = await inOrder(db.Meetings.IgnoreQueryFilters([NewsContext.Visible]).Within(filter)).Select(m => m.Position).Take(looked).ToListAsync(cancellationToken);
            var first = await inOrder(db.Matching(filter, status).Where(m => EF.Parameter(window).Contains(m.Position))).Select(m => m.Position).Take(most).ToListAsync(cancellationToken);
            if (first.Count == most || window.Count < looked)
            {
                return first;
            }

            theirs = await parts.ToListAsync(cancellationToken);
        }

        var keys = await db.Meetings.Where(m => EF.Parameter(theirs).Contains(m.Id)).Select(m => m.SharedKey).Distinct().ToListAsync(cancellationToken);
        var places = await db.Matching(filter, status).Where(m => EF.Parameter(keys).Contains(m.SharedKey)).Select(m => m.Position).ToListAsync(cancellationToken);
        return await inOrder(db.Meetings.Where(m => EF.Parameter(places).Contains(m.Position))).Select(m => m.Position).Take(most).ToListAsync(cancellationToken);
    }

    /// <summary>Those whose meetings a filter asks for; null where it asks for nobody's.</summary>
    private static IQueryable<Speaker>? PartakersAskedFor(this NewsContext db, ListFilter filter) => filter switch
    {
        { Speaker: { Length: > 0 } speaker } => db.Speakers.Where(s => s.Slug == speaker),
        { Country: { Length: > 0 } country } when country.ToUpperInvariant() is var iso3 => db.Speakers.Where(s => s.Country == iso3),
        _ => null,
    };

    /// <summary>Narrowed by what may be true of any article that tells of a meeting, not only of the one that is believed first.</summary>
    private static IQueryable<Meeting> ToldOf(this IQueryable<Meeting> meetings, NewsContext db, ListFilter filter)
    {
        IQueryable<Meeting> all = db.Meetings;
        var told = filter.Speaker is { Length: > 0 } speaker ? all.With(speaker) : all;
        told = filter.Country?.ToUpperInvariant() is { Length: > 0 } iso3 ? told.WithCountry(iso3) : told;
        told = filter.Topic is { Length: > 0 } topic ? told.Where(m => m.Article.Topics.Any(t => t.TopicId == topic)) : told;
        told = filter.Outlet is { Length: > 0 } outlet ? told.Where(m => m.Article.Outlet!.Slug == outlet) : told;
        return told == all ? meetings : meetings.Where(m => told.Any(t => t.SharedKey == m.SharedKey));
    }

    /// <param name="status">Held, planned, …; null or empty for all.</param>
    private static IQueryable<Meeting> OfStatus(this IQueryable<Meeting> meetings, string? status)
    {
        if (status is not { Length: > 0 })
        {
            return meetings;
        }

        // By name: to TryParse alone, "1" and "held,planned" are values too.
        var known = Enum.GetNames<MeetingStatus>().Contains(status, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<MeetingStatus>(status, ignoreCase: true) : (MeetingStatus?)null;
        return known is { } wanted ? meetings.Where(m => m.Status == wanted) : meetings.Where(_ => false);
    }

    public static IOrderedQueryable<Meeting> NewestFirst(this IQueryable<Meeting> meetings) => meetings.OrderByDescending(m => m.Position);
}
