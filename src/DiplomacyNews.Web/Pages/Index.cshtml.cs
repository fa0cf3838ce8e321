using System.Globalization;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Hosting;
using DiplomacyNews.Web.Rendering;
using DiplomacyNews.Web.Search;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Pages;

/// <summary>The front page: the newest reports with what was said in them, who speaks, about what, and who met. Every query is bounded, whatever the record's size.</summary>
internal sealed class IndexModel(NewsContext db, SearchIndexQueries index, IndexedLists lists, KeptFigures figures) : PageModel
{
    private const int Reports = 5;
    private const int StatementsLooked = 60;
    private const int StatementsShown = 6;
    private const int PerArticle = 2;
    private const int AlsoInLead = 2;
    private const int Voices = 7;
    private const int SpeakingWindow = 500;
    private const int TopicsShown = 9;
    private const int Years = 5;
    private const int MeetingsShown = 6;

    /// <summary>Statements of one report that are looked through for the one to show; transcripts have hundreds.</summary>
    private const int FirstStatements = 40;

    public int ArticleCount { get; private set; }

    public int StatementCount { get; private set; }

    public ReportRow? Lead { get; private set; }

    public IReadOnlyList<ReportRow> Latest { get; private set; } = [];

    public IReadOnlyDictionary<int, StatementRow> KeyStatements { get; private set; } = new Dictionary<int, StatementRow>();

    /// <summary>What else was said in the leading report.</summary>
    public IReadOnlyList<StatementRow> AlsoSaid { get; private set; } = [];

    public IReadOnlyList<Voice> Speaking { get; private set; } = [];

    public TopicStrip Topics { get; private set; } = TopicStrip.None;

    public IReadOnlyList<StatementRow> Statements { get; private set; } = [];

    public IReadOnlyList<MeetingRow> Meetings { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var everything = await lists.PlanAsync(new ListFilter(), cancellationToken);
        ArticleCount = await index.CountAsync(SearchTable.Articles, everything, cancellationToken);
        StatementCount = await index.CountAsync(SearchTable.Statements, everything, cancellationToken) is > Counted.Most and var more ? more : await db.Statements.NewestFirst().CountUtterancesAsync(Counted.Most, cancellationToken);
        if (ArticleCount == 0)
        {
            return;
        }

        var newest = await db.Articles.NewestFirst().Take(Reports).Select(ReportRow.Projection).AsSplitQuery().ToListAsync(cancellationToken);
        Lead = newest[0];
        Latest = newest[1..];
        var ids = newest.Select(a => a.Id).ToList();
        var said = await db.Statements.Where(s => ids.Contains(s.ArticleId) && s.Number <= FirstStatements).OrderBy(s => s.Number)
            .Select(StatementRow.Projection).AsSplitQuery().ToListAsync(cancellationToken);
        KeyStatements = said.GroupBy(s => s.ArticleId).ToDictionary(g => g.Key, g => g.MaxBy(KeyStatement.Weight)!); // A group is never empty.

        AlsoSaid = [.. said.Where(s => s.ArticleId == Lead.Id && s != KeyStatements[Lead.Id]).OrderByDescending(KeyStatement.Weight).Take(AlsoInLead).OrderByDescending(s => s.Position)];

        await ReadSpeakingAsync(cancellationToken);
        Topics = ArticleCount > Counted.Most ? await figures.OfAsync("topics of the front page", () => ReadTopicsAsync(newest[0].Position, cancellationToken)) : await ReadTopicsAsync(newest[0].Position, cancellationToken);
        var shown = KeyStatements.Values.Concat(AlsoSaid).Select(s => s.Key).ToHashSet();
        var last = await db.Statements.NewestFirst().Once(db.Statements).Take(StatementsLooked).Select(StatementRow.Projection).AsSplitQuery().ToListAsync(cancellationToken);
        Statements = [.. last.Where(s => !shown.Contains(s.Key)).GroupBy(s => s.ArticleId).SelectMany(g => g.OrderByDescending(KeyStatement.Weight).Take(PerArticle)).OrderByDescending(s => s.Position).Take(StatementsShown)];
        Meetings = await db.Meetings.Once(db).NewestFirst().Take(MeetingsShown).Select(MeetingRow.From(db)).AsSplitQuery().ToListAsync(cancellationToken);
    }

    private async Task ReadSpeakingAsync(CancellationToken cancellationToken)
    {
        var from = await db.Statements.NewestFirst().Select(s => s.Position).Skip(SpeakingWindow - 1).FirstOrDefaultAsync(cancellationToken);
        var speaking = db.Statements.Where(s => s.Position >= from).SelectMany(s => s.Parties, (s, p) => new { s.Position, Party = p }).Where(x => x.Party.Role == PartyRole.Speaker && x.Party.Speaker!.HasPage);
        var most = await speaking.GroupBy(x => new { x.Party.Speaker!.Slug, x.Party.Speaker.Name }).Select(g => new { g.Key.Slug, g.Key.Name, Count = g.Count() })
            .OrderByDescending(v => v.Count).ThenBy(v => v.Name).Take(Voices).ToListAsync(cancellationToken);
        var slugs = most.Select(v => v.Slug).ToList();
        var offices = await speaking.Where(x => slugs.Contains(x.Party.Speaker!.Slug) && x.Party.Office != null).Select(x => new { x.Party.Speaker!.Slug, x.Party.Office, x.Position }).ToListAsync(cancellationToken);
        Speaking = [.. most.Select(v => new Voice(v.Slug, v.Name, v.Count, offices.Where(o => o.Slug == v.Slug).MaxBy(o => o.Position)?.Office))];
    }

    private async Task<TopicStrip> ReadTopicsAsync(long newest, CancellationToken cancellationToken)
    {
        var lastYear = DateOrder.DayOf(newest).Year;
        var firstYear = Math.Max(1, lastYear - Years + 1);
        var inYears = db.Articles.PublishedBetween(new DateOnly(firstYear, 1, 1), new DateOnly(lastYear, 12, 31)).SelectMany(a => a.Topics, (a, t) => new { t.TopicId, a.Position });
        var top = await inYears.GroupBy(t => t.TopicId).Select(g => new { Id = g.Key, Count = g.Count() }).OrderByDescending(t => t.Count).ThenBy(t => t.Id).Take(TopicsShown).ToListAsync(cancellationToken);
        var ids = top.Select(t => t.Id).ToList();
        var weeks = await inYears.Where(t => ids.Contains(t.TopicId)).GroupBy(t => new { t.TopicId, Week = t.Position / (7 * DateOrder.Day) })
            .Select(g => new { g.Key.TopicId, First = g.Min(t => t.Position) }).ToListAsync(cancellationToken);
        return new TopicStrip(firstYear, Years, [.. top.Select(t => new TopicStrip.Line(t.Id, t.Count, [.. weeks.Where(w => w.TopicId == t.Id).Select(w => DateOrder.DayOf(w.First)).Order()]))]);
    }

    /// <param name="Office">The office held when they last spoke.</param>
    public sealed record Voice(string Slug, string Name, int Count, string? Office);

    /// <summary>When topics were reported: a stroke for each week that has a report.</summary>
    public sealed record TopicStrip(int FirstYear, int Years, IReadOnlyList<TopicStrip.Line> Lines)
    {
        private const int Width = 1000;

        public static TopicStrip None { get; } = new(1, 1, []);

        public int LastYear => FirstYear + Years - 1;

        /// <summary>The strokes as the path of a drawing a thousand wide.</summary>
        public string Path(Line line) => string.Concat(line.Days.Select(d => string.Create(CultureInfo.InvariantCulture, $"M{At(d):0.#} 2v16")));

        // Years stand equally wide, whatever their days.
        private double At(DateOnly day) => Width * (day.Year - FirstYear + ((day.DayOfYear - 0.5) / (DateTime.IsLeapYear(day.Year) ? 366 : 365))) / Years;

        /// <param name="Days">The first day of each week with a report, in order.</param>
        public sealed record Line(string Topic, int Reports, IReadOnlyList<DateOnly> Days);
    }
}
