using System.Text;
using DiplomacyNews.Browser.Tests.Support;
using DiplomacyNews.Web.Access;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Ingestion;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace DiplomacyNews.Browser.Tests;

/// <summary>From the address that the console prints to a record with a mended attribution, as whoever installs the site goes.</summary>
public sealed class JourneyTests(Site site) : BrowserTest(site)
{
    private const string Report = """
        Headline: Ministers agree to go on talking
        Outlet: Specimen Gazette
        Date: 2024-04-19

        GENEVA — Ambassador Ngozi Okafor and Trade Minister Maria Lindqvist met for four hours in a building near the lake on Friday.

        “We shall come back to this table in June,” Okafor told reporters.

        Lindqvist said that the two sides had agreed on a list of open questions.
        """;

    [Fact]
    public async Task A_new_administrator_uploads_reads_mends_and_leaves()
    {
        await using var own = new NewsServer(hasSamples: false);
        own.StartServer();
        var page = await OpenAsync($"/account/join#{await SetUpCodeAsync(own.Services)}", origin: own.Address);
        await page.GetByLabel("Name").FillAsync("Ada Administrator");
        Assert.DoesNotContain("#", page.Url); // The code leaves the address bar and the history as soon as the page has it.
        await page.GetByLabel("E-mail address").FillAsync("ada@example.org");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync("correct horse battery");
        await Barriers.ExpectNoneAsync(page);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();

        await page.GetByRole(AriaRole.Navigation, new() { Name = "Sections" }).GetByRole(AriaRole.Link, new() { Name = "Upload" }).ClickAsync();
        await page.GetByLabel("Files", new() { Exact = true }).SetInputFilesAsync(new FilePayload { Name = "ministers.txt", MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(Report) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Upload and read" }).ClickAsync();
        await Assertions.Expect(page.Locator("#batch-status")).ToContainTextAsync("1 of 1 done");
        await page.GetByRole(AriaRole.Link, new() { Name = "Ministers agree to go on talking" }).ClickAsync();
        await Assertions.Expect(page.NoteOn(1)).ToContainTextAsync("Ngozi Okafor");

        await page.GetByRole(AriaRole.Link, new() { Name = "Edit", Exact = true }).ClickAsync();
        await page.Locator("#main").GetByRole(AriaRole.Link, new() { Name = "Correct" }).First.ClickAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Ngozi Okafor" }).UncheckAsync();
        await page.GetByRole(AriaRole.Checkbox, new() { Name = "Maria Lindqvist" }).CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Save who says it" }).ClickAsync();
        await Assertions.Expect(page.NoteOn(1)).ToContainTextAsync("Maria Lindqvist");

        await RereadEverythingAsync(own.Services);
        await page.ReloadAsync();
        await Assertions.Expect(page.NoteOn(1)).ToContainTextAsync("Maria Lindqvist");

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Sign in" }).First).ToBeVisibleAsync();
        await page.GotoAsync("/admin");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Sign in");
    }

    private static async Task<string> SetUpCodeAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<Invitations>().OfferSetUpAsync(CancellationToken) ?? throw new InvalidOperationException("Somebody administers the site already.");
    }

    private static async Task RereadEverythingAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsContext>();
        foreach (var id in await db.Articles.Where(a => !a.IsSample).Select(a => a.Id).ToListAsync(CancellationToken))
        {
            await scope.ServiceProvider.GetRequiredService<IngestionService>().RereadAsync(id, CancellationToken);
            db.ChangeTracker.Clear();
        }
    }
}
