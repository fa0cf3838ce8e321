using System.ComponentModel;
using System.Text.Json.Serialization;
using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Api.Records;

/// <summary>A person or body on record.</summary>
[Description("A person or body that reports name or quote.")]
public sealed record SpeakerRecord
{
    public required string Id { get; init; }

    [Description("Its page on this site.")]
    public required string Url { get; init; }

    public required string Name { get; init; }

    public required PartyType Type { get; init; }

    [Description("What a body is: \"ministry\", \"organisation\", \"government\".")]
    public string? Kind { get; init; }

    [Description("The office held today, or the last one held, with its years; else as a report printed it.")]
    public string? Office { get; init; }

    [Description("For which country they speak: ISO 3166-1 alpha-3.")]
    public string? Country { get; init; }

    [Description("How many of their statements are reported.")]
    public required int StatementCount { get; init; }

    [Description("Other names and spellings; left out in lists.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<string>? OtherNames { get; init; }

    [Description("Terms of office by the authority tables, the latest first; left out in lists.")]
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<OfficeRecord>? Offices { get; init; }
}
