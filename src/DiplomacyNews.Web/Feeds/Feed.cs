namespace DiplomacyNews.Web.Feeds;

/// <summary>A list that is followed, before it is written in one of the <see cref="FeedFormat"/>s.</summary>
internal sealed record Feed
{
    /// <summary>The address of the whole as Atom, whatever format or part of it is read.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Description { get; init; }

    /// <summary>The absolute address of the list as a page.</summary>
    public required string Page { get; init; }

    /// <summary>The absolute address of this part of the feed, up to the format's ending and the query: the two parts around it.</summary>
    public required FeedAddress Self { get; init; }

    /// <summary>The part that goes on where this one ends (RFC 5005); null on the last.</summary>
    public FeedAddress? Next { get; init; }

    public required IReadOnlyList<FeedEntry> Entries { get; init; }

    /// <summary>When the newest entry came or was changed last; for an empty feed the same moment always, so that it does not look new.</summary>
    public DateTime Updated => Entries.Count == 0 ? DateTime.UnixEpoch : Entries.Max(e => e.Changed);
}

/// <summary>An address whose path ends with a format: https://record.example.org/statements + .atom + ?topic=taiwan.</summary>
internal sealed record FeedAddress(string Path, string Query)
{
    public string In(FeedFormat format) => $"{Path}.{format.Ending}{Query}";
}

/// <summary>A statement, report or meeting in a feed.</summary>
internal sealed record FeedEntry
{
    /// <summary>A tag: URI (RFC 4151) of its key or id: the same in every feed and after every reading.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    /// <summary>The absolute address of its page.</summary>
    public required string Address { get; init; }

    /// <summary>Where the report was published, if that is known.</summary>
    public string? Original { get; init; }

    public required string Text { get; init; }

    public required string Html { get; init; }

    /// <summary>When readers could first see it.</summary>
    public required DateTime Came { get; init; }

    /// <summary>When it came, or an editor last changed something about it. Re-reading changes nothing here.</summary>
    public required DateTime Changed { get; init; }

    /// <summary>The day it is about as a W3C date (2024-04-26) or interval (2024-04-24/2024-04-26); null where it is not known.</summary>
    public string? Day { get; init; }

    /// <summary>Who published the report: its writers, else its outlet.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];

    public IReadOnlyList<FeedTag> Tags { get; init; } = [];
}

/// <param name="Term">"taiwan".</param>
/// <param name="Label">"Taiwan".</param>
/// <param name="Scheme">What it is a term of, as an absolute address, or null.</param>
internal sealed record FeedTag(string Term, string Label, string? Scheme = null);

/// <param name="Ending">Of addresses: "atom".</param>
/// <param name="MediaType">Of the answer.</param>
/// <param name="Name">For readers.</param>
internal sealed record FeedFormat(string Ending, string MediaType, string Name)
{
    public static FeedFormat Atom { get; } = new("atom", "application/atom+xml", "Atom");

    public static FeedFormat Rss { get; } = new("rss", "application/rss+xml", "RSS");

    public static FeedFormat Json { get; } = new("jsonfeed", "application/feed+json", "JSON Feed");

    public static IReadOnlyList<FeedFormat> All { get; } = [Atom, Rss, Json];
}
