using System.Globalization;
using System.Xml;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Feeds;

/// <summary>
/// The addresses search engines should know, by the rules of sitemaps.org: <c>/sitemap.xml</c> names the parts, each holds at most 50,000 addresses and is written
/// as it is read. Samples and reports that may not be shown whole are left out, with all that only they brought. Statements have no part of their own: their words
/// stand on the pages of the reports.
/// </summary>
internal static class Sitemaps
{
    private const string Format = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Parts go by ids, so that a new report changes the last one alone.</summary>
    private const int IdsInPart = 50_000;

    private static readonly string[] Lists = ["/", "/articles", "/statements", "/speakers", "/topics", "/countries", "/meetings", "/about"];

    public static void MapSitemaps(this IEndpointRouteBuilder app)
    {
        app = app.MapGroup("").ExcludeFromDescription();
        app.MapGet("/sitemap.xml", IndexAsync);
        app.MapGet("/sitemaps/lists.xml", (HttpContext context, Lexicon lexicon, NewsContext db, CancellationToken cancellationToken) => PartAsync(context, ListsAsync(db, lexicon, cancellationToken), cancellationToken));
        app.MapGet("/sitemaps/articles-{part:int:min(1)}.xml", (int part, HttpContext context, NewsContext db, CancellationToken cancellationToken) =>
        {
            var (first, last) = IdsOf(part);
            return PartAsync(context, Real(db).Where(a => a.Id > first && a.Id <= last).OrderBy(a => a.Id).Select(a => new Entry($"/articles/{a.Id}/{a.Slug}", a.ReadAt)).AsAsyncEnumerable(), cancellationToken);
        });
        app.MapGet("/sitemaps/speakers-{part:int:min(1)}.xml", (int part, HttpContext context, NewsContext db, CancellationToken cancellationToken) =>
        {
            var (first, last) = IdsOf(part);
            return PartAsync(context, Speakers(db).Where(s => s.Id > first && s.Id <= last).OrderBy(s => s.Id).Select(s => new Entry($"/speakers/{s.Slug}",
                Real(db).SelectMany(a => a.Parties, (a, p) => new { p.SpeakerId, p.Position, a.ReadAt }).Where(p => p.SpeakerId == s.Id).OrderByDescending(p => p.Position).Select(p => (DateTime?)p.ReadAt).FirstOrDefault())).AsAsyncEnumerable(), cancellationToken);
        });
        app.MapGet("/sitemaps/meetings-{part:int:min(1)}.xml", (int part, HttpContext context, NewsContext db, CancellationToken cancellationToken) =>
        {
            var (first, last) = IdsOf(part);
            return PartAsync(context, Meetings(db).Where(m => m.Id > first && m.Id <= last).OrderBy(m => m.Id).Select(m => new Entry($"/meetings/{m.SharedKey}",
                db.Meetings.Where(t => t.SharedKey == m.SharedKey).Max(t => (DateTime?)t.Article.ReadAt))).AsAsyncEnumerable(), cancellationToken);
        });
    }

    private static async Task IndexAsync(HttpContext context, NewsContext db, CancellationToken cancellationToken)
    {
        var corrected = await db.Corrections.GroupBy(c => (c.ArticleId - 1) / IdsInPart).Select(g => new { Part = g.Key + 1, At = g.Max(c => c.MadeAt) }).ToDictionaryAsync(g => g.Part, g => g.At, cancellationToken);
        (string Kind, int Last, Func<int, Task<DateTime?>> ChangedAsync)[] kinds =
        [
            ("articles", await Real(db).Select(a => (int?)a.Id).MaxAsync(cancellationToken) ?? 0, part => ArticlesChangedAsync(db, part, corrected, cancellationToken)),
            ("speakers", await Speakers(db).OrderByDescending(s => s.Id).Select(s => s.Id).FirstOrDefaultAsync(cancellationToken), part => SpeakersChangedAsync(db, part, cancellationToken)),
            ("meetings", await Meetings(db).OrderByDescending(m => m.Id).Select(m => m.Id).FirstOrDefaultAsync(cancellationToken), part => MeetingsChangedAsync(db, part, cancellationToken)),
        ];
        var parts = new List<Entry> { new("/sitemaps/lists.xml", null) };
        foreach (var (kind, last, changedAsync) in kinds)
        {
            for (var part = 1; part <= (last + IdsInPart - 1) / IdsInPart; part++)
            {
                parts.Add(new Entry($"/sitemaps/{kind}-{part.ToString(CultureInfo.InvariantCulture)}.xml", await changedAsync(part)));
            }
        }

        await WriteAsync(context, "sitemapindex", "sitemap", parts.ToAsyncEnumerable(), cancellationToken);
    }

    /// <summary>When the part last changed: reports are read in the order of their ids, so its last one was read last; what editors decided since counts too. Asking each would read all texts.</summary>
    private static async Task<DateTime?> ArticlesChangedAsync(NewsContext db, int part, Dictionary<int, DateTime> corrected, CancellationToken cancellationToken)
    {
        var (first, last) = IdsOf(part);
        var read = await Real(db).Where(a => a.Id > first && a.Id <= last).OrderByDescending(a => a.Id).Select(a => (DateTime?)a.ReadAt).FirstOrDefaultAsync(cancellationToken);
        return corrected.TryGetValue(part, out var decided) && decided > read ? decided : read;
    }

    /// <summary>When the last report was read that names anybody of the part.</summary>
    private static Task<DateTime?> SpeakersChangedAsync(NewsContext db, int part, CancellationToken cancellationToken)
    {
        var (first, last) = IdsOf(part);
        return Real(db).Where(a => a.Parties.Any(p => p.SpeakerId > first && p.SpeakerId <= last && p.Speaker.HasPage && p.Speaker.MergedIntoId == null)).OrderByDescending(a => a.Id).Select(a => (DateTime?)a.ReadAt).FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>When the last report was read that tells of any meeting of the part.</summary>
    private static async Task<DateTime?> MeetingsChangedAsync(NewsContext db, int part, CancellationToken cancellationToken)
    {
        var (first, last) = IdsOf(part);
        var told = await Meetings(db).Where(m => m.Id > first && m.Id <= last).SelectMany(m => db.Meetings.Where(t => t.SharedKey == m.SharedKey)).MaxAsync(t => (int?)t.Id, cancellationToken);
        return await db.Meetings.Where(m => m.Id == told).Select(m => (DateTime?)m.Article.ReadAt).FirstOrDefaultAsync(cancellationToken);
    }

    private static Task PartAsync(HttpContext context, IAsyncEnumerable<Entry> entries, CancellationToken cancellationToken) => WriteAsync(context, "urlset", "url", entries, cancellationToken);

    private static async Task WriteAsync(HttpContext context, string root, string element, IAsyncEnumerable<Entry> entries, CancellationToken cancellationToken)
    {
        var origin = context.RequestServices.GetRequiredService<NewsSettings>().OriginOf(context.Request);
        context.Response.ContentType = "application/xml; charset=utf-8";
        await using var writer = XmlWriter.Create(context.Response.Body, new XmlWriterSettings { Async = true, Indent = true });
        await writer.WriteStartDocumentAsync();
        await writer.WriteStartElementAsync(null, root, Format);
        await foreach (var entry in entries.WithCancellation(cancellationToken))
        {
            await writer.WriteStartElementAsync(null, element, Format);
            await writer.WriteElementStringAsync(null, "loc", Format, origin + entry.Path);
            if (entry.Changed is { } changed)
            {
                await writer.WriteElementStringAsync(null, "lastmod", Format, changed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            }

            await writer.WriteEndElementAsync();
        }

        await writer.WriteEndElementAsync();
        await writer.WriteEndDocumentAsync();
    }

    private static async IAsyncEnumerable<Entry> ListsAsync(NewsContext db, Lexicon lexicon, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var list in Lists)
        {
            yield return new Entry(list, null);
        }

        var topics = await Real(db).SelectMany(a => a.Topics).Select(t => t.TopicId).Distinct().OrderBy(id => id).ToListAsync(cancellationToken);
        foreach (var topic in topics.Where(id => lexicon.Topic(id) is not null))
        {
            yield return new Entry($"/topics/{topic}", null);
        }

        var countries = await Real(db).SelectMany(a => a.Countries).Select(c => c.Iso3).Distinct().OrderBy(code => code).ToListAsync(cancellationToken);
        foreach (var iso3 in countries.Where(code => lexicon.Country(code) is not null))
        {
            yield return new Entry($"/countries/{iso3.ToLowerInvariant()}", null);
        }
    }

    private static IQueryable<Article> Real(NewsContext db) => db.Articles.Where(a => !a.IsSample && a.Rights == Rights.FullText);

    private static IQueryable<Speaker> Speakers(NewsContext db) => db.Speakers.Where(s => s.HasPage && s.MergedIntoId == null && Real(db).SelectMany(a => a.Parties).Any(p => p.SpeakerId == s.Id));

    private static IQueryable<Meeting> Meetings(NewsContext db) => db.Meetings.Once(db).Where(m => !m.Article.IsSample && m.Article.Rights == Rights.FullText);

    private static (long First, long Last) IdsOf(int part) => (((long)part - 1) * IdsInPart, (long)part * IdsInPart);

    private sealed record Entry(string Path, DateTime? Changed);
}
