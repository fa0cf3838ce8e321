using System.Text.Json;
using DiplomacyNews.Web.TakeAway;
using DiplomacyNews.Web.Api.Records;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyNews.Web.Tests.TakeAway;

/// <summary>A list longer than is read at once.</summary>
public sealed class LongListTests : IAsyncDisposable
{
    private const int Reports = 30, StatementsEach = 45;
    private readonly NewsApp app = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_whole_and_read_in_pages()
    {
        await StoreManyAsync();
        using var client = app.CreateClient();
        var lines = (await client.GetStringAsync("/statements.jsonl", CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Reports * StatementsEach, lines.Distinct().Count());
        Assert.Equal(Reports * StatementsEach, lines.Length);
        Assert.True(Reports * StatementsEach > 2 * WholeListAnswer<StatementRecord>.RowsAtOnce);
        var searched = (await client.GetStringAsync("/search.jsonl?q=talks&sort=relevance", CancellationToken)).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Reports * StatementsEach, searched.Distinct().Count());
    }

    [Fact]
    public async Task What_was_sent_is_sent_before_the_rest_is_read()
    {
        await StoreManyAsync();
        using var client = app.CreateClient();
        using var answer = await client.GetAsync("/statements.jsonl", HttpCompletionOption.ResponseHeadersRead, CancellationToken);
        using var reader = new StreamReader(await answer.Content.ReadAsStreamAsync(CancellationToken));
        var ids = new List<string> { IdOf(await reader.ReadLineAsync(CancellationToken)) };

        // While it is on its way, newer reports come in: they move nothing, and none of the old is lost or sent twice.
        await app.StoreAsync(new Sample("Later", "2024-10-30").Says(Sample.Okafor, "Later talks."));
        while (await reader.ReadLineAsync(CancellationToken) is { } line)
        {
            ids.Add(IdOf(line));
        }

        Assert.Equal(Reports * StatementsEach, ids.Count);
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    [Fact]
    public async Task What_is_withdrawn_while_it_is_sent_is_not_sent_any_more()
    {
        await StoreManyAsync();
        var (list, seen) = (await RecordsAsync(), new List<StatementRecord>());
        var page = await list(null, WholeListAnswer<StatementRecord>.RowsAtOnce, CancellationToken);
        seen.AddRange(page.Records);
        await app.WithDatabaseAsync(db => db.Articles.ExecuteUpdateAsync(set => set.SetProperty(a => a.IsHidden, true), CancellationToken));
        Assert.Equal(WholeListAnswer<StatementRecord>.RowsAtOnce, seen.Count);
        while (page.After is { } after)
        {
            page = await list(after, WholeListAnswer<StatementRecord>.RowsAtOnce, CancellationToken);
            Assert.Empty(page.Records);
        }
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private async Task StoreManyAsync()
    {
        for (var i = 0; i < Reports; i++)
        {
            var sample = new Sample($"Talks {i}", $"2024-04-{1 + (i % 28):00}");
            for (var j = 0; j < StatementsEach; j++)
            {
                sample.Says(j % 2 == 0 ? Sample.Okafor : Sample.Lindqvist, $"Talks number {i} of {j}.");
            }

            await app.StoreAsync(sample);
        }
    }

    private Task<Web.Api.ListReader<StatementRecord>> RecordsAsync()
    {
        var scope = app.Services.CreateScope();
        return Task.FromResult(scope.ServiceProvider.GetRequiredService<Web.Api.SearchRecords>().Statements(new DiplomacyNews.Web.Data.Queries.ListFilter(), "http://localhost"));
    }

    private static string IdOf(string? line)
    {
        using var record = JsonDocument.Parse(line ?? "{}");
        return record.RootElement.GetProperty("id").GetString() ?? "";
    }
}
