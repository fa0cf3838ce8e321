using System.CommandLine;
using System.Globalization;
using DiplomacyNews.Web.Data;
using DiplomacyNews.Web.Ingestion;
using DiplomacyNews.Web.Ingestion.Extraction;

namespace DiplomacyNews.Web.Commands;

internal static class IngestVerb
{
    private const int MostReasons = 50;

    public static Command Create(VerbServices services)
    {
        var paths = new Argument<string[]>("PATH") { Description = "Files, and folders with all that is in them.", Arity = ArgumentArity.OneOrMore };
        paths.RefuseOptions();
        var command = new Command("ingest", $"Reads reports into the record. What is read: {string.Join(", ", ArticleExtractor.Formats)}.") { paths };
        command.SetAction((parsed, cancellationToken) => IngestAsync(services, parsed.GetRequiredValue(paths), cancellationToken));
        return command;
    }

    private static async Task<int> IngestAsync(VerbServices services, string[] paths, CancellationToken cancellationToken)
    {
        if (paths.FirstOrDefault(p => !File.Exists(p) && !Directory.Exists(p)) is { } missing)
        {
            await Console.Error.WriteLineAsync($"There is no file or folder \"{missing}\". Nothing was read.");
            return Verbs.WrongUse;
        }

        var files = paths.SelectMany(p => Directory.Exists(p) ? FilesIn(p) : [p]).ToList();
        return await services.RunAsync(async provider =>
        {
            int stored = 0, known = 0;
            var refused = new List<string>();
            await NetworkProblem.SayForFirstReadingAsync(provider);
            var rate = await Progress.OfAsync("Reading reports", files.Count, step => provider.GetRequiredService<FileIngestion>().IngestAsync(files, (file, outcome) =>
            {
                switch (outcome)
                {
                    case IngestOutcome.Stored: stored++; break;
                    case IngestOutcome.Known { InBinUntil: { } until } inBin: refused.Add(InBin(file, inBin.Title, until)); break;
                    case IngestOutcome.Known: known++; break;
                    case IngestOutcome.Refused(var reason): refused.Add(reason); break;
                }

                step();
            }, cancellationToken));

            await provider.GetRequiredService<NewsContext>().RefreshStatisticsAsync(cancellationToken);
            foreach (var reason in refused.Take(MostReasons))
            {
                await Console.Error.WriteLineAsync(reason);
            }

            if (refused.Count > MostReasons)
            {
                await Console.Error.WriteLineAsync($"… and {refused.Count - MostReasons} more.");
            }

            Console.WriteLine($"{Count(files.Count, "file")}: {stored} stored, {known} known already, {refused.Count} refused. {rate}.");
            return refused.Count > 0 ? Verbs.Failed : Verbs.Done;
        }, cancellationToken);
    }

    private static string InBin(string file, string title, DateTime until) => string.Create(CultureInfo.InvariantCulture,
        $"\"{file}\" was not read: its text lies in the bin, as “{title}”, until {until:d MMMM yyyy}. Restore it at /admin/bin, or ingest it again after that day.");

    private static IEnumerable<string> FilesIn(string folder) => Directory
        .EnumerateFiles(folder, "*", new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System })
        .Order(StringComparer.Ordinal);

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
