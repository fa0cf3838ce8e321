using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiplomacyNews.Web.Pages;

/// <summary>What crawlers may read: the record, but not every narrowing of every list; nothing where reading needs an account.</summary>
public sealed class RobotsModel(NewsSettings settings) : PageModel
{
    public ContentResult OnGet()
    {
        if (settings.IsPrivate)
        {
            return Content("User-agent: *\nDisallow: /\n", "text/plain; charset=utf-8");
        }

        var origin = settings.BaseUrl?.ToString().TrimEnd('/') ?? $"{Request.Scheme}://{Request.Host}";
        return Content($"User-agent: *\nDisallow: /search\nDisallow: /theme\nDisallow: /admin\nDisallow: /account\nDisallow: /*?\nAllow: /*?after=\n\nSitemap: {origin}/sitemap.xml\n", "text/plain; charset=utf-8");
    }
}
