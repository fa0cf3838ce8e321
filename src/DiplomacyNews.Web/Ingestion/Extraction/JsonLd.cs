using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace DiplomacyNews.Web.Ingestion.Extraction;

/// <summary>
/// Reads the article out of a page's JSON-LD. Publishers write it in every shape (arrays, @graph, types as lists, authors as strings, raw line breaks in
/// strings): what can be understood is, and the rest is passed over.
/// </summary>
internal sealed partial class JsonLd
{
    private static readonly HashSet<string> ArticleTypes = new(StringComparer.OrdinalIgnoreCase)
    {
        "Article", "NewsArticle", "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle", "BackgroundNewsArticle", "ReviewNewsArticle", "AskPublicNewsArticle", "BlogPosting",
        "LiveBlogPosting", "SocialMediaPosting", "Report", "AdvertiserContentArticle", "SatiricalArticle", "ScholarlyArticle", "TechArticle",
    };

    private const int LongestScript = 4_000_000;

    public static JsonLd None { get; } = new();

    public string? Headline { get; private init; }

    public string? Outlet { get; private init; }

    public string? Byline { get; private init; }

    public DateOnly? Date { get; private init; }

    public string? Address { get; private init; }

    public string? Language { get; private init; }

    public string? Body { get; private init; }

    /// <summary>The article in <paramref name="scripts"/> whose headline is most like the page's <paramref name="title"/>.</summary>
    public static JsonLd Read(IEnumerable<string> scripts, string? title)
    {
        var articles = new List<JsonLd>();
        foreach (var script in scripts.Where(s => s.Length <= LongestScript).Take(50))
        {
            if (Parse(script) is { } document)
            {
                using (document)
                {
                    articles.AddRange(Articles(document.RootElement));
                }
            }
            else if (FromPieces(script) is { } pieces)
            {
                articles.Add(pieces);
            }
        }

        return articles.Count == 0 ? None : articles.MaxBy(a => Headlines.Likeness(a.Headline, title) + (a.Headline is null ? 0 : 0.01))!;
    }

    private static JsonDocument? Parse(string script)
    {
        var options = new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };
        var json = script.Trim();
        json = Wrapping().Replace(json, "");
        foreach (var attempt in (Func<string, string>[])[j => j, Repaired])
        {
            try
            {
                return JsonDocument.Parse(attempt(json), options);
            }
            catch (JsonException)
            {
                // Try the next way; the reader offers no TryParse for text.
            }
        }

        return null;
    }

    /// <summary>The text with raw line breaks inside strings escaped, which is the mistake made most.</summary>
    private static string Repaired(string json)
    {
        var repaired = new StringBuilder(json.Length + 64);
        var inString = false;
        for (var i = 0; i < json.Length; i++)
        {
            var c = json[i];
            if (inString && c == '\\' && i + 1 < json.Length)
            {
                // An escape that JSON does not know ("\'") is its second character.
                repaired.Append(json[i + 1] is '"' or '\\' or '/' or 'b' or 'f' or 'n' or 'r' or 't' or 'u' ? "\\" : "").Append(json[++i] < ' ' ? ' ' : json[i]);
                continue;
            }

            inString ^= c == '"';
            repaired.Append(inString && c < ' ' ? c == '\n' ? "\\n" : " " : c.ToString());
        }

        return repaired.ToString();
    }

    private static IEnumerable<JsonLd> Articles(JsonElement root)
    {
        var objects = new List<JsonElement>();
        var byId = new Dictionary<string, JsonElement>(StringComparer.Ordinal);
        var open = new Stack<JsonElement>([root]);
        while (open.TryPop(out var element) && objects.Count < 20_000)
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (var item in element.EnumerateArray().Reverse())
                {
                    open.Push(item);
                }
            }
            else if (element.ValueKind == JsonValueKind.Object)
            {
                objects.Add(element);
                if (Text(element, "@id") is { } id && element.EnumerateObject().Skip(1).Any())
                {
                    byId.TryAdd(id, element);
                }

                foreach (var property in element.EnumerateObject().Reverse())
                {
                    if (property.Value.ValueKind is JsonValueKind.Object or JsonValueKind.Array)
                    {
                        open.Push(property.Value);
                    }
                }
            }
        }

        foreach (var article in objects.Where(o => Types(o).Any(ArticleTypes.Contains)))
        {
            yield return Of(article, byId);
        }
    }

    private static JsonLd Of(JsonElement article, Dictionary<string, JsonElement> byId) => new()
    {
        Headline = Text(article, "headline") ?? Text(article, "name"),
        Outlet = Named(article, "publisher", byId).FirstOrDefault() ?? Named(article, "sourceOrganization", byId).FirstOrDefault() ?? Named(article, "provider", byId).FirstOrDefault(),
        Byline = Headlines.Listing(Named(article, "author", byId)) ?? Headlines.Listing(Named(article, "creator", byId)),
        Date = WrittenDate.OfMetadata(Text(article, "datePublished")) ?? WrittenDate.OfMetadata(Text(article, "dateCreated")) ?? WrittenDate.OfMetadata(Text(article, "uploadDate")),
        Address = WebAddress.Of(Text(article, "url")) ?? WebAddress.Of(IdOf(article, "mainEntityOfPage")),
        Language = LanguageCode.Of(Text(article, "inLanguage")),
        Body = Text(article, "articleBody"),
    };

    private static string? IdOf(JsonElement element, string property) =>
        !element.TryGetProperty(property, out var value) ? null : value.ValueKind == JsonValueKind.Object ? Text(value, "@id") ?? Text(value, "url") : Plain(value);

    private static IEnumerable<string> Types(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out var type))
        {
            return [];
        }

        return Items(type).Select(Plain).OfType<string>().Select(t => t[(t.AsSpan().LastIndexOfAny('/', ':', '#') + 1)..]);
    }

    /// <summary>The names of people or organisations: strings, objects with a name, references to such objects, and lists of these.</summary>
    private static IEnumerable<string> Named(JsonElement element, string property, Dictionary<string, JsonElement> byId)
    {
        if (!element.TryGetProperty(property, out var value))
        {
            yield break;
        }

        foreach (var item in Items(value).Take(50))
        {
            var party = item;
            if (item.ValueKind == JsonValueKind.Object && !item.TryGetProperty("name", out _) && Text(item, "@id") is { } id && byId.TryGetValue(id, out var known))
            {
                party = known;
            }

            foreach (var name in party.ValueKind == JsonValueKind.Object ? party.TryGetProperty("name", out var names) ? Items(names).Select(Plain) : [] : [Plain(party)])
            {
                if (!string.IsNullOrWhiteSpace(name) && !name.Contains("://", StringComparison.Ordinal))
                {
                    yield return HtmlFragment.Words(name);
                }
            }
        }
    }

    private static IEnumerable<JsonElement> Items(JsonElement value) => value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];

    private static string? Text(JsonElement element, string property) =>
        element.ValueKind == JsonValueKind.Object && element.TryGetProperty(property, out var value) ? Items(value).Select(Plain).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t)) : null;

    private static string? Plain(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Number:
                return value.GetRawText();
            case JsonValueKind.Object:
                return value.TryGetProperty("@value", out var inner) && inner.ValueKind == JsonValueKind.String ? Plain(inner) : null;
            case JsonValueKind.String:
                try
                {
                    return value.GetString();
                }
                catch (InvalidOperationException)
                {
                    // An escaped half of a surrogate pair ("\ud83d") is no character; the raw text is ASCII and still tells the rest.
                    return LoneSurrogate().Replace(value.GetRawText().Trim('"'), "\uFFFD");
                }

            default:
                return null;
        }
    }

    /// <summary>What can be picked out of text that is no JSON at all.</summary>
    private static JsonLd? FromPieces(string script)
    {
        string? headline = null, date = null;
        foreach (Match match in Pieces().Matches(script.Length > 200_000 ? script[..200_000] : script))
        {
            var value = Regex.Unescape(SafeEscapes().Replace(match.Groups["value"].Value, ""));
            headline ??= match.Groups["name"].ValueSpan is "headline" ? value : null;
            date ??= match.Groups["name"].ValueSpan is "datePublished" ? value : null;
        }

        return headline is null && date is null ? null : new JsonLd { Headline = headline, Date = WrittenDate.OfMetadata(date) };
    }

    [GeneratedRegex(@"^(\s*(<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[))+|((-->|//\s*\]\]>|/\*\s*\]\]>\s*\*/|\]\]>|;)\s*)+$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Wrapping();

    [GeneratedRegex("\"(?<name>headline|datePublished)\"\\s*:\\s*\"(?<value>([^\"\\\\\\n]|\\\\.){1,2000})\"", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Pieces();

    // Only the escapes that mean a quotation mark, a stroke or nothing we need are left for unescaping.
    [GeneratedRegex(@"\\[^""/\\]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex SafeEscapes();

    [GeneratedRegex(@"\\u[dD][89a-fA-F][0-9a-fA-F]{2}", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LoneSurrogate();
}
