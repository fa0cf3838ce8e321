using System.CommandLine;
using System.Security.Cryptography;
using DiplomacyNews.Reader;
using DiplomacyNews.Training;
using DiplomacyNews.Training.Corpora;
using DiplomacyNews.Training.Graph;

// Makes the model of DiplomacyNews.Reader again; README.md beside this file says how.
var polnear = new Option<string>("--polnear") { Description = "folder with PolNeAR's text/ and attributions/", Required = true };
var world = new Option<string>("--world") { Description = "folder with texts/ and gold/ of marked reports", Required = true };
var written = new Option<string[]>("--written") { Description = "folders with reports that have their marks in the text", DefaultValueFactory = _ => ["Written"], AllowMultipleArgumentsPerToken = true };
var output = new Option<string>("--out") { Description = "file to write", Required = true };
var seed = new Option<int>("--seed") { DefaultValueFactory = _ => 7 };
var epochs = new Option<int>("--epochs") { DefaultValueFactory = _ => 4 };
var times = new Option<int>("--world-times") { Description = "how often each marked report is seen in an epoch", DefaultValueFactory = _ => 4 };
var writtenTimes = new Option<int>("--written-times") { Description = "how often each written report is seen in an epoch", DefaultValueFactory = _ => 2 };
var begin = new Option<string[]>("--begin") { Description = "trained weights, or files that the product reads, to go on from; several are averaged", AllowMultipleArgumentsPerToken = true };
var rate = new Option<double>("--rate") { Description = "the learning rates, of the usual ones", DefaultValueFactory = _ => 1 };
var from = new Option<string[]>("--weights") { Description = "trained weights, or files that the product reads; several are averaged", Required = true, AllowMultipleArgumentsPerToken = true };
var bits = new Option<int?>("--bits") { Description = "bits of a matrix's entries, 8 or 7; left out, they stay as they are" };
var modelFile = new Option<string>("--model") { Required = true };

var train = new Command("train", "tune the encoder on marked articles") { polnear, world, written, output, seed, epochs, times, writtenTimes, begin, rate };
train.SetAction(parsed =>
{
    var vocabulary = new Vocabulary(PretrainedEncoder.Vocabulary());
    MarkedArticle[] articles = [.. PolnearCorpus.ForTraining(parsed.GetRequiredValue(polnear)),
        .. Repeated(WorldCorpus.ForTraining(parsed.GetRequiredValue(world)), parsed.GetValue(times)),
        .. Repeated(parsed.GetValue(written)!.SelectMany(WrittenCorpus.ForTraining), parsed.GetValue(writtenTimes))]; // Never null: it has a default.
    var start = parsed.GetValue(begin) is { Length: > 0 } files ? Weights.Average([.. files.Select(Loaded)]) : PretrainedEncoder.Load(ReaderText.FeatureRows);
    new Trainer(vocabulary, parsed.GetValue(seed), parsed.GetValue(epochs), parsed.GetValue(rate)).Train(start, articles, (epoch, weights) =>
    {
        weights.Save(parsed.GetRequiredValue(output));
        if (epoch == parsed.GetValue(epochs))
        {
            Measure(EncoderGraph.Write(weights, PretrainedEncoder.Vocabulary(), bits: null), parsed.GetRequiredValue(polnear), parsed.GetRequiredValue(world));
        }
    });
});

var pack = new Command("pack", "write trained weights as the file that the product reads") { from, output, bits };
pack.SetAction(parsed =>
{
    var file = EncoderGraph.Write(Weights.Average([.. parsed.GetRequiredValue(from).Select(Loaded)]), PretrainedEncoder.Vocabulary(), parsed.GetValue(bits));
    File.WriteAllBytes(parsed.GetRequiredValue(output), file);
    Console.WriteLine($"SHA-256 {Convert.ToHexStringLower(SHA256.HashData(file))}");
});

var measure = new Command("measure", "print how many spans of the kept articles a file finds exactly") { modelFile, polnear, world };
measure.SetAction(parsed => Measure(File.ReadAllBytes(parsed.GetRequiredValue(modelFile)), parsed.GetRequiredValue(polnear), parsed.GetRequiredValue(world)));

return await new RootCommand("Trains the reader of statements.") { train, pack, measure }.Parse(args).InvokeAsync();

static Weights Loaded(string path) => path.EndsWith(".onnx", StringComparison.Ordinal) ? PackedGraph.Read(path) : Weights.Load(path);

static IEnumerable<MarkedArticle> Repeated(IEnumerable<MarkedArticle> articles, int times) => Enumerable.Repeat(articles.ToArray(), times).SelectMany(a => a);

static void Measure(byte[] file, string polnear, string world)
{
    using var model = new SpanModel(file);
    Console.WriteLine($"PolNeAR's kept articles, as marked:        {SpanFigures.Of(model, PolnearCorpus.ForChoosing(polnear, converted: false))}");
    Console.WriteLine($"PolNeAR's kept articles, as the guide has: {SpanFigures.Of(model, PolnearCorpus.ForChoosing(polnear, converted: true))}");
    Console.WriteLine($"Marked reports kept:                       {SpanFigures.Of(model, WorldCorpus.ForChoosing(world))}");
}
