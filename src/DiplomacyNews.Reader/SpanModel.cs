using System.Globalization;
using Microsoft.ML.OnnxRuntime;

namespace DiplomacyNews.Reader;

/// <summary>
/// The network itself: one file that holds the encoder, the vocabulary and the chain's scores. One session serves all threads; each run uses one core,
/// so that many articles are read side by side and the figures do not depend on the number of cores.
/// </summary>
internal sealed class SpanModel : IDisposable
{
    /// <summary>Windows overlap by a quarter, and each word is taken from the window where it stands most centrally.</summary>
    private const int Step = TextWindows.Pieces * 3 / 4;

    /// <summary>Names under which the file keeps what is not part of the graph.</summary>
    public const string VocabularyKey = "vocabulary", TransitionsKey = "transitions";

    public const string PiecesInput = "pieces", FeaturesInput = "features", ScoresOutput = "scores";

    private static readonly string[] Inputs = [PiecesInput, FeaturesInput];
    private static readonly string[] Outputs = [ScoresOutput];

    private readonly InferenceSession session;
    private readonly RunOptions run = new();
    private readonly int step;

    public SpanModel(byte[] file, int step = Step)
    {
        this.step = step;
        using var options = new SessionOptions
        {
            IntraOpNumThreads = 1,
            InterOpNumThreads = 1,
            ExecutionMode = ExecutionMode.ORT_SEQUENTIAL,
            GraphOptimizationLevel = GraphOptimizationLevel.ORT_ENABLE_ALL,
        };
        session = new InferenceSession(file, options);
        var kept = session.ModelMetadata.CustomMetadataMap;
        Vocabulary = new(kept[VocabularyKey].Split('\n'));
        Chain = new(Array.ConvertAll(kept[TransitionsKey].Split(' '), value => float.Parse(value, CultureInfo.InvariantCulture)));
    }

    public Vocabulary Vocabulary { get; }

    public TagChain Chain { get; }

    public void Dispose()
    {
        session.Dispose();
        run.Dispose();
    }

    /// <summary>Scores of each tag for each word, word after word.</summary>
    public float[] Scores(ReaderText text)
    {
        var words = text.Words.Length;
        var scores = new float[words * SpanTags.Count];
        var taken = new int[words];
        Array.Fill(taken, -1);
        foreach (var window in TextWindows.Over(text, step))
        {
            var (first, end) = window;
            var pieces = Run(text, window);
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

    private float[] Run(ReaderText text, TextWindow window)
    {
        var from = text.FirstPieces[window.FirstWord];
        var count = Math.Min(text.FirstPieces[window.EndWord] - from, TextWindows.Pieces);
        var pieces = new long[count + 2];
        var features = new long[count + 2];
        pieces[0] = Vocabulary.Begin;
        pieces[^1] = Vocabulary.End;
        for (var i = 0; i < count; i++)
        {
            pieces[i + 1] = text.Pieces[from + i];
            features[i + 1] = text.Features[from + i];
        }
        long[] shape = [1, count + 2];
        using var first = OrtValue.CreateTensorValueFromMemory(pieces, shape);
        using var second = OrtValue.CreateTensorValueFromMemory(features, shape);
        using var results = session.Run(run, Inputs, [first, second], Outputs);
        return results[0].GetTensorDataAsSpan<float>().ToArray();
    }
}
