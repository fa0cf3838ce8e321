using DiplomacyNews.Browser.Tests.Support;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DiplomacyNews.Browser.Tests;

/// <summary>The pages of those who look after the record: usable by everybody, in every window, with the keyboard alone and without script.</summary>
public sealed class DeskTests(Site site) : BrowserTest(site)
{
    private const string Report = """
        Headline: A report for the desk {0}
        Outlet: Specimen Gazette
        Date: 2024-04-12

        GENEVA — Ambassador Ngozi Okafor met Trade Minister Maria Lindqvist for the {0} session on Thursday.

        “We go on {0},” Okafor said.
        """;

    public static TheoryData<string> Pages =>
    [
        "/account", "/admin", "/admin/upload", "/admin/batches", "/admin/outlets", "/admin/bin", "/admin/accounts", "/admin/accounts/{account}", "/admin/audit",
        "/articles/{article}?edit", "/articles/{article}/edit", "/articles/{article}/delete", "/statements/{statement}/edit", "/statements/{statement}",
    ];

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_of_the_desk_has_no_barriers_and_keeps_within_narrow_and_wide_windows(string address)
    {
        var page = await OpenSignedInAsync(Role.Administrator, await FilledInAsync(address), new Visitor { Width = 320 });
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveCountAsync(1);
        await Edges.ExpectNothingStandsOutAsync(page);
        await Edges.ExpectNothingIsCutOffAsync(page);
        await Barriers.ExpectNoneAsync(page);

        await page.SetViewportSizeAsync(1280, 800);
        await Edges.ExpectNothingStandsOutAsync(page);
        await Barriers.ExpectNoneAsync(page);
    }

    [Theory]
    [InlineData("/account/sign-in")]
    [InlineData("/account/join")]
    public async Task The_way_in_has_no_barriers(string address)
    {
        var page = await OpenAsync(address, new Visitor { Width = 320 });
        await Edges.ExpectNothingStandsOutAsync(page);
        await Barriers.ExpectNoneAsync(page);
    }

    [Fact]
    public async Task With_the_keyboard_alone_an_editor_signs_in_and_sets_a_speaker()
    {
        var email = await Site.MakeAccountAsync(Role.Editor);
        var (articleId, statement) = await StoredAsync("by keyboard");
        var page = await OpenAsync($"/account/sign-in?back=/statements/{statement}/edit");

        await page.TabAndTypeAsync(page.GetByLabel("E-mail address"), email);
        await page.TabAndTypeAsync(page.GetByLabel("Password", new() { Exact = true }), Site.Password);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Correct a statement");
        await page.TabToAsync(page.GetByRole(AriaRole.Checkbox, new() { Name = "Ngozi Okafor" }));
        await page.Keyboard.PressAsync("Space");
        await page.TabToAsync(page.GetByRole(AriaRole.Checkbox, new() { Name = "Maria Lindqvist" }));
        await page.Keyboard.PressAsync("Space");
        await page.TabAndEnterAsync(page.GetByRole(AriaRole.Button, new() { Name = "Save who says it" }));

        await Assertions.Expect(page.NoteOn(1)).ToContainTextAsync("Maria Lindqvist");
        Assert.Contains($"/articles/{articleId}/", page.Url);
    }

    [Fact]
    public async Task Without_script_an_editor_mends_hides_shows_deletes_and_restores()
    {
        var (articleId, statement) = await StoredAsync("without script");
        var page = await OpenSignedInAsync(Role.Editor, $"/statements/{statement}/edit", new Visitor { HasScript = false });

        await page.GetByLabel("Somebody else").FillAsync("Guterres");
        await page.GetByRole(AriaRole.Button, new() { Name = "Look up" }).ClickAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Ngozi Okafor" }).UncheckAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Antonio Guterres" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save who says it" }).ClickAsync();
        await Assertions.Expect(page.NoteOn(1)).ToContainTextAsync("Antonio Guterres");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).First.ClickAsync();
        await Assertions.Expect(page.NoteOn(1)).ToContainTextAsync("Ngozi Okafor");

        await page.GotoAsync($"/articles/{articleId}/delete");
        await page.GetByRole(AriaRole.Button, new() { Name = "Delete" }).ClickAsync();
        Expect(404);
        Assert.Equal(404, (await (await OpenAsync("/")).GotoAsync($"/articles/{articleId}"))?.Status);
        await page.GotoAsync("/admin/bin");
        await page.GetByLabel("A report for the desk without script").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Restore" }).First.ClickAsync();
        Assert.Equal(200, (await (await OpenAsync("/")).GotoAsync($"/articles/{articleId}"))?.Status);
    }

    private async Task<string> FilledInAsync(string address)
    {
        if (!address.Contains('{'))
        {
            return address;
        }

        var (articleId, statement) = await StoredAsync("for all pages");
        var email = await Site.MakeAccountAsync(Role.Reader);
        await using var scope = Site.Services.CreateAsyncScope();
        var account = await scope.ServiceProvider.GetRequiredService<NewsContext>().Users.Where(a => a.Email == email).Select(a => a.Id).SingleAsync(CancellationToken);
        return address.Replace("{article}", $"{articleId}").Replace("{statement}", statement).Replace("{account}", $"{account}");
    }

    private async Task<(int ArticleId, string Statement)> StoredAsync(string which)
    {
        var articleId = await Site.IngestAsync($"desk {which}.txt", Report.Replace("{0}", which), CancellationToken);
        await using var scope = Site.Services.CreateAsyncScope();
        var key = await scope.ServiceProvider.GetRequiredService<NewsContext>().Statements.Where(s => s.ArticleId == articleId).OrderBy(s => s.Number).Select(s => s.Key).FirstAsync(CancellationToken);
        return (articleId, key);
    }
}
