using System.CommandLine;
using DiplomacyNews.Web.Ingestion;
using DiplomacyNews.Web.Ingestion.Seeding;
using DiplomacyNews.Web.Ingestion.Seeding.Checking;
using DiplomacyNews.Web.Rendering;

namespace DiplomacyNews.Web.Commands;

internal static class SeedVerb
{
    public static Command Create(VerbServices services)
    {
        var remove = new Option<bool>("--remove-samples") { Description = "Takes the sample reports out instead, with all that only they brought. They do not come back by themselves." };
        var check = new Option<bool>("--check") { Description = "Checks the tables of people, offices, bodies and the rest instead, an administrator's own among them, and stores nothing." };
        var command = new Command("seed", "Loads the sample reports. Those that are here already stay as they are.") { remove, check };
        command.SetAction((parsed, cancellationToken) => parsed.GetValue(check) ? CheckAsync(services) : services.RunAsync(async provider =>
        {
            if (parsed.GetValue(remove))
            {
                var removed = await provider.GetRequiredService<SampleReports>().RemoveAsync(cancellationToken);
                Console.WriteLine(removed == 0 ? "There are no sample reports here." : $"{Counted.Of(removed, "sample report")} removed, with all that only they brought. “seed” brings them back.");
                return Verbs.Done;
            }

            await NetworkProblem.SayForFirstReadingAsync(provider);
            var outcomes = await provider.GetRequiredService<SampleReports>().LoadAsync(cancellationToken);
            foreach (var refused in outcomes.Select(o => o.Outcome).OfType<IngestOutcome.Refused>())
            {
                await Console.Error.WriteLineAsync(refused.Reason);
            }

            Console.WriteLine($"{outcomes.Count(o => o.Outcome is IngestOutcome.Stored)} sample reports stored, {outcomes.Count(o => o.Outcome is IngestOutcome.Known)} were here already.");
            return outcomes.Any(o => o.Outcome is IngestOutcome.Refused) ? Verbs.Failed : Verbs.Done;
        }, cancellationToken));
        return command;
    }

    // What is refused goes to standard error, what is only worth knowing to standard output.
    private static async Task<int> CheckAsync(VerbServices services)
    {
        var tables = services.AuthorityRows();
        var findings = SeedCheck.Find(tables);
        foreach (var finding in findings)
        {
            await (finding.IsNote ? Console.Out : Console.Error).WriteLineAsync(finding.IsNote ? $"note: {finding}" : finding.ToString());
        }

        var notes = findings.Count(f => f.IsNote);
        Console.WriteLine($"{Counted.Of(tables.Count, "row")} checked, {findings.Count - notes} refused, {Counted.Of(notes, "note")}.");
        return notes < findings.Count ? Verbs.Failed : Verbs.Done;
    }
}
