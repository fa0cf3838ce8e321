using DiplomacyNews.Web.Access;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Hosting;
using DiplomacyNews.Web.Ingestion.Extraction;
using DiplomacyNews.Web.Ingestion.Uploads;
using DiplomacyNews.Web.Rendering;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace DiplomacyNews.Web.Pages.Admin;

/// <summary>
/// Where reports come in. The post is read by <see cref="UploadReception"/>, token first, and not by model binding: one file that is too large must not
/// spoil the others. Script asks for JSON and gets the address of the batch; the plain form is sent there.
/// </summary>
[IgnoreAntiforgeryToken] // The token is a part of the form and is looked at before anything else of it.
[LeavesFormUnread]
[DisableRequestSizeLimit] // Here alone; the post sets the limit that follows from the settings.
internal sealed class UploadModel(NewsContext db, UploadReception reception, UploadIntake intake, IAntiforgery antiforgery, IOptions<AntiforgeryOptions> antiforgeryOptions, NewsSettings settings, TimeProvider clock)
    : PageModel
{
    private const int LongestPasteKept = 200_000;
    private const int LatestBatches = 5;

    /// <summary>What stands in the fields, and what is wrong with it.</summary>
    public BatchForm Form { get; private set; } = BatchForm.Empty();

    /// <summary>What is wrong with the request as a whole, or null.</summary>
    public string? Refusal { get; private set; }

    public string Pasted { get; private set; } = "";

    public IReadOnlyList<BatchRow> Latest { get; private set; } = [];

    public IReadOnlyList<string> Outlets { get; private set; } = [];

    public string TokenField => antiforgeryOptions.Value.FormFieldName;

    public string? Token => antiforgery.GetAndStoreTokens(HttpContext).RequestToken;

    public string Accepted => $"Taken are {Counted.Joined(ArticleExtractor.Formats)} files, at most {FileSize.InWords(settings.MaxFileBytes)} each and {Counted.Of(settings.MaxFiles, "file")} at a time.";

    public int MaxFileBytes => settings.MaxFileBytes;

    public int MaxFiles => settings.MaxFiles;

    /// <summary>What readers see of a report where neither the form nor its outlet says otherwise.</summary>
    public string UsualRights => RightsWords.Of(settings.DefaultRights);

    public bool IsWrong => Refusal is not null || Form.Wrong.Count > 0;

    public Task OnGetAsync(CancellationToken cancellationToken) => FillAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = UploadReception.LongestRequest(settings);
        }

        try
        {
            return await reception.ReceiveAsync(Request.ContentType, Request.Body, TokenField, IsOursAsync, cancellationToken) switch
            {
                Reception.Forged => await RefuseAsync(StatusCodes.Status400BadRequest, "Nothing of this batch was kept: the form had been open for too long, or was sent from elsewhere. Choose the files again and send them once more.", cancellationToken),
                Reception.Refused(var status, var sentence) => await RefuseAsync(status, sentence, cancellationToken),
                Reception.Whole(var batch) => await TakeAsync(batch, cancellationToken),
                _ => throw new System.Diagnostics.UnreachableException(),
            };
        }
        catch (Exception full) when (DatabaseTrouble.IsFull(full))
        {
            db.ChangeTracker.Clear();
            return await RefuseAsync(StatusCodes.Status507InsufficientStorage, "Nothing of this batch was kept: there is no room left on this site's disk. Whoever looks after it has to make some; then send the batch once more. All that is here can still be read.", cancellationToken);
        }
    }

    private async Task<IActionResult> TakeAsync(ReceivedBatch batch, CancellationToken cancellationToken)
    {
        using (batch)
        {
            Form = BatchForm.Of(batch, clock.GetUtcNow().UtcDateTime);
            if (Form.Wrong.Count > 0)
            {
                Pasted = await PastedAsync(batch, cancellationToken);
                return await RefuseAsync(StatusCodes.Status400BadRequest, null, cancellationToken);
            }

            var order = new UploadIntake.Order(Form.Key, User.AccountId()!.Value, Form.ShowFirst, Form.Given); // Only accounts reach this page.
            var address = $"/admin/batches/{await intake.CommitAsync(batch, order, cancellationToken)}";
            return WantsJson ? new JsonResult(new { address }) : Redirect(address);
        }
    }

    /// <summary>The check looks for the token in a header first, and so does not read the form for it.</summary>
    private async Task<bool> IsOursAsync(string token)
    {
        Request.Headers[antiforgeryOptions.Value.HeaderName!] = token; // It has a name unless somebody takes it away.
        return token.Length > 0 && await antiforgery.IsRequestValidAsync(HttpContext);
    }

    private async Task<IActionResult> RefuseAsync(int status, string? sentence, CancellationToken cancellationToken)
    {
        Refusal = sentence;
        Response.StatusCode = status;
        if (WantsJson)
        {
            return new JsonResult(new { refusal = Refusal, wrong = Form.Wrong }) { StatusCode = status };
        }

        await FillAsync(cancellationToken);
        return Page();
    }

    private bool WantsJson => Request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.OrdinalIgnoreCase);

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        Latest = (await db.Batches.Rows(after: null).ToPageAsync(LatestBatches, row => row.Id, cancellationToken)).Rows;
        Outlets = await db.Outlets.OrderBy(o => o.Name).Select(o => o.Name).ToListAsync(cancellationToken);
    }

    private static async Task<string> PastedAsync(ReceivedBatch batch, CancellationToken cancellationToken) =>
        batch.Files.FirstOrDefault(f => f is { IsPasted: true, Path: not null, Size: <= LongestPasteKept }) is { Path: { } path } ? await System.IO.File.ReadAllTextAsync(path, cancellationToken) : "";
}
