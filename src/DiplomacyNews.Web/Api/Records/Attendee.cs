using System.ComponentModel;

namespace DiplomacyNews.Web.Api.Records;

/// <summary>Somebody who took part in a meeting.</summary>
public sealed record Attendee(
    [property: Description("Null for those without a page of their own.")] string? Id,
    string Name,
    [property: Description("The office held on the day.")] string? Office,
    [property: Description("ISO 3166-1 alpha-3.")] string? Country);
