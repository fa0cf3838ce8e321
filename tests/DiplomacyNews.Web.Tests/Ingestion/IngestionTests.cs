using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Ingestion;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyNews.Web.Tests.Ingestion;

/// <summary>From a file's bytes to the record, through the one service that verbs and pages share.</summary>
public sealed class IngestionTests : IAsyncDisposable
{
    private const string Report = """
        Headline: Delegates return to the lake
        Outlet: Specimen Gazette
        Date: 2024-04-26

        GENEVA — “Talks will resume on Monday,” Ambassador Amara Okafor said on Friday. “We have many questions left.”

        Okafor told reporters that nobody had refused to come, and that the delegations would meet in the same building near the lake.

        Minister Elsa Lindqvist said her government had read the proposals, and urged both sides to keep the ceasefire that they had signed in the spring of last year.
        """;

    private readonly NewsApp app = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_report_becomes_an_article_with_its_statements()
    {
        var stored = Assert.IsType<IngestOutcome.Stored>(await app.IngestAsync(Report));

        await app.WithDatabaseAsync(async db =>
        {
            var article = await db.Articles.Include(a => a.Outlet).Include(a => a.Statements).ThenInclude(s => s.Parties).SingleAsync(CancellationToken);
            Assert.Equal(stored.ArticleId, article.Id);
            Assert.Equal("Delegates return to the lake", article.Title);
            Assert.Equal("Specimen Gazette", article.Outlet?.Name);
            Assert.Equal(new DateOnly(2024, 4, 26), article.Date);
            Assert.Contains(article.Statements, s => s.Words.StartsWith("“Talks will resume on Monday”", StringComparison.Ordinal) && s.Parties.Any(p => p.Role == PartyRole.Speaker && p.Name.Contains("Okafor")));
            Assert.Contains(article.Statements, s => s.Parties.Any(p => p.Role == PartyRole.Addressee && p.Name == "reporters"));
        });
    }

    [Fact]
    public async Task The_same_text_twice_is_one_article()
    {
        var first = Assert.IsType<IngestOutcome.Stored>(await app.IngestAsync(Report, "monday.txt"));
        var second = Assert.IsType<IngestOutcome.Known>(await app.IngestAsync(Report + "\n", "tuesday.txt"));
        Assert.Equal(first.ArticleId, second.ArticleId);
    }

    [Fact]
    public async Task Two_texts_that_differ_in_white_space_alone_are_one_article()
    {
        await app.IngestAsync(Report);
        Assert.IsType<IngestOutcome.Known>(await app.IngestAsync(Report.Replace("Ambassador Amara", "Ambassador  Amara").Replace("\n\n", "\n\n\n"), "spaced.txt"));
    }

    [Fact]
    public async Task The_same_bytes_are_not_kept_twice()
    {
        await app.IngestAsync(Report, "a.txt");
        await app.IngestAsync(Report, "b.txt");
        await app.WithDatabaseAsync(async db => Assert.Equal(1, await db.Originals.CountAsync(CancellationToken)));
    }

    [Fact]
    public async Task Nearly_the_same_text_in_another_outlet_is_the_same_story()
    {
        var first = (IngestOutcome.Stored)await app.IngestAsync(Report);
        var second = (IngestOutcome.Stored)await app.IngestAsync(Report.Replace("Specimen Gazette", "Sample Post").Replace("the spring of last year", "the spring"));
        var other = (IngestOutcome.Stored)await app.IngestAsync(Report.Replace("a", "o"));

        await app.WithDatabaseAsync(async db =>
        {
            Assert.Equal(first.ArticleId, await db.Articles.Where(a => a.Id == second.ArticleId).Select(a => a.StoryId).SingleAsync(CancellationToken));
            Assert.Null(await db.Articles.Where(a => a.Id == other.ArticleId).Select(a => a.StoryId).SingleAsync(CancellationToken));
        });
    }

    [Fact]
    public async Task The_bytes_are_kept_as_they_came()
    {
        await app.IngestAsync(Report);
        await app.WithDatabaseAsync(async db =>
            Assert.Equal(Report, System.Text.Encoding.UTF8.GetString((await db.Originals.SingleAsync(CancellationToken)).Bytes)));
    }

    [Fact]
    public async Task A_refused_file_leaves_its_reason_and_nothing_else()
    {
        var refused = Assert.IsType<IngestOutcome.Refused>(await app.IngestAsync([0x25, 0x50, 0x44, 0x46, 0x2D, 0x31, 0x2E, 0x37, 0x0A, 0x00], "notes.txt"));
        Assert.Contains("notes.txt", refused.Reason);
        await app.WithDatabaseAsync(async db =>
        {
            Assert.Equal(UploadState.Refused, (await db.Uploads.SingleAsync(CancellationToken)).State);
            Assert.Equal(0, await db.Originals.CountAsync(CancellationToken) + await db.Articles.CountAsync(CancellationToken));
        });
    }

    [Fact]
    public async Task Reading_again_keeps_every_key_and_address()
    {
        var stored = (IngestOutcome.Stored)await app.IngestAsync(Report);
        var before = await KeysAsync();

        await app.WithDatabaseAsync((_, services) => services.GetRequiredService<IngestionService>().RereadAsync(stored.ArticleId, CancellationToken));

        Assert.NotEmpty(before);
        Assert.Equal(before, await KeysAsync());
    }

    [Fact]
    public async Task A_statement_that_a_later_reading_no_longer_finds_is_remembered_and_comes_back_under_its_key()
    {
        var stored = (IngestOutcome.Stored)await app.IngestAsync(Report);
        var before = await KeysAsync();
        var none = new Analysis.ArticleAnalysis { Kind = Analysis.ArticleKind.Report, Language = "en", Headline = new("Delegates", false), Dateline = new() };

        await app.WithDatabaseAsync(async (db, services) =>
        {
            await services.GetRequiredService<ArticleStore>().ReplaceReadingAsync(await db.Articles.SingleAsync(CancellationToken), none, CancellationToken);
        });
        await app.WithDatabaseAsync(async db => Assert.Equal(before.Order(), (await db.RetiredKeys.Where(k => !k.IsMeeting).Select(k => k.Key).ToListAsync(CancellationToken)).Order()));

        await app.WithDatabaseAsync((_, services) => services.GetRequiredService<IngestionService>().RereadAsync(stored.ArticleId, CancellationToken));
        Assert.Equal(before, await KeysAsync());
        await app.WithDatabaseAsync(async db => Assert.Equal(0, await db.RetiredKeys.CountAsync(CancellationToken)));
    }

    [Fact]
    public async Task Reading_again_uses_up_no_places_in_the_order_by_day()
    {
        var stored = (IngestOutcome.Stored)await app.IngestAsync(Report);
        var before = await PositionsAsync();
        for (var i = 0; i < 3; i++)
        {
            await app.WithDatabaseAsync((_, services) => services.GetRequiredService<IngestionService>().RereadAsync(stored.ArticleId, CancellationToken));
        }

        Assert.Equal(before, await PositionsAsync());
    }

    [Fact]
    public async Task An_articles_statements_stand_in_reading_order_when_the_newest_come_first()
    {
        await app.IngestAsync(Report);
        await app.WithDatabaseAsync(async db =>
        {
            var numbers = await db.Statements.OrderByDescending(s => s.Position).Select(s => s.Number).ToListAsync(CancellationToken);
            Assert.Equal(numbers.Order(), numbers);
        });
    }

    [Theory]
    [InlineData("unpublished")]
    [InlineData("hidden")]
    [InlineData("deleted")]
    [InlineData("private")]
    [InlineData("embargo")]
    public async Task What_must_not_be_seen_is_in_no_list(string why)
    {
        await app.IngestAsync(Report);
        await app.WithDatabaseAsync(async db =>
        {
            var article = await db.Articles.SingleAsync(CancellationToken);
            article.IsPublished = why != "unpublished";
            article.IsHidden = why == "hidden";
            article.DeletedAt = why == "deleted" ? app.Clock.GetUtcNow().UtcDateTime : null;
            article.Rights = why == "private" ? Rights.Private : Rights.FullText;
            article.EmbargoUntil = why == "embargo" ? app.Clock.GetUtcNow().UtcDateTime.AddHours(1) : null;
            await db.SaveChangesAsync(CancellationToken);
        });

        await app.WithDatabaseAsync(async db =>
        {
            Assert.Empty(await db.Articles.ToListAsync(CancellationToken));
            Assert.Empty(await db.Statements.ToListAsync(CancellationToken));
            Assert.Empty(await db.Meetings.ToListAsync(CancellationToken));
            Assert.Empty(await db.Statements.SelectMany(s => s.Parties).ToListAsync(CancellationToken));
            Assert.Empty(await db.Articles.SelectMany(a => a.Topics).ToListAsync(CancellationToken));
        });
    }

    [Fact]
    public async Task An_embargo_ends_by_itself()
    {
        await app.IngestAsync(Report);
        await app.WithDatabaseAsync(db => db.Articles.ExecuteUpdateAsync(set => set.SetProperty(a => a.EmbargoUntil, app.Clock.GetUtcNow().UtcDateTime.AddHours(1)), CancellationToken));
        app.Clock.Advance(TimeSpan.FromHours(2));
        await app.WithDatabaseAsync(async db => Assert.Single(await db.Articles.ToListAsync(CancellationToken)));
    }

    [Fact]
    public async Task Four_writers_at_once_store_every_report_once()
    {
        await app.IngestAsync(Report);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(async () =>
        {
            for (var i = 0; i < 8; i++)
            {
                await app.IngestAsync(Report.Replace("Geneva", $"Geneva {i}").Replace("many questions", $"{i} questions"), $"report-{i}.txt");
            }
        })));

        await app.WithDatabaseAsync(async db =>
        {
            Assert.Equal(9, await db.Articles.CountAsync(CancellationToken));
            Assert.Equal(0, await db.Uploads.CountAsync(u => u.State == UploadState.Waiting, CancellationToken));
        });
    }

    [Theory]
    [InlineData("lone surrogate", "The ambassador said \ud800 that talks would resume on Monday in the same building.")]
    [InlineData("nul", "The ambassador said\0 that talks would resume on Monday in the same building.")]
    [InlineData("nobody", "The weather was fine over the lake, and the ferries ran on time from morning to night.")]
    [InlineData("year 9999", "Headline: Far away\nDate: 9999-12-31\n\nAmbassador Okafor said that talks would resume on Monday in the same building.")]
    [InlineData("year 1", "Headline: Long ago\nDate: 0001-01-01\n\nAmbassador Okafor said that talks would resume on Monday in the same building.")]
    [InlineData("markup", "Ambassador <script>alert(1)</script> Okafor said that talks would resume on Monday in the <b>same</b> building.")]
    public async Task Odd_text_is_read_as_far_as_it_can_be(string what, string text)
    {
        Assert.IsType<IngestOutcome.Stored>(await app.IngestAsync(System.Text.Encoding.UTF8.GetBytes(text), $"{what}.txt"));
        using var answer = await app.AskAsync("/articles");
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_name_of_three_hundred_characters_does_not_break_a_list()
    {
        var name = string.Join(' ', Enumerable.Range(0, 40).Select(i => $"Okafor{(char)('a' + (i % 26))}"));
        Assert.IsType<IngestOutcome.Stored>(await app.IngestAsync($"Ambassador {name} said that talks would resume on Monday in the same building near the lake."));
        foreach (var address in new[] { "/", "/articles", "/statements", "/speakers" })
        {
            using var answer = await app.AskAsync(address);
            Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        }
    }

    [Fact]
    public async Task A_million_quotation_marks_and_a_line_of_five_megabytes_are_read()
    {
        Assert.IsNotType<IngestOutcome.Known>(await app.IngestAsync("Ambassador Okafor said that talks would resume. " + new string('"', 1_000_000)));
        Assert.IsType<IngestOutcome.Stored>(await app.IngestAsync(string.Concat(Enumerable.Repeat("The ferries ran on time and the lake lay still. ", 110_000)) + "Ambassador Okafor said that talks would resume."));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task<List<string>> KeysAsync()
    {
        List<string> keys = [];
        await app.WithDatabaseAsync(async db => keys = await db.Statements.OrderBy(s => s.Number).Select(s => s.Key).ToListAsync(CancellationToken));
        return keys;
    }

    private async Task<List<long>> PositionsAsync()
    {
        List<long> positions = [];
        await app.WithDatabaseAsync(async db => positions = await db.Statements.OrderBy(s => s.Number).Select(s => s.Position)
            .Concat(db.Articles.Select(a => a.Position)).ToListAsync(CancellationToken));
        return positions;
    }
}
