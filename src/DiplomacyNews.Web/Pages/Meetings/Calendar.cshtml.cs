using System.Globalization;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Rendering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Pages.Meetings;

/// <summary>The meetings of a month, on their days.</summary>
public sealed class CalendarModel(NewsContext db, Lexicon lexicon, TimeProvider clock) : PageModel
{
    private const int MostShown = 400;

    /// <summary><c>on</c> is the month, 2024-04; country and speaker narrow as in the list.</summary>
    [FromQuery]
    public ListFilter Filter { get; set; } = new();

    public required Month Shown { get; set; }

    /// <summary>The month before in which anybody met, or null.</summary>
    public DateOnly? Earlier { get; private set; }

    public DateOnly? Later { get; private set; }

    public bool IsCut { get; private set; }

    public string? SpeakerName { get; private set; }

    public EmptyList Empty => new($"No meeting is on record for {Shown.Name}{ListWords.Of(Filter with { On = null }, lexicon)}.",
        Earlier is { } earlier ? new EmptyList.WayOut(Month.NameOf(earlier), AddressOf(earlier)) : new EmptyList.WayOut("All meetings", "/meetings"),
        Later is { } later ? new EmptyList.WayOut(Month.NameOf(later), AddressOf(later)) : new EmptyList.WayOut("All meetings", "/meetings"));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var first = await MonthAsync(cancellationToken);
        var last = first.AddDays(DateTime.DaysInMonth(first.Year, first.Month) - 1);
        var places = await db.Matching(Narrowed).HeldBetween(first, last).OrderBy(m => m.Position).Select(m => m.Position).Take(MostShown + 1).ToListAsync(cancellationToken);
        IsCut = places.Count > MostShown;
        Shown = Month.Of(first, [.. (await db.MeetingRowsAtAsync([.. places.Take(MostShown)], cancellationToken)).OrderBy(m => m.Position)]);
        var (lowest, highest) = (DateOrder.First(first), DateOrder.Last(last));
        Earlier = await MonthOfFirstAsync(all => all.Where(m => m.Position < lowest).NewestFirst(), cancellationToken);
        Later = await MonthOfFirstAsync(all => all.Where(m => m.Position > highest).OrderBy(m => m.Position), cancellationToken);
        SpeakerName = await db.NameListedAsync(Filter.Speaker, cancellationToken);
    }

    private ListFilter Narrowed => Filter with { On = null, After = null };

    public string AddressOf(DateOnly month) => "/meetings/calendar" + Filter.Query("on", month.ToString("yyyy-MM", CultureInfo.InvariantCulture));

    /// <summary>The month asked for; else this one, or the last before it in which anybody met.</summary>
    private async Task<DateOnly> MonthAsync(CancellationToken cancellationToken)
    {
        if (DayRange.Parse(Filter.On) is { } asked)
        {
            return FirstOf(asked.First);
        }

        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var endOfMonth = DateOrder.Last(FirstOf(today).AddMonths(1).AddDays(-1));
        return await MonthOfFirstAsync(all => all.Where(m => m.Position <= endOfMonth).NewestFirst(), cancellationToken) ?? FirstOf(today);
    }

    private async Task<DateOnly?> MonthOfFirstAsync(Func<IQueryable<Meeting>, IQueryable<Meeting>> inOrder, CancellationToken cancellationToken) =>
        await db.FirstPlacesAsync(Narrowed, null, inOrder, 1, cancellationToken) is [var at] ? FirstOf(DateOrder.DayOf(at)) : null;

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    /// <summary>A month as a calendar shows it: weeks from Monday to Sunday, and apart what has no certain day.</summary>
    public sealed record Month(DateOnly First, IReadOnlyList<IReadOnlyList<DayOfMonth>> Weeks, IReadOnlyList<MeetingRow> WithoutDay)
    {
        private const int DaysInWeek = 7;

        public string Name => NameOf(First);

        public bool IsEmpty => WithoutDay.Count == 0 && Weeks.All(week => week.All(day => day.Meetings.Count == 0));

        public static string NameOf(DateOnly month) => month.ToString("MMMM yyyy", CultureInfo.GetCultureInfo("en-GB"));

        public static Month Of(DateOnly first, IReadOnlyList<MeetingRow> meetings)
        {
            var byDay = meetings.Where(m => m.Date is not null).ToLookup(m => m.Date);
            var before = ((int)first.DayOfWeek + DaysInWeek - 1) % DaysInWeek; // Weeks begin on Monday.
            var days = Enumerable.Repeat(new DayOfMonth(null, []), before)
                .Concat(Enumerable.Range(0, DateTime.DaysInMonth(first.Year, first.Month)).Select(i => new DayOfMonth(first.AddDays(i), [.. byDay[first.AddDays(i)]]))).ToList();
            days.AddRange(Enumerable.Repeat(new DayOfMonth(null, []), (DaysInWeek - (days.Count % DaysInWeek)) % DaysInWeek));
            return new Month(first, [.. days.Chunk(DaysInWeek)], [.. meetings.Where(m => m.Date is null)]);
        }
    }

    /// <summary>A day, or a field of another month where <paramref name="On"/> is null.</summary>
    public sealed record DayOfMonth(DateOnly? On, IReadOnlyList<MeetingRow> Meetings);
}
