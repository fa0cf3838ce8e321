using DiplomacyNews.Browser.Tests.Support;
using Microsoft.Playwright;

namespace DiplomacyNews.Browser.Tests;

/// <summary>Script only makes things quicker: everything that matters works without it.</summary>
public sealed class WithoutScriptTests(Site site) : BrowserTest(site)
{
    private static readonly Reader Plain = new() { HasScript = false };

    [Fact]
    public async Task A_number_in_the_text_leads_to_its_open_note()
    {
        var page = await OpenAsync(Addresses.Article, Plain);
        await Assertions.Expect(page.EvidenceOf(3)).ToBeHiddenAsync();
        await page.NumberOf(3).ClickAsync();
        await Assertions.Expect(page.EvidenceOf(3)).ToBeVisibleAsync();
        await Assertions.Expect(page.EvidenceOf(3)).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_list_is_narrowed_and_paged_by_addresses()
    {
        var page = await OpenAsync("/statements", Plain);
        var first = await page.Locator("[data-statement]").First.GetAttributeAsync("data-statement");
        await page.Locator("a[rel=next]").First.ClickAsync();
        Assert.Contains("after=", page.Url);
        Assert.NotEqual(first, await page.Locator("[data-statement]").First.GetAttributeAsync("data-statement"));

        await page.GotoAsync("/articles");
        var filters = page.Locator("main form");
        var country = filters.Locator("select[name=country]");
        var chosen = await country.Locator("option[value]:not([value=''])").First.GetAttributeAsync("value");
        await country.SelectOptionAsync(chosen!); // Read from an attribute just matched.
        await filters.GetByRole(AriaRole.Button).First.ClickAsync();
        Assert.Contains($"country={chosen}", page.Url);
        await Assertions.Expect(page.Locator("main a[href^='/articles/']").First).ToBeVisibleAsync();
    }
}
