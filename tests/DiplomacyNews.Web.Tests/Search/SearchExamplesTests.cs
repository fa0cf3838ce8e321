using DiplomacyNews.Web.Search;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyNews.Web.Tests.Search;

public sealed class SearchExamplesTests : IAsyncDisposable
{
    private readonly NewsApp app = new NewsApp().With("Seeds:Load", "true");

    [Fact]
    public async Task Every_example_of_the_help_finds_something_in_the_samples_and_needs_no_explanation()
    {
        var wrong = new List<string>();
        foreach (var example in SearchExamples.All)
        {
            await app.AskAsync(
                async (plan, services, token) =>
                {
                    var found = await services.GetRequiredService<SearchIndexQueries>().CountAsync(SearchTable.Statements, plan, token)
                        + await services.GetRequiredService<SearchIndexQueries>().CountAsync(SearchTable.Articles, plan, token);
                    wrong.AddRange(found == 0 ? [$"{example.Query} finds nothing"] : []);
                    wrong.AddRange(plan.Notices.Where(n => !n.Text.Contains("so all were searched", StringComparison.Ordinal)).Select(n => $"{example.Query}: {n.Text}"));
                    return found;
                },
                example.Query);
        }

        Assert.Empty(wrong);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
