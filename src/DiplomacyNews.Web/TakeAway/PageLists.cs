using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Api;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Search;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.TakeAway;

/// <summary>
/// The lists on pages of speakers, topics, countries and meetings, whole: <c>/topics/taiwan.csv?on=2024</c> has every telling of what <c>/topics/taiwan?on=2024</c> pages through.
/// Whoever is not to be known, or turned out to be somebody else, answers as the page does.
/// </summary>
internal static class PageLists
{
    public static void MapPageLists(this IEndpointRouteBuilder app)
    {
        foreach (var form in ListForm.All)
        {
            Map("/speakers/{slug}", SpeakerAsync);
            Map("/topics/{slug}", TopicAsync);
            Map("/countries/{iso3}", CountryAsync);
            Map("/countries/{iso3}/with/{other}", Pair);
            Map("/meetings/{key:regex(^[a-zA-Z0-9]+$)}", MeetingAsync); // "x.csl" is the citation of x.

            void Map(string path, Delegate handler) => app.MapGet($"{path}.{form.Extension}", handler).CacheOutput(never => never.NoCache()).RequireCors(ApiSetup.Reading).ExcludeFromDescription();
        }
    }

    private static async Task<IResult> SpeakerAsync(string slug, AskedList list, [AsParameters] ListFilter filter, StatementRecords records, NewsContext db, Lexicon lexicon, HttpRequest request, CancellationToken cancellationToken)
    {
        var (known, movedTo) = await db.FindAsync(slug, lexicon, cancellationToken);
        return movedTo is not null ? TypedResults.Redirect($"/speakers/{movedTo}.{list.FormAsked}{request.QueryString}", permanent: true)
            : known is null ? Missing("speaker", slug, "/speakers")
            : list.Answer($"speaker-{slug}", filter with { Speaker = null }, [], records.List(filter with { Speaker = slug }, list.Origin), Tables.Statements);
    }

    private static async Task<IResult> TopicAsync(string slug, AskedList list, [AsParameters] ListFilter filter, KeyedStatements keyed, Lexicon lexicon, CancellationToken cancellationToken) =>
        lexicon.Topic(slug) is not { } topic ? Missing("topic", slug, "/topics")
            : list.Answer($"topic-{topic.Id}", filter, [], await keyed.ListAsync(lexicon.WithNarrower(topic.Id).Select(SearchKeys.Topic), filter, list.Origin, cancellationToken), Tables.Statements);

    private static async Task<IResult> CountryAsync(string iso3, AskedList list, [AsParameters] ListFilter filter, KeyedStatements keyed, Lexicon lexicon, CancellationToken cancellationToken)
    {
        filter = filter with { Country = null }; // The address names it already.
        return lexicon.Country(iso3.ToUpperInvariant()) is not { } country ? Missing("country", iso3, "/countries")
            : list.Answer($"country-{country.Iso3}", filter, [], await keyed.ListAsync([SearchKeys.SpeakerOf(country.Iso3)], filter, list.Origin, cancellationToken), Tables.Statements);
    }

    private static IResult Pair(string iso3, string other, AskedList list, ArticleRecords records, NewsContext db, Lexicon lexicon) =>
        lexicon.Country(iso3.ToUpperInvariant()) is not { } first || lexicon.Country(other.ToUpperInvariant()) is not { } second || first == second ? Missing("pair of countries", $"{iso3}, {other}", "/countries")
            : list.Answer($"countries-{first.Iso3}-{second.Iso3}", null, [],
                records.Newest(after => db.Articles.Naming(first.Iso3).Naming(second.Iso3).Matching(new ListFilter { After = after }).NewestFirst(), list.Origin), Tables.Articles);

    private static async Task<IResult> MeetingAsync(string key, AskedList list, [AsParameters] ListFilter filter, StatementRecords records, NewsContext db, HttpRequest request, CancellationToken cancellationToken)
    {
        var shared = await db.Meetings.Where(m => m.SharedKey == key || m.Key == key).OrderByDescending(m => m.SharedKey == key).Select(m => m.SharedKey).FirstOrDefaultAsync(cancellationToken);
        return shared is null ? Missing("meeting", key, "/meetings")
            : shared != key ? TypedResults.Redirect($"/meetings/{shared}.{list.FormAsked}{request.QueryString}")
            : list.Answer($"meeting-{key}", filter, [], records.Newest(after => db.SaidAt(key).Matching(db, filter with { After = after }).NewestFirst(), list.Origin), Tables.Statements);
    }

    private static IResult Missing(string what, string id, string list) => TypedResults.Text(
        $"There is no {what} “{id}” here: it was mistyped, or what told of it was withdrawn. {list} lists those there are.\n", "text/plain", System.Text.Encoding.UTF8, StatusCodes.Status404NotFound);
}
