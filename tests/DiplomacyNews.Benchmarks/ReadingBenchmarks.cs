using BenchmarkDotNet.Attributes;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Ingestion.Extraction;
using DiplomacyNews.Web.Ingestion.Seeding;

namespace DiplomacyNews.Benchmarks;

/// <summary>What reading costs: the lexicon once at start, an article, and whether ten times the text takes ten times as long.</summary>
[MemoryDiagnoser]
public class ReadingBenchmarks
{
    private readonly ArticleAnalyzer analyzer = new(SeedFolder.BesideProgram.ReadLexicon());
    private readonly ArticleExtractor extractor = new();
    private byte[] page = [];
    private string report = "";

    [Params(1, 10, 100)]
    public int Times { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        page = File.ReadAllBytes(SeedFolder.BesideProgram.Reports.First(f => f.EndsWith(".html", StringComparison.Ordinal)));
        var text = ((ExtractionResult.Read)extractor.Extract("report.html", page)).Article.Text;
        report = string.Join('\n', Enumerable.Repeat(text, Times));
    }

    [Benchmark]
    public ArticleAnalysis ReadReport() => analyzer.Analyze(new ArticleInput(report));

    [Benchmark]
    public ExtractionResult ExtractPage() => extractor.Extract("report.html", page);

    [Benchmark]
    public Lexicon ReadLexicon() => SeedFolder.BesideProgram.ReadLexicon();
}
