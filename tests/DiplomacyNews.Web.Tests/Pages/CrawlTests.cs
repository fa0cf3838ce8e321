using System.Globalization;
using System.Net;
using AngleSharp.Dom;

namespace DiplomacyNews.Web.Tests.Pages;

/// <summary>What is true of every page that can be reached from the front page.</summary>
public sealed class CrawlTests(Crawl crawl) : IClassFixture<Crawl>
{
    [Fact]
    public void Every_link_within_the_site_leads_to_a_page()
    {
        Assert.InRange(crawl.Pages.Count, 100, Crawl.PagesInAll - 1);
        ExpectNone(crawl.Pages.Where(p => p.Status != HttpStatusCode.OK).Select(p => $"{p.Address}, linked from {p.From}, answered {(int)p.Status}"));
    }

    [Theory]
    [InlineData("/articles")]
    [InlineData("/articles/")]
    [InlineData("/statements")]
    [InlineData("/statements/")]
    [InlineData("/speakers")]
    [InlineData("/speakers/")]
    [InlineData("/topics")]
    [InlineData("/compare")]
    [InlineData("/topics/")]
    [InlineData("/countries")]
    [InlineData("/countries/")]
    [InlineData("/meetings")]
    [InlineData("/meetings/")]
    [InlineData("/search")]
    [InlineData("/about")]
    public void The_front_page_leads_to_every_kind_of_page(string address) =>
        Assert.True(crawl.Pages.Any(p => address.EndsWith('/') ? p.Address.StartsWith(address, StringComparison.Ordinal) : p.Address.Split('?')[0] == address), $"No way leads to {address}.");

    [Fact]
    public void A_link_to_a_place_on_a_page_leads_to_something_there()
    {
        var places = crawl.Pages.ToDictionary(p => p.Address, p => p.Document.QuerySelectorAll("[id]").Select(e => e.Id).ToHashSet());
        ExpectNone(crawl.Links.Where(l => l.Place.Length > 0 && places.TryGetValue(l.To, out var there) && !there.Contains(l.Place)).Select(l => $"{l.From} links to {l.To}#{l.Place}").Distinct());
    }

    [Fact]
    public void Every_page_has_one_main_heading() =>
        Expect(p => p.Document.QuerySelectorAll("h1").Length == 1 ? [] : [$"{p.Address} has {p.Document.QuerySelectorAll("h1").Length} h1"]);

    [Fact]
    public void Headings_begin_with_the_main_one_and_skip_no_level() => Expect(page =>
    {
        var levels = page.Document.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Select(h => h.LocalName[1] - '0').Prepend(0);
        return levels.Zip(levels.Skip(1)).Where(pair => pair.Second > pair.First + 1).Select(pair => $"{page.Address} goes from h{pair.First} to h{pair.Second}");
    });

    [Fact]
    public void No_heading_is_empty() => Expect(p => p.Naming(p.Document.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Where(h => !HasName(h))));

    [Fact]
    public void No_two_pages_have_the_same_title()
    {
        var pages = crawl.Pages.Where(p => !p.Address.Contains('?')).ToList();
        ExpectNone(pages.Where(p => string.IsNullOrWhiteSpace(p.Title)).Select(p => $"{p.Address} has no title"));
        ExpectNone(pages.GroupBy(p => p.Title).Where(g => g.Count() > 1).Select(g => $"\"{g.Key}\": {string.Join(" ", g.Select(p => p.Address))}"));
    }

    [Fact]
    public void Every_page_says_its_language_how_it_fits_a_window_and_what_it_is_about() => Expect(page =>
        new[] { "html[lang]", "head meta[charset]", "head meta[name=viewport][content*='width=device-width']", "head meta[name=description]:not([content=''])", "body main[id]" }
            .Where(needed => page.Document.QuerySelectorAll(needed).Length != 1).Select(needed => $"{page.Address} lacks {needed}"));

    /// <summary>A chart whose bars are links is a group with a name, not one picture.</summary>
    [Fact]
    public void Every_picture_has_a_name_or_is_hidden() => Expect(page => page.Naming(
        page.Document.QuerySelectorAll("img:not([alt])")
            .Concat(page.Document.QuerySelectorAll("svg").Where(s => s.Closest("[aria-hidden=true]") is null
                && !((s.GetAttribute("role") == "img" || s.QuerySelector("a[href]") is not null)
                    && (s.HasAttribute("aria-label") || s.HasAttribute("aria-labelledby") || s.QuerySelector("title") is not null))))));

    [Fact]
    public void Every_field_has_a_label() => Expect(page => page.Naming(
        page.Document.QuerySelectorAll("input:not([type=hidden]):not([type=submit]):not([type=button]), select, textarea")
            .Where(f => !f.HasAttribute("aria-label") && !f.HasAttribute("aria-labelledby") && f.Closest("label") is null
                && !(f.Id is { Length: > 0 } id && page.Document.QuerySelectorAll("label").Any(l => l.GetAttribute("for") == id && HasName(l))))));

    [Fact]
    public void Every_link_and_button_has_a_name() => Expect(page => page.Naming(page.Document.QuerySelectorAll("a[href], button, summary").Where(e => !HasName(e))));

    [Fact]
    public void No_id_stands_twice_on_a_page() => Expect(page =>
        page.Document.QuerySelectorAll("[id]").GroupBy(e => e.Id).Where(g => g.Count() > 1).Select(g => $"{page.Address}: #{g.Key}, {g.Count()} times"));

    [Fact]
    public void What_labels_and_descriptions_refer_to_is_there() => Expect(page =>
    {
        var ids = page.Document.QuerySelectorAll("[id]").Select(e => e.Id).ToHashSet();
        return new[] { "for", "aria-labelledby", "aria-describedby", "aria-controls", "headers", "list" }
            .SelectMany(name => page.Document.QuerySelectorAll($"[{name}]").SelectMany(e => e.GetAttribute(name)!.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Where(id => !ids.Contains(id)) // Selected by that attribute.
                .Select(id => $"{page.Address}: {name}=\"{id}\""));
    });

    [Fact]
    public void Every_date_is_one_that_programs_understand() => Expect(page => page.Naming(page.Document.QuerySelectorAll("time").Where(t =>
        !DateTime.TryParseExact(t.GetAttribute("datetime"), ["yyyy", "yyyy-MM", "yyyy-MM-dd", "yyyy-MM-ddTHH:mm:ssK", "yyyy-MM-ddTHH:mmK"], CultureInfo.InvariantCulture, DateTimeStyles.None, out _))));

    [Fact]
    public void No_page_has_style_or_script_within_it() => Expect(page => page.Naming(
        page.Document.QuerySelectorAll("style, [style], script:not([src]):not([type='application/ld+json'])").Concat(
            page.Document.All.Where(e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase) || a.Value.TrimStart().StartsWith("javascript:", StringComparison.OrdinalIgnoreCase))))));

    [Fact]
    public async Task What_pages_load_comes_from_the_site_itself_and_is_there()
    {
        Assert.NotEmpty(crawl.Resources);
        Assert.All(crawl.Resources.Keys, address => Assert.StartsWith("http://localhost/", address));
        using var client = crawl.CreateClient();
        foreach (var (address, page) in crawl.Resources)
        {
            using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.True(answer.IsSuccessStatusCode, $"{address}, loaded by {page}, answered {(int)answer.StatusCode}.");
        }
    }

    [Theory]
    [InlineData("Content-Security-Policy", "default-src 'self'")]
    [InlineData("X-Content-Type-Options", "nosniff")]
    [InlineData("X-Frame-Options", "DENY")]
    [InlineData("Permissions-Policy", "camera=()")]
    [InlineData("Content-Type", "text/html; charset=utf-8")]
    public void Every_page_carries_the_headers_that_keep_readers_safe(string name, string value) => Expect(page =>
        page.Headers.TryGetValue(name, out var given) && given.Contains(value, StringComparison.OrdinalIgnoreCase) ? [] : [$"{page.Address}: {name}: {given}"]);

    [Fact]
    public void Other_sites_learn_of_readers_no_more_than_that_they_come_from_here_and_of_accounts_nothing() => Expect(page =>
        page.Headers.GetValueOrDefault("Referrer-Policy") == (page.Address.StartsWith("/account/", StringComparison.Ordinal) ? "no-referrer" : "strict-origin-when-cross-origin") ? [] : [page.Address]);

    [Fact]
    public void The_policy_allows_nothing_inline_and_nothing_from_elsewhere() => Expect(page =>
        page.Headers["Content-Security-Policy"] is var policy && (policy.Contains("unsafe", StringComparison.Ordinal) || policy.Contains("http", StringComparison.Ordinal) || policy.Contains('*')) ? [$"{page.Address}: {policy}"] : []);

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/articles/999999")]
    [InlineData("/articles/999999/nothing")]
    [InlineData("/articles/abc")]
    [InlineData("/statements/zzzzzzzz")]
    [InlineData("/speakers/nobody-of-this-name")]
    [InlineData("/topics/no-such-topic")]
    [InlineData("/countries/XXX")]
    [InlineData("/meetings/zzzzzzzz")]
    public async Task What_is_not_there_answers_404_with_a_page_that_leads_on(string address)
    {
        var page = await crawl.ReadAsync(address, HttpStatusCode.NotFound);
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.NotNull(page.QuerySelector("main a[href]"));
        Assert.NotNull(page.QuerySelector("form[role=search]"));
    }

    [Theory]
    [InlineData("after=rubbish")]
    [InlineData("after=99999999999999999999")]
    [InlineData("from=yesterday&to=9999-99-99")]
    [InlineData("from=9999-12-31&to=0001-01-01")]
    [InlineData("speaker=%00&topic=%3Cscript%3E&country=??&outlet=%27%22&kind=loud&sort=sideways")]
    [InlineData("q=%22%20OR%20(%20NEAR/*%20speaker:%20%00%EF%BF%BF")]
    [InlineData("speaker=a&speaker=b&topic=&topic=c")]
    public async Task Lists_answer_nonsense_with_a_page(string query)
    {
        foreach (var list in new[] { "/articles", "/statements", "/speakers", "/topics", "/countries", "/meetings", "/search" })
        {
            using var answer = await crawl.AskAsync($"{list}?{query}");
            Assert.True((int)answer.StatusCode < 500, $"{list}?{query} answered {(int)answer.StatusCode}.");
        }
    }

    private void Expect(Func<Crawl.Page, IEnumerable<string>> faults) => ExpectNone(crawl.Pages.SelectMany(faults));

    private static void ExpectNone(IEnumerable<string> faults)
    {
        var all = faults.ToList();
        Assert.True(all.Count == 0, $"{all.Count} faults, among them:\n{string.Join('\n', all.Take(20))}");
    }

    private static bool HasName(IElement element) =>
        element.HasAttribute("aria-label") || element.HasAttribute("aria-labelledby") || element.TextContent.Any(c => !char.IsWhiteSpace(c))
        || element.QuerySelector("img[alt]:not([alt=''])") is not null;
}
