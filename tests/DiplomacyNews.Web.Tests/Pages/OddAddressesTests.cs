using System.Net;
using DiplomacyNews.Web.Tests.Search;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Pages;

/// <summary>Addresses that nobody was led to: forged, mistyped, out of date. Each is answered in words, and none with a fault of ours.</summary>
public sealed class OddAddressesTests(SomeTalks app) : IClassFixture<SomeTalks>
{
    private static readonly string[] Addresses =
    [
        "/search?q={0}", "/search?q={0}&in=articles&sort=relevance", "/search?q={0}&group=speaker", "/search?q={0}&group=story&sort=oldest", "/search?q={0}&group=meeting&sort=relevance", "/search?q=talks&after={0}",
        "/search?q=talks&group={0}&sort={0}&in={0}", "/search?q=talks&from={0}&to={0}", "/search.csv?q={0}", "/search.json?q={0}&in=articles", "/search.atom?q={0}", "/search.jsonfeed?q={0}&sort=said", "/search.{0}?q=talks", "/search/suggest?q={0}", "/search/completions?q={0}",
        "/api/v1/search?q={0}", "/api/v1/search?q=talks&after={0}", "/api/v1/suggest?q={0}", "/api/v1/statements?speaker={0}", "/api/v1/statements?from={0}", "/api/v1/articles?topic={0}&country={0}", "/api/v1/statements?{0}=x",
        "/compare?who={0}", "/compare?who=nga&topic={0}", "/statements?speaker={0}&topic={0}&country={0}&outlet={0}&kind={0}&on={0}", "/statements?after={0}", "/statements.csv?from={0}&after={0}", "/statements.atom?kind={0}", "/articles?outlet={0}", "/meetings?status={0}",
        "/meetings.ics?status={0}", "/meetings/calendar?on={0}", "/speakers?q={0}&letter={0}", "/speakers/ngozi-okafor?q={0}&topic={0}", "/speakers/ngozi-okafor.csv?on={0}", "/topics/trade.json?outlet={0}", "/countries/nga.jsonl?topic={0}",
    ];

    public static TheoryData<string> Typed =>
    [
        .. HostileQueries.All.Where(q => q.Length <= 200 && !q.Any(char.IsSurrogate)), string.Concat(Enumerable.Repeat("speaker:x ", 500)), new string('a', 5_000), "مرحبا שלום \u202Eabc\u202C", "2023-02-30", "story:1,999999999999", "between:nga,nga,nga",
    ];

    [Theory, MemberData(nameof(Typed), DisableDiscoveryEnumeration = true)]
    public async Task Whatever_stands_in_an_address_is_answered_in_words(string typed)
    {
        // NUL in a path is refused by the server before it is anybody's address; the client of these tests does not even send it.
        var wrong = new List<string>();
        foreach (var address in Addresses.Where(a => !a.StartsWith("/search.{0}", StringComparison.Ordinal) || !typed.Contains('\0')).Select(a => string.Format(System.Globalization.CultureInfo.InvariantCulture, a, Uri.EscapeDataString(typed))))
        {
            using var answer = await app.AskAsync(address);
            var isInWords = (await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)).Length > 0 || address.Contains(".jsonl", StringComparison.Ordinal); // Lines of nothing are no line.
            wrong.AddRange((int)answer.StatusCode is 301 or 302 or 308 || ((int)answer.StatusCode is 200 or (>= 400 and < 500) && isInWords) ? [] : [$"{address} answered {(int)answer.StatusCode}"]);
        }

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("/statements?after=x")]
    [InlineData("/articles?after=99999999999999999999")]
    [InlineData("/meetings?after=1e5")]
    [InlineData("/topics/trade?after=x")]
    [InlineData("/speakers/ngozi-okafor?after=x")]
    public async Task A_place_that_is_none_is_explained_and_the_list_begins_at_its_first(string address)
    {
        var page = await app.ReadAsync(address);
        Assert.Contains("names no place in this list", page.QuerySelector("[role=status]")!.TextContent); // It is said at the top.
        Assert.NotEmpty(page.QuerySelectorAll("main [data-statement], main [data-meeting], main .hits li"));
    }

    [Fact]
    public async Task A_topic_that_is_none_is_said_where_sides_are_compared() =>
        Assert.Contains("There is no topic “moon”", (await app.ReadAsync("/compare?who=nga,swe&topic=moon")).QuerySelector("[role=status]")!.TextContent); // It is said at the top.

    [Fact]
    public async Task A_cursor_of_another_query_is_refused_by_the_api_in_words()
    {
        using var first = await app.AskAsync("/api/v1/statements?limit=1");
        var next = System.Text.Json.JsonDocument.Parse(await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("next").GetString()!; // There are more.
        var cursor = next[(next.IndexOf("after=", StringComparison.Ordinal) + 6)..];
        using var answer = await app.AskAsync($"/api/v1/search?q=talks&after={cursor}");
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("does not belong to this list", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }
}
