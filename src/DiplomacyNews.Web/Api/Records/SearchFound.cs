using System.ComponentModel;

namespace DiplomacyNews.Web.Api.Records;

/// <summary>What a search found.</summary>
[Description("What a search found: statements or articles, as asked for.")]
public sealed record SearchFound
{
    [Description("What was searched for.")]
    public required string Query { get; init; }

    [Description("What was not understood as written, and what was done about it.")]
    public required IReadOnlyList<string> Notices { get; init; }

    [Description("How many were found, of statements each telling of an utterance; counting stops beyond 10,000.")]
    public required int Count { get; init; }

    [Description("Whether there are more than that.")]
    public required bool More { get; init; }

    [Description("Null where articles were asked for.")]
    public IReadOnlyList<StatementRecord>? Statements { get; init; }

    [Description("Null where statements were asked for.")]
    public IReadOnlyList<ArticleRecord>? Articles { get; init; }

    [Description("The address at which the list goes on, also in the header Link; null at its end.")]
    public string? Next { get; init; }
}
