using System.Net;
using AngleSharp.Dom;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Ingestion;
using DiplomacyNews.Web.Search;
using DiplomacyNews.Web.Tests.Search;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyNews.Web.Tests.Pages.Admin;

public sealed class OutletsTests : IAsyncDisposable
{
    private readonly NewsApp app = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_outlets_default_applies_at_once_to_its_reports_without_a_decision_of_their_own()
    {
        var plain = await app.StoreAsync(Report("Plain"));
        var decided = await app.StoreAsync(Report("Decided"));
        var undecided = await app.StoreAsync(Report("Undecided again"));
        var other = await app.StoreAsync(new Sample("Other outlet") { Outlet = "The Evening Post of Torsholm" }.Says(Sample.Okafor, "Talks are elsewhere."));
        await DecideAsync(decided.ArticleId, nameof(Rights.FullText));
        await DecideAsync(undecided.ArticleId, nameof(Rights.FullText));
        await DecideAsync(undecided.ArticleId, null);
        using var editor = await app.SignInAsync(Role.Editor);
        await app.WithDatabaseAsync(async db => Assert.Equal(2, await db.Outlets.CountAsync(CancellationToken)));

        await ChooseAsync(editor, "The Harbour Gazette", nameof(Rights.Private));

        await app.ReadAsync(plain.Address, HttpStatusCode.NotFound);
        await app.ReadAsync(undecided.Address, HttpStatusCode.NotFound);
        await app.ReadAsync(decided.Address);
        await app.ReadAsync(other.Address);
        Assert.Equal(["Decided", "Other outlet"], (await app.TitlesAsync("talks")).Order());
        var page = await editor.ReadAsync("/admin/outlets");
        Assert.Contains("The Harbour Gazette: private from now on; only editors see it. 2 reports changed.", page.QuerySelector("[role=status]")?.TextContent, StringComparison.Ordinal);
        Assert.Contains("1 report decided otherwise", Row(page, "The Harbour Gazette").TextContent, StringComparison.Ordinal);
        Assert.Equal("Private", Row(page, "The Harbour Gazette").QuerySelector("option[selected]")?.TextContent);

        await ChooseAsync(editor, "The Harbour Gazette", "site");
        await app.ReadAsync(plain.Address);
        await app.WithDatabaseAsync(async db => Assert.Equal(
            ["default rights: as the site (full text) → private; 2 reports changed", "default rights: private → as the site (full text); 2 reports changed"],
            await db.AuditEntries.Where(e => e.Action == AuditAction.OutletChanged && e.Who == "Edith Editor").OrderBy(e => e.Id).Select(e => e.Detail).ToListAsync(CancellationToken)));
    }

    [Fact]
    public async Task Reports_that_come_later_have_it_too_and_samples_stay_whole()
    {
        app.With("Rights:Default", "StatementsOnly");
        using var editor = await app.SignInAsync(Role.Editor);
        var first = Assert.IsType<IngestOutcome.Stored>(await app.IngestAsync(File("one")));
        Assert.Equal(Rights.StatementsOnly, await RightsOfAsync(first.ArticleId));

        await ChooseAsync(editor, "The Harbour Gazette", nameof(Rights.Excerpt));

        Assert.Equal(Rights.Excerpt, await RightsOfAsync(first.ArticleId));
        Assert.Equal(Rights.Excerpt, await RightsOfAsync(Assert.IsType<IngestOutcome.Stored>(await app.IngestAsync(File("two"))).ArticleId));
        await app.WithDatabaseAsync((_, services) => services.GetRequiredService<IngestionService>().RereadAsync(first.ArticleId, CancellationToken));
        Assert.Equal(Rights.Excerpt, await RightsOfAsync(first.ArticleId));

        await app.WithDatabaseAsync(db => db.Database.ExecuteSqlAsync($"UPDATE Articles SET IsSample = 1, Rights = 'FullText' WHERE Id = {first.ArticleId}", CancellationToken));
        await ChooseAsync(editor, "The Harbour Gazette", nameof(Rights.Private));
        Assert.Equal(Rights.FullText, await RightsOfAsync(first.ArticleId));
    }

    [Fact]
    public async Task With_many_reports_what_may_not_be_seen_is_not_found_at_once_and_search_is_brought_up_to_date()
    {
        for (var i = 0; i < 105; i++)
        {
            await app.StoreAsync(new Sample($"Report {i}").Tells($"Brindlefen {i} is a harbour.").Says(Sample.Okafor, $"Talks {i} will resume."));
        }

        Assert.Equal(100, (await app.TitlesAsync("brindlefen")).Count);
        await app.WithDatabaseAsync(async (db, services) =>
        {
            var rights = new OutletRights(db, services.GetRequiredService<SearchIndex>(), services.GetRequiredService<Web.Access.AuditTrail>(), services.GetRequiredService<RecordVersion>(),
                new Upkeep(services.GetRequiredService<IServiceScopeFactory>(), services.GetRequiredService<RecordVersion>(), app.Clock, services.GetRequiredService<Microsoft.Extensions.Logging.ILogger<Upkeep>>()), services.GetRequiredService<NewsSettings>());
            Assert.Equal(105, await rights.ChangeAsync(db.Outlets.Single().Id, Rights.StatementsOnly, CancellationToken));
        });

        Assert.Empty(await app.TitlesAsync("brindlefen"));
        Assert.Empty(await app.TitlesAsync("resume"));
        using var editor = await app.SignInAsync(Role.Editor);
        Assert.Contains("105 reports to go", (await editor.ReadAsync("/admin/outlets")).QuerySelector("[role=status]")?.TextContent, StringComparison.Ordinal);

        await app.Services.GetRequiredService<Upkeep>().LookAsync(CancellationToken);

        Assert.Empty(await app.TitlesAsync("brindlefen"));
        Assert.Equal(100, (await app.TitlesAsync("resume")).Count);
        Assert.Null((await editor.ReadAsync("/admin/outlets")).QuerySelector("[role=status]"));
    }

    [Fact]
    public async Task Outlets_are_found_by_a_part_of_the_name_and_counted_with_what_readers_do_not_see()
    {
        await app.StoreAsync(Report("Plain"));
        await app.StoreAsync(new Sample("Hidden") { Arrange = a => a.IsHidden = true }.Says(Sample.Okafor, "Talks are hidden."));
        await app.StoreAsync(new Sample("Other") { Outlet = "Torsholm Post" }.Says(Sample.Okafor, "Talks are elsewhere."));
        using var editor = await app.SignInAsync(Role.Editor);

        Assert.Equal("2", Row(await editor.ReadAsync("/admin/outlets"), "The Harbour Gazette").QuerySelector(".num")?.TextContent);
        Assert.Equal(["Torsholm Post"], (await editor.ReadAsync("/admin/outlets?q=holm")).QuerySelectorAll("tbody th a").Select(a => a.TextContent));
        Assert.Contains("No outlet has “nowhere” in its name.", (await editor.ReadAsync("/admin/outlets?q=nowhere")).QuerySelector("main")?.TextContent, StringComparison.Ordinal);
    }

    [Theory, InlineData("Everything"), InlineData("7"), InlineData("")]
    public async Task Nonsense_changes_nothing(string rights)
    {
        await app.StoreAsync(Report("Plain"));
        using var editor = await app.SignInAsync(Role.Editor);
        using var answer = await editor.PostFormAsync("/admin/outlets", new() { ["id"] = "1", ["rights"] = rights });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var unknown = await editor.PostFormAsync("/admin/outlets", new() { ["id"] = "999", ["rights"] = nameof(Rights.Private) });
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static Sample Report(string title) => new Sample(title).Says(Sample.Okafor, $"Talks are {title.ToLowerInvariant()}.");

    private static string File(string word) => $"Headline: Talks resume {word}\nOutlet: The Harbour Gazette\nDate: 2024-04-26\n\n“Talks will resume {word},” said Ambassador Ngozi Okafor.\n";

    private static IElement Row(IDocument page, string outlet) => page.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("th a")?.TextContent == outlet);

    private static async Task ChooseAsync(HttpClient editor, string outlet, string rights)
    {
        var id = Row(await editor.ReadAsync("/admin/outlets"), outlet).QuerySelector("input[name=id]")?.GetAttribute("value") ?? "";
        using var answer = await editor.PostFormAsync("/admin/outlets", new() { ["id"] = id, ["rights"] = rights });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    private Task DecideAsync(int articleId, string? rights) => app.WithDatabaseAsync(async db =>
    {
        db.Corrections.Add(new Correction { ArticleId = articleId, Field = CorrectedField.Rights, Value = rights, MadeBy = "Edith Editor", MadeAt = DateTime.UnixEpoch });
        await db.SaveChangesAsync(CancellationToken);
    });

    private async Task<Rights> RightsOfAsync(int articleId)
    {
        var rights = Rights.Private;
        await app.WithDatabaseAsync(async db => rights = await db.Articles.IgnoreQueryFilters([NewsContext.Visible]).Where(a => a.Id == articleId).Select(a => a.Rights).SingleAsync(CancellationToken));
        return rights;
    }
}
