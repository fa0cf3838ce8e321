using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Access;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Rendering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Pages.Meetings;

/// <summary>One meeting as one report tells it: who, where, when, for how long, what was said there, and the same people before and after.</summary>
public sealed class MeetingModel(NewsContext db, Lexicon lexicon, TimeProvider clock) : PageModel
{
    private const int MostStatements = 60;
    private const int MostBeside = 3;
    private const int MostToldElsewhere = 10;

    /// <summary>Meetings of twenty ministers have nothing "the same people" would mean; the first few must all have been there.</summary>
    private const int MostToAgree = 4;

    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    /// <summary>Null when the key is retired.</summary>
    public Record? Found { get; set; }

    public Retired? Gone { get; set; }

    /// <summary>For editors, what readers see of its article; null for readers.</summary>
    public Readership? Readership { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        db.SeesEverything = User.IsEditor();
        var meeting = await db.Meetings.Where(m => m.Key == Key).Select(MeetingRow.Projection).SingleOrDefaultAsync(cancellationToken);
        if (meeting is null)
        {
            return await GoneAsync(cancellationToken);
        }

        var more = await db.Meetings.Where(m => m.Key == Key)
            .Select(m => new { m.Id, m.Duration, m.Start, m.Length, m.Confidence, m.Rule, m.Article.Rights, m.Article.Text, Ids = m.Participants.OrderBy(p => p.Ordinal).Select(p => p.SpeakerId).ToList() })
            .SingleAsync(cancellationToken);
        Readership = db.SeesEverything ? await db.ReadershipAsync(meeting.ArticleId, clock.GetUtcNow().UtcDateTime, cancellationToken) : null;
        var mayQuote = more.Rights == Rights.FullText || Readership is not null;
        var said = db.Statements.Where(s => s.MeetingId == more.Id);
        var same = Together(more.Ids);
        var first = DateOrder.First(DateOrder.DayOf(meeting.Position));
        var last = DateOrder.Last(DateOrder.DayOf(meeting.Position));
        var telling = new TextSpan(more.Start, more.Length);
        Found = new Record
        {
            Meeting = meeting,
            Name = MeetingWords.Name(meeting),
            Duration = more.Duration,
            Confidence = more.Confidence,
            Rule = more.Rule,
            IsCitable = !meeting.IsSample && more.Rights == Rights.FullText && Readership is not { IsSeen: false },
            // How much of an article may be shown is a matter of its rights: of some, nothing but what was said.
            Passage = mayQuote ? Passage.Of(more.Text, telling) : null,
            Statements = await said.OrderBy(s => s.Number).Select(StatementRow.Projection).Take(MostStatements).ToListAsync(cancellationToken),
            Topics = [.. (await said.SelectMany(s => s.Topics).GroupBy(t => t.TopicId).Select(g => new { Id = g.Key, Count = g.Count() }).OrderByDescending(t => t.Count).ThenBy(t => t.Id).Take(8)
                .ToListAsync(cancellationToken)).Select(t => new Topic(t.Id, lexicon.TopicName(t.Id)))],
            Elsewhere = [], Later = [], Earlier = [],
        };

        // What stands beside it is a list, and lists are the readers' for everybody.
        db.SeesEverything = false;
        Found = Found with
        {
            Elsewhere = await same.Where(m => m.Position >= first && m.Position <= last && m.Key != Key).NewestFirst().Select(MeetingRow.Projection).Take(MostToldElsewhere).ToListAsync(cancellationToken),
            Later = [.. (await same.Where(m => m.Position > last).OrderBy(m => m.Position).Select(MeetingRow.Projection).Take(MostBeside).ToListAsync(cancellationToken)).OrderByDescending(m => m.Position)],
            Earlier = await same.Where(m => m.Position < first).NewestFirst().Select(MeetingRow.Projection).Take(MostBeside).ToListAsync(cancellationToken),
        };
        return Page();
    }

    /// <summary>Meetings in which all of them took part.</summary>
    private IQueryable<Meeting> Together(IReadOnlyList<int> speakers)
    {
        var meetings = db.Meetings.AsQueryable();
        foreach (var speaker in speakers.Take(MostToAgree))
        {
            var theirs = db.Set<MeetingParticipant>().Where(p => p.SpeakerId == speaker).Select(p => p.MeetingId);
            meetings = meetings.Where(m => theirs.Contains(m.Id));
        }

        return meetings;
    }

    private async Task<IActionResult> GoneAsync(CancellationToken cancellationToken)
    {
        Gone = await db.RetiredKeys.Where(k => k.Key == Key && k.IsMeeting)
            .Join(db.Articles, k => k.ArticleId, a => a.Id, (k, a) => new Retired(db.SeesEverything || a.Rights == Rights.FullText ? k.Words : "", DateOnly.FromDateTime(k.RetiredAt), a.Title, $"/articles/{a.Id}/{a.Slug}"))
            .SingleOrDefaultAsync(cancellationToken);
        if (Gone is null)
        {
            return NotFound();
        }

        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }

    /// <summary>What the page shows.</summary>
    public sealed record Record
    {
        public required MeetingRow Meeting { get; init; }

        public required string Name { get; init; }

        /// <summary>As printed: "about five and a half hours".</summary>
        public string? Duration { get; init; }

        public required double Confidence { get; init; }

        public required string Rule { get; init; }

        /// <summary>Search engines get what real reports that may be shown whole tell.</summary>
        public required bool IsCitable { get; init; }

        /// <summary>The place in the report that tells of it; null when the report's rights do not allow it.</summary>
        public Passage? Passage { get; init; }

        /// <summary>What was said there, in the order of the report.</summary>
        public required IReadOnlyList<StatementRow> Statements { get; init; }

        public required IReadOnlyList<Topic> Topics { get; init; }

        /// <summary>The same people on the same day: most often the same meeting in other reports.</summary>
        public required IReadOnlyList<MeetingRow> Elsewhere { get; init; }

        public required IReadOnlyList<MeetingRow> Later { get; init; }

        public required IReadOnlyList<MeetingRow> Earlier { get; init; }

        /// <summary>This meeting between the later and the earlier ones.</summary>
        public IReadOnlyList<MeetingRow> InTime => [.. Later, Meeting, .. Earlier];

        public int CountOf(MeetingRow.Participant participant) => Statements.Count(s => s.Speakers.Any(p => p.Slug is not null && p.Slug == participant.Slug));
    }

    public sealed record Topic(string Id, string Name);

    /// <summary>What became of a meeting that a later reading no longer found.</summary>
    /// <param name="Words">The type and the words that told of it; empty where they may not be shown.</param>
    public sealed record Retired(string Words, DateOnly On, string ArticleTitle, string ArticleAddress)
    {
        /// <summary>The words without the type that stands before them.</summary>
        public string Told => Words.IndexOf(' ') is >= 0 and var at ? Words[(at + 1)..] : Words;
    }
}
