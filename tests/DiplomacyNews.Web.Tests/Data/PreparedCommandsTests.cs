using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Tests.Support;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacyNews.Web.Tests.Data;

public sealed class PreparedCommandsTests : IAsyncDisposable
{
    private const string Insert = "INSERT INTO SeedLoads (Name, LoadedAt) VALUES ($0, '2024-04-26 10:00:00')";

    private readonly NewsApp app = new();

    private static CancellationToken CancellationToken => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_command_belongs_to_the_open_transaction_though_others_use_connections_in_between()
    {
        await using var scope = app.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<NewsContext>();
        var commands = scope.ServiceProvider.GetRequiredService<PreparedCommands>();
        await using (var first = await db.Database.BeginTransactionAsync(CancellationToken))
        {
            await commands.RunAsync(Insert, CancellationToken, "kept");
            await first.CommitAsync(CancellationToken);
        }

        await app.WithDatabaseAsync(async other =>
        {
            await other.Database.OpenConnectionAsync(CancellationToken); // Takes from the pool what the first transaction may have given back.
            await using var second = await db.Database.BeginTransactionAsync(CancellationToken);
            await commands.RunAsync(Insert, CancellationToken, "rolled back");
            await second.RollbackAsync(CancellationToken);
        });

        Assert.Equal(["kept"], await db.SeedLoads.Select(l => l.Name).ToListAsync(CancellationToken));
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();
}
