using System.CommandLine;
using System.Text;
using System.Text.Json;
using DiplomacyNews.Analysis;
using DiplomacyNews.Analysis.Text;
using DiplomacyNews.Web.Ingestion.Extraction;

namespace DiplomacyNews.Web.Commands;

/// <summary>Prints the reading of a text without storing it. Its JSON is a contract: one line a file, and nothing else on standard output.</summary>
internal static class AnalyzeVerb
{
    public static Command Create(VerbServices services)
    {
        var path = new Argument<string>("PATH") { Description = "A file, or a folder whose files are read one after the other." };
        var json = new Option<bool>("--json") { Description = "One line of JSON a file, as README describes it." };
        var verbatim = new Option<bool>("--verbatim") { Description = "Takes the file as plain text, unchanged, so that spans count in the file." };
        var explain = new Option<bool>("--explain") { Description = "Says for each statement why: which words make it one, who is meant, which office was held, what found it, and how sure that is." };
        var rules = new Option<bool>("--rules") { Description = "Reads by rules alone, which is quick." };
        var command = new Command("analyze", "Shows what is found in a report, and stores nothing.") { path, json, verbatim, explain, rules };
        command.SetAction((parsed, cancellationToken) => AnalyzeAsync(services, parsed.GetRequiredValue(path), parsed.GetValue(json), parsed.GetValue(verbatim), parsed.GetValue(explain), parsed.GetValue(rules), cancellationToken));
        return command;
    }

    private static async Task<int> AnalyzeAsync(VerbServices services, string path, bool json, bool verbatim, bool explain, bool byRules, CancellationToken cancellationToken)
    {
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            await Console.Error.WriteLineAsync($"There is no file or folder \"{path}\".");
            return Verbs.WrongUse;
        }

        using var network = await services.NetworkAsync(byRules);
        var lexicon = await services.LexiconAsync();
        var analyzer = new ArticleAnalyzer(lexicon, network?.Spans);
        var reasons = explain ? new StatementReasons(lexicon) : null;
        var extractor = new ArticleExtractor();
        await using var output = new BufferedStream(Console.OpenStandardOutput());
        var failed = false;
        IEnumerable<string> files = Directory.Exists(path) ? Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [path];
        foreach (var file in files)
        {
            var bytes = await File.ReadAllBytesAsync(file, cancellationToken);
            if (Input(extractor, file, bytes, verbatim, out var refusal) is not { } input)
            {
                failed = true;
                await Console.Error.WriteLineAsync(refusal);
                continue;
            }

            var analysis = analyzer.Analyze(input, cancellationToken);
            if (json)
            {
                await using (var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
                {
                    AnalysisJson.Write(writer, file, input, analysis, analyzer.Reader);
                }

                output.WriteByte((byte)'\n');
            }
            else
            {
                output.Write(Encoding.UTF8.GetBytes(PlainReading.Of(file, input, analysis, reasons, network?.Spans is not null)));
            }
        }

        return failed ? Verbs.Failed : Verbs.Done;
    }

    private static ArticleInput? Input(ArticleExtractor extractor, string file, byte[] bytes, bool verbatim, out string refusal)
    {
        refusal = "";
        if (verbatim)
        {
            return new ArticleInput(Encoding.UTF8.GetString(bytes));
        }

        switch (extractor.Extract(file, bytes))
        {
            case ExtractionResult.Read(var article):
                return new ArticleInput(TextNormalizer.Normalize(article.Text))
                {
                    Headline = article.Headline, Outlet = article.Outlet, Date = article.Date, DateBasis = article.DateBasis, Address = article.Address,
                };
            case ExtractionResult.Refused(var reason):
                refusal = reason;
                return null;
            default:
                throw new InvalidOperationException();
        }
    }
}
