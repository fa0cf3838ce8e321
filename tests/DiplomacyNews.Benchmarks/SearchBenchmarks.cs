using BenchmarkDotNet.Attributes;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyNews.Benchmarks;

/// <summary>
/// Searches among 200,000 statements in 20,000 articles of made-up words: "w1" stands in most of them, "w4000" in few, as words do.
/// The database is made once, in the temporary folder, and kept for the next run.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class SearchBenchmarks
{
    private const int Articles = 20_000;
    private const int StatementsOfArticle = 10;
    private const int Speakers = 2_000;
    private const int Words = 30_000;

    private ServiceProvider services = null!; // Set up before each run.

    [Params("w1", "w1 speaker:speaker-57", "w1*", "w12*", "w123*", "w4000", "\"w1 w2\"", "w1 -w2", "topic:sanctions w3", "w1 OR w2 after:2015 before:2017")]
    public string Query { get; set; } = "w1";

    [GlobalSetup]
    public void SetUp() => SetUpAsync().GetAwaiter().GetResult();

    [GlobalCleanup]
    public void CleanUp() => services.Dispose();

    [Benchmark(Baseline = true)]
    public Task<int> Newest() => FindAsync(SearchOrder.Newest);

    [Benchmark]
    public Task<int> Relevance() => FindAsync(SearchOrder.Relevance);

    [Benchmark]
    public Task<int> Count() => AskAsync(async (plan, provider) => await provider.GetRequiredService<SearchIndexQueries>().CountAsync(SearchTable.Statements, plan, default));

    [Benchmark]
    public Task<int> Facets() => AskAsync(async (plan, provider) => (await provider.GetRequiredService<FacetCounts>().OfStatementsAsync(plan, default)).Groups.Length);

    private Task<int> FindAsync(SearchOrder order) =>
        AskAsync(async (plan, provider) => (await provider.GetRequiredService<StatementSearch>().FindAsync(plan, order, null, 20, default)).Hits.Count);

    private async Task<int> AskAsync(Func<SearchPlan, IServiceProvider, Task<int>> ask)
    {
        await using var scope = services.CreateAsyncScope();
        return await ask(await scope.ServiceProvider.GetRequiredService<SearchPlanner>().PlanAsync(SearchQuery.Parse(Query), default), scope.ServiceProvider);
    }

    private async Task SetUpAsync()
    {
        var path = Path.Combine(Path.GetTempPath(), "diplomacynews-search-benchmark.db");
        var collection = new ServiceCollection();
        collection.AddSingleton(TimeProvider.System);
        collection.AddSingleton(Lexicon.Read(name => name == "topics.tsv" ? new StringReader("id\tparent\tname\talso\nsanctions\t\tSanctions\t") : null));
        collection.AddAccountTables();
        collection.AddDbContext<NewsContext, SqliteNewsContext>(options => options.UseSqlite($"Data Source={path}").AddInterceptors(new SqliteConnectionSetup()));
        collection.AddScoped<PreparedCommands>();
        collection.AddSearch();
        services = collection.BuildServiceProvider();

        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsContext>();
        if (File.Exists(path) && !await IsCompleteAsync(db))
        {
            await db.Database.EnsureDeletedAsync();
        }

        await db.Database.MigrateAsync();
        await db.Database.ExecuteSqlRawAsync("PRAGMA journal_mode = WAL;");
        await scope.ServiceProvider.GetRequiredService<SearchIndex>().CreateAsync(default);
        if (!await IsCompleteAsync(db))
        {
            await FillAsync(db, scope.ServiceProvider.GetRequiredService<SearchIndex>());
        }
    }

    private static async Task<bool> IsCompleteAsync(NewsContext db)
    {
        try
        {
            return await db.Statements.CountAsync() == Articles * StatementsOfArticle;
        }
        catch (SqliteException)
        {
            return false; // Made by an older version, or not at all.
        }
    }

    private static async Task FillAsync(NewsContext db, SearchIndex index)
    {
        const int batch = 500;
        var random = new Random(1);
        var speakers = Enumerable.Range(1, Speakers)
            .Select(i => new Speaker { Slug = $"speaker-{i}", Name = $"Speaker Number{i}", SortName = $"number{i}", Type = PartyType.Person, HasPage = true }).ToList();
        db.Speakers.AddRange(speakers);
        await db.SaveChangesAsync();
        var first = new DateOnly(2000, 1, 1);
        for (var done = 0; done < Articles; done += batch)
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            var stored = new List<Article>();
            for (var i = done; i < done + batch; i++)
            {
                var day = DateOrder.First(first.AddDays(i * 9_000 / Articles));
                var text = Text(random, 300);
                var article = new Article
                {
                    Slug = $"a{i}", Title = Text(random, 8), Text = text, TextHash = $"{i}", Language = "en", AnalyzerVersion = "1", ReadBy = Article.ByRules, Position = day + i, Given = new GivenByFile(),
                };
                article.Topics.AddRange(i % 10 == 0 ? [new ArticleTopic { TopicId = "sanctions" }] : []);
                for (var n = 0; n < StatementsOfArticle; n++)
                {
                    var statement = new Statement
                    {
                        Key = $"k{i}-{n}", Number = n + 1, Content = Spans.None, Lead = "that", Words = Text(random, 30), Rule = "made up", Position = day + (i * StatementsOfArticle) + n,
                    };
                    var speaker = speakers[(int)(Speakers * Math.Pow(random.NextDouble(), 3))];
                    statement.Parties.Add(new StatementParty { Role = PartyRole.Speaker, SpeakerId = speaker.Id, Name = speaker.Name, Text = speaker.Name });
                    statement.Topics.AddRange(i % 10 == 0 ? [new StatementTopic { TopicId = "sanctions" }] : []);
                    article.Statements.Add(statement);
                }

                stored.Add(article);
            }

            db.Articles.AddRange(stored);
            await db.SaveChangesAsync();
            foreach (var article in stored)
            {
                await index.ReplaceAsync(article.Id, default);
            }

            await transaction.CommitAsync();
            db.ChangeTracker.Clear();
        }
    }

    /// <summary>The words thin out as they do in language: the n-th is n times rarer than the first.</summary>
    private static string Text(Random random, int words) =>
        string.Join(' ', Enumerable.Range(0, words).Select(_ => $"w{(int)Math.Pow(Words, random.NextDouble())}"));
}
