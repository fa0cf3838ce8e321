using BenchmarkDotNet.Attributes;
using DiplomacyNews.Analysis;
using DiplomacyNews.Analysis.Text;
using DiplomacyNews.Web.Ingestion.Extraction;
using DiplomacyNews.Web.Ingestion.Seeding;

namespace DiplomacyNews.Benchmarks;

/// <summary>
/// Whether reading takes longer the more people the lexicon knows: names are found in one pass over the text, whatever the size of the table.
/// The first rows are the seeds' people; made-up ones with an office each follow, a tenth as many surnames as people, as real ones share theirs.
/// </summary>
[MemoryDiagnoser]
[ShortRunJob]
public class PeopleBenchmarks
{
    private const int Reports = 50;

    private static readonly string[] Starts = ["Ba", "Che", "Dro", "Fe", "Gri", "Ha", "Jo", "Kle", "Lu", "Mo", "Ne", "Pra", "Ro", "Sti", "Tu", "Ve", "Wo", "Ya", "Zi", "Ol"];
    private static readonly string[] Middles = ["la", "ne", "ri", "so", "tu", "va", "mi", "ko", "de", "ga"];
    private static readonly string[] Ends = ["b", "c", "d", "ff", "k", "l", "m", "n", "r", "sk", "t", "v", "x", "z", "rd", "nt", "st", "ng", "ck", "ll"];

    private ArticleInput[] reports = [];
    private ArticleAnalyzer analyzer = null!; // Set up before each run.
    private string peopleTable = "", officesTable = "";

    [Params(1_000, 10_000, 100_000)]
    public int People { get; set; }

    [GlobalSetup]
    public void Prepare()
    {
        var extractor = new ArticleExtractor();
        reports = [.. Enumerable.Range(0, Reports).Select(i => (ExtractionResult.Read)extractor.Extract("report.txt", MadeReports.Bytes(i))).Select(r => new ArticleInput(TextNormalizer.Normalize(r.Article.Text)) { Date = r.Article.Date, DateBasis = r.Article.DateBasis })];
        Grow();
        analyzer = new ArticleAnalyzer(ReadGrown());
    }

    [Benchmark(OperationsPerInvoke = Reports)]
    public int ReadArticle() => reports.Sum(r => analyzer.Analyze(r).People.Length);

    [Benchmark]
    public ArticleAnalyzer ReadTheTables() => new(ReadGrown());

    private Lexicon ReadGrown() => SeedFolder.BesideProgram.ReadLexicon(file => file switch
    {
        "people.tsv" => new StringReader(peopleTable),
        "offices.tsv" => new StringReader(officesTable),
        _ => null,
    });

    private void Grow()
    {
        var folder = SeedFolder.BesideProgram.Path;
        var people = File.ReadLines(Path.Combine(folder, "people.tsv")).Take(People + 1).ToList();
        var known = people.Select(row => row[..row.IndexOf('\t', StringComparison.Ordinal)]).ToHashSet(StringComparer.Ordinal);
        var offices = File.ReadLines(Path.Combine(folder, "offices.tsv")).Where((row, line) => line == 0 || known.Contains(row[..row.IndexOf('\t', StringComparison.Ordinal)])).ToList();
        var random = new Random(1);
        var surnames = Enumerable.Range(0, Math.Max(1, People / 10)).Select(_ => Word(random)).ToArray();
        for (var i = people.Count; i <= People; i++)
        {
            var (given, family) = (Word(random), surnames[random.Next(surnames.Length)]);
            people.Add($"made-{i}\t{given} {family}\t{family}\t{given}\t0\t{family}\t\t{(i % 2 == 0 ? "female" : "male")}\t");
            offices.Add($"made-{i}\tminister\tMinister of Works\tNOR\t\t{1950 + (i % 70)}-01-01\tday\t{1954 + (i % 70)}-01-01\tday\t\tregular\t\tmemory\t");
        }

        (peopleTable, officesTable) = (string.Join('\n', people), string.Join('\n', offices));
    }

    private static string Word(Random random) => Starts[random.Next(Starts.Length)] + string.Concat(Enumerable.Range(0, random.Next(1, 3)).Select(_ => Middles[random.Next(Middles.Length)])) + Ends[random.Next(Ends.Length)];
}
