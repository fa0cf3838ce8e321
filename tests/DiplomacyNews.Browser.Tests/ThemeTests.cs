using DiplomacyNews.Browser.Tests.Support;
using Microsoft.Playwright;

namespace DiplomacyNews.Browser.Tests;

/// <summary>Light and dark pages: as the system says, until the reader chooses.</summary>
public sealed class ThemeTests(Site site) : BrowserTest(site)
{
    private static readonly string?[] Choices = ["light", "dark"];

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Pages_follow_the_system_until_the_reader_chooses_and_then_the_choice_on_every_page(bool hasScript)
    {
        var page = await OpenAsync("/articles", new Visitor { PrefersDark = true, HasScript = hasScript });
        var html = page.Locator("html");
        var dark = await PaperAsync(page);
        Assert.DoesNotContain(await html.GetAttributeAsync("data-theme"), Choices);

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Light", Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(Site.Address, "/articles").ToString());
        await Assertions.Expect(html).ToHaveAttributeAsync("data-theme", "light");
        var light = await PaperAsync(page);
        Assert.NotEqual(dark, light);

        await page.GotoAsync("/topics");
        await Assertions.Expect(html).ToHaveAttributeAsync("data-theme", "light");
        Assert.Equal(light, await PaperAsync(page));
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Light", Exact = true })).ToHaveAttributeAsync("aria-pressed", "true");

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Dark", Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(Site.Address, "/topics").ToString());
        await Assertions.Expect(html).ToHaveAttributeAsync("data-theme", "dark");
        Assert.Equal(dark, await PaperAsync(page));

        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "As my system", Exact = true }).ClickAsync();
        await Assertions.Expect(html).Not.ToHaveAttributeAsync("data-theme", "dark");
        Assert.DoesNotContain(await html.GetAttributeAsync("data-theme"), Choices);
    }

    [Fact]
    public async Task A_choice_returns_to_the_list_as_it_was_narrowed()
    {
        var page = await OpenAsync(Addresses["articles, narrowed"]);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Dark", Exact = true }).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(new Uri(Site.Address, Addresses["articles, narrowed"]).ToString());
        await Assertions.Expect(page.Locator("html")).ToHaveAttributeAsync("data-theme", "dark");
    }

    private static Task<string> PaperAsync(IPage page) => page.EvaluateAsync<string>("() => getComputedStyle(document.body).backgroundColor + ' ' + getComputedStyle(document.body).color");
}
