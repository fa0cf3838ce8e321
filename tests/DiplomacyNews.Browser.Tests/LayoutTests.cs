using DiplomacyNews.Browser.Tests.Support;
using Microsoft.Playwright;

namespace DiplomacyNews.Browser.Tests;

/// <summary>How pages fit: narrow and wide windows, larger spacing, paper.</summary>
public sealed class LayoutTests(Site site) : BrowserTest(site)
{
    // WCAG 2.2, 1.4.12; set by script, as an extension of the reader's would, because the site allows no style from elsewhere.
    private const string SpaceOut = """
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }');
          document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
        }
        """;

    public static TheoryData<string> AllKinds => SiteAddresses.AllKinds;

    [Theory]
    [MemberData(nameof(AllKinds))]
    public async Task A_page_never_scrolls_sideways(string kind)
    {
        var page = await OpenKindAsync(kind, new Visitor { Width = 320 });
        await Edges.ExpectNothingStandsOutAsync(page);
        await Edges.ExpectNothingIsCutOffAsync(page);

        await page.EvaluateAsync(SpaceOut);
        await Edges.ExpectNothingStandsOutAsync(page);
        await Edges.ExpectNothingIsCutOffAsync(page);

        await page.SetViewportSizeAsync(1600, 900);
        await Edges.ExpectNothingStandsOutAsync(page);
    }

    [Fact]
    public async Task An_article_on_paper_has_its_words_and_who_says_them_without_the_ways_around_the_site()
    {
        var page = await OpenAsync(Addresses.Article);
        await page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });
        await Assertions.Expect(page.Locator("main h1")).ToBeVisibleAsync();
        await Assertions.Expect(page.MarkOf(1)).ToBeVisibleAsync();
        foreach (var way in await page.Locator("nav").AllAsync())
        {
            await Assertions.Expect(way).ToBeHiddenAsync();
        }

        await Assertions.Expect(page.Locator("input[type=search]").First).ToBeHiddenAsync();
        await Assertions.Expect(page.Locator("form button").First).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Markup_in_a_report_is_shown_as_the_text_it_is()
    {
        var page = await OpenAsync(Addresses.UnkindArticle);
        var heading = await page.Locator("main h1").InnerTextAsync();
        Assert.Contains("<script>", heading);
        Assert.Contains("<b onclick=alert(1)>Ambassador</b>", heading);
        Assert.Contains("</mark></p><h1>", await page.Locator("main").InnerTextAsync());
        await Assertions.Expect(page.Locator("[onclick], [onerror], main script, main img[src=x]")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator("h1")).ToHaveCountAsync(1);
        Assert.NotEqual("taken", await page.TitleAsync());
    }
}
