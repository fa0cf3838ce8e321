using System.ComponentModel;

namespace DiplomacyNews.Web.Api.Records;

/// <summary>Whom or what the first letters of a name may mean.</summary>
public sealed record Suggestions(IReadOnlyList<Suggestion> Items);

/// <summary>Somebody or something that has a name.</summary>
public sealed record Suggestion(
    [property: Description("What it is: speaker, country, topic, outlet, meeting.")] string Sort,
    [property: Description("Its id, which filters take.")] string Id,
    string Name,
    string? Detail,
    [property: Description("Its page on this site.")] string Url);
