using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DiplomacyNews.Web.Pages;

/// <summary>What crawlers may read: the record, but not every narrowing of every list.</summary>
public sealed class RobotsModel(NewsSettings settings) : PageModel
{
    public ContentResult OnGet()
    {
        var origin = settings.BaseUrl?.ToString().TrimEnd('/') ?? $"{Request.Scheme}://{Request.Host}";
        return Content($"User-agent: *\nDisallow: /search\nDisallow: /theme\nDisallow: /admin\nDisallow: /account\nDisallow: /*?\nAllow: /*?after=\n\nSitemap: {origin}/sitemap.xml\n", "text/plain; charset=utf-8");
    }
}
