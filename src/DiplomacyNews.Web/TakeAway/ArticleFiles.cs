using System.Text;
using System.Text.Json;
using DiplomacyNews.Web.Api;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.TakeAway;

/// <summary>One report as a file: <c>/articles/12/talks-resume.txt</c>, <c>.md</c> and <c>.json</c>, each with as much of it as readers may see.</summary>
internal static class ArticleFiles
{
    public static void MapArticleFiles(this IEndpointRouteBuilder app)
    {
        Map(app, "txt", "text/plain; charset=utf-8", ArticleText.Plain);
        Map(app, "md", "text/markdown; charset=utf-8", ArticleText.Markdown);
        Map(app, "json", "application/json; charset=utf-8", article => JsonSerializer.Serialize(article, RecordJson.Options));
    }

    private static void Map(IEndpointRouteBuilder app, string form, string mediaType, Func<Api.Records.ArticleRecord, string> write) =>
        app.MapGet($"/articles/{{id:int}}/{{slug}}.{form}", async (int id, string slug, NewsContext db, ArticleRecords records, NewsSettings settings, HttpContext context, CancellationToken cancellationToken) =>
        {
            if (await db.Articles.Where(a => a.Id == id).Select(a => a.Slug).SingleOrDefaultAsync(cancellationToken) is not { } known)
            {
                return Results.NotFound();
            }

            if (known != slug)
            {
                return Results.Redirect($"/articles/{id}/{known}.{form}", permanent: true);
            }

            if (await records.FindAsync(id, settings.OriginOf(context.Request), cancellationToken) is not { } article)
            {
                return Results.NotFound();
            }

            context.Response.Headers["X-Robots-Tag"] = "noindex"; // The page is the one to be found.
            return Results.Text(write(article), mediaType, Encoding.UTF8);
        }).RequireCors(ApiSetup.Reading).ExcludeFromDescription();
}
