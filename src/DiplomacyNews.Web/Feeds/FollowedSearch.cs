using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Search;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Feeds;

/// <summary>
/// The feed of a search: of statements, or with <c>in=articles</c> of reports. The index is in the order of days, so the order of arrival is looked for among
/// the newest ten thousand hits: no reader of a feed needs more, and any query costs about the same.
/// </summary>
internal sealed class FollowedSearch(NewsContext db, SearchPlanner planner, SearchIndexQueries index, ListFeeds feeds)
{
    public async Task<Feed> OfAsync(FeedRequest asked)
    {
        var query = SearchQuery.Parse(asked.Query("q"));
        var isArticles = asked.Query("in") == "articles";
        var noun = isArticles ? "reports" : "statements";
        var list = new FollowedList
        {
            Origin = asked.Origin, Path = "/search",
            Parameters = [.. query.Text.Length == 0 ? [] : new[] { KeyValuePair.Create("q", query.Text) }, .. isArticles ? new[] { KeyValuePair.Create("in", "articles") } : []],
            Title = query.Text.Length == 0 ? "Search" : $"Search: {query.Text}", Description = query.Text.Length == 0 ? "Nothing was asked for." : $"Found {noun}, {FeedRequest.Order(asked.Query("sort"))}.",
            Sort = asked.Query("sort"), After = asked.Filter.After,
        };

        var plan = await planner.PlanAsync(query, asked.Cancelled);
        var table = isArticles ? SearchTable.Articles : SearchTable.Statements;
        var positions = plan.IsEmpty ? [] : await index.PositionsAsync(table, plan, SearchOrder.Newest, list.IsByDay ? list.After : null, list.IsByDay ? FeedOrder.PartSize + 1 : SearchIndexQueries.MostCounted, asked.Cancelled);
        return isArticles
            ? await feeds.OfAsync(list, db.Articles.Where(a => EF.Parameter(positions).Contains(a.Position)), asked.Cancelled)
            : await feeds.OfAsync(list, db.Statements.Where(s => EF.Parameter(positions).Contains(s.Position)), asked.Cancelled);
    }
}
