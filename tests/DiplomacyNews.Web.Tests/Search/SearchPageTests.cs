using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Search;

public sealed class SearchPageTests(SearchedRecord record) : IClassFixture<SearchedRecord>
{
    private readonly NewsApp app = record.App;

    [Fact]
    public async Task Without_a_query_the_page_explains_how_to_ask()
    {
        var page = await app.ReadAsync("/search");
        Assert.Equal("Search the record", Assert.Single(page.QuerySelectorAll("h1")).TextContent);
        Assert.Contains("speaker:Lavrov", (await app.ReadAsync("/search/help")).QuerySelector("main")!.TextContent); // Every page has a main part.
        Assert.Contains("speaker:Lavrov", page.QuerySelector("main")!.TextContent); // Every page has a main part.
    }

    [Fact]
    public async Task Results_point_out_the_words_and_lead_to_the_statement_in_its_article()
    {
        var page = await app.ReadAsync("/search?q=sanction");
        Assert.Equal("2 statements", page.QuerySelector("h1")!.TextContent); // Every page has a heading.
        Assert.Equal(["sanctions", "sanctions"], page.QuerySelectorAll("mark.hit").Select(m => m.TextContent));
        var first = page.QuerySelectorAll(".hitrow")[0];
        Assert.Contains($"#{first.QuerySelector("[data-statement]")!.GetAttribute("data-statement")}", first.QuerySelector(".src a")!.GetAttribute("href")); // As the row prints them.
        Assert.Equal("2024-04-26", first.QuerySelector("time")!.GetAttribute("datetime")); // Every sample has its day.
    }

    [Fact]
    public async Task Results_are_sent_before_it_is_counted_what_they_can_be_narrowed_by()
    {
        using var read = new ManualResetEventSlim();
        using var commands = new CommandsOf(app.DataDirectory, before: sql =>
        {
            if (sql.Contains("ArticleCountries", StringComparison.Ordinal))
            {
                read.Wait(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);
            }
        });
        using var client = app.CreateClient();
        using var answer = await client.GetAsync(new Uri("/search?q=sanction", UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, TestContext.Current.CancellationToken);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken));
        var results = "";
        while (!results.Contains("class=\"pager\"", StringComparison.Ordinal) && await reader.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            results += line;
        }

        Assert.Contains("class=\"hitrow\"", results);
        Assert.False(read.IsSet);
        read.Set();
        var rest = await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        Assert.Contains("id=\"narrow\"", rest);
        Assert.Contains("</html>", rest);
    }

    [Fact]
    public async Task Articles_are_one_step_away_with_their_count()
    {
        var page = await app.ReadAsync("/search?q=geneva");
        Assert.Equal("Nothing found", page.QuerySelector("h1")!.TextContent); // Every page has a heading.
        var articles = page.QuerySelectorAll(".views a").Single(a => a.TextContent.StartsWith("Articles", StringComparison.Ordinal));
        Assert.Equal("1", articles.QuerySelector(".n")!.TextContent); // The count stands in the link.
        page = await app.ReadAsync(articles.GetAttribute("href")!); // A link has an address.
        Assert.Single(page.QuerySelectorAll("[data-article]"));
    }

    [Fact]
    public async Task A_name_offers_its_page_first()
    {
        Assert.Equal("/speakers/ngozi-okafor", Offer(await app.ReadAsync("/search?q=okafor")));
        Assert.Equal("/topics/taiwan", (await app.ReadAsync("/search?q=taiwan")).QuerySelectorAll("[data-offers] a").Select(a => a.GetAttribute("href")).Last());
        Assert.Equal("/countries/chn", Offer(await app.ReadAsync("/search?q=china")), ignoreCase: true);
        Assert.Null(Offer(await app.ReadAsync("/search?q=okafor+grain")));
    }

    [Fact]
    public async Task Two_names_offer_their_latest_meeting()
    {
        await using var own = new NewsApp();
        var stored = await own.StoreAsync(new Sample("They met", "2024-04-26").Meets([Sample.Okafor, Sample.Lindqvist], "Geneva"));
        var page = await own.ReadAsync("/search?q=okafor+and+maria+lindqvist");
        Assert.Equal($"/meetings/{stored.Meetings[0]}", Offer(page));
    }

    [Fact]
    public async Task A_condition_can_be_taken_away_by_its_chip()
    {
        var page = await app.ReadAsync("/search?q=grain+speaker:okafor+before:2024");
        var chips = page.QuerySelectorAll(".chip");
        Assert.Equal(["word grain", "speaker Ngozi Okafor", "before 2024"], chips.Select(c => c.QuerySelector("span")!.TextContent)); // A chip says what it is.
        Assert.Equal("/search?q=grain%20before:2024", chips[1].QuerySelector("a[aria-label^='Remove']")!.GetAttribute("href")!.Replace("%3A", ":", StringComparison.Ordinal)); // A chip has a cross.
    }

    [Fact]
    public async Task A_condition_can_be_turned_round_by_its_chip()
    {
        var page = await app.ReadAsync("/search?q=grain+speaker:ngozi+okafor");
        var turned = page.QuerySelectorAll(".chip a[aria-label^='Turn']")[1].GetAttribute("href");
        Assert.Equal("/search?q=grain -speaker:\"ngozi okafor\"", Uri.UnescapeDataString(turned!)); // A link has an address.
        page = await app.ReadAsync(turned!);
        Assert.Equal("/search?q=grain speaker:\"ngozi okafor\"", Uri.UnescapeDataString(page.QuerySelectorAll(".chip a[aria-label^='Turn']")[1].GetAttribute("href")!)); // As before.
    }

    [Fact]
    public async Task Conditions_in_brackets_are_chips_in_a_chip()
    {
        var page = await app.ReadAsync("/search?q=" + Uri.EscapeDataString("(grain OR sanctions) -(peace trade)"));
        Assert.Equal(2, page.QuerySelectorAll(".title > .chips > .chip.group").Length);
        var grain = page.QuerySelector(".chip .chip a[aria-label='Remove word grain']")!; // The first of them.
        Assert.Equal("/search?q=sanctions -(peace trade)", Uri.UnescapeDataString(grain.GetAttribute("href")!)); // A link has an address.
    }

    [Fact]
    public async Task A_mistake_is_marked_where_it_stands_and_leads_to_its_explanation()
    {
        var page = await app.ReadAsync("/search?q=" + Uri.EscapeDataString("grain on:2023-02-30 speaker:nobody"));
        Assert.Equal(["2023-02-30", "nobody"], page.QuerySelectorAll("[data-asked] .odd").Select(w => w.TextContent));
        Assert.Contains("February 2023 has 28 days", page.QuerySelector("#notice-1")!.TextContent); // The first mistake's.
        Assert.Equal("2 statements", page.QuerySelector("h1")!.TextContent); // Every page has a heading.
    }

    [Fact]
    public async Task An_empty_page_says_which_condition_empties_it()
    {
        Assert.Contains("Nothing at all matches word quinoa.", (await app.ReadAsync("/search?q=grain+quinoa")).QuerySelector("[data-why]")!.TextContent); // There where nothing is found.
        Assert.Contains("nothing matches all of them", (await app.ReadAsync("/search?q=grain+celik")).QuerySelector("[data-why]")!.TextContent);
        Assert.Contains("grain without word celik", (await app.ReadAsync("/search?q=grain+celik")).QuerySelector(".ledger")!.TextContent);
    }

    [Fact]
    public async Task Several_values_of_a_facet_can_be_chosen_and_taken_away()
    {
        var page = await app.ReadAsync("/search?q=speaker:okafor");
        Assert.Equal("3 statements", page.QuerySelector("h1")!.TextContent); // Every page has a heading.
        var both = page.QuerySelectorAll(".facets a").First(a => a.TextContent.StartsWith("Maria Lindqvist", StringComparison.Ordinal)).GetAttribute("href")!; // A link has an address; speakers are the first facet.
        Assert.Equal("/search?q=speaker:ngozi-okafor,maria-lindqvist", Uri.UnescapeDataString(both));
        page = await app.ReadAsync(both);
        Assert.Equal("5 statements", page.QuerySelector("h1")!.TextContent); // Every page has a heading.
        Assert.Equal("/search?q=speaker:maria-lindqvist", Uri.UnescapeDataString(page.QuerySelectorAll(".facets .on a").First(a => a.TextContent.StartsWith("Ngozi", StringComparison.Ordinal)).GetAttribute("href")!)); // A link has an address.
    }

    [Fact]
    public async Task Bars_through_time_lead_to_the_results_of_their_time()
    {
        var page = await app.ReadAsync("/search?q=sanctions");
        var bars = page.QuerySelectorAll(".times a");
        Assert.Equal(["2023-03: 1", "2024-04: 1"], bars.Select(b => b.GetAttribute("aria-label")));
        Assert.Equal("/search?q=sanctions on:2023-03", Uri.UnescapeDataString(bars[0].GetAttribute("href")!)); // A link has an address.
    }

    [Theory]
    [InlineData("after=x", "names no place in this list")]
    [InlineData("after=5", "nothing beyond this place")]
    public async Task A_forged_place_in_the_list_is_explained(string parameters, string explanation) =>
        Assert.Contains(explanation, (await app.ReadAsync($"/search?q=grain&{parameters}")).QuerySelector("main")!.TextContent); // Every page has a main part.

    [Fact]
    public async Task Days_from_the_form_become_a_part_of_the_query()
    {
        using var answer = await app.AskAsync("/search?q=grain&from=2023-01-01&to=2023-12-31");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var page = await app.ReadAsync(answer.Headers.Location!.ToString()); // A redirect says where to.
        Assert.Equal("2 statements", page.QuerySelector("h1")!.TextContent); // Every page has a heading.
    }

    [Fact]
    public async Task What_is_typed_is_never_markup()
    {
        var page = await app.ReadAsync("/search?q=" + Uri.EscapeDataString("<script>alert(1)</script> \"<b>x</b>\" speaker:<i>y</i>"));
        Assert.Empty(page.QuerySelectorAll("main script, main b > b, main i > i"));
        Assert.Contains("<script>alert(1)</script>", page.QuerySelector<IElement>("input[name=q]")!.GetAttribute("value")); // The box keeps what was typed.
    }

    [Fact]
    public async Task No_query_makes_the_page_fail_and_each_has_one_heading()
    {
        foreach (var query in HostileQueries.All.Select(q => q.Length > 2_000 ? q[..2_000] : q))
        {
            var page = await app.ReadAsync("/search?in=articles&sort=relevance&after=x&q=" + Uri.EscapeDataString(query.Replace("\ud800", "").Replace("\udc00", "")));
            Assert.Single(page.QuerySelectorAll("h1"));
        }
    }

    [Theory]
    [InlineData("after=-5")]
    [InlineData("after=99999999999999999999")]
    [InlineData("after=9223372036854775807")]
    [InlineData("sort=sideways&in=nowhere")]
    [InlineData("from=never&to=2024-99")]
    [InlineData("sort=relevance&after=9223372036854775807")]
    [InlineData("sort=oldest&after=9223372036854775807")]
    public async Task Odd_addresses_are_answered(string parameters) => await app.ReadAsync($"/search?q=grain&{parameters}");

    [Fact]
    public async Task Titles_tell_searches_apart()
    {
        string[] addresses = ["/search", "/search?q=grain", "/search?q=grain&in=articles", "/search?q=grain&sort=oldest", "/search?q=peace"];
        var titles = new List<string?>();
        foreach (var address in addresses)
        {
            titles.Add((await app.ReadAsync(address)).Title);
        }

        Assert.Equal(addresses.Length, titles.Distinct().Count());
    }

    [Fact]
    public async Task Suggestions_know_people_topics_and_countries_by_any_name()
    {
        Assert.Contains(await SuggestAsync("okaf"), s => s is ("speaker", "/speakers/ngozi-okafor"));
        Assert.Contains(await SuggestAsync("ngo"), s => s is ("speaker", "/speakers/ngozi-okafor"));
        Assert.Contains(await SuggestAsync("sanct"), s => s is ("topic", "/topics/sanctions"));
        Assert.Contains(await SuggestAsync("côte d"), s => s.Sort == "country");
        Assert.Contains(await SuggestAsync("grain speaker:okaf"), s => s is ("speaker", "/search?q=grain%20speaker%3Angozi-okafor"));
        Assert.Contains(await SuggestAsync("grain spea"), s => s.Sort == "filter");
        Assert.Empty(await SuggestAsync("x"));
        Assert.Empty(await SuggestAsync(new string('y', 1_000)));
    }

    [Fact]
    public async Task Browsers_can_add_the_search()
    {
        using var answer = await app.AskAsync("/opensearch.xml");
        Assert.Equal("application/opensearchdescription+xml", answer.Content.Headers.ContentType!.MediaType); // Every answer has a type.
        Assert.Contains("/search?q={searchTerms}", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private async Task<List<(string Sort, string Address)>> SuggestAsync(string typed)
    {
        using var answer = await app.AskAsync("/search/suggest?q=" + Uri.EscapeDataString(typed));
        using var json = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return [.. json.RootElement.EnumerateArray().Select(s => (s.GetProperty("sort").GetString()!, s.GetProperty("address").GetString()!))]; // Both are always there.
    }

    private static string? Offer(IDocument page) => page.QuerySelector("[data-offers] a")?.GetAttribute("href");
}
