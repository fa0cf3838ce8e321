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

namespace DiplomacyNews.Web.Pages.Articles;

/// <summary>One report: its text with the statements marked, who makes them and how that is known, and where the report comes from.</summary>
public sealed class ArticleModel(NewsContext db, Lexicon lexicon, TimeProvider clock) : PageModel
{
    private IReadOnlyDictionary<string, SpeakerSetting> speakerSettings = new Dictionary<string, SpeakerSetting>();

    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Slug { get; set; }

    public Report Article { get; private set; } = null!; // Set before the view is reached.

    public IReadOnlyList<StatementEvidence> Statements { get; private set; } = [];

    /// <summary>The text to print; empty where it may not be shown whole.</summary>
    public IReadOnlyList<MarkedParagraph> Paragraphs { get; private set; } = [];

    /// <summary>The first words, where the rest may not be shown.</summary>
    public string Excerpt { get; private set; } = "";

    /// <summary>For articles whose text is not shown: the statements as a list.</summary>
    public IReadOnlyList<StatementRow> Listed { get; private set; } = [];

    public IReadOnlyList<Voice> Voices { get; private set; } = [];

    public IReadOnlyList<Named> NamedOnly { get; private set; } = [];

    public IReadOnlyList<MeetingRow> Meetings { get; private set; } = [];

    public IReadOnlyList<Neighbour> Neighbours { get; private set; } = [];

    public IReadOnlyList<Twin> SameStory { get; private set; } = [];

    public Source? CameAs { get; private set; }

    /// <summary>For editors, what readers see of it; null for readers.</summary>
    public Readership? Readership { get; private set; }

    public string Address => $"/articles/{Article.Id}/{Article.Slug}";

    /// <summary>Whether the text is shown whole: by its rights, or to editors.</summary>
    public bool IsWhole => Article.Rights == Rights.FullText || Readership is not null;

    public bool IsRead => Article.Language == "en";

    /// <summary>Search engines and citations get real reports that may be shown whole.</summary>
    public bool IsCitable => !Article.IsSample && Article.Rights == Rights.FullText && !IsEditing && Readership is not { IsSeen: false };

    /// <summary>What a citation says of it; null where it is not cited.</summary>
    public Citable? Cited => !IsCitable ? null : CitationEndpoints.DeskOf(HttpContext).Of(new CitedReport
    {
        Id = Article.Id, Slug = Article.Slug, Title = Article.Title, TitleDerived = Article.TitleDerived, Text = Article.Text, Byline = Article.Byline, Outlet = Article.Outlet, OutletSlug = Article.OutletSlug,
        Date = Article.Date, DateFrom = Article.DateFrom, DateTo = Article.DateTo, DateBasis = Article.DateBasis, Original = Article.GivenAddress, Language = Article.Language, Rights = Article.Rights, IsSample = Article.IsSample,
    });

    public Citations? Citations => Cited is { } cited ? Citing.Citations.Of(cited, Address) : null;

    public string? TopTopic => Article.Topics.Count > 0 ? Article.Topics[0] : null;

    public string? OriginalAddress => SafeLink.Of(Article.GivenAddress);

    public bool IsDateInferred => Article.DateBasis == DateBasis.Inferred;

    /// <summary>They quote the text.</summary>
    public IReadOnlyList<string> DateReasons => IsWhole ? Article.DateReasons : [];

    public string HowDated => Settings.ContainsKey(CorrectedField.Date) ? SetBy(CorrectedField.Date) : Article.DateBasis switch
    {
        DateBasis.Stated => "printed in the report",
        DateBasis.Metadata => "given in the file",
        DateBasis.Address => "read from the address it was published at",
        DateBasis.Inferred => "worked out, because the report does not print it",
        _ => "neither printed in the report nor worked out",
    };

    /// <summary>"set by an editor, 25 November 2026; the program had read 26 April 2024"; empty where the reading stands. Which editor is not for readers.</summary>
    public string SetBy(CorrectedField field) => Settings.GetValueOrDefault(field) is not { } setting ? ""
        : $"set by an editor, {Day.Long(setting.On)}{(setting.HadRead is { Length: > 0 } had ? $"; {(field is CorrectedField.Byline or CorrectedField.Address ? "the file said" : "the program had read")} {had}" : "")}";

    public string Summary => Statements.Count(s => !s.IsHidden) is not (> 0 and var shown) ? "" : $"{Counted.Of(shown, "statement")} by {Counted.Of(Voices.Count, "speaker")}";

    public int StatementsAbout(string topic) => Statements.Count(s => !s.IsHidden && s.TopicIds.Contains(topic));

    public HowWeKnow Evidence(StatementEvidence statement) => new(statement, Article.Text, Article.Date, lexicon) { Setting = speakerSettings.GetValueOrDefault(statement.Key) };

    /// <summary>The statement as lists show it.</summary>
    public StatementRow RowOf(StatementEvidence statement) => new()
    {
        Key = statement.Key, UtteranceKey = statement.Key, Position = 0, Kind = statement.Kind, Mode = statement.Mode, Lead = statement.Lead, Words = statement.Words, CueText = statement.CueText, Confidence = statement.Confidence,
        IsSpeakerCorrected = statement.IsSpeakerCorrected, SaidOn = statement.SaidOn, SaidFrom = statement.SaidFrom, SaidTo = statement.SaidTo, Occasion = statement.Occasion, ArticleId = Article.Id, ArticleSlug = Article.Slug,
        ArticleTitle = Article.Title, Outlet = Article.Outlet, Wording = Article.Wording, IsSample = Article.IsSample,
        Parties = [.. statement.Parties.Select(p => new StatementRow.Party(p.Role, p.Name, p.Slug, p.Office, p.Type))], TopicIds = statement.TopicIds,
    };

    /// <summary>Whether an editor is here to mend things.</summary>
    public bool IsEditing { get; private set; }

    /// <summary>What the editor saved just now and can undo.</summary>
    public IReadOnlyList<CorrectionLine> Saved { get; private set; } = [];

    /// <summary>By key of the hidden statements, the correction that hides each.</summary>
    public IReadOnlyDictionary<string, int> HiddenBy { get; private set; } = new Dictionary<string, int>();

    /// <summary>What could not be undone, because somebody else has decided since.</summary>
    public CorrectionLine? Late { get; private set; }

    /// <summary>By field, what of the article an editor set.</summary>
    public IReadOnlyDictionary<CorrectedField, FieldSetting> Settings { get; private set; } = new Dictionary<CorrectedField, FieldSetting>();

    /// <summary>The corrections saved just now of one statement.</summary>
    public IReadOnlyList<CorrectionLine> SavedOf(string? key) => [.. Saved.Where(c => c.StatementKey == key)];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        db.SeesEverything = User.IsEditor();
        IsEditing = db.SeesEverything && Request.Query.ContainsKey("edit");
        var found = await db.Articles.Where(a => a.Id == Id).Select(Report.Projection).AsSplitQuery().SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return NotFound();
        }

        Article = found;
        if (Slug != found.Slug)
        {
            return RedirectPermanent(Address + Request.QueryString);
        }

        var withHidden = IsEditing;
        Readership = db.SeesEverything ? await db.ReadershipAsync(Id, clock.GetUtcNow().UtcDateTime, cancellationToken) : null;
        Statements = await db.Statements.Where(s => s.ArticleId == Id && (withHidden || !s.IsHidden)).OrderBy(s => s.Number).Select(StatementEvidence.Projection).AsSplitQuery().ToListAsync(cancellationToken);
        speakerSettings = await db.SpeakerSettingsAsync(Statements, cancellationToken);
        Settings = await db.FieldSettingsAsync(Id, cancellationToken);
        Saved = IsEditing ? await db.StandingAsync(Id, Request.Query["saved"], cancellationToken) : [];
        HiddenBy = IsEditing ? await db.Corrections.HiddenByAsync(Id, cancellationToken) : HiddenBy;
        Late = IsEditing ? (await db.StandingAsync(Id, Request.Query["late"], cancellationToken)).FirstOrDefault() : null;
        Voices = [.. Statements.Where(s => !s.IsHidden).SelectMany(s => s.Speakers).GroupBy(p => (p.Name, p.Slug)).Select(g => new Voice(g.Key.Name, g.Key.Slug, g.First().Office, g.Count())).OrderByDescending(v => v.Count)];
        if (IsWhole)
        {
            Paragraphs = MarkedText.Of(found.Text, found.Furniture.All, [.. Statements.Select(MarkedStatement.Of)], found.Place);
        }
        else
        {
            Excerpt = found.Rights == Rights.Excerpt ? Opening.InExcerpt(found.Text, found.Furniture) : "";
            Listed = await db.Statements.Where(s => s.ArticleId == Id && !s.IsHidden).OrderBy(s => s.Number).Select(StatementRow.Projection).AsSplitQuery().ToListAsync(cancellationToken);
        }

        await ReadSurroundingsAsync(cancellationToken);
        return Page();
    }

    private async Task ReadSurroundingsAsync(CancellationToken cancellationToken)
    {
        var speaking = Voices.Select(v => v.Slug).ToHashSet();
        var parties = await db.Articles.Where(a => a.Id == Id).SelectMany(a => a.Parties).Where(p => p.Speaker.HasPage).OrderBy(p => p.Speaker.SortName)
            .Select(p => new Named(p.Speaker.Name, p.Speaker.Slug)).ToListAsync(cancellationToken);
        NamedOnly = [.. parties.Where(p => !speaking.Contains(p.Slug))];

        Meetings = await db.Meetings.Where(m => m.ArticleId == Id).OrderBy(m => m.Start).Select(MeetingRow.From(db)).AsSplitQuery().ToListAsync(cancellationToken);
        CameAs = await db.Uploads.Where(u => u.ArticleId == Id && u.State == UploadState.Stored).OrderBy(u => u.Id)
            .Select(u => new Source(u.Format, u.Encoding, u.Size, u.ReceivedAt)).FirstOrDefaultAsync(cancellationToken);

        // What stands beside it is a list, and lists are the readers' for everybody.
        db.SeesEverything = false;
        var story = Article.StoryId ?? Id;
        SameStory = await db.Articles.Where(a => a.Id != Id && (a.StoryId == story || a.Id == story)).OrderBy(a => a.Position).Take(12)
            .Select(a => new Twin(a.Id, a.Slug, a.Title, a.Outlet == null ? null : a.Outlet.Name)).ToListAsync(cancellationToken);

        if (TopTopic is { } topic)
        {
            var same = db.Articles.About(topic).Where(a => a.Id != Id);
            var before = await same.Where(a => a.Position < Article.Position).NewestFirst().Take(3).Select(Neighbour.Projection).ToListAsync(cancellationToken);
            var after = await same.Where(a => a.Position > Article.Position).OrderBy(a => a.Position).Take(3).Select(Neighbour.Projection).ToListAsync(cancellationToken);
            var fromBefore = Math.Max(3 - after.Count, Math.Min(before.Count, 2));
            Neighbours = [.. before.Take(fromBefore).Reverse(), .. after.Take(3 - Math.Min(before.Count, fromBefore))];
        }
    }

    /// <summary>The article as its page shows it.</summary>
    public sealed record Report
    {
        public required int Id { get; init; }

        public required string Slug { get; init; }

        public required string Title { get; init; }

        public required bool TitleDerived { get; init; }

        public required string Text { get; init; }

        public required ArticleKind Kind { get; init; }

        public required string Language { get; init; }

        public required Wording Wording { get; init; }

        public string? Place { get; init; }

        public DateOnly? Date { get; init; }

        public DateOnly? DateFrom { get; init; }

        public DateOnly? DateTo { get; init; }

        public DateBasis? DateBasis { get; init; }

        public required IReadOnlyList<string> DateReasons { get; init; }

        public required long Position { get; init; }

        public required Spans Furniture { get; init; }

        public required Rights Rights { get; init; }

        public required bool IsSample { get; init; }

        public string? SampleNote { get; init; }

        public required IReadOnlyList<string> Sources { get; init; }

        public string? Outlet { get; init; }

        public string? OutletSlug { get; init; }

        public string? Byline { get; init; }

        public string? GivenAddress { get; init; }

        public int? StoryId { get; init; }

        public required string AnalyzerVersion { get; init; }

        public required string ReadBy { get; init; }

        public required DateTime ReadAt { get; init; }

        public required DateTime AddedAt { get; init; }

        public required IReadOnlyList<string> Topics { get; init; }

        public required IReadOnlyList<string> Countries { get; init; }

        public static System.Linq.Expressions.Expression<Func<Data.Entities.Article, Report>> Projection { get; } = a => new Report
        {
            Id = a.Id, Slug = a.Slug, Title = a.Title, TitleDerived = a.TitleDerived, Text = a.Text, Kind = a.Kind, Language = a.Language, Wording = a.Wording,
            Place = a.DatelinePlace, Date = a.Date, DateFrom = a.DateFrom, DateTo = a.DateTo, DateBasis = a.DateBasis, DateReasons = a.DateReasons, Position = a.Position,
            Furniture = a.Furniture, Rights = a.Rights, IsSample = a.IsSample, SampleNote = a.SampleNote, Sources = a.Given.Sources,
            Outlet = a.Outlet == null ? null : a.Outlet.Name, OutletSlug = a.Outlet == null ? null : a.Outlet.Slug, Byline = a.Byline, GivenAddress = a.Address,
            StoryId = a.StoryId, AnalyzerVersion = a.AnalyzerVersion, ReadBy = a.ReadBy, ReadAt = a.ReadAt, AddedAt = a.AddedAt,
            Topics = a.Topics.OrderByDescending(t => t.Score).ThenBy(t => t.TopicId).Select(t => t.TopicId).ToList(),
            Countries = a.Countries.OrderBy(c => c.Rank).Select(c => c.Iso3).ToList(),
        };
    }

    /// <summary>Somebody who speaks in the article.</summary>
    public sealed record Voice(string Name, string? Slug, string? Office, int Count);

    public sealed record Named(string Name, string Slug);

    public sealed record Source(string? Format, string? Encoding, int Size, DateTime ReceivedAt);

    public sealed record Twin(int Id, string Slug, string Title, string? Outlet);

    /// <summary>A report before or after this one on the same topic.</summary>
    public sealed record Neighbour(int Id, string Slug, string Title, DateOnly? Date, DateOnly? DateFrom, DateOnly? DateTo, string? Place)
    {
        public static System.Linq.Expressions.Expression<Func<Data.Entities.Article, Neighbour>> Projection { get; } =
            a => new Neighbour(a.Id, a.Slug, a.Title, a.Date, a.DateFrom, a.DateTo, a.DatelinePlace);
    }
}
