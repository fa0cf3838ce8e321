using DiplomacyNews.Web.Data.Queries;

namespace DiplomacyNews.Web.Rendering;

/// <summary>Where a list goes on. Lists run from the newest backwards.</summary>
/// <param name="Newest">The address of the first page, or null when this is it.</param>
/// <param name="Older">The address of the next page, or null on the last.</param>
/// <param name="Shown">What stands on this page: "25 reports".</param>
public sealed record PagerLinks(string? Newest, string? Older, string Shown)
{
    public static PagerLinks Of<T>(string path, ListFilter filter, PageOf<T> page, string one, string? many = null) => new(
        filter.After is null ? null : path + filter.Query("after", null),
        page.After is { } after ? path + filter.NextPage(after) : null,
        Counted.Of(page.Rows.Count, one, many));
}
