using System.Buffers.Binary;
using System.Net;
using System.Text.Json;
using System.Xml.Linq;
using AngleSharp.Dom;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Tests.Pages;

/// <summary>What other programs read of the site: pictures to share, canonical addresses, the search box of a browser, the first page of a telephone.</summary>
public sealed class SharingTests : IAsyncDisposable
{
    private readonly NewsApp app = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_statement_is_shared_with_a_picture_of_its_words()
    {
        var stored = await StoreAsync();
        var page = await app.ReadAsync($"/statements/{stored.Statements[0]}");
        Assert.Equal($"http://localhost/statements/{stored.Statements[0]}/picture.png", Meta(page, "og:image"));
        Assert.Contains("Talks will resume", Meta(page, "og:image:alt"), StringComparison.Ordinal);
        Assert.Equal("summary_large_image", page.QuerySelector("meta[name='twitter:card']")!.GetAttribute("content"));

        using var answer = await app.AskAsync(new Uri(Meta(page, "og:image")).AbsolutePath);
        Assert.Equal("image/png", answer.Content.Headers.ContentType!.MediaType);
        var png = await answer.Content.ReadAsByteArrayAsync(CancellationToken);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], png[..4]);
        Assert.Equal((1200, 630), (BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(png.AsSpan(20))));

        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(Meta(page, "og:image")).AbsolutePath);
        request.Headers.IfNoneMatch.Add(answer.Headers.ETag!);
        using var again = await app.CreateClient().SendAsync(request, CancellationToken);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [InlineData(Rights.Excerpt)]
    [InlineData(Rights.StatementsOnly)]
    [InlineData(Rights.Private)]
    public Task What_may_not_be_shown_whole_is_not_painted(Rights rights) => AssertNotPaintedAsync(a => a.Rights = rights);

    [Fact]
    public Task What_is_under_embargo_is_not_painted() => AssertNotPaintedAsync(a => a.EmbargoUntil = app.Clock.GetUtcNow().UtcDateTime.AddDays(1));

    [Fact]
    public async Task What_a_picture_alone_would_misrepresent_is_not_painted()
    {
        var stored = await app.StoreAsync(new Sample("Talks").Says(Sample.Okafor, "I am in doubt.", confidence: 0.5));
        await AssertSitePictureAsync(stored.Statements[0]);

        var sample = await StoreAsync();
        await app.WithDatabaseAsync(db => db.Articles.ExecuteUpdateAsync(set => set.SetProperty(a => a.IsSample, true), CancellationToken));
        await AssertSitePictureAsync(sample.Statements[0]);

        await app.WithDatabaseAsync(db => db.Articles.ExecuteUpdateAsync(set => set.SetProperty(a => a.IsSample, false).SetProperty(a => a.Wording, Wording.Retranslated), CancellationToken));
        await AssertSitePictureAsync(sample.Statements[0]);
    }

    [Theory]
    [InlineData("Zażółć gęślą jaźń in İstanbul and Kraków, Nguyễn said.", true)]
    [InlineData("переговоры", false)]
    public async Task A_word_the_typefaces_have_no_letters_for_is_not_painted_with_holes(string words, bool isPainted)
    {
        var stored = await app.StoreAsync(new Sample("Talks").Says(Sample.Okafor, words));
        using var answer = await app.AskAsync($"/statements/{stored.Statements[0]}/picture.png");
        Assert.Equal(isPainted ? HttpStatusCode.OK : HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Theory]
    [InlineData("/statements?topic=trade&after=123&sort=x", "/statements?topic=trade")]
    [InlineData("/articles?after=99", "/articles")]
    [InlineData("/articles", "/articles")]
    [InlineData("/topics/trade?after=5", "/topics/trade")]
    [InlineData("/search?q=talks&sort=oldest&after=7", "/search?q=talks")]
    [InlineData("/about", "/about")]
    [InlineData("/", "/")]
    [InlineData("/meetings/calendar?on=2024-04", "/meetings/calendar?on=2024-04")]
    public async Task Every_page_names_its_one_address_without_cursor_and_order(string address, string canonical)
    {
        await StoreAsync();
        var page = await app.ReadAsync(address);
        Assert.Equal("http://localhost" + canonical, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal("http://localhost" + canonical, Meta(page, "og:url"));
    }

    [Fact]
    public async Task What_is_no_page_of_the_record_names_no_address() =>
        Assert.Null((await app.ReadAsync("/no-such-page", HttpStatusCode.NotFound)).QuerySelector("link[rel=canonical]"));

    [Fact]
    public async Task A_browser_finds_how_to_search_and_what_completes_a_word()
    {
        await StoreAsync();
        var page = await app.ReadAsync("/");
        XNamespace ns = "http://a9.com/-/spec/opensearch/1.1/";
        using var answer = await app.AskAsync(page.QuerySelector("link[rel=search]")!.GetAttribute("href")!);
        var description = XDocument.Parse(await answer.Content.ReadAsStringAsync(CancellationToken)).Root!;
        Assert.InRange(description.Element(ns + "ShortName")!.Value.Length, 1, 16);
        Assert.InRange(description.Element(ns + "Description")!.Value.Length, 1, 1024);
        var templates = description.Elements(ns + "Url").ToDictionary(u => u.Attribute("type")!.Value, u => u.Attribute("template")!.Value);
        Assert.NotEmpty((await app.ReadAsync(Filled("text/html"))).QuerySelectorAll("main h1"));

        using var completions = await app.AskAsync(Filled("application/x-suggestions+json"));
        Assert.Equal("application/x-suggestions+json", completions.Content.Headers.ContentType!.MediaType);
        var parts = JsonDocument.Parse(await completions.Content.ReadAsStringAsync(CancellationToken)).RootElement.EnumerateArray().ToList();
        Assert.Equal("okaf", parts[0].GetString());
        Assert.Equal("Ngozi Okafor", parts[1].EnumerateArray().First().GetString());
        Assert.All(parts.Skip(1), list => Assert.Equal(parts[1].GetArrayLength(), list.GetArrayLength()));

        string Filled(string type) => new Uri(templates[type].Replace("{searchTerms}", "okaf", StringComparison.Ordinal)).PathAndQuery;
    }

    [Fact]
    public async Task A_telephone_finds_the_sites_name_and_its_signs()
    {
        var page = await app.ReadAsync("/");
        using var answer = await app.AskAsync(page.QuerySelector("link[rel=manifest]")!.GetAttribute("href")!);
        Assert.Equal("application/manifest+json", answer.Content.Headers.ContentType!.MediaType);
        var manifest = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(CancellationToken)).RootElement;
        Assert.Equal("DiplomacyNews", manifest.GetProperty("name").GetString());
        var icons = manifest.GetProperty("icons").EnumerateArray().Select(i => i.GetProperty("src").GetString()!).Append("/favicon.ico").Append("/icons/share.png").Append("/icons/icon-180.png");
        foreach (var icon in icons)
        {
            using var file = await app.AskAsync(icon);
            Assert.True(file.IsSuccessStatusCode, icon);
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private Task<StoredSample> StoreAsync() => app.StoreAsync(new Sample("Talks in Geneva").About("trade").Says(Sample.Okafor, "Talks will resume.", to: Sample.Lindqvist, about: ["trade"]));

    private async Task AssertNotPaintedAsync(Action<Article> state)
    {
        var stored = await app.StoreAsync(new Sample("Talks") { Arrange = state }.Says(Sample.Okafor, "Talks will resume."));
        using var answer = await app.AskAsync($"/statements/{stored.Statements[0]}/picture.png");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    private async Task AssertSitePictureAsync(string key)
    {
        using var answer = await app.AskAsync($"/statements/{key}/picture.png");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("http://localhost/icons/share.png", Meta(await app.ReadAsync($"/statements/{key}"), "og:image"));
    }

    private static string Meta(IDocument page, string property) => page.QuerySelector($"meta[property='{property}']")?.GetAttribute("content") ?? "";
}
