using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Rendering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Pages.Meetings;

/// <summary>Meetings, calls and visits, the newest first; what is only planned or proposed among them, marked as such.</summary>
public sealed class IndexModel(NewsContext db, Lexicon lexicon) : PageModel
{
    private const int PageSize = 40;

    [FromQuery]
    public ListFilter Filter { get; set; } = new();

    /// <summary>held, planned, proposed, postponed, cancelled or disputed.</summary>
    [BindProperty(Name = "status", SupportsGet = true)]
    public string? Status { get; set; }

    public required PageOf<MeetingRow> Meetings { get; set; }

    public IReadOnlyList<NarrowingForm.Option> Countries { get; private set; } = [];

    private static IReadOnlyList<NarrowingForm.Option> Statuses => [.. Enum.GetValues<MeetingStatus>().Select(s => new NarrowingForm.Option(MeetingWords.Status(s), MeetingWords.Status(s)))];

    public string? SpeakerName { get; private set; }

    public bool IsNarrowed => !Filter.IsEmpty || Status is { Length: > 0 };

    public NarrowingForm Form => new("/meetings", "Narrow the meetings", Filter.Parameters.Where(p => p.Key is not ("country" or "from" or "to")).ToDictionary(),
        [
            new NarrowingForm.Choice("country", "Country", "Any country", Countries, Filter.Country?.ToLowerInvariant()),
            new NarrowingForm.Choice("status", "Status", "Any status", Statuses, Status),
            new NarrowingForm.Choice("from", "From", "", [], Filter.From, "2024-04"),
            new NarrowingForm.Choice("to", "To", "", [], Filter.To, "2024-12-31"),
        ], IsNarrowed);

    public PagerLinks Pager => new(Filter.After is null ? null : Address(null), Meetings.After is { } after ? Address(after) : null, Counted.Of(Meetings.Rows.Count, "meeting"));

    public WholeList Whole => new("/meetings", QueryOf(null));

    /// <summary>The same people and country, of all days.</summary>
    public string CalendarQuery => new ListFilter { Speaker = Filter.Speaker, Country = Filter.Country }.Query("on", null);

    public EmptyList Empty => IsNarrowed || Filter.After is not null
        ? new EmptyList($"No meeting fits that{ListWords.Of(Filter, lexicon, Status)}.", new EmptyList.WayOut("All meetings", "/meetings"))
        : new EmptyList("No report on record tells of a meeting yet.", new EmptyList.WayOut("All articles", "/articles"), new EmptyList.WayOut("How meetings are found", "/about"));

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Meetings = (await db.NewestMatchingAsync(Filter, Status, PageSize + 1, cancellationToken)).ToPage(PageSize, m => m.Position);
        Countries = [.. (await db.CountriesThatMeetAsync(cancellationToken)).Select(iso3 => new NarrowingForm.Option(iso3.ToLowerInvariant(), lexicon.CountryName(iso3))).OrderBy(o => o.Text, StringComparer.InvariantCulture)];
        SpeakerName = await db.NameListedAsync(Filter.Speaker, cancellationToken);
    }

    private string Address(long? after) => "/meetings" + QueryOf(after);

    private string QueryOf(long? after)
    {
        var query = after is { } position ? Filter.NextPage(position) : Filter.Query("after", null);
        return Status is { Length: > 0 } ? QueryString.Create("status", Status) + query.Replace('?', '&') : query;
    }
}
