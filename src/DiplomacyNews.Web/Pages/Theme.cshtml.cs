using DiplomacyNews.Web.Hosting;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiplomacyNews.Web.Pages;

/// <summary>
/// Remembers whether the reader wants light or dark pages. The form stands on every page, and pages are kept for everybody, so it carries no token:
/// that the request comes from this site is seen from what the browser says of it.
/// </summary>
[IgnoreAntiforgeryToken]
public sealed class ThemeModel : PageModel
{
    [BindProperty(Name = "theme")]
    public string? Choice { get; set; }

    [BindProperty(Name = "back")]
    public string? Back { get; set; }

    public IActionResult OnGet() => Redirect("/");

    public IActionResult OnPost()
    {
        if (!IsFromHere)
        {
            return BadRequest();
        }

        if (Choice is "light" or "dark")
        {
            Response.Cookies.Append(Theme.Cookie, Choice, new CookieOptions
            {
                MaxAge = TimeSpan.FromDays(365), HttpOnly = true, SameSite = SameSiteMode.Lax, Secure = Request.IsHttps, IsEssential = true, Path = "/",
            });
        }
        else
        {
            Response.Cookies.Delete(Theme.Cookie);
        }

        return Redirect(Url.IsLocalUrl(Back) ? Back : "/");
    }

    private bool IsFromHere => Request.Headers["Sec-Fetch-Site"].ToString() switch
    {
        "same-origin" or "none" => true,
        "" => Request.Headers.Origin.ToString() is var origin
            && (origin is "" or "null" || // Pages of accounts send no Referer, and then browsers name no origin either where they send no Sec-Fetch-Site.
                (Uri.TryCreate(origin, UriKind.Absolute, out var from) && from.Authority.Equals(Request.Host.Value, StringComparison.OrdinalIgnoreCase))),
        _ => false,
    };
}
