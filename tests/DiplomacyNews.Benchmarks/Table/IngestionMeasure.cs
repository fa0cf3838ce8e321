using System.Diagnostics;

namespace DiplomacyNews.Benchmarks.Table;

/// <summary>
/// The verb <c>ingest</c> as somebody runs it: files on the disk, SQLite on the disk, the search index, two cores where the machine has them. What one report alone takes,
/// which is the start of the program, is taken off. Then what the site holds in memory over that record.
/// </summary>
internal static class IngestionMeasure
{
    private const int Reports = 10_000;
    private const int NetworkReports = 600;
    private const string ByRules = "--Reading:Model=off";

    /// <returns>The data folder, for the pages.</returns>
    public static async Task<string> RunAsync(Measures measures, string program, WorkFolder work)
    {
        var data = work.NewFolder("ingestion");
        await MeasureNetworkAsync(measures, program, work);
        var one = await IngestAsync(program, data, work.Reports("first", 0, 1), ByRules);
        var all = await IngestAsync(program, data, work.Reports("many", 1, Reports), ByRules);
        measures.Add($"articles of 600 words ingested a second by rules alone, end to end ({Reports:#,##0})", Measures.Number(Reports / (all.Seconds - one.Seconds)), "300");
        measures.Add("  milliseconds of processor time for each", Measures.Number(1000 * (all.ProcessorSeconds - one.ProcessorSeconds) / Reports));
        measures.Add("  memory of ingest at its largest", Measures.Megabytes(all.Memory));
        measures.Add("  size of the database", Measures.Megabytes(new FileInfo(Path.Combine(data, "news.db")).Length));

        using var site = await RunningSite.StartAsync("/", program, $"--Data:Directory={data}", "--Seeds:Load=false");
        measures.Add("memory of the site over this record, after its first page", Measures.Megabytes(site.WorkingSet));
        return data;
    }

    private static async Task MeasureNetworkAsync(Measures measures, string program, WorkFolder work)
    {
        var data = work.NewFolder("network");
        var one = await IngestAsync(program, data, work.Reports("one", 0, 1));
        var all = await IngestAsync(program, data, work.Reports("some", 1, NetworkReports));
        measures.Add($"articles of 600 words ingested a second with the network, end to end ({NetworkReports})", Measures.Number(NetworkReports / (all.Seconds - one.Seconds)));
        measures.Add("  memory of ingest at its largest", Measures.Megabytes(all.Memory), "400 MB");
    }

    /// <summary>A smaller record, for the pages alone.</summary>
    public static async Task<string> MakeRecordAsync(string program, WorkFolder work)
    {
        var data = work.NewFolder("record");
        await IngestAsync(program, data, work.Reports("few", 0, Reports / 5), ByRules);
        return data;
    }

    private static async Task<(double Seconds, double ProcessorSeconds, long Memory)> IngestAsync(string program, string data, string reports, params string[] settings)
    {
        var (started, processorTime, memory) = (Stopwatch.GetTimestamp(), TimeSpan.Zero, 0L);
        using var process = WorkFolder.Start("dotnet", [program, "ingest", reports, $"--Data:Directory={data}", .. settings]);
        var said = process.StandardOutput.ReadToEndAsync();
        _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null);
        while (!process.WaitForExit(20))
        {
            process.Refresh();
            if (!process.HasExited)
            {
                (processorTime, memory) = (process.TotalProcessorTime, Math.Max(memory, process.WorkingSet64)); // Neither can be asked for once it has ended.
            }
        }

        var seconds = Stopwatch.GetElapsedTime(started).TotalSeconds;
        return process.ExitCode == 0 ? (seconds, processorTime.TotalSeconds, memory) : throw new InvalidOperationException($"Not all reports were taken: {await said}");
    }
}
