using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Search;

/// <summary>So many statements or reports of a year, under a key of <see cref="SearchKeys"/>.</summary>
/// <param name="Key">A speaker, a speaker's country, a topic with the narrower ones; of reports a topic or a country.</param>
/// <param name="Year">Of the day of saying, zero where nobody knows it; of reports that of the report.</param>
/// <param name="What">The kind of statement, or <see cref="Reports"/>.</param>
/// <param name="Count">Of statements, each telling counts.</param>
internal sealed record YearTally(string Key, int Year, string What, int Count)
{
    public const string Reports = "reports";

    public static string Of(StatementKind kind) => kind.ToString().ToLowerInvariant();
}
