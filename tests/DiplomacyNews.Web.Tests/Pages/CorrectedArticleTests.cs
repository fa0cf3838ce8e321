using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Ingestion;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Tests.Pages;

/// <summary>An editor mends what is said of a report as a whole.</summary>
public sealed class CorrectedArticleTests : IAsyncDisposable
{
    private const string Report = """
        Headline: Delegates return to the lake
        Outlet: Specimen Gazette
        Byline: Ola Writer
        Date: 2024-04-26

        GENEVA — “Talks on the ceasefire will resume on Monday,” Ambassador Amara Okafor said. “We have many questions left.”

        US Secretary of State Antony Blinken said the delegations would meet in the same building near the lake.
        """;

    private readonly NewsApp app = new() { KeepsPages = true };
    private int id;

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    private string Form => $"/articles/{id}/edit";

    [Fact]
    public async Task A_headline_and_an_outlet_are_mended_in_every_list_and_found_by_their_new_words()
    {
        using var editor = await StoreAsync();
        foreach (var address in new[] { "/", "/articles", "/articles?outlet=harbour-gazette", "/search?q=quayside&in=articles" })
        {
            (await app.AskAsync(address)).Dispose();
        }

        using var saved = await SendAsync(editor, ("Headline", "Envoys meet at the quayside"), ("Outlet", "Harbour Gazette"));

        Assert.StartsWith($"/articles/{id}/envoys-meet-at-the-quayside?edit&saved=", saved.Headers.Location!.OriginalString, StringComparison.Ordinal);
        var notice = (await editor.ReadAsync(saved.Headers.Location.OriginalString)).QuerySelector("header [role=status] form");
        Assert.Contains("headline Envoys meet at the quayside", notice?.TextContent);
        Assert.Contains("Envoys meet at the quayside", (await app.ReadAsync("/articles")).Body!.TextContent);
        Assert.Contains("Envoys meet at the quayside", (await app.ReadAsync("/articles?outlet=harbour-gazette")).Body!.TextContent);
        Assert.NotNull((await app.ReadAsync("/search?q=quayside&in=articles")).QuerySelector($"main a[href^='/articles/{id}/']"));
        using var old = await app.AskAsync($"/articles/{id}/delegates-return-to-the-lake");
        Assert.Equal($"/articles/{id}/envoys-meet-at-the-quayside", old.Headers.Location?.OriginalString);
        await app.WithDatabaseAsync(async db => Assert.Equal([CorrectedField.Headline, CorrectedField.Outlet], await db.Corrections.OrderBy(c => c.Id).Select(c => c.Field).ToListAsync(CancellationToken)));

        using var undone = await SubmitAsync(editor, notice!);
        Assert.Contains("Delegates return to the lake", (await app.ReadAsync("/articles")).Body!.TextContent);
        Assert.Contains("Specimen Gazette", (await app.ReadAsync($"/articles/{id}/delegates-return-to-the-lake")).QuerySelector(".credit")?.TextContent);
    }

    [Fact]
    public async Task Offices_and_days_follow_from_a_mended_date()
    {
        using var editor = await StoreAsync();
        Assert.Contains("US Secretary of State", (await app.ReadAsync("/statements")).Body!.TextContent);

        using var saved = await SendAsync(editor, ("Date", "2 May 2016"));

        var page = await app.ReadAsync($"/articles/{id}/delegates-return-to-the-lake");
        Assert.Equal("2016-05-02", page.QuerySelector(".credit time")?.GetAttribute("datetime"));
        Assert.Contains("set by an editor, 1 November 2024; the program had read 26 April 2024", page.QuerySelector("#provenance")!.ParentElement!.ParentElement!.TextContent);
        Assert.DoesNotContain("printed in the report", page.Body!.TextContent);
        Assert.DoesNotContain("Edith", page.DocumentElement.OuterHtml);
        Assert.DoesNotContain("Antony Blinken, US Secretary of State", (await app.ReadAsync("/statements")).Body!.TextContent);
        Assert.Contains("Delegates", (await app.ReadAsync("/articles?on=2016-05-02")).Body!.TextContent);
    }

    [Fact]
    public async Task Only_what_was_changed_is_written_down()
    {
        using var editor = await StoreAsync();
        using var nothing = await SendAsync(editor);
        Assert.Equal(HttpStatusCode.Redirect, nothing.StatusCode);
        using var byline = await SendAsync(editor, ("Byline", "  Ola   Writer and Per Editor "));
        await app.WithDatabaseAsync(async db =>
        {
            var only = await db.Corrections.SingleAsync(CancellationToken);
            Assert.Equal((CorrectedField.Byline, "Ola Writer and Per Editor", "Ola Writer", "Ola Writer and Per Editor", "Edith Editor"), (only.Field, only.Value, only.Before, only.After, only.MadeBy));
        });
    }

    [Fact]
    public async Task A_field_given_back_or_emptied_is_as_read()
    {
        using var editor = await StoreAsync();
        using var set = await SendAsync(editor, ("Headline", "Something else"), ("Byline", "Nobody Special"), ("Date", "2020-01-01"));
        var form = await editor.ReadAsync(Form);
        Assert.Contains("As read: Delegates return to the lake", form.QuerySelector("#headline-read")?.TextContent);
        Assert.Contains("As read: 26 April 2024", form.QuerySelector("#date-read")?.TextContent);
        Assert.Null(form.QuerySelector("#outlet-read"));

        using var back = await SendAsync(editor, ("Headline.GiveBack", "true"), ("Byline.GiveBack", "true"), ("Date", ""));

        await app.WithDatabaseAsync(async db =>
        {
            var article = await db.Articles.SingleAsync(CancellationToken);
            Assert.Equal(("Delegates return to the lake", "Ola Writer", new DateOnly(2024, 4, 26)), (article.Title, article.Byline, article.Date));
        });
        Assert.DoesNotContain("set by an editor", (await app.ReadAsync($"/articles/{id}/delegates-return-to-the-lake")).Body!.TextContent);
    }

    [Theory]
    [InlineData("Date", "2024-02-30", "is not a day")]
    [InlineData("Date", "soon", "is not a day")]
    [InlineData("Address", "javascript:alert(1)", "http://")]
    [InlineData("Address", "www.example.org", "http://")]
    [InlineData("Address", "https://user:secret@example.org/", "user name")]
    [InlineData("Headline", "!!!", "no letter")]
    [InlineData("Rights", "Everything", "four")]
    [InlineData("Rights", "3", "four")]
    [InlineData("Embargo", "tomorrow", "UTC")]
    public async Task What_cannot_be_is_said_at_its_field_and_nothing_is_saved(string field, string typed, string words)
    {
        using var editor = await StoreAsync();
        using var answer = await SendAsync(editor, (field, typed), ("Byline", "Somebody"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        Assert.Contains(words, page.QuerySelector($"[data-field='{field.ToLowerInvariant()}'] .why")?.TextContent);
        Assert.Equal("Somebody", page.QuerySelector("#byline")?.GetAttribute("value"));
        Assert.NotNull(page.QuerySelector($"[role=alert] a[href='#{field.ToLowerInvariant()}']"));
        await app.WithDatabaseAsync(async db => Assert.Empty(await db.Corrections.ToListAsync(CancellationToken)));
    }

    [Fact]
    public async Task A_headline_is_one_line_without_marks_that_cannot_be_seen_and_is_printed_as_text()
    {
        using var editor = await StoreAsync();
        using var tooLong = await SendAsync(editor, ("Headline", new string('x', 251)));
        Assert.Equal(HttpStatusCode.BadRequest, tooLong.StatusCode);
        using var saved = await SendAsync(editor, ("Headline", "A \u202Ereport\n<b>of</b>\u0007 note"));
        await app.WithDatabaseAsync(async db => Assert.Equal("A report <b>of</b> note", await db.Articles.Select(a => a.Title).SingleAsync(CancellationToken)));
        Assert.Null((await app.ReadAsync("/articles")).QuerySelector("main h2 b, main h3 b"));
    }

    [Theory]
    [InlineData("edit")]
    [InlineData("Delete!")]
    public async Task A_headline_never_takes_the_address_of_the_form(string headline)
    {
        using var editor = await StoreAsync();
        using var saved = await SendAsync(editor, ("Headline", headline));
        var address = saved.Headers.Location!.OriginalString.Split('?')[0];
        Assert.EndsWith("-report", address, StringComparison.Ordinal);
        Assert.Equal(headline, (await app.ReadAsync(address)).QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task Rights_embargo_and_hiding_work_at_once_and_are_undone_by_the_form()
    {
        using var editor = await StoreAsync();
        await app.ReadAsync($"/articles/{id}/delegates-return-to-the-lake");

        using var embargo = await SendAsync(editor, ("Embargo", "2024-11-02T08:00"));
        await app.ReadAsync($"/articles/{id}/delegates-return-to-the-lake", HttpStatusCode.NotFound);
        Assert.DoesNotContain("Delegates", (await app.ReadAsync("/search?q=ceasefire")).QuerySelector("main")!.TextContent);
        Assert.Equal("2024-11-02T08:00", (await editor.ReadAsync(Form)).QuerySelector("#embargo")?.GetAttribute("value"));
        using var over = await SendAsync(editor, ("Embargo", ""));
        await app.ReadAsync($"/articles/{id}/delegates-return-to-the-lake");

        using var rights = await SendAsync(editor, ("Rights", "StatementsOnly"));
        Assert.DoesNotContain("GENEVA", (await app.ReadAsync($"/articles/{id}/delegates-return-to-the-lake")).Body!.TextContent);
        using var hidden = await editor.PostFormAsync(Form, new() { ["Seen"] = "0" }, $"{Form}?handler=Hide");
        await app.ReadAsync($"/articles/{id}/delegates-return-to-the-lake", HttpStatusCode.NotFound);
        await editor.ReadAsync(hidden.Headers.Location!.OriginalString);

        await app.WithDatabaseAsync(async db => Assert.Equal([AuditAction.RightsChanged, AuditAction.RightsChanged, AuditAction.RightsChanged, AuditAction.ArticleHidden],
            await db.AuditEntries.Where(e => e.SubjectAddress!.StartsWith("/articles/")).OrderBy(e => e.Id).Select(e => e.Action).ToListAsync(CancellationToken)));
    }

    [Fact]
    public async Task The_second_of_two_editors_chooses_at_the_field_whose_word_stands()
    {
        using var edith = await StoreAsync();
        using var edwin = await app.SignInAsync(Role.Editor, "Edwin Editor");
        var seenByEdwin = await edwin.ReadAsync(Form);
        using var first = await SendAsync(edith, ("Headline", "The headline of Edith"), ("Byline", "The byline of Edith"));

        using var second = await SendAsync(edwin, seenByEdwin, ("Headline", "The headline of Edwin"), ("Outlet", "Harbour Gazette"));
        Assert.Equal(HttpStatusCode.Conflict, second.StatusCode);
        var clash = await second.ReadPageAsync();
        var field = clash.QuerySelector("[data-field=headline]")!;
        Assert.Contains("Edith Editor", field.TextContent);
        Assert.Contains("The headline of Edith", field.TextContent);
        Assert.Equal("The headline of Edwin", clash.QuerySelector("#headline")?.GetAttribute("value"));
        Assert.Null(clash.QuerySelector("[data-field=byline] .why"));
        Assert.Equal("The byline of Edith", clash.QuerySelector("#byline")?.GetAttribute("value"));
        Assert.Equal(("The headline of Edith", "Specimen Gazette", "The byline of Edith"), await StandsAsync());

        using var kept = await SendAsync(edwin, clash);
        Assert.Equal(HttpStatusCode.Redirect, kept.StatusCode);
        Assert.Equal(("The headline of Edith", "Harbour Gazette", "The byline of Edith"), await StandsAsync());
        using var mine = await SendAsync(edwin, clash, ("Headline.KeepTheirs", "false"), ("Outlet", "Specimen Gazette"));
        Assert.Equal(("The headline of Edwin", "Harbour Gazette", "The byline of Edith"), await StandsAsync());
    }

    [Fact]
    public async Task The_history_says_who_changed_what_from_what_to_what()
    {
        using var editor = await StoreAsync();
        using var saved = await SendAsync(editor, ("Headline", "Something else"));
        var line = (await editor.ReadAsync(Form)).QuerySelector("[data-correction]")!;
        Assert.Contains("Edith Editor", line.TextContent);
        Assert.Contains("12:00 UTC", line.TextContent);
        Assert.Equal(("Delegates return to the lake", "Something else"), (line.QuerySelector("del")?.TextContent, line.QuerySelector("ins")?.TextContent));
    }

    [Fact]
    public async Task Mended_fields_survive_the_same_text_uploaded_again()
    {
        using var editor = await StoreAsync();
        using var saved = await SendAsync(editor, ("Headline", "Something else"), ("Address", "https://www.example.org/report"));
        Assert.IsType<IngestOutcome.Known>(await app.IngestAsync(Report + "\n", "again.txt"));
        Assert.Equal("Something else", (await StandsAsync()).Headline);
        Assert.NotNull((await app.ReadAsync($"/articles/{id}/something-else")).QuerySelector("main a[href='https://www.example.org/report']"));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<HttpClient> StoreAsync()
    {
        id = Assert.IsType<IngestOutcome.Stored>(await app.IngestAsync(Report)).ArticleId;
        return await app.SignInAsync(Role.Editor);
    }

    private async Task<(string Headline, string? Outlet, string? Byline)> StandsAsync()
    {
        (string, string?, string?) stands = default;
        await app.WithDatabaseAsync(async db => stands = await db.Articles.Select(a => ValueTuple.Create(a.Title, a.Outlet!.Name, a.Byline)).SingleAsync(CancellationToken));
        return stands;
    }

    private async Task<HttpResponseMessage> SendAsync(HttpClient editor, params (string Field, string Value)[] typed) => await SendAsync(editor, await editor.ReadAsync(Form), typed);

    /// <summary>Sends the form as it lies before the editor, with what they typed into it.</summary>
    private async Task<HttpResponseMessage> SendAsync(HttpClient editor, IDocument page, params (string Field, string Value)[] typed)
    {
        var form = page.QuerySelectorAll<IHtmlFormElement>("main form").Single(f => f.QuerySelector("#headline") is not null);
        var fields = form.QuerySelectorAll<IHtmlInputElement>("input").Where(i => i.Type is not ("radio" or "checkbox") || i.IsChecked).ToDictionary(i => i.Name!, i => i.Value);
        foreach (var (field, value) in typed)
        {
            fields[field.Split('.') is [var name, var part] ? $"Fields[{name}].{part}" : $"Fields[{field}].Value"] = value;
        }

        return await editor.PostAsync(Form, new FormUrlEncodedContent(fields), CancellationToken);
    }

    private static Task<HttpResponseMessage> SubmitAsync(HttpClient editor, IElement form) => editor.PostAsync(form.GetAttribute("action"),
        new FormUrlEncodedContent(form.QuerySelectorAll("input").Select(i => new KeyValuePair<string, string>(i.GetAttribute("name")!, i.GetAttribute("value")!))), CancellationToken);
}
