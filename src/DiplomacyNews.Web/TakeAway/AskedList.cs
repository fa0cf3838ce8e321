using DiplomacyNews.Web.Api;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Hosting;

namespace DiplomacyNews.Web.TakeAway;

/// <summary>What every list's address says alike: the form, and whether a table begins with the mark by which some spreadsheets know UTF-8.</summary>
internal sealed record AskedList(ListForm? Form, string FormAsked, bool WithMark, string Origin)
{
    public static ValueTask<AskedList> BindAsync(HttpContext context)
    {
        var asked = context.GetRouteValue("form")?.ToString() ?? System.IO.Path.GetExtension(context.Request.Path).TrimStart('.');
        var settings = context.RequestServices.GetRequiredService<NewsSettings>();
        return ValueTask.FromResult(new AskedList(ListForm.Of(asked), asked, context.Request.Query["bom"] == "1", settings.OriginOf(context.Request)));
    }

    public IResult Answer<T>(string what, ListFilter? filter, IEnumerable<(string Name, string? Value)> narrowedBy, ListReader<T> list, Table<T> table) => Form is { } form
        ? new WholeListAnswer<T>(list, form, table, FileName.Of(what, narrowedBy.Concat(filter?.Parameters.Select(p => (p.Key, (string?)p.Value)) ?? [])), WithMark)
        : TypedResults.Text($"This list is not to be had as “{FormAsked}”. It can be taken away whole as {string.Join(", ", ListForm.All.Select(f => $"/{what}.{f.Extension}"))}{(what is "articles" or "statements" or "meetings" or "search" ? $", and followed as /{what}.atom, /{what}.rss or /{what}.jsonfeed" : "")}, with the same filters as its page.\n",
            "text/plain", System.Text.Encoding.UTF8, StatusCodes.Status404NotFound);
}
