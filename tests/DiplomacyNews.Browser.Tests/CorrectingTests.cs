using Deque.AxeCore.Playwright;
using DiplomacyNews.Browser.Tests.Support;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DiplomacyNews.Browser.Tests;

/// <summary>An editor's way from a wrong speaker or headline to the right one.</summary>
public sealed class CorrectingTests(Site site) : BrowserTest(site)
{
    private const string Password = "a long enough password";

    [Fact]
    public async Task Whoever_is_looked_up_while_typing_can_be_ticked_and_stays_ticked_while_the_next_is_looked_up()
    {
        var (page, key) = await OpenStatementAsync();
        await page.GetByLabel("Somebody else").PressSequentiallyAsync("merkel");
        await page.GetByLabel("Angela Merkel").CheckAsync();
        await page.GetByLabel("Somebody else").FillAsync("ardern");
        await page.GetByLabel("Jacinda Ardern").CheckAsync();
        await Assertions.Expect(page.GetByLabel("Angela Merkel")).ToBeCheckedAsync();
        foreach (var other in await page.GetByRole(AriaRole.Group, new() { Name = "Named in this report" }).GetByRole(AriaRole.Checkbox).AllAsync())
        {
            await other.UncheckAsync();
        }

        await ExpectNoBarriersAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save who says it" }).ClickAsync();

        var mended = page.Locator($"[data-mend='{key}']");
        await Assertions.Expect(mended).ToContainTextAsync("Saved: speaker");
        await Assertions.Expect(mended).ToContainTextAsync("Merkel");
        await Assertions.Expect(mended).ToContainTextAsync("Ardern");
        await Assertions.Expect(mended).ToBeInViewportAsync();
        await ExpectNoBarriersAsync(page);
        await mended.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(mended).Not.ToContainTextAsync("Set by an editor");
    }

    [Fact]
    public async Task By_keyboard_alone_a_statement_is_opened_and_given_to_nobody_and_back()
    {
        var (page, key) = await OpenStatementAsync();
        var nobody = page.GetByRole(AriaRole.Button, new() { Name = "Nobody is named" });
        await page.Locator("#main").FocusAsync();
        await TabToAsync(page, nobody);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator($"[data-mend='{key}']")).ToContainTextAsync("nobody named");

        await TabToAsync(page, page.Locator($"[data-mend='{key}']").GetByRole(AriaRole.Button, new() { Name = "Undo" }));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator($"[data-mend='{key}']")).Not.ToContainTextAsync("Set by an editor");
    }

    [Fact]
    public async Task Without_script_the_same_is_done_by_plain_forms_on_a_small_telephone()
    {
        var (page, key) = await OpenStatementAsync(new Reader { HasScript = false, Width = 320 });
        Assert.Equal(320, await WidthAsync(page));
        await page.GetByLabel("Somebody else").FillAsync("angela merkel");
        await page.GetByRole(AriaRole.Button, new() { Name = "Look up" }).ClickAsync();
        await page.GetByLabel("Angela Merkel").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save who says it" }).ClickAsync();
        await Assertions.Expect(page.Locator($"[data-mend='{key}']")).ToContainTextAsync("Angela Merkel");
        Assert.Equal(320, await WidthAsync(page));
        await page.Locator($"[data-mend='{key}']").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.Locator($"[data-mend='{key}']")).Not.ToContainTextAsync("Angela Merkel");

        await page.GetByRole(AriaRole.Link, new() { Name = "Headline, outlet, date, rights" }).ClickAsync();
        Assert.Equal(320, await WidthAsync(page));
    }

    [Fact]
    public async Task A_mistake_in_the_form_of_a_report_is_led_to()
    {
        Expect(400);
        var (page, _) = await OpenStatementAsync();
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).Locator("xpath=following::a[1]").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Headline, outlet, date, rights" }).ClickAsync();
        await ExpectNoBarriersAsync(page);
        await page.GetByLabel("Date", new() { Exact = true }).FillAsync("soon");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await ExpectNoBarriersAsync(page);
        await page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Date", new() { Exact = true })).ToBeFocusedAsync();
    }

    /// <summary>Signed in, at the form of the first statement of a report that only this test reads.</summary>
    private async Task<(IPage Page, string Key)> OpenStatementAsync(Reader? reader = null)
    {
        var email = $"{Guid.NewGuid():N}@example.org";
        var key = "";
        await using (var scope = Site.Services.CreateAsyncScope())
        {
            var made = await scope.ServiceProvider.GetRequiredService<UserManager<Account>>().CreateAsync(new Account { Name = "Edith Editor", Email = email, UserName = email, Role = Role.Editor }, Password);
            Assert.True(made.Succeeded);
            var articleId = await Site.IngestAsync($"{email}.txt", Report(email), CancellationToken);
            key = await scope.ServiceProvider.GetRequiredService<NewsContext>().Statements.Where(s => s.ArticleId == articleId).OrderBy(s => s.Number).Select(s => s.Key).FirstAsync(CancellationToken);
        }

        var page = await OpenAsync($"/account/sign-in?back=%2Fstatements%2F{key}%2Fedit", reader);
        await page.GetByLabel("E-mail address").FillAsync(email);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Correct a statement");
        return (page, key);
    }

    private static string Report(string own) => $"""
        Headline: Delegates return to the lake
        Outlet: Specimen Gazette
        Date: 2024-04-26

        GENEVA — “Talks will resume on Monday as {own} reported,” Ambassador Amara Okafor said on Friday.

        Minister Elsa Lindqvist said her government had read the proposals of {own}.
        """;

    private static async Task TabToAsync(IPage page, ILocator wanted)
    {
        for (var presses = 0; presses < 200; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await wanted.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail("The Tab key does not reach it.");
    }

    private static Task<int> WidthAsync(IPage page) => page.EvaluateAsync<int>("document.documentElement.scrollWidth");

    private static async Task ExpectNoBarriersAsync(IPage page)
    {
        foreach (var scheme in new[] { ColorScheme.Dark, ColorScheme.Light })
        {
            await page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = scheme });
            var result = await page.RunAxe();
            Assert.True(result.Violations.Length == 0, string.Join('\n', result.Violations.SelectMany(v => v.Nodes.Select(n => $"{v.Id}: {n.Html}"))));
        }
    }
}
