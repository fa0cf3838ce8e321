using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Hosting;
using DiplomacyNews.Web.Rendering;
using DiplomacyNews.Web.Search;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Thread = DiplomacyNews.Web.Data.Queries.Thread;

namespace DiplomacyNews.Web.Pages;

/// <summary>
/// The front page: the newest reports with what was said in them, who speaks and to whom, day by day what was said, what goes on through the years, and who
/// met. Every query is bounded, whatever the record's size.
/// </summary>
public sealed class IndexModel(NewsContext db, Lexicon lexicon) : PageModel
{
    private const int Reports = 5;
    private const int DaysShown = 4;
    private const int PerDay = 2;
    private const int AlsoInLead = 2;
    private const int Voices = 7;
    public const int SpeakingWindow = 500;
    private const int ThreadsShown = 6;

    /// <summary>Of more reports than these the page gives no figure, as of more statements than it looks at: counting costs more than all else on it.</summary>
    public const int MostCounted = 200;
    private const int PairsShown = 5;
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

    /// <summary>Which countries speak to which of late.</summary>
    public IReadOnlyList<Data.Queries.Exchanges.Pair> Pairs { get; private set; } = [];

    public ThreadLine Line { get; private set; } = new(1, 1);

    public IReadOnlyList<Thread> Threads { get; private set; } = [];

    /// <summary>The newest days on which anything was said.</summary>
    public IReadOnlyList<SpokenDay> Days { get; private set; } = [];

    public IReadOnlyList<MeetingRow> Meetings { get; private set; } = [];

    /// <summary>What one may ask, made of what is in the record.</summary>
    public IEnumerable<Question> Questions
    {
        get
        {
            if (Threads.FirstOrDefault(t => t.Latest?.Speakers.Any(p => p.Slug is not null) == true) is { Latest: { } latest } thread)
            {
                var name = latest.Speakers.First(p => p.Slug is not null).Name;
                yield return new Question($"{name} on {lexicon.TopicName(thread.Topic)}", $"speaker:\"{name}\" topic:{thread.Topic}");
            }

            if (Pairs.Count > 0)
            {
                yield return new Question($"{lexicon.CountryName(Pairs[0].From.Id)} to {lexicon.CountryInSentence(Pairs[0].To.Id)}", $"speaker:\"{lexicon.CountryName(Pairs[0].From.Id)}\" to:\"{lexicon.CountryName(Pairs[0].To.Id)}\"");
            }

            var direct = KeyStatements.Values.Concat(AlsoSaid).Concat(Days.SelectMany(d => d.Words)).Where(s => s.Kind == StatementKind.Direct).SelectMany(s => s.Speakers).Select(p => p.Slug).ToHashSet();
            if (Speaking.FirstOrDefault(v => direct.Contains(v.Slug)) is { } voice)
            {
                yield return new Question($"{voice.Name}, word for word", $"speaker:\"{voice.Name}\" kind:direct");
            }

            if (Days.Count > 0)
            {
                yield return new Question($"What was denied in {Days[0].On.Year}", $"act:deny said:{Days[0].On.Year}");
            }
        }
    }

    /// <summary>Where what one country said to the other can be read.</summary>
    public string AddressOf(Data.Queries.Exchanges.Pair pair) => new Question("", $"speaker:\"{lexicon.CountryName(pair.From.Id)}\" to:\"{lexicon.CountryName(pair.To.Id)}\"").Address;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        ArticleCount = await db.Articles.NewestFirst().Take(MostCounted + 1).CountAsync(cancellationToken);
        var last = await db.NewestAsync(new ListFilter(), SpeakingWindow + 1, cancellationToken);
        StatementCount = last.Count > SpeakingWindow ? last.Count : last.DistinctBy(s => s.UtteranceKey).Count();
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

        last = [.. last.Take(SpeakingWindow)];
        await ReadSpeakingAsync([.. last.Select(s => s.Id)], cancellationToken);
        Pairs = [.. (await db.ExchangesAsync(last, isCut: true, byCountry: true, about: false, cancellationToken)).Pairs.Take(PairsShown)];
        var shown = KeyStatements.Values.Concat(AlsoSaid).Select(s => s.Key).ToHashSet();
        Days = await db.NewestDaysAsync(last, StatementCount > SpeakingWindow, DaysShown, PerDay, shown, cancellationToken);
        shown.UnionWith(Days.SelectMany(d => d.Words).Select(s => s.Key));
        Line = ThreadLine.EndingIn(DateOrder.DayOf(newest[0].Position).Year, Years);
        Threads = await db.ThreadsAsync(ThreadsShown, Line.First, Line.Last, shown, cancellationToken);
        Meetings = await db.MeetingRowsAsync(db.Meetings.Once(db).NewestFirst(), MeetingsShown, cancellationToken);
    }

    private async Task ReadSpeakingAsync(List<int> statements, CancellationToken cancellationToken)
    {
        var speaking = db.Set<StatementParty>().Where(p => EF.Parameter(statements).Contains(p.StatementId) && p.Role == PartyRole.Speaker && p.Speaker!.HasPage).Select(p => new { p.Position, Party = p });
        var most = await speaking.GroupBy(x => new { x.Party.Speaker!.Slug, x.Party.Speaker.Name }).Select(g => new { g.Key.Slug, g.Key.Name, Count = g.Count() })
            .OrderByDescending(v => v.Count).ThenBy(v => v.Name).Take(Voices).ToListAsync(cancellationToken);
        var slugs = most.Select(v => v.Slug).ToList();
        var offices = await speaking.Where(x => slugs.Contains(x.Party.Speaker!.Slug) && x.Party.Office != null).Select(x => new { x.Party.Speaker!.Slug, x.Party.Office, x.Position }).ToListAsync(cancellationToken);
        Speaking = [.. most.Select(v => new Voice(v.Slug, v.Name, v.Count, offices.Where(o => o.Slug == v.Slug).MaxBy(o => o.Position)?.Office))];
    }

    /// <param name="Office">The office held when they last spoke.</param>
    public sealed record Voice(string Slug, string Name, int Count, string? Office);

    /// <summary>A question to begin with, as a search.</summary>
    public sealed record Question(string Text, string Query)
    {
        public string Address => $"/search?q={Uri.EscapeDataString(Query)}";
    }
}
