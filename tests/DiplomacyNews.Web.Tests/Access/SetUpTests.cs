using System.Net;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;

namespace DiplomacyNews.Web.Tests.Access;

/// <summary>How a new site gets its administrator.</summary>
public sealed class SetUpTests : IAsyncDisposable
{
    private readonly NewsApp app = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_first_start_prints_an_address_that_makes_an_administrator_once_and_no_log_knows_its_code()
    {
        using var data = new TemporaryFolder();
        var address = NewsProcess.FreeAddress();
        using var process = NewsProcess.Start(data.Path, "--urls", address, "--Seeds:Load=false");
        var line = await process.LineWithAsync("/account/join#");
        Assert.StartsWith($"{address}/account/join#", line.Trim());
        var code = line.Split('#')[1].Trim();

        using var client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
        using var joined = await client.JoinAsync(code);
        Assert.Equal("/admin", joined.Headers.Location?.OriginalString);
        Assert.NotNull((await client.ReadAsync("/admin/accounts")).QuerySelector("h1"));

        await process.KillAsync();
        var logs = Directory.GetFiles(data.Path, "*.jsonl", SearchOption.AllDirectories);
        Assert.Contains("/account/join", string.Concat(logs.Select(File.ReadAllText)));
        Assert.DoesNotContain(code, string.Concat(logs.Select(File.ReadAllText)));
    }

    [Fact]
    public async Task Each_start_without_an_administrator_voids_the_addresses_of_earlier_starts()
    {
        var earlier = await app.SetUpCodeAsync();
        var later = await app.SetUpCodeAsync();
        using var client = app.Visitor();

        Assert.Contains("each start of the program prints a new set-up address", (await client.ShowCodeAsync(earlier)).Alert());
        Assert.Equal("Set up this site", (await client.ShowCodeAsync(later)).QuerySelector("h1")?.TextContent);
    }

    [Fact]
    public async Task A_set_up_address_is_good_for_a_day()
    {
        var code = await app.SetUpCodeAsync();
        app.Clock.Advance(TimeSpan.FromHours(24));
        using var client = app.Visitor();

        Assert.Contains("no longer good", (await client.ShowCodeAsync(code)).Alert());
        using var joined = await client.JoinAsync(code);
        Assert.Equal(HttpStatusCode.OK, joined.StatusCode);
        await app.WithDatabaseAsync(async db => Assert.False(await db.Users.AnyAsync(CancellationToken)));
    }

    [Fact]
    public async Task Once_there_is_an_administrator_set_up_addresses_are_void()
    {
        var code = await app.SetUpCodeAsync();
        using var administrator = await app.SignInAsync(Role.Administrator);
        using var client = app.Visitor();

        Assert.Contains("has an administrator by now", (await client.ShowCodeAsync(code)).Alert());
        using var joined = await client.JoinAsync(code);
        Assert.Contains("has an administrator by now", (await joined.ReadPageAsync()).Alert());
        await Assert.ThrowsAsync<InvalidOperationException>(() => app.SetUpCodeAsync());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Of_two_who_use_one_code_at_the_same_moment_one_comes_in(bool isSetUp)
    {
        var code = isSetUp ? await app.SetUpCodeAsync() : await app.InvitationAsync();
        using var first = app.Visitor();
        using var second = app.Visitor();

        var answers = await Task.WhenAll(first.JoinAsync(code, "First", "first@example.org"), second.JoinAsync(code, "Second", "second@example.org"));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Redirect);
        await app.WithDatabaseAsync(async db =>
        {
            Assert.Equal(1, await db.Users.CountAsync(CancellationToken));
            Assert.Equal(1, await db.AuditEntries.CountAsync(e => e.Action == AuditAction.AdministratorSetUp || e.Action == AuditAction.AccountCreated, CancellationToken));
        });
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
