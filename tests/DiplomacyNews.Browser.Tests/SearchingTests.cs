using System.Text.RegularExpressions;
using DiplomacyNews.Browser.Tests.Support;
using Microsoft.Playwright;

namespace DiplomacyNews.Browser.Tests;

public sealed class SearchingTests(Site site) : BrowserTest(site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Words_typed_on_the_front_page_find_statements_with_the_words_shown(bool hasScript)
    {
        var page = await OpenAsync("/", new Visitor { HasScript = hasScript });
        await SearchAsync(page, "talks");
        Assert.Contains("/search?q=talks", page.Url);
        await Assertions.Expect(Box(page)).ToHaveValueAsync("talks");
        await Assertions.Expect(page.Locator("main mark").First).ToHaveTextAsync(new System.Text.RegularExpressions.Regex("^talk", System.Text.RegularExpressions.RegexOptions.IgnoreCase));

        await page.Locator("main li:has([data-statement]) a[href^='/articles/']").First.ClickAsync();
        await Assertions.Expect(page.Locator("main mark:target")).ToBeInViewportAsync();
    }

    [Fact]
    public async Task A_filter_keeps_to_one_speaker_and_stands_in_the_address()
    {
        var page = await OpenAsync("/search");
        await SearchAsync(page, "speaker:blinken");
        var speakers = page.Locator("main [data-statement] p b");
        Assert.NotEqual(0, await speakers.CountAsync());
        Assert.All(await speakers.AllInnerTextsAsync(), name => Assert.Contains("Blinken", name));

        await page.GotoAsync(page.Url);
        await Assertions.Expect(Box(page)).ToHaveValueAsync("speaker:blinken");
    }

    [Fact]
    public async Task A_name_offers_its_page_first()
    {
        var page = await OpenAsync("/search?q=blinken");
        await page.Locator("main a[href='/speakers/antony-blinken']").First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToContainTextAsync("Blinken");
    }

    [Fact]
    public async Task A_mistake_is_explained_in_words_that_name_it()
    {
        var page = await OpenAsync("/");
        await SearchAsync(page, "talks after:yesterweek");
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("yesterweek");
        await Assertions.Expect(page.Locator("main").GetByRole(AriaRole.Status).Or(page.Locator("main").GetByRole(AriaRole.Alert)).First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("\"")]
    [InlineData("speaker:")]
    [InlineData("(((")]
    [InlineData("-")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("NEAR/ * OR AND NOT")]
    public async Task No_query_breaks_the_page(string query)
    {
        var page = await OpenAsync("/");
        await SearchAsync(page, query);
        await Assertions.Expect(Box(page)).ToHaveValueAsync(query);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task Names_are_offered_while_they_are_typed_and_taken_by_keys()
    {
        var page = await OpenAsync("/");
        await Box(page).PressSequentiallyAsync("xi jin");
        var offered = page.GetByRole(AriaRole.Listbox, new PageGetByRoleOptions { Name = "Suggestions" }).GetByRole(AriaRole.Option).Filter(new LocatorFilterOptions { HasText = "Xi Jinping" }).First;
        await Assertions.Expect(offered).ToBeVisibleAsync();
        await Assertions.Expect(Box(page)).ToHaveAttributeAsync("aria-expanded", "true");

        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(Box(page)).ToHaveAttributeAsync("aria-activedescendant", "find-0");
        await Assertions.Expect(page.Locator("#find-0")).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("Escape");
        await Assertions.Expect(offered).ToBeHiddenAsync();
        await Assertions.Expect(Box(page)).ToHaveValueAsync("xi jin");

        await page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(offered).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(new Regex("/speakers/xi-jinping$"));
    }

    [Fact]
    public async Task What_was_searched_for_is_offered_again_in_this_browser_until_it_is_forgotten()
    {
        var page = await OpenAsync("/");
        await SearchAsync(page, "talks in Geneva");
        await page.GotoAsync("/");
        await Box(page).FocusAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Option).First).ToContainTextAsync("talks in Geneva");
        await page.GetByRole(AriaRole.Option).Filter(new LocatorFilterOptions { HasText = "Forget these searches" }).ClickAsync();
        await Box(page).BlurAsync();
        await Box(page).FocusAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_stretch_of_time_is_chosen_by_drawing_across_the_bars_and_a_click_still_chooses_one_bar()
    {
        var page = await OpenAsync("/search?q=talks");
        var chart = page.Locator("svg[data-span]");
        var periods = (await chart.GetAttributeAsync("data-periods"))!.Split(' '); // There are results in several years.
        var box = (await chart.BoundingBoxAsync())!; // It is to be seen.
        await page.Mouse.MoveAsync(At(box, 1.5f / periods.Length), box.Y + 20);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(At(box, 2.5f / periods.Length), box.Y + 22, new MouseMoveOptions { Steps = 4 });
        await page.Mouse.MoveAsync(At(box, (periods.Length - 1.5f) / periods.Length), box.Y + 24, new MouseMoveOptions { Steps = 4 });
        await Assertions.Expect(page.Locator("[data-span-says]")).ToHaveTextAsync($"{periods[1]} to {periods[^2]}");
        await page.Mouse.UpAsync();
        await Assertions.Expect(Box(page)).ToHaveValueAsync($"talks after:{periods[1]} until:{periods[^2]}");

        await page.GotoAsync("/search?q=talks");
        var bar = page.Locator("svg[data-span] a").First;
        var name = await bar.GetAttributeAsync("aria-label");
        await bar.ClickAsync();
        await Assertions.Expect(Box(page)).ToHaveValueAsync($"talks on:{name!.Split(':')[0]}"); // Every bar has a name.
    }

    [Fact]
    public async Task A_drawing_that_is_given_up_chooses_nothing()
    {
        var page = await OpenAsync("/search?q=talks");
        var box = (await page.Locator("svg[data-span]").BoundingBoxAsync())!; // It is to be seen.
        await page.Mouse.MoveAsync(At(box, 0.2f), box.Y + 20);
        await page.Mouse.DownAsync();
        await page.Mouse.MoveAsync(At(box, 0.8f), box.Y + 20, new MouseMoveOptions { Steps = 4 });
        await page.Keyboard.PressAsync("Escape");
        await page.Mouse.UpAsync();
        await Assertions.Expect(page.Locator("svg[data-span] .drawn")).ToHaveCountAsync(0);
        Assert.EndsWith("/search?q=talks", page.Url);
    }

    private static float At(LocatorBoundingBoxResult box, float share) => box.X + (box.Width * share);

    // With script it is a combobox, without it a search box.
    private static ILocator Box(IPage page) => page.GetByLabel("Search the record").First;

    private static async Task SearchAsync(IPage page, string query)
    {
        await Box(page).FillAsync(query);
        await page.RunAndWaitForResponseAsync(() => Box(page).PressAsync("Enter"), answer => answer.Url.Contains("/search?", StringComparison.Ordinal));
        await page.WaitForLoadStateAsync();
    }
}
