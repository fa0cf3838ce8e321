using System.ComponentModel;
using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Api.Records;

/// <summary>A person or body that a report names.</summary>
[Description("A person or body that a report names.")]
public sealed record PersonNamed
{
    public required string Id { get; init; }

    public required string Name { get; init; }

    public required PartyType Type { get; init; }

    [Description("The office held on the article's day.")]
    public string? Office { get; init; }

    [Description("ISO 3166-1 alpha-3.")]
    public string? Country { get; init; }

    [Description("Where they are named; empty where the text may not be shown.")]
    public required IReadOnlyList<SpanRecord> Mentions { get; init; }
}
