using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Hosting;
using DiplomacyNews.Web.Rendering;

namespace DiplomacyNews.Web.Feeds;

/// <summary>What somebody who asks for a feed wrote in the address.</summary>
internal sealed record FeedRequest(ListFilter Filter, HttpContext Context, NewsContext Db, CancellationToken Cancelled)
{
    public IServiceProvider Services => Context.RequestServices;

    /// <summary>The filter without its cursor, which a feed reads in its own way.</summary>
    public ListFilter Narrowing => Filter with { After = null };

    public string Route(string name) => Context.GetRouteValue(name)?.ToString() ?? "";

    public string? Query(string name) => Context.Request.Query[name].ToString() is { Length: > 0 } value ? value : null;

    public string Origin => Services.GetRequiredService<NewsSettings>().OriginOf(Context.Request);

    /// <param name="path">Of its page.</param>
    /// <param name="name">What the list is called.</param>
    /// <param name="sentence">What stands in it, to be ended with the order.</param>
    /// <param name="status">Of meetings.</param>
    public FollowedList List(string path, string name, string sentence, string? status = null) => new()
    {
        Origin = Origin, Path = path, Parameters = [.. status is null ? [] : new[] { KeyValuePair.Create("status", status) }, .. Filter.Parameters],
        Title = name + ListWords.Of(Narrowing, Services.GetRequiredService<Lexicon>(), status), Description = $"{sentence}, {Order(Query("sort"))}.", Sort = Query("sort"), After = Filter.After,
    };

    public static string Order(string? sort) => FeedOrder.IsByDay(sort) ? "the latest day first" : "as it comes into the record";
}
