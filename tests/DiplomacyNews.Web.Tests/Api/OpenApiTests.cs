using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Api;

/// <summary>
/// Holds the API to its description as it was last agreed upon, <c>openapi.v1.json</c> beside this file. What breaks programs is not done within v1; for what only adds, run these tests with
/// ACCEPT_API=1 in the environment, which writes the new description there, and commit it with the change.
/// </summary>
public sealed class OpenApiTests(SomeTalks app) : IClassFixture<SomeTalks>
{
    private static readonly string Agreed = Repository.File("tests/DiplomacyNews.Web.Tests/Api/openapi.v1.json");
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task Programs_written_for_v1_go_on_working()
    {
        var changes = OpenApiChanges.Breaking(await File.ReadAllTextAsync(Agreed, TestContext.Current.CancellationToken), await DescriptionAsync());
        Assert.True(changes.Count == 0, $"This would break programs that read /api/v1. Leave what is there as it is, add beside it, or make a v2:\n{string.Join('\n', changes)}");
    }

    [Fact]
    public async Task The_description_is_the_one_agreed_upon()
    {
        var now = await DescriptionAsync();
        var agreed = await File.ReadAllTextAsync(Agreed, TestContext.Current.CancellationToken);
        if (Environment.GetEnvironmentVariable("ACCEPT_API") == "1" && OpenApiChanges.Breaking(agreed, now).Count == 0)
        {
            await File.WriteAllTextAsync(Agreed, now, TestContext.Current.CancellationToken);
            return;
        }

        Assert.True(now == agreed, $"The API's description changed. If it only adds: ACCEPT_API=1 dotnet run --project tests/DiplomacyNews.Web.Tests -- -class '*OpenApiTests', and commit openapi.v1.json.\n{FirstDifference(agreed, now)}");
    }

    [Fact]
    public async Task It_is_openapi_3_1_and_describes_every_address_parameter_and_error()
    {
        using var document = JsonDocument.Parse(await DescriptionAsync());
        Assert.StartsWith("3.1", document.RootElement.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var operations = document.RootElement.GetProperty("paths").EnumerateObject().Select(p => (p.Name, p.Value.GetProperty("get"))).ToList();
        Assert.All(operations, o =>
        {
            Assert.StartsWith("/api/v1/", o.Name, StringComparison.Ordinal);
            Assert.NotEmpty(o.Item2.GetProperty("summary").GetString()!); // An empty or missing one is what is looked for.
            Assert.True(o.Item2.GetProperty("responses").TryGetProperty("429", out _));
            Assert.True(o.Item2.GetProperty("responses").GetProperty("400").GetProperty("content").TryGetProperty("application/problem+json", out _));
            Assert.Equal(o.Name.Contains('{'), o.Item2.GetProperty("responses").TryGetProperty("404", out _));
            foreach (var parameter in o.Item2.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray() : default)
            {
                Assert.NotEmpty(parameter.GetProperty("description").GetString()!); // As above.
                Assert.True(parameter.GetProperty("in").GetString() == "path" || parameter.TryGetProperty("example", out _));
            }
        });
        Assert.Equal(operations.Count, operations.Select(o => o.Item2.GetProperty("operationId").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task Its_page_for_people_shows_every_address_and_parameter_without_script()
    {
        using var document = JsonDocument.Parse(await DescriptionAsync());
        var page = await app.ReadAsync("/api");
        Assert.Empty(page.QuerySelectorAll("main script, main [style]"));
        foreach (var path in document.RootElement.GetProperty("paths").EnumerateObject())
        {
            var shown = Assert.Single(page.QuerySelectorAll("[data-endpoint]"), e => e.GetAttribute("data-endpoint") == path.Name);
            var parameters = path.Value.GetProperty("get").TryGetProperty("parameters", out var all) ? all.EnumerateArray().Select(p => p.GetProperty("name").GetString()) : [];
            Assert.Equal(parameters, shown.QuerySelectorAll("dt code").Select(c => c.TextContent));
        }

        var ids = page.QuerySelectorAll("[id]").Select(e => e.Id).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(page.QuerySelectorAll("main a[href^='#']"), a => Assert.Contains(a.GetAttribute("href")![1..], ids)); // Selected by it.
    }

    [Fact]
    public async Task Every_example_on_the_page_is_answered()
    {
        var examples = (await app.ReadAsync("/api")).QuerySelectorAll("main a[href^='/']").Select(a => a.GetAttribute("href")!).ToList(); // Selected by it.
        Assert.True(examples.Count > 8);
        foreach (var example in examples)
        {
            using var answer = await app.AskAsync(example);
            Assert.True(answer.IsSuccessStatusCode, $"{example} answered {(int)answer.StatusCode}");
        }
    }

    private async Task<string> DescriptionAsync()
    {
        using var client = app.CreateClient();
        var description = JsonNode.Parse(await client.GetStringAsync("/api/v1/openapi.json", TestContext.Current.CancellationToken))!; // It is an object.
        return description.ToJsonString(Indented).ReplaceLineEndings("\n") + "\n";
    }

    private static string FirstDifference(string before, string after)
    {
        var (was, now) = (before.Split('\n'), after.Split('\n'));
        var at = was.Zip(now).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"Line {at + 1}: {was.ElementAtOrDefault(at)} → {now.ElementAtOrDefault(at)}";
    }
}
