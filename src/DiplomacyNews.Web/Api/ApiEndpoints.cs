using System.ComponentModel;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Api.Records;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Search;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using static DiplomacyNews.Web.Api.KnownParameters;

namespace DiplomacyNews.Web.Api;

/// <summary><c>/api/v1</c>: the record for programs. Each list of the site with the filters of its page, and each thing in it by itself.</summary>
internal static class ApiEndpoints
{
    public const string Root = "/api/v1";

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void MapApi(this IEndpointRouteBuilder app)
    {
        var api = app.MapGroup(Root).RequireCors(ApiSetup.Reading).AddEndpointFilter(ExplainFaultsAsync);
        MapArticles(api);
        MapStatements(api);
        MapSpeakers(api);
        MapMeetings(api);
        MapTopicsAndCountries(api);
        MapSearch(api);

        // Also where nothing is, other sites may read that.
        api.MapMethods("/{**rest}", Reading, () => TypedResults.NotFound()).ExcludeFromDescription();
        app.MapOpenApi($"{Root}/openapi.json").RequireCors(ApiSetup.Reading);
    }

    private static void MapArticles(IEndpointRouteBuilder api)
    {
        api.MapList<ArticleRecord, SearchRecords>("/articles", (records, query) => records.Articles(query.Filter, query.Origin), Speaker, Topic, Country, Outlet, From, To, On)
            .Described("Articles", "Reports, the newest first.");
        api.MapOne<ArticleRecord>("/articles/{id:int}", async Task<Results<ApiAnswer<ArticleRecord>, ProblemHttpResult>> (
            [Description("The article's number, as in its address.")] int id, ApiQuery query, ArticleRecords records, CancellationToken cancellationToken) =>
            await records.FindAsync(id, query.Origin, cancellationToken) is { } article ? new ApiAnswer<ArticleRecord>(article) : Missing("article", id.ToString(), "/articles"))
            .Described("Articles", "One report: its text, as far as it may be shown, and everything that was found in it.");
    }

    private static void MapStatements(IEndpointRouteBuilder api)
    {
        api.MapList<StatementRecord, SearchRecords>("/statements", (records, query) => records.Statements(query.Filter, query.Origin), Speaker, Addressee, Topic, Country, Outlet, Kind, From, To, On)
            .Described("Statements", "Statements, those said last first.");
        api.MapOne<StatementRecord>("/statements/{key}", async Task<Results<ApiAnswer<StatementRecord>, ProblemHttpResult>> (
            [Description("The statement's key, as in its address.")] string key, ApiQuery query, StatementRecords records, NewsContext db, CancellationToken cancellationToken) =>
            await records.FindAsync(key, query.Origin, cancellationToken) is { } statement ? new ApiAnswer<StatementRecord>(statement)
                : await GoneAsync(db, key, isMeeting: false, query.Origin, cancellationToken) ?? Missing("statement", key, "/statements"))
            .Described("Statements", "One statement.");
    }

    private static void MapSpeakers(IEndpointRouteBuilder api)
    {
        api.MapList<SpeakerRecord, SpeakerRecords>("/speakers", (records, query) => records.List(Speakers(query), null, query.Origin), Name, Country, Letter, SpeakerSort)
            .Described("Speakers", "People and bodies that reports name, by name or by how many of their statements are reported.");
        api.MapOne<SpeakerRecord>("/speakers/{slug}", (
            [Description("The speaker's id, as in the address.")] string slug, ApiQuery query, SpeakerRecords records, NewsContext db, Lexicon lexicon, CancellationToken cancellationToken) =>
            SpeakerAsync(slug, "/speakers", _ => true, query, records, db, lexicon, cancellationToken))
            .Described("Speakers", "One person or body, with offices and other names. Who turned out to be somebody else leads there.").ProducesRedirect();
        api.MapList<SpeakerRecord, SpeakerRecords>("/bodies", (records, query) => records.List(Speakers(query), PartyType.Body, query.Origin), Name, Country, Letter, SpeakerSort)
            .Described("Speakers", "Ministries, organisations and governments alone.");
        api.MapOne<SpeakerRecord>("/bodies/{slug}", (
            [Description("The body's id, as in its address.")] string slug, ApiQuery query, SpeakerRecords records, NewsContext db, Lexicon lexicon, CancellationToken cancellationToken) =>
            SpeakerAsync(slug, "/bodies", s => s.Type == PartyType.Body, query, records, db, lexicon, cancellationToken))
            .Described("Speakers", "One body, with other names.").ProducesRedirect();
    }

    private static void MapMeetings(IEndpointRouteBuilder api)
    {
        api.MapList<MeetingRecord, MeetingRecords>("/meetings", (records, query) => records.List(query.Filter, query[Status], query.Origin), Speaker, Topic, Country, Outlet, From, To, On, Status)
            .Described("Meetings", "Meetings, calls and visits, each once, the newest first.");
        api.MapOne<MeetingRecord>("/meetings/{key}", async Task<Results<ApiAnswer<MeetingRecord>, RedirectHttpResult, ProblemHttpResult>> (
            [Description("The meeting's key, as in its address.")] string key, ApiQuery query, MeetingRecords records, NewsContext db, CancellationToken cancellationToken) =>
        {
            if (await records.FindAsync(key, query.Origin, cancellationToken) is { } meeting)
            {
                return new ApiAnswer<MeetingRecord>(meeting);
            }

            var gathered = await db.Meetings.Where(m => m.Key == key).Select(m => m.SharedKey).SingleOrDefaultAsync(cancellationToken);
            return gathered is not null ? TypedResults.Redirect($"{query.Origin}{Root}/meetings/{gathered}", permanent: false, preserveMethod: true)
                : await GoneAsync(db, key, isMeeting: true, query.Origin, cancellationToken) ?? Missing("meeting", key, "/meetings");
        }).Described("Meetings", "One meeting, with all reports that tell of it. One that turned out to be the same as another leads there.").ProducesRedirect();
    }

    private static void MapTopicsAndCountries(IEndpointRouteBuilder api)
    {
        api.MapList<TopicRecord, TopicRecords>("/topics", (records, query) => records.List(query.Origin)).Described("Topics", "The tree of topics, each at the top before those under it.");
        api.MapOne<TopicRecord>("/topics/{slug}", async Task<Results<ApiAnswer<TopicRecord>, ProblemHttpResult>> (
            [Description("The topic's id.")] string slug, ApiQuery query, TopicRecords records, CancellationToken cancellationToken) =>
            await records.FindAsync(slug, query.Origin, cancellationToken) is { } topic ? new ApiAnswer<TopicRecord>(topic) : Missing("topic", slug, "/topics"))
            .Described("Topics", "One topic.");
        api.MapList<CountryRecord, CountryRecords>("/countries", (records, query) => records.List(query.Origin)).Described("Countries", "The countries that reports name, from A to Z.");
        api.MapOne<CountryRecord>("/countries/{iso3}", async Task<Results<ApiAnswer<CountryRecord>, ProblemHttpResult>> (
            [Description("ISO 3166-1 alpha-3, in any case.")] string iso3, ApiQuery query, CountryRecords records, CancellationToken cancellationToken) =>
            await records.FindAsync(iso3, query.Origin, cancellationToken) is { } country ? new ApiAnswer<CountryRecord>(country) : Missing("country", iso3, "/countries"))
            .Described("Countries", "One country.");
    }

    private static void MapSearch(IEndpointRouteBuilder api)
    {
        api.MapOne<SearchFound>("/search", SearchAsync, Words, In, SearchSort, From, To, Limit, After).Described("Search", "What was said, or the reports of it, by the language of the site's search box.");
        api.MapOne<Suggestions>("/suggest", async (ApiQuery query, SearchSuggestions suggestions, CancellationToken cancellationToken) => new ApiAnswer<Suggestions>(new Suggestions(
            [.. (await suggestions.ForAsync(query[Typed], cancellationToken)).Select(n => new Suggestion(n.Sort.ToString().ToLowerInvariant(), n.Id, n.Name, n.Detail, query.Origin + (n.Address ?? $"/search?q={Uri.EscapeDataString(n.Name)}")))])), Typed)
            .Described("Search", "People, bodies, countries, topics, outlets and meetings for the first letters of any of their names.");
    }

    private static async Task<ApiAnswer<SearchFound>> SearchAsync(ApiQuery query, SearchPlanner planner, SearchRecords records, SearchIndexQueries index, CancellationToken cancellationToken)
    {
        var asked = SearchQuery.Parse(SearchParameters.Query(query[Words], query[From], query[To]));
        var plan = await planner.PlanAsync(asked, cancellationToken);
        var order = SearchParameters.Order(query[SearchSort]?.ToLowerInvariant());
        var forArticles = "articles".Equals(query[In], StringComparison.OrdinalIgnoreCase);
        var count = plan.IsEmpty ? 0 : await index.CountAsync(forArticles ? SearchTable.Articles : SearchTable.Statements, plan, cancellationToken);
        var found = new SearchFound
        {
            Query = asked.Text, Notices = [.. plan.Notices.Select(n => n.Instead.IsEmpty ? n.Text : $"{n.Text} {string.Join(" or ", n.Instead.Select(i => i.Text))}?")],
            Count = Math.Min(count, SearchIndexQueries.MostCounted), More = count > SearchIndexQueries.MostCounted,
        };
        if (forArticles)
        {
            var page = await records.Articles(plan, order, whole: false, query.Origin)(query.After, query.Limit, cancellationToken);
            found = found with { Articles = page.Records, Next = query.Next(page.After) };
        }
        else
        {
            var page = await records.Statements(plan, order, whole: false, query.Origin)(query.After, query.Limit, cancellationToken);
            found = found with { Statements = page.Records, Next = query.Next(page.After) };
        }

        return new ApiAnswer<SearchFound>(found, found.Next);
    }

    private static async Task<Results<ApiAnswer<SpeakerRecord>, RedirectHttpResult, ProblemHttpResult>> SpeakerAsync(
        string slug, string list, Func<KnownSpeaker, bool> belongs, ApiQuery query, SpeakerRecords records, NewsContext db, Lexicon lexicon, CancellationToken cancellationToken)
    {
        var (found, movedTo) = await db.FindAsync(slug, lexicon, cancellationToken);
        return movedTo is not null ? TypedResults.Redirect($"{query.Origin}{Root}{list}/{movedTo}", permanent: true, preserveMethod: true)
            : found is not null && belongs(found) ? new ApiAnswer<SpeakerRecord>(await records.WholeAsync(found, query.Origin, cancellationToken))
            : Missing(list == "/bodies" ? "body" : "speaker", slug, list);
    }

    private static SpeakerFilter Speakers(ApiQuery query) => new() { Name = query[Name], Country = query[Country], Letter = query[Letter], Sort = query[SpeakerSort]?.ToLowerInvariant() };

    private static ProblemHttpResult Missing(string what, string id, string list) => TypedResults.Problem(
        $"There is no {what} “{id}” here: it was mistyped, or what told of it was withdrawn. {Root}{list} lists those there are.", statusCode: StatusCodes.Status404NotFound, title: $"No such {what}");

    /// <summary>What became of something that a later reading no longer found; null where it never was.</summary>
    private static async Task<ProblemHttpResult?> GoneAsync(NewsContext db, string key, bool isMeeting, string origin, CancellationToken cancellationToken)
    {
        var article = await db.RetiredKeys.Where(k => k.Key == key && k.IsMeeting == isMeeting).Select(k => new { k.Article.Id }).SingleOrDefaultAsync(cancellationToken);
        return article is null ? null : TypedResults.Problem("Its report was read again, and it was no longer found there. The report is at “article”.", statusCode: StatusCodes.Status410Gone, title: "No longer found",
            extensions: [new("article", $"{origin}{Root}/articles/{article.Id}")]);
    }

    private static async ValueTask<object?> ExplainFaultsAsync(EndpointFilterInvocationContext call, EndpointFilterDelegate next) =>
        call.Arguments.OfType<ApiQuery>().FirstOrDefault() is { Faults: { Count: > 0 } faults }
            ? TypedResults.ValidationProblem(faults, "Some of what was asked makes no sense; “errors” says what, by parameter.", title: "The request could not be understood")
            : await next(call);

    private static RouteHandlerBuilder MapList<T, TRecords>(this IEndpointRouteBuilder api, string path, Func<TRecords, ApiQuery, ListReader<T>> list, params IReadOnlyList<ApiParameter> parameters)
        where TRecords : class =>
        api.MapOne<ApiList<T>>(path, async (ApiQuery query, TRecords records, CancellationToken cancellationToken) =>
        {
            var page = await list(records, query)(query.After, query.Limit, cancellationToken);
            var next = query.Next(page.After);
            return new ApiAnswer<ApiList<T>>(new ApiList<T>(page.Records, next), next);
        }, [.. parameters, Limit, After]);

    private static RouteHandlerBuilder MapOne<T>(this IEndpointRouteBuilder api, string path, Delegate handler, params IReadOnlyList<ApiParameter> parameters) =>
        api.MapMethods(path, Reading, handler).WithMetadata(new ApiParameters(parameters)).Produces<T>().Produces(StatusCodes.Status304NotModified);

    private static RouteHandlerBuilder Described(this RouteHandlerBuilder endpoint, string group, string summary) => endpoint.WithTags(group).WithSummary(summary);

    private static RouteHandlerBuilder ProducesRedirect(this RouteHandlerBuilder endpoint) => endpoint.Produces(StatusCodes.Status308PermanentRedirect);
}
