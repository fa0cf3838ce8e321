using System.Net;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.TakeAway;

/// <summary>What is in the cells of a table, and who may have one.</summary>
public sealed class TableTests : IAsyncDisposable
{
    private readonly NewsApp app = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Words_come_back_from_a_table_as_they_were_and_no_cell_is_a_formula()
    {
        string[] words = ["=1+1", "+49 talks", "-5 degrees", "@cabinet", "\tindented", "Say \"no\", or; yes", "two\nlines", "näher 会谈 🕊 \u200Fعربي", "'tis so", "=cmd|' /C calc'!A0"];
        var sample = new Sample("=HYPERLINK(\"https://evil.example\")") { Outlet = "@The Gazette" };
        foreach (var said in words)
        {
            sample.Says(Sample.Okafor, said, kind: StatementKind.Indirect);
        }

        await app.StoreAsync(sample);
        var raw = await app.TableAsync("/statements.csv");
        var stored = await StoredWordsAsync();

        Assert.All(raw.SelectMany(row => row.Values), cell => Assert.DoesNotMatch(@"^[=+\-@\t\r\n]", cell));
        Assert.Equal(stored, raw.Select(row => Unquoted(row["words"])));
        Assert.Contains(stored, w => w[0] == '=');
        Assert.All(raw, row => Assert.Equal("'=HYPERLINK(\"https://evil.example\")", row["headline"]));
        Assert.All(raw, row => Assert.Equal("'@The Gazette", row["outlet"]));

        static string Unquoted(string cell) => cell is ['\'', '=' or '+' or '-' or '@' or '\t' or '\r' or '\n', ..] ? cell[1..] : cell;

        async Task<List<string>> StoredWordsAsync()
        {
            List<string> found = [];
            await app.WithDatabaseAsync(db => Task.FromResult(found = [.. db.Statements.OrderByDescending(s => s.Position).Select(s => s.Words)]));
            return found;
        }
    }

    [Fact]
    public async Task An_empty_list_is_an_empty_list_in_every_form()
    {
        using var client = app.CreateClient();
        Assert.StartsWith("id,url,kind,", await client.GetStringAsync("/statements.csv", CancellationToken), StringComparison.Ordinal);
        Assert.Empty(await app.TableAsync("/statements.csv"));
        Assert.Empty(await client.GetStringAsync("/statements.jsonl", CancellationToken));
        Assert.Equal("[]", (await client.GetStringAsync("/statements.json", CancellationToken)).Replace("\n", ""));
    }

    [Fact]
    public async Task Where_reading_needs_an_account_lists_are_not_taken_away_without_one()
    {
        app.With("Access:Private", "true");
        await SomeTalks.StoreAsync(app);
        using var visitor = await app.AskAsync("/statements.csv");
        Assert.False(visitor.IsSuccessStatusCode);
        using var reader = await app.SignInAsync(Role.Reader);
        using var answer = await reader.GetAsync("/statements.csv", CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("no-store", answer.Headers.CacheControl?.ToString());
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
