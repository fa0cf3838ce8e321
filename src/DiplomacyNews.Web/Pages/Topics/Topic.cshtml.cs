using System.Collections.Immutable;
using System.Globalization;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Hosting;
using DiplomacyNews.Web.Rendering;
using DiplomacyNews.Web.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiplomacyNews.Web.Pages.Topics;

/// <summary>One topic, with the narrower ones under it: what was said about it, by whom, when, in which reports.</summary>
internal sealed class TopicModel(NewsContext db, Lexicon lexicon, IndexedLists lists, YearTallies tallies, NewsSettings settings) : PageModel
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
        ImmutableArray<string> keys = [.. all.Select(SearchKeys.Topic)];
        var about = await lists.PlanAsync(new ListFilter(), cancellationToken, keys);
        var newest = await lists.NewestStatementsAsync(about, cancellationToken);
        var reports = await lists.NewestReportsAsync(about, cancellationToken);
        Found = new Record
        {
            Name = Names.Whole(topic.Name),
            Also = topic.Also,
            Iptc = topic.Iptc,
            IptcCode = topic.IptcCode,
            Above = [.. lexicon.Above(Slug).Select(t => new Link(t.Id, Names.Whole(t.Name)))],
            Siblings = isNarrow ? [.. lexicon.Topics.Where(t => t.Parent == topic.Parent && t.Id != Slug && topic.Parent is not null).Select(t => new Link(t.Id, Names.Whole(t.Name)))] : [],
            Narrower = await NarrowerAsync(cancellationToken),
            Counts = newest.IsCut ? await tallies.ByYearAsync([SearchKeys.TopicOrNarrower(Slug)], cancellationToken) : newest.CountByYear(),
            ReportCount = reports.IsCut ? (await tallies.ReportsAsync([SearchKeys.TopicOrNarrower(Slug)], cancellationToken)).Values.Sum() : reports.Count,
            Statements = await lists.StatementsAsync(Filter.IsEmpty ? about : await lists.PlanAsync(Filter, cancellationToken, keys), Filter.After, PageSize, cancellationToken),
            Reports = await reports.LinesAsync(MostLines, cancellationToken),
            Speakers = await SpeakersAsync(newest, cancellationToken),
            Countries = [.. (await reports.CountriesAsync(MostInTally, cancellationToken)).Select(c => new Count(c.Value.ToLowerInvariant(), lexicon.CountryName(c.Value), c.Count))],
            CountedIn = newest.IsCut || reports.IsCut ? NewestStatements.Depth : null,
            Related = await RelatedTopics.OfAsync(newest, [.. all, .. lexicon.Above(Slug).Select(t => t.Id)], cancellationToken),
        };
        YearByYear = isNarrow && Filter.IsEmpty && Filter.After is null && Found.Chart.Years is { Count: > 2 } years // A wide topic has no one line.
            ? await db.OneOfEachYearAsync(topic.Id, [.. years.Select(y => y.Number).TakeLast(YearsShown).Prepend(years[0].Number).Distinct()], cancellationToken) : [];
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

    private async Task<IReadOnlyList<Count>> NarrowerAsync(CancellationToken cancellationToken)
    {
        var narrower = lexicon.Topics.Where(t => t.Parent == Slug).Select(t => t.Id).ToList();
        var counts = await tallies.ReportsAsync(narrower.Select(SearchKeys.TopicOrNarrower), cancellationToken);
        return [.. narrower.Select(id => new Count(id, lexicon.TopicName(id), counts.GetValueOrDefault(SearchKeys.TopicOrNarrower(id))))];
    }

    private async Task<IReadOnlyList<SpeakerCount>> SpeakersAsync(NewestStatements newest, CancellationToken cancellationToken)
    {
        var counts = newest.CountUtterances(await newest.WithPartAsync(PartyRole.Speaker, cancellationToken));
        var names = await db.NamesOfAsync(counts.Keys, cancellationToken);
        return [.. counts.Where(c => names.ContainsKey(c.Key)).Select(c => new SpeakerCount(names[c.Key].Slug, names[c.Key].Name, c.Value)).OrderByDescending(s => s.Count).ThenBy(s => s.Name, StringComparer.Ordinal).Take(MostInTally)];
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

        /// <summary>Among how many of the newest the speakers, countries and topics are counted; null where they are all.</summary>
        public int? CountedIn { get; init; }

        public YearChart Chart => YearChart.Of(Counts.Years);
    }

    public sealed record Link(string Id, string Name);

    public sealed record Count(string Id, string Name, int Number);

    public sealed record SpeakerCount(string Slug, string Name, int Count);
}
