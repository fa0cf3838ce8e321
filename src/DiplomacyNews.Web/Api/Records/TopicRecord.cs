using System.ComponentModel;

namespace DiplomacyNews.Web.Api.Records;

/// <summary>A topic of the tree.</summary>
[Description("A topic. Reports and statements are filed under the narrowest that fit.")]
public sealed record TopicRecord
{
    public required string Id { get; init; }

    [Description("Its page on this site.")]
    public required string Url { get; init; }

    public required string Name { get; init; }

    [Description("The topic it belongs under; null at the top.")]
    public string? Parent { get; init; }

    [Description("The IPTC Media Topic it maps to.")]
    public string? Iptc { get; init; }

    [Description("That Media Topic's code, as medtop:20000639; null where it is not known for certain.")]
    public string? IptcCode { get; init; }

    [Description("Other names that lead to it.")]
    public required IReadOnlyList<string> OtherNames { get; init; }

    [Description("Reports filed under it; under it or a narrower one, for those at the top.")]
    public required int ArticleCount { get; init; }

    [Description("Statements filed under it, counted alike.")]
    public required int StatementCount { get; init; }
}
