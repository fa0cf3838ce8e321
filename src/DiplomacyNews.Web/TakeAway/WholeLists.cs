using DiplomacyNews.Web.Api;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Hosting;
using DiplomacyNews.Web.Search;
using Microsoft.AspNetCore.Mvc;

namespace DiplomacyNews.Web.TakeAway;

/// <summary>Every list whole, at its own address with the form at its end: <c>/statements.csv?topic=taiwan</c> is all that <c>/statements?topic=taiwan</c> pages through.</summary>
internal static class WholeLists
{
    public static void MapWholeLists(this IEndpointRouteBuilder app)
    {
        Map(app, "articles", (Narrowed list, ArticleRecords records, [AsParameters] ListFilter filter) =>
            list.Answer("articles", filter, [], records.List(filter, list.Origin), Tables.Articles));
        Map(app, "statements", (Narrowed list, StatementRecords records, [AsParameters] ListFilter filter) =>
            list.Answer("statements", filter, [], records.List(filter, list.Origin), Tables.Statements));
        Map(app, "meetings", (Narrowed list, MeetingRecords records, [AsParameters] ListFilter filter, string? status) =>
            list.Answer("meetings", filter, [("status", status)], records.List(filter, status, list.Origin), Tables.Meetings));
        Map(app, "speakers", (Narrowed list, SpeakerRecords records, string? q, string? country, string? letter, string? sort) =>
            list.Answer("speakers", null, [("q", q), ("country", country), ("letter", letter), ("sort", sort)],
                records.List(new SpeakerFilter { Name = q, Country = country, Letter = letter, Sort = sort }, null, list.Origin), Tables.Speakers));
        Map(app, "topics", (Narrowed list, TopicRecords records) => list.Answer("topics", null, [], records.List(list.Origin), Tables.Topics));
        Map(app, "countries", (Narrowed list, CountryRecords records) => list.Answer("countries", null, [], records.List(list.Origin), Tables.Countries));
        Map(app, "search", FoundAsync);
    }

    private static void Map(IEndpointRouteBuilder app, string list, Delegate handler) =>
        app.MapGet($"/{list}.{{form}}", handler).CacheOutput(never => never.NoCache()).RequireCors(ApiSetup.Reading).ExcludeFromDescription(); // Kept pages are kept in memory, whole.

    private static async Task<IResult> FoundAsync(Narrowed list, string? q, [FromQuery(Name = "in")] string? kind, string? sort, string? from, string? to,
        SearchPlanner planner, SearchRecords records, HttpResponse response, CancellationToken cancellationToken)
    {
        var query = SearchQuery.Parse(SearchParameters.Query(q, from, to));
        if (query.Text.Length == 0)
        {
            return TypedResults.Text("A search needs to be told what to look for: add q= and your words to the address, as in /search.csv?q=grain.\n", statusCode: StatusCodes.Status400BadRequest);
        }

        var plan = await planner.PlanAsync(query, cancellationToken);
        var order = SearchParameters.Order(sort);
        if (order == SearchOrder.Relevance)
        {
            response.Headers["X-Most-Rows"] = SearchIndexQueries.MostRanked.ToString(System.Globalization.CultureInfo.InvariantCulture); // Only so many are ranked.
        }

        (string, string?)[] narrowedBy = [("for", query.Text), ("sort", order == SearchOrder.Newest ? null : sort)];
        return kind == "articles"
            ? list.Answer("articles", null, narrowedBy, records.Articles(plan, order, whole: true, list.Origin), Tables.Articles)
            : list.Answer("statements", null, narrowedBy, records.Statements(plan, order, whole: true, list.Origin), Tables.Statements);
    }

    /// <summary>What every list's address says alike: the form, and whether a table begins with the mark by which some spreadsheets know UTF-8.</summary>
    private sealed record Narrowed(ListForm? Form, string FormAsked, bool WithMark, string Origin, string Path)
    {
        public static ValueTask<Narrowed> BindAsync(HttpContext context)
        {
            var asked = context.GetRouteValue("form")?.ToString() ?? "";
            var settings = context.RequestServices.GetRequiredService<NewsSettings>();
            return ValueTask.FromResult(new Narrowed(ListForm.Of(asked), asked, context.Request.Query["bom"] == "1", settings.OriginOf(context.Request), context.Request.Path));
        }

        public IResult Answer<T>(string what, ListFilter? filter, IEnumerable<(string Name, string? Value)> narrowedBy, ListReader<T> list, Table<T> table) => Form is { } form
            ? new WholeListAnswer<T>(list, form, table, FileName.Of(what, narrowedBy.Concat(filter?.Parameters.Select(p => (p.Key, (string?)p.Value)) ?? [])), WithMark)
            : TypedResults.Text($"This list is not to be had as “{FormAsked}”. It can be taken away whole as {string.Join(", ", ListForm.All.Select(f => $"/{what}.{f.Extension}"))}{(what is "articles" or "statements" or "meetings" or "search" ? $", and followed as /{what}.atom, /{what}.rss or /{what}.jsonfeed" : "")}, with the same filters as its page.\n",
                "text/plain", System.Text.Encoding.UTF8, StatusCodes.Status404NotFound);
    }
}
