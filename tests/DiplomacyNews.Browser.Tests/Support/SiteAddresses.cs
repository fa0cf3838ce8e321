using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyNews.Browser.Tests.Support;

/// <summary>Addresses on the running site, one for each kind of page: of what the sample reports have most to show of.</summary>
internal sealed record SiteAddresses(IReadOnlyDictionary<string, string?> Kinds, string Article, IReadOnlyList<string> StatementKeys, string UnkindArticle)
{
    /// <summary>The names of all kinds of page, for theories; <see cref="Kinds"/> has an address for each.</summary>
    public static TheoryData<string> AllKinds =>
    [
        "front page", "articles", "articles, narrowed", "articles, none", "article", "unkind article", "statements", "statement", "speakers", "person", "body", "topics", "topic",
        "topics by year", "compare", "exchanges", "exchanges, about", "countries", "country", "two countries", "meetings", "calendar", "meeting", "search", "search results", "search results by speaker", "search results by meeting", "search mistake", "search, nothing found", "search help", "about", "api", "sign in", "one-time code", "not found",
    ];

    public string this[string kind] => Kinds.GetValueOrDefault(kind) ?? throw new InvalidOperationException($"The sample reports have nothing to show as \"{kind}\".");

    public static async Task<SiteAddresses> ReadAsync(IServiceProvider services, int unkindArticle, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsContext>();

        var article = await db.Articles.Where(a => a.IsSample).OrderByDescending(a => db.Statements.Count(s => s.ArticleId == a.Id)).ThenBy(a => a.Id)
            .Select(a => new { a.Id, a.Slug }).FirstAsync(cancellationToken);
        var keys = await db.Statements.Where(s => s.ArticleId == article.Id).OrderBy(s => s.Number).Select(s => s.Key).ToListAsync(cancellationToken);
        var unkindSlug = await db.Articles.Where(a => a.Id == unkindArticle).Select(a => a.Slug).SingleAsync(cancellationToken);
        var topic = await db.Statements.SelectMany(s => s.Topics).GroupBy(t => t.TopicId).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).FirstOrDefaultAsync(cancellationToken);
        var country = await db.Articles.SelectMany(a => a.Countries).GroupBy(c => c.Iso3).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).FirstOrDefaultAsync(cancellationToken);
        var other = await db.Articles.Where(a => a.Countries.Any(c => c.Iso3 == country)).SelectMany(a => a.Countries).Where(c => c.Iso3 != country).GroupBy(c => c.Iso3).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).FirstOrDefaultAsync(cancellationToken);
        var outlet = await db.Articles.Where(a => a.IsSample && a.Outlet != null).Select(a => a.Outlet!.Slug).FirstOrDefaultAsync(cancellationToken); // Not null: asked for just before.
        var meeting = await db.Meetings.OrderByDescending(m => db.Statements.Count(s => s.MeetingId == m.Id)).ThenBy(m => m.Id).Select(m => m.Key).FirstOrDefaultAsync(cancellationToken);

        var articleAddress = $"/articles/{article.Id}/{article.Slug}";
        var unkindAddress = $"/articles/{unkindArticle}/{unkindSlug}";
        var kinds = new Dictionary<string, string?>
        {
            ["front page"] = "/",
            ["articles"] = "/articles",
            ["articles, narrowed"] = At("/articles?outlet=", outlet),
            ["articles, none"] = "/articles?from=1801-01-01&to=1801-12-31",
            ["article"] = articleAddress,
            ["unkind article"] = unkindAddress,
            ["statements"] = "/statements",
            ["statement"] = At("/statements/", keys.FirstOrDefault()),
            ["speakers"] = "/speakers",
            ["person"] = At("/speakers/", await MostQuotedAsync(PartyType.Person)),
            ["body"] = At("/speakers/", await MostQuotedAsync(PartyType.Body)),
            ["topics"] = "/topics",
            ["topics by year"] = "/topics/by-year",
            ["exchanges"] = "/exchanges",
            ["exchanges, about"] = "/exchanges?by=speakers&said=about",
            ["compare"] = "/compare?who=usa,chn&topic=taiwan",
            ["topic"] = At("/topics/", topic),
            ["countries"] = "/countries",
            ["country"] = At("/countries/", country?.ToLowerInvariant()),
            ["two countries"] = At($"/countries/{country?.ToLowerInvariant()}/with/", other?.ToLowerInvariant()),
            ["meetings"] = "/meetings",
            ["calendar"] = "/meetings/calendar?on=2023-06",
            ["meeting"] = At("/meetings/", meeting),
            ["search"] = "/search",
            ["search results"] = "/search?q=talks",
            ["search results by speaker"] = "/search?q=talks&group=speaker",
            ["search results by meeting"] = "/search?q=talks&group=meeting",
            ["search mistake"] = "/search?q=speaker%3Anobody-of-this-name+after%3Ayesterweek",
            ["search, nothing found"] = "/search?q=xylophone",
            ["search help"] = "/search/help",
            ["about"] = "/about",
            ["api"] = "/api",
            ["sign in"] = "/account/sign-in",
            ["one-time code"] = "/account/join",
            ["not found"] = "/articles/999999/no-such-article",
        };
        return new SiteAddresses(kinds, articleAddress, keys, unkindAddress);

        static string? At(string path, string? name) => name is null ? null : path + name;

        Task<string?> MostQuotedAsync(PartyType type) => db.Statements.SelectMany(s => s.Parties)
            .Where(p => p.Role == PartyRole.Speaker && p.Speaker!.Type == type && p.Speaker.HasPage) // Null compares false in SQL.
            .GroupBy(p => p.Speaker!.Slug).OrderByDescending(g => g.Count()).ThenBy(g => g.Key).Select(g => g.Key).FirstOrDefaultAsync(cancellationToken);
    }
}
