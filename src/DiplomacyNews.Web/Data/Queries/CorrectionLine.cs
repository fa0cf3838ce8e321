using System.Linq.Expressions;
using DiplomacyNews.Web.Data.Entities;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>A correction as a history shows it to editors.</summary>
public sealed record CorrectionLine
{
    public required int Id { get; init; }

    public string? StatementKey { get; init; }

    public required CorrectedField Field { get; init; }

    public string? Value { get; init; }

    public string? Before { get; init; }

    public string? After { get; init; }

    public required string MadeBy { get; init; }

    public required DateTime MadeAt { get; init; }

    public static Expression<Func<Correction, CorrectionLine>> Projection { get; } = c => new CorrectionLine
    {
        Id = c.Id, StatementKey = c.StatementKey, Field = c.Field, Value = c.Value, Before = c.Before, After = c.After, MadeBy = c.MadeBy, MadeAt = c.MadeAt,
    };
}
