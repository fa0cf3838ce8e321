using DiplomacyNews.Browser.Tests.Support;
using Microsoft.Playwright;

namespace DiplomacyNews.Browser.Tests;

/// <summary>Script only makes things quicker: everything that matters works without it.</summary>
public sealed class WithoutScriptTests(Site site) : BrowserTest(site)
{
    private static readonly Visitor Plain = new() { HasScript = false };

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
    public async Task A_list_is_paged_by_addresses()
    {
        var page = await OpenAsync("/statements", Plain);
        var first = await page.Locator("[data-statement]").First.GetAttributeAsync("data-statement");
        await page.Locator("a[rel=next]").First.ClickAsync();
        Assert.Contains("after=", page.Url);
        Assert.NotEqual(first, await page.Locator("[data-statement]").First.GetAttributeAsync("data-statement"));
    }

    [Fact]
    public async Task A_list_is_narrowed_by_links_and_dates_and_widened_again()
    {
        var page = await OpenAsync("/articles", Plain);
        var narrow = page.GetByRole(AriaRole.Navigation, new PageGetByRoleOptions { Name = "Narrow this list" });
        await narrow.GetByRole(AriaRole.Link).First.ClickAsync();
        var filter = new Uri(page.Url).Query.TrimStart('?');
        Assert.NotEqual("", filter);
        await Assertions.Expect(page.Locator("main h3 a[href^='/articles/']").First).ToBeVisibleAsync();

        await narrow.GetByLabel("From", new LocatorGetByLabelOptions { Exact = true }).FillAsync("1945-01-01");
        await narrow.GetByRole(AriaRole.Button, new LocatorGetByRoleOptions { Name = "Apply" }).ClickAsync();
        Assert.Contains(filter, page.Url);
        Assert.Contains("from=1945-01-01", page.Url);
        await Assertions.Expect(page.Locator("main h3 a[href^='/articles/']").First).ToBeVisibleAsync();

        var chips = page.GetByRole(AriaRole.List, new PageGetByRoleOptions { Name = "Narrowed to" });
        while (await chips.CountAsync() > 0)
        {
            await chips.GetByRole(AriaRole.Link).First.ClickAsync();
        }

        Assert.Equal("/articles", new Uri(page.Url).PathAndQuery);
    }
}
