using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using DiplomacyNews.Web.Rendering;

namespace DiplomacyNews.Web.Feeds;

/// <summary>A feed as JSON Feed 1.1. What the format has no name for stands in <c>_record</c>: the day of the utterance.</summary>
internal static class JsonFeed
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, WriteIndented = true, Encoder = JavaScriptEncoder.Create(System.Text.Unicode.UnicodeRanges.All),
    };

    /// <param name="about">Where the extension is described, as the format asks.</param>
    public static byte[] Write(Feed feed, string site, string icon, string about) => JsonSerializer.SerializeToUtf8Bytes(
        new Document("https://jsonfeed.org/version/1.1", feed.Title, feed.Page, feed.Self.In(FeedFormat.Json), feed.Description, feed.Next?.In(FeedFormat.Json), icon, [new Author(site)], "en-GB",
            [.. feed.Entries.Select(e => Item.Of(e, about))]),
        Options);

    private sealed record Document(string Version, string Title, string HomePageUrl, string FeedUrl, string Description, string? NextUrl, string Icon, IReadOnlyList<Author> Authors, string Language, IReadOnlyList<Item> Items);

    private sealed record Author(string Name);

    private sealed record Item
    {
        public required string Id { get; init; }

        public required string Url { get; init; }

        public string? ExternalUrl { get; init; }

        public required string Title { get; init; }

        public required string ContentHtml { get; init; }

        public required string ContentText { get; init; }

        public required string DatePublished { get; init; }

        public required string DateModified { get; init; }

        public IReadOnlyList<Author>? Authors { get; init; }

        public IReadOnlyList<string>? Tags { get; init; }

        [JsonPropertyName("_record")]
        public Extension? Record { get; init; }

        public static Item Of(FeedEntry entry, string about) => new()
        {
            Id = entry.Id, Url = entry.Address, ExternalUrl = entry.Original, Title = entry.Title, ContentHtml = entry.Html, ContentText = entry.Text,
            DatePublished = Moment.Iso(entry.Came), DateModified = Moment.Iso(entry.Changed),
            Authors = entry.Authors.Count == 0 ? null : [.. entry.Authors.Select(a => new Author(a))],
            Tags = entry.Tags.Count == 0 ? null : [.. entry.Tags.Select(t => t.Label).Distinct()],
            Record = entry.Day is { } day ? new Extension(about, day) : null,
        };
    }

    /// <param name="About">Where the extension is described, as the format asks.</param>
    /// <param name="Date">The day of the utterance, report or meeting: a date, or an interval of two.</param>
    private sealed record Extension(string About, string Date);
}
