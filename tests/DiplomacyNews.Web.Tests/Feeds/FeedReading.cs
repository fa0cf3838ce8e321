using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Feeds;

/// <summary>Reads a feed as a follower's program does, and holds it to the rules of its format while it does so.</summary>
internal static partial class FeedReading
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace DublinCore = "http://purl.org/dc/elements/1.1/";

    /// <summary>The feed at the address; fails where it breaks a rule.</summary>
    public static async Task<ReadFeed> FollowAsync(this NewsApp app, string address)
    {
        using var answer = await app.AskAsync(address);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answered {(int)answer.StatusCode}.");
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var feed = answer.Content.Headers.ContentType?.MediaType switch
        {
            "application/atom+xml" => OfAtom(XDocument.Parse(text).Root!), // A document has a root.
            "application/rss+xml" => OfRss(XDocument.Parse(text).Root!),
            "application/feed+json" => OfJson(JsonDocument.Parse(text).RootElement),
            var other => throw new InvalidOperationException($"{address} is {other}."),
        };
        Assert.Equal(feed.Entries.Count, feed.Entries.Select(e => e.Id).Distinct().Count());
        Assert.All(feed.Entries, e => Assert.StartsWith("http://localhost/", e.Address));
        Assert.Equal("http://localhost" + address, feed.Self);
        return feed;
    }

    /// <summary>RFC 4287: what a feed and an entry must have, and once.</summary>
    private static ReadFeed OfAtom(XElement root)
    {
        Assert.Equal(Atom + "feed", root.Name);
        foreach (var holder in root.Elements(Atom + "entry").Prepend(root))
        {
            foreach (var needed in new[] { "id", "title", "updated" })
            {
                Assert.Single(holder.Elements(Atom + needed));
            }

            AssertIri(holder.Element(Atom + "id")!.Value);
            AssertMoment(holder.Element(Atom + "updated")!.Value);
            Assert.All(holder.Elements(Atom + "link"), link => AssertIri(link.Attribute("href")!.Value));
            var alternates = holder.Elements(Atom + "link").Where(l => l.Attribute("rel")?.Value is null or "alternate").ToList();
            Assert.Equal(alternates.Count, alternates.Select(l => (l.Attribute("type")?.Value, l.Attribute("hreflang")?.Value)).Distinct().Count());
            Assert.All(holder.Elements(Atom + "category"), category => Assert.NotEqual("", category.Attribute("term")!.Value));
            Assert.All(holder.Elements(Atom + "category").Select(c => c.Attribute("scheme")?.Value).OfType<string>(), AssertIri);
            Assert.All(holder.Elements(Atom + "author"), author => Assert.NotEqual("", Assert.Single(author.Elements(Atom + "name")).Value));
        }

        Assert.NotEmpty(root.Elements(Atom + "author")); // So that no entry needs one.
        return new ReadFeed(Link(root, "self")!, Link(root, "alternate")!, Link(root, "next"), root.Element(Atom + "id")!.Value,
        [
            .. root.Elements(Atom + "entry").Select(e => new ReadEntry(e.Element(Atom + "id")!.Value, e.Element(Atom + "title")!.Value, Link(e, "alternate")!, Assert.Single(e.Elements(Atom + "content")).Value,
                e.Element(Atom + "published")!.Value, e.Element(Atom + "updated")!.Value, e.Element(DublinCore + "date")?.Value, [.. e.Elements(Atom + "category").Select(c => c.Attribute("label")!.Value)])),
        ]);
    }

    /// <summary>RSS 2.0, and the advice of the RSS board: a link to itself, ids that say that they are no addresses, dates of RFC 822.</summary>
    private static ReadFeed OfRss(XElement root)
    {
        Assert.Equal("2.0", root.Attribute("version")!.Value);
        var channel = Assert.Single(root.Elements("channel"));
        foreach (var needed in new[] { "title", "link", "description" })
        {
            Assert.NotEqual("", Assert.Single(channel.Elements(needed)).Value);
        }

        AssertIri(channel.Element("link")!.Value);
        foreach (var item in channel.Elements("item"))
        {
            Assert.True(item.Elements("title").Any() || item.Elements("description").Any());
            Assert.Equal("false", Assert.Single(item.Elements("guid")).Attribute("isPermaLink")!.Value);
            Assert.Matches(Rfc822, Assert.Single(item.Elements("pubDate")).Value);
            AssertIri(Assert.Single(item.Elements("link")).Value);
            Assert.Empty(item.Elements("author")); // It would have to be an e-mail address.
        }

        return new ReadFeed(Link(channel, "self")!, channel.Element("link")!.Value, Link(channel, "next"), Link(channel, "self")!,
        [
            .. channel.Elements("item").Select(i => new ReadEntry(i.Element("guid")!.Value, i.Element("title")!.Value, i.Element("link")!.Value, i.Element("description")!.Value,
                i.Element("pubDate")!.Value, i.Element(Atom + "updated")!.Value, i.Element(DublinCore + "date")?.Value, [.. i.Elements("category").Select(c => c.Value)])),
        ]);
    }

    /// <summary>JSON Feed 1.1.</summary>
    private static ReadFeed OfJson(JsonElement root)
    {
        Assert.Equal("https://jsonfeed.org/version/1.1", root.GetProperty("version").GetString());
        Assert.NotEqual("", root.GetProperty("title").GetString());
        foreach (var address in new[] { "home_page_url", "feed_url", "icon" })
        {
            AssertIri(root.GetProperty(address).GetString()!);
        }

        var entries = root.GetProperty("items").EnumerateArray().Select(item =>
        {
            Assert.True(item.TryGetProperty("content_html", out _) || item.TryGetProperty("content_text", out _));
            AssertIri(item.GetProperty("url").GetString()!);
            AssertMoment(item.GetProperty("date_published").GetString()!);
            AssertMoment(item.GetProperty("date_modified").GetString()!);
            Assert.All(item.EnumerateObject().Where(p => p.Value.ValueKind == JsonValueKind.Object), p => Assert.StartsWith("_", p.Name)); // Extensions, by the format's rule.
            return new ReadEntry(item.GetProperty("id").GetString()!, item.GetProperty("title").GetString()!, item.GetProperty("url").GetString()!, item.GetProperty("content_html").GetString()!,
                item.GetProperty("date_published").GetString()!, item.GetProperty("date_modified").GetString()!,
                item.TryGetProperty("_record", out var record) ? record.GetProperty("date").GetString() : null,
                item.TryGetProperty("tags", out var tags) ? [.. tags.EnumerateArray().Select(t => t.GetString()!)] : []);
        }).ToList();
        return new ReadFeed(root.GetProperty("feed_url").GetString()!, root.GetProperty("home_page_url").GetString()!, root.TryGetProperty("next_url", out var next) ? next.GetString() : null, "", entries);
    }

    private static string? Link(XElement holder, string rel) => holder.Elements(Atom + "link").SingleOrDefault(l => (l.Attribute("rel")?.Value ?? "alternate") == rel)?.Attribute("href")!.Value;

    private static void AssertIri(string address) => Assert.True(Uri.TryCreate(address, UriKind.Absolute, out _), $"{address} is not absolute.");

    /// <summary>RFC 3339.</summary>
    private static void AssertMoment(string moment) => Assert.True(DateTimeOffset.TryParseExact(moment, "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.None, out _), moment);

    [GeneratedRegex("^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), [0-9]{2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec) [0-9]{4} [0-9]{2}:[0-9]{2}:[0-9]{2} (Z|GMT|[+-][0-9]{4})$")]
    private static partial Regex Rfc822 { get; }
}

internal sealed record ReadFeed(string Self, string Page, string? Next, string Id, IReadOnlyList<ReadEntry> Entries);

internal sealed record ReadEntry(string Id, string Title, string Address, string Html, string Published, string Updated, string? Day, IReadOnlyList<string> Tags);
