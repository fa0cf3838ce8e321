using System.Globalization;
using Microsoft.ML.OnnxRuntime;

namespace DiplomacyNews.Reader;

/// <summary>
/// The network itself: one file that holds the encoder, the vocabulary and the chain's scores. One session serves all threads; each run uses one core,
/// so that many articles are read side by side and the figures do not depend on the number of cores.
/// </summary>
internal sealed class SpanModel : IDisposable
{
    /// <summary>Names under which the file keeps what is not part of the graph.</summary>
    public const string VocabularyKey = "vocabulary", TransitionsKey = "transitions";

    public const string PiecesInput = "pieces", FeaturesInput = "features", ScoresOutput = "scores";

    private static readonly string[] Inputs = [PiecesInput, FeaturesInput];
    private static readonly string[] Outputs = [ScoresOutput];

    private readonly InferenceSession session;
    private readonly RunOptions run = new() { LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL };
    public SpanModel(byte[] file)
    {
        RuntimeTelemetry.TurnOff();
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            // The graph is written as it runs fastest; more than the basic rewriting would join its sums and norms into a slower operator.
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_BASIC,
            // What goes wrong is thrown and said once; the runtime would print it to standard error as well.
            LogSeverityLevel = OrtLoggingLevel.ORT_LOGGING_LEVEL_FATAL,
        };
        session = new InferenceSession(file, options);
        try
        {
            var kept = session.ModelMetadata.CustomMetadataMap;
            string[] pieces = kept[VocabularyKey].Split('\n');
            Vocabulary = new(pieces);
            Chain = new(Array.ConvertAll(kept[TransitionsKey].Split(' '), value => float.Parse(value, CultureInfo.InvariantCulture)));
            TryOut(pieces.Length);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public Vocabulary Vocabulary { get; }

    public TagChain Chain { get; }

    public void Dispose()
    {
        session.Dispose();
        run.Dispose();
    }

    /// <summary>Scores of each tag for each word, word after word. Where windows overlap, each word is taken from the one where it stands most centrally.</summary>
    public float[] Scores(ReaderText text, CancellationToken cancellationToken)
    {
        var words = text.Words.Length;
        var scores = new float[words * SpanTags.Count];
        var taken = new int[words];
        Array.Fill(taken, -1);
        foreach (var window in TextWindows.OfParagraphs(text))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (first, end) = window;
            var from = text.FirstPieces[first];
            var count = Math.Min(text.FirstPieces[end] - from, TextWindows.Pieces);
            var pieces = Run(text.Pieces.AsSpan(from, count), text.Features.AsSpan(from, count));
            for (var word = first; word < end; word++)
            {
                var fromBefore = first == 0 ? int.MaxValue : word - first;
                var fromAfter = end == words ? int.MaxValue : end - 1 - word;
                var central = Math.Min(fromBefore, fromAfter);
                if (central > taken[word])
                {
                    taken[word] = central;
                    var piece = 1 + text.FirstPieces[word] - text.FirstPieces[first];
                    pieces.AsSpan(piece * SpanTags.Count, SpanTags.Count).CopyTo(scores.AsSpan(word * SpanTags.Count));
                }
            }
        }
        return scores;
    }

    /// <summary>A file that fits neither the tags nor its own vocabulary is better found out when it is loaded than by a reader's article.</summary>
    private void TryOut(int vocabulary)
    {
        const int pieces = 3;
        var scores = Run([vocabulary - 1], [ReaderText.FeatureRows - 1]);
        if (scores.Length != pieces * SpanTags.Count || scores.AsSpan().ContainsAnyExceptInRange(float.MinValue, float.MaxValue))
        {
            throw new FormatException($"it does not give {SpanTags.Count} scores a word.");
        }
    }

    private float[] Run(ReadOnlySpan<int> pieces, ReadOnlySpan<byte> features)
    {
        var numbers = new long[pieces.Length + 2];
        var rows = new long[pieces.Length + 2];
        numbers[0] = Vocabulary.Begin;
        numbers[^1] = Vocabulary.End;
        for (var i = 0; i < pieces.Length; i++)
        {
            numbers[i + 1] = pieces[i];
            rows[i + 1] = features[i];
        }
        long[] shape = [1, numbers.Length];
        using var first = OrtValue.CreateTensorValueFromMemory(numbers, shape);
        using var second = OrtValue.CreateTensorValueFromMemory(rows, shape);
        using var results = session.Run(run, Inputs, [first, second], Outputs);
        return results[0].GetTensorDataAsSpan<float>().ToArray();
    }
}
