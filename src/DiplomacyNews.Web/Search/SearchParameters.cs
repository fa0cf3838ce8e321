using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Search;

/// <summary>What addresses of searches say beside the query.</summary>
internal static class SearchParameters
{
    public static SearchOrder Order(string? sort) => sort switch { "relevance" => SearchOrder.Relevance, "oldest" => SearchOrder.Oldest, _ => SearchOrder.Newest };

    /// <summary>Null for results one by one.</summary>
    public static SearchGrouping? Grouping(string? group) => group switch { "speaker" => SearchGrouping.Speaker, "story" => SearchGrouping.Story, "meeting" => SearchGrouping.Meeting, _ => null };

    /// <summary>The query, with the days of the form beside the results as parts of it.</summary>
    public static string Query(string? query, string? from, string? to)
    {
        var days = new[] { ("after", from), ("until", to) }.Where(d => DayRange.Parse(d.Item2) is not null).Select(d => $"{d.Item1}:{d.Item2!.Trim()}"); // A day was read from it.
        return string.Join(' ', days.Prepend(query?.Trim() ?? "")).Trim();
    }
}
