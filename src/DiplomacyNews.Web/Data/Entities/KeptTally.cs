namespace DiplomacyNews.Web.Data.Entities;

/// <summary>A count that the search index keeps, read only: so many statements or reports of a year; see <see cref="Search.YearTallies"/>.</summary>
public sealed class KeptTally
{
    public required string Key { get; init; }

    public int Year { get; init; }

    public required string What { get; init; }

    public int Count { get; init; }
}
