using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Ingestion;
using DiplomacyNews.Web.Search;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Pages.Admin;

/// <summary>Where editors begin: what waits for them, what readers do not see and why, and what was done lately.</summary>
internal sealed class DeskModel(NewsContext db, SearchIndex search, TimeProvider clock) : PageModel
{
    private const int PageSize = 25;
    public const int MostBatches = 5;
    private const int MostEmbargoes = 5;
    private const int MostDeeds = 8;

    /// <summary>The reason that the list of what readers do not see is narrowed to; null or unknown: all for which they see nothing.</summary>
    [BindProperty(Name = "why", SupportsGet = true)]
    public string? Why { get; set; }

    [BindProperty(Name = "after", SupportsGet = true)]
    public long? After { get; set; }

    [TempData]
    public string? Said { get; set; }

    public Figures Record { get; private set; } = null!; // Set before the view is reached.

    /// <summary>One more than is shown, to know whether there are more.</summary>
    public IReadOnlyList<BatchRow> Batches { get; private set; } = [];

    public IReadOnlyList<Embargo> Embargoes { get; private set; } = [];

    public IReadOnlyList<ReasonCount> Reasons { get; private set; } = [];

    public PageOf<Unseen> List { get; private set; } = new([], null);

    public IReadOnlyList<Deed> Corrections { get; private set; } = [];

    public IReadOnlyList<Received> Uploads { get; private set; } = [];

    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    /// <summary>A new installation: nothing to see, nothing under way.</summary>
    public bool IsEmpty => Record is { Articles: 0, Waiting: 0 } && Uploads.Count == 0;

    /// <summary>Whether anybody has something to do.</summary>
    public bool NothingWaits => Record.Waiting == 0 && Batches.Count == 0 && Embargoes.Count == 0 && Record.InBin == 0;

    /// <summary>The address of the list, narrowed to a reason; at its beginning.</summary>
    public static string Address(Reason? reason, long? after = null) => "/admin" + QueryString.Create(
        new KeyValuePair<string, string?>[] { new("why", reason?.Value), new("after", after?.ToString(System.Globalization.CultureInfo.InvariantCulture)) }.Where(p => p.Value is not null)) + "#unseen";

    /// <summary>The reason that is chosen, or null for all for which readers see nothing.</summary>
    public Reason? Chosen => Reason.All.FirstOrDefault(r => r.Value == Why);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        db.SeesEverything = true; // The desk is for editors; the folder sees to that.
        await ReadFiguresAsync(cancellationToken);
        await ReadWaitingAsync(cancellationToken);
        await ReadUnseenAsync(cancellationToken);
        await ReadDeedsAsync(cancellationToken);
    }

    private async Task ReadFiguresAsync(CancellationToken cancellationToken) => Record = new Figures
    {
        Articles = await db.Articles.CountAsync(a => a.DeletedAt == null, cancellationToken),
        Statements = await db.Statements.CountAsync(s => s.Article.DeletedAt == null, cancellationToken),
        Outlets = await db.Outlets.CountAsync(cancellationToken),
        Samples = await db.Articles.CountAsync(a => a.IsSample, cancellationToken),
        Waiting = await db.Uploads.CountAsync(u => u.State == UploadState.Waiting, cancellationToken),
        InBin = await db.Articles.CountAsync(a => a.DeletedAt != null, cancellationToken),
        BinOldest = await db.Articles.Where(a => a.DeletedAt != null).MinAsync(a => a.DeletedAt, cancellationToken),
        NotIndexed = await search.CountMissingAsync(cancellationToken),
    };

    private async Task ReadWaitingAsync(CancellationToken cancellationToken)
    {
        Batches = await db.Batches.Rows(null).Where(b => b.Undecided > 0).Take(MostBatches + 1).ToListAsync(cancellationToken);
        Embargoes = await db.Articles.Where(a => a.EmbargoUntil > Now && a.DeletedAt == null).OrderBy(a => a.EmbargoUntil).ThenBy(a => a.Id).Take(MostEmbargoes)
            .Select(a => new Embargo($"/articles/{a.Id}/{a.Slug}", a.Title, a.EmbargoUntil!.Value)).ToListAsync(cancellationToken);
    }

    private async Task ReadUnseenAsync(CancellationToken cancellationToken)
    {
        var kept = db.Articles.Where(a => a.DeletedAt == null);
        var counts = new List<ReasonCount> { new(null, await Unseen.Of(kept, null, Now).CountAsync(cancellationToken)) };
        foreach (var reason in Reason.All)
        {
            counts.Add(new ReasonCount(reason, await Unseen.Of(kept, reason, Now).CountAsync(cancellationToken)));
        }

        Reasons = counts;
        var list = Unseen.Of(kept, Chosen, Now);
        list = After is { } after ? list.Where(a => a.Position < after) : list;
        List = await list.NewestFirst().Select(Unseen.Projection(Now)).ToPageAsync(PageSize, u => u.Position, cancellationToken);
    }

    private async Task ReadDeedsAsync(CancellationToken cancellationToken)
    {
        Corrections = await db.Corrections.OrderByDescending(c => c.Id).Take(MostDeeds)
            .Select(c => new Deed(c.Field, c.StatementKey, c.Before, c.After, c.Value == null, c.MadeBy, c.MadeAt, c.Article.Title, $"/articles/{c.Article.Id}/{c.Article.Slug}"))
            .ToListAsync(cancellationToken);
        Uploads = await db.Uploads.Where(u => !u.IsSample).OrderByDescending(u => u.Id).Take(MostDeeds)
            .Select(u => new Received(u.FileName, u.State, u.ReceivedAt, u.Batch == null ? null : u.Batch.Account.Name, u.Batch == null ? null : u.Batch.Key,
                u.Article == null ? null : u.Article.Title, u.Article == null ? null : $"/articles/{u.Article.Id}/{u.Article.Slug}", u.Reason))
            .ToListAsync(cancellationToken);
    }

    public sealed record Figures
    {
        public required int Articles { get; init; }

        public required int Statements { get; init; }

        public required int Outlets { get; init; }

        public required int Samples { get; init; }

        /// <summary>Files received and not read yet.</summary>
        public required int Waiting { get; init; }

        public required int InBin { get; init; }

        public DateTime? BinOldest { get; init; }

        public required int NotIndexed { get; init; }

        /// <summary>When the next one goes from the bin for good.</summary>
        public DateTime? BinNext => BinOldest is { } oldest ? ArticleBin.EndOf(oldest) : null;
    }

    public sealed record Embargo(string Address, string Title, DateTime Until);

    /// <summary>A correction; <paramref name="IsGivenBack"/>: the field is again as the reading finds it.</summary>
    public sealed record Deed(CorrectedField Field, string? StatementKey, string? Before, string? After, bool IsGivenBack, string By, DateTime At, string Title, string Address)
    {
        public string What => (StatementKey, Field) switch
        {
            (null, CorrectedField.Hidden) => "report",
            (null, _) => Field.ToString().ToLowerInvariant(),
            (_, CorrectedField.Hidden) => "statement",
            _ => "speaker of a statement",
        };

        public string Place => StatementKey is null ? Address : $"{Address}#{StatementKey}";
    }

    public sealed record Received(string Name, UploadState State, DateTime At, string? By, string? BatchKey, string? Title, string? Address, string? Reason);

    public sealed record ReasonCount(Reason? Reason, int Count);
}
