using BenchmarkDotNet.Running;
using DiplomacyNews.Benchmarks.Archive;
using DiplomacyNews.Benchmarks.Scale;
using DiplomacyNews.Benchmarks.Table;

namespace DiplomacyNews.Benchmarks;

internal static class Benchmarks
{
    /// <summary>
    /// <c>all</c> measures the whole and prints one table; <c>analysis</c>, <c>ingestion</c>, <c>pages</c>, <c>start</c> a part of it;
    /// <c>archive PATH --articles N</c> makes a large archive and <c>scale PATH</c> measures pages over it; anything else goes to BenchmarkDotNet,
    /// which measures single functions: <c>--filter *Search*</c>.
    /// </summary>
    private static async Task<int> Main(string[] args)
    {
        if (args is [ArchiveMaker.Verb, _, ..])
        {
            await ArchiveMaker.RunAsync(args[1..]);
            return 0;
        }

        if (args is [ScaleMeasure.Verb, _, ..])
        {
            await ScaleMeasure.RunAsync(args[1..]);
            return 0;
        }

        if (args is [MeasuredSite.Verb, ..])
        {
            await MeasuredSite.ServeAsync(args[1..]);
            return 0;
        }

        if (args.Length > 0 && args.All(MeasureTable.Parts.Contains))
        {
            await MeasureTable.RunAsync(args);
            return 0;
        }

        BenchmarkSwitcher.FromAssembly(typeof(Benchmarks).Assembly).Run(args);
        return 0;
    }
}
