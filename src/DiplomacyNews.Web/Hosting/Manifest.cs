using System.Text.Json;
using System.Text.Json.Serialization;

namespace DiplomacyNews.Web.Hosting;

/// <summary><c>/manifest.webmanifest</c>: what a telephone shows where the site is put on its first page.</summary>
internal static class Manifest
{
    private const int LongestShortName = 16;

    private static readonly JsonSerializerOptions Options = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public static void MapManifest(this IEndpointRouteBuilder app) => app.MapGet("/manifest.webmanifest", (NewsSettings settings) => Results.Json(
        new Document("/", "/", settings.SiteName, settings.SiteName.Length <= LongestShortName ? settings.SiteName : null, "The record of who said what, to whom, when and about what.", "en-GB", "ltr",
            "minimal-ui", "#fbfcfa", "#0a5c49", ["news", "reference"],
            [
                new Icon("/sign.svg", "any", "image/svg+xml", null), new Icon("/icons/icon-192.png", "192x192", "image/png", null), new Icon("/icons/icon-512.png", "512x512", "image/png", null),
                new Icon("/icons/icon-maskable-512.png", "512x512", "image/png", "maskable"),
            ],
            [new Shortcut("Search", "/search"), new Shortcut("Statements", "/statements"), new Shortcut("Meetings", "/meetings")]),
        Options, "application/manifest+json")).AllowAnonymous().ExcludeFromDescription();

    private sealed record Document(string Id, string StartUrl, string Name, string? ShortName, string Description, string Lang, string Dir, string Display, string BackgroundColor, string ThemeColor,
        IReadOnlyList<string> Categories, IReadOnlyList<Icon> Icons, IReadOnlyList<Shortcut> Shortcuts);

    private sealed record Icon(string Src, string Sizes, string Type, string? Purpose);

    private sealed record Shortcut(string Name, string Url);
}
