using System.Globalization;
using DiplomacyNews.Analysis;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Rendering;
using DiplomacyNews.Web.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Pages.Countries;

/// <summary>One country: who speaks for it and what they said, the reports that name it, with whom it met.</summary>
internal sealed class CountryModel(NewsContext db, Lexicon lexicon, IndexedLists lists, YearTallies tallies, TimeProvider clock) : PageModel
{
    private const int PageSize = 20;
    private const int MostInTally = 15;
    private const int MostLines = 8;

    [BindProperty(SupportsGet = true)]
    public string Iso3 { get; set; } = "";

    [FromQuery]
    public ListFilter Filter { get; set; } = new();

    /// <summary>The day of which the page says who was in office; today's without it.</summary>
    [BindProperty(Name = "asof", SupportsGet = true)]
    public string? AsOf { get; set; }

    public required Record Found { get; set; }

    public string Path => $"/countries/{Iso3}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (lexicon.Country(Iso3.ToUpperInvariant()) is not { } country)
        {
            return NotFound();
        }

        if (Iso3 != country.Iso3.ToLowerInvariant())
        {
            return RedirectPermanent($"/countries/{country.Iso3.ToLowerInvariant()}{Request.QueryString}");
        }

        var iso3 = country.Iso3;
        var government = GovernmentIds.Of(Iso3);
        var saying = await lists.PlanAsync(new ListFilter(), cancellationToken, [SearchKeys.SpeakerOf(iso3)]);
        var said = await lists.NewestStatementsAsync(saying, cancellationToken);
        var naming = await lists.PlanAsync(new ListFilter(), cancellationToken, [SearchKeys.Country(iso3)]);
        var reports = await lists.NewestReportsAsync(naming, cancellationToken);
        Found = new Record
        {
            Iso3 = iso3,
            Name = country.Name,
            OtherNames = [.. country.OtherNames.Take(4)],
            Capitals = country.Capitals,
            From = country.From,
            To = country.To,
            Government = await db.Speakers.Listed(db).AnyAsync(s => s.Slug == government, cancellationToken) ? government : null,
            Counts = said.IsCut ? await tallies.ByYearAsync([SearchKeys.SpeakerOf(iso3)], cancellationToken) : said.CountByYear(),
            ReportCount = reports.IsCut ? (await tallies.ReportsAsync([SearchKeys.Country(iso3)], cancellationToken)).Values.Sum() : reports.Count,
            Speakers = await SpeakersAsync(iso3, cancellationToken),
            Statements = await lists.StatementsAsync(Filter.IsEmpty ? saying : await lists.PlanAsync(Filter with { Country = null }, cancellationToken, [SearchKeys.SpeakerOf(iso3)]), Filter.After, PageSize, cancellationToken),
            OthersSaid = await lists.AttributedAsync(IndexedLists.Without(await lists.PlanAsync(new ListFilter(), cancellationToken, [SearchKeys.About(iso3)]), SearchKeys.SpeakerOf(iso3)), MostLines + 1, cancellationToken),
            Reports = await reports.LinesAsync(MostLines, cancellationToken),
            Topics = [.. (await reports.TopicsAsync([], MostInTally, cancellationToken)).Select(t => new Count(t.Value, lexicon.TopicName(t.Value), t.Count))],
            Meetings = await db.NewestMatchingAsync(new ListFilter { Country = iso3 }, null, MostLines + 1, cancellationToken),
            Others = [.. (await reports.CountriesAsync(MostInTally, cancellationToken, without: iso3)).Select(c => new Count(c.Value.ToLowerInvariant(), lexicon.CountryName(c.Value), c.Count))], // Those that the same reports name.
            CountedIn = reports.IsCut ? NewestReports.Depth : null,
            Officials = OfficialsOnDay.Of(iso3, AsOf, DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime), lexicon),
        };
        return Page();
    }

    public PagerLinks Pager => PagerLinks.Of(Path, Filter with { Country = null }, Found.Statements, "statement");

    public Tally SpeakersTally => new([.. Found.Speakers.Select(s => new Tally.Row(s.Name, $"/speakers/{s.Slug}", s.Statements, s.Office))], HasBars: false);

    public Tally TopicsTally => new([.. Found.Topics.Select(t => new Tally.Row(t.Name, $"/topics/{t.Id}", t.Number))]);

    public Tally OthersTally => new([.. Found.Others.Select(c => new Tally.Row(c.Name, $"{Path}/with/{c.Id}", c.Number))]);

    public NarrowingForm Form => new(Path, "Narrow these statements", new Dictionary<string, string>(),
        [
            new NarrowingForm.Choice("speaker", "Speaker", "Anyone", [.. Found.Speakers.Where(s => s.Statements > 0).Select(s => new NarrowingForm.Option(s.Slug, s.Name, s.Statements))], Filter.Speaker),
            new NarrowingForm.Choice("topic", "Topic", "All topics", [.. Found.Topics.Select(t => new NarrowingForm.Option(t.Id, t.Name))], Filter.Topic),
            new NarrowingForm.Choice("kind", "Kind", "Any kind",
                [.. Enum.GetValues<StatementKind>().Select(k => new NarrowingForm.Option(k.ToString().ToLowerInvariant(), k.ToString(), Found.Counts.Of(k)))], Filter.Kind),
            new NarrowingForm.Choice("on", "Year", "All years",
                [.. Found.Counts.Years.Reverse().Select(y => new NarrowingForm.Option(y.Number.ToString(CultureInfo.InvariantCulture), y.Number.ToString(CultureInfo.InvariantCulture), y.All))], Filter.On),
        ], !Filter.IsEmpty);

    public EmptyList Empty => !Filter.IsEmpty || Filter.After is not null
        ? new EmptyList($"No statement by officials of {lexicon.CountryInSentence(Found.Iso3)} fits all of that.", new EmptyList.WayOut("All their statements", Path))
        : new EmptyList($"Nobody who speaks for {lexicon.CountryInSentence(Found.Iso3)} is on record with a statement yet.", new EmptyList.WayOut("All countries", "/countries"), new EmptyList.WayOut($"Search for {Found.Name}", $"/search?q={Uri.EscapeDataString(Found.Name)}"));

    private async Task<IReadOnlyList<SpeakerCount>> SpeakersAsync(string iso3, CancellationToken cancellationToken)
    {
        var listed = await db.Speakers.Listed(db).Where(s => s.Country == iso3).Select(s => new { s.Id, s.Slug, s.Name, s.Office, s.SortName }).ToListAsync(cancellationToken);
        var told = await tallies.StatementsAsync(listed.Select(s => SearchKeys.Speaker(s.Id)), cancellationToken);
        var most = listed.Select(s => new { s.Slug, s.Name, s.Office, s.SortName, Statements = told.GetValueOrDefault(SearchKeys.Speaker(s.Id)) })
            .OrderByDescending(s => s.Statements).ThenBy(s => s.SortName, StringComparer.Ordinal).Take(MostInTally);
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        return [.. most.Select(s => new SpeakerCount(s.Slug, s.Name, OfficeTerm.BestOn(today, s.Slug, lexicon)?.InYears ?? s.Office ?? Bodies.KindOf(s.Slug, lexicon), s.Statements))];
    }

    /// <summary>What the page shows.</summary>
    public sealed record Record
    {
        public required string Iso3 { get; init; }

        public required string Name { get; init; }

        public required IReadOnlyList<string> OtherNames { get; init; }

        public required IReadOnlyList<string> Capitals { get; init; }

        public DateOnly? From { get; init; }

        /// <summary>The last day of a former country.</summary>
        public DateOnly? To { get; init; }

        /// <summary>The slug of its government, when reports let it speak as one.</summary>
        public string? Government { get; init; }

        public required StatementCounts Counts { get; init; }

        public required int ReportCount { get; init; }

        public required IReadOnlyList<SpeakerCount> Speakers { get; init; }

        public required PageOf<StatementRow> Statements { get; init; }

        /// <summary>What those of other countries said about it. One more than is shown, to know whether there are more.</summary>
        public required IReadOnlyList<StatementRow> OthersSaid { get; init; }

        public required IReadOnlyList<ReportLine> Reports { get; init; }

        public required IReadOnlyList<Count> Topics { get; init; }

        /// <summary>One more than is shown, to know whether there are more.</summary>
        public required IReadOnlyList<MeetingRow> Meetings { get; init; }

        public required IReadOnlyList<Count> Others { get; init; }

        public required OfficialsOnDay Officials { get; init; }

        /// <summary>In how many of the newest reports topics and other countries are counted; null where it is all of them.</summary>
        public int? CountedIn { get; init; }

        public YearChart Chart => YearChart.Of(Counts.Years);
    }

    public sealed record Count(string Id, string Name, int Number);

    public sealed record SpeakerCount(string Slug, string Name, string? Office, int Statements);
}
