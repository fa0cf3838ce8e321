using System.ComponentModel;

namespace DiplomacyNews.Web.Api.Records;

/// <summary>A term of office.</summary>
[Description("A term of office, by the authority tables.")]
public sealed record OfficeRecord(
    string Title,
    [property: Description("The first possible day; null when not known.")] DateOnly? From,
    [property: Description("The last possible day; null while it lasts, as far as is known.")] DateOnly? To,
    [property: Description("acting, contested or designate; null for the regular case.")] string? Status);
