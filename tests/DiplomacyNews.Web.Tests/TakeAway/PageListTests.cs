using System.Net;
using System.Text.Json;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Tests.TakeAway;

/// <summary>What the pages of speakers, topics, countries and meetings list can be taken away whole, and followed.</summary>
public sealed class PageListTests(SomeTalks app) : IClassFixture<SomeTalks>
{
    [Theory]
    [InlineData("/speakers/ngozi-okafor", "")]
    [InlineData("/speakers/ngozi-okafor", "?on=2024")]
    [InlineData("/speakers/ngozi-okafor", "?addressee=maria-lindqvist")]
    [InlineData("/topics/trade", "")]
    [InlineData("/topics/trade", "?kind=direct")]
    [InlineData("/countries/nga", "")]
    [InlineData("/countries/nga", "?country=fji")]
    public async Task A_list_taken_away_is_what_its_page_shows_in_the_same_order(string path, string query)
    {
        var page = await app.ReadAsync(path + query);
        var shown = page.QuerySelectorAll("section[aria-labelledby=said] [data-statement]").Select(s => s.GetAttribute("data-statement")!).ToList(); // Selected by it.
        Assert.NotEmpty(shown);
        Assert.Equal(shown, (await app.TableAsync(path + ".csv" + query)).Select(row => row["id"]));
        Assert.Equal(shown, await IdsAsync(path + ".json" + query));
    }

    [Fact]
    public async Task What_was_said_at_a_meeting_is_taken_away_and_followed()
    {
        await using var own = new NewsApp();
        var stored = await own.StoreAsync(new Sample("They met").Meets([Sample.Okafor, Sample.Lindqvist]).Says(Sample.Okafor, "Grain is on the table", atMeeting: true).Says(Sample.Lindqvist, "So are the ships", atMeeting: true).Says(Sample.Okafor, "Later it rained"));
        var page = await own.ReadAsync($"/meetings/{stored.Meetings[0]}");
        Assert.Equal(3, page.QuerySelectorAll("nav.whole a[download]").Length);
        Assert.Equal(stored.Statements.Take(2).Order(), (await IdsAsync($"/meetings/{stored.Meetings[0]}.json", own)).Order());
        using var feed = await own.AskAsync(page.QuerySelector("link[type='application/feed+json']")!.GetAttribute("href")!); // It can be followed.
        using var entries = JsonDocument.Parse(await feed.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal(2, entries.RootElement.GetProperty("items").GetArrayLength());
        using var citation = await own.AskAsync($"/meetings/{stored.Meetings[0]}.csl.json");
        Assert.Equal("application/vnd.citationstyles.csl+json", citation.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/speakers/ngozi-okafor")]
    [InlineData("/topics/trade")]
    [InlineData("/countries/nga")]
    [InlineData("/countries/che/with/nga")]
    public async Task Each_page_links_to_its_list_in_every_form_and_to_its_feeds(string path)
    {
        var page = await app.ReadAsync(path);
        var links = page.QuerySelectorAll("nav.whole a[download], nav.whole a[type]").Select(a => a.GetAttribute("href")!).ToList(); // Links have addresses.
        Assert.Equal(7, links.Count);
        foreach (var link in links)
        {
            using var answer = await app.AskAsync(link);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{link} answered {answer.StatusCode}.");
        }
    }

    [Theory]
    [InlineData("/speakers/nobody-at-all.csv", "/speakers")]
    [InlineData("/topics/nothing.json", "/topics")]
    [InlineData("/countries/xyz.jsonl", "/countries")]
    [InlineData("/countries/nga/with/nga.csv", "/countries")]
    [InlineData("/meetings/nosuchmeeting.csv", "/meetings")]
    public async Task What_is_not_there_is_refused_in_words(string address, string wayOut)
    {
        using var answer = await app.AskAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains(wayOut, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("atom")]
    public async Task Of_somebody_who_turned_out_to_be_somebody_else_it_leads_there(string form)
    {
        await using var own = new NewsApp();
        await own.StoreAsync(new Sample("Grain").Says(Sample.Okafor, "Grain is on the table").Says(Sample.Lindqvist, "So are the ships"));
        await own.WithDatabaseAsync(async db =>
        {
            var speakers = await db.Speakers.ToDictionaryAsync(s => s.Slug, TestContext.Current.CancellationToken);
            speakers["maria-lindqvist"].MergedInto = speakers["ngozi-okafor"];
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });
        using var answer = await own.AskAsync($"/speakers/maria-lindqvist.{form}?on=2024");
        Assert.Equal(HttpStatusCode.MovedPermanently, answer.StatusCode);
        Assert.Equal($"/speakers/ngozi-okafor.{form}?on=2024", answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("/speakers/nobody-at-all.atom")]
    [InlineData("/meetings/nosuchmeeting.rss")]
    public async Task A_feed_of_nobody_and_nothing_is_not_found(string address)
    {
        using var answer = await app.AskAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private Task<List<string>> IdsAsync(string address) => IdsAsync(address, app);

    private static async Task<List<string>> IdsAsync(string address, NewsApp app)
    {
        using var answer = await app.AskAsync(address);
        using var list = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        return [.. list.RootElement.EnumerateArray().Select(r => r.GetProperty("id").ToString())];
    }
}
