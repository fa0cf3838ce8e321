using System.Globalization;
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

namespace DiplomacyNews.Web.Pages.Articles;

/// <summary>Where an editor mends what is said of a report as a whole: one form, of which only the fields that changed are written down.</summary>
[Authorize(Policy = nameof(Role.Editor))]
internal sealed class EditModel(NewsContext db, Lexicon lexicon, NewsSettings settings, CorrectionDesk desk, IngestionService ingestion) : PageModel
{
    public static IReadOnlyList<CorrectedField> InForm { get; } =
        [CorrectedField.Headline, CorrectedField.Outlet, CorrectedField.Byline, CorrectedField.Date, CorrectedField.Address, CorrectedField.Rights, CorrectedField.Embargo];

    [BindProperty(SupportsGet = true)]
    public int Id { get; set; }

    /// <summary>What was typed, by field.</summary>
    [BindProperty]
    public Dictionary<CorrectedField, Entry> Fields { get; set; } = [];

    /// <summary>Of the buttons that hide and show: the correction that stood there.</summary>
    [BindProperty]
    public int Seen { get; set; }

    public Report Shown { get; private set; } = null!; // Set before the view is reached.

    public IReadOnlyDictionary<CorrectedField, string> Problems { get; private set; } = new Dictionary<CorrectedField, string>();

    /// <summary>By field, what another editor decided in the meantime.</summary>
    public IReadOnlyDictionary<CorrectedField, Correction> Theirs { get; private set; } = new Dictionary<CorrectedField, Correction>();

    public IReadOnlyList<CorrectionLine> History { get; private set; } = [];

    public IReadOnlyList<string> Outlets { get; private set; } = [];

    /// <summary>Of the statements that the last reading found; a decision about another waits until one finds it again.</summary>
    public IReadOnlySet<string> StatementKeys { get; private set; } = new HashSet<string>();

    public int HiddenSeen => LatestOf(CorrectedField.Hidden)?.Id ?? 0;

    /// <summary>Whether an editor's word stands in the field.</summary>
    public bool IsCorrected(CorrectedField field) => LatestOf(field)?.Value is not null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await ShowAsync(cancellationToken) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var wishes = Fields.Where(f => InForm.Contains(f.Key) && f.Value.IsWish).Select(f => new Wish(f.Key, f.Value.GiveBack ? null : f.Value.Value ?? "", f.Value.Seen)).ToList();
        return await AnswerAsync(await desk.CorrectArticleAsync(Id, wishes, cancellationToken), cancellationToken);
    }

    public async Task<IActionResult> OnPostHideAsync(CancellationToken cancellationToken) =>
        await AnswerAsync(await desk.CorrectArticleAsync(Id, [new Wish(CorrectedField.Hidden, "true", Seen)], cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostShowAsync(CancellationToken cancellationToken) =>
        await AnswerAsync(await desk.CorrectArticleAsync(Id, [new Wish(CorrectedField.Hidden, null, Seen)], cancellationToken), cancellationToken);

    /// <summary>Puts back what stood before corrections made together, of the article or of one of its statements.</summary>
    public async Task<IActionResult> OnPostUndoAsync([FromForm] string? ids, CancellationToken cancellationToken)
    {
        var wanted = CorrectionQueries.Ids(ids);
        var undone = await db.Corrections.Where(c => wanted.Contains(c.Id) && c.ArticleId == Id).Select(c => new { c.Id, c.StatementKey }).ToListAsync(cancellationToken);
        var key = undone.FirstOrDefault()?.StatementKey;
        return await desk.UndoAsync([.. undone.Select(c => c.Id)], cancellationToken) switch
        {
            CorrectionOutcome.Saved saved => await BackAsync($"&saved={string.Join(',', saved.Ids)}", key, cancellationToken),
            CorrectionOutcome.Overtaken { Theirs: [var theirs, ..] } => await BackAsync($"&late={theirs.Id.ToString(CultureInfo.InvariantCulture)}", key, cancellationToken),
            CorrectionOutcome.Unchanged => await BackAsync("", key, cancellationToken),
            _ => NotFound(),
        };
    }

    private async Task<IActionResult> AnswerAsync(CorrectionOutcome outcome, CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case CorrectionOutcome.Saved saved:
                return await BackAsync($"&saved={string.Join(',', saved.Ids)}", null, cancellationToken);
            case CorrectionOutcome.Unchanged:
                return await BackAsync("", null, cancellationToken);
            case CorrectionOutcome.Overtaken overtaken:
                Theirs = overtaken.Theirs.ToDictionary(c => c.Field);
                return await AgainAsync(StatusCodes.Status409Conflict, cancellationToken);
            case CorrectionOutcome.Refused refused:
                Problems = refused.Problems;
                return await AgainAsync(StatusCodes.Status400BadRequest, cancellationToken);
            default:
                return NotFound();
        }
    }

    private async Task<IActionResult> AgainAsync(int status, CancellationToken cancellationToken)
    {
        if (!await ShowAsync(cancellationToken))
        {
            return NotFound();
        }

        Response.StatusCode = status;
        return Page();
    }

    private async Task<IActionResult> BackAsync(string query, string? key, CancellationToken cancellationToken) =>
        await db.Articles.IgnoreQueryFilters([NewsContext.Visible]).Where(a => a.Id == Id).Select(a => a.Slug).SingleOrDefaultAsync(cancellationToken) is { } slug
            ? Redirect($"/articles/{Id}/{slug}?edit{query}{(key is null ? "" : $"#{key}")}")
            : NotFound();

    private async Task<bool> ShowAsync(CancellationToken cancellationToken)
    {
        db.SeesEverything = true; // Only editors come this far.
        var article = await db.Articles.AsNoTracking().Include(a => a.Outlet).SingleOrDefaultAsync(a => a.Id == Id, cancellationToken);
        if (article is null)
        {
            return false;
        }

        History = await db.Corrections.Of(Id).Select(CorrectionLine.Projection).ToListAsync(cancellationToken);
        StatementKeys = await db.Statements.Where(s => s.ArticleId == Id).Select(s => s.Key).ToHashSetAsync(cancellationToken);
        Outlets = [.. (await db.Outlets.Select(o => o.Name).ToListAsync(cancellationToken)).Concat(lexicon.Outlets.Select(o => o.Name)).Distinct().Order(StringComparer.Ordinal)];
        Shown = new Report(article.Id, article.Title, $"/articles/{article.Id}/{article.Slug}?edit", article.IsHidden, article.Outlet?.DefaultRights ?? settings.DefaultRights, AsRead(article));
        foreach (var field in InForm)
        {
            var now = Standing(field, article);
            if (!Fields.TryGetValue(field, out var entry) || (!entry.IsWish && !Problems.ContainsKey(field)))
            {
                // What this editor leaves alone shows what stands there by now.
                Fields[field] = new Entry { Value = now, Was = now, Seen = LatestOf(field)?.Id ?? 0 };
            }
            else if (Theirs.TryGetValue(field, out var theirs))
            {
                (entry.Was, entry.Seen) = (now, theirs.Id); // Seen now: whoever sends the form again decides with open eyes.
            }
        }

        return true;
    }

    private static string Standing(CorrectedField field, Article article) => field switch
    {
        CorrectedField.Headline => article.Title,
        CorrectedField.Outlet => article.Outlet?.Name ?? "",
        CorrectedField.Byline => article.Byline ?? "",
        CorrectedField.Date => article.Date is { } day ? Day.Iso(day) : "",
        CorrectedField.Address => article.Address ?? "",
        CorrectedField.Rights => article.Rights.ToString(),
        _ => article.EmbargoUntil?.ToString("yyyy-MM-dd'T'HH:mm", CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>What would stand in each field without editors.</summary>
    private Dictionary<CorrectedField, string> AsRead(Article article)
    {
        var reading = ingestion.ReadOnly(article.Text, article.Given, Decisions.None, article.ReadBy);
        return new Dictionary<CorrectedField, string>
        {
            [CorrectedField.Headline] = reading.Headline.Text,
            [CorrectedField.Outlet] = reading.Outlet is { Length: > 0 } outlet ? outlet : CorrectionWords.Nothing,
            [CorrectedField.Byline] = article.Given.Byline is { Length: > 0 } byline ? byline : CorrectionWords.Nothing,
            [CorrectedField.Date] = CorrectionWords.Date(reading.Dateline.Date, reading.Dateline.DateFrom, reading.Dateline.DateTo) + (reading.Dateline.DateBasis == DateBasis.Inferred ? ", worked out" : ""),
            [CorrectedField.Address] = article.Given.Address is { Length: > 0 } address ? address : CorrectionWords.Nothing,
            [CorrectedField.Rights] = RightsWords.Of(article.IsSample ? Rights.FullText : article.Outlet?.DefaultRights ?? settings.DefaultRights),
            [CorrectedField.Embargo] = CorrectionWords.Nothing,
        };
    }

    private CorrectionLine? LatestOf(CorrectedField field) => History.FirstOrDefault(h => h.Field == field && h.StatementKey is null);

    /// <summary>The article as the page shows it beside its fields.</summary>
    internal sealed record Report(int Id, string Title, string BackAddress, bool IsHidden, Rights DefaultRights, IReadOnlyDictionary<CorrectedField, string> AsRead);

    /// <summary>A field of the form.</summary>
    internal sealed class Entry
    {
        public string? Value { get; set; }

        /// <summary>What stood there when the form was made: only what differs from it was changed by whoever sends it.</summary>
        public string? Was { get; set; }

        public int Seen { get; set; }

        public bool GiveBack { get; set; }

        /// <summary>After a clash: whether theirs is to stand.</summary>
        public bool KeepTheirs { get; set; }

        public bool IsWish => !KeepTheirs && (GiveBack || CorrectedValue.Clean(Value ?? "") != CorrectedValue.Clean(Was ?? ""));
    }
}
