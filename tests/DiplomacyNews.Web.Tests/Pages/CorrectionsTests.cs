using System.Net;
using AngleSharp.Dom;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Ingestion;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Tests.Pages;

/// <summary>An editor mends a statement, over HTTP and by the forms, and readers see the mended record.</summary>
public sealed class CorrectionsTests : IAsyncDisposable
{
    private const string Report = """
        Headline: Delegates return to the lake
        Outlet: Specimen Gazette
        Date: 2024-04-26

        GENEVA — “Talks on the ceasefire will resume on Monday,” Ambassador Amara Okafor said on Friday. “We have many questions left.”

        Okafor told reporters that nobody had refused to come, and that the delegations would meet in the same building near the lake.

        Minister Elsa Lindqvist said her government had read the proposals, and urged both sides to keep the ceasefire that they had signed in the spring of last year.
        """;

    private const string Okafor = "amara-okafor";
    private const string Lindqvist = "elsa-lindqvist";

    private readonly NewsApp app = new() { KeepsPages = true };
    private int articleId;

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Only_editors_reach_the_pages_that_correct()
    {
        var key = await StoreAsync();
        using var reader = await app.SignInAsync(Role.Reader);
        using var editor = await app.SignInAsync(Role.Editor);
        foreach (var address in new[] { $"/statements/{key}/edit", $"/articles/{articleId}/edit" })
        {
            using var toVisitor = await app.AskAsync(address);
            Assert.Equal(HttpStatusCode.Redirect, toVisitor.StatusCode);
            Assert.StartsWith("/account/sign-in", toVisitor.Headers.Location?.PathAndQuery, StringComparison.Ordinal);
            using var toReader = await reader.GetAsync(address, CancellationToken);
            Assert.Equal(HttpStatusCode.Forbidden, toReader.StatusCode);
            Assert.NotNull((await editor.ReadAsync(address)).QuerySelector("main form[method=post]"));
        }

        Assert.Null((await app.ReadAsync($"{await ArticleAddressAsync()}?edit")).QuerySelector("[data-mend]"));
    }

    [Fact]
    public async Task A_forged_form_changes_nothing()
    {
        var key = await StoreAsync();
        using var editor = await app.SignInAsync(Role.Editor);
        using var answer = await editor.PostAsync($"/statements/{key}/edit?handler=Nobody", new FormUrlEncodedContent([new("Seen", "0")]), CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        await app.WithDatabaseAsync(async db => Assert.Empty(await db.Corrections.ToListAsync(CancellationToken)));
    }

    [Fact]
    public async Task A_speaker_that_is_mended_is_mended_everywhere_at_once()
    {
        var key = await StoreAsync();
        using var editor = await app.SignInAsync(Role.Editor);
        var article = await ArticleAddressAsync();
        string[] places =
        [
            article, $"/statements/{key}", $"/speakers/{Okafor}", $"/speakers/{Lindqvist}", $"/statements?speaker={Okafor}", $"/statements?speaker={Lindqvist}",
            $"/search?q=speaker:{Okafor}&in=statements", $"/search?q=speaker:{Lindqvist}&in=statements", "/search?q=okafor+ceasefire&in=statements", "/search?q=lindqvist+resume&in=statements",
            "/statements", "/speakers", "/", "/topics/ceasefire-and-peace-talks",
        ];
        foreach (var place in places)
        {
            (await app.AskAsync(place)).Dispose(); // Now every one of them is kept.
        }

        Assert.Contains(key, await StatementsAtAsync($"/speakers/{Okafor}"));
        Assert.DoesNotContain(key, await StatementsAtAsync($"/speakers/{Lindqvist}"));
        var before = (Okafor: await CountAsync(Okafor), Lindqvist: await CountAsync(Lindqvist));

        var facets = (Okafor: await FacetAsync("Amara Okafor"), Lindqvist: await FacetAsync("Elsa Lindqvist"));
        await SetAsync(editor, key, Lindqvist);

        Assert.Equal((facets.Okafor - 1, facets.Lindqvist + 1), (await FacetAsync("Amara Okafor"), await FacetAsync("Elsa Lindqvist")));
        Assert.Equal((before.Okafor - 1, before.Lindqvist + 1), (await CountAsync(Okafor), await CountAsync(Lindqvist)));
        Assert.DoesNotContain(key, await StatementsAtAsync($"/speakers/{Okafor}"));
        Assert.Contains(key, await StatementsAtAsync($"/speakers/{Lindqvist}"));
        Assert.DoesNotContain(key, await StatementsAtAsync($"/statements?speaker={Okafor}"));
        Assert.Contains(key, await StatementsAtAsync($"/statements?speaker={Lindqvist}"));
        Assert.DoesNotContain(key, await StatementsAtAsync($"/search?q=speaker:{Okafor}&in=statements"));
        Assert.Contains(key, await StatementsAtAsync($"/search?q=speaker:{Lindqvist}&in=statements"));
        foreach (var list in new[] { "/statements", "/topics/ceasefire-and-peace-talks" })
        {
            Assert.StartsWith("Elsa Lindqvist", (await app.ReadAsync(list)).QuerySelector($"[data-statement='{key}'] .by")?.TextContent.Trim(), StringComparison.Ordinal);
        }

        Assert.StartsWith("Elsa Lindqvist", (await app.ReadAsync($"/statements/{key}")).QuerySelector("h1")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("Elsa Lindqvist", (await app.ReadAsync(article)).QuerySelector(".note")?.TextContent);
        Assert.Contains("Minister", (await app.ReadAsync(article)).QuerySelector(".note dd")?.TextContent);
    }

    [Fact]
    public async Task Readers_are_told_that_an_editor_set_the_speaker_and_not_which()
    {
        var key = await StoreAsync();
        using var editor = await app.SignInAsync(Role.Editor);
        await SetAsync(editor, key, Lindqvist);

        foreach (var address in new[] { await ArticleAddressAsync(), $"/statements/{key}" })
        {
            var page = await app.ReadAsync(address);
            Assert.Contains("Speaker set by an editor, 1 November 2024; the program had read Amara Okafor.", page.Body!.TextContent);
            Assert.DoesNotContain("Edith", page.DocumentElement.OuterHtml);
        }
    }

    [Fact]
    public async Task Saving_leads_back_to_the_statement_with_a_way_to_undo()
    {
        var key = await StoreAsync();
        using var editor = await app.SignInAsync(Role.Editor);
        using var saved = await SendAsync(editor, key, "Speakers", [("Who", Lindqvist)]);
        var back = saved.Headers.Location!.OriginalString;
        Assert.StartsWith($"{await ArticleAddressAsync()}?edit&saved=", back, StringComparison.Ordinal);
        Assert.EndsWith($"#{key}", back, StringComparison.Ordinal);
        var notice = (await editor.ReadAsync(back)).QuerySelector($"[data-mend='{key}'] [role=status] form");
        Assert.Contains("Elsa Lindqvist", notice?.TextContent);

        using var undone = await SubmitAsync(editor, back, notice!);
        Assert.Equal(HttpStatusCode.Redirect, undone.StatusCode);
        Assert.EndsWith($"#{key}", undone.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.Equal(["Amara Okafor"], await SpeakersAsync(key));
        await app.WithDatabaseAsync(async db => Assert.Equal(new (string?, string?, string?)[] { (Lindqvist, "Amara Okafor", "Elsa Lindqvist"), (null, "Elsa Lindqvist", "Amara Okafor") },
            await db.Corrections.OrderBy(c => c.Id).Select(c => ValueTuple.Create(c.Value, c.Before, c.After)).ToListAsync(CancellationToken)));
        Assert.DoesNotContain("set by an editor", (await app.ReadAsync($"/statements/{key}")).Body!.TextContent);
    }

    [Fact]
    public async Task What_somebody_else_has_changed_since_cannot_be_undone()
    {
        var key = await StoreAsync();
        using var edith = await app.SignInAsync(Role.Editor);
        using var edwin = await app.SignInAsync(Role.Editor, "Edwin Editor");
        using var saved = await SendAsync(edith, key, "Speakers", [("Who", Lindqvist)]);
        var page = await edith.ReadAsync(saved.Headers.Location!.OriginalString);
        await SendAsync(edwin, key, "Nobody", []);

        using var undone = await SubmitAsync(edith, saved.Headers.Location!.OriginalString, page.QuerySelector($"[data-mend='{key}'] [role=status] form")!);
        var answer = await edith.ReadAsync(undone.Headers.Location!.OriginalString);
        Assert.Contains("Edwin Editor", answer.QuerySelector("[role=alert]")?.TextContent);
        Assert.Empty(await SpeakersAsync(key));
    }

    [Fact]
    public async Task A_statement_given_back_is_as_the_program_reads_it()
    {
        var key = await StoreAsync();
        using var editor = await app.SignInAsync(Role.Editor);
        Assert.Null((await editor.ReadAsync($"/statements/{key}/edit")).QuerySelector("button[formaction*='handler=AsRead']"));
        await SetAsync(editor, key, Lindqvist);

        var form = await editor.ReadAsync($"/statements/{key}/edit");
        Assert.NotNull(form.QuerySelector("button[formaction*='handler=AsRead']"));
        Assert.Contains("Amara Okafor", form.QuerySelector(".as-read")?.TextContent);
        using var answer = await SendAsync(editor, key, "AsRead", []);
        Assert.Equal(["Amara Okafor"], await SpeakersAsync(key));
        Assert.Equal(2, (await editor.ReadAsync($"/statements/{key}/edit")).QuerySelectorAll("[data-correction]").Length);
    }

    [Fact]
    public async Task A_joint_statement_has_everybody_who_is_ticked()
    {
        var key = await StoreAsync();
        using var editor = await app.SignInAsync(Role.Editor);
        using var answer = await SendAsync(editor, key, "Speakers", [("Who", Okafor), ("Who", Lindqvist)]);
        Assert.Equal(["Amara Okafor", "Elsa Lindqvist"], await SpeakersAsync(key));
        Assert.Contains(key, await StatementsAtAsync($"/speakers/{Okafor}"));
        Assert.Contains(key, await StatementsAtAsync($"/speakers/{Lindqvist}"));
    }

    [Fact]
    public async Task Nobody_can_be_named_and_nobody_ticked_is_asked_about()
    {
        var key = await StoreAsync();
        using var editor = await app.SignInAsync(Role.Editor);
        using var asked = await SendAsync(editor, key, "Speakers", []);
        Assert.Equal(HttpStatusCode.BadRequest, asked.StatusCode);
        Assert.Contains("Nobody is named", (await asked.ReadPageAsync()).QuerySelector("[role=alert]")?.TextContent);

        using var answer = await SendAsync(editor, key, "Nobody", []);
        Assert.Empty(await SpeakersAsync(key));
        Assert.Contains("Nobody named", (await app.ReadAsync("/statements")).QuerySelector($"[data-statement='{key}'] .by")?.TextContent);
    }

    [Fact]
    public async Task Setting_whom_the_program_reads_anyway_is_no_correction()
    {
        var key = await StoreAsync();
        using var editor = await app.SignInAsync(Role.Editor);
        using var answer = await SendAsync(editor, key, "Speakers", [("Who", Okafor)]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        await app.WithDatabaseAsync(async db => Assert.Empty(await db.Corrections.ToListAsync(CancellationToken)));
    }

    [Theory]
    [InlineData("zelensky", "volodymyr-zelenskyy")]
    [InlineData("blinken ant", "antony-blinken")]
    [InlineData("NATO", "nato")]
    public async Task Somebody_whom_no_report_names_is_found_by_any_of_their_names(string typed, string slug)
    {
        var key = await StoreAsync();
        using var editor = await app.SignInAsync(Role.Editor);
        var found = await editor.ReadAsync($"/statements/{key}/edit?q={Uri.EscapeDataString(typed)}");
        Assert.NotNull(found.QuerySelector($"#matches input[name=Who][value='{slug}']"));
        await SetAsync(editor, key, slug);
        Assert.Contains(key, await StatementsAtAsync($"/speakers/{slug}"));
    }

    [Fact]
    public async Task Somebody_new_gets_a_page_when_they_hold_an_office()
    {
        var key = await StoreAsync();
        using var editor = await app.SignInAsync(Role.Editor);
        using var answer = await SendAsync(editor, key, "New", [("New.Name", " Bisi  Adeyemi "), ("New.Office", "deputy envoy"), ("New.Country", "NGA"), ("New.Type", "Person")]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(["Bisi Adeyemi"], await SpeakersAsync(key));
        Assert.Contains(key, await StatementsAtAsync("/speakers/bisi-adeyemi"));
        Assert.Contains("deputy envoy", (await app.ReadAsync($"/statements/{key}")).Body!.TextContent);
    }

    [Fact]
    public async Task Somebody_new_without_an_office_is_named_and_gets_no_page()
    {
        var key = await StoreAsync();
        using var editor = await app.SignInAsync(Role.Editor);
        using var answer = await SendAsync(editor, key, "New", [("New.Name", "Anna Passerby"), ("New.Type", "Person")]);
        Assert.Equal(["Anna Passerby"], await SpeakersAsync(key));
        await app.ReadAsync("/speakers/anna-passerby", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_namesake_is_asked_about_and_gets_an_address_of_their_own()
    {
        var key = await StoreAsync();
        using var editor = await app.SignInAsync(Role.Editor);
        (string, string)[] namesake = [("New.Name", "Elsa Lindqvist"), ("New.Office", "painter"), ("New.Type", "Person")];
        using var asked = await SendAsync(editor, key, "New", namesake);
        Assert.Equal(HttpStatusCode.BadRequest, asked.StatusCode);
        Assert.Contains("known already", (await asked.ReadPageAsync()).QuerySelector("#new-name-why")?.TextContent);

        using var answer = await SendAsync(editor, key, "New", [.. namesake, ("New.IsAnother", "true")]);
        Assert.Contains(key, await StatementsAtAsync("/speakers/elsa-lindqvist-2"));
        Assert.DoesNotContain(key, await StatementsAtAsync($"/speakers/{Lindqvist}"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("1234")]
    [InlineData("<script>alert(1)</script>", true)]
    [InlineData("\u202E\u0007", false)]
    public async Task A_new_name_is_looked_at_before_it_is_taken(string name, bool isTaken = false)
    {
        var key = await StoreAsync();
        using var editor = await app.SignInAsync(Role.Editor);
        using var answer = await SendAsync(editor, key, "New", [("New.Name", name), ("New.Office", "envoy")]);
        Assert.Equal(isTaken ? HttpStatusCode.Redirect : HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Null((await app.ReadAsync($"/statements/{key}")).QuerySelector("main script"));
    }

    [Fact]
    public async Task The_second_of_two_editors_sees_the_change_of_the_first_and_may_keep_it()
    {
        var key = await StoreAsync();
        using var edith = await app.SignInAsync(Role.Editor);
        using var edwin = await app.SignInAsync(Role.Editor, "Edwin Editor");
        var seenByEdwin = await SeenAsync(edwin, key);
        await SetAsync(edith, key, Lindqvist);

        using var answer = await SendAsync(edwin, key, "Nobody", [], seenByEdwin);
        Assert.Equal(HttpStatusCode.Conflict, answer.StatusCode);
        var clash = (await answer.ReadPageAsync()).QuerySelector("[data-clash]")!;
        Assert.Contains("Edith Editor", clash.TextContent);
        Assert.Contains("Elsa Lindqvist", clash.TextContent);
        Assert.Contains("nobody named", clash.TextContent);
        Assert.Equal(["Elsa Lindqvist"], await SpeakersAsync(key));
        await edwin.ReadAsync(clash.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal(["Elsa Lindqvist"], await SpeakersAsync(key));
    }

    [Fact]
    public async Task The_second_of_two_editors_may_decide_otherwise_knowing_what_the_first_did()
    {
        var key = await StoreAsync();
        using var edith = await app.SignInAsync(Role.Editor);
        using var edwin = await app.SignInAsync(Role.Editor, "Edwin Editor");
        var seenByEdwin = await SeenAsync(edwin, key);
        await SetAsync(edith, key, Lindqvist);
        using var answer = await SendAsync(edwin, key, "Speakers", [("Who", Okafor), ("Who", Lindqvist)], seenByEdwin);

        using var decided = await SubmitAsync(edwin, $"/statements/{key}/edit", (await answer.ReadPageAsync()).QuerySelector("[data-clash] form")!);
        Assert.Equal(HttpStatusCode.Redirect, decided.StatusCode);
        Assert.Equal(["Amara Okafor", "Elsa Lindqvist"], await SpeakersAsync(key));
        Assert.Equal(["Edwin Editor", "Edith Editor"], (await edith.ReadAsync($"/statements/{key}/edit")).QuerySelectorAll("[data-correction] .meta").Select(m => m.TextContent.Split("·")[1].Trim()));
    }

    [Fact]
    public async Task Of_editors_who_send_at_the_same_moment_one_is_taken_and_each_other_is_told()
    {
        var key = await StoreAsync();
        var editors = await Task.WhenAll(Enumerable.Range(1, 4).Select(i => app.SignInAsync(Role.Editor, $"Editor {(char)('A' + i)}")));
        string[] wishes = [Lindqvist, "antony-blinken", "nato", "volodymyr-zelenskyy"];
        var tokens = await Task.WhenAll(editors.Select(e => e.TokenAsync($"/statements/{key}/edit")));

        var answers = await Task.WhenAll(editors.Select((editor, i) => Task.Run(() => editor.PostAsync($"/statements/{key}/edit?handler=Speakers",
            new FormUrlEncodedContent([new("Who", wishes[i]), new("Seen", "0"), new("__RequestVerificationToken", tokens[i])]), CancellationToken))));

        Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.Conflict, HttpStatusCode.Conflict, HttpStatusCode.Conflict], answers.Select(a => a.StatusCode).Order());
        await app.WithDatabaseAsync(async db =>
        {
            var only = await db.Corrections.SingleAsync(CancellationToken);
            Assert.Equal(wishes[Array.FindIndex(answers, a => a.StatusCode == HttpStatusCode.Redirect)], only.Value);
        });
    }

    [Fact]
    public async Task A_hidden_statement_is_nowhere_for_readers_and_struck_out_for_editors()
    {
        var key = await StoreAsync();
        using var editor = await app.SignInAsync(Role.Editor);
        var article = await ArticleAddressAsync();
        string[] lists = ["/statements", $"/speakers/{Okafor}", "/search?q=resume&in=statements", "/topics/ceasefire-and-peace-talks", "/", article, "/statements.atom", "/sitemaps/articles-1.xml"];
        foreach (var list in lists)
        {
            (await app.AskAsync(list)).Dispose();
        }

        var before = await CountAsync(Okafor);
        using var hidden = await SendAsync(editor, key, "Hide", []);
        Assert.Equal(before - 1, await CountAsync(Okafor));
        foreach (var list in lists)
        {
            using var answer = await app.AskAsync(list);
            var html = await answer.Content.ReadAsStringAsync(CancellationToken);
            Assert.DoesNotContain(key, html);
        }

        await app.ReadAsync($"/statements/{key}", HttpStatusCode.NotFound);
        var read = await app.ReadAsync(article);
        Assert.Contains("will resume on Monday", read.QuerySelector(".text")?.TextContent);
        Assert.DoesNotContain(read.QuerySelectorAll("mark"), mark => mark.TextContent.Contains("will resume on Monday"));

        var edited = await editor.ReadAsync($"{article}?edit");
        Assert.Contains("will resume on Monday", edited.QuerySelector("mark.hidden")?.TextContent);
        using var shown = await SubmitAsync(editor, $"{article}?edit", edited.QuerySelector($"[data-mend='{key}'] form")!);
        Assert.Equal(HttpStatusCode.Redirect, shown.StatusCode);
        Assert.Equal(before, await CountAsync(Okafor));
        Assert.Contains(key, (await app.ReadAsync("/statements")).DocumentElement.OuterHtml);
    }

    [Fact]
    public async Task Somebody_who_only_makes_a_hidden_statement_is_not_listed_for_it()
    {
        var key = await StoreAsync();
        using var editor = await app.SignInAsync(Role.Editor);
        using var set = await SendAsync(editor, key, "New", [("New.Name", "Bisi Adeyemi"), ("New.Office", "deputy envoy")]);
        await app.ReadAsync("/speakers/bisi-adeyemi");
        using var hidden = await SendAsync(editor, key, "Hide", []);

        await app.ReadAsync("/speakers/bisi-adeyemi", HttpStatusCode.NotFound);
        Assert.DoesNotContain("Adeyemi", await (await app.AskAsync("/search/suggest?q=adeyemi")).Content.ReadAsStringAsync(CancellationToken));
        Assert.DoesNotContain("Adeyemi", (await app.ReadAsync("/speakers")).Body!.TextContent);
    }

    [Fact]
    public async Task The_same_text_uploaded_again_keeps_every_decision()
    {
        var key = await StoreAsync();
        using var editor = await app.SignInAsync(Role.Editor);
        await SetAsync(editor, key, Lindqvist);
        Assert.IsType<IngestOutcome.Known>(await app.IngestAsync(Report + "\n", "again.txt"));
        Assert.Equal(["Elsa Lindqvist"], await SpeakersAsync(key));
    }

    [Fact]
    public async Task Each_correction_leaves_a_line_in_the_audit_trail()
    {
        var key = await StoreAsync();
        using var editor = await app.SignInAsync(Role.Editor);
        await SetAsync(editor, key, Lindqvist);
        await app.WithDatabaseAsync(async db =>
        {
            var entry = await db.AuditEntries.SingleAsync(e => e.Action == AuditAction.StatementCorrected, CancellationToken);
            Assert.Equal(("Edith Editor", "Delegates return to the lake", "speaker: Amara Okafor → Elsa Lindqvist", $"/statements/{key}"), (entry.Who, entry.Subject, entry.Detail, entry.SubjectAddress));
        });
    }

    [Theory]
    [InlineData("nobodywiththiskey")]
    [InlineData("a%20b")]
    public async Task An_unknown_statement_cannot_be_corrected(string key)
    {
        await StoreAsync();
        using var editor = await app.SignInAsync(Role.Editor);
        using var asked = await editor.GetAsync($"/statements/{key}/edit", CancellationToken);
        Assert.Equal(HttpStatusCode.NotFound, asked.StatusCode);
        using var sent = await editor.PostFormAsync($"/articles/{articleId}/edit", new() { ["Seen"] = "0" }, $"/statements/{key}/edit?handler=Nobody");
        Assert.Equal(HttpStatusCode.NotFound, sent.StatusCode);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    /// <summary>Stores the report; the key of its first statement.</summary>
    private async Task<string> StoreAsync()
    {
        articleId = Assert.IsType<IngestOutcome.Stored>(await app.IngestAsync(Report)).ArticleId;
        var key = "";
        await app.WithDatabaseAsync(async db => key = await db.Statements.Where(s => s.Words.Contains("will resume")).Select(s => s.Key).SingleAsync(CancellationToken));
        return key;
    }

    private async Task<string> ArticleAddressAsync()
    {
        var slug = "";
        await app.WithDatabaseAsync(async db => slug = await db.Articles.IgnoreQueryFilters().Where(a => a.Id == articleId).Select(a => a.Slug).SingleAsync(CancellationToken));
        return $"/articles/{articleId}/{slug}";
    }

    private async Task SetAsync(HttpClient editor, string key, string slug)
    {
        using var answer = await SendAsync(editor, key, "Speakers", [("Who", slug)]);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains("saved=", answer.Headers.Location!.OriginalString);
    }

    /// <summary>Sends the statement's form to one of its buttons, as an editor who has just opened the page or saw it when <paramref name="seen"/> stood there.</summary>
    private static async Task<HttpResponseMessage> SendAsync(HttpClient editor, string key, string handler, (string Name, string Value)[] fields, string? seen = null)
    {
        var page = await editor.ReadAsync($"/statements/{key}/edit");
        var form = page.QuerySelectorAll("main form").First(f => f.GetAttribute("action")?.EndsWith($"handler={handler}", StringComparison.Ordinal) == true
            || f.QuerySelector($"button[formaction$='handler={handler}']") is not null || (handler == "AsRead" && f.Id == "choose"));
        return await editor.PostAsync($"/statements/{key}/edit?handler={handler}", new FormUrlEncodedContent(
        [
            .. fields.Select(f => new KeyValuePair<string, string>(f.Name, f.Value)),
            new("Seen", seen ?? form.QuerySelector("input[name=Seen]")!.GetAttribute("value")!), new("__RequestVerificationToken", form.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!),
        ]), CancellationToken);
    }

    private static async Task<string> SeenAsync(HttpClient editor, string key) => (await editor.ReadAsync($"/statements/{key}/edit")).QuerySelector("#choose input[name=Seen]")!.GetAttribute("value")!;

    /// <summary>Presses the button of a form with what its fields hold.</summary>
    private static Task<HttpResponseMessage> SubmitAsync(HttpClient editor, string page, IElement form) => editor.PostAsync(form.GetAttribute("action") ?? page,
        new FormUrlEncodedContent(form.QuerySelectorAll("input").Select(i => new KeyValuePair<string, string>(i.GetAttribute("name")!, i.GetAttribute("value")!))), CancellationToken);

    private async Task<List<string>> SpeakersAsync(string key)
    {
        List<string> names = [];
        await app.WithDatabaseAsync(async db => names = await db.Statements.Where(s => s.Key == key).SelectMany(s => s.Parties).Where(p => p.Role == PartyRole.Speaker).OrderBy(p => p.Ordinal).Select(p => p.Name).ToListAsync(CancellationToken));
        return names;
    }

    private async Task<List<string?>> StatementsAtAsync(string address) => [.. (await app.ReadAsync(address)).QuerySelectorAll("main .say[data-statement]").Select(s => s.GetAttribute("data-statement"))];

    /// <summary>The number beside a name where all statements can be narrowed.</summary>
    private async Task<int> FacetAsync(string name) => int.Parse((await app.ReadAsync("/statements")).QuerySelectorAll(".facets li").Single(li => li.FirstElementChild?.TextContent == name).LastElementChild!.TextContent, System.Globalization.CultureInfo.InvariantCulture);

    private async Task<int> CountAsync(string speaker) => (await StatementsAtAsync($"/statements?speaker={speaker}")).Count;
}
