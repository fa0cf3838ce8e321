using System.Globalization;
using DiplomacyNews.Web.Access;
using DiplomacyNews.Web.Hosting;
using DiplomacyNews.Web.Rendering;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;

namespace DiplomacyNews.Web.Pages;

/// <summary>Stands in for whatever could not be answered: says what happened, what to do, and the number under which the log has it.</summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
[LeavesFormUnread]
public sealed class ErrorModel(NewsSettings settings) : PageModel
{
    public ErrorWords Words { get; private set; } = ErrorWords.Of(500);

    /// <summary>Whether the one who reads it may read the record.</summary>
    public bool IsOpen => !settings.IsPrivate || User.IsSignedIn();

    public string RequestId => HttpContext.TraceIdentifier;

    /// <summary>The page that failed, to try again; null when trying again makes no sense.</summary>
    public string? TryAgain { get; private set; }

    // Every method: the failed request's own method is kept when it is sent here. Nothing is bound: what was sent may be what was refused.
    public IActionResult OnGet() => Show();

    public IActionResult OnPost() => Show();

    private IActionResult Show()
    {
        var failure = HttpContext.Features.Get<IExceptionHandlerPathFeature>();
        var refusal = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        if (failure is null && refusal is null)
        {
            return NotFound(); // Somebody typed the address; the answer to that comes back here with its own number.
        }

        var code = failure is not null
            ? Response.StatusCode
            : int.TryParse(Request.Query["status"], NumberStyles.None, CultureInfo.InvariantCulture, out var status) ? status : 500;
        Words = code == 400 && StaleForms.Has(HttpContext) ? ErrorWords.StaleForm : ErrorWords.Of(code);
        Response.StatusCode = code;
        var isStaleForm = Words == ErrorWords.StaleForm;
        var path = failure is not null ? failure.Path : refusal!.OriginalPath + (isStaleForm ? WithoutHandler(refusal.OriginalQueryString) : refusal.OriginalQueryString); // One of the two is there.
        var helps = isStaleForm || ((code is 429 or >= 500) && HttpMethods.IsGet(Request.Method));
        TryAgain = helps && Url.IsLocalUrl(path) ? path : null;
        return Page();
    }

    /// <summary>What a form is for stands in its address; its page is asked for without.</summary>
    private static string WithoutHandler(string? query) =>
        QueryString.Create(QueryHelpers.ParseQuery(query).Where(p => !p.Key.Equals("handler", StringComparison.OrdinalIgnoreCase))).ToString();
}
