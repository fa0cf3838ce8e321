using DiplomacyNews.Analysis;
using DiplomacyNews.Reader;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Ingestion.Seeding;
using DiplomacyNews.Web.Ingestion.Seeding.Checking;

namespace DiplomacyNews.Web.Commands;

/// <summary>The program's services for a verb: the same as the site's, with a migrated database, logging to standard error.</summary>
internal sealed class VerbServices(string[] settings)
{
    /// <exception cref="SettingException">A setting has a value that is not allowed.</exception>
    public NewsSettings Settings => DiplomacyNewsHost.ReadSettings(settings);

    /// <summary>The network for a verb that needs no database; null where the rules are to read alone. Why it cannot be used is said on standard error.</summary>
    public async Task<ReaderModel?> NetworkAsync(bool byRules)
    {
        var model = Settings is { UsesModel: true, ModelFolder: var folder } && !byRules ? ReaderModel.Load(folder) : null;
        if (model?.Problem is { } problem)
        {
            await Console.Error.WriteLineAsync(problem);
        }

        return model;
    }

    /// <summary>What is known of people and offices, for a verb that needs no database. Why an administrator's tables were not taken is said on standard error.</summary>
    public async Task<Lexicon> LexiconAsync()
    {
        var tables = AuthorityTables.Read(SeedFolder.BesideProgram, Settings);
        foreach (var reason in tables.Refused)
        {
            await Console.Error.WriteLineAsync(reason);
        }

        return tables.Lexicon;
    }

    /// <summary>The seeds' tables with an administrator's own over them, as rows to be checked.</summary>
    public SeedTables AuthorityRows() => SeedTables.Read(SeedFolder.BesideProgram.Path, AuthorityTables.OwnFolder(Settings));

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
