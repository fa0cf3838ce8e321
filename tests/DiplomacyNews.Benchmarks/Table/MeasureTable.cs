using System.Globalization;
using System.Runtime.InteropServices;

namespace DiplomacyNews.Benchmarks.Table;

/// <summary>The whole program measured as it is used, in a few minutes: one table, with the machine it was made on.</summary>
internal static class MeasureTable
{
    public static IReadOnlyList<string> Parts { get; } = ["all", "analysis", "ingestion", "pages", "start"];

    public static async Task RunAsync(string[] parts)
    {
        var measures = new Measures();
        var all = parts.Contains("all");
        using var work = new WorkFolder();
        Console.Error.WriteLine(Machine());
        if (all || parts.Contains("analysis"))
        {
            AnalysisMeasure.Run(measures);
        }

        if (all || parts.Contains("ingestion") || parts.Contains("pages") || parts.Contains("start"))
        {
            var program = await work.PublishAsync();
            if (all || parts.Contains("start"))
            {
                await StartMeasure.RunAsync(measures, program, work);
            }

            var data = all || parts.Contains("ingestion") ? await IngestionMeasure.RunAsync(measures, program, work) : null;
            if (all || parts.Contains("pages"))
            {
                await PagesMeasure.RunAsync(measures, data ?? await IngestionMeasure.MakeRecordAsync(program, work));
            }
        }

        measures.Print();
        Console.WriteLine();
        Console.WriteLine(Machine());
    }

    private static string Machine()
    {
        var processor = File.Exists("/proc/cpuinfo") ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(l => l.StartsWith("model name", StringComparison.Ordinal))?.Split(':', 2)[1].Trim() : null;
        var load = File.Exists("/proc/loadavg") ? $", load average {File.ReadAllText("/proc/loadavg").Split(' ')[0]}" : "";
        return string.Create(CultureInfo.InvariantCulture,
            $"{processor ?? RuntimeInformation.ProcessArchitecture.ToString()}, {Environment.ProcessorCount} cores, {GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 1e9:0} GB, {RuntimeInformation.OSDescription}, .NET {Environment.Version}, {DateTime.UtcNow:yyyy-MM-dd}{load}");
    }
}
