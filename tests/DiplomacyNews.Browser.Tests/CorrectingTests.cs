using DiplomacyNews.Browser.Tests.Support;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DiplomacyNews.Browser.Tests;

/// <summary>An editor's way from a wrong speaker or headline to the right one.</summary>
public sealed class CorrectingTests(Site site) : BrowserTest(site)
{
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

        await Barriers.ExpectNoneAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Save who says it" }).ClickAsync();

        var mended = page.Locator($"[data-mend='{key}']");
        await Assertions.Expect(mended).ToContainTextAsync("Saved: speaker");
        await Assertions.Expect(mended).ToContainTextAsync("Merkel");
        await Assertions.Expect(mended).ToContainTextAsync("Ardern");
        await Assertions.Expect(mended).ToBeInViewportAsync();
        await Barriers.ExpectNoneAsync(page);
        await mended.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(mended).Not.ToContainTextAsync("Set by an editor");
    }

    [Fact]
    public async Task By_keyboard_alone_a_statement_is_opened_and_given_to_nobody_and_back()
    {
        var (page, key) = await OpenStatementAsync();
        var nobody = page.GetByRole(AriaRole.Button, new() { Name = "Nobody is named" });
        await page.Locator("#main").FocusAsync();
        await page.TabToAsync(nobody);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator($"[data-mend='{key}']")).ToContainTextAsync("nobody named");

        await page.TabToAsync(page.Locator($"[data-mend='{key}']").GetByRole(AriaRole.Button, new() { Name = "Undo" }));
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator($"[data-mend='{key}']")).Not.ToContainTextAsync("Set by an editor");
    }

    [Fact]
    public async Task Without_script_the_same_is_done_by_plain_forms_on_a_small_telephone()
    {
        var (page, key) = await OpenStatementAsync(new Visitor { HasScript = false, Width = 320 });
        await Edges.ExpectNothingStandsOutAsync(page);
        await page.GetByLabel("Somebody else").FillAsync("angela merkel");
        await page.GetByRole(AriaRole.Button, new() { Name = "Look up" }).ClickAsync();
        await page.GetByLabel("Angela Merkel").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save who says it" }).ClickAsync();
        await Assertions.Expect(page.Locator($"[data-mend='{key}']")).ToContainTextAsync("Angela Merkel");
        await Edges.ExpectNothingStandsOutAsync(page);
        await page.Locator($"[data-mend='{key}']").GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.Locator($"[data-mend='{key}']")).Not.ToContainTextAsync("Angela Merkel");

        await page.GetByRole(AriaRole.Link, new() { Name = "Headline, outlet, date, rights" }).ClickAsync();
        await Edges.ExpectNothingStandsOutAsync(page);
    }

    [Fact]
    public async Task A_mistake_in_the_form_of_a_report_is_led_to()
    {
        Expect(400);
        var (page, _) = await OpenStatementAsync();
        await page.GetByRole(AriaRole.Heading, new() { Level = 1 }).Locator("xpath=following::a[1]").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Headline, outlet, date, rights" }).ClickAsync();
        await Barriers.ExpectNoneAsync(page);
        await page.GetByLabel("Date", new() { Exact = true }).FillAsync("soon");
        await page.GetByRole(AriaRole.Button, new() { Name = "Save", Exact = true }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await Barriers.ExpectNoneAsync(page);
        await page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Date", new() { Exact = true })).ToBeFocusedAsync();
    }

    /// <summary>Signed in, at the form of the first statement of a report that only this test reads.</summary>
    private async Task<(IPage Page, string Key)> OpenStatementAsync(Visitor? visitor = null)
    {
        var own = $"{Guid.NewGuid():N}";
        var articleId = await Site.IngestAsync($"{own}.txt", Report(own), CancellationToken);
        await using var scope = Site.Services.CreateAsyncScope();
        var key = await scope.ServiceProvider.GetRequiredService<NewsContext>().Statements.Where(s => s.ArticleId == articleId).OrderBy(s => s.Number).Select(s => s.Key).FirstAsync(CancellationToken);
        var page = await OpenSignedInAsync(Role.Editor, $"/statements/{key}/edit", visitor);
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
}
