using System.Collections.Immutable;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Ingestion;
using DiplomacyNews.Web.Ingestion.Corrections;
using DiplomacyNews.Web.Rendering;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Pages.Statements;

/// <summary>Where an editor says who makes a statement, and whether readers see it.</summary>
[Authorize(Policy = nameof(Role.Editor))]
internal sealed class EditModel(NewsContext db, Lexicon lexicon, CorrectionDesk desk, SpeakerChoices choices, IngestionService ingestion) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    /// <summary>Whom the editor looks for.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Looked { get; set; }

    /// <summary>The slugs that are ticked.</summary>
    [BindProperty]
    public List<string> Who { get; set; } = [];

    /// <summary>The correction that stood there when the form was made; 0 for none.</summary>
    [BindProperty]
    public int Seen { get; set; }

    [BindProperty]
    public Newcomer New { get; set; } = new();

    public Passage Shown { get; private set; } = null!; // Set before the view is reached.

    public IReadOnlyList<SpeakerChoice> Named { get; private set; } = [];

    public IReadOnlyList<SpeakerChoice> Matches { get; private set; } = [];

    /// <summary>Those whom the editor looks for and who are named in the report anyway.</summary>
    public string AlreadyNamed { get; private set; } = "";

    public IReadOnlyList<CorrectionLine> History { get; private set; } = [];

    /// <summary>What is wrong with what was sent; null where nothing is.</summary>
    public string? Problem { get; private set; }

    public IReadOnlyDictionary<string, string> NewProblems { get; private set; } = new Dictionary<string, string>();

    /// <summary>What another editor decided in the meantime, and what this one wanted.</summary>
    public Clash? Overtaken { get; private set; }

    public int SpeakersSeen => LatestOf(CorrectedField.Speakers);

    public int HiddenSeen => LatestOf(CorrectedField.Hidden);

    public bool IsTicked(SpeakerChoice choice) => Who.Contains(choice.Slug);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await ShowAsync(isFirst: true, cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostSpeakersAsync(CancellationToken cancellationToken)
    {
        Who.RemoveAll(string.IsNullOrWhiteSpace);
        if (Who.Count == 0)
        {
            Problem = "Nobody is ticked. Tick whoever says it, or press “Nobody is named”.";
            return await AgainAsync(StatusCodes.Status400BadRequest, cancellationToken);
        }

        var names = (await choices.OfAsync(Who, null, cancellationToken)).Select(c => c.Name);
        return await AnswerAsync(await desk.CorrectStatementAsync(Key, new Wish(CorrectedField.Speakers, string.Join(' ', Who.Distinct()), Seen), cancellationToken), "Speakers", CorrectionWords.Speakers(names), cancellationToken);
    }

    public async Task<IActionResult> OnPostNobodyAsync(CancellationToken cancellationToken) =>
        await AnswerAsync(await desk.CorrectStatementAsync(Key, new Wish(CorrectedField.Speakers, "", Seen), cancellationToken), "Nobody", CorrectionWords.NobodyNamed, cancellationToken);

    public async Task<IActionResult> OnPostAsReadAsync(CancellationToken cancellationToken) =>
        await AnswerAsync(await desk.CorrectStatementAsync(Key, new Wish(CorrectedField.Speakers, null, Seen), cancellationToken), "AsRead", "as the program reads it", cancellationToken);

    public async Task<IActionResult> OnPostHideAsync(CancellationToken cancellationToken) =>
        await AnswerAsync(await desk.CorrectStatementAsync(Key, new Wish(CorrectedField.Hidden, "true", Seen), cancellationToken), "Hide", CorrectionWords.Hidden, cancellationToken);

    public async Task<IActionResult> OnPostShowAsync(CancellationToken cancellationToken) =>
        await AnswerAsync(await desk.CorrectStatementAsync(Key, new Wish(CorrectedField.Hidden, null, Seen), cancellationToken), "Show", CorrectionWords.Shown, cancellationToken);

    public async Task<IActionResult> OnPostNewAsync(CancellationToken cancellationToken)
    {
        NewProblems = New.Problems(lexicon);
        if (NewProblems.Count == 0 && !New.IsAnother && await choices.CalledAsync(New.Cleaned.Name, cancellationToken) is { Count: > 0 } known)
        {
            Looked = New.Name;
            NewProblems = new Dictionary<string, string> { ["Name"] = $"{CorrectionWords.Speakers(known.Select(k => k.Detail.Length > 0 ? $"{k.Name} ({k.Detail})" : k.Name))} is known already and stands above under “Found”. Tick that, or say below that it is somebody else." };
        }

        return NewProblems.Count > 0
            ? await AgainAsync(StatusCodes.Status400BadRequest, cancellationToken)
            : await AnswerAsync(await desk.SetNewSpeakerAsync(Key, New.Cleaned, Seen, cancellationToken), "New", New.Cleaned.Name, cancellationToken);
    }

    private async Task<IActionResult> AnswerAsync(CorrectionOutcome outcome, string handler, string mine, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case CorrectionOutcome.Saved saved:
                return Redirect($"{await BackAsync(saved.ArticleId, cancellationToken)}&saved={string.Join(',', saved.Ids)}#{Key}");
            case CorrectionOutcome.Unchanged unchanged:
                return Redirect($"{await BackAsync(unchanged.ArticleId, cancellationToken)}#{Key}");
            case CorrectionOutcome.Overtaken { Theirs: [var theirs, ..] }:
                Overtaken = new Clash(theirs.Id, theirs.MadeBy, theirs.MadeAt, theirs.After ?? "", mine, handler);
                return await AgainAsync(StatusCodes.Status409Conflict, cancellationToken);
            case CorrectionOutcome.Refused refused:
                Problem = refused.Problems.Values.First();
                return await AgainAsync(StatusCodes.Status400BadRequest, cancellationToken);
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> AgainAsync(int status, CancellationToken cancellationToken)
    {
        if (!await ShowAsync(isFirst: false, cancellationToken))
        {
            return NotFound();
        }

        Response.StatusCode = status;
        return Page();
    }

    private async Task<string> BackAsync(int articleId, CancellationToken cancellationToken) =>
        $"/articles/{articleId}/{await db.Articles.IgnoreQueryFilters([NewsContext.Visible]).Where(a => a.Id == articleId).Select(a => a.Slug).SingleAsync(cancellationToken)}?edit";

    private async Task<bool> ShowAsync(bool isFirst, CancellationToken cancellationToken)
    {
        db.SeesEverything = true; // Only editors come this far.
        var found = await db.Statements.Where(s => s.Key == Key)
            .Select(s => new { s.ArticleId, s.Article.Slug, s.Article.Title, s.Article.Text, s.Article.Given, s.Article.ReadBy, s.Article.Furniture, s.Article.Date, s.Article.DatelinePlace }).SingleOrDefaultAsync(cancellationToken);
        if (found is null)
        {
            return false;
        }

        var statements = await db.Statements.Where(s => s.ArticleId == found.ArticleId).OrderBy(s => s.Number).Select(StatementEvidence.Projection).AsSplitQuery().ToListAsync(cancellationToken);
        var evidence = statements.Single(s => s.Key == Key);
        var settings = await db.SpeakerSettingsAsync([evidence], cancellationToken);
        var asRead = evidence.IsSpeakerCorrected
            ? ingestion.ReadOnly(found.Text, found.Given, await Decisions.OfArticleAsync(db, found.ArticleId, cancellationToken), found.ReadBy).Statements.FirstOrDefault(s => s.Content.SequenceEqual(evidence.Content.All))?.Speakers
            : null;
        Shown = new Passage(evidence, new HowWeKnow(evidence, found.Text, found.Date, lexicon) { Setting = settings.GetValueOrDefault(Key) }, asRead,
            Around(MarkedText.Of(found.Text, found.Furniture.All, [MarkedStatement.Of(evidence)], found.DatelinePlace)),
            found.Title, $"/articles/{found.ArticleId}/{found.Slug}?edit#{Key}", evidence.Number, statements.Count);

        var day = evidence.SaidOn ?? evidence.SaidFrom ?? evidence.SaidTo ?? found.Date;
        Named = await choices.InArticleAsync(found.ArticleId, day, cancellationToken);
        var known = Looked is { Length: > 0 } looked ? await choices.FindAsync(looked, day, cancellationToken) : [];
        Matches = [.. known.Where(m => Named.All(n => n.Slug != m.Slug))];
        AlreadyNamed = Counted.Joined(known.Except(Matches).Select(m => m.Name));
        History = await db.Corrections.OfStatement(Key).Select(CorrectionLine.Projection).ToListAsync(cancellationToken);
        if (isFirst || (Overtaken is not null && Who.Count == 0))
        {
            Who = await db.Statements.Where(s => s.Key == Key).SelectMany(s => s.Parties).Where(p => p.Role == PartyRole.Speaker && p.Speaker != null).Select(p => p.Speaker!.Slug).ToListAsync(cancellationToken);
        }
        else if (Who.Except(Named.Concat(Matches).Select(c => c.Slug)).ToList() is { Count: > 0 } others)
        {
            Matches = [.. await choices.OfAsync(others, day, cancellationToken), .. Matches]; // What was ticked stays in sight.
        }

        return true;
    }

    /// <summary>The paragraphs it stands in, with the one before and the one after.</summary>
    private static IReadOnlyList<MarkedParagraph> Around(IReadOnlyList<MarkedParagraph> paragraphs)
    {
        var at = Enumerable.Range(0, paragraphs.Count).Where(i => paragraphs[i].Notes.Count > 0).ToList();
        return at.Count == 0 ? [] : [.. paragraphs.Skip(Math.Max(0, at[0] - 1)).Take(at[^1] - Math.Max(0, at[0] - 1) + 2)];
    }

    private int LatestOf(CorrectedField field) => History.FirstOrDefault(h => h.Field == field)?.Id ?? 0;

    /// <summary>The statement as the page shows it.</summary>
    /// <param name="Evidence">As it stands now.</param>
    /// <param name="How">How that is known.</param>
    /// <param name="AsRead">Who speaks as the program reads it, where an editor set somebody; null where the reading stands or finds nothing there any more.</param>
    /// <param name="Paragraphs">The passage.</param>
    /// <param name="ArticleTitle">Of the report it stands in.</param>
    /// <param name="BackAddress">Its place in the report, in edit mode.</param>
    /// <param name="Number">Its number there.</param>
    /// <param name="OutOf">How many statements the report has.</param>
    internal sealed record Passage(StatementEvidence Evidence, HowWeKnow How, ImmutableArray<PartyReference>? AsRead, IReadOnlyList<MarkedParagraph> Paragraphs, string ArticleTitle, string BackAddress, int Number, int OutOf);

    /// <summary>Two editors, one statement.</summary>
    internal sealed record Clash(int TheirId, string MadeBy, DateTime MadeAt, string Theirs, string Mine, string Handler);

    /// <summary>What the form says of somebody new.</summary>
    internal sealed class Newcomer
    {
        private const int Longest = 120;

        public string? Name { get; set; }

        public PartyType Type { get; set; } = PartyType.Person;

        public string? Office { get; set; }

        public string? Country { get; set; }

        /// <summary>Whether it is not the one of that name who is known.</summary>
        public bool IsAnother { get; set; }

        public NewSpeaker Cleaned => new(Clean(Name), Type == PartyType.Body ? PartyType.Body : PartyType.Person, Clean(Office) is { Length: > 0 } office ? office : null, Country is { Length: > 0 } ? Country : null);

        public Dictionary<string, string> Problems(Lexicon lexicon)
        {
            var problems = new Dictionary<string, string>();
            var somebody = Cleaned;
            if (!somebody.Name.Any(char.IsLetter))
            {
                problems["Name"] = "Write the name as the report prints it.";
            }
            else if (somebody.Name.Length > Longest)
            {
                problems["Name"] = $"A name has at most {Longest} characters; this one has {somebody.Name.Length}.";
            }

            if (somebody.Office?.Length > Longest)
            {
                problems["Office"] = $"An office has at most {Longest} characters; this one has {somebody.Office.Length}.";
            }

            if (somebody.Country is { } country && lexicon.Country(country) is null)
            {
                problems["Country"] = "Choose a country of the list, or none.";
            }

            return problems;
        }

        private static string Clean(string? words) => CorrectedValue.Clean(words ?? "");
    }
}
