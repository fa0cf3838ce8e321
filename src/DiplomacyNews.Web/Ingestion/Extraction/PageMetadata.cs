using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Ingestion.Extraction;

/// <summary>What a saved page says about its article, in the order in which its parts are believed: JSON-LD, OpenGraph, other meta tags, microdata, what is shown.</summary>
internal sealed partial record PageMetadata
{
    private const int LongestName = 300;

    public string? Headline { get; private init; }

    public string? Outlet { get; private init; }

    public string? Byline { get; private init; }

    public DateOnly? Date { get; private init; }

    public DateBasis DateBasis { get; private init; }

    public string? Address { get; private init; }

    public string? Language { get; private init; }

    /// <summary>The article's text as JSON-LD has it, or null.</summary>
    public string? Body { get; private init; }

    public string? SampleNote { get; private init; }

    public IReadOnlyList<string> Sources { get; private init; } = [];

    public static PageMetadata Of(IHtmlDocument page, string source)
    {
        var shown = ShownLines(page);
        var meta = Metas(page);
        string? Meta(params ReadOnlySpan<string> names)
        {
            foreach (var name in names)
            {
                if (meta.TryGetValue(name, out var values))
                {
                    return values[0];
                }
            }

            return null;
        }

        var title = page.Title;
        var social = Meta("og:title", "twitter:title");
        var data = JsonLd.Read(page.Scripts.Where(s => s.Type?.StartsWith("application/ld+json", StringComparison.OrdinalIgnoreCase) == true).Select(s => s.Text), social ?? title);

        var outlet = Words(data.Outlet) ?? Words(Meta("og:site_name")) ?? Words(Meta("publisher", "dc.publisher", "dcterms.publisher", "article:publisher_name", "application-name"))
            ?? Property(page, "publisher", inner: "name") ?? Masthead(page);
        var headline = HeadlineOf(page, data.Headline, social ?? Meta("headline", "dc.title", "dcterms.title", "parsely-title", "sailthru.title", "hdl"), title, ref outlet);

        var saved = SavedFrom(source) ?? WebAddress.Of(page.QuerySelector("base[href]")?.GetAttribute("href"));
        var canonical = page.QuerySelector("link[rel~=canonical i]")?.GetAttribute("href");
        var address = new[] { WebAddress.Of(canonical, saved), WebAddress.Of(Meta("og:url", "twitter:url", "parsely-link"), saved), data.Address, WebAddress.Of(SavedFrom(source)) }
            .OfType<string>().OrderBy(a => IsFrontPage(a) ? 1 : 0).FirstOrDefault();

        var times = page.QuerySelectorAll("time[datetime]").Take(500).ToList();
        DateOnly? date = data.Date ?? WrittenDate.OfMetadata(Meta("article:published_time", "og:article:published_time", "article:published", "og:published_time", "parsely-pub-date", "datepublished",
                "date.published", "publication_date", "publishdate", "publish-date", "pubdate", "published_time", "published-date", "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date",
                "dcterms.date", "dc.date.created", "sailthru.date", "cxenseparse:recs:publishtime", "originalpublicationdate", "article_date_original", "article.published", "date", "ptime", "pdate", "dat", "displaydate", "created", "analyticsattributes.articledate"))
            ?? WrittenDate.OfMetadata(PropertyDate(page))
            ?? TimeOf(times);
        var basis = DateBasis.Metadata;
        if (date is null && (Stated(page, shown) ?? times.Select(t => WrittenDate.Find(t.TextContent)).FirstOrDefault(d => d is not null)) is { } stated)
        {
            (date, basis) = (stated, DateBasis.Stated);
        }

        if (date is null && WrittenDate.OfAddress(address) is { } inAddress)
        {
            (date, basis) = (inAddress, DateBasis.Address);
        }

        return new PageMetadata
        {
            Headline = CleanText.Field(headline, Headlines.Longest),
            Outlet = CleanText.Field(outlet, LongestName),
            Byline = CleanText.Field(BylineOf(page, data.Byline, meta, shown), LongestName),
            Date = date,
            DateBasis = basis,
            Address = address,
            Language = LanguageCode.Of(page.DocumentElement.GetAttribute("lang") ?? page.DocumentElement.GetAttribute("xml:lang")) ?? data.Language
                ?? LanguageCode.Of(Meta("content-language", "language", "dc.language", "og:locale")),
            Body = data.Body,
            SampleNote = CleanText.Field(Meta("sample"), 500),
            Sources = meta.TryGetValue("sample-sources", out var sources) ? [.. sources.SelectMany(SourceList.Of)] : [],
        };
    }

    private static Dictionary<string, List<string>> Metas(IHtmlDocument page)
    {
        var metas = new Dictionary<string, List<string>>(StringComparer.OrdinalIgnoreCase);
        foreach (var element in page.QuerySelectorAll("meta[content]").Take(2000))
        {
            var content = element.GetAttribute("content");
            if (string.IsNullOrWhiteSpace(content))
            {
                continue;
            }

            foreach (var name in (string?[])[element.GetAttribute("property"), element.GetAttribute("name"), element.GetAttribute("itemprop"), element.GetAttribute("http-equiv")])
            {
                if (name is { Length: > 0 and < 100 })
                {
                    (metas.TryGetValue(name.Trim(), out var values) ? values : metas[name.Trim()] = []).Add(content.Trim());
                }
            }
        }

        return metas;
    }

    /// <summary>
    /// The headline as readers see it, when the page's data agree that it is one (an h1 may be the masthead); else as the data have it.
    /// </summary>
    private static string? HeadlineOf(IHtmlDocument page, string? data, string? social, string? title, ref string? outlet)
    {
        data = Words(data);
        social = Words(social);
        title = Words(title);
        var told = data ?? social ?? title;
        var shown = page.QuerySelectorAll("h1").Take(20).Concat(page.QuerySelectorAll("[itemprop~=headline]").Take(5))
            .Select(h => CleanText.OneLine(h.GetAttribute("content") ?? h.TextContent)).Where(h => h.Length is > 3 and < 20_000)
            .Select(h => (Text: h, Likeness: Headlines.Likeness(h, told))).Where(h => told is null || h.Likeness >= 0.6 && h.Text.Contains(' ')).DefaultIfEmpty().MaxBy(h => h.Likeness).Text;

        // Old pages set the headline as a lesser heading, and their title says it whole.
        shown ??= page.QuerySelectorAll("h2, h3").Take(10).Select(h => CleanText.OneLine(h.TextContent))
            .FirstOrDefault(h => h.Length > 12 && h.Contains(' ') && (data ?? social ?? title)?.Contains(h, StringComparison.OrdinalIgnoreCase) == true);
        if (shown is not null && outlet is not null && Headlines.SameName(shown, outlet))
        {
            shown = null;
        }

        var (headline, named) = Headlines.Split(shown ?? told ?? "", outlet);
        if (shown is not null)
        {
            headline = shown;
        }
        else if (headline.Length > 0 && headline == title)
        {
            // A page's title nearly always ends with the outlet, under whatever name.
            headline = Headlines.Split(headline, null).Headline;
        }

        outlet ??= title is null ? named : Headlines.Split(title, null) is var split && split.Outlet is not null && Headlines.Likeness(split.Headline, headline) > 0.5 ? split.Outlet : null;
        return headline;
    }

    private static string? BylineOf(IHtmlDocument page, string? data, Dictionary<string, List<string>> meta, IReadOnlyList<string> lines)
    {
        if (data is not null)
        {
            return data;
        }

        foreach (var name in (string[])["author", "article:author", "og:article:author", "parsely-author", "sailthru.author", "dc.creator", "dcterms.creator", "byl", "byline", "article:author_name", "authors", "cxenseparse:author"])
        {
            if (meta.TryGetValue(name, out var values) && Headlines.Listing(values.Select(v => Words(v) ?? "")) is { } listed)
            {
                return listed;
            }
        }

        foreach (var selector in (string[])["[itemprop~=author]", "a[rel~=author], [rel~=author]", "[class*=byline i], [class*=author-name i], [class*=authorname i], [id=byline i]", "[class~=author i], [class*=article-author i]"])
        {
            var shown = page.QuerySelectorAll(selector).Take(20).Where(e => !IsRemote(e)).ToList();

            // An outer element repeats what its inner ones say.
            var names = shown.Where(e => !shown.Any(o => o != e && o.Contains(e))).Select(e => e.QuerySelector("[itemprop~=name]") ?? e)
                .Select(e => CleanText.OneLine(e.GetAttribute("content") ?? e.TextContent)).Where(t => t.Length is > 2 and <= 160).Take(5);
            if (Headlines.Listing(names.Where(n => WrittenDate.OfLine(n) is null)) is { } listed)
            {
                return listed;
            }
        }

        // "By Ada Okafor" in a paragraph of its own near the top.
        return lines.Select(Bylines.OfLine).FirstOrDefault(n => n is not null);
    }

    // The bylines of comments and of other stories are not this one's.
    private static bool IsRemote(IElement element)
    {
        for (var e = element.ParentElement; e is not null; e = e.ParentElement)
        {
            if (e.LocalName is "aside" or "nav" or "footer" or "li" || PageFurniture.Of(e) == PageFurniture.Part.Comments)
            {
                return true;
            }
        }

        return false;
    }

    private static string? Property(IHtmlDocument page, string name, string inner)
    {
        var element = page.QuerySelector($"[itemprop~={name}]");
        return element is null ? null : Words((element.QuerySelector($"[itemprop~={inner}]") ?? element) is var named ? named.GetAttribute("content") ?? named.TextContent : null);
    }

    /// <summary>The words of a link to the front page that the page's title repeats.</summary>
    private static string? Masthead(IHtmlDocument page) =>
        page.QuerySelectorAll("a[href]").Take(30).Where(a => a.GetAttribute("href") is "/" or "./" or "index.html" || WebAddress.Of(a.GetAttribute("href")) is { } address && IsFrontPage(address))
            .Select(a => CleanText.OneLine(a.TextContent)).FirstOrDefault(t => t.Length is > 3 and <= 40 && page.Title?.Contains(t, StringComparison.OrdinalIgnoreCase) == true);

    private static string? PropertyDate(IHtmlDocument page) =>
        page.QuerySelector("[itemprop~=datePublished]") is { } element ? element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? element.TextContent : null;

    /// <summary>The first time element that is the article's: marked as its publication, else the first outside of comments and lists of other stories.</summary>
    private static DateOnly? TimeOf(List<IElement> times)
    {
        var marked = times.Where(t => t.HasAttribute("pubdate") || t.ClassName?.Contains("publish", StringComparison.OrdinalIgnoreCase) == true || t.ClassName?.Contains("entry-date", StringComparison.OrdinalIgnoreCase) == true);
        return marked.Concat(times).Where(t => !IsRemote(t)).Select(t => WrittenDate.OfMetadata(t.GetAttribute("datetime"))).FirstOrDefault(d => d is not null);
    }

    private static DateOnly? Stated(IHtmlDocument page, IReadOnlyList<string> lines)
    {
        foreach (var selector in (string[])["[class*=dateline i], [class*=publish i], [class*=pubdate i], [class*=timestamp i], [class*=datetime i]", "[class*=date i], [id*=date i], [class*=byline i], [class*=meta i]", "time"])
        {
            if (page.QuerySelectorAll(selector).Take(40).Where(e => !IsRemote(e) && e.LocalName is not ("body" or "html" or "main" or "article")).Select(e => e.TextContent)
                .Where(t => t.Length < 400).Select(t => WrittenDate.Find(CleanText.OneLine(t))).FirstOrDefault(d => d is not null) is { } day)
            {
                return day;
            }
        }

        // A line near the top that is a date, or a byline with one.
        return lines.Select(l => WrittenDate.OfLine(l) ?? (l.Length < 120 && (Bylines.OfLine(l) is not null || l.Contains("Published", StringComparison.OrdinalIgnoreCase)) ? WrittenDate.Find(l) : null))
            .FirstOrDefault(d => d is not null);
    }

    /// <summary>What the page shows, line by line, from its top to well past the headline.</summary>
    private static List<string> ShownLines(IHtmlDocument page) => [.. PageBlocks.Of(page.Body ?? page.DocumentElement, judge: false).Blocks.Take(150).Select(b => b.Text)];

    private static string? Words(string? value) => string.IsNullOrWhiteSpace(value) ? null : CleanText.OneLine(HtmlFragment.Words(value)) is { Length: > 0 } words ? words : null;

    private static string? SavedFrom(string source)
    {
        var match = Saved().Match(source.Length > 16 * 1024 ? source[..(16 * 1024)] : source);
        return match.Success ? match.Groups["url"].Value : null;
    }

    private static bool IsFrontPage(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.AbsolutePath is "/" or "/index.html" or "/index.htm" or "/index.php" && uri.Query.Length == 0;

    // Browsers write it when they save a page; the number is the address's length.
    [GeneratedRegex(@"<!--\s*saved from url=\([0-9]{1,6}\)(?<url>https?://[^\s<>]{1,2000}?)\s*-->", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Saved();
}
