using System.CommandLine;

namespace DiplomacyNews.Web.Commands;

internal static class MigrateVerb
{
    public static Command Create(VerbServices services)
    {
        var command = new Command("migrate", "Creates the database, or brings it up to this version. The site does so by itself when it starts.");
        command.SetAction((_, cancellationToken) => services.RunAsync(provider =>
        {
            Console.WriteLine($"The database in {provider.GetRequiredService<NewsSettings>().DataDirectory} is up to date.");
            return Task.FromResult(Verbs.Done);
        }, cancellationToken));
        return command;
    }
}
