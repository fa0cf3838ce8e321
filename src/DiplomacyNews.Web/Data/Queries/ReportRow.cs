using System.Linq.Expressions;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>A report as the front page and the list of articles show it: with its beginning and its strongest topics.</summary>
public sealed record ReportRow
{
    /// <summary>Enough of the text to find the first paragraph behind a byline and a dateline.</summary>
    private const int BeginningLength = 2500;

    private const int TopicsShown = 3;

    public required int Id { get; init; }

    public required string Slug { get; init; }

    public required long Position { get; init; }

    public required string Title { get; init; }

    public string? Outlet { get; init; }

    public string? Place { get; init; }

    public DateOnly? Date { get; init; }

    public DateOnly? DateFrom { get; init; }

    public DateOnly? DateTo { get; init; }

    public DateBasis? DateBasis { get; init; }

    public required bool IsSample { get; init; }

    public required Rights Rights { get; init; }

    public required string Beginning { get; init; }

    public required Spans Furniture { get; init; }

    public required int Statements { get; init; }

    /// <summary>The strongest first.</summary>
    public required IReadOnlyList<string> AllTopics { get; init; }

    /// <summary>The strongest few.</summary>
    public IReadOnlyList<string> Topics => [.. AllTopics.Take(TopicsShown)];

    public string Address => $"/articles/{Id}/{Slug}";

    /// <summary>What a list reads of an article; order and narrow before it.</summary>
    public static Expression<Func<Article, ReportRow>> Projection { get; } = a => new ReportRow
    {
        Id = a.Id, Slug = a.Slug, Position = a.Position, Title = a.Title, Outlet = a.Outlet == null ? null : a.Outlet.Name, Place = a.DatelinePlace,
        Date = a.Date, DateFrom = a.DateFrom, DateTo = a.DateTo, DateBasis = a.DateBasis, IsSample = a.IsSample, Rights = a.Rights,
        Beginning = a.Text.Substring(0, BeginningLength), Furniture = a.Furniture, Statements = a.Statements.Count,
        AllTopics = a.Topics.OrderByDescending(t => t.Score).ThenBy(t => t.TopicId).Select(t => t.TopicId).ToList(), // Taken of each here, SQLite would first number those of all reports.
    };
}
