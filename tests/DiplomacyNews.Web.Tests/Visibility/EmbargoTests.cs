using System.Net;
using DiplomacyNews.Web.Ingestion;
using DiplomacyNews.Web.Search;
using DiplomacyNews.Web.Tests.Search;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyNews.Web.Tests.Visibility;

public sealed class EmbargoTests : IAsyncDisposable
{
    private readonly NewsApp app = new();

    [Fact]
    public async Task A_report_appears_everywhere_by_itself_when_its_embargo_ends()
    {
        var stored = await StoreAsync();
        string[] lists = ["/", "/articles", "/statements", "/meetings", "/speakers", "/search?q=skarnholm&in=articles", "/search?q=resume", "/search/suggest?q=okafor", "/sitemaps/articles-1.xml"];
        app.Clock.Advance(TimeSpan.FromMinutes(59));
        await app.ReadAsync(stored.Address, HttpStatusCode.NotFound);
        Assert.All(await AnswersAsync(lists), page => Assert.DoesNotContain("okafor", page.Replace("q=okafor", ""), StringComparison.OrdinalIgnoreCase));

        app.Clock.Advance(TimeSpan.FromMinutes(1));

        await app.ReadAsync(stored.Address);
        await app.ReadAsync($"/statements/{stored.Statements[0]}");
        await app.ReadAsync($"/meetings/{stored.Meetings[0]}");
        Assert.All(await AnswersAsync(lists[..^2]), page => Assert.True(page.Contains("okafor", StringComparison.OrdinalIgnoreCase) || page.Contains("Skarnholm talks", StringComparison.Ordinal)));
        Assert.Contains(stored.Address, (await AnswersAsync(["/sitemaps/articles-1.xml"]))[0], StringComparison.Ordinal);
        Assert.Single(await app.TitlesAsync("outlet:harbour"));
        Assert.Empty((await app.PlanAsync("to:skywatchers")).LeftOut);
        Assert.Single(await app.WordsAsync("to:skywatchers"));
        Assert.Single(await app.WordsAsync("speaker:okafor"));
    }

    [Fact]
    public async Task Nothing_of_it_is_found_a_second_before()
    {
        await StoreAsync();
        app.Clock.Advance(TimeSpan.FromHours(1) - TimeSpan.FromSeconds(1));

        Assert.Empty(await app.TitlesAsync("skarnholm"));
        Assert.Empty(await app.WordsAsync("resume"));
    }

    [Fact]
    public async Task The_index_lets_go_of_what_has_waited()
    {
        await StoreAsync();
        app.Clock.Advance(TimeSpan.FromHours(2));
        await app.Services.GetRequiredService<Upkeep>().LookAsync(TestContext.Current.CancellationToken);

        Assert.Single(await app.TitlesAsync("skarnholm"));
        Assert.Empty((await app.PlanAsync("skarnholm")).Released);
        await app.WithDatabaseAsync(async (_, services) => Assert.Equal(0, await services.GetRequiredService<SearchIndex>().ReplaceMissingAsync(TestContext.Current.CancellationToken)));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static Sample Report(NewsApp app) => new Sample("Skarnholm talks resume", "2024-10-09") { Arrange = a => a.EmbargoUntil = app.Clock.GetUtcNow().UtcDateTime.AddHours(1) }
        .Meets([Sample.Okafor, Sample.Lindqvist]).Says(Sample.Okafor, "Talks will resume.", to: SecretReport.Listeners, atMeeting: true);

    private Task<StoredSample> StoreAsync() => app.StoreAsync(Report(app));

    private async Task<IReadOnlyList<string>> AnswersAsync(IEnumerable<string> addresses)
    {
        var pages = new List<string>();
        foreach (var address in addresses)
        {
            using var answer = await app.AskAsync(address);
            pages.Add(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }

        return pages;
    }
}
