using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace DiplomacyNews.Web.Sharing;

/// <summary><c>/statements/{key}/picture.png</c>: the picture with which the statement is shared elsewhere.</summary>
internal static class ShareCards
{
    /// <summary>Raised when the same words would be painted otherwise.</summary>
    private const int Look = 1;

    public static void AddSharing(this IServiceCollection services) => services.AddSingleton<CardPainter>();

    public static void MapShareCards(this IEndpointRouteBuilder app) =>
        app.MapGet("/statements/{key}/picture.png", async (string key, NewsContext db, NewsSettings settings, HttpContext context, CancellationToken cancellationToken) =>
        {
            var statement = await db.Statements.Where(s => s.Key == key && !s.IsHidden && s.Article.Rights == Rights.FullText).Select(StatementRow.Projection).AsSplitQuery().SingleOrDefaultAsync(cancellationToken);
            if (statement is null || ShareCard.Of(statement) is not { } card)
            {
                return Results.NotFound();
            }

            var tag = TagOf(card, settings.SiteName);
            context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin"; // It is there to be shown elsewhere.
            if (context.Response.Headers.CacheControl.Count == 0)
            {
                context.Response.Headers.CacheControl = "no-cache"; // A correction reaches it; who has it already is told so without its being painted again.
            }

            if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
            {
                context.Response.GetTypedHeaders().ETag = tag;
                return Results.StatusCode(StatusCodes.Status304NotModified);
            }

            return context.RequestServices.GetRequiredService<CardPainter>().Paint(card, settings.SiteName) is { } png ? Results.Bytes(png, "image/png", entityTag: tag) : Results.Redirect("/icons/share.png");
        }).ExcludeFromDescription();

    private static EntityTagHeaderValue TagOf(ShareCard card, string site)
    {
        var content = string.Join('\n', Look.ToString(CultureInfo.InvariantCulture), card.Words, card.Who, card.Part, card.Source, site);
        return new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, 12))}\"");
    }
}
