using System.ComponentModel;

namespace DiplomacyNews.Web.Api.Records;

/// <summary>A topic of an article or statement.</summary>
[Description("A topic, with the words that speak for it.")]
public sealed record TopicFound(
    [property: Description("A topic's id, as in /topics.")] string Id,
    [property: Description("0 to 1; an article's strongest topics are near 1.")] double Score,
    [property: Description("Where the words stand; empty where the text may not be shown.")] IReadOnlyList<SpanRecord> Evidence);
