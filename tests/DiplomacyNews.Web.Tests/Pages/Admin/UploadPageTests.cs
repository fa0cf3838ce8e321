using System.Net;
using System.Text;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using static DiplomacyNews.Web.Tests.Support.Uploading;

namespace DiplomacyNews.Web.Tests.Pages.Admin;

public sealed class UploadPageTests : IAsyncDisposable
{
    private readonly NewsApp app = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_form_says_what_is_accepted_before_anything_is_sent()
    {
        using var editor = await app.SignInAsync(Role.Editor);

        var page = await editor.ReadAsync(Page);

        var hint = page.GetElementById(page.GetElementById("upload-files")!.GetAttribute("aria-describedby")!)!.Words();
        Assert.Contains("Taken are plain text, Markdown and HTML files, at most 20 MB each and 200 files at a time", hint);
        Assert.Equal("__RequestVerificationToken", page.QuerySelector("form[enctype='multipart/form-data'] input")!.GetAttribute("name"));
    }

    [Fact]
    public async Task A_good_an_empty_a_large_a_binary_and_a_duplicate_file_get_four_answers_and_one_article()
    {
        using var editor = await app.SignInAsync(Role.Editor);

        var batch = await editor.UploadAndReadAsync(app,
        [
            Sent.Text("good.txt", Report(1)), new("empty.txt", []), new("large.txt", new byte[25 * 1024 * 1024]), new("photo.jpg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16, 74, 70, 73, 70, 0, 1, 2, 3, 255]), Sent.Text("again.txt", Report(1)),
        ]);

        var rows = batch.FileRows();
        Assert.Equal(["good.txt", "empty.txt", "large.txt", "photo.jpg", "again.txt"], rows.Select(r => r.File));
        Assert.Equal(["stored", "not read", "not read", "not read", "known already"], rows.Select(r => r.State));
        Assert.StartsWith("Delegates meet for the 1th time", rows[0].Result);
        Assert.Contains("2 statements and 2 speakers", rows[0].Result);
        Assert.Equal("\"empty.txt\" was not read: it is empty. Check that it was saved, and upload it again.", rows[1].Result);
        Assert.Equal("\"large.txt\" was not read: it has 25 MB, and at most 20 MB are taken. Save the article alone, without its pictures.", rows[2].Result);
        Assert.Contains("\"photo.jpg\" was not read: it is a", rows[3].Result);
        Assert.Equal("Same report as Delegates meet for the 1th time", rows[4].Result[..46]);
        Assert.Equal("5 of 5 done · 1 stored, 1 known already and 3 not read", batch.QuerySelector("[role=status]")!.Words());
        Assert.Equal((1, 1), (await CountAsync(db => db.Articles), await CountAsync(db => db.Originals)));
    }

    [Fact]
    public async Task Two_hundred_files_in_one_form_are_all_read()
    {
        using var editor = await app.SignInAsync(Role.Editor);

        var batch = await editor.UploadAndReadAsync(app, Enumerable.Range(0, 200).Select(i => Sent.Text($"report-{i}.txt", Report(i))));

        Assert.Equal(Enumerable.Repeat("stored", 200), batch.FileRows().Select(r => r.State));
        Assert.Equal(200, await CountAsync(db => db.Articles));
    }

    [Fact]
    public async Task A_file_of_exactly_the_limit_is_taken_and_one_byte_more_is_not()
    {
        app.With("Uploads:MaxFileBytes", "2048");
        using var editor = await app.SignInAsync(Role.Editor);

        var batch = await editor.UploadAndReadAsync(app, [Sent.Text("just.txt", Report(1).PadRight(2048 - Encoding.UTF8.GetByteCount(Report(1)) + Report(1).Length)), Sent.Text("over.txt", new string('x', 2049)), Sent.Text("behind.txt", Report(2))]);

        Assert.Equal([("just.txt", "stored"), ("over.txt", "not read"), ("behind.txt", "stored")], batch.FileRows().Select(r => (r.File, r.State)));
        Assert.Equal(2048, await OneAsync(db => db.Uploads.Where(u => u.FileName == "just.txt").Select(u => u.Size)));
    }

    [Fact]
    public async Task Files_beyond_the_number_that_is_taken_are_refused_for_themselves()
    {
        app.With("Uploads:MaxFiles", "2");
        using var editor = await app.SignInAsync(Role.Editor);

        var batch = await editor.UploadAndReadAsync(app, Enumerable.Range(0, 3).Select(i => Sent.Text($"{i}.txt", Report(i))));

        Assert.Equal(["stored", "stored", "not read"], batch.FileRows().Select(r => r.State));
        Assert.Equal("\"2.txt\" was not read: 2 files are taken at a time, and it came after them. Upload it in another batch.", batch.FileRows()[2].Result);
    }

    [Fact]
    public async Task A_batch_of_more_than_twice_that_number_is_refused_whole()
    {
        app.With("Uploads:MaxFiles", "2");
        using var editor = await app.SignInAsync(Role.Editor);

        using var answer = await editor.UploadAsync(Enumerable.Range(0, 5).Select(i => Sent.Text($"{i}.txt", Report(i))));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("more than 4 files, and 2 are taken at a time", (await answer.ReadPageAsync()).QuerySelector("[role=alert]")!.Words());
        await AssertNothingIsKeptAsync();
    }

    [Fact]
    public async Task A_pasted_report_is_read_like_a_file()
    {
        using var editor = await app.SignInAsync(Role.Editor);

        var batch = await editor.UploadAndReadAsync(app, [new("", [])], ("text", Report(7)));

        Assert.Equal([("Pasted report", "stored")], batch.FileRows().Select(r => (r.File, r.State)));
    }

    [Fact]
    public async Task What_the_form_says_counts_and_is_kept_as_corrections_of_the_uploader()
    {
        using var editor = await app.SignInAsync(Role.Editor);

        await editor.UploadAndReadAsync(app, [Sent.Text("report.txt", Report(3))], ("outlet", "The Harbour Gazette"), ("byline", "A. Writer"), ("date", "2024-05-06"),
            ("headline", "Room three is ready"), ("address", "https://example.org/room"), ("rights", "Excerpt"), ("embargo", "2024-12-01T18:00"));

        await app.WithDatabaseAsync(async db =>
        {
            var article = await db.Articles.IgnoreQueryFilters().Include(a => a.Outlet).SingleAsync(CancellationToken);
            Assert.Equal(("Room three is ready", "The Harbour Gazette", "A. Writer", new DateOnly(2024, 5, 6)), (article.Title, article.Outlet?.Name, article.Byline, article.Date));
            Assert.Equal(("https://example.org/room", Rights.Excerpt, new DateTime(2024, 12, 1, 18, 0, 0)), (article.Address, article.Rights, article.EmbargoUntil));
            Assert.Equal("Delegates meet for the 3th time", article.Given.Headline);

            var rows = await db.Corrections.IgnoreQueryFilters().OrderBy(c => c.Id).ToListAsync(CancellationToken);
            Assert.All(rows, row => Assert.Equal("Edith Editor", row.MadeBy));
            Assert.Equal([CorrectedField.Headline, CorrectedField.Outlet, CorrectedField.Byline, CorrectedField.Date, CorrectedField.Address, CorrectedField.Rights, CorrectedField.Embargo], rows.Select(r => r.Field));
            Assert.Equal(("2024-05-06", "4 April 2024", "6 May 2024"), (rows[3].Value, rows[3].Before, rows[3].After));
            Assert.Equal("2024-12-01T18:00Z", rows[6].Value);
        });
    }

    [Fact]
    public async Task The_form_of_a_second_upload_changes_nothing_of_a_report_that_is_known()
    {
        using var editor = await app.SignInAsync(Role.Editor);
        await editor.UploadAndReadAsync(app, [Sent.Text("report.txt", Report(3))]);

        var batch = await editor.UploadAndReadAsync(app, [Sent.Text("other.txt", Report(3) + "\n")], ("outlet", "The Harbour Gazette"));

        Assert.Contains("it was here before, so nothing of it was changed", batch.FileRows()[0].Result);
        Assert.Equal("Specimen Gazette", await OneAsync(db => db.Articles.Select(a => a.Outlet!.Name)));
        Assert.Equal(0, await CountAsync(db => db.Corrections));
    }

    [Theory]
    [InlineData("headline", "A headline for all", "A headline belongs to one report, and 2 came.")]
    [InlineData("address", "https://example.org/a", "An address belongs to one report, and 2 came.")]
    [InlineData("address", "javascript:alert(1)", "This is not the address of a page.")]
    [InlineData("date", "yesterday", "\"yesterday\" is not a day.")]
    [InlineData("date", "2024-12-24", "This day has not come yet.")]
    [InlineData("embargo", "2024-10-31T12:00", "This time is over.")]
    [InlineData("embargo", "noon", "\"noon\" is not a time.")]
    [InlineData("rights", "Everything", "Choose one of the rights in the list.")]
    public async Task A_field_that_cannot_be_is_explained_beside_it_and_nothing_is_kept(string field, string value, string why)
    {
        using var editor = await app.SignInAsync(Role.Editor);

        using var answer = await editor.UploadAsync([Sent.Text("1.txt", Report(1)), Sent.Text("2.txt", Report(2))], (field, value), ("byline", "A. Writer"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var page = await answer.ReadPageAsync();
        Assert.StartsWith(why, page.QuerySelector($"[role=alert] a[href='#upload-{field}']")!.TextContent);
        var control = page.GetElementById($"upload-{field}")!;
        Assert.Equal("true", control.GetAttribute("aria-invalid"));
        Assert.StartsWith(why, page.GetElementById(control.GetAttribute("aria-describedby")!.Split(' ')[^1])!.TextContent);
        Assert.Equal("A. Writer", page.GetElementById("upload-byline")!.GetAttribute("value"));
        await AssertNothingIsKeptAsync();
    }

    [Fact]
    public async Task An_empty_form_is_explained_and_what_was_typed_stays()
    {
        using var editor = await app.SignInAsync(Role.Editor);

        using var answer = await editor.UploadAsync([new("", [])], ("text", "  \r\n "), ("outlet", "The Harbour Gazette"), ("show-first", "true"));

        var page = await answer.ReadPageAsync();
        Assert.Equal("Nothing was chosen. Choose at least one file, or paste a report.", page.QuerySelector("[role=alert] a[href='#upload-files']")!.TextContent);
        Assert.Equal("The Harbour Gazette", page.GetElementById("upload-outlet")!.GetAttribute("value"));
        Assert.True(page.QuerySelector("input[name=show-first]")!.HasAttribute("checked"));
    }

    [Fact]
    public async Task Pasted_text_survives_a_mistake_in_another_field()
    {
        using var editor = await app.SignInAsync(Role.Editor);

        using var answer = await editor.UploadAsync([], ("text", Report(1)), ("date", "soon"));

        Assert.Equal(Report(1).ReplaceLineEndings("\n"), (await answer.ReadPageAsync()).GetElementById("upload-text")!.TextContent.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("forged")]
    [InlineData(null)]
    public async Task A_forged_or_missing_token_is_answered_before_anything_is_read(string? token)
    {
        using var editor = await app.SignInAsync(Role.Editor);
        await editor.ReadAsync(Page);
        (string, string)[] hidden = token is null ? [] : [("__RequestVerificationToken", token)];

        using var answer = await editor.SendFormAsync(hidden, [Sent.Text("1.txt", Report(1))]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("Nothing of this batch was kept", (await answer.ReadPageAsync()).QuerySelector("[role=alert]")!.TextContent);
        Assert.False(Directory.Exists(Path.Combine(app.DataDirectory, "spool")));
        await AssertNothingIsKeptAsync();
    }

    [Fact]
    public async Task A_token_that_does_not_come_first_is_not_looked_for()
    {
        using var editor = await app.SignInAsync(Role.Editor);
        var hidden = await editor.HiddenFieldsAsync();

        using var answer = await editor.SendFormAsync(hidden.Reverse(), [Sent.Text("1.txt", Report(1))]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        await AssertNothingIsKeptAsync();
    }

    [Fact]
    public async Task A_token_of_somebody_else_is_refused()
    {
        using var ada = await app.SignInAsync(Role.Editor, "Ada Other");
        using var editor = await app.SignInAsync(Role.Editor);

        using var answer = await editor.SendFormAsync(await ada.HiddenFieldsAsync(), [Sent.Text("1.txt", Report(1))]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        await AssertNothingIsKeptAsync();
    }

    [Fact]
    public async Task Readers_and_visitors_cannot_upload()
    {
        using var editor = await app.SignInAsync(Role.Editor);
        using var reader = await app.SignInAsync(Role.Reader);
        using var visitor = app.CreateClient(new() { AllowAutoRedirect = false });
        var hidden = await editor.HiddenFieldsAsync();

        using var ofReader = await reader.SendFormAsync(hidden, [Sent.Text("1.txt", Report(1))]);
        using var ofVisitor = await visitor.SendFormAsync(hidden, [Sent.Text("1.txt", Report(1))]);

        Assert.Equal(HttpStatusCode.Forbidden, ofReader.StatusCode);
        Assert.Equal("/account/sign-in", ofVisitor.Headers.Location?.AbsolutePath);
        await AssertNothingIsKeptAsync();
    }

    [Fact]
    public async Task The_same_form_sent_twice_is_one_batch_and_with_other_files_it_is_another()
    {
        using var editor = await app.SignInAsync(Role.Editor);
        var hidden = await editor.HiddenFieldsAsync();

        using var first = await editor.SendFormAsync(hidden, [Sent.Text("1.txt", Report(1))]);
        using var again = await editor.SendFormAsync(hidden, [Sent.Text("1.txt", Report(1))]);
        using var other = await editor.SendFormAsync(hidden, [Sent.Text("2.txt", Report(2))]);

        Assert.Equal(first.Headers.Location, again.Headers.Location);
        Assert.NotEqual(first.Headers.Location, other.Headers.Location);
        Assert.Equal((2, 2), (await CountAsync(db => db.Batches), await CountAsync(db => db.Uploads)));
    }

    [Fact]
    public async Task Script_gets_the_address_or_the_reasons_as_JSON()
    {
        using var editor = await app.SignInAsync(Role.Editor);
        editor.DefaultRequestHeaders.Accept.ParseAdd("application/json");

        using var good = await editor.UploadAsync([Sent.Text("1.txt", Report(1))]);
        using var bad = await editor.UploadAsync([], ("date", "soon"));

        Assert.Matches("""^\{"address":"/admin/batches/[a-z0-9]{10}"\}$""", await good.Content.ReadAsStringAsync(CancellationToken));
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
        Assert.Contains("\"files\":\"Nothing was chosen.", await bad.Content.ReadAsStringAsync(CancellationToken));
    }

    [Theory]
    [InlineData("../../etc/passwd.txt", "passwd.txt")]
    [InlineData("C:\\\\Users\\\\me\\\\report.txt", "report.txt")]
    [InlineData("report\u202Etxt.exe", "reporttxt.exe")]
    [InlineData("a\tb\u0007c.txt", "a bc.txt")]
    [InlineData("<b>bold</b>.txt", "b>.txt")]
    [InlineData("Türkiye – 会談.txt", "Türkiye – 会談.txt")]
    [InlineData("..", "Unnamed file")]
    public async Task File_names_are_shown_without_paths_controls_and_turning_marks(string sent, string shown)
    {
        using var editor = await app.SignInAsync(Role.Editor);

        var batch = await editor.UploadAndReadAsync(app, [Sent.Text(sent, Report(1))]);

        Assert.Equal([(shown, "stored")], batch.FileRows().Select(r => (r.File, r.State)));
    }

    [Fact]
    public async Task A_name_of_300_characters_is_shortened_and_keeps_its_extension()
    {
        using var editor = await app.SignInAsync(Role.Editor);

        var batch = await editor.UploadAndReadAsync(app, [Sent.Text(new string('n', 296) + ".txt", Report(1))]);

        var name = batch.FileRows()[0].File;
        Assert.Equal(120, name.Length);
        Assert.EndsWith("n….txt", name);
    }

    [Fact]
    public async Task An_upload_is_in_the_audit_trail()
    {
        using var editor = await app.SignInAsync(Role.Editor);
        await editor.UploadAndReadAsync(app, [Sent.Text("1.txt", Report(1))]);

        var entry = await OneAsync(db => db.AuditEntries.Where(e => e.Action == AuditAction.Uploaded));

        Assert.Equal(("Edith Editor", "Batch 1", "1 file"), (entry.Who, entry.Subject, entry.Detail));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<T> OneAsync<T>(Func<NewsContext, IQueryable<T>> rows)
    {
        T one = default!; // Set in the next line.
        await app.WithDatabaseAsync(async db => one = await rows(db).SingleAsync(CancellationToken));
        return one;
    }

    private async Task<int> CountAsync<T>(Func<NewsContext, IQueryable<T>> rows)
        where T : class
    {
        var count = 0;
        await app.WithDatabaseAsync(async db => count = await rows(db).IgnoreQueryFilters().CountAsync(CancellationToken));
        return count;
    }

    private async Task AssertNothingIsKeptAsync()
    {
        Assert.Equal((0, 0, 0), (await CountAsync(db => db.Batches), await CountAsync(db => db.Uploads), await CountAsync(db => db.Originals)));
        var spool = Path.Combine(app.DataDirectory, "spool");
        Assert.False(Directory.Exists(spool) && Directory.EnumerateFileSystemEntries(spool).Any());
    }
}
