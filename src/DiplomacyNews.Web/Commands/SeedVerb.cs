using System.CommandLine;
using DiplomacyNews.Web.Ingestion;
using DiplomacyNews.Web.Ingestion.Seeding;

namespace DiplomacyNews.Web.Commands;

internal static class SeedVerb
{
    public static Command Create(VerbServices services)
    {
        var command = new Command("seed", "Loads the sample reports. Those that are here already stay as they are.");
        command.SetAction((_, cancellationToken) => services.RunAsync(async provider =>
        {
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
}
