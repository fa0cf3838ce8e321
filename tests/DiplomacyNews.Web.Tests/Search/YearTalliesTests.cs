using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Data.Queries;
using DiplomacyNews.Web.Ingestion;
using DiplomacyNews.Web.Search;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyNews.Web.Tests.Search;

public sealed class YearTalliesTests : IAsyncDisposable
{
    private const string Sanctions = "tw_sanctions";

    private readonly NewsApp app = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask DisposeAsync() => app.DisposeAsync();

    [Fact]
    public async Task Statements_are_counted_by_year_and_kind_and_reports_by_topic_and_country()
    {
        await app.StoreAsync(Herring("2024-04-26"));
        await app.StoreAsync(Herring("2023-04-26").Says(Sample.Okafor, "that herring swim back", about: ["sanctions"], kind: StatementKind.Indirect));

        var counts = await CountsAsync(Sanctions);
        Assert.Equal([(2023, 1, 1), (2024, 1, 0)], counts.Years.Select(y => (y.Number, y.Direct, y.Indirect)));
        Assert.Equal(2, await ReportsAsync(Sanctions));
        Assert.Equal(2, await ReportsAsync("c_nor"));
    }

    [Fact]
    public async Task A_topic_counts_what_is_filed_under_a_narrower_one()
    {
        await app.StoreAsync(Herring("2024-04-26"));
        var wider = app.Services.GetRequiredService<KnownNames>().WithWider("sanctions").First();
        Assert.NotEqual("sanctions", wider);
        Assert.Equal(1, (await CountsAsync("tw_" + wider)).All);
        Assert.Equal(1, await ReportsAsync("tw_" + wider));
    }

    [Theory]
    [MemberData(nameof(SearchIndexTests.WaysToHide), MemberType = typeof(SearchIndexTests))]
    public async Task What_may_not_be_seen_is_not_counted(string way)
    {
        var sample = Herring("2024-04-26");
        await app.StoreAsync(new Sample("Herring in hiding", "2024-04-27") { Arrange = article => SearchIndexTests.Hide(article, way, app.Clock.GetUtcNow().UtcDateTime) }.In("NOR").About("sanctions").Says(Sample.Lindqvist, "Herring hide", about: ["sanctions"]));
        await app.StoreAsync(sample);
        Assert.Equal(1, (await CountsAsync(Sanctions)).All);
        Assert.Equal(1, await ReportsAsync("c_nor"));
    }

    [Fact]
    public async Task What_is_deleted_read_again_or_indexed_anew_is_counted_as_it_is_now()
    {
        var stored = await app.StoreAsync(Herring("2024-04-26"));
        await app.StoreAsync(Herring("2023-04-26"));
        Assert.Equal(2, (await CountsAsync(Sanctions)).All);
        await app.RereadAsync(stored.ArticleId, Herring("2024-04-26", about: "taiwan"));
        Assert.Equal([2023], (await CountsAsync(Sanctions)).Years.Select(y => y.Number));
        Assert.Equal(1, (await CountsAsync("tw_taiwan")).All);

        await app.WithDatabaseAsync((_, services) => services.GetRequiredService<ArticleBin>().DeleteAsync(stored.ArticleId, Token));
        Assert.Equal((0, 0), ((await CountsAsync("tw_taiwan")).All, await ReportsAsync("tw_taiwan")));
        Assert.Equal(1, await ReportsAsync(Sanctions));

        await app.WithDatabaseAsync((_, services) => services.GetRequiredService<SearchIndex>().RebuildAsync(Token));
        Assert.Equal(1, (await CountsAsync(Sanctions)).All);
    }

    private static Sample Herring(string day, string about = "sanctions") =>
        new Sample($"Herring of {day}", day).In("NOR").About(about).Says(Sample.Lindqvist, $"Herring swim north since {day}", about: [about]);

    private async Task<StatementCounts> CountsAsync(string key)
    {
        StatementCounts? counts = null;
        await app.WithDatabaseAsync(async (_, services) => counts = await services.GetRequiredService<YearTallies>().ByYearAsync([key], Token));
        return counts!; // Set above.
    }

    private async Task<int> ReportsAsync(string key)
    {
        var reports = 0;
        await app.WithDatabaseAsync(async (_, services) => reports = (await services.GetRequiredService<YearTallies>().ReportsAsync([key], Token)).GetValueOrDefault(key));
        return reports;
    }
}
