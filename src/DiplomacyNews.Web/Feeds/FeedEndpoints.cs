using System.Globalization;
using System.Security.Cryptography;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Hosting;
using DiplomacyNews.Web.Rendering;
using DiplomacyNews.Web.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace DiplomacyNews.Web.Feeds;

/// <summary>Every list as Atom, RSS and JSON Feed: its address with <c>.atom</c>, <c>.rss</c> or <c>.jsonfeed</c>, and the same filters.</summary>
internal static class FeedEndpoints
{
    public static void AddFeeds(this IServiceCollection services)
    {
        services.AddScoped<Arrivals>();
        services.AddScoped<ListFeeds>();
        services.AddScoped<IndexedFeeds>();
        services.AddScoped<FollowedSearch>();
    }

    public static void MapFeeds(this IEndpointRouteBuilder app)
    {
        foreach (var format in FeedFormat.All)
        {
            Map("/statements", Indexed(async (asked, feeds) => await feeds.OfStatementsAsync(asked.List("/statements", "Statements", "What was said"), asked.Narrowing, [], said => said, asked.Cancelled)));
            Map("/articles", Indexed(async (asked, feeds) => await feeds.OfReportsAsync(asked.List("/articles", "Articles", "Reports of diplomacy"), asked.Narrowing, [], asked.Cancelled)));
            Map("/meetings", async (asked, feeds) => await feeds.OfAsync(asked.List("/meetings", "Meetings", "Who met whom", asked.Query("status")), asked.Narrowing, asked.Query("status"), asked.Cancelled));
            Map("/speakers/{slug}", Indexed(SpeakerAsync));
            Map("/topics/{slug}", Indexed(TopicAsync));
            Map("/countries/{iso3}", Indexed(CountryAsync));
            Map("/countries/{iso3}/with/{other}", Indexed(PairAsync));
            Map("/meetings/{key}", MeetingAsync);
            Map("/search", async (asked, _) => await asked.Services.GetRequiredService<FollowedSearch>().OfAsync(asked));

            void Map(string path, Func<FeedRequest, ListFeeds, Task<Made>> make) =>
                app.MapMethods($"{path}.{format.Ending}", [HttpMethods.Get, HttpMethods.Head], async ([AsParameters] ListFilter filter, HttpContext context, NewsContext db, ListFeeds feeds, CancellationToken cancellationToken) =>
                    await make(new FeedRequest(filter, context, db, cancellationToken), feeds) switch
                    {
                        { Feed: { } feed } => Answer(feed, format, context),
                        { MovedTo: { } path } => Results.Redirect($"{path}.{format.Ending}{context.Request.QueryString}", permanent: true),
                        _ => Results.NotFound(),
                    }).ExcludeFromDescription();
        }
    }

    private static Func<FeedRequest, ListFeeds, Task<Made>> Indexed(Func<FeedRequest, IndexedFeeds, Task<Made>> make) => (asked, _) => make(asked, asked.Services.GetRequiredService<IndexedFeeds>());

    private static async Task<Made> SpeakerAsync(FeedRequest asked, IndexedFeeds feeds)
    {
        var (known, movedTo) = await asked.Db.FindAsync(asked.Route("slug"), asked.Services.GetRequiredService<Lexicon>(), asked.Cancelled);
        var id = known?.Id ?? 0;
        return movedTo is not null ? new Made(null, $"/speakers/{movedTo}")
            : known is null ? Made.Nothing
            : await feeds.OfStatementsAsync(asked.List($"/speakers/{known.Slug}", known.Name, $"What {known.Name} is reported to have said"), asked.Narrowing,
                await asked.Services.GetRequiredService<IndexedLists>().KeysAsync(id, SearchKeys.Speaker, asked.Cancelled), said => said.Where(s => s.Parties.Any(p => p.Role == PartyRole.Speaker && p.SpeakerId == id)), asked.Cancelled);
    }

    private static async Task<Made> TopicAsync(FeedRequest asked, IndexedFeeds feeds)
    {
        var lexicon = asked.Services.GetRequiredService<Lexicon>();
        if (lexicon.Topic(asked.Route("slug")) is not { } topic)
        {
            return Made.Nothing;
        }

        var all = lexicon.WithNarrower(topic.Id);
        return await feeds.OfStatementsAsync(asked.List($"/topics/{topic.Id}", topic.Name, $"What was said about {topic.Name}"), asked.Narrowing,
            [.. all.Select(SearchKeys.Topic)], said => said.Where(s => s.Topics.Any(t => all.Contains(t.TopicId))), asked.Cancelled);
    }

    private static async Task<Made> CountryAsync(FeedRequest asked, IndexedFeeds feeds)
    {
        var lexicon = asked.Services.GetRequiredService<Lexicon>();
        asked = asked with { Filter = asked.Filter with { Country = null } }; // The address names it already.
        return lexicon.Country(asked.Route("iso3").ToUpperInvariant()) is not { } country ? Made.Nothing
            : await feeds.OfStatementsAsync(asked.List($"/countries/{country.Iso3.ToLowerInvariant()}", country.Name, $"What was said for {lexicon.CountryInSentence(country.Iso3)}"), asked.Narrowing,
                [SearchKeys.SpeakerOf(country.Iso3)], said => said.Where(s => s.Parties.Any(p => p.Role == PartyRole.Speaker && p.Speaker!.Country == country.Iso3)), asked.Cancelled);
    }

    private static async Task<Made> PairAsync(FeedRequest asked, IndexedFeeds feeds)
    {
        var lexicon = asked.Services.GetRequiredService<Lexicon>();
        if (lexicon.Country(asked.Route("iso3").ToUpperInvariant()) is not { } first || lexicon.Country(asked.Route("other").ToUpperInvariant()) is not { } second || first == second)
        {
            return Made.Nothing;
        }

        var pair = new[] { first, second }.OrderBy(c => c.Iso3, StringComparer.Ordinal).ToList();
        return await feeds.OfReportsAsync(asked.List($"/countries/{pair[0].Iso3.ToLowerInvariant()}/with/{pair[1].Iso3.ToLowerInvariant()}", $"{pair[0].Name} and {pair[1].Name}",
                $"Reports that name both {lexicon.CountryInSentence(pair[0].Iso3)} and {lexicon.CountryInSentence(pair[1].Iso3)}"),
            asked.Narrowing, [.. pair.Select(c => c.Iso3)], asked.Cancelled);
    }

    private static async Task<Made> MeetingAsync(FeedRequest asked, ListFeeds feeds)
    {
        var key = asked.Route("key");
        if (await asked.Db.Meetings.Once(asked.Db).Where(m => m.SharedKey == key).Select(MeetingRow.From(asked.Db)).SingleOrDefaultAsync(asked.Cancelled) is not { } meeting)
        {
            var gathered = await asked.Db.Meetings.Where(m => m.Key == key).Select(m => m.SharedKey).SingleOrDefaultAsync(asked.Cancelled);
            return gathered is null ? Made.Nothing : new Made(null, $"/meetings/{gathered}");
        }

        return await feeds.OfAsync(asked.List(meeting.Address, MeetingWords.Name(meeting), "What was said there"), asked.Db.SaidAt(key).Matching(asked.Db, asked.Narrowing), asked.Cancelled);
    }

    /// <summary>What became of a wish to follow a list: its feed, the list that it turned out to be, or neither.</summary>
    private readonly record struct Made(Feed? Feed, string? MovedTo)
    {
        public static Made Nothing => default;

        public static implicit operator Made(Feed feed) => new(feed, null);
    }

    private static IResult Answer(Feed feed, FeedFormat format, HttpContext context)
    {
        var settings = context.RequestServices.GetRequiredService<NewsSettings>();
        var origin = settings.OriginOf(context.Request);
        var icon = origin + "/icons/icon-192.png";
        var bytes = format == FeedFormat.Json ? JsonFeed.Write(feed, settings.SiteName, icon, origin + "/about#follow") : XmlFeed.Write(feed, format, settings.SiteName, icon);
        context.Response.Headers["X-Robots-Tag"] = "noindex"; // The pages are for search engines, as far as anything is.
        if (!settings.IsPrivate)
        {
            context.Response.Headers.AccessControlAllowOrigin = "*";
            context.Response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        }

        if (context.Response.Headers.CacheControl.Count == 0)
        {
            context.Response.Headers.CacheControl = "no-cache"; // To be asked for anew each time, which costs nothing where nothing has changed.
        }

        var changed = context.RequestServices.GetRequiredService<RecordVersion>().ChangedAt is { } decided && decided > feed.Updated ? decided : feed.Updated;
        return Results.Bytes(bytes, $"{format.MediaType}; charset=utf-8", lastModified: changed, entityTag: new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes).AsSpan(0, 16))}\""));
    }
}
