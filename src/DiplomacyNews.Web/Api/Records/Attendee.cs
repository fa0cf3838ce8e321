using System.ComponentModel;
using DiplomacyNews.Web.Data.Entities;

namespace DiplomacyNews.Web.Api.Records;

/// <summary>Somebody with a part in a meeting.</summary>
public sealed record Attendee(
    [property: Description("Null for those without a page of their own.")] string? Id,
    string Name,
    [property: Description("The office held on the day.")] string? Office,
    [property: Description("ISO 3166-1 alpha-3.")] string? Country,
    [property: Description("participant: met; host: received the others; mediator: went between them; claimant: alone says that it was.")] MeetingRole Role);
