using DiplomacyNews.Web.Data;

namespace DiplomacyNews.Web.Commands;

/// <summary>The program's services for a verb: the same as the site's, with a migrated database, logging to standard error.</summary>
internal sealed class VerbServices(string[] settings)
{
    /// <summary>The settings alone, for a verb that needs no database and writes nothing.</summary>
    public NewsSettings Settings() => DiplomacyNewsHost.ReadSettings(settings);

    /// <summary>Does <paramref name="work"/> with services of its own.</summary>
    public async Task<int> RunAsync(Func<IServiceProvider, Task<int>> work, CancellationToken cancellationToken)
    {
        var builder = DiplomacyNewsHost.CreateBuilder(settings, forVerb: true);
        await using var app = builder.Build();
        await app.Services.MigrateDatabaseAsync(cancellationToken);
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }
}
