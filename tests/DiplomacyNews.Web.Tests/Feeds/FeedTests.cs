using System.Globalization;
using System.Net;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Ingestion;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyNews.Web.Tests.Feeds;

public sealed class FeedTests : IAsyncDisposable
{
    private readonly NewsApp app = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/statements", "“Talks will resume.”")]
    [InlineData("/articles", "Talks in Geneva")]
    [InlineData("/meetings", "Ngozi Okafor and Maria Lindqvist in Geneva")]
    [InlineData("/speakers/ngozi-okafor", "“Talks will resume.”")]
    [InlineData("/topics/trade", "“Talks will resume.”")]
    [InlineData("/countries/nga", "“Talks will resume.”")]
    [InlineData("/countries/nga/with/swe", "Talks in Geneva")]
    [InlineData("/search", "“Talks will resume.”", "?q=resume")]
    [InlineData("/search", "Talks in Geneva", "?q=geneva&in=articles")]
    public async Task Every_list_can_be_followed_in_three_formats_by_their_rules(string path, string title, string query = "")
    {
        await app.StoreAsync(Talks());
        foreach (var format in new[] { "atom", "rss", "jsonfeed" })
        {
            var feed = await app.FollowAsync($"{path}.{format}{query}");
            Assert.Contains(title, Assert.Single(feed.Entries).Title, StringComparison.Ordinal);
            Assert.Equal($"http://localhost{path}{query}", feed.Page);
            Assert.Null(feed.Next);
            Assert.Equal("2024-04-26", feed.Entries[0].Day);
            await app.ReadAsync(new Uri(feed.Page).PathAndQuery);
            await app.ReadAsync(new Uri(feed.Entries[0].Address).PathAndQuery);
        }
    }

    [Theory]
    [InlineData("/statements")]
    [InlineData("/articles")]
    [InlineData("/meetings")]
    [InlineData("/topics/trade")]
    [InlineData("/search?q=resume")]
    public async Task A_list_says_where_it_is_followed_in_its_head_and_to_its_reader(string address)
    {
        await app.StoreAsync(Talks());
        var page = await app.ReadAsync(address);
        var feeds = page.QuerySelectorAll("head link[rel=alternate]").Select(l => l.GetAttribute("href")!).ToList();

        Assert.Equal(["application/atom+xml", "application/rss+xml", "application/feed+json"], page.QuerySelectorAll("head link[rel=alternate]").Select(l => l.GetAttribute("type")));
        foreach (var feed in feeds.Select(f => new Uri(f).PathAndQuery))
        {
            Assert.NotEmpty((await app.FollowAsync(feed)).Entries);
            Assert.NotNull(page.QuerySelector($"nav[aria-label='Follow this list'] a[href='{feed}']"));
        }
    }

    [Fact]
    public async Task A_statement_is_told_with_who_to_whom_when_in_what_words_and_in_which_report()
    {
        var stored = await app.StoreAsync(Talks());
        var entry = Assert.Single((await app.FollowAsync("/statements.atom")).Entries);

        Assert.Equal($"tag:localhost,2024:statements/{stored.Statements[0]}", entry.Id);
        Assert.Equal("Ngozi Okafor to Maria Lindqvist: “Talks will resume.”", entry.Title);
        Assert.Contains("<blockquote><p>“Talks will resume.”</p></blockquote>", entry.Html, StringComparison.Ordinal);
        Assert.Contains("Ngozi Okafor (ambassador) to Maria Lindqvist; direct; said on 26 April 2024.", entry.Html, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"http://localhost{stored.Address}#{stored.Statements[0]}\">Talks in Geneva</a>, The Harbour Gazette", entry.Html, StringComparison.Ordinal);
        Assert.Equal("2024-11-01T12:00:00Z", entry.Published);
        Assert.Contains("Trade and tariffs", entry.Tags);
    }

    [Fact]
    public async Task What_comes_in_last_stands_first_however_old_it_is_unless_the_day_is_asked_for()
    {
        await app.StoreAsync(new Sample("New", "2024-10-30").Says(Sample.Okafor, "The new one."));
        await app.StoreAsync(new Sample("Old", "1999-01-01").Says(Sample.Okafor, "The old one.").Says(Sample.Okafor, "And more."));

        Assert.Equal(["Ngozi Okafor: “The old one.”", "Ngozi Okafor: “And more.”", "Ngozi Okafor: “The new one.”"], (await app.FollowAsync("/statements.atom")).Entries.Select(e => e.Title));
        Assert.Equal("Ngozi Okafor: “The new one.”", (await app.FollowAsync("/statements.atom?sort=said")).Entries[0].Title);
        Assert.Equal(["Old", "New"], (await app.FollowAsync("/articles.rss")).Entries.Select(e => e.Title));
        Assert.Equal(["New", "Old"], (await app.FollowAsync("/articles.rss?sort=said")).Entries.Select(e => e.Title));
        Assert.Equal("Ngozi Okafor: “The new one.”", (await app.FollowAsync("/search.atom?q=one&sort=said")).Entries[0].Title);
    }

    [Theory]
    [InlineData("/statements.atom", 130)]
    [InlineData("/statements.jsonfeed?sort=said", 130)]
    [InlineData("/articles.rss", 65)]
    [InlineData("/articles.atom?sort=said", 65)]
    [InlineData("/meetings.jsonfeed", 65)]
    [InlineData("/meetings.rss?sort=said", 65)]
    [InlineData("/search.atom?q=spoke", 130)]
    public async Task Parts_of_fifty_lead_on_to_everything_and_to_nothing_twice(string address, int all)
    {
        for (var i = 0; i < 65; i++)
        {
            await app.StoreAsync(new Sample($"Report {i}", new DateOnly(2024, 1, 1).AddDays(2 * i).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).Meets([Sample.Okafor, Sample.Lindqvist], $"Town {i}").Says(Sample.Okafor, $"I spoke {i} times.").Says(Sample.Lindqvist, $"She spoke {i} times."));
        }

        var seen = new List<string>();
        for (string? next = address; next is not null;)
        {
            var part = await app.FollowAsync(next);
            Assert.InRange(part.Entries.Count, 1, 50);
            seen.AddRange(part.Entries.Select(e => e.Id));
            next = part.Next is { } more ? new Uri(more).PathAndQuery : null;
        }

        Assert.Equal(all, seen.Count);
        Assert.Equal(all, seen.Distinct().Count());
    }

    [Fact]
    public async Task A_report_that_is_read_again_repeats_nothing()
    {
        var stored = await app.StoreAsync(Talks());
        var before = await BytesAsync("/statements.atom");
        app.Clock.Advance(TimeSpan.FromDays(1));
        await app.RereadAsync(stored.ArticleId, Talks());

        Assert.Equal(before, await BytesAsync("/statements.atom"));
    }

    [Fact]
    public async Task Who_has_the_feed_already_is_told_so_until_something_comes_or_goes()
    {
        var stored = await app.StoreAsync(Talks());
        using var client = app.CreateClient();
        using var first = await client.GetAsync("/statements.rss", CancellationToken);
        Assert.NotNull(first.Headers.ETag);
        Assert.Equal(new DateTimeOffset(2024, 11, 1, 12, 0, 0, TimeSpan.Zero), first.Content.Headers.LastModified);
        Assert.Equal(HttpStatusCode.NotModified, await AgainAsync(r => r.Headers.IfNoneMatch.Add(first.Headers.ETag)));
        Assert.Equal(HttpStatusCode.NotModified, await AgainAsync(r => r.Headers.IfModifiedSince = first.Content.Headers.LastModified));

        app.Clock.Advance(TimeSpan.FromHours(1));
        await app.WithDatabaseAsync((_, services) => services.GetRequiredService<ArticleBin>().DeleteAsync(stored.ArticleId, CancellationToken));

        Assert.Equal(HttpStatusCode.OK, await AgainAsync(r => r.Headers.IfNoneMatch.Add(first.Headers.ETag)));
        Assert.Equal(HttpStatusCode.OK, await AgainAsync(r => r.Headers.IfModifiedSince = first.Content.Headers.LastModified));
        Assert.Empty((await app.FollowAsync("/statements.rss")).Entries);

        async Task<HttpStatusCode> AgainAsync(Action<HttpRequestMessage> know)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/statements.rss");
            know(request);
            using var answer = await client.SendAsync(request, CancellationToken);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task What_was_kept_back_stands_in_front_when_it_comes_even_if_much_came_meanwhile()
    {
        var kept = await app.StoreAsync(new Sample("Kept back") { Arrange = a => a.EmbargoUntil = app.Clock.GetUtcNow().UtcDateTime.AddDays(2) }.Says(Sample.Okafor, "This was kept back."));
        await app.WithDatabaseAsync(async db =>
        {
            db.Corrections.Add(new Correction { ArticleId = kept.ArticleId, Field = CorrectedField.Embargo, Value = "2024-11-03T12:00Z", MadeBy = "Edith Editor", MadeAt = app.Clock.GetUtcNow().UtcDateTime });
            await db.SaveChangesAsync(CancellationToken);
        });
        app.Clock.Advance(TimeSpan.FromDays(1));
        for (var i = 0; i < 60; i++)
        {
            await app.StoreAsync(new Sample($"Report {i}").Says(Sample.Okafor, $"I spoke {i} times."));
        }

        Assert.DoesNotContain("kept back", await TextAsync("/statements.atom"), StringComparison.OrdinalIgnoreCase);
        app.Clock.Advance(TimeSpan.FromDays(2));

        foreach (var address in new[] { "/statements.atom", "/articles.atom", "/speakers/ngozi-okafor.atom" })
        {
            var first = (await app.FollowAsync(address)).Entries[0];
            Assert.Contains("kept back", first.Title, StringComparison.OrdinalIgnoreCase);
            Assert.Equal("2024-11-03T12:00:00Z", first.Published);
        }
    }

    [Fact]
    public async Task A_correction_shows_as_a_change_and_not_as_a_new_entry()
    {
        var stored = await app.StoreAsync(Talks());
        await app.WithDatabaseAsync(async db =>
        {
            db.Corrections.Add(new Correction { ArticleId = stored.ArticleId, StatementKey = stored.Statements[0], Field = CorrectedField.Speakers, Value = "ngozi-okafor", MadeBy = "Edith Editor", MadeAt = new DateTime(2024, 11, 5, 8, 0, 0, DateTimeKind.Utc) });
            await db.SaveChangesAsync(CancellationToken);
        });

        var entry = Assert.Single((await app.FollowAsync("/statements.atom")).Entries);
        Assert.Equal("2024-11-01T12:00:00Z", entry.Published);
        Assert.Equal("2024-11-05T08:00:00Z", entry.Updated);
    }

    [Fact]
    public async Task Feeds_are_narrowed_as_lists_are()
    {
        await app.StoreAsync(Talks());
        await app.StoreAsync(new Sample("Another", "2023-01-05") { Outlet = "The Other Post" }.Says(Sample.Lindqvist, "they agreed", kind: StatementKind.Indirect));

        Assert.Single((await app.FollowAsync("/statements.atom?speaker=maria-lindqvist")).Entries);
        Assert.Single((await app.FollowAsync("/statements.atom?topic=trade&kind=direct")).Entries);
        Assert.Single((await app.FollowAsync("/articles.jsonfeed?outlet=the-other-post")).Entries);
        Assert.Single((await app.FollowAsync("/statements.rss?from=2024")).Entries);
        Assert.Empty((await app.FollowAsync("/meetings.rss?status=cancelled")).Entries);
        Assert.Empty((await app.FollowAsync("/statements.rss?speaker=nobody")).Entries);
        Assert.Empty((await app.FollowAsync("/search.atom")).Entries);
    }

    [Fact]
    public async Task Signs_that_XML_cannot_hold_and_markup_do_no_harm()
    {
        var odd = string.Concat(Enumerable.Range(0, 32).Select(i => (char)i)) + "\uFFFE\uFFFF \U0001F54A ]]> </p><script>alert(1)</script> & \"";
        await app.StoreAsync(new Sample("Odd " + odd).Says(Sample.Okafor, "It was " + odd));
        foreach (var format in new[] { "atom", "rss", "jsonfeed" })
        {
            var entry = Assert.Single((await app.FollowAsync($"/statements.{format}")).Entries);
            Assert.Contains("\U0001F54A", entry.Title, StringComparison.Ordinal);
            Assert.Contains("&lt;script&gt;", entry.Html, StringComparison.Ordinal);
            Assert.DoesNotContain("<script", entry.Html, StringComparison.Ordinal);
            await app.FollowAsync($"/articles.{format}");
        }
    }

    [Fact]
    public void Half_a_sign_becomes_the_sign_for_what_cannot_be_shown()
    {
        Assert.Equal("one \uFFFD half", Web.Feeds.XmlText.Of("one \uD800 half"));
        Assert.Equal("\uFFFD", Web.Feeds.XmlText.Of("\uDC00"));
        Assert.Equal("abc\td\n", Web.Feeds.XmlText.Of("a\0b\u0008c\td\n"));
        Assert.Equal("\U0001F54A", Web.Feeds.XmlText.Of("\U0001F54A"));
    }

    [Fact]
    public async Task Samples_are_marked_and_a_report_that_may_not_be_shown_whole_gives_no_more_than_its_page()
    {
        await app.StoreAsync(new Sample("A closed report") { Arrange = a => a.Rights = Rights.StatementsOnly }.Tells("A secret sentence that is long enough to be taken for the opening of the report, were it to be shown.").Says(Sample.Okafor, "We leave."));
        var entry = Assert.Single((await app.FollowAsync("/articles.atom")).Entries);
        Assert.DoesNotContain("secret sentence", entry.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("Sample", entry.Tags);

        await app.WithDatabaseAsync(async db => await db.Articles.ExecuteUpdateAsync(set => set.SetProperty(a => a.IsSample, true), CancellationToken));
        foreach (var format in new[] { "atom", "rss", "jsonfeed" })
        {
            Assert.Contains("Sample", Assert.Single((await app.FollowAsync($"/articles.{format}")).Entries).Tags);
            Assert.Contains("Sample", Assert.Single((await app.FollowAsync($"/statements.{format}")).Entries).Tags);
        }
    }

    [Theory]
    [InlineData("/topics/trade.atomic")]
    [InlineData("/topics/no-such-topic.atom")]
    [InlineData("/countries/zzz.rss")]
    [InlineData("/countries/che/with/che.rss")]
    public async Task What_cannot_be_followed_answers_with_a_page_that_says_so(string address) =>
        Assert.NotNull((await app.ReadAsync(address, HttpStatusCode.NotFound)).QuerySelector("h1"));

    [Fact]
    public async Task A_private_site_gives_its_feeds_to_nobody()
    {
        await using var own = new NewsApp().With("Access:Private", "true");
        using var answer = await own.AskAsync("/statements.atom");
        Assert.NotEqual(HttpStatusCode.OK, answer.StatusCode);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static Sample Talks() => new Sample("Talks in Geneva").About("trade").In("NGA", "SWE").Meets([Sample.Okafor, Sample.Lindqvist]).Says(Sample.Okafor, "Talks will resume.", to: Sample.Lindqvist, about: ["trade"]);

    private async Task<string> TextAsync(string address)
    {
        using var answer = await app.AskAsync(address);
        return await answer.Content.ReadAsStringAsync(CancellationToken);
    }

    private async Task<byte[]> BytesAsync(string address)
    {
        using var answer = await app.AskAsync(address);
        return await answer.Content.ReadAsByteArrayAsync(CancellationToken);
    }
}
