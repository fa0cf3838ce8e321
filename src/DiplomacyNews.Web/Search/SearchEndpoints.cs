using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Xml.Linq;
using DiplomacyNews.Web.Hosting;

namespace DiplomacyNews.Web.Search;

/// <summary>What browsers and the search box ask for beside the page of results.</summary>
internal static class SearchEndpoints
{
    public static void MapSearch(this IEndpointRouteBuilder app)
    {
        app.MapGet("/search/suggest", async (string? q, SearchSuggestions suggestions, CancellationToken cancellationToken) =>
            Results.Json((await suggestions.CompletionsAsync(q, cancellationToken))
                .Select(n => new Suggestion(n.Sort, n.Name, n.Detail, n.Query is not null ? $"/search?q={Uri.EscapeDataString(n.Query)}" : n.Address ?? $"/search?q={Uri.EscapeDataString(n.Name)}", n.Query)), AsSaid));

        // What a browser's own search box shows while somebody types: the query, completions, what each is, where each leads.
        app.MapGet("/search/completions", async (string? q, SearchSuggestions suggestions, HttpRequest request, NewsSettings settings, CancellationToken cancellationToken) =>
        {
            var found = await suggestions.ForAsync(q, cancellationToken);
            object[] answer =
            [
                q ?? "", found.Select(n => n.Name), found.Select(n => n.Detail is { Length: > 0 } detail ? detail : n.Sort.ToString().ToLowerInvariant()),
                found.Select(n => settings.OriginOf(request) + (n.Address ?? $"/search?q={Uri.EscapeDataString(n.Name)}")),
            ];
            return Results.Json(answer, contentType: "application/x-suggestions+json");
        }).ExcludeFromDescription();

        app.MapGet("/opensearch.xml", (HttpRequest request, NewsSettings settings) =>
        {
            var origin = settings.OriginOf(request);
            return Results.Text(Description(settings.SiteName, origin), "application/opensearchdescription+xml", Encoding.UTF8);
        });
    }

    // What is null is left out: the script tells a page from a query by it.
    private static readonly JsonSerializerOptions AsSaid = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private static string Description(string site, string origin)
    {
        XNamespace ns = "http://a9.com/-/spec/opensearch/1.1/";
        return "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + new XElement(ns + "OpenSearchDescription",
            new XElement(ns + "ShortName", site.Length <= 16 ? site : site[..16]),
            new XElement(ns + "Description", $"Search {site}: who said what, to whom, about what"),
            new XElement(ns + "Url", new XAttribute("type", "text/html"), new XAttribute("template", origin + "/search?q={searchTerms}")),
            new XElement(ns + "Url", new XAttribute("type", "application/atom+xml"), new XAttribute("template", origin + "/search.atom?q={searchTerms}")),
            new XElement(ns + "Url", new XAttribute("type", "application/x-suggestions+json"), new XAttribute("template", origin + "/search/completions?q={searchTerms}")),
            new XElement(ns + "Url", new XAttribute("type", "application/opensearchdescription+xml"), new XAttribute("rel", "self"), new XAttribute("template", origin + "/opensearch.xml")),
            new XElement(ns + "Image", new XAttribute("height", 16), new XAttribute("width", 16), new XAttribute("type", "image/x-icon"), origin + "/favicon.ico"),
            new XElement(ns + "Language", "en-GB"),
            new XElement(ns + "InputEncoding", "UTF-8"),
            new XElement(ns + "OutputEncoding", "UTF-8"));
    }

    private sealed record Suggestion(string Sort, string Name, string? Detail, string Address, string? Query);
}
