using System.Net;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Tests.Pages;

public sealed class SitePagesTests(NewsApp app) : IClassFixture<NewsApp>
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/no-such-page")]
    [InlineData("/error")]
    [InlineData("/error?status=200")]
    public async Task What_is_not_there_has_a_page_that_helps(string address)
    {
        var page = await app.ReadAsync(address, HttpStatusCode.NotFound);

        Assert.Equal("There is no page at this address", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("main a[href='/']"));
        Assert.NotNull(page.QuerySelector("form[role=search]"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/articles")]
    [InlineData("/statements")]
    [InlineData("/about")]
    [InlineData("/no-such-page")]
    public async Task Every_page_has_one_head_landmarks_and_a_way_past_the_masthead(string address)
    {
        using var answer = await app.AskAsync(address);
        var page = await app.ReadAsync(address, answer.StatusCode);

        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Single(page.QuerySelectorAll("main"));
        Assert.Equal("#main", page.QuerySelector("body > a.skip")!.GetAttribute("href"));
        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
        Assert.Empty(page.QuerySelectorAll("[style], style, script:not([src])"));
        var levels = page.QuerySelectorAll("h1, h2, h3, h4").Select(h => h.LocalName[1] - '0').ToList();
        Assert.All(levels.Zip(levels.Skip(1)), pair => Assert.True(pair.Second <= pair.First + 1));
    }

    [Fact]
    public async Task The_chosen_colours_are_remembered_and_the_reader_goes_back_to_where_they_were()
    {
        using var client = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var answer = await PostThemeAsync(client, "dark", "/about?x=1", ("Sec-Fetch-Site", "same-origin"));

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("/about?x=1", answer.Headers.Location!.OriginalString);
        Assert.Contains("data-theme=\"dark\"", await client.GetStringAsync("/about", CancellationToken), StringComparison.Ordinal);

        using var back = await PostThemeAsync(client, "", "/", ("Sec-Fetch-Site", "same-origin"));
        Assert.DoesNotContain("data-theme=\"dark\"", await client.GetStringAsync("/about", CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example/")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("")]
    public async Task The_choice_of_colours_sends_nobody_to_another_site(string back)
    {
        using var client = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var answer = await PostThemeAsync(client, "dark", back, ("Sec-Fetch-Site", "same-origin"));

        Assert.Equal("/", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    public async Task Another_site_cannot_choose_the_colours(string header, string value)
    {
        using var client = app.CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var answer = await PostThemeAsync(client, "dark", "/", (header, value));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(answer.Headers.Contains("Set-Cookie"));
    }

    [Fact]
    public async Task Samples_and_what_may_not_be_shown_whole_stay_out_of_the_sitemap()
    {
        var real = await app.StoreAsync(new Sample("A real report").Tells("Real."));
        var closed = await app.StoreAsync(new Sample("A closed report") { Arrange = a => a.Rights = Rights.StatementsOnly }.Tells("Closed."));

        var parts = await LocationsAsync("/sitemap.xml");
        Assert.All(parts, part => Assert.StartsWith("http://localhost/sitemaps/", part));
        var addresses = new List<string>();
        foreach (var part in parts)
        {
            addresses.AddRange(await LocationsAsync(new Uri(part).AbsolutePath));
        }

        Assert.Contains($"http://localhost{real.Address}", addresses);
        Assert.DoesNotContain($"http://localhost{closed.Address}", addresses);
        Assert.Contains("http://localhost/topics", addresses);
    }

    private async Task<List<string>> LocationsAsync(string address)
    {
        using var answer = await app.AskAsync(address);
        var xml = System.Xml.Linq.XDocument.Parse(await answer.Content.ReadAsStringAsync(CancellationToken));
        return [.. xml.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => e.Value)];
    }

    [Fact]
    public async Task The_index_of_the_sitemap_says_when_a_part_last_changed()
    {
        var stored = await app.StoreAsync(new Sample("A report of its own", "2024-04-26").Says(Sample.Okafor, "Sitemaps are dull"));
        await app.WithDatabaseAsync(async db =>
        {
            var article = await db.Articles.SingleAsync(a => a.Id == stored.ArticleId, CancellationToken);
            article.ReadAt = new DateTime(2031, 2, 3, 4, 5, 6, DateTimeKind.Utc);
            await db.SaveChangesAsync(CancellationToken);
        });
        using var answer = await app.AskAsync("/sitemap.xml");
        Assert.Contains("articles-1.xml</loc>\n    <lastmod>2031-02-03</lastmod>", (await answer.Content.ReadAsStringAsync(CancellationToken)).ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_parts_of_speakers_and_meetings_say_when_the_newest_report_of_each_was_read()
    {
        await using var own = new NewsApp();
        var first = await own.StoreAsync(new Sample("Talks in Geneva", "2024-04-26").Meets([Sample.Okafor, Sample.Lindqvist], "Geneva").Says(Sample.Okafor, "Talks will resume."));
        var second = await own.StoreAsync(new Sample("Again", "2024-04-27") { Outlet = "Two" }.Tells("Again.").Meets([Sample.Okafor, Sample.Lindqvist], "Geneva", on: "2024-04-26").Says(Sample.Lindqvist, "We shall see."));
        var third = await own.StoreAsync(new Sample("Alone", "2024-05-01").Tells("Alone.").Says(Sample.Okafor, "I am alone."));
        await own.WithDatabaseAsync(async db =>
        {
            foreach (var (id, year) in new[] { (first.ArticleId, 2031), (second.ArticleId, 2032), (third.ArticleId, 2033) })
            {
                (await db.Articles.SingleAsync(a => a.Id == id, CancellationToken)).ReadAt = new DateTime(year, 2, 3, 4, 5, 6, DateTimeKind.Utc);
            }

            await db.SaveChangesAsync(CancellationToken);
        });

        Assert.Equal("2033-02-03", (await ChangedAsync("/sitemap.xml"))["http://localhost/sitemaps/speakers-1.xml"]);
        Assert.Equal("2032-02-03", (await ChangedAsync("/sitemap.xml"))["http://localhost/sitemaps/meetings-1.xml"]);
        var speakers = await ChangedAsync("/sitemaps/speakers-1.xml");
        Assert.Equal("2033-02-03", speakers["http://localhost/speakers/ngozi-okafor"]);
        Assert.Equal("2032-02-03", speakers["http://localhost/speakers/maria-lindqvist"]);
        Assert.Equal("2032-02-03", Assert.Single(await ChangedAsync("/sitemaps/meetings-1.xml")).Value);

        async Task<Dictionary<string, string?>> ChangedAsync(string address)
        {
            using var answer = await own.AskAsync(address);
            var xml = System.Xml.Linq.XDocument.Parse(await answer.Content.ReadAsStringAsync(CancellationToken));
            return xml.Root!.Elements().ToDictionary(e => e.Elements().First(p => p.Name.LocalName == "loc").Value, e => e.Elements().FirstOrDefault(p => p.Name.LocalName == "lastmod")?.Value);
        }
    }

    [Fact]
    public async Task Robots_are_told_where_the_sitemap_is()
    {
        using var answer = await app.AskAsync("/robots.txt");

        Assert.Equal("text/plain", answer.Content.Headers.ContentType!.MediaType);
        Assert.Contains("Sitemap: http://localhost/sitemap.xml", await answer.Content.ReadAsStringAsync(CancellationToken), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> PostThemeAsync(HttpClient client, string theme, string back, (string Name, string Value) header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/theme") { Content = new FormUrlEncodedContent([new("theme", theme), new("back", back)]) };
        request.Headers.Add(header.Name, header.Value);
        return await client.SendAsync(request, CancellationToken);
    }
}
