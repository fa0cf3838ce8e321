using System.Globalization;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Access;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Hosting;
using DiplomacyNews.Web.Rendering;
using DiplomacyNews.Web.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Pages.Speakers;

/// <summary>One person or body: offices, statements, topics, listeners, reports, meetings.</summary>
internal sealed class SpeakerModel(NewsContext db, Lexicon lexicon, IndexedLists lists, YearTallies tallies, NewsSettings settings, TimeProvider clock) : PageModel
{
    private const int PageSize = 25;
    private const int MostInTally = 12;
    private const int MostLines = 8;
    private const int MostHolders = 60;

    [BindProperty(SupportsGet = true)]
    public string Slug { get; set; } = "";

    [FromQuery]
    public ListFilter Filter { get; set; } = new();

    /// <summary>Words to look for in what they said.</summary>
    [BindProperty(Name = "q", SupportsGet = true)]
    public string? Words { get; set; }

    public required Record Found { get; set; }

    public string Path => $"/speakers/{Slug}";

    /// <summary>Whether the one who looks may say that it is somebody else on record.</summary>
    public bool MayMerge { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var (known, movedTo) = await db.FindAsync(Slug, lexicon, cancellationToken);
        if (known is null)
        {
            return movedTo is null ? NotFound() : RedirectPermanent($"/speakers/{movedTo}");
        }

        var name = known.Name;
        if (Words is { Length: > 0 } words)
        {
            return Redirect($"/search?q={Uri.EscapeDataString($"speaker:\"{name}\" {words.Trim()}")}"); // The search box there says what is looked for, and how to look further.
        }

        var person = lexicon.Person(Slug);
        var body = lexicon.Body(Slug);
        MayMerge = known.Id is not null && User.IsEditor();
        var id = known.Id ?? 0;
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var speaking = await lists.KeysAsync(id, SearchKeys.Speaker, cancellationToken);
        var saying = await lists.PlanAsync(new ListFilter(), cancellationToken, speaking);
        var said = await lists.NewestStatementsAsync(saying, cancellationToken);
        var toThem = await lists.NewestStatementsAsync(await lists.PlanAsync(new ListFilter(), cancellationToken, await lists.KeysAsync(id, SearchKeys.Addressee, cancellationToken)), cancellationToken);
        var aboutThem = await lists.NewestStatementsAsync(IndexedLists.Without(await lists.PlanAsync(new ListFilter(), cancellationToken, [SearchKeys.About(Slug)]), speaking), cancellationToken);
        var terms = OfficeTerm.Of(Slug, lexicon);
        Found = new Record
        {
            Name = name,
            IsPerson = known.Type == PartyType.Person,
            Pronouns = Pronouns.Of(known.Type == PartyType.Person, person?.Gender),
            Kind = Bodies.KindOf(Slug, lexicon),
            Country = known.Country,
            IsGovernment = Bodies.CountryOfGovernment(Slug, lexicon) is not null,
            Known = OfficeTerm.BestOn(today, Slug, lexicon),
            OfficeInReports = terms.Count == 0 ? known.Office : null,
            Timeline = terms.Count == 0 ? null : OfficeTimeline.Of(terms, today),
            AlsoWritten = [.. (person?.Aliases ?? (body is null ? [] : [.. body.Abbreviations, .. body.Aliases])).Take(6)],
            Holders = body is null ? [] : HoldersOf(body.Id),
            Counts = said.IsCut ? await tallies.ByYearAsync(speaking, cancellationToken) : said.CountByYear(),
            Statements = await lists.StatementsAsync(Filter.IsEmpty ? saying : await lists.PlanAsync(Filter with { Speaker = null }, cancellationToken, speaking), Filter.After, PageSize, cancellationToken),
            Topics = await TopicsAsync(said, cancellationToken),
            Addressees = await AddresseesAsync(said, cancellationToken),
            Outlets = await OutletsAsync(said, cancellationToken),
            ToThem = await SpeakersAsync(toThem, id, cancellationToken),
            AboutThem = await SpeakersAsync(aboutThem, id, cancellationToken),
            CountedIn = said.IsCut || toThem.IsCut || aboutThem.IsCut ? NewestStatements.Depth : null,
            Reports = await db.NewestArticlesMatching(new ListFilter { Speaker = Slug }).Select(ReportLine.Projection).Take(MostLines + 1).ToListAsync(cancellationToken),
            Meetings = await db.NewestMatchingAsync(new ListFilter { Speaker = Slug }, null, MostLines + 1, cancellationToken),
        };
        return Page();
    }

    /// <summary>What search engines read: of those the authority file knows, so that nobody's record rests on a sample.</summary>
    public string? Described => lexicon.Person(Slug) is null && lexicon.Body(Slug) is null || Found.Reports.Count == 0 ? null
        : StructuredData.Speaker(Found.Name, Found.IsPerson ? PartyType.Person : PartyType.Body, Found.AlsoWritten, Found.Known is { To: null } now ? now.Title : null, settings.OriginOf(Request) + Path);

    public PagerLinks Pager => PagerLinks.Of(Path, Filter, Found.Statements, "statement");

    public Tally ListenersTally => new([.. Found.Addressees.Select(a => new Tally.Row(a.Name, a.Slug is null ? null : $"{Path}?addressee={a.Slug}", a.Count))]);

    public Tally ToThemTally => new([.. Found.ToThem.Select(a => new Tally.Row(a.Name, $"/speakers/{a.Slug}?addressee={Slug}", a.Count))]);

    public Tally AboutThemTally => new([.. Found.AboutThem.Select(a => new Tally.Row(a.Name, $"/speakers/{a.Slug}", a.Count))]);

    public NarrowingForm Form => new(Path, "Narrow these statements", new Dictionary<string, string>(),
        [
            new NarrowingForm.Choice("topic", "Topic", "All topics", [.. Found.Topics.Select(t => new NarrowingForm.Option(t.Id, t.Name, t.Count))], Filter.Topic),
            new NarrowingForm.Choice("addressee", "To", "Anyone", [.. Found.Addressees.Where(a => a.Slug is not null).Select(a => new NarrowingForm.Option(a.Slug!, a.Name, a.Count))], Filter.Addressee),
            new NarrowingForm.Choice("outlet", "Reported by", "Any outlet", [.. Found.Outlets.Select(o => new NarrowingForm.Option(o.Slug!, o.Name, o.Count))], Filter.Outlet),
            new NarrowingForm.Choice("kind", "Kind", "Any kind",
                [.. Enum.GetValues<StatementKind>().Select(k => new NarrowingForm.Option(k.ToString().ToLowerInvariant(), k.ToString(), Found.Counts.Of(k)))], Filter.Kind),
            new NarrowingForm.Choice("on", "Year", "All years",
                [.. Found.Counts.Years.Reverse().Select(y => new NarrowingForm.Option(y.Number.ToString(CultureInfo.InvariantCulture), y.Number.ToString(CultureInfo.InvariantCulture), y.All))], Filter.On),
        ], !Filter.IsEmpty);

    public EmptyList Empty => Filter.IsEmpty && Filter.After is null
        ? new EmptyList($"No statement by {Found.Name} is on record yet.", new EmptyList.WayOut($"Search for {Found.Name}", $"/search?q={Uri.EscapeDataString(Found.Name)}"), new EmptyList.WayOut("All speakers", "/speakers"))
        : new EmptyList($"No statement by {Found.Name} fits all of that.", new EmptyList.WayOut($"All statements by {Found.Name}", Path));

    private async Task<IReadOnlyList<TopicCount>> TopicsAsync(NewestStatements said, CancellationToken cancellationToken)
    {
        var topics = await said.TopicsAsync(cancellationToken);
        var rows = said.Rows.ToDictionary(r => r.Id);
        var ends = topics.GroupBy(t => t.Value).ToDictionary(g => g.Key, g => (First: g.MinBy(t => rows[t.Id].Position)!.Id, Latest: g.MaxBy(t => rows[t.Id].Position)!.Id)); // A group is never empty.
        var counts = said.CountUtterances(topics).OrderByDescending(t => t.Value).ThenBy(t => t.Key, StringComparer.Ordinal).Take(MostInTally).ToList();
        var ids = counts.SelectMany(c => new[] { ends[c.Key].First, ends[c.Key].Latest }).Distinct().ToList();
        var keys = await db.Statements.Where(s => ids.Contains(s.Id)).Select(s => new { s.Id, s.Key }).ToDictionaryAsync(s => s.Id, s => s.Key, cancellationToken);
        return [.. counts.Select(t => new TopicCount(t.Key, lexicon.TopicName(t.Key), t.Value, said.IsCut ? null : End(ends[t.Key].First), End(ends[t.Key].Latest)))];

        TopicCount.Said End(int id) => new(DateOrder.DayOf(rows[id].Position), keys.GetValueOrDefault(id));
    }

    private async Task<IReadOnlyList<PartyCount>> OutletsAsync(NewestStatements said, CancellationToken cancellationToken)
    {
        var counts = said.CountUtterances(said.Outlets);
        var outlets = await db.Outlets.Where(o => counts.Keys.Contains(o.Id)).Select(o => new { o.Id, o.Name, o.Slug }).ToListAsync(cancellationToken);
        return MostFirst(outlets.Select(o => new PartyCount(o.Name, o.Slug, counts[o.Id])));
    }

    private async Task<IReadOnlyList<PartyCount>> SpeakersAsync(NewestStatements said, int except, CancellationToken cancellationToken) =>
        MostFirst(await NamedAsync(said.CountUtterances((await said.WithPartAsync(PartyRole.Speaker, cancellationToken)).Where(p => p.Value != except)), cancellationToken));

    private async Task<IReadOnlyList<PartyCount>> AddresseesAsync(NewestStatements said, CancellationToken cancellationToken) => MostFirst(
    [
        .. await NamedAsync(said.CountUtterances(await said.WithPartAsync(PartyRole.Addressee, cancellationToken)), cancellationToken),
        .. said.CountUtterances(await said.NamedAddresseesAsync(cancellationToken)).Select(c => new PartyCount(c.Key, null, c.Value)),
    ]);

    private async Task<IEnumerable<PartyCount>> NamedAsync(Dictionary<int, int> counts, CancellationToken cancellationToken) =>
        (await db.NamesOfAsync(counts.Keys, cancellationToken)).Select(n => new PartyCount(n.Value.Name, n.Value.Slug, counts[n.Key]));

    private static IReadOnlyList<PartyCount> MostFirst(IEnumerable<PartyCount> counts) => [.. counts.OrderByDescending(c => c.Count).ThenBy(c => c.Name, StringComparer.Ordinal).Take(MostInTally)];

    private List<(string Title, Officeholder Who)> HoldersOf(string bodyId) =>
    [
        .. lexicon.Offices.Where(o => o.Body == bodyId).OrderByDescending(o => o.To is null).ThenByDescending(o => o.From ?? o.To ?? DateOnly.MinValue).ThenBy(o => o.PersonId, StringComparer.Ordinal)
            .Take(MostHolders).Select(o => (o.Title, Officeholder.Of(o, lexicon))),
    ];

    /// <summary>What the page shows.</summary>
    public sealed record Record
    {
        public required string Name { get; init; }

        public required bool IsPerson { get; init; }

        public required Pronouns Pronouns { get; init; }

        /// <summary>For a body: "ministry", "organisation"; null where only reports know it.</summary>
        public string? Kind { get; init; }

        public string? Country { get; init; }

        public required bool IsGovernment { get; init; }

        /// <summary>The office held today, or the last one held.</summary>
        public OfficeTerm? Known { get; init; }

        /// <summary>For those the lexicon does not know: the office as a report printed it.</summary>
        public string? OfficeInReports { get; init; }

        public OfficeTimeline? Timeline { get; init; }

        public required IReadOnlyList<string> AlsoWritten { get; init; }

        public required IReadOnlyList<(string Title, Officeholder Who)> Holders { get; init; }

        public required StatementCounts Counts { get; init; }

        public required PageOf<StatementRow> Statements { get; init; }

        public required IReadOnlyList<TopicCount> Topics { get; init; }

        public required IReadOnlyList<PartyCount> Addressees { get; init; }

        /// <summary>Who is reported to have spoken to them.</summary>
        public required IReadOnlyList<PartyCount> ToThem { get; init; }

        /// <summary>Who is reported to have spoken about them.</summary>
        public required IReadOnlyList<PartyCount> AboutThem { get; init; }

        /// <summary>Where what they said is reported.</summary>
        public required IReadOnlyList<PartyCount> Outlets { get; init; }

        /// <summary>One more than is shown, to know whether there are more.</summary>
        public required IReadOnlyList<ReportLine> Reports { get; init; }

        public required IReadOnlyList<MeetingRow> Meetings { get; init; }

        /// <summary>Among how many of the newest statements topics, listeners and outlets are counted; null where they are all.</summary>
        public int? CountedIn { get; init; }

        public YearChart Chart => YearChart.Of(Counts.Years);
    }

    /// <summary>How often they spoke on a topic, and when first and last.</summary>
    /// <param name="First">Null where not all that they said was looked at.</param>
    public sealed record TopicCount(string Id, string Name, int Count, TopicCount.Said? First, TopicCount.Said Latest)
    {
        /// <param name="Key">The statement's; null where it went while the page was made.</param>
        public sealed record Said(DateOnly On, string? Key);
    }

    public sealed record PartyCount(string Name, string? Slug, int Count);
}
