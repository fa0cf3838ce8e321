using System.CommandLine;
using DiplomacyNews.Web.Ingestion.Seeding;
using DiplomacyNews.Web.Ingestion.Seeding.Importing;
using DiplomacyNews.Web.Rendering;

namespace DiplomacyNews.Web.Commands;

/// <summary>Takes people and offices into an administrator's own tables, from a table in the form of the seeds or from Popolo JSON.</summary>
internal static class ImportVerb
{
    private const int MostReasons = 50;

    public static Command Create(VerbServices services)
    {
        var file = new Argument<FileInfo>("FILE") { Description = "A table like seeds/people.tsv or seeds/offices.tsv, or Popolo JSON." };
        var people = new Command("people", "Takes people and their offices in.") { file };
        people.SetAction((parsed, cancellationToken) => ImportAsync(services, parsed.GetRequiredValue(file), cancellationToken));
        return new Command("import", "Adds to what is known of the world, in the folder \"authority\" of the data folder.") { people };
    }

    private static async Task<int> ImportAsync(VerbServices services, FileInfo file, CancellationToken cancellationToken)
    {
        if (!file.Exists)
        {
            await Console.Error.WriteLineAsync($"There is no file \"{file}\".");
            return Verbs.WrongUse;
        }

        var text = await File.ReadAllTextAsync(file.FullName, cancellationToken);
        var import = text.AsSpan().TrimStart() is ['{' or '[', ..] ? new PopoloImport(await services.LexiconAsync(), DateOnly.FromDateTime(DateTime.UtcNow)).Read(text) : TableImport.Read(new StringReader(text));
        foreach (var reason in import.Left.Take(MostReasons))
        {
            await Console.Error.WriteLineAsync($"Left out: {reason}");
        }

        if (import.Left.Count > MostReasons)
        {
            await Console.Error.WriteLineAsync($"Left out: {Counted.Of(import.Left.Count - MostReasons, "other")}.");
        }

        if (import.Refused is { } refused)
        {
            await Console.Error.WriteLineAsync($"\"{file}\" was not taken: {refused}");
            return Verbs.Failed;
        }

        var faults = new OwnTables(SeedFolder.BesideProgram.Path, AuthorityTables.OwnFolder(services.Settings)).Take(import.Rows);
        foreach (var fault in faults.Take(MostReasons))
        {
            await Console.Error.WriteLineAsync(fault.ToString());
        }

        if (faults.Count > 0)
        {
            await Console.Error.WriteLineAsync($"\"{file}\" was not taken: {Counted.Of(faults.Count, "fault")} in the tables as they would be with it. Nothing was changed.");
            return Verbs.Failed;
        }

        Console.WriteLine($"Took {Counted.Of(import.Rows.Count(r => r.File == "people.tsv"), "person", "people")} and {Counted.Of(import.Rows.Count(r => r.File == "offices.tsv"), "office")} in. The site knows them from its next start; \"reanalyze\" reads what is stored by what is known now.");
        return import.Left.Count > 0 ? Verbs.Failed : Verbs.Done;
    }
}
