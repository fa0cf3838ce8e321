using System.Net;
using System.Text.Json;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Ingestion.Seeding;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyNews.Web.Tests.Ingestion;

public sealed class SamplesTests : IAsyncDisposable
{
    private readonly NewsApp app = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Samples_go_with_one_button_with_all_that_only_they_brought_while_readers_read()
    {
        app.With("Seeds:Load", "true");
        var own = await app.StoreAsync(new Sample("Talks resume").Says(Sample.Okafor, "Talks will resume.").Names(Sample.Known("sergey-lavrov", "Sergey Lavrov")));
        using var editor = await app.SignInAsync(Role.Editor);
        Assert.NotNull((await editor.ReadAsync("/admin")).QuerySelector("a[href='/admin/samples']"));
        var asked = await editor.ReadAsync("/admin/samples");
        Assert.Contains("71 reports", asked.QuerySelector("main")?.TextContent, StringComparison.Ordinal);

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(CancellationToken);
        var reading = Task.Run(() => ReadOnAsync(stop.Token), CancellationToken);
        using (var answer = await editor.PostFormAsync("/admin/samples", []))
        {
            Assert.Equal("/admin", answer.Headers.Location?.OriginalString);
        }

        await stop.CancelAsync();
        await reading;

        Assert.Contains("71 sample reports removed", (await editor.ReadAsync("/admin")).QuerySelector(".desk-said")?.TextContent, StringComparison.Ordinal);
        await app.WithDatabaseAsync(async db =>
        {
            Assert.Equal([own.ArticleId], await db.Articles.IgnoreQueryFilters([NewsContext.Visible]).Select(a => a.Id).ToListAsync(CancellationToken));
            Assert.Equal(["ngozi-okafor", "sergey-lavrov"], await db.Speakers.OrderBy(s => s.Slug).Select(s => s.Slug).ToListAsync(CancellationToken));
            Assert.Equal(["The Harbour Gazette"], await db.Outlets.Select(o => o.Name).ToListAsync(CancellationToken));
            Assert.Equal(0, await db.Uploads.CountAsync(CancellationToken) + await db.Originals.CountAsync(CancellationToken) + await db.Meetings.CountAsync(CancellationToken));
            Assert.Equal(1, await db.Statements.CountAsync(CancellationToken));
            Assert.Equal(("Edith Editor", "71 sample reports"), await db.AuditEntries.Where(e => e.Action == AuditAction.SamplesRemoved).Select(e => ValueTuple.Create(e.Who, e.Subject)).SingleAsync(CancellationToken));
        });
        await app.ReadAsync(own.Address);
        Assert.Single((await app.ReadAsync("/articles")).QuerySelectorAll(".hitrow"));
    }

    [Fact]
    public async Task Samples_do_not_come_back_with_the_next_start_and_come_back_with_seed()
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(0, (await NewsProcess.RunAsync(folder.Path, "seed")).ExitCode);

        var removed = await NewsProcess.RunAsync(folder.Path, "seed", "--remove-samples");
        Assert.Equal((0, "71 sample reports removed, with all that only they brought. “seed” brings them back."), (removed.ExitCode, removed.Output.Trim()));
        Assert.Equal("There are no sample reports here.", (await NewsProcess.RunAsync(folder.Path, "seed", "--remove-samples")).Output.Trim());

        var address = NewsProcess.FreeAddress();
        using (var site = NewsProcess.Start(folder.Path, $"--urls={address}"))
        {
            await site.LineWithAsync("is ready");
            using var client = new HttpClient();
            Assert.DoesNotContain("class=\"hitrow\"", await client.GetStringAsync($"{address}/articles", CancellationToken), StringComparison.Ordinal);
        }

        Assert.StartsWith("71 sample reports stored, 0 were here already.", (await NewsProcess.RunAsync(folder.Path, "seed")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Samples_in_the_bin_go_too()
    {
        await app.StoreAsync(new Sample("A sample") { Outlet = null }.Says(Sample.Okafor, "Talks will resume."));
        await app.WithDatabaseAsync(async (db, services) =>
        {
            await db.Database.ExecuteSqlAsync($"UPDATE Articles SET IsSample = 1, DeletedAt = '2024-10-01 00:00:00'", CancellationToken);
            Assert.Equal(1, await services.GetRequiredService<SampleReports>().RemoveAsync(CancellationToken));
            Assert.Equal(0, await services.GetRequiredService<SampleReports>().RemoveAsync(CancellationToken));
        });
    }

    [Fact]
    public async Task Samples_are_of_every_kind_and_neither_notes_nor_books()
    {
        using var folder = new TemporaryFolder();
        var (exitCode, output, _) = await NewsProcess.RunAsync(folder.Path, "analyze", Path.Combine(AppContext.BaseDirectory, "seeds", "articles"), "--json", "--rules");
        Assert.Equal(0, exitCode);

        var read = output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        var kinds = read.Select(r => r.GetProperty("kind").GetString()).ToHashSet();
        Assert.All(Enum.GetNames<ArticleKind>(), kind => Assert.Contains(kind.ToLowerInvariant(), kinds));
        Assert.All(read, r => Assert.InRange(r.GetProperty("text").GetString()!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Length, 200, 1200)); // The form always has a text.
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task ReadOnAsync(CancellationToken stop)
    {
        string[] addresses = ["/", "/articles", "/statements", "/search?q=talks", "/speakers"];
        using var client = app.CreateClient();
        for (var i = 0; !stop.IsCancellationRequested; i++)
        {
            using var answer = await client.GetAsync(addresses[i % addresses.Length], CancellationToken);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
    }
}
