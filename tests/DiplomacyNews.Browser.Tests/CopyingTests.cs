using DiplomacyNews.Browser.Tests.Support;
using Microsoft.Playwright;

namespace DiplomacyNews.Browser.Tests;

/// <summary>Citations and statements are copied by a button, which says that it was done.</summary>
public sealed class CopyingTests(Site site) : BrowserTest(site)
{
    [Fact]
    public async Task A_statement_is_copied_with_its_address_and_the_button_says_so()
    {
        var page = await OpenAsync("/statements");
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        var button = page.Locator("button[data-copy-text]").First;
        await button.ClickAsync();

        await Assertions.Expect(button).ToContainTextAsync("Copied");
        await Assertions.Expect(page.Locator("body > [role=status]")).ToHaveTextAsync("Copied");
        await Assertions.Expect(button).ToBeFocusedAsync();
        var copied = await page.EvaluateAsync<string>("() => navigator.clipboard.readText()");
        Assert.StartsWith((await button.GetAttributeAsync("data-copy-text"))!, copied, StringComparison.Ordinal); // Selected by that attribute.
        Assert.Matches("\nhttp://[^/]+/statements/[a-z0-9]+$", copied);
    }

    [Fact]
    public async Task A_citation_is_copied_as_it_stands()
    {
        var page = await OpenAsync(Addresses.UnkindArticle);
        await page.Context.GrantPermissionsAsync(["clipboard-read", "clipboard-write"]);
        await page.Locator("button[data-copy=citation]").ClickAsync();
        Assert.Equal((await page.Locator("#citation").InnerTextAsync()).Trim(), (await page.EvaluateAsync<string>("() => navigator.clipboard.readText()")).Trim());
    }

    [Fact]
    public async Task Without_script_no_button_promises_what_it_cannot_do_and_the_citation_is_there_to_be_selected()
    {
        var page = await OpenAsync(Addresses.UnkindArticle, new Visitor { HasScript = false });
        await Assertions.Expect(page.Locator("#citation")).ToBeVisibleAsync();
        Assert.Equal(0, await page.Locator("button[data-copy]:visible, button[data-copy-text]:visible").CountAsync());
        await page.Locator("details.styles > summary").ClickAsync();
        await Assertions.Expect(page.Locator("#cite-apa")).ToBeVisibleAsync();
    }
}
