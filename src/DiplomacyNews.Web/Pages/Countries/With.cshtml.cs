using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Rendering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Pages.Countries;

/// <summary>Two countries: what each said to or about the other, where they met, and the reports that name both.</summary>
public sealed class WithModel(NewsContext db, Lexicon lexicon) : PageModel
{
    private const int PageSize = 20;
    private const int MostLines = 10;

    [BindProperty(SupportsGet = true)]
    public string Iso3 { get; set; } = "";

    [BindProperty(SupportsGet = true)]
    public string Other { get; set; } = "";

    [FromQuery]
    public ListFilter Filter { get; set; } = new();

    public required Record Found { get; set; }

    public string Path => $"/countries/{Iso3}/with/{Other}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (lexicon.Country(Iso3.ToUpperInvariant()) is not { } first || lexicon.Country(Other.ToUpperInvariant()) is not { } second)
        {
            return NotFound();
        }

        // One address for the pair: lower case, in the order of the alphabet.
        var pair = new[] { first.Iso3.ToLowerInvariant(), second.Iso3.ToLowerInvariant() }.Order(StringComparer.Ordinal).ToList();
        if (pair[0] == pair[1])
        {
            return RedirectPermanent($"/countries/{pair[0]}");
        }

        if (Iso3 != pair[0] || Other != pair[1])
        {
            return RedirectPermanent($"/countries/{pair[0]}/with/{pair[1]}{Request.QueryString}");
        }

        var reports = db.Articles.Naming(first.Iso3).Naming(second.Iso3);
        Found = new Record
        {
            First = first.Name,
            Second = second.Name,
            ReportCount = await reports.CountAsync(cancellationToken),
            Reports = await reports.Matching(new ListFilter { After = Filter.After }).NewestFirst().Select(ReportLine.Projection).ToPageAsync(PageSize, r => r.Position, cancellationToken),
            Meetings = await db.MeetingRowsAsync(db.Meetings.BetweenCountries(db, first.Iso3, second.Iso3).NewestFirst(), MostLines, cancellationToken),
            FirstSaid = await SaidAsync(first.Iso3, second.Iso3, cancellationToken),
            SecondSaid = await SaidAsync(second.Iso3, first.Iso3, cancellationToken),
        };
        return Page();
    }

    public PagerLinks Pager => PagerLinks.Of(Path, new ListFilter { After = Filter.After }, Found.Reports, "report");

    private async Task<IReadOnlyList<StatementRow>> SaidAsync(string from, string towards, CancellationToken cancellationToken) =>
        await db.Statements.FromCountry(db, from).Towards(towards).NewestFirst().Select(StatementRow.Projection).Take(MostLines).ToListAsync(cancellationToken);

    /// <summary>What the page shows.</summary>
    public sealed record Record
    {
        public required string First { get; init; }

        public required string Second { get; init; }

        public required int ReportCount { get; init; }

        public required PageOf<ReportLine> Reports { get; init; }

        public required IReadOnlyList<MeetingRow> Meetings { get; init; }

        public required IReadOnlyList<StatementRow> FirstSaid { get; init; }

        public required IReadOnlyList<StatementRow> SecondSaid { get; init; }

        public bool IsEmpty => ReportCount == 0 && Meetings.Count == 0 && FirstSaid.Count == 0 && SecondSaid.Count == 0;
    }
}
