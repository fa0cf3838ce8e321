using System.Diagnostics;
using DiplomacyNews.Analysis;
using DiplomacyNews.Analysis.Text;
using DiplomacyNews.Web.Ingestion.Extraction;
using DiplomacyNews.Web.Ingestion.Seeding;

namespace DiplomacyNews.Benchmarks.Table;

/// <summary>Pure reading on one thread: the best of some rounds, since whatever else the machine does can only make one slower.</summary>
internal static class AnalysisMeasure
{
    private const int Reports = 400;
    private const int Rounds = 8;

    public static void Run(Measures measures)
    {
        var extractor = new ArticleExtractor();
        var analyzer = new ArticleAnalyzer(SeedFolder.BesideProgram.ReadLexicon());
        var inputs = Enumerable.Range(0, Reports).Select(i => Input(extractor, MadeReports.Bytes(i))).ToList();
        var statements = 0;
        double best = double.MaxValue;
        long bytes = 0;
        for (var round = 0; round < Rounds; round++)
        {
            statements = 0;
            var (allocated, started) = (GC.GetAllocatedBytesForCurrentThread(), Stopwatch.GetTimestamp());
            foreach (var input in inputs)
            {
                statements += analyzer.Analyze(input).Statements.Length;
            }

            best = Math.Min(best, Stopwatch.GetElapsedTime(started).TotalSeconds);
            bytes = GC.GetAllocatedBytesForCurrentThread() - allocated;
        }

        measures.Add("articles of 600 words analysed a second, one core", Measures.Number(Reports / best), "1,000");
        measures.Add("  bytes allocated for each", Measures.Number((double)bytes / Reports));
        measures.Add("  statements found in each", Measures.Number((double)statements / Reports));
    }

    private static ArticleInput Input(ArticleExtractor extractor, byte[] file)
    {
        var article = ((ExtractionResult.Read)extractor.Extract("report.txt", file)).Article;
        return new ArticleInput(TextNormalizer.Normalize(article.Text)) { Headline = article.Headline, Outlet = article.Outlet, Date = article.Date, DateBasis = article.DateBasis };
    }
}
