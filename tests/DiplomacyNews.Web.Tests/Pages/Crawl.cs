using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.AspNetCore.Mvc.Testing;

namespace DiplomacyNews.Web.Tests.Pages;

/// <summary>
/// The site with its sample reports, walked once: from the front page along every link within the site. Of pages of one kind (articles, speakers,
/// a list narrowed by topic) some are read, the same ones each time, so that the walk stays short however much there is to read.
/// </summary>
public sealed class Crawl : NewsApp, IAsyncLifetime
{
    private const int PagesOfAKind = 20;
    private const int ListsNarrowedAlike = 2;
    private const int ListsOfAKind = 12;

    /// <summary>More than there are: the walk ends because it has been everywhere, not because it is tired.</summary>
    public const int PagesInAll = 500;

    private readonly List<Page> pages = [];
    private readonly List<Link> links = [];
    private readonly HashSet<string> visited = [];
    private readonly Dictionary<string, int> ofAKind = [];
    private readonly Queue<(string Address, string From)> waiting = new();

    public Crawl() => With("Seeds:Load", "true");

    /// <summary>Every page that was read, failed ones too.</summary>
    public IReadOnlyList<Page> Pages => pages;

    /// <summary>Every link within the site, whether it was followed or not.</summary>
    public IReadOnlyList<Link> Links => links;

    /// <summary>What pages load: styles, scripts, fonts, pictures, with the page that loads it.</summary>
    public IReadOnlyDictionary<string, string> Resources { get; private set; } = new Dictionary<string, string>();

    public async ValueTask InitializeAsync()
    {
        using var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        Enqueue("/", "the start");
        while (waiting.TryDequeue(out var next) && pages.Count < PagesInAll)
        {
            using var answer = await client.GetAsync(next.Address, TestContext.Current.CancellationToken);
            if (answer.Headers.Location is { } elsewhere)
            {
                Enqueue(new Uri(new Uri(client.BaseAddress!, next.Address), elsewhere).PathAndQuery, next.Address); // Clients of the test server have a base address.
                continue;
            }

            if (answer.IsSuccessStatusCode && answer.Content.Headers.ContentType?.MediaType != "text/html")
            {
                continue; // A file, such as a licence: it is there, and has no headings.
            }

            var html = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            var document = await BrowsingContext.New().OpenAsync(page => page.Content(html).Address(new Uri(client.BaseAddress!, next.Address)), TestContext.Current.CancellationToken); // As above.
            var page = new Page(next.Address, next.From, answer.StatusCode, answer.Headers.Concat(answer.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase), document);
            pages.Add(page);
            Follow(page);
        }

        Resources = pages.SelectMany(p => p.Loads.Select(address => (address, p.Address))).DistinctBy(r => r.address).ToDictionary(r => r.address, r => r.Address);
    }

    private void Follow(Page page)
    {
        foreach (var way in page.Document.QuerySelectorAll("a[href], area[href], form[method=get][action]"))
        {
            var target = new Uri(new Uri(page.Document.Url), way.GetAttribute("href") ?? way.GetAttribute("action"));
            if (target.Host == "localhost")
            {
                links.Add(new Link(page.Address, target.PathAndQuery, Uri.UnescapeDataString(target.Fragment.TrimStart('#'))));
                Enqueue(target.PathAndQuery, page.Address);
            }
        }
    }

    private void Enqueue(string address, string from)
    {
        if (!visited.Contains(address) && IsWanted(address))
        {
            visited.Add(address);
            waiting.Enqueue((address, from));
        }
    }

    /// <summary>"/speakers/antony-blinken?topic=trade" is one of "/speakers/*?", and of these one of "/speakers/*?topic".</summary>
    private bool IsWanted(string address)
    {
        var parts = address.Split('?', 2);
        var path = parts[0].Split('/', StringSplitOptions.RemoveEmptyEntries);
        var kind = $"/{path.FirstOrDefault()}{string.Concat(path.Skip(1).Select(_ => "/*"))}";
        if (parts.Length == 1)
        {
            return IsAmong(kind, PagesOfAKind);
        }

        var names = parts[1].Split('&').Select(p => p.Split('=')[0]).Order(StringComparer.Ordinal);
        return IsAmong($"{kind}?{string.Join('&', names)}", ListsNarrowedAlike) && IsAmong($"{kind}?", ListsOfAKind);
    }

    private bool IsAmong(string kind, int first)
    {
        ofAKind[kind] = ofAKind.GetValueOrDefault(kind) + 1;
        return ofAKind[kind] <= first;
    }

    public sealed record Page(string Address, string From, HttpStatusCode Status, IReadOnlyDictionary<string, string> Headers, IDocument Document)
    {
        public string Title => Document.Title ?? "";

        /// <summary>The addresses of what the page loads.</summary>
        public IEnumerable<string> Loads => Document.QuerySelectorAll("link[href]:not([rel=canonical]):not([rel=alternate]), script[src], img[src], source[src], iframe[src], video[src], audio[src]")
            .Select(e => e.GetAttribute("href") ?? e.GetAttribute("src") ?? "")
            .Concat(Document.QuerySelectorAll("svg use").Select(u => u.GetAttribute("href") ?? u.GetAttribute("xlink:href") ?? ""))
            .Where(address => !address.StartsWith('#'))
            .Select(address => new Uri(new Uri(Document.Url), address.Split('#')[0]).ToString()).Distinct();

        /// <summary>Names the elements that a rule forbids, with the page they stand on.</summary>
        public IEnumerable<string> Naming(IEnumerable<IElement> elements) => elements.Select(e => $"{Address}: {Shortened(e.OuterHtml)}");

        private static string Shortened(string html) => html.Length <= 160 ? html : html[..160] + "…";
    }

    /// <param name="From">The page it stands on.</param>
    /// <param name="To">Path and query.</param>
    /// <param name="Place">The id it leads to on that page; empty for the top.</param>
    public sealed record Link(string From, string To, string Place);
}
