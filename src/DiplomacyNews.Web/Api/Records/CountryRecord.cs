using System.ComponentModel;

namespace DiplomacyNews.Web.Api.Records;

/// <summary>A country or territory.</summary>
[Description("A country or territory, present or former.")]
public sealed record CountryRecord
{
    [Description("ISO 3166-1 alpha-3, or a withdrawn code of a former country.")]
    public required string Id { get; init; }

    [Description("Its page on this site.")]
    public required string Url { get; init; }

    public required string Name { get; init; }

    public required IReadOnlyList<string> OtherNames { get; init; }

    public required IReadOnlyList<string> Capitals { get; init; }

    [Description("Reports that name it.")]
    public required int ArticleCount { get; init; }
}
