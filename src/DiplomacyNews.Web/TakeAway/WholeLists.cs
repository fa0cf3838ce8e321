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
        Map(app, "articles", (AskedList list, SearchRecords records, [AsParameters] ListFilter filter) =>
            list.Answer("articles", filter, [], records.Articles(filter, list.Origin), Tables.Articles));
        Map(app, "statements", (AskedList list, SearchRecords records, [AsParameters] ListFilter filter) =>
            list.Answer("statements", filter, [], records.Statements(filter, list.Origin), Tables.Statements));
        Map(app, "meetings", (AskedList list, MeetingRecords records, [AsParameters] ListFilter filter, string? status) =>
            list.Answer("meetings", filter, [("status", status)], records.List(filter, status, list.Origin), Tables.Meetings));
        Map(app, "speakers", (AskedList list, SpeakerRecords records, string? q, string? country, string? letter, string? sort) =>
            list.Answer("speakers", null, [("q", q), ("country", country), ("letter", letter), ("sort", sort)],
                records.List(new SpeakerFilter { Name = q, Country = country, Letter = letter, Sort = sort }, null, list.Origin), Tables.Speakers));
        Map(app, "topics", (AskedList list, TopicRecords records) => list.Answer("topics", null, [], records.List(list.Origin), Tables.Topics));
        Map(app, "countries", (AskedList list, CountryRecords records) => list.Answer("countries", null, [], records.List(list.Origin), Tables.Countries));
        Map(app, "search", FoundAsync);
        app.MapPageLists();
    }

    private static void Map(IEndpointRouteBuilder app, string list, Delegate handler) =>
        app.MapGet($"/{list}.{{form}}", handler).CacheOutput(never => never.NoCache()).RequireCors(ApiSetup.Reading).ExcludeFromDescription(); // Kept pages are kept in memory, whole.

    private static async Task<IResult> FoundAsync(AskedList list, string? q, [FromQuery(Name = "in")] string? kind, string? sort, string? from, string? to,
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
}
