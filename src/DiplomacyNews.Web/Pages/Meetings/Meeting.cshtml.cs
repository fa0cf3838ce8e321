using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Access;
using DiplomacyNews.Web.Citing;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Rendering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Pages.Meetings;

/// <summary>One meeting by all reports that tell of it: who, where, when, for how long, what was said there, and the same people before and after.</summary>
public sealed class MeetingModel(NewsContext db, Lexicon lexicon, TimeProvider clock) : PageModel
{
    private const int MostReports = 12;
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

    /// <summary>For editors, what readers see of the article that is believed first; null for readers.</summary>
    public Readership? Readership { get; private set; }

    /// <summary>What a citation says of it; null where it is not cited.</summary>
    public Citable? Cited => Found is { IsCitable: true } found ? CitationEndpoints.DeskOf(HttpContext).Of(found.Meeting) : null;

    public string Origin => CitationEndpoints.DeskOf(HttpContext).Origin;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        db.SeesEverything = User.IsEditor();
        var tellings = await TellingsAsync(cancellationToken);
        if (tellings is not [var first, ..])
        {
            var gathered = await db.Meetings.Where(m => m.Key == Key).Select(m => m.SharedKey).SingleOrDefaultAsync(cancellationToken);
            return gathered is null ? await GoneAsync(cancellationToken) : Redirect($"/meetings/{gathered}");
        }

        Readership = db.SeesEverything ? await db.ReadershipAsync(first.ArticleId, clock.GetUtcNow().UtcDateTime, cancellationToken) : null;
        var ids = tellings.Select(t => t.Row.Id).ToList();
        var said = db.Statements.Where(s => s.MeetingId != null && ids.Contains(s.MeetingId.Value));
        var meeting = Together(tellings);
        var same = MeetingsOf([.. meeting.Participants.Select(p => p.SpeakerId)]);
        var day = DateOrder.DayOf(meeting.Position);
        var (dayBegins, dayEnds) = (DateOrder.First(day), DateOrder.Last(day));
        Found = new Record
        {
            Meeting = meeting,
            Name = MeetingWords.Name(meeting),
            Duration = tellings.Select(t => t.Duration).FirstOrDefault(d => d is not null),
            IsCitable = tellings.Any(t => t.IsCitable) && Readership is not { IsSeen: false },
            Tellings = tellings,
            Statements = await said.OrderBy(s => s.ArticleId == first.ArticleId ? 0 : s.ArticleId).ThenBy(s => s.Number).Select(StatementRow.Projection).Take(MostStatements).ToListAsync(cancellationToken),
            Topics = [.. (await said.SelectMany(s => s.Topics).GroupBy(t => t.TopicId).Select(g => new { Id = g.Key, Count = g.Count() }).OrderByDescending(t => t.Count).ThenBy(t => t.Id).Take(8)
                .ToListAsync(cancellationToken)).Select(t => new Topic(t.Id, lexicon.TopicName(t.Id)))],
            Elsewhere = [], Later = [], Earlier = [],
        };

        // What stands beside it is a list, and lists are the readers' for everybody.
        db.SeesEverything = false;
        Found = Found with
        {
            Elsewhere = await same.Where(m => m.Position >= dayBegins && m.Position <= dayEnds && m.SharedKey != Key).NewestFirst().Select(MeetingRow.From(db)).Take(MostToldElsewhere).ToListAsync(cancellationToken),
            Later = [.. (await same.Where(m => m.Position > dayEnds && m.SharedKey != Key).OrderBy(m => m.Position).Select(MeetingRow.From(db)).Take(MostBeside).ToListAsync(cancellationToken)).OrderByDescending(m => m.Position)],
            Earlier = await same.Where(m => m.Position < dayBegins && m.SharedKey != Key).NewestFirst().Select(MeetingRow.From(db)).Take(MostBeside).ToListAsync(cancellationToken),
        };
        return Page();
    }

    private async Task<IReadOnlyList<Telling>> TellingsAsync(CancellationToken cancellationToken)
    {
        var told = db.Meetings.Where(m => m.SharedKey == Key).OrderByDescending(m => m.Standing).ThenBy(m => m.Id).Take(MostReports);
        var rows = await told.Select(MeetingRow.From(db)).ToListAsync(cancellationToken);
        var more = await told.Select(m => new { m.Id, m.Duration, m.Start, m.Length, m.Confidence, m.Rule, m.Article.Rights, m.Article.Text }).ToDictionaryAsync(m => m.Id, cancellationToken);
        return
        [
            .. from row in rows
               where more.ContainsKey(row.Id)
               let m = more[row.Id]
               select new Telling(row, m.Duration, m.Confidence, m.Rule)
               {
                   // How much of an article may be shown is a matter of its rights: of some, nothing but what was said.
                   Passage = m.Rights == Rights.FullText || db.SeesEverything ? Passage.Of(m.Text, new TextSpan(m.Start, m.Length)) : null,
                   IsCitable = !row.IsSample && m.Rights == Rights.FullText,
               },
        ];
    }

    /// <summary>The meeting as all reports together know it: the first is believed, the others fill what it leaves open.</summary>
    private static MeetingRow Together(IReadOnlyList<Telling> tellings)
    {
        var first = tellings[0].Row;
        var dated = tellings.Select(t => t.Row).FirstOrDefault(r => r.Date is not null) ?? tellings.Select(t => t.Row).FirstOrDefault(r => r.DateFrom is not null || r.DateTo is not null) ?? first;
        var parts = first.Parts.ToList();
        foreach (var other in tellings.Skip(1).SelectMany(t => t.Row.Parts).Where(p => p.Role != MeetingRole.Claimant))
        {
            if (!parts.Exists(p => p.Role == other.Role && (p.SpeakerId == other.SpeakerId || (p.Country is not null && p.Country == other.Country))))
            {
                parts.Add(other);
            }
        }

        return first with
        {
            Date = dated.Date, DateFrom = dated.DateFrom, DateTo = dated.DateTo, When = first.When ?? dated.When,
            Place = tellings.Select(t => t.Row.Place).FirstOrDefault(p => p is not null), Parts = parts,
        };
    }

    /// <summary>Meetings in which all of them took part.</summary>
    private IQueryable<Meeting> MeetingsOf(IReadOnlyList<int> speakers)
    {
        var meetings = db.Meetings.Once(db);
        foreach (var speaker in speakers.Take(MostToAgree))
        {
            var theirs = db.Set<MeetingParticipant>().Where(p => p.Role == MeetingRole.Participant && p.SpeakerId == speaker).Select(p => p.MeetingId);
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

        /// <summary>Search engines get what real reports that may be shown whole tell.</summary>
        public required bool IsCitable { get; init; }

        /// <summary>What each report says, the one that is believed first before the others.</summary>
        public required IReadOnlyList<Telling> Tellings { get; init; }

        public Telling First => Tellings[0];

        /// <summary>What was said there, by report and in its order.</summary>
        public required IReadOnlyList<StatementRow> Statements { get; init; }

        public required IReadOnlyList<Topic> Topics { get; init; }

        /// <summary>The same people on the same day, where the reports do not make sure that it is this meeting.</summary>
        public required IReadOnlyList<MeetingRow> Elsewhere { get; init; }

        public required IReadOnlyList<MeetingRow> Later { get; init; }

        public required IReadOnlyList<MeetingRow> Earlier { get; init; }

        /// <summary>This meeting between the later and the earlier ones.</summary>
        public IReadOnlyList<MeetingRow> InTime => [.. Later, Meeting, .. Earlier];

        public int CountOf(MeetingRow.Participant participant) => Statements.Count(s => s.Speakers.Any(p => p.Slug is not null && p.Slug == participant.Slug));
    }

    /// <summary>What one report tells of it.</summary>
    public sealed record Telling(MeetingRow Row, string? Duration, double Confidence, string Rule)
    {
        public int ArticleId => Row.ArticleId;

        /// <summary>The place in the report that tells of it; null when the report's rights do not allow it.</summary>
        public Passage? Passage { get; init; }

        public bool IsCitable { get; init; }
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
