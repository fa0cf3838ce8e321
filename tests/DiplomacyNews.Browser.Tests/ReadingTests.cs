using System.Globalization;
using DiplomacyNews.Browser.Tests.Support;
using Microsoft.Playwright;

namespace DiplomacyNews.Browser.Tests;

/// <summary>What the site is for: from a report to who said what in it, and on to what else they said.</summary>
public sealed class ReadingTests(Site site) : BrowserTest(site)
{
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task From_the_front_page_to_an_article_to_a_statement_to_its_speaker(bool hasScript)
    {
        var page = await OpenAsync("/", new Visitor { HasScript = hasScript });
        var headline = page.Locator("main h2 a[href^='/articles/'], main h3 a[href^='/articles/']").First;
        var title = (await headline.InnerTextAsync()).Trim();
        await headline.ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToHaveTextAsync(title);
        var number = int.Parse((await page.Locator("details[data-note]:has(a[href^='/speakers/'])").First.GetAttributeAsync("data-note"))!, CultureInfo.InvariantCulture); // Selected by that attribute.
        var marked = await page.MarkOf(number).InnerTextAsync();
        await page.NumberOf(number).ClickAsync();
        var how = page.EvidenceOf(number);
        await Assertions.Expect(how).ToBeVisibleAsync();
        await Assertions.Expect(how).ToContainTextAsync("Found by the rule");

        await how.Locator("a[href^='/statements/']").First.ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync(FirstWords(marked));
        var speaker = page.Locator("main a[href^='/speakers/']").First;
        var name = (await speaker.InnerTextAsync()).Trim();
        await speaker.ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new PageGetByRoleOptions { Level = 1 })).ToContainTextAsync(name);
        await Assertions.Expect(page.Locator("main [data-statement]").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task The_address_of_a_statement_on_its_article_leads_to_its_words_and_lights_them_up()
    {
        var key = Addresses.StatementKeys[^1];
        var page = await OpenAsync($"{Addresses.Article}#{key}");
        var mark = page.Locator($"mark[id='{key}']");
        await Assertions.Expect(mark).ToBeInViewportAsync();
        Assert.True(await mark.EvaluateAsync<bool>("m => m.matches(':target')"));
        Assert.NotEqual("rgba(0, 0, 0, 0)", await mark.EvaluateAsync<string>("m => getComputedStyle(m).backgroundColor"));
        Assert.Equal("rgba(0, 0, 0, 0)", await page.Locator($"mark[id='{Addresses.StatementKeys[0]}']").EvaluateAsync<string>("m => getComputedStyle(m).backgroundColor"));
    }

    [Fact]
    public async Task Every_statement_of_an_article_is_marked_once_and_has_its_note()
    {
        var page = await OpenAsync(Addresses.Article);
        foreach (var key in Addresses.StatementKeys)
        {
            await Assertions.Expect(page.Locator($"mark[id='{key}']")).ToHaveCountAsync(1);
        }

        await Assertions.Expect(page.Locator("details [id^='how-']")).ToHaveCountAsync(Addresses.StatementKeys.Count);
    }

    [Fact]
    public async Task The_marks_can_be_put_away_to_read_in_peace()
    {
        var page = await OpenAsync(Addresses.Article, new Visitor { HasScript = false });
        var number = page.NumberOf(1);
        await Assertions.Expect(number).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Checkbox, new PageGetByRoleOptions { Name = "Show who is speaking" }).UncheckAsync();
        await Assertions.Expect(number).ToBeHiddenAsync();
        await Assertions.Expect(page.MarkOf(1)).ToBeVisibleAsync();
    }

    private static string FirstWords(string marked) => string.Join(' ', marked.Trim('“', '”', '"', ' ').Split(' ').Take(3)).TrimEnd(',', '.');
}
