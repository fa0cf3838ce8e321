using System.Globalization;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Hosting;
using DiplomacyNews.Web.Rendering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Pages.Topics;

/// <summary>One topic, with the narrower ones under it: what was said about it, by whom, when, in which reports.</summary>
public sealed class TopicModel(NewsContext db, Lexicon lexicon, NewsSettings settings) : PageModel
{
    private const int PageSize = 25;
    private const int YearsShown = 7;
    private const int MostInTally = 12;
    private const int MostLines = 8;

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [FromQuery]
    public ListFilter Filter { get; set; } = new();

    public required Record Found { get; set; }

    /// <summary>A statement of the first year and of each of the latest ones, the newest first; empty where the page is narrowed.</summary>
    public IReadOnlyList<StatementRow> YearByYear { get; private set; } = [];

    public string Path => $"/topics/{Slug}";

    /// <summary>What search engines read; null as long as nothing is filed under it.</summary>
    public string? Described => Found.ReportCount == 0 ? null : StructuredData.Topic(Found.Name, Found.Also, Found.Iptc, Found.IptcCode, settings.OriginOf(Request) + Path, settings.OriginOf(Request) + "/topics");

    /// <summary>Where what was said on both topics can be read.</summary>
    public string Together(string other) => $"/search?q={Uri.EscapeDataString($"topic:{Slug} topic:{other}")}";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        if (lexicon.Topic(Slug) is not { } topic)
        {
            return NotFound();
        }

        var all = lexicon.WithNarrower(Slug);
        var isNarrow = all.Count == 1;
        var said = db.Statements.AboutAny(db, all);
        var reports = db.Articles.Where(a => a.Topics.Any(t => all.Contains(t.TopicId)));
        Found = new Record
        {
            Name = Names.Whole(topic.Name),
            Also = topic.Also,
            Iptc = topic.Iptc,
            IptcCode = topic.IptcCode,
            Above = [.. lexicon.Above(Slug).Select(t => new Link(t.Id, Names.Whole(t.Name)))],
            Siblings = isNarrow ? [.. lexicon.Topics.Where(t => t.Parent == topic.Parent && t.Id != Slug && topic.Parent is not null).Select(t => new Link(t.Id, Names.Whole(t.Name)))] : [],
            Narrower = await CountedAsync(reports, [.. lexicon.Topics.Where(t => t.Parent == Slug).Select(t => t.Id)], cancellationToken),
            Counts = await said.CountByYearAsync(cancellationToken),
            ReportCount = await reports.CountAsync(cancellationToken),
            Statements = await said.Matching(db, Filter).NewestFirst().ToPageOfUtterancesAsync(db, said.Matching(db, Filter with { After = null }), PageSize, cancellationToken),
            Reports = await reports.NewestFirst().Select(ReportLine.Projection).Take(MostLines).ToListAsync(cancellationToken),
            Speakers = await said.SelectMany(s => s.Parties, (s, p) => new { p.Role, p.Speaker, s.UtteranceKey }).Where(p => p.Role == PartyRole.Speaker && p.Speaker!.HasPage)
                .GroupBy(p => new { p.Speaker!.Slug, p.Speaker.Name }).Select(g => new { g.Key.Slug, g.Key.Name, Count = g.Select(p => p.UtteranceKey).Distinct().Count() })
                .OrderByDescending(s => s.Count).ThenBy(s => s.Name).Take(MostInTally).Select(s => new SpeakerCount(s.Slug, s.Name, s.Count)).ToListAsync(cancellationToken),
            Countries = await CountriesAsync(reports, cancellationToken),
            Related = await db.RelatedTopicsAsync(all, [.. all, .. lexicon.Above(Slug).Select(t => t.Id)], cancellationToken),
        };
        YearByYear = isNarrow && Filter.IsEmpty && Filter.After is null && Found.Chart.Years is { Count: > 2 } years // A wide topic has no one line.
            ? await db.OneOfEachYearAsync(all, [.. years.Select(y => y.Number).TakeLast(YearsShown).Prepend(years[0].Number).Distinct()], cancellationToken) : [];
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

    /// <summary>What the page shows.</summary>
    public sealed record Record
    {
        public required string Name { get; init; }

        /// <summary>Other names that lead to it.</summary>
        public required IReadOnlyList<string> Also { get; init; }

        /// <summary>The IPTC Media Topic it maps to, with its code where that is known for certain.</summary>
        public string? Iptc { get; init; }

        public string? IptcCode { get; init; }

        public required IReadOnlyList<Link> Above { get; init; }

        /// <summary>Others under the same wider topic, where it has none under itself.</summary>
        public required IReadOnlyList<Link> Siblings { get; init; }

        public required IReadOnlyList<Count> Narrower { get; init; }

        public required StatementCounts Counts { get; init; }

        public required int ReportCount { get; init; }

        public required PageOf<StatementRow> Statements { get; init; }

        public required IReadOnlyList<ReportLine> Reports { get; init; }

        public required IReadOnlyList<SpeakerCount> Speakers { get; init; }

        public required IReadOnlyList<Count> Countries { get; init; }

        public required RelatedTopics Related { get; init; }

        public YearChart Chart => YearChart.Of(Counts.Years);
    }

    public sealed record Link(string Id, string Name);

    public sealed record Count(string Id, string Name, int Number);

    public sealed record SpeakerCount(string Slug, string Name, int Count);
}
