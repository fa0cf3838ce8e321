using System.Net;
using System.Text.Json;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Api;

/// <summary>Asks the API as a program does.</summary>
internal static class ApiReading
{
    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    public static async Task<IReadOnlyList<string>> IdsAsync(this NewsApp app, string list)
    {
        using var page = await app.JsonAsync("/api/v1/" + list);
        return Ids(page);
    }

    public static IReadOnlyList<string> Ids(JsonDocument page) =>
    [
        .. new[] { "items", "statements", "articles" }.Where(name => page.RootElement.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array)
            .SelectMany(name => page.RootElement.GetProperty(name).EnumerateArray()).Select(r => r.GetProperty("id").ToString()),
    ];

    public static async Task<JsonDocument> JsonAsync(this NewsApp app, string address)
    {
        using var answer = await app.AskAsync(address);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address} answered {(int)answer.StatusCode}");
        Assert.Equal("application/json", answer.Content.Headers.ContentType?.MediaType);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(CancellationToken));
    }

    public static async Task<JsonDocument> ProblemAsync(this NewsApp app, string address, HttpStatusCode status)
    {
        using var answer = await app.AskAsync(address);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(CancellationToken));
        Assert.Equal((int)status, problem.RootElement.GetProperty("status").GetInt32());
        Assert.NotEmpty(problem.RootElement.GetProperty("title").GetString()!); // Every problem has one.
        return problem;
    }
}
