using System.Globalization;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Rendering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Pages.Topics;

/// <summary>One topic, with the narrower ones under it: what was said about it, by whom, when, in which reports.</summary>
public sealed class TopicModel(NewsContext db, Lexicon lexicon) : PageModel
{
    private const int PageSize = 25;
    private const int MostInTally = 12;
    private const int MostLines = 8;

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [FromQuery]
    public ListFilter Filter { get; set; } = new();

    public required Record Found { get; set; }

    public string Path => $"/topics/{Slug}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (lexicon.Topic(Slug) is not { } topic)
        {
            return NotFound();
        }

        var all = lexicon.WithNarrower(Slug);
        var said = db.Statements.AboutAny(db, all);
        var reports = db.Articles.Where(a => a.Topics.Any(t => all.Contains(t.TopicId)));
        Found = new Record
        {
            Name = Names.Whole(topic.Name),
            Also = topic.Also,
            Above = [.. lexicon.Above(Slug).Select(t => new Link(t.Id, Names.Whole(t.Name)))],
            Narrower = await CountedAsync(reports, [.. lexicon.Topics.Where(t => t.Parent == Slug).Select(t => t.Id)], cancellationToken),
            Counts = await said.CountByYearAsync(cancellationToken),
            ReportCount = await reports.CountAsync(cancellationToken),
            Statements = await said.Matching(db, Filter).NewestFirst().ToPageOfUtterancesAsync(db, said.Matching(db, Filter with { After = null }), PageSize, cancellationToken),
            Reports = await reports.NewestFirst().Select(ReportLine.Projection).Take(MostLines).ToListAsync(cancellationToken),
            Speakers = await said.SelectMany(s => s.Parties, (s, p) => new { p.Role, p.Speaker, s.UtteranceKey }).Where(p => p.Role == PartyRole.Speaker && p.Speaker!.HasPage)
                .GroupBy(p => new { p.Speaker!.Slug, p.Speaker.Name }).Select(g => new { g.Key.Slug, g.Key.Name, Count = g.Select(p => p.UtteranceKey).Distinct().Count() })
                .OrderByDescending(s => s.Count).ThenBy(s => s.Name).Take(MostInTally).Select(s => new SpeakerCount(s.Slug, s.Name, s.Count)).ToListAsync(cancellationToken),
            Countries = await CountriesAsync(reports, cancellationToken),
            Beside = await BesideAsync(reports, [.. all, .. lexicon.Above(Slug).Select(t => t.Id)], cancellationToken),
        };
        return Page();
    }

    public PagerLinks Pager => PagerLinks.Of(Path, Filter, Found.Statements, "statement");

    public Tally SpeakersTally => new([.. Found.Speakers.Select(s => new Tally.Row(s.Name, $"/speakers/{s.Slug}?topic={Slug}", s.Count))]);

    public Tally CountriesTally => new([.. Found.Countries.Select(c => new Tally.Row(c.Name, $"/countries/{c.Id}", c.Number))]);

    public NarrowingForm Form => new(Path, "Narrow these statements", new Dictionary<string, string>(),
        [
            new NarrowingForm.Choice("speaker", "Speaker", "Anyone", [.. Found.Speakers.Select(s => new NarrowingForm.Option(s.Slug, s.Name, s.Count))], Filter.Speaker),
            new NarrowingForm.Choice("kind", "Kind", "Any kind",
                [.. Enum.GetValues<StatementKind>().Select(k => new NarrowingForm.Option(k.ToString().ToLowerInvariant(), k.ToString(), Found.Counts.Of(k)))], Filter.Kind),
            new NarrowingForm.Choice("on", "Year", "All years",
                [.. Found.Counts.Years.Reverse().Select(y => new NarrowingForm.Option(y.Number.ToString(CultureInfo.InvariantCulture), y.Number.ToString(CultureInfo.InvariantCulture), y.All))], Filter.On),
        ], !Filter.IsEmpty);

    public EmptyList Empty => !Filter.IsEmpty || Filter.After is not null
        ? new EmptyList($"No statement about {Found.Name} fits all of that.", new EmptyList.WayOut("All statements about it", Path))
        : new EmptyList($"No statement about {Found.Name} is on record yet.",
        [
            .. Found.Above.Select(t => new EmptyList.WayOut(t.Name, $"/topics/{t.Id}")), new EmptyList.WayOut("All topics", "/topics"),
            new EmptyList.WayOut($"Search for {Found.Name}", $"/search?q={Uri.EscapeDataString(lexicon.Topic(Slug)?.Name ?? Slug)}"),
        ]);

    private async Task<IReadOnlyList<Count>> CountedAsync(IQueryable<Article> reports, IReadOnlyList<string> ids, CancellationToken cancellationToken)
    {
        var counts = await reports.SelectMany(a => a.Topics).Where(t => ids.Contains(t.TopicId)).GroupBy(t => t.TopicId).Select(g => new { g.Key, Count = g.Count() })
            .ToDictionaryAsync(g => g.Key, g => g.Count, cancellationToken);
        return [.. ids.Select(id => new Count(id, lexicon.TopicName(id), counts.GetValueOrDefault(id)))];
    }

    private async Task<IReadOnlyList<Count>> CountriesAsync(IQueryable<Article> reports, CancellationToken cancellationToken)
    {
        var counts = await reports.SelectMany(a => a.Countries).GroupBy(c => c.Iso3).Select(g => new { Iso3 = g.Key, Count = g.Count() })
            .OrderByDescending(c => c.Count).ThenBy(c => c.Iso3).Take(MostInTally).ToListAsync(cancellationToken);
        return [.. counts.Select(c => new Count(c.Iso3.ToLowerInvariant(), lexicon.CountryName(c.Iso3), c.Count))];
    }

    /// <summary>What else the same reports are about.</summary>
    private async Task<IReadOnlyList<Count>> BesideAsync(IQueryable<Article> reports, IReadOnlyList<string> without, CancellationToken cancellationToken)
    {
        var counts = await reports.SelectMany(a => a.Topics).Where(t => !without.Contains(t.TopicId)).GroupBy(t => t.TopicId).Select(g => new { Id = g.Key, Count = g.Count() })
            .OrderByDescending(t => t.Count).ThenBy(t => t.Id).Take(MostInTally).ToListAsync(cancellationToken);
        return [.. counts.Select(t => new Count(t.Id, lexicon.TopicName(t.Id), t.Count))];
    }

    /// <summary>What the page shows.</summary>
    public sealed record Record
    {
        public required string Name { get; init; }

        /// <summary>Other names that lead to it.</summary>
        public required IReadOnlyList<string> Also { get; init; }

        public required IReadOnlyList<Link> Above { get; init; }

        public required IReadOnlyList<Count> Narrower { get; init; }

        public required StatementCounts Counts { get; init; }

        public required int ReportCount { get; init; }

        public required PageOf<StatementRow> Statements { get; init; }

        public required IReadOnlyList<ReportLine> Reports { get; init; }

        public required IReadOnlyList<SpeakerCount> Speakers { get; init; }

        public required IReadOnlyList<Count> Countries { get; init; }

        public required IReadOnlyList<Count> Beside { get; init; }

        public YearChart Chart => YearChart.Of(Counts.Years);
    }

    public sealed record Link(string Id, string Name);

    public sealed record Count(string Id, string Name, int Number);

    public sealed record SpeakerCount(string Slug, string Name, int Count);
}
