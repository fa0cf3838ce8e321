using System.Globalization;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Access;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Hosting;
using DiplomacyNews.Web.Rendering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Pages.Speakers;

/// <summary>One person or body: offices, statements, topics, listeners, reports, meetings.</summary>
public sealed class SpeakerModel(NewsContext db, Lexicon lexicon, NewsSettings settings, TimeProvider clock) : PageModel
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
        var said = db.Statements.WithPart(db, PartyRole.Speaker, id);
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
            Counts = await said.CountByYearAsync(cancellationToken),
            Statements = await db.NewestMatching(Filter with { Speaker = Slug }).ToPageOfUtterancesAsync(db, said.Matching(db, Filter with { After = null }), PageSize, cancellationToken),
            Topics = await TopicsAsync(said, cancellationToken),
            Addressees = await AddresseesAsync(id, cancellationToken),
            Outlets = await OutletsAsync(said, cancellationToken),
            ToThem = await WhoSpeaksToAsync(id, cancellationToken),
            AboutThem = await WhoSpeaksAboutAsync(id, cancellationToken),
            Reports = await db.Articles.Naming(db, id).NewestFirst().Select(ReportLine.Projection).Take(MostLines + 1).ToListAsync(cancellationToken),
            Meetings = await db.Meetings.Once(db).ToldIn(db.Meetings.With(db, id)).NewestFirst().Select(MeetingRow.From(db)).Take(MostLines + 1).ToListAsync(cancellationToken),
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

    private async Task<IReadOnlyList<TopicCount>> TopicsAsync(IQueryable<Statement> said, CancellationToken cancellationToken)
    {
        var counts = await said.SelectMany(s => s.Topics, (s, t) => new { t.TopicId, s.Position, s.UtteranceKey }).GroupBy(t => t.TopicId)
            .Select(g => new { Id = g.Key, Count = g.Select(t => t.UtteranceKey).Distinct().Count(), First = g.Min(t => t.Position), Latest = g.Max(t => t.Position) })
            .OrderByDescending(t => t.Count).ThenBy(t => t.Id).Take(MostInTally).ToListAsync(cancellationToken);
        var ends = counts.SelectMany(t => new[] { t.First, t.Latest }).Distinct().ToList();
        var keys = await db.Statements.Where(s => ends.Contains(s.Position)).Select(s => new { s.Position, s.Key }).ToDictionaryAsync(s => s.Position, s => s.Key, cancellationToken);
        return [.. counts.Select(t => new TopicCount(t.Id, lexicon.TopicName(t.Id), t.Count, End(t.First), End(t.Latest)))];

        TopicCount.Said End(long position) => new(DateOrder.DayOf(position), keys.GetValueOrDefault(position));
    }

    private static async Task<IReadOnlyList<PartyCount>> OutletsAsync(IQueryable<Statement> said, CancellationToken cancellationToken) =>
        await said.Where(s => s.Article.Outlet != null).GroupBy(s => new { s.Article.Outlet!.Name, s.Article.Outlet.Slug }).Select(g => new { g.Key.Name, g.Key.Slug, Count = g.Select(s => s.UtteranceKey).Distinct().Count() })
            .OrderByDescending(o => o.Count).ThenBy(o => o.Name).Take(MostInTally).Select(o => new PartyCount(o.Name, o.Slug, o.Count)).ToListAsync(cancellationToken);

    /// <summary>Asked of the reports that name them: what is said about somebody names them somewhere.</summary>
    private async Task<IReadOnlyList<PartyCount>> WhoSpeaksAboutAsync(int id, CancellationToken cancellationToken)
    {
        var reports = db.Articles.Naming(db, id).Select(a => a.Id);
        return await db.Statements.Where(s => reports.Contains(s.ArticleId) && s.About.Contains(Slug)).SelectMany(s => s.Parties, (s, p) => new { p.Role, p.SpeakerId, p.Speaker, s.UtteranceKey })
            .Where(p => p.Role == PartyRole.Speaker && p.SpeakerId != id && p.Speaker!.HasPage)
            .GroupBy(p => new { p.Speaker!.Name, p.Speaker.Slug })
            .Select(g => new { g.Key.Name, g.Key.Slug, Count = g.Select(p => p.UtteranceKey).Distinct().Count() })
            .OrderByDescending(a => a.Count).ThenBy(a => a.Name).Take(MostInTally)
            .Select(a => new PartyCount(a.Name, a.Slug, a.Count)).ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<PartyCount>> AddresseesAsync(int id, CancellationToken cancellationToken) =>
        await db.Statements.WithPart(db, PartyRole.Speaker, id).SelectMany(s => s.Parties, (s, p) => new { p.Role, p.Name, p.Speaker, s.UtteranceKey }).Where(p => p.Role == PartyRole.Addressee)
            .GroupBy(p => new { Name = p.Speaker == null ? p.Name : p.Speaker.Name, Slug = p.Speaker == null || !p.Speaker.HasPage ? null : p.Speaker.Slug })
            .Select(g => new { g.Key.Name, g.Key.Slug, Count = g.Select(p => p.UtteranceKey).Distinct().Count() })
            .OrderByDescending(a => a.Count).ThenBy(a => a.Name).Take(MostInTally)
            .Select(a => new PartyCount(a.Name, a.Slug, a.Count)).ToListAsync(cancellationToken);

    private async Task<IReadOnlyList<PartyCount>> WhoSpeaksToAsync(int id, CancellationToken cancellationToken) =>
        await db.Statements.WithPart(db, PartyRole.Addressee, id).SelectMany(s => s.Parties, (s, p) => new { p.Role, p.Speaker, s.UtteranceKey })
            .Where(p => p.Role == PartyRole.Speaker && p.Speaker!.HasPage)
            .GroupBy(p => new { p.Speaker!.Name, p.Speaker.Slug })
            .Select(g => new { g.Key.Name, g.Key.Slug, Count = g.Select(p => p.UtteranceKey).Distinct().Count() })
            .OrderByDescending(a => a.Count).ThenBy(a => a.Name).Take(MostInTally)
            .Select(a => new PartyCount(a.Name, a.Slug, a.Count)).ToListAsync(cancellationToken);

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

        public YearChart Chart => YearChart.Of(Counts.Years);
    }

    /// <summary>How often they spoke on a topic, and when first and last.</summary>
    public sealed record TopicCount(string Id, string Name, int Count, TopicCount.Said First, TopicCount.Said Latest)
    {
        /// <param name="Key">The statement's; null where it went while the page was made.</param>
        public sealed record Said(DateOnly On, string? Key);
    }

    public sealed record PartyCount(string Name, string? Slug, int Count);
}
