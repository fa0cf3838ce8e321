using System.Reflection;
using AngleSharp.Dom;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyNews.Web.Tests.Visibility;

/// <summary>
/// Every address an anonymous reader may type, taken from the app's own endpoints, so that a page added later is among them; where it takes a parameter,
/// with what stands in the record for everybody and with what a secret report brought. A parameter nobody gave a value here fails the test.
/// </summary>
internal static class PublicAddresses
{
    /// <summary>Stands for the key of the secret statement or meeting, which nobody knows before it is stored.</summary>
    public const string StatementKey = "{statement-key}", MeetingKey = "{meeting-key}";

    /// <summary>Where, from source, a style or picture that is newer than the build is looked for.</summary>
    private const string StaticFile = "{**path:file}";

    private const int MostCrawled = 80;

    /// <param name="secretId">The id the secret report will get.</param>
    /// <param name="open">The report that everybody sees.</param>
    public static async Task<IReadOnlyList<string>> OfAsync(NewsApp app, StoredSample open, int secretId)
    {
        var paths = Paths(app, open, secretId).ToList();
        var lists = paths.Where(p => p is "/" or "/articles" or "/statements" or "/speakers" or "/topics" or "/countries" or "/meetings" or "/search"
            || p is "/speakers/ngozi-okafor" or "/topics/trade" or "/countries/che"
            || p is "/statements.csv" or "/articles.jsonl" or "/meetings.json" or "/statements.atom" or "/articles.rss" or "/meetings.jsonfeed" or "/api/v1/statements" or "/api/v1/articles" or "/api/v1/meetings").ToList();
        return
        [
            .. paths.Concat(lists.SelectMany(list => Filters().Where(filter => !list.StartsWith("/api/", StringComparison.Ordinal) || !filter.StartsWith("after=", StringComparison.Ordinal)).Select(filter => $"{list}?{filter}")))
                .Concat(Searches()).Concat(await CrawlAsync(app)).Distinct(),
        ];
    }

    private static IEnumerable<string> Paths(NewsApp app, StoredSample open, int secretId) =>
        app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(e => e.Metadata.GetMetadata<StaticAssetDescriptor>() is null && e.RoutePattern.RawText != StaticFile && (e.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Contains("GET") ?? true))
            .SelectMany(e => Filled(e.RoutePattern, open, secretId)).Distinct();

    private static IEnumerable<string> Filled(RoutePattern pattern, StoredSample open, int secretId)
    {
        IEnumerable<string> filled = [""];
        foreach (var segment in pattern.PathSegments)
        {
            filled = [.. segment.Parts.Aggregate(filled.Select(path => path + "/"), (begun, part) => Values(pattern.RawText ?? "", part, open, secretId) is var values ? begun.SelectMany(path => values.Select(value => path + value)) : begun)];
        }

        return filled.Select(path => path.Length == 0 ? "/" : path);
    }

    private static string[] Values(string pattern, RoutePatternPart part, StoredSample open, int secretId) => part switch
    {
        RoutePatternLiteralPart literal => [literal.Content],
        RoutePatternSeparatorPart separator => [separator.Content],
        RoutePatternParameterPart parameter => Values(pattern, parameter.Name, open, secretId),
        _ => throw new InvalidOperationException($"{pattern} has a part of a new kind."),
    };

    private static string[] Values(string pattern, string name, StoredSample open, int secretId) => (Noun(pattern.Trim('/').ToLowerInvariant().Split('/')), name) switch
    {
        (_, "form") => ["csv", "jsonl", "json"],
        (_, "rest") => ["nothing"],
        ("bodies", "slug") => ["government-of-nga", SecretReport.SpeakerSlug],
        ("articles", "id") => [$"{open.ArticleId}", $"{secretId}"],
        ("articles", "slug") => [open.Address.Split('/')[^1], SecretReport.Slug],
        ("statements", "key") => [open.Statements[0], StatementKey],
        ("meetings", "key") => [open.Meetings[0], MeetingKey],
        ("speakers", "slug") => ["ngozi-okafor", SecretReport.SpeakerSlug],
        ("topics", "slug") => ["trade", SecretReport.Topic],
        ("countries", "iso3") => ["che", SecretReport.Country],
        ("countries", "other") => ["nga", SecretReport.Country],
        ("sitemaps", "part") => ["1"],
        ("admin" or "account", _) => ["1"],
        _ => throw new InvalidOperationException($"Give {pattern} a value for {{{name}}} here: one that leads to what everybody sees, and one that the secret report brought."),
    };

    private static string Noun(string[] path) => path[0] == "api" && path.Length > 2 ? path[2] : path[0];

    private static IEnumerable<string> Filters() => typeof(ListFilter).GetProperties().Select(p => p.GetCustomAttribute<FromQueryAttribute>()?.Name).OfType<string>().SelectMany(name => (name switch
    {
        "speaker" or "addressee" => new[] { "ngozi-okafor", SecretReport.SpeakerSlug },
        "topic" => ["trade", SecretReport.Topic],
        "country" => ["che", SecretReport.Country],
        "outlet" => ["the-harbour-gazette", SecretReport.OutletSlug],
        "kind" => ["direct", "indirect"],
        "from" => ["2024-04"],
        "to" => ["2024-05"],
        "on" => ["2024", SecretReport.Day],
        "after" => [$"{Web.Data.DateOrder.First(new DateOnly(2025, 1, 1))}"],
        _ => throw new InvalidOperationException($"Give the filter {name} a value here."),
    }).Select(value => $"{name}={value}"));

    private static IEnumerable<string> Searches()
    {
        string[] queries =
        [
            .. SecretReport.Words, .. SecretReport.Words.Select(w => w[..^2] + "*"), .. SecretReport.Words.Select(w => w.Remove(3, 1)), "Zephyra Tarnhelm", "\"Zephyra Tarnhelm\"", "Okafor Tarnhelm",
            "speaker:tarnhelm", "speaker:tarnhlem", $"speaker:{SecretReport.SpeakerSlug}", "to:tarnhelm", "about:Tarnhelm", "to:skywatchers", "outlet:umbrathorne", "outlet:\"The Umbrathorne Courier\"",
            "outlet:\"The Umbrathorn Courier\"", "country:Fiji", $"topic:{SecretReport.Topic}", "talks", "okafor", "speaker:okafor", "kind:direct", "after:2024-01-01", $"on:{SecretReport.Day}", "talks brindlefen", "in:title accord",
        ];
        foreach (var query in queries.Select(Uri.EscapeDataString))
        {
            yield return $"/search?q={query}";
            yield return $"/search?q={query}&in=articles";
            yield return $"/search?q={query}&in=articles&sort=relevance";
            yield return $"/search/suggest?q={query}";
            yield return $"/search.csv?q={query}&in=articles";
            yield return $"/search.json?q={query}&sort=relevance";
            yield return $"/api/v1/search?q={query}";
            yield return $"/api/v1/suggest?q={query}";
            yield return $"/search/completions?q={query}";
            yield return $"/search.atom?q={query}";
            yield return $"/search.jsonfeed?q={query}&in=articles&sort=said";
        }

        foreach (var word in SecretReport.Words)
        {
            yield return $"/search/suggest?q={word[..4]}";
            yield return $"/speakers?q={word}";
            yield return $"/api/v1/speakers?q={word}";
            yield return $"/speakers.csv?q={word}";
            yield return $"/speakers?letter={word[..1]}";
        }
    }

    private static async Task<IReadOnlyCollection<string>> CrawlAsync(NewsApp app)
    {
        using var client = app.CreateClient(new() { AllowAutoRedirect = false });
        var visited = new HashSet<string>(StringComparer.Ordinal) { "/" };
        var waiting = new Queue<string>(visited);
        while (waiting.TryDequeue(out var address))
        {
            using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
            foreach (var way in answer.Content.Headers.ContentType?.MediaType == "text/html" ? (await answer.ReadPageAsync()).QuerySelectorAll("a[href]").ToList() : [])
            {
                var to = new Uri(new Uri("http://localhost" + address), way.GetAttribute("href"));
                if (to.Host == "localhost" && visited.Count < MostCrawled && visited.Add(to.PathAndQuery))
                {
                    waiting.Enqueue(to.PathAndQuery);
                }
            }
        }

        return visited;
    }
}
