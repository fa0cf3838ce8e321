using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Access;
using DiplomacyNews.Web.Citing;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Rendering;
using DiplomacyNews.Web.Sharing;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Pages.Statements;

/// <summary>One statement: its words, who said them to whom and when, the passage they stand in, and how all that is known.</summary>
public sealed class StatementModel(NewsContext db, Lexicon lexicon, TimeProvider clock) : PageModel
{
    private const int MostTellings = 50;

    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    /// <summary>Null when a later reading no longer finds the statement; then <see cref="FormerArticle"/> is set.</summary>
    public StatementRow? Statement { get; private set; }

    public HowWeKnow Evidence { get; private set; } = null!; // Set with Statement.

    /// <summary>The paragraphs it stands in; empty where the text may not be shown.</summary>
    public IReadOnlyList<MarkedParagraph> Passage { get; private set; } = [];

    /// <summary>What a citation says of it; null where it is not cited.</summary>
    public Citable? Cited { get; private set; }

    /// <summary>The same for search engines; null where it is not plainly a named speaker's words.</summary>
    public string? Quotation { get; private set; }

    public StatementRow? Outer { get; private set; }

    public IReadOnlyList<StatementRow> Inner { get; private set; } = [];

    /// <summary>The same words in other reports, or elsewhere in this one.</summary>
    public IReadOnlyList<StatementRow> Tellings { get; private set; } = [];

    public MeetingRow? MadeAt { get; private set; }

    public AroundStatement Around { get; private set; } = new(AroundStatement.Tie.Report, [], []);

    public ArticleLine? FormerArticle { get; private set; }

    public bool IsCitable { get; private set; }

    /// <summary>What stands on the picture it is shared with; null where it is shared without one.</summary>
    public ShareCard? Card => IsCitable && Statement is not null ? ShareCard.Of(Statement) : null;

    /// <summary>For editors, what readers see of its article; null for readers.</summary>
    public Readership? Readership { get; private set; }

    public bool IsHidden { get; private set; }

    public string Who => HowWeKnow.Who(Evidence.Statement) is var who ? char.ToUpperInvariant(who[0]) + who[1..] : "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        db.SeesEverything = User.IsEditor();
        var found = await db.Statements.Where(s => s.Key == Key)
            .Select(s => new { s.ArticleId, s.IsHidden, s.Number, s.WithinNumber, s.Article.Text, s.Article.Furniture, s.Article.Rights, s.Article.Date, s.Article.IsSample, s.MeetingId,
                SpeakerId = s.Parties.Where(p => p.Role == PartyRole.Speaker && p.Speaker!.HasPage).OrderBy(p => p.Ordinal).Select(p => p.SpeakerId).FirstOrDefault() })
            .SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return await GoneAsync(cancellationToken);
        }

        Statement = await db.Statements.Where(s => s.Key == Key).Select(StatementRow.Projection).AsSplitQuery().SingleAsync(cancellationToken);
        var evidence = await db.Statements.Where(s => s.Key == Key).Select(StatementEvidence.Projection).AsSplitQuery().SingleAsync(cancellationToken);
        Readership = db.SeesEverything ? await db.ReadershipAsync(found.ArticleId, clock.GetUtcNow().UtcDateTime, cancellationToken) : null;
        IsHidden = found.IsHidden;
        var mayQuote = found.Rights == Rights.FullText || Readership is not null;
        Evidence = new HowWeKnow(evidence, found.Text, found.Date, lexicon, mayQuote) { Setting = (await db.SpeakerSettingsAsync([evidence], cancellationToken)).GetValueOrDefault(Key) };
        IsCitable = !found.IsSample && !found.IsHidden && found.Rights == Rights.FullText && Readership is not { IsSeen: false };
        if (IsCitable)
        {
            var report = await db.Articles.Where(a => a.Id == found.ArticleId).Select(CitedReport.Projection).SingleAsync(cancellationToken);
            var desk = CitationEndpoints.DeskOf(HttpContext);
            Cited = desk.Of(report, Statement);
            Quotation = StructuredData.Quotation(Statement, Cited, desk.Of(report).Address, desk.Origin);
        }

        if (mayQuote)
        {
            Passage = [.. MarkedText.Of(found.Text, found.Furniture.All, [MarkedStatement.Of(evidence)]).Where(p => p.Notes.Count > 0)];
        }

        var related = await db.Statements.Where(s => s.ArticleId == found.ArticleId && (s.Number == found.WithinNumber || s.WithinNumber == found.Number)).OrderBy(s => s.Number)
            .Select(s => new { s.WithinNumber, s.Key }).ToListAsync(cancellationToken);
        var keys = related.Select(r => r.Key).ToList();
        var rows = await db.Statements.Where(s => keys.Contains(s.Key)).OrderBy(s => s.Number).Select(StatementRow.Projection).AsSplitQuery().ToListAsync(cancellationToken);
        Outer = rows.FirstOrDefault(r => related.Exists(x => x.Key == r.Key && x.WithinNumber != found.Number));
        Inner = [.. rows.Where(r => r != Outer)];
        Tellings = await db.Statements.Where(s => s.UtteranceKey == Statement.UtteranceKey && s.Key != Key).OrderByDescending(s => s.Standing).ThenBy(s => s.Id).Take(MostTellings)
            .Select(StatementRow.Projection).AsSplitQuery().ToListAsync(cancellationToken);
        MadeAt = found.MeetingId is { } id ? await db.Meetings.Where(m => m.Id == id).Select(MeetingRow.From(db)).AsSplitQuery().SingleOrDefaultAsync(cancellationToken) : null;
        db.SeesEverything = false; // What was said around it is a list, and lists are the readers' for everybody.
        Around = await db.AroundAsync(new AroundStatement.Statement(found.ArticleId, found.Number, Statement.Position, Statement.UtteranceKey, found.MeetingId, found.SpeakerId, Statement.TopicIds.FirstOrDefault(), Statement.SaidOn is not null), keys, cancellationToken);
        return Page();
    }

    /// <summary>What stands over it: "Before and after at the meeting".</summary>
    public string AroundHead => Around.By switch
    {
        AroundStatement.Tie.Meeting => "Before and after at the meeting",
        AroundStatement.Tie.MeetingElsewhere => "From the same meeting",
        AroundStatement.Tie.Day => $"{Speaker} that day",
        AroundStatement.Tie.Topic => $"{Speaker} on {lexicon.TopicName(Statement!.TopicIds[0])}, before and after", // Tied by its topic, so that it has one.
        _ => "Before and after in the report",
    };

    private string Speaker => Evidence.Statement.Speakers.First(p => p.Slug is not null).Name;

    /// <summary>In how many reports the words stand, this one among them.</summary>
    public int Reports => Tellings.Select(t => t.ArticleId).Append(Statement?.ArticleId ?? 0).Distinct().Count();

    private async Task<IActionResult> GoneAsync(CancellationToken cancellationToken)
    {
        FormerArticle = await db.RetiredKeys.Where(k => k.Key == Key && !k.IsMeeting).Select(k => new ArticleLine(k.Article.Id, k.Article.Slug, k.Article.Title)).SingleOrDefaultAsync(cancellationToken);
        if (FormerArticle is null)
        {
            return NotFound();
        }

        Response.StatusCode = StatusCodes.Status410Gone;
        return Page();
    }

    public sealed record ArticleLine(int Id, string Slug, string Title)
    {
        public string Address => $"/articles/{Id}/{Slug}";
    }
}
