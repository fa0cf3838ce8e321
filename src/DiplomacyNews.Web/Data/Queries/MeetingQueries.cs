using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>Conditions on meetings that more than one page needs.</summary>
public static class MeetingQueries
{
    /// <summary>So many of the newest are looked through for a country or for somebody.</summary>
    private const int NewestLooked = 1_000;

    /// <summary>Each meeting once, however many articles tell of it: as the one that is believed first tells it.</summary>
    public static IQueryable<Meeting> Once(this IQueryable<Meeting> meetings, NewsContext db) =>
        meetings.Where(m => !db.Meetings.Any(other => other.SharedKey == m.SharedKey && (other.Standing > m.Standing || (other.Standing == m.Standing && other.Id < m.Id))));

    /// <summary>Those somebody met in, gave the house for or mediated; not those that somebody only tells of.</summary>
    public static IQueryable<Meeting> With(this IQueryable<Meeting> meetings, string speaker) => meetings.Where(m => m.Participants.Any(p => p.Role != MeetingRole.Claimant && p.Speaker.Slug == speaker));

    /// <summary>The same, asked from the participants' index, or SQLite walks all meetings to the last for somebody who met nobody.</summary>
    public static IQueryable<Meeting> With(this IQueryable<Meeting> meetings, NewsContext db, int speakerId)
    {
        var theirs = db.Set<MeetingParticipant>().Where(p => p.Role != MeetingRole.Claimant && p.SpeakerId == speakerId).Select(p => p.MeetingId);
        return meetings.Where(m => theirs.Contains(m.Id));
    }

    /// <summary>The newest that somebody had a part in, each once; read in their order, so those of somebody who meets every day are found as quickly.</summary>
    public static async Task<List<MeetingRow>> NewestWithAsync(this NewsContext db, int speakerId, int count, CancellationToken cancellationToken)
    {
        const int tellings = 10; // Of so many tellings of each at most, the newest meetings are known.
        var keys = await db.Set<MeetingParticipant>().Where(p => p.SpeakerId == speakerId && p.Role != MeetingRole.Claimant).OrderByDescending(p => p.Position)
            .Join(db.Meetings, p => p.MeetingId, m => m.Id, (p, m) => new { p.Position, m.SharedKey }).OrderByDescending(m => m.Position).Select(m => m.SharedKey).Take(count * tellings).ToListAsync(cancellationToken);
        keys = [.. keys.Distinct().Take(count)];
        return await db.MeetingRowsAsync(db.Meetings.Once(db).Where(m => EF.Parameter(keys).Contains(m.SharedKey)).NewestFirst(), count, cancellationToken);
    }

    /// <summary>The first of those in their order, by falling position; found once and then read by their places, not found again for each of their parts.</summary>
    public static async Task<List<MeetingRow>> MeetingRowsAsync(this NewsContext db, IOrderedQueryable<Meeting> newestFirst, int most, CancellationToken cancellationToken) =>
        await db.MeetingRowsAtAsync(await newestFirst.PlacesAsync(most, cancellationToken), cancellationToken);

    private static Task<List<MeetingRow>> MeetingRowsAtAsync(this NewsContext db, IReadOnlyList<long> positions, CancellationToken cancellationToken) =>
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
    public static IQueryable<Meeting> Matching(this NewsContext db, ListFilter filter, string? status = null)
    {
        var meetings = db.Meetings.Once(db);
        var told = db.Meetings.Telling(filter);
        meetings = told is null ? meetings : meetings.Where(m => told.Any(t => t.SharedKey == m.SharedKey));
        if (status is { Length: > 0 })
        {
            // By name: to TryParse alone, "1" and "held,planned" are values too.
            var known = Enum.GetNames<MeetingStatus>().Contains(status, StringComparer.OrdinalIgnoreCase) ? Enum.Parse<MeetingStatus>(status, ignoreCase: true) : (MeetingStatus?)null;
            meetings = known is { } wanted ? meetings.Where(m => m.Status == wanted) : meetings.Where(_ => false);
        }

        meetings = meetings.HeldBetween(filter.FirstDay, filter.LastDay);
        return filter.After is { } after ? meetings.Where(m => m.Position < after) : meetings;
    }

    /// <summary>
    /// The first of <see cref="Matching"/> in their order. Those of a country or of somebody who meets every week are among the newest; those of others are few, and found by who they are:
    /// walking to them through all meetings takes half a second where there are two hundred thousand.
    /// </summary>
    public static async Task<List<MeetingRow>> NewestMatchingAsync(this NewsContext db, ListFilter filter, string? status, int most, CancellationToken cancellationToken, int looked = NewestLooked) =>
        await db.MeetingRowsAtAsync(await db.NewestPlacesAsync(filter, status, most, cancellationToken, looked), cancellationToken);

    /// <summary>The places of <see cref="NewestMatchingAsync"/>, for those who read something else of the meetings.</summary>
    public static async Task<IReadOnlyList<long>> NewestPlacesAsync(this NewsContext db, ListFilter filter, string? status, int most, CancellationToken cancellationToken, int looked = NewestLooked)
    {
        var all = db.Matching(filter, status);
        if (db.PartakersAskedFor(filter) is not { } partakers)
        {
            return await all.PlacesAsync(most, cancellationToken);
        }

        var others = filter with { Speaker = null, Country = null };
        var reached = await db.Matching(others).NewestFirst().Select(m => (long?)m.Position).Skip(looked).FirstOrDefaultAsync(cancellationToken);
        var newest = await (reached is { } lowest ? all.Where(m => m.Position > lowest) : all).PlacesAsync(most, cancellationToken);
        if (newest.Count == most || reached is null)
        {
            return newest;
        }

        // Step by step, each by an index, and sorted here: asked in one, SQLite walks through all meetings or all parts in them.
        var who = await partakers.Select(s => s.Id).ToListAsync(cancellationToken);
        var theirs = await db.Set<MeetingParticipant>().Where(p => EF.Parameter(who).Contains(p.SpeakerId) && p.Role != MeetingRole.Claimant).Select(p => p.MeetingId).ToListAsync(cancellationToken);
        var keys = await db.Meetings.Where(m => EF.Parameter(theirs).Contains(m.Id)).Select(m => m.SharedKey).ToListAsync(cancellationToken);
        var positions = await db.Matching(others, status).Where(m => EF.Parameter(keys).Contains(m.SharedKey)).Select(m => m.Position).ToListAsync(cancellationToken);
        return [.. positions.OrderDescending().Take(most)];
    }

    private static Task<List<long>> PlacesAsync(this IQueryable<Meeting> meetings, int most, CancellationToken cancellationToken) =>
        meetings.NewestFirst().Select(m => m.Position).Take(most).ToListAsync(cancellationToken);

    /// <summary>Those whose meetings a filter asks for and of which it asks nothing else; null where it asks for nobody's, or for more of the same article.</summary>
    private static IQueryable<Speaker>? PartakersAskedFor(this NewsContext db, ListFilter filter) => filter switch
    {
        { Topic.Length: > 0 } or { Outlet.Length: > 0 } or { Country.Length: > 0, Speaker.Length: > 0 } => null,
        { Country: { Length: > 0 } country } when country.ToUpperInvariant() is var iso3 => db.Speakers.Where(s => s.Country == iso3),
        { Speaker: { Length: > 0 } speaker } => db.Speakers.Where(s => s.Slug == speaker),
        _ => null,
    };

    /// <summary>What of the filter may be true of any article that tells of a meeting, not only of the one that is believed first; null where it asks for nothing of it.</summary>
    private static IQueryable<Meeting>? Telling(this IQueryable<Meeting> meetings, ListFilter filter)
    {
        var all = meetings;
        meetings = filter.Speaker is { Length: > 0 } speaker ? meetings.With(speaker) : meetings;
        meetings = filter.Country?.ToUpperInvariant() is { Length: > 0 } iso3 ? meetings.WithCountry(iso3) : meetings;
        meetings = filter.Topic is { Length: > 0 } topic ? meetings.Where(m => m.Article.Topics.Any(t => t.TopicId == topic)) : meetings;
        meetings = filter.Outlet is { Length: > 0 } outlet ? meetings.Where(m => m.Article.Outlet!.Slug == outlet) : meetings;
        return meetings == all ? null : meetings;
    }

    public static IOrderedQueryable<Meeting> NewestFirst(this IQueryable<Meeting> meetings) => meetings.OrderByDescending(m => m.Position);
}
