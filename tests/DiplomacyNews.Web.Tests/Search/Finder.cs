using DiplomacyNews.Web.Search;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyNews.Web.Tests.Search;

/// <summary>Asks the services of searching, as the page does.</summary>
internal static class Finder
{
    /// <summary>The words of the statements found, in order.</summary>
    public static async Task<IReadOnlyList<string>> WordsAsync(this NewsApp app, string query, SearchOrder order = SearchOrder.Newest) =>
        [.. (await app.FindAsync(query, order)).Hits.Select(h => h.Statement.Words.Trim('“', '”'))];

    public static Task<SearchPage<StatementHit>> FindAsync(this NewsApp app, string query, SearchOrder order = SearchOrder.Newest, long? after = null, int size = 100) =>
        app.AskAsync((plan, services, token) => services.GetRequiredService<StatementSearch>().FindAsync(plan, order, after, size, token), query);

    /// <summary>The titles of the articles found, in order.</summary>
    public static async Task<IReadOnlyList<string>> TitlesAsync(this NewsApp app, string query, SearchOrder order = SearchOrder.Newest) =>
        [.. (await app.AskAsync((plan, services, token) => services.GetRequiredService<ArticleSearch>().FindAsync(plan, order, null, 100, token), query)).Hits.Select(h => h.Title.Text)];

    public static Task<SearchPlan> PlanAsync(this NewsApp app, string query) => app.AskAsync((plan, _, _) => Task.FromResult(plan), query);

    public static async Task<T> AskAsync<T>(this NewsApp app, Func<SearchPlan, IServiceProvider, CancellationToken, Task<T>> ask, string query)
    {
        var token = TestContext.Current.CancellationToken;
        T? answer = default;
        await app.WithDatabaseAsync(async (_, services) =>
            answer = await ask(await services.GetRequiredService<SearchPlanner>().PlanAsync(SearchQuery.Parse(query), token), services, token));
        return answer!; // It was asked.
    }
}
