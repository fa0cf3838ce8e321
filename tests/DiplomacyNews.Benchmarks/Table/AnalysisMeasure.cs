using System.Diagnostics;
using DiplomacyNews.Analysis;
using DiplomacyNews.Analysis.Text;
using DiplomacyNews.Reader;
using DiplomacyNews.Web.Ingestion.Extraction;
using DiplomacyNews.Web.Ingestion.Seeding;

namespace DiplomacyNews.Benchmarks.Table;

/// <summary>Pure reading on one thread: the best of some rounds, since whatever else the machine does can only make one slower.</summary>
internal static class AnalysisMeasure
{
    private const int Reports = 400;

    /// <summary>The network takes some ten times as long as the rules.</summary>
    private const int NetworkReports = 100, NetworkRounds = 3, Rounds = 8;

    public static void Run(Measures measures)
    {
        var extractor = new ArticleExtractor();
        var lexicon = SeedFolder.BesideProgram.ReadLexicon();
        var inputs = Enumerable.Range(0, Reports).Select(i => Input(extractor, MadeReports.Bytes(i))).ToArray();
        var rules = Best(new ArticleAnalyzer(lexicon), inputs, Rounds);
        measures.Add("articles of 600 words analysed a second by rules alone, one core", Measures.Number(rules.Rate), "1,000");
        measures.Add("  bytes allocated for each", Measures.Number(rules.Bytes));
        measures.Add("  statements found in each", Measures.Number(rules.Statements));

        using var model = ReaderModel.Load(ReaderModel.DefaultFolder);
        var analyzer = new ArticleAnalyzer(lexicon, model.Spans ?? throw new InvalidOperationException(model.Problem));
        var some = inputs[..NetworkReports];
        var network = Best(analyzer, some, NetworkRounds);
        measures.Add("articles of 600 words analysed a second with the network, one core", Measures.Number(network.Rate), "20");
        measures.Add("  bytes allocated for each", Measures.Number(network.Bytes));
        measures.Add("  statements found in each", Measures.Number(network.Statements));
        measures.Add("  as many times as many on two cores", $"{BestOnTwoCores(analyzer, some) / network.Rate:0.00}");
    }

    private static (double Rate, double Bytes, double Statements) Best(ArticleAnalyzer analyzer, ArticleInput[] inputs, int rounds)
    {
        var (best, bytes, statements) = (0.0, 0L, 0);
        for (var round = 0; round < rounds; round++)
        {
            var (allocated, started) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
            statements = inputs.Sum(input => analyzer.Analyze(input).Statements.Length);
            best = Math.Max(best, inputs.Length / Stopwatch.GetElapsedTime(started).TotalSeconds);
            bytes = GC.GetAllocatedBytesForCurrentThread() - allocated;
        }

        return (best, (double)bytes / inputs.Length, (double)statements / inputs.Length);
    }

    private static double BestOnTwoCores(ArticleAnalyzer analyzer, ArticleInput[] inputs)
    {
        var best = 0.0;
        for (var round = 0; round < NetworkRounds; round++)
        {
            var started = Stopwatch.GetTimestamp();
            Parallel.ForEach(inputs, new ParallelOptions { MaxDegreeOfParallelism = 2 }, input => analyzer.Analyze(input));
            best = Math.Max(best, inputs.Length / Stopwatch.GetElapsedTime(started).TotalSeconds);
        }

        return best;
    }

    private static ArticleInput Input(ArticleExtractor extractor, byte[] file)
    {
        var article = ((ExtractionResult.Read)extractor.Extract("report.txt", file)).Article;
        return new ArticleInput(TextNormalizer.Normalize(article.Text)) { Headline = article.Headline, Outlet = article.Outlet, Date = article.Date, DateBasis = article.DateBasis };
    }
}
