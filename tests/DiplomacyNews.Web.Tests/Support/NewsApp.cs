using System.Net;
using System.Text;
using AngleSharp;
using AngleSharp.Dom;
using DiplomacyNews.Analysis;
using DiplomacyNews.Analysis.Statements;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Ingestion;
using DiplomacyNews.Web.Reading;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace DiplomacyNews.Web.Tests.Support;

/// <summary>
/// The real app on a real SQLite file of its own, in a temporary folder, with a clock that stands still. No sample reports are loaded:
/// a test stores what it needs, through <see cref="IngestAsync"/> when the reading matters and through <see cref="StoreAsync"/> when the pages do.
/// </summary>
public class NewsApp : WebApplicationFactory<Program>
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("diplomacynews-");
    private readonly Dictionary<string, string> settings = [];

    /// <summary>Friday 1 November 2024, noon UTC.</summary>
    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2024, 11, 1, 12, 0, 0, TimeSpan.Zero));

    /// <summary>The password of every account that <see cref="SignInAsync"/> makes.</summary>
    public const string Password = "a long enough password";

    /// <summary>Pages are made anew for each request unless a test wants them kept, as they are in production.</summary>
    public bool KeepsPages { get; init; }

    /// <summary>Proposes statements in the place of the network; without it the rules read alone, unless a test sets Reading:Model.</summary>
    public IStatementSpans? Spans { get; init; }

    public string DataDirectory => folder.FullName;

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    /// <summary>Sets a setting as the command line would; before the first request.</summary>
    public NewsApp With(string setting, string value)
    {
        settings[setting] = value;
        return this;
    }

    /// <summary>Takes a report in as an upload: received, recognised, read, stored.</summary>
    public Task<IngestOutcome> IngestAsync(string text, string fileName = "report.txt") => IngestAsync(Encoding.UTF8.GetBytes(text), fileName);

    public async Task<IngestOutcome> IngestAsync(byte[] bytes, string fileName)
    {
        await using var scope = Services.CreateAsyncScope();
        var ingestion = scope.ServiceProvider.GetRequiredService<IngestionService>();
        var upload = await ingestion.ReceiveAsync(fileName, bytes, isSample: false, CancellationToken);
        return await ingestion.ReadAsync(upload.Id, CancellationToken);
    }

    /// <summary>Stores a report as though the analyzer had found in it what the sample says; keys, addresses and the index are made as for every other.</summary>
    public async Task<StoredSample> StoreAsync(Sample sample)
    {
        await using var scope = Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsContext>();
        var store = scope.ServiceProvider.GetRequiredService<ArticleStore>();
        var outlets = scope.ServiceProvider.GetRequiredService<OutletDirectory>();
        var analysis = sample.Analysis;

        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken);
        var article = new Article
        {
            Slug = "", Title = "", Text = sample.Text, TextHash = TextHash.Of(sample.Text), Language = "en", AnalyzerVersion = ArticleAnalyzer.Version, ReadBy = Article.ByRules,
            AddedAt = Clock.GetUtcNow().UtcDateTime, Outlet = await outlets.FindOrAddAsync(sample.Outlet, CancellationToken),
            Given = new GivenByFile { Headline = analysis.Headline.Text, Outlet = sample.Outlet },
        };
        sample.Arrange?.Invoke(article);
        db.Articles.Add(article);
        await store.ReplaceReadingAsync(article, analysis, CancellationToken);
        await db.SaveChangesAsync(CancellationToken);
        await transaction.CommitAsync(CancellationToken);

        return new StoredSample(article.Id, $"/articles/{article.Id}/{article.Slug}",
            await db.Statements.IgnoreQueryFilters().Where(s => s.ArticleId == article.Id).OrderBy(s => s.Number).Select(s => s.Key).ToListAsync(CancellationToken),
            await db.Meetings.IgnoreQueryFilters().Where(m => m.ArticleId == article.Id).OrderBy(m => m.Start).Select(m => m.Key).ToListAsync(CancellationToken));
    }

    /// <summary>Puts the findings of <paramref name="sample"/> in place of an earlier reading, as <c>reanalyze</c> does.</summary>
    public async Task RereadAsync(int articleId, Sample sample) => await WithDatabaseAsync(async (db, services) =>
    {
        await using var transaction = await db.Database.BeginTransactionAsync(CancellationToken);
        var article = await db.Articles.SingleAsync(a => a.Id == articleId, CancellationToken);
        await services.GetRequiredService<ArticleStore>().ReplaceReadingAsync(article, sample.Analysis, CancellationToken);
        await transaction.CommitAsync(CancellationToken);
    });

    /// <summary>
    /// A client that is signed in, by the form, as an account of this role made for it; it keeps its cookies and follows no redirect.
    /// The account is called "Edith Editor" (or by <paramref name="name"/>), its address edith.editor@example.org.
    /// </summary>
    public async Task<HttpClient> SignInAsync(Role role, string? name = null)
    {
        name ??= $"{(role == Role.Administrator ? "Ada" : role == Role.Editor ? "Edith" : "Rita")} {role}";
        var email = $"{name.ToLowerInvariant().Replace(' ', '.')}@example.org";
        await WithDatabaseAsync(async (_, services) =>
        {
            var accounts = services.GetRequiredService<UserManager<Account>>();
            if (await accounts.FindByEmailAsync(email) is null)
            {
                var made = await accounts.CreateAsync(new Account { Name = name, Email = email, UserName = email, Role = role, CreatedAt = Clock.GetUtcNow().UtcDateTime }, Password);
                Assert.True(made.Succeeded, string.Join(' ', made.Errors.Select(e => e.Description)));
            }
        });

        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        using var answer = await client.PostFormAsync("/account/sign-in", new() { ["Email"] = email, ["Password"] = Password });
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{name} was not signed in: {(int)answer.StatusCode}");
        return client;
    }

    /// <summary>Works on the database with a context of its own.</summary>
    public Task WithDatabaseAsync(Func<NewsContext, Task> work) => WithDatabaseAsync((db, _) => work(db));

    public async Task WithDatabaseAsync(Func<NewsContext, IServiceProvider, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<NewsContext>(), scope.ServiceProvider);
    }

    /// <summary>The page at <paramref name="address"/> as a visitor without script sees it; redirects are not followed.</summary>
    public async Task<IDocument> ReadAsync(string address, HttpStatusCode expected = HttpStatusCode.OK)
    {
        using var answer = await AskAsync(address);
        Assert.True(answer.StatusCode == expected, $"{address} answered {(int)answer.StatusCode}, not {(int)expected}.");
        var html = await answer.Content.ReadAsStringAsync(CancellationToken);
        return await BrowsingContext.New().OpenAsync(page => page.Content(html).Address(new Uri(new Uri("http://localhost"), address)), CancellationToken);
    }

    /// <summary>The bare answer; redirects are not followed.</summary>
    public async Task<HttpResponseMessage> AskAsync(string address)
    {
        using var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
        return await client.GetAsync(address, CancellationToken);
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        using (var own = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(folder.FullName, "news.db")}"))
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearPool(own); // Its own alone: clearing all takes connections from apps of tests that run beside this one.
        }

        folder.Delete(recursive: true);
        GC.SuppressFinalize(this);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("Data:Directory", folder.FullName);
        builder.UseSetting("Seeds:Load", "false");
        builder.UseSetting("Reading:Model", "off");
        builder.UseSetting("Limits:RequestsPerMinute", "0");
        foreach (var (name, value) in settings)
        {
            builder.UseSetting(name, value);
        }

        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            if (Spans is not null)
            {
                services.AddSingleton(provider => new Analyzers(provider.GetRequiredService<Lexicon>(), provider.GetRequiredService<NewsSettings>(), () => Spans));
            }

            services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = 1000); // Nobody steals these passwords.
            if (!KeepsPages)
            {
                services.AddSingleton<IOutputCacheStore, ForgetfulCache>();
            }
        });
    }

    private sealed class ForgetfulCache : IOutputCacheStore
    {
        public ValueTask EvictByTagAsync(string tag, CancellationToken cancellationToken) => ValueTask.CompletedTask;

        public ValueTask<byte[]?> GetAsync(string key, CancellationToken cancellationToken) => ValueTask.FromResult<byte[]?>(null);

        public ValueTask SetAsync(string key, byte[] value, string[]? tags, TimeSpan validFor, CancellationToken cancellationToken) => ValueTask.CompletedTask;
    }
}

/// <summary>Where a stored sample is found.</summary>
/// <param name="ArticleId">The article's id.</param>
/// <param name="Address">The article's page.</param>
/// <param name="Statements">The keys of its statements, in text order.</param>
/// <param name="Meetings">The keys of its meetings, in text order.</param>
public sealed record StoredSample(int ArticleId, string Address, IReadOnlyList<string> Statements, IReadOnlyList<string> Meetings);
