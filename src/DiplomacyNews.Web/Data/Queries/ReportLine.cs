using System.Linq.Expressions;
using DiplomacyNews.Web.Data.Entities;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>A report as the record of a speaker, topic or country lists it: one dated line.</summary>
public sealed record ReportLine
{
    public required int Id { get; init; }

    public required string Slug { get; init; }

    public required long Position { get; init; }

    public required string Title { get; init; }

    public string? Outlet { get; init; }

    public string? Place { get; init; }

    public DateOnly? Date { get; init; }

    public DateOnly? DateFrom { get; init; }

    public DateOnly? DateTo { get; init; }

    public required int Statements { get; init; }

    public required bool IsSample { get; init; }

    public string Address => $"/articles/{Id}/{Slug}";

    /// <summary>What a line reads of an article; order and narrow before it.</summary>
    public static Expression<Func<Article, ReportLine>> Projection { get; } = a => new ReportLine
    {
        Id = a.Id, Slug = a.Slug, Position = a.Position, Title = a.Title, Outlet = a.Outlet == null ? null : a.Outlet.Name, Place = a.DatelinePlace,
        Date = a.Date, DateFrom = a.DateFrom, DateTo = a.DateTo, Statements = a.Statements.Count, IsSample = a.IsSample,
    };
}
