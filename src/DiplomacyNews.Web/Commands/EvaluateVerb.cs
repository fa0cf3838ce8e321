using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Commands.Evaluation;
using DiplomacyNews.Web.Rendering;
using Spectre.Console;

namespace DiplomacyNews.Web.Commands;

/// <summary>Measures the reading against texts that people marked, so that anybody can check the figures with texts of their own.</summary>
internal static class EvaluateVerb
{
    private const int MostReasons = 20;

    public static Command Create(VerbServices services)
    {
        var folder = new Argument<string>("DIR") { Description = "A folder with text/*.txt and attributions/*.ann (brat standoff), with *.txt and *.ann side by side, or with texts/*.txt and gold/*.json." };
        var json = new Option<bool>("--json") { Description = "The figures as JSON." };
        var rules = new Option<bool>("--rules") { Description = "Reads by rules alone." };
        var command = new Command("evaluate", "Reads texts with gold beside them and says how well: what was found, what was missed, who was given the words, and whether the confidence is right.") { folder, json, rules };
        command.SetAction((parsed, cancellationToken) => EvaluateAsync(services, parsed.GetRequiredValue(folder), parsed.GetValue(json), parsed.GetValue(rules), cancellationToken));
        return command;
    }

    private static async Task<int> EvaluateAsync(VerbServices services, string folder, bool json, bool rules, CancellationToken cancellationToken)
    {
        if (!Directory.Exists(folder))
        {
            await Console.Error.WriteLineAsync($"There is no folder \"{folder}\".");
            return Verbs.WrongUse;
        }

        var lexicon = await services.LexiconAsync();
        var gold = GoldFolder.Read(folder);
        using var network = gold is GoldFolder.Marked or GoldFolder.Recorded ? await services.NetworkAsync(rules) : null;
        switch (gold)
        {
            case GoldFolder.Marked(var articles): return await MeasureAsync(articles, new AttributionScore(), new ArticleAnalyzer(lexicon, network?.Spans), json, cancellationToken);
            case GoldFolder.Recorded(var articles): return await MeasureAsync(articles, new RecordScore(lexicon), new ArticleAnalyzer(lexicon, network?.Spans), json, cancellationToken);
            case GoldFolder.Without(var reason):
                await Console.Error.WriteLineAsync(reason);
                return Verbs.WrongUse;
            case GoldFolder.Wrong(var reasons):
                foreach (var reason in reasons.Take(MostReasons))
                {
                    await Console.Error.WriteLineAsync(reason);
                }

                await Console.Error.WriteLineAsync($"Nothing was measured: gold of {Counted.Of(reasons.Count, "text")} makes no sense.");
                return Verbs.Failed;
            default:
                throw new InvalidOperationException();
        }
    }

    private static async Task<int> MeasureAsync<TArticle>(IReadOnlyList<TArticle> articles, IScore<TArticle> score, ArticleAnalyzer analyzer, bool json, CancellationToken cancellationToken)
        where TArticle : IGoldArticle
    {
        await Progress.EachAsync("Reading", articles, article =>
        {
            score.Add(article, analyzer.Analyze(new ArticleInput(article.Text), cancellationToken));
            return Task.CompletedTask;
        }, cancellationToken);
        if (json)
        {
            await using var output = Console.OpenStandardOutput();
            await using var writer = new Utf8JsonWriter(output, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
            writer.WriteStartObject();
            writer.WriteString("reader", analyzer.Reader);
            Figures.Write(writer, score.Figures, score.Style);
            score.Calibration.Write(writer);
            writer.WriteEndObject();
            return Verbs.Done;
        }

        Console.WriteLine($"{Counted.Of(articles.Count, "article")}, read by {analyzer.Reader}");
        AnsiConsole.Write(Figures.Table(score.Figures));
        AnsiConsole.Write(score.Calibration.Table());
        return Verbs.Done;
    }
}
