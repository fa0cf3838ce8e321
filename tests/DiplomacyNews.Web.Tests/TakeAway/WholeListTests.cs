using System.Net;
using System.Text;
using System.Text.Json;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.TakeAway;

/// <summary>Every list can be taken away whole, with the filters of its page, by everybody who may read it and in no other words than the pages have.</summary>
public sealed class WholeListTests(SomeTalks app) : IClassFixture<SomeTalks>
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/statements", "")]
    [InlineData("/statements", "?speaker=ngozi-okafor")]
    [InlineData("/statements", "?addressee=maria-lindqvist&kind=direct")]
    [InlineData("/statements", "?topic=trade")]
    [InlineData("/statements", "?country=che")]
    [InlineData("/statements", "?outlet=the-harbour-gazette")]
    [InlineData("/statements", "?from=2024-04-26&to=2024-04")]
    [InlineData("/statements", "?on=2023")]
    [InlineData("/statements", "?kind=loud")]
    [InlineData("/statements", "?from=2023-02-30")]
    [InlineData("/articles", "")]
    [InlineData("/articles", "?speaker=maria-lindqvist")]
    [InlineData("/articles", "?topic=trade&on=2024")]
    [InlineData("/meetings", "")]
    [InlineData("/meetings", "?status=planned")]
    [InlineData("/meetings", "?speaker=ngozi-okafor&on=2024-04")]
    [InlineData("/speakers", "")]
    [InlineData("/speakers", "?sort=statements")]
    [InlineData("/speakers", "?country=nga")]
    [InlineData("/speakers", "?q=lind")]
    [InlineData("/search", "?q=talks")]
    [InlineData("/search", "?q=talks&in=articles&sort=oldest")]
    [InlineData("/search", "?q=talks&sort=relevance")]
    [InlineData("/search", "?q=talks&from=2024-01-01")]
    public async Task A_list_taken_away_is_what_its_page_shows_in_the_same_order(string path, string query)
    {
        using var client = app.CreateClient();
        var page = await client.ReadAsync(path + query);
        var shown = page.QuerySelectorAll("main .hits [data-statement], main [data-meeting], main .hits h3 a, main .names a")
            .Select(e => e.GetAttribute("data-statement") ?? e.GetAttribute("data-meeting") ?? e.GetAttribute("href")!.Split('/') switch { ["", "articles", var id, ..] => id, ["", "speakers", var slug] => slug, _ => "" }) // Each has one of them.
            .Where(id => id.Length > 0).Distinct().ToList();

        var table = await app.TableAsync(path + ".csv" + query);
        var lines = (await client.GetStringAsync(path + ".jsonl" + query, CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(IdOf).ToList();
        using var list = JsonDocument.Parse(await client.GetStringAsync(path + ".json" + query, CancellationToken));

        Assert.Equal(shown, table.Select(row => row["id"]));
        Assert.Equal(shown, lines);
        Assert.Equal(shown, list.RootElement.EnumerateArray().Select(r => r.GetProperty("id").ToString()));

        static string IdOf(string line)
        {
            using var record = JsonDocument.Parse(line);
            return record.RootElement.GetProperty("id").ToString();
        }
    }

    [Theory, InlineData("/topics"), InlineData("/countries")]
    public async Task Topics_and_countries_are_taken_away_with_their_figures(string list)
    {
        var rows = await app.TableAsync(list + ".csv");
        Assert.Equal("3", rows.Single(r => r["id"] is "trade" or "CHE")["article_count"]);
    }

    [Theory, InlineData("/statements"), InlineData("/articles"), InlineData("/speakers"), InlineData("/meetings"), InlineData("/topics"), InlineData("/countries"), InlineData("/search?q=talks")]
    public async Task Each_list_links_to_its_whole_in_every_form(string list)
    {
        using var client = app.CreateClient();
        var links = (await client.ReadAsync(list)).QuerySelectorAll("nav.whole a[download]").Select(a => a.GetAttribute("href")!).ToList(); // Selected with an address.
        Assert.True(links.Count >= 3);
        foreach (var link in links)
        {
            using var answer = await client.GetAsync(link, CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("attachment", answer.Content.Headers.ContentDisposition?.DispositionType);
        }
    }

    [Fact]
    public async Task A_link_to_the_whole_keeps_what_narrows_and_orders_the_page_but_not_its_place()
    {
        Assert.Equal("/statements.csv?speaker=ngozi-okafor&kind=direct", await LinkAsync("/statements?kind=direct&speaker=ngozi-okafor&after=9999999999999999"));
        Assert.Equal("/speakers.csv?country=nga&sort=statements", await LinkAsync("/speakers?sort=statements&country=nga"));
        Assert.Equal("/meetings.csv?status=held&on=2024", await LinkAsync("/meetings?on=2024&status=held"));
        Assert.Equal("/search.csv?q=talks&in=articles&sort=oldest", await LinkAsync("/search?q=talks&in=articles&sort=oldest"));

        async Task<string?> LinkAsync(string page) => (await app.ReadAsync(page)).QuerySelector("nav.whole a[download]")?.GetAttribute("href");
    }

    [Fact]
    public async Task A_file_is_called_by_what_it_holds()
    {
        using var answer = await app.AskAsync("/statements.jsonl?topic=trade&on=2024-04");
        Assert.Equal("statements-topic-trade-on-2024-04.jsonl", answer.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
        Assert.Equal("application/x-ndjson", answer.Content.Headers.ContentType?.MediaType);
        using var hostile = await app.AskAsync("/statements.csv?speaker=" + Uri.EscapeDataString("\"\r\nX-Evil: 1; ../../é" + new string('x', 500)));
        Assert.Matches("^[a-z0-9.-]{1,110}$", hostile.Content.Headers.ContentDisposition?.FileName?.Trim('"'));
    }

    [Fact]
    public async Task A_table_begins_with_the_mark_of_utf8_where_it_is_asked_for_and_not_otherwise()
    {
        using var client = app.CreateClient();
        Assert.Equal((byte)'i', (await client.GetByteArrayAsync("/statements.csv", CancellationToken))[0]);
        Assert.Equal(Encoding.UTF8.Preamble.ToArray(), (await client.GetByteArrayAsync("/statements.csv?bom=1", CancellationToken))[..3]);
    }

    [Theory]
    [InlineData("/statements.xml", HttpStatusCode.NotFound, "/statements.csv")]
    [InlineData("/topics.pdf?topic=x", HttpStatusCode.NotFound, "/topics.jsonl")]
    [InlineData("/search.csv", HttpStatusCode.BadRequest, "q=")]
    public async Task What_cannot_be_had_is_refused_in_words(string address, HttpStatusCode status, string wayOut)
    {
        using var answer = await app.AskAsync(address);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains(wayOut, await answer.Content.ReadAsStringAsync(CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_relevance_search_says_how_many_it_ranks()
    {
        using var answer = await app.AskAsync("/search.csv?q=talks&sort=relevance");
        Assert.Equal("50000", Assert.Single(answer.Headers.GetValues("X-Most-Rows")));
    }
}
