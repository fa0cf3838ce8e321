using System.Net;
using System.Text.Json;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Api;

/// <summary>What programs read while the record changes, and what it says of single reports.</summary>
public sealed class ChangingRecordTests : IAsyncDisposable
{
    private readonly NewsApp app = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_comes_in_between_two_pages_moves_none_of_the_rest()
    {
        await SomeTalks.StoreAsync(app);
        var before = await app.IdsAsync("statements");
        using var first = await app.JsonAsync("/api/v1/statements?limit=2");
        await app.StoreAsync(new Sample("Later", "2024-10-30").Says(Sample.Okafor, "Later."));
        using var rest = await app.JsonAsync(first.RootElement.GetProperty("next").GetString()!); // There are more than two.
        Assert.Equal(before, ApiReading.Ids(first).Concat(ApiReading.Ids(rest)));
    }

    [Fact]
    public async Task What_a_later_reading_no_longer_finds_is_gone_and_says_from_which_report()
    {
        var stored = await app.StoreAsync(new Sample("Talks resume").Says(Sample.Okafor, "Talks will resume."));
        await app.RereadAsync(stored.ArticleId, new Sample("Talks resume").Tells("Nobody says anything."));
        using var problem = await app.ProblemAsync($"/api/v1/statements/{stored.Statements[0]}", HttpStatusCode.Gone);
        Assert.EndsWith($"/api/v1/articles/{stored.ArticleId}", problem.RootElement.GetProperty("article").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_turned_out_to_be_somebody_else_leads_there()
    {
        await SomeTalks.StoreAsync(app);
        using var editor = await app.SignInAsync(Role.Editor);
        using var merged = await editor.PostFormAsync("/speakers/maria-lindqvist/merge", new() { ["Into"] = "ngozi-okafor" });
        using var answer = await app.AskAsync("/api/v1/speakers/maria-lindqvist");
        Assert.Equal((HttpStatusCode.PermanentRedirect, "/api/v1/speakers/ngozi-okafor"), (answer.StatusCode, answer.Headers.Location?.AbsolutePath));
    }

    [Fact]
    public async Task A_report_has_the_names_and_values_of_analyze_and_its_own_address_and_rights()
    {
        var sample = new Sample("Talks resume").About("trade").In("CHE", "NGA").Meets([Sample.Okafor, Sample.Lindqvist], duration: "two hours")
            .Says(Sample.Okafor, "Talks will resume.", to: Sample.Lindqvist, about: ["trade"], atMeeting: true, aboutWhom: ["CHE"])
            .Says(Sample.Lindqvist, "the talks were “useful”", kind: StatementKind.Mixed);
        var stored = await app.StoreAsync(sample);
        using var bytes = new MemoryStream();
        await using (var writer = new Utf8JsonWriter(bytes))
        {
            AnalysisJson.Write(writer, "a.txt", new ArticleInput(sample.Text), sample.Analysis);
        }

        using var analysis = JsonDocument.Parse(bytes.ToArray());
        using var article = await app.JsonAsync($"/api/v1/articles/{stored.ArticleId}");
        Within("", analysis.RootElement, article.RootElement);
        Assert.Equal("fulltext", article.RootElement.GetProperty("rights").GetString());
        Assert.EndsWith(stored.Address, article.RootElement.GetProperty("url").GetString(), StringComparison.Ordinal);
        using var file = await app.JsonAsync(stored.Address + ".json");
        Assert.Equal(article.RootElement.GetRawText(), file.RootElement.GetRawText());

        static void Within(string at, JsonElement expected, JsonElement actual)
        {
            switch (expected.ValueKind)
            {
                case JsonValueKind.Object:
                    foreach (var property in expected.EnumerateObject().Where(p => at.Length > 0 || p.Name != "file"))
                    {
                        Assert.True(actual.TryGetProperty(property.Name, out var same), $"{at}.{property.Name} is missing");
                        Within($"{at}.{property.Name}", property.Value, same);
                    }

                    break;
                case JsonValueKind.Array:
                    Assert.True(expected.GetArrayLength() == actual.GetArrayLength(), $"{at} has {actual.GetArrayLength()} and not {expected.GetArrayLength()}");
                    foreach (var (one, same) in Sorted(at, expected).Zip(Sorted(at, actual)))
                    {
                        Within($"{at}[]", one, same);
                    }

                    break;
                case JsonValueKind.Number:
                    Assert.True(Math.Abs(expected.GetDouble() - actual.GetDouble()) < 0.001, $"{at} is {actual} and not {expected}");
                    break;
                case JsonValueKind.Null when at.EndsWith(".said.date", StringComparison.Ordinal):
                    break; // Stored with the article's day.
                default:
                    Assert.True(expected.ToString() == actual.ToString(), $"{at} is {actual} and not {expected}");
                    break;
            }
        }

        static IEnumerable<JsonElement> Sorted(string at, JsonElement list) => at == ".people" ? list.EnumerateArray().OrderBy(p => p.GetProperty("id").GetString(), StringComparer.Ordinal) : list.EnumerateArray();
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
