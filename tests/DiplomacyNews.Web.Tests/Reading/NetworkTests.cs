using DiplomacyNews.Reader;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Ingestion;
using DiplomacyNews.Web.Reading;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyNews.Web.Tests.Reading;

public sealed class NetworkTests : IDisposable
{
    private const string Report = "Headline: Talks resume\nDate: 2024-04-26\n\n“Talks will resume on Monday,” said Ambassador Ngozi Okafor. She told reporters that the Quillwort harbour would stay open.";

    private static readonly ModelCard Card = new("spans-3", new string('0', 64), "an encoder (Apache-2.0)", ["marked reports (CC0)", "letters (CC0)"], "ten reports of May.", [],
        [new("statements F1", "ten reports", 0.91, 0.72, 0.94), new("cues F1", "ten reports", 0.85, null, null)]);

    private readonly TemporaryFolder folder = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Without_the_network_s_file_reports_are_read_by_rules_and_the_log_says_so_once()
    {
        await using var app = new NewsApp().With("Reading:Model", "on").With("Reading:Folder", folder.Path);

        await app.IngestAsync(Report);
        await app.IngestAsync(Report.Replace("Okafor", "Lindqvist"));

        Assert.Equal(["rules", "rules"], await ReadByAsync(app));
        Assert.Equal(2, Count("could not be opened", app) + Count("Articles are read by rules alone", app));
    }

    [Fact]
    public async Task A_damaged_network_is_not_read_with()
    {
        folder.Write("spans-3.json", Card.ToJson());
        folder.Write("spans-3.onnx", "no network at all");
        await using var app = new NewsApp().With("Reading:Model", "on").With("Reading:Folder", folder.Path);

        await app.IngestAsync(Report);

        Assert.Equal(["rules"], await ReadByAsync(app));
        Assert.Equal(1, Count("is damaged", app));
        Assert.NotEmpty((await app.ReadAsync("/statements")).QuerySelectorAll("blockquote, q"));
    }

    [Fact]
    public async Task The_network_is_not_looked_at_until_something_is_to_be_read()
    {
        await using var app = new NewsApp().With("Reading:Model", "on").With("Reading:Folder", folder.Path);

        await app.ReadAsync("/");
        await app.ReadAsync("/articles");

        Assert.Equal(0, Count("could not be opened", app));
    }

    [Fact]
    public async Task An_article_keeps_what_it_was_read_by_and_says_so()
    {
        await using var app = new NewsApp { Spans = new StandInSpans() };
        await using var plain = new NewsApp();

        await app.IngestAsync(Report);
        await plain.IngestAsync(Report);

        Assert.Equal(["stand-in-1"], await ReadByAsync(app));
        Assert.Equal(["rules"], await ReadByAsync(plain));
        Assert.Contains("rules with the network stand-in-1,", await ProvenanceAsync(app), StringComparison.Ordinal);
        Assert.Contains("rules alone,", await ProvenanceAsync(plain), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_editor_s_decision_does_not_change_by_what_an_article_is_read()
    {
        await using var app = new NewsApp { Spans = new StandInSpans() }.With("Reading:RulesFirst", "true");
        var stored = Assert.IsType<IngestOutcome.Stored>(await app.IngestAsync(Report));

        await app.WithDatabaseAsync((_, services) => services.GetRequiredService<IngestionService>().RereadWithinAsync(stored.ArticleId, CancellationToken));

        Assert.Equal(["rules"], await ReadByAsync(app));
    }

    [Fact]
    public async Task An_article_corrected_while_it_is_read_again_is_read_as_corrected()
    {
        await using var app = new NewsApp { Spans = new StandInSpans() };
        var stored = Assert.IsType<IngestOutcome.Stored>(await app.IngestAsync(Report));

        await app.WithDatabaseAsync(async (db, services) =>
        {
            var ingestion = services.GetRequiredService<IngestionService>();
            var input = await ingestion.InputAsync(stored.ArticleId, CancellationToken);
            var ahead = IngestionService.Reread.By(services.GetRequiredService<Analyzers>().Best, input!, CancellationToken); // It was stored just now.
            db.Corrections.Add(new Correction { ArticleId = stored.ArticleId, Field = CorrectedField.Headline, Value = "Talks are called off", MadeBy = "Edith Editor", MadeAt = DateTime.UnixEpoch });
            await db.SaveChangesAsync(CancellationToken);

            await ingestion.RereadAsync(stored.ArticleId, ahead, CancellationToken);

            Assert.Equal("Talks are called off", await db.Articles.Select(a => a.Title).SingleAsync(CancellationToken));
        });
    }

    [Fact]
    public async Task A_reading_that_is_stopped_leaves_its_file_waiting_to_be_read_again()
    {
        using var stopping = new CancellationTokenSource();
        var spans = new StandInSpans { Meanwhile = stopping.Cancel };
        await using var app = new NewsApp { Spans = spans };

        await app.WithDatabaseAsync(async (db, services) =>
        {
            var ingestion = services.GetRequiredService<IngestionService>();
            var upload = await ingestion.ReceiveAsync("report.txt", System.Text.Encoding.UTF8.GetBytes(Report), isSample: false, CancellationToken);
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => ingestion.ReadAsync(upload.Id, stopping.Token));
            Assert.Equal(UploadState.Waiting, await db.Uploads.Select(u => u.State).SingleAsync(CancellationToken));

            Assert.IsType<IngestOutcome.Stored>(await ingestion.ReadAsync(upload.Id, CancellationToken));
        });
    }

    [Fact]
    public async Task Many_articles_are_read_again_and_one_that_is_gone_is_passed_over()
    {
        var spans = new StandInSpans();
        await using var app = new NewsApp { Spans = spans }.With("Reading:RulesFirst", "true");
        await app.IngestAsync(Report);
        await app.IngestAsync(Report.Replace("Okafor", "Lindqvist"));

        var steps = 0;
        await app.WithDatabaseAsync((_, services) => services.GetRequiredService<ArticleRereading>().RereadAsync([1, 2, 3], services.GetRequiredService<Analyzers>().Best, () => steps++, CancellationToken));

        Assert.Equal((3, 2), (steps, spans.Texts.Count));
        Assert.Equal(["stand-in-1", "stand-in-1"], await ReadByAsync(app));
    }

    [Fact]
    public async Task The_page_about_the_site_says_why_the_rules_read_alone()
    {
        await using var off = new NewsApp();
        await using var missing = new NewsApp().With("Reading:Model", "on").With("Reading:Folder", folder.Path);
        using var editor = await missing.SignInAsync(Role.Editor);

        Assert.Contains("by rules alone, as whoever runs this site has chosen", (await off.ReadAsync("/about")).GetElementById("rules-alone")?.TextContent, StringComparison.Ordinal);
        var forReaders = (await missing.ReadAsync("/about")).GetElementById("rules-alone")?.TextContent;
        Assert.Contains("cannot be used here", forReaders, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.Path, forReaders, StringComparison.Ordinal);
        Assert.Contains("could not be opened", (await editor.ReadAsync("/about")).GetElementById("rules-alone")?.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_the_network_the_page_about_the_site_prints_its_figures_and_what_it_learned_from()
    {
        await using var app = ReadingWithTheNetwork();

        var page = await app.ReadAsync("/about");

        Assert.Null(page.GetElementById("rules-alone"));
        var card = ModelCard.Parse(await File.ReadAllTextAsync(Path.Combine(ReaderModel.DefaultFolder, $"{ReaderModel.CurrentName}.json"), CancellationToken));
        Assert.Equal(card.Figures.Length, page.QuerySelectorAll("#figures th[scope=row]").Length);
        Assert.All(card.Data, data => Assert.Contains(data, page.QuerySelector("section[aria-labelledby=well]")?.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_network_reads_where_nothing_else_is_said()
    {
        await using var app = ReadingWithTheNetwork();

        await app.IngestAsync(Report);

        Assert.Equal([ReaderModel.CurrentName], await ReadByAsync(app));
        Assert.NotEmpty((await app.ReadAsync("/statements")).QuerySelectorAll("blockquote, q"));
    }

    public void Dispose() => folder.Dispose();

    private static NewsApp ReadingWithTheNetwork()
    {
        Assert.SkipUnless(File.Exists(Path.Combine(ReaderModel.DefaultFolder, $"{ReaderModel.CurrentName}.onnx")), "The network is not beside the program.");
        return new NewsApp().With("Reading:Model", "on");
    }

    private static async Task<List<string>> ReadByAsync(NewsApp app)
    {
        List<string> readBy = [];
        await app.WithDatabaseAsync(async db => readBy = await db.Articles.OrderBy(a => a.Id).Select(a => a.ReadBy).ToListAsync(CancellationToken));
        return readBy;
    }

    private static async Task<string?> ProvenanceAsync(NewsApp app) => (await app.ReadAsync("/articles/1/talks-resume")).QuerySelector("section[aria-labelledby=provenance]")?.TextContent;

    private static int Count(string words, NewsApp app) => Directory.EnumerateFiles(Path.Combine(app.DataDirectory, "logs")).Sum(file =>
    {
        using var log = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite)); // The app still writes it.
        return log.ReadToEnd().Split('\n').Count(line => line.Contains("\"@l\":\"Warning\"", StringComparison.Ordinal) && line.Contains(words, StringComparison.Ordinal));
    });
}
