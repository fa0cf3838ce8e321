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
            Map("/topics/{slug}", Topic);
            Map("/countries/{iso3}", Country);
            Map("/countries/{iso3}/with/{other}", Pair);
            Map("/meetings/{key:regex(^[a-zA-Z0-9]+$)}", MeetingAsync); // "x.csl" is the citation of x.

            void Map(string path, Delegate handler) => app.MapGet($"{path}.{form.Extension}", handler).CacheOutput(never => never.NoCache()).RequireCors(ApiSetup.Reading).ExcludeFromDescription();
        }
    }

    private static async Task<IResult> SpeakerAsync(string slug, AskedList list, [AsParameters] ListFilter filter, SearchRecords records, NewsContext db, Lexicon lexicon, HttpRequest request, CancellationToken cancellationToken)
    {
        var (known, movedTo) = await db.FindAsync(slug, lexicon, cancellationToken);
        return movedTo is not null ? TypedResults.Redirect($"/speakers/{movedTo}.{list.FormAsked}{request.QueryString}", permanent: true)
            : known is null ? Missing("speaker", slug, "/speakers")
            : list.Answer($"speaker-{slug}", filter with { Speaker = null }, [], records.Statements(filter with { Speaker = slug }, list.Origin), Tables.Statements);
    }

    private static IResult Topic(string slug, AskedList list, [AsParameters] ListFilter filter, SearchRecords records, Lexicon lexicon) =>
        lexicon.Topic(slug) is not { } topic ? Missing("topic", slug, "/topics")
            : list.Answer($"topic-{topic.Id}", filter, [], records.Statements(filter, list.Origin, [.. lexicon.WithNarrower(topic.Id).Select(SearchKeys.Topic)]), Tables.Statements);

    private static IResult Country(string iso3, AskedList list, [AsParameters] ListFilter filter, SearchRecords records, Lexicon lexicon)
    {
        filter = filter with { Country = null }; // The address names it already.
        return lexicon.Country(iso3.ToUpperInvariant()) is not { } country ? Missing("country", iso3, "/countries")
            : list.Answer($"country-{country.Iso3}", filter, [], records.Statements(filter, list.Origin, [SearchKeys.SpeakerOf(country.Iso3)]), Tables.Statements);
    }

    private static IResult Pair(string iso3, string other, AskedList list, SearchRecords records, Lexicon lexicon) =>
        lexicon.Country(iso3.ToUpperInvariant()) is not { } first || lexicon.Country(other.ToUpperInvariant()) is not { } second || first == second ? Missing("pair of countries", $"{iso3}, {other}", "/countries")
            : list.Answer($"countries-{first.Iso3}-{second.Iso3}", null, [], records.Articles(new ListFilter(), list.Origin, [SearchKeys.Country(first.Iso3)], [SearchKeys.Country(second.Iso3)]), Tables.Articles);

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
