using System.Text.Json;
using System.Text.Json.Serialization;

namespace DiplomacyNews.Web.Rendering;

/// <summary>What search engines read of a page. The writer's own escapes keep markup out: no angle bracket is ever printed as it is.</summary>
public static class StructuredData
{
    private static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>A schema.org NewsArticle.</summary>
    public static string NewsArticle(string headline, DateOnly? day, string? outlet, string address, string? original, IEnumerable<string> speakers) =>
        JsonSerializer.Serialize(
            new Dictionary<string, object?>
            {
                ["@context"] = "https://schema.org", ["@type"] = "NewsArticle", ["headline"] = headline, ["datePublished"] = day is { } date ? Day.Iso(date) : null,
                ["publisher"] = outlet is null ? null : new Dictionary<string, string> { ["@type"] = "Organization", ["name"] = outlet },
                ["url"] = address, ["isBasedOn"] = original,
                ["mentions"] = speakers.Select(name => new Dictionary<string, string> { ["@type"] = "Thing", ["name"] = name }),
            }.Where(p => p.Value is not null).ToDictionary(p => p.Key, p => p.Value),
            Options);
}
