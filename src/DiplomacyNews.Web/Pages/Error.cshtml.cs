using DiplomacyNews.Web.Hosting;
using DiplomacyNews.Web.Rendering;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiplomacyNews.Web.Pages;

/// <summary>Stands in for whatever could not be answered: says what happened, what to do, and the number under which the log has it.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true)]
[LeavesFormUnread]
public sealed class ErrorModel : PageModel
{
    public ErrorWords Words { get; private set; } = ErrorWords.Of(500);

    public string RequestId => HttpContext.TraceIdentifier;

    /// <summary>The page that failed, to try again; null when trying again makes no sense.</summary>
    public string? TryAgain { get; private set; }

    // Every method: the failed request's own method is kept when it is sent here.
    public IActionResult OnGet(int? status) => Show(status);

    public IActionResult OnPost(int? status) => Show(status);

    private IActionResult Show(int? status)
    {
        var failure = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        var refusal = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        if (failure is null && refusal is null)
        {
            return NotFound(); // Somebody typed the address; the answer to that comes back here with its own number.
        }

        var code = failure is not null ? Response.StatusCode is >= 400 and < 500 and var refused ? refused : 500 : status ?? 500;
        Words = ErrorWords.Of(code);
        Response.StatusCode = code;
        var path = failure is not null ? failure.Path : refusal!.OriginalPath + refusal.OriginalQueryString; // One of the two is there.
        TryAgain = code is 429 or >= 500 && HttpMethods.IsGet(Request.Method) && Url.IsLocalUrl(path) ? path : null;
        return Page();
    }
}
