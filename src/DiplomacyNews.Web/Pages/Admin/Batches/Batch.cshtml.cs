using System.Globalization;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Ingestion.Uploads;
using DiplomacyNews.Web.Rendering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Pages.Admin.Batches;

/// <summary>One batch: how far its reading is, what became of each file, and, where its articles are to be shown first, the decision about them.</summary>
[RequestFormLimits(ValueCountLimit = 20_000)] // Twice as many as the largest batch has files.
internal sealed class BatchModel(NewsContext db, BatchDecision decision) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Key { get; set; } = "";

    /// <summary>The articles that were ticked.</summary>
    public IReadOnlyList<int> Chosen { get; private set; } = [];

    public BatchRow Batch { get; private set; } = null!; // Set before the view is reached.

    public IReadOnlyList<FileRow> Files { get; private set; } = [];

    /// <summary>What the form said of all files, as label and value.</summary>
    public IReadOnlyList<(string Label, string Value)> Given { get; private set; } = [];

    public DateTime? PublishedAt { get; private set; }

    public DateTime? DiscardedAt { get; private set; }

    /// <summary>Why nothing was decided, or null.</summary>
    public string? Why { get; private set; }

    public bool IsReading => Batch.Waiting > 0;

    /// <summary>How many files of earlier batches are read before the first of this.</summary>
    public int Ahead { get; private set; }

    /// <summary>Those that wait to be published or discarded; none while others of the batch are still being read.</summary>
    public IReadOnlyList<FileRow> Undecided => IsReading ? [] : [.. Files.Where(f => f is { State: UploadState.Stored, Article: { IsPublished: false, IsInBin: false } })];

    /// <summary>Whether its report was known before this batch, so that what the form said was not for it.</summary>
    public bool WasHereBefore(FileRow file) =>
        file.State == UploadState.Known && !Files.Any(other => other.State == UploadState.Stored && other.Article?.Id == file.Article?.Id);

    public sealed record FileRow(int Number, string Name, int Size, UploadState State, string? Reason, FoundArticle? Article)
    {
        public (string Icon, string Class, string Words) Sign(bool isBeingRead) => State switch
        {
            UploadState.Stored => ("check", "ok", "stored"),
            UploadState.Known => ("same", "", "known already"),
            UploadState.Refused => ("cross", "bad", "not read"),
            _ when isBeingRead => ("reading", "on", "reading"),
            _ => ("wait", "", "waiting"),
        };
    }

    /// <summary>What a file was read into.</summary>
    public sealed record FoundArticle(int Id, string Slug, string Title, string? Outlet, DateOnly? Date, bool IsPublished, bool IsInBin, int Statements, int Speakers, int Meetings)
    {
        /// <summary>Before it is published it has no readers, and its address may still change with its headline.</summary>
        public string Address => IsPublished ? $"/articles/{Id}/{Slug}" : $"/articles/{Id}";

        public string Found => Statements == 0 && Meetings == 0
            ? "no statement found"
            : Counted.Joined(new[] { Counted.Of(Statements, "statement"), Statements == 0 ? null : Counted.Of(Speakers, "speaker"), Meetings == 0 ? null : Counted.Of(Meetings, "meeting") }.OfType<string>());
    }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await FillAsync(cancellationToken) ? Page() : NotFound();

    /// <summary>The part of the page that changes while files are read.</summary>
    public async Task<IActionResult> OnGetProgressAsync(CancellationToken cancellationToken) => await FillAsync(cancellationToken) ? Partial("_Progress", this) : NotFound();

    public Task<IActionResult> OnPostPublishAllAsync(CancellationToken cancellationToken) => DecideAsync(id => decision.PublishAsync(id, null, cancellationToken), cancellationToken);

    public async Task<IActionResult> OnPostPublishChosenAsync(CancellationToken cancellationToken)
    {
        var ticked = (await Request.ReadFormAsync(cancellationToken))["Chosen"]; // Binding takes a thousand values and fails at the next.
        Chosen = [.. ticked.Select(id => int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)];
        if (Chosen.Count > 0)
        {
            return await DecideAsync(id => decision.PublishAsync(id, Chosen, cancellationToken), cancellationToken);
        }

        Why = "No report was chosen. Tick those that readers may see, or publish all.";
        return await OnGetAsync(cancellationToken);
    }

    public Task<IActionResult> OnPostDiscardAsync(CancellationToken cancellationToken) => DecideAsync(id => decision.DiscardAsync(id, cancellationToken), cancellationToken);

    private async Task<IActionResult> DecideAsync(Func<int, Task<int>> decide, CancellationToken cancellationToken)
    {
        if (await db.Batches.Where(b => b.Key == Key).Select(b => (int?)b.Id).SingleOrDefaultAsync(cancellationToken) is not { } batchId)
        {
            return NotFound();
        }

        await decide(batchId);
        return Redirect($"/admin/batches/{Key}");
    }

    private async Task<bool> FillAsync(CancellationToken cancellationToken)
    {
        var batch = await db.Batches.AsNoTracking().SingleOrDefaultAsync(b => b.Key == Key, cancellationToken);
        if (batch is null)
        {
            return false;
        }

        (PublishedAt, DiscardedAt) = (batch.PublishedAt, batch.DiscardedAt);
        Given = GivenInWords(batch.Given);
        Batch = await db.Batches.Where(b => b.Id == batch.Id).Rows(after: null).SingleAsync(cancellationToken);
        Files = await db.Uploads.IgnoreQueryFilters([NewsContext.Visible]).Where(u => u.BatchId == batch.Id).OrderBy(u => u.Number)
            .Select(u => new FileRow(u.Number, u.FileName, u.Size, u.State, u.Reason, u.Article == null ? null : new FoundArticle(
                u.Article.Id, u.Article.Slug, u.Article.Title, u.Article.Outlet!.Name, u.Article.Date, u.Article.IsPublished, u.Article.DeletedAt != null,
                u.Article.Statements.Count(s => !s.IsHidden),
                u.Article.Statements.Where(s => !s.IsHidden).SelectMany(s => s.Parties).Where(p => p.Role == PartyRole.Speaker).Select(p => p.Name).Distinct().Count(),
                u.Article.Meetings.Count)))
            .ToListAsync(cancellationToken);
        Ahead = IsReading ? await db.Uploads.CountAsync(u => u.State == UploadState.Waiting && u.BatchId < batch.Id, cancellationToken) : 0;
        return true;
    }

    private static IReadOnlyList<(string, string)> GivenInWords(GivenByEditor given) =>
    [
        .. new (string Label, string? Value)[]
        {
            ("Headline", given.Headline), ("Outlet", given.Outlet), ("Byline", given.Byline), ("Date", given.Date is { } date ? Day.Long(date) : null), ("Address", given.Address),
            ("Readers see", given.Rights is { } rights ? RightsWords.Of(rights) : null), ("Embargo until", given.EmbargoUntil is { } until ? Moment.InWords(until) : null),
        }.Where(x => x.Value is not null).Select(x => (x.Label, x.Value!)), // Looked at just now.
    ];
}
