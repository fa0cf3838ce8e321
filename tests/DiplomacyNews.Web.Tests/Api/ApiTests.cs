using System.Net;
using System.Text.Json;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Api;

/// <summary>The record as programs read it.</summary>
public sealed class ApiTests(SomeTalks app) : IClassFixture<SomeTalks>
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/statements", "")]
    [InlineData("/statements", "?speaker=ngozi-okafor")]
    [InlineData("/statements", "?addressee=maria-lindqvist&kind=direct&from=2024-04")]
    [InlineData("/statements", "?topic=trade&country=che&outlet=the-harbour-gazette")]
    [InlineData("/articles", "?speaker=maria-lindqvist&on=2024")]
    [InlineData("/meetings", "?status=planned")]
    [InlineData("/meetings", "")]
    [InlineData("/speakers", "?sort=statements")]
    [InlineData("/speakers", "?q=lind&country=swe&letter=l")]
    [InlineData("/topics", "")]
    [InlineData("/countries", "")]
    public async Task A_list_is_what_is_taken_away_from_the_page_by_the_same_filters(string list, string query)
    {
        using var client = app.CreateClient();
        using var whole = JsonDocument.Parse(await client.GetStringAsync($"{list}.json{query}", CancellationToken));
        using var some = await app.JsonAsync($"/api/v1{list}{query}{(query.Length > 0 ? "&" : "?")}limit=200");
        Assert.NotEqual(0, whole.RootElement.GetArrayLength());
        Assert.Equal(whole.RootElement.EnumerateArray().Select(r => r.GetRawText()), some.RootElement.GetProperty("items").EnumerateArray().Select(r => r.GetRawText()));
    }

    [Theory]
    [InlineData("statements")]
    [InlineData("articles")]
    [InlineData("speakers")]
    [InlineData("speakers?sort=statements")]
    [InlineData("meetings")]
    [InlineData("topics")]
    [InlineData("search?q=talks")]
    [InlineData("search?q=talks&in=articles&sort=oldest")]
    [InlineData("search?q=talks&sort=relevance")]
    public async Task Page_after_page_has_every_record_once(string list)
    {
        var all = await app.IdsAsync(list + (list.Contains('?') ? "&" : "?") + "limit=200");
        var paged = new List<string>();
        for (string? next = $"/api/v1/{list}{(list.Contains('?') ? "&" : "?")}limit=1"; next is not null;)
        {
            using var answer = await app.AskAsync(next);
            using var page = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(CancellationToken));
            paged.AddRange(ApiReading.Ids(page));
            next = page.RootElement.GetProperty("next").GetString();
            Assert.Equal(next is null ? [] : [$"<{next}>; rel=\"next\""], answer.Headers.TryGetValues("Link", out var links) ? links : []);
        }

        Assert.True(all.Count > 1);
        Assert.Equal(all, paged);
    }

    [Theory]
    [InlineData("statements?after={0}x")]
    [InlineData("statements?after=A{0}")]
    [InlineData("statements?after={0}&kind=direct")]
    [InlineData("articles?after={0}")]
    [InlineData("speakers?after={0}")]
    [InlineData("statements?after=12345678")]
    [InlineData("statements?after=%00%FF")]
    [InlineData("topics?after=AAAAAAAAAAAAAAAA")]
    public async Task A_cursor_that_was_forged_or_is_of_another_list_is_refused_in_words(string address)
    {
        using var first = await app.JsonAsync("/api/v1/statements?limit=1");
        var cursor = first.RootElement.GetProperty("next").GetString()!.Split("after=")[1]; // There are more.
        using var problem = await app.ProblemAsync("/api/v1/" + string.Format(null, address, cursor), HttpStatusCode.BadRequest);
        Assert.Contains("Take it from next", problem.RootElement.GetProperty("errors").GetProperty("after")[0].GetString());
    }

    [Theory]
    [InlineData("statements?from=2023-02-30", "from", "2023-02-28")]
    [InlineData("statements?on=July", "on", "2023")]
    [InlineData("statements?kind=loud", "kind", "direct, mixed, indirect")]
    [InlineData("statements?topic=nonsense", "topic", "/api/v1/topics")]
    [InlineData("articles?country=Switzerland", "country", "ISO 3166-1")]
    [InlineData("statements?speaker=Ngozi%20Okafor", "speaker", "/api/v1/suggest")]
    [InlineData("statements?limit=0", "limit", "1 to 200")]
    [InlineData("statements?limit=100000", "limit", ".csv")]
    [InlineData("statements?limit=ten", "limit", "whole number")]
    [InlineData("statements?kind=direct&kind=mixed", "kind", "once")]
    [InlineData("statements?spaeker=x", "spaeker", "speaker")]
    [InlineData("meetings?status=1", "status", "held")]
    [InlineData("speakers?letter=ok", "letter", "one letter")]
    [InlineData("speakers?sort=age", "sort", "statements")]
    [InlineData("search", "q", "needed")]
    [InlineData("search?q=x&in=pictures", "in", "articles")]
    [InlineData("topics/trade?fields=name", "fields", "None is taken")]
    public async Task A_value_that_makes_no_sense_is_explained_by_parameter(string address, string parameter, string help)
    {
        using var problem = await app.ProblemAsync("/api/v1/" + address, HttpStatusCode.BadRequest);
        Assert.Contains(help, Assert.Single(problem.RootElement.GetProperty("errors").EnumerateObject(), e => e.Name == parameter).Value[0].GetString());
    }

    [Theory]
    [InlineData("/api/v1/articles/999")]
    [InlineData("/api/v1/articles/x")]
    [InlineData("/api/v1/statements/zzzzzzzzzz")]
    [InlineData("/api/v1/speakers/nobody-at-all")]
    [InlineData("/api/v1/bodies/ngozi-okafor")]
    [InlineData("/api/v1/meetings/zzzzzzzzzz")]
    [InlineData("/api/v1/topics/nonsense")]
    [InlineData("/api/v1/countries/zzz")]
    [InlineData("/api/v1/nothing")]
    [InlineData("/api/v9")]
    public async Task Where_there_is_nothing_a_problem_says_where_to_look(string address)
    {
        using var problem = await app.ProblemAsync(address, HttpStatusCode.NotFound);
        Assert.Contains("/api", problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_reading_is_possible()
    {
        using var client = app.CreateClient();
        using var answer = await client.PostAsync("/api/v1/articles", new StringContent("{}"), CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("GET", answer.Content.Headers.Allow);
    }

    [Fact]
    public async Task Each_thing_of_a_list_is_there_by_itself_too()
    {
        foreach (var list in new[] { "articles", "statements", "speakers", "meetings", "topics", "countries" })
        {
            var id = (await app.IdsAsync(list))[0];
            using var one = await app.JsonAsync($"/api/v1/{list}/{id}");
            Assert.Equal(id, one.RootElement.GetProperty("id").ToString());
            using var page = await app.AskAsync(one.RootElement.GetProperty("url").GetString()!); // Every record has one.
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }
    }

    [Fact]
    public async Task A_search_says_how_many_it_finds_and_what_it_did_not_understand()
    {
        using var found = await app.JsonAsync("/api/v1/search?q=talks%20speaker:nobodyknown");
        Assert.Equal(3, found.RootElement.GetProperty("count").GetInt32());
        Assert.False(found.RootElement.GetProperty("more").GetBoolean());
        Assert.Contains("nobodyknown", Assert.Single(found.RootElement.GetProperty("notices").EnumerateArray()).GetString());
        Assert.Equal(JsonValueKind.Null, found.RootElement.GetProperty("articles").ValueKind);
        using var names = await app.JsonAsync("/api/v1/suggest?q=oka");
        Assert.Equal("ngozi-okafor", Assert.Single(names.RootElement.GetProperty("items").EnumerateArray(), n => n.GetProperty("sort").GetString() == "speaker").GetProperty("id").GetString());
    }
}
