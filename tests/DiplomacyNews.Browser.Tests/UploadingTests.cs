using System.Text;
using DiplomacyNews.Browser.Tests.Support;
using DiplomacyNews.Web.Data.Entities;
using Microsoft.Playwright;

namespace DiplomacyNews.Browser.Tests;

/// <summary>An editor's way from files on their computer to reports in the record.</summary>
public sealed class UploadingTests(Site site) : BrowserTest(site)
{
    [Fact]
    public async Task Files_are_gathered_sent_and_watched_until_all_are_read()
    {
        var page = await OpenUploadAsync();
        await page.GetByLabel("Files", new() { Exact = true }).SetInputFilesAsync([File("first.txt", Report("gathered first")), File("empty.txt", "")]);
        await page.GetByLabel("Files", new() { Exact = true }).SetInputFilesAsync(File("second.txt", Report("gathered second")));
        var chosen = page.GetByRole(AriaRole.List, new() { Name = "Chosen files" }).GetByRole(AriaRole.Listitem);
        await Assertions.Expect(chosen).ToHaveCountAsync(3);
        await Assertions.Expect(chosen.Nth(1)).ToContainTextAsync("empty; it will not be read");
        await page.GetByRole(AriaRole.Button, new() { Name = "Take off empty.txt" }).ClickAsync();
        await Assertions.Expect(chosen).ToHaveCountAsync(2);
        await Barriers.ExpectNoneAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Upload and read" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Batch");
        await Assertions.Expect(page.Locator("#batch-status")).ToContainTextAsync("2 of 2 done");
        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "second.txt" })).ToContainTextAsync("stored");
        await Barriers.ExpectNoneAsync(page);
        await page.GetByRole(AriaRole.Link, new() { Name = "A report gathered second" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("A report gathered second");
    }

    [Fact]
    public async Task Files_may_be_dropped_anywhere_on_the_form()
    {
        var page = await OpenUploadAsync();

        var dropped = await page.EvaluateHandleAsync("() => { const held = new DataTransfer(); held.items.add(new File(['A few words.'], 'dropped.txt')); return held; }");
        await page.DispatchEventAsync("#upload-text", "drop", new { dataTransfer = dropped });

        await Assertions.Expect(page.GetByRole(AriaRole.List, new() { Name = "Chosen files" })).ToContainTextAsync("dropped.txt");
    }

    [Fact]
    public async Task A_mistake_is_led_to_and_the_chosen_files_stay()
    {
        Expect(400);
        var page = await OpenUploadAsync();
        await page.GetByLabel("Files", new() { Exact = true }).SetInputFilesAsync([File("one.txt", Report("with a mistake")), File("two.txt", Report("with another"))]);
        await page.GetByText("Byline, headline, address, rights, embargo").ClickAsync();
        await page.GetByLabel("Headline").FillAsync("For both");
        await page.GetByRole(AriaRole.Button, new() { Name = "Upload and read" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link, new() { Name = "A headline belongs to one report" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("Headline")).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByLabel("Headline")).ToHaveAttributeAsync("aria-invalid", "true");
        await Barriers.ExpectNoneAsync(page);
        await page.GetByLabel("Headline").FillAsync("");
        await page.GetByLabel("Show me before publishing").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Upload and read" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "2 reports wait to be published" })).ToBeVisibleAsync();
        await Barriers.ExpectNoneAsync(page);
        await page.GetByLabel("A report with another").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Publish chosen" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "1 report waits to be published" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_form_that_had_been_open_for_too_long_is_sent_once_more_and_goes_through()
    {
        Expect(400);
        var page = await OpenUploadAsync();
        await page.EvaluateAsync("document.querySelector('form.upload input').value = 'too old'");
        await page.GetByLabel("Or paste a report").FillAsync(Report("sent twice"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Upload and read" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("had been open for too long");

        await Assertions.Expect(page.Locator("form.upload input").First).Not.ToHaveValueAsync("too old");
        await page.GetByRole(AriaRole.Button, new() { Name = "Upload and read" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Batch");
    }

    [Fact]
    public async Task Without_script_the_plain_form_and_its_links_do_the_same()
    {
        var page = await OpenUploadAsync(new Visitor { HasScript = false, Width = 320 });
        await page.GetByLabel("Or paste a report").FillAsync(Report("sent without script"));
        await page.GetByRole(AriaRole.Button, new() { Name = "Upload and read" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Batch");
        for (var refresh = page.GetByRole(AriaRole.Link, new() { Name = "Refresh" }); await refresh.CountAsync() > 0;)
        {
            await refresh.ClickAsync();
        }

        await Assertions.Expect(page.GetByRole(AriaRole.Row, new() { Name = "Pasted report" })).ToContainTextAsync("A report sent without script");
        await Edges.ExpectNothingStandsOutAsync(page);
    }

    [Theory]
    [InlineData("/admin/upload")]
    [InlineData("/admin/batches")]
    public async Task Nothing_stands_out_sideways_on_a_small_telephone(string address)
    {
        var page = await OpenUploadAsync(new Visitor { Width = 320 });
        await page.GotoAsync(address);

        await Edges.ExpectNothingStandsOutAsync(page);
        await Barriers.ExpectNoneAsync(page);
    }

    private async Task<IPage> OpenUploadAsync(Visitor? visitor = null)
    {
        var page = await OpenSignedInAsync(Role.Editor, "/admin/upload", visitor);
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Upload reports");
        return page;
    }

    private static FilePayload File(string name, string text) => new() { Name = name, MimeType = "text/plain", Buffer = Encoding.UTF8.GetBytes(text) };

    private static string Report(string title) => $"""
        Headline: A report {title}
        Outlet: Specimen Gazette
        Date: 2024-04-05

        GENEVA — The delegations of two countries met in a building near the lake for the report {title}.

        “Talks will resume {title},” Ambassador Okafor said.
        """;

}
