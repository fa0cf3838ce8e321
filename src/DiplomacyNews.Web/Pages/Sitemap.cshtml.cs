using System.Globalization;
using System.Text;
using System.Xml;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Pages;

/// <summary>The addresses search engines should know: the lists and the newest reports. Samples and reports that may not be shown whole are left out.</summary>
public sealed class SitemapModel(NewsContext db, NewsSettings settings) : PageModel
{
    private const string Format = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>The format allows 50,000 in a file.</summary>
    private const int Most = 49_000;

    private static readonly string[] Lists = ["/", "/articles", "/statements", "/speakers", "/topics", "/countries", "/meetings", "/about"];

    public async Task<ContentResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var articles = await db.Articles.Where(a => !a.IsSample && a.Rights == Rights.FullText).NewestFirst().Take(Most)
            .Select(a => new { a.Id, a.Slug, a.ReadAt }).ToListAsync(cancellationToken);

        var origin = settings.BaseUrl?.ToString().TrimEnd('/') ?? $"{Request.Scheme}://{Request.Host}";
        var xml = new StringBuilder();
        using (var writer = XmlWriter.Create(xml, new XmlWriterSettings { OmitXmlDeclaration = true, Indent = true }))
        {
            writer.WriteStartElement("urlset", Format);
            foreach (var list in Lists)
            {
                Write(writer, origin + list, null);
            }

            foreach (var article in articles)
            {
                Write(writer, $"{origin}/articles/{article.Id}/{article.Slug}", article.ReadAt);
            }

            writer.WriteEndElement();
        }

        return Content($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{xml}", "application/xml; charset=utf-8");
    }

    private static void Write(XmlWriter writer, string address, DateTime? changed)
    {
        writer.WriteStartElement("url", Format);
        writer.WriteElementString("loc", Format, address);
        if (changed is { } day)
        {
            writer.WriteElementString("lastmod", Format, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        }

        writer.WriteEndElement();
    }
}
