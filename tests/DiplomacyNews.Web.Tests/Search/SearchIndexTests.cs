using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Search;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyNews.Web.Tests.Search;

public sealed class SearchIndexTests : IAsyncLifetime
{
    private readonly NewsApp app = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() =>
        await app.StoreAsync(new Sample("Herring swim", "2024-04-26").Says(Sample.Lindqvist, "Herring swim north", about: ["sanctions"]));

    public ValueTask DisposeAsync() => app.DisposeAsync();

    public static TheoryData<string> WaysToHide => new("unpublished", "hidden", "deleted", "private", "embargo");

    [Theory]
    [MemberData(nameof(WaysToHide))]
    public async Task What_may_not_be_seen_is_never_found_counted_or_suggested(string way)
    {
        await app.StoreAsync(new Sample("Secret herring", "2024-05-01") { Outlet = "The Hidden Herald", Arrange = article => Hide(article, way, app.Clock.GetUtcNow().UtcDateTime) }
            .In("TWN").About("taiwan").Says(Sample.Okafor, "Herring swim south", about: ["taiwan"]).Meets([Sample.Okafor, Sample.Lindqvist]));

        Assert.Equal(["Herring swim north"], await app.WordsAsync("herring"));
        Assert.Equal(["Herring swim"], await app.TitlesAsync("herring"));
        foreach (var order in Enum.GetValues<SearchOrder>())
        {
            Assert.Empty(await app.WordsAsync("south", order));
        }

        Assert.Equal(1, await app.AskAsync((plan, services, token) => services.GetRequiredService<SearchIndexQueries>().CountAsync(SearchTable.Statements, plan, token), "herring -quinoa"));
        var facets = await app.AskAsync((plan, services, token) => services.GetRequiredService<FacetCounts>().OfStatementsAsync(plan, token), "herring");
        Assert.DoesNotContain(facets.Groups.SelectMany(g => g.Values), v => v.Name.Contains("Okafor") || v.Name == "Taiwan" || v.Name.Contains("Herald"));

        foreach (var query in new[] { "speaker:Okafor", "speaker:Okofor", "outlet:\"The Hidden Herald\"", "outlet:\"The Hiden Herald\"", "to:Okafor", "speaker:\"Ngozi Okafor\"" })
        {
            var plan = await app.PlanAsync(query);
            Assert.True(plan.IsEmpty, query);
            Assert.DoesNotContain(plan.Notices, notice => notice.Instead.Any());
        }

        foreach (var query in new[] { "Okafor", "Ngozi Okafor", "okafor lindqvist", "Okaffor" })
        {
            var page = await app.ReadAsync($"/search?q={Uri.EscapeDataString(query)}");
            Assert.Empty(page.QuerySelectorAll("[data-offers] a"));
            Assert.DoesNotContain("south", page.QuerySelector("main")!.TextContent); // Every page has a main part.
            Assert.DoesNotContain("ngozi-okafor", page.QuerySelector("main")!.InnerHtml);
        }

        using var suggested = await app.AskAsync("/search/suggest?q=okaf");
        Assert.Equal("[]", await suggested.Content.ReadAsStringAsync(Token));
    }

    [Fact]
    public async Task An_article_is_found_once_its_embargo_is_over_without_being_indexed_again()
    {
        var until = app.Clock.GetUtcNow().UtcDateTime.AddHours(1);
        await app.StoreAsync(new Sample("Embargoed", "2024-05-01") { Arrange = article => article.EmbargoUntil = until }.Says(Sample.Okafor, "Herring swim south"));
        Assert.Single(await app.WordsAsync("herring"));

        app.Clock.Advance(TimeSpan.FromHours(2));
        Assert.Equal(["Herring swim south", "Herring swim north"], await app.WordsAsync("herring"));
        Assert.Equal(["Herring swim south"], await app.WordsAsync("herring speaker:Okafor"));
    }

    [Theory]
    [InlineData(Rights.Excerpt)]
    [InlineData(Rights.StatementsOnly)]
    public async Task Text_that_is_not_shown_is_not_searched(Rights rights)
    {
        await app.StoreAsync(new Sample("Partly shown", "2024-05-01") { Arrange = article => article.Rights = rights }
            .Tells("The first paragraph is long enough to be one of its own.").Tells(string.Concat(Enumerable.Repeat("Words go by. ", 40)))
            .Tells("Quinoa ripened meanwhile.").Says(Sample.Okafor, "Fish swim"));

        Assert.Empty(await app.TitlesAsync("quinoa"));
        Assert.Equal(["Partly shown"], await app.TitlesAsync("fish"));
        Assert.Equal(["Partly shown"], await app.TitlesAsync("partly"));
        Assert.Equal(rights == Rights.Excerpt ? 1 : 0, (await app.TitlesAsync("paragraph")).Count);
    }

    [Fact]
    public async Task Reading_an_article_again_moves_it_to_its_new_day()
    {
        var stored = await app.StoreAsync(new Sample("Moving", "2024-05-01").Says(Sample.Okafor, "Herring swim south"));
        Assert.Equal(["Herring swim south", "Herring swim north"], await app.WordsAsync("herring"));

        await app.RereadAsync(stored.ArticleId, new Sample("Moving", "2023-05-01").Says(Sample.Okafor, "Herring swim south"));

        Assert.Equal(["Herring swim north", "Herring swim south"], await app.WordsAsync("herring"));
        Assert.Equal(["Herring swim south"], await app.WordsAsync("herring before:2024"));
        Assert.Equal(["Moving"], await app.TitlesAsync("herring before:2024"));
        await AssertIndexFitsTablesAsync();
    }

    [Fact]
    public async Task A_statement_that_is_no_longer_found_is_no_longer_searched()
    {
        var stored = await app.StoreAsync(new Sample("Changing", "2024-05-01").Says(Sample.Okafor, "Quinoa ripens"));
        await app.RereadAsync(stored.ArticleId, new Sample("Changing", "2024-05-01").Tells("Nothing was said."));
        Assert.Empty(await app.WordsAsync("quinoa"));
        await AssertIndexFitsTablesAsync();
    }

    [Fact]
    public async Task A_number_that_passes_to_another_article_stays_with_it()
    {
        var one = await app.StoreAsync(new Sample("One", "2024-05-01").Says(Sample.Okafor, "Salmon leap"));
        var two = await app.StoreAsync(new Sample("Two", "2024-05-02").Says(Sample.Okafor, "Trout dart"));
        await app.WithDatabaseAsync(async (db, services) =>
        {
            var index = services.GetRequiredService<SearchIndex>();
            await using var transaction = await db.Database.BeginTransactionAsync(Token);
            var articles = await db.Articles.ToDictionaryAsync(a => a.Id, Token);
            var (first, second) = (articles[one.ArticleId].Position, articles[two.ArticleId].Position);
            articles[two.ArticleId].Position = 1;
            await db.SaveChangesAsync(Token);
            articles[one.ArticleId].Position = second;
            await db.SaveChangesAsync(Token);
            articles[two.ArticleId].Position = first;
            await db.SaveChangesAsync(Token);

            // The first is now where the second was, and is indexed before the second is taken away from there.
            await index.ReplaceAsync(one.ArticleId, Token);
            await index.ReplaceAsync(two.ArticleId, Token);
            await transaction.CommitAsync(Token);
        });
        Assert.Equal(["One", "Two"], await app.TitlesAsync("salmon OR trout"));
        await AssertIndexFitsTablesAsync();
    }

    [Fact]
    public async Task Hiding_an_article_takes_it_out_of_counts_at_once()
    {
        await app.WithDatabaseAsync(async (db, services) =>
        {
            var article = await db.Articles.SingleAsync(Token);
            article.IsHidden = true;
            await db.SaveChangesAsync(Token);
            await services.GetRequiredService<SearchIndex>().ReplaceAsync(article.Id, Token);
        });
        Assert.Equal(0, await app.AskAsync((plan, services, token) => services.GetRequiredService<SearchIndexQueries>().CountAsync(SearchTable.Articles, plan, token), "herring"));
    }

    [Fact]
    public async Task An_article_taken_out_is_gone()
    {
        await app.WithDatabaseAsync(async (db, services) => await services.GetRequiredService<SearchIndex>().RemoveAsync(await db.Articles.Select(a => a.Id).SingleAsync(Token), Token));
        Assert.Empty(await app.WordsAsync("herring"));
        Assert.Empty(await app.TitlesAsync("herring"));
    }

    [Fact]
    public async Task An_index_that_another_version_made_is_made_anew()
    {
        await app.WithDatabaseAsync(async (db, services) =>
        {
            await db.Database.ExecuteSqlRawAsync("UPDATE search_version SET version = 1; DELETE FROM search_articles WHERE rowid > 0; DROP TABLE search_statements;", Token);
            await services.GetRequiredService<SearchIndex>().CreateAsync(Token);
        });
        Assert.Equal(["Herring swim north"], await app.WordsAsync("herring"));
        Assert.Equal(["Herring swim"], await app.TitlesAsync("herring"));
        await AssertIndexFitsTablesAsync();
    }

    [Fact]
    public async Task A_store_that_is_taken_back_leaves_nothing_in_the_index()
    {
        await app.WithDatabaseAsync(async (db, services) =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Token);
            var article = await db.Articles.SingleAsync(Token);
            article.Title = "Quinoa";
            await db.SaveChangesAsync(Token);
            await services.GetRequiredService<SearchIndex>().ReplaceAsync(article.Id, Token);
            await transaction.RollbackAsync(Token);
        });
        Assert.Empty(await app.TitlesAsync("quinoa"));
        Assert.Equal(["Herring swim"], await app.TitlesAsync("herring"));
    }

    private Task AssertIndexFitsTablesAsync() => app.WithDatabaseAsync(async db =>
    {
        Assert.Equal(await db.Articles.OrderBy(a => a.Position).Select(a => a.Position).ToListAsync(Token),
            await db.Database.SqlQuery<long>($"SELECT rowid AS Value FROM search_articles ORDER BY rowid").ToListAsync(Token));
        Assert.Equal(await db.Statements.OrderBy(s => s.Position).Select(s => s.Position).ToListAsync(Token),
            await db.Database.SqlQuery<long>($"SELECT rowid AS Value FROM search_statements ORDER BY rowid").ToListAsync(Token));
        Assert.Equal(await db.Articles.CountAsync(Token) + await db.Statements.CountAsync(Token),
            await db.Database.SqlQuery<int>($"SELECT COUNT(*) AS Value FROM search_rows").SingleAsync(Token));
    });

    internal static void Hide(Article article, string way, DateTime now)
    {
        switch (way)
        {
            case "unpublished":
                article.IsPublished = false;
                break;
            case "hidden":
                article.IsHidden = true;
                break;
            case "deleted":
                article.DeletedAt = now;
                break;
            case "private":
                article.Rights = Rights.Private;
                break;
            default:
                article.EmbargoUntil = now.AddDays(1);
                break;
        }
    }
}
