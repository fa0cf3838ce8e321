using System.Text;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Citing;

/// <summary>The files for reference managers, beside the pages that they cite: <c>/articles/7/talks-resume.ris</c>, <c>/statements/{key}.bib</c>, <c>/meetings/{key}.csl.json</c>.</summary>
internal static class CitationEndpoints
{
    public static void MapCitations(this IEndpointRouteBuilder app)
    {
        foreach (var format in ReferenceFormat.All)
        {
            // First of all: "talks.csl.json" is also something with ".json".
            app.MapGet($"/articles/{{id:int}}/{{slug}}.{format.Ending}", async (int id, string slug, NewsContext db, HttpContext context, CancellationToken cancellationToken) =>
            {
                var report = await db.Articles.Where(a => a.Id == id).Select(CitedReport.Projection).SingleOrDefaultAsync(cancellationToken);
                return report is not { IsCitable: true } ? Results.NotFound()
                    : slug != report.Slug ? Results.Redirect($"{report.Path}.{format.Ending}", permanent: true)
                    : Answer(DeskOf(context).Of(report), format, context);
            }).WithOrder(-1).ExcludeFromDescription();

            app.MapGet($"/statements/{{key}}.{format.Ending}", async (string key, NewsContext db, HttpContext context, CancellationToken cancellationToken) =>
            {
                var report = await db.Statements.Where(s => s.Key == key && !s.IsHidden).Select(s => s.Article).Select(CitedReport.Projection).SingleOrDefaultAsync(cancellationToken);
                return report is not { IsCitable: true } ? Results.NotFound()
                    : Answer(DeskOf(context).Of(report, await db.Statements.Where(s => s.Key == key).Select(StatementRow.Projection).AsSplitQuery().SingleAsync(cancellationToken)), format, context);
            }).WithOrder(-1).ExcludeFromDescription();

            app.MapGet($"/meetings/{{key}}.{format.Ending}", async (string key, NewsContext db, HttpContext context, CancellationToken cancellationToken) =>
            {
                var told = db.Meetings.Where(m => m.SharedKey == key);
                var meeting = await told.OrderByDescending(m => m.Standing).ThenBy(m => m.Id).Select(MeetingRow.From(db)).FirstOrDefaultAsync(cancellationToken);
                return meeting is null || !await told.AnyAsync(m => !m.Article.IsSample && m.Article.Rights == Rights.FullText, cancellationToken) ? Results.NotFound()
                    : Answer(DeskOf(context).Of(meeting), format, context);
            }).WithOrder(-1).ExcludeFromDescription();
        }
    }

    /// <summary>For the pages and the files of one request.</summary>
    public static CitationDesk DeskOf(HttpContext context)
    {
        var settings = context.RequestServices.GetRequiredService<NewsSettings>();
        return new CitationDesk(context.RequestServices.GetRequiredService<Lexicon>(), settings.OriginOf(context.Request), settings.SiteName);
    }

    private static IResult Answer(Citable cited, ReferenceFormat format, HttpContext context)
    {
        context.Response.Headers["X-Robots-Tag"] = "noindex";
        return Results.File(Encoding.UTF8.GetBytes(format.Write(cited)), $"{format.MediaType}; charset=utf-8", $"{cited.Id}.{format.Ending}");
    }
}
