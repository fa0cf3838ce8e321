using System.Diagnostics;
using System.Globalization;
using DiplomacyNews.Reader;
using DiplomacyNews.Training.Corpora;
using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DiplomacyNews.Training;

/// <summary>
/// Tunes all layers of the encoder and the head above it: AdamW, learning rates rising for a tenth of the steps and then falling to nothing, other window borders each epoch.
/// </summary>
internal sealed class Trainer(Vocabulary vocabulary, int seed, int epochs, double rateOfUsual = 1)
{
    private const int BatchSize = 8;
    private const double EncoderRate = 2e-4, HeadRate = 2e-3, WeightDecay = .01, LongestGradient = 1, WarmUp = .1;

    /// <summary>Every network begins with the same head, so that several may be averaged.</summary>
    private const int HeadSeed = 7;

    private readonly Random random = new(seed);

    public Weights Train(Weights start, IReadOnlyList<MarkedArticle> articles, Action<int, Weights> afterEpoch)
    {
        set_num_threads(Environment.ProcessorCount);
        torch.random.manual_seed(seed);
        if (!start.ContainsKey(Weights.HeadWeight))
        {
            AddHead(start);
        }
        var encoder = new Encoder(start);
        var transitions = new Parameter(start.TryGetValue(Weights.Transitions, out var learned) ? tensor(learned.Values) : zeros(TagChain.Size));
        var (optimizers, trained) = Optimizers(encoder, transitions);
        var texts = articles.Select(a => ReaderText.Read(a.Text, vocabulary)).Zip(articles, (read, a) => (Read: read, Tags: a.Tags(read))).Where(t => t.Read.Words.Length > 0).ToList();
        Example[][] rounds = [.. Enumerable.Range(0, epochs).Select(epoch => texts.SelectMany(t => TextWindows.Full(t.Read, epoch == 0 ? TextWindows.Pieces : random.Next(32, TextWindows.Pieces)).Select(w => new Example(t.Read, t.Tags, w))).ToArray())];
        var steps = rounds.Sum(windows => windows.Length) / BatchSize;
        Report($"{articles.Count} texts, {texts.Sum(t => t.Read.Pieces.Length)} pieces, {steps} steps");

        var clock = Stopwatch.StartNew();
        var (step, sum) = (0, 0.0);
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            foreach (var batch in Batches(rounds[epoch]))
            {
                using var scope = NewDisposeScope();
                var progress = Math.Min(1, (double)step / steps);
                var rate = rateOfUsual * (progress < WarmUp ? progress / WarmUp : (1 - progress) / (1 - WarmUp));
                foreach (var (optimizer, full) in optimizers)
                {
                    foreach (var group in optimizer.ParamGroups)
                    {
                        group.LearningRate = (full * rate) + 1e-8;
                    }
                    optimizer.zero_grad();
                }
                sum += Learn(encoder, transitions, batch);
                nn.utils.clip_grad_norm_(trained, LongestGradient);
                foreach (var (optimizer, _) in optimizers)
                {
                    optimizer.step();
                }
                if (++step % 50 == 0)
                {
                    Report($"epoch {epoch + 1}, step {step} of {steps}, loss {sum / 50:f4}, {clock.Elapsed:hh\\:mm\\:ss}");
                    sum = 0;
                }
            }
            afterEpoch(epoch + 1, encoder.Read(transitions.data<float>().ToArray()));
        }
        return encoder.Read(transitions.data<float>().ToArray());
    }

    private static void AddHead(Weights weights)
    {
        var head = new Random(HeadSeed);
        // Normal numbers of deviation 0.02 (Box and Muller), as BERT's own tables began.
        float Normal() => (float)(.02 * Math.Sqrt(-2 * Math.Log(1 - head.NextDouble())) * Math.Cos(2 * Math.PI * head.NextDouble()));
        weights[Weights.HeadWeight] = new([Encoder.Width, SpanTags.Count], [.. Enumerable.Range(0, Encoder.Width * SpanTags.Count).Select(_ => Normal())]);
        weights[Weights.HeadBias] = new([SpanTags.Count], new float[SpanTags.Count]);
    }

    private static (List<(optim.Optimizer Optimizer, double Rate)> Optimizers, List<Parameter> Trained) Optimizers(Encoder encoder, Parameter transitions)
    {
        List<Parameter> matrices = [], vectors = [], head = [transitions];
        foreach (var (name, table) in encoder.Trained)
        {
            (name.StartsWith("head.", StringComparison.Ordinal) ? head : table.shape.Length == 2 && name.EndsWith(".weight", StringComparison.Ordinal) ? matrices : vectors).Add(table);
        }
        return ([(optim.AdamW(matrices, EncoderRate, weight_decay: WeightDecay), EncoderRate), (optim.AdamW(vectors, EncoderRate, weight_decay: 0), EncoderRate), (optim.AdamW(head, HeadRate, weight_decay: 0), HeadRate)],
            [.. matrices, .. vectors, .. head]);
    }

    /// <summary>Batches of windows of like length in random order.</summary>
    private IEnumerable<Example[]> Batches(Example[] windows)
    {
        random.Shuffle(windows);
        var batches = windows.Chunk(BatchSize * 16).SelectMany(chunk => chunk.OrderBy(w => w.Pieces).Chunk(BatchSize)).ToArray();
        random.Shuffle(batches);
        return batches;
    }

    private double Learn(Encoder encoder, Parameter transitions, Example[] batch)
    {
        var length = batch.Max(w => w.Pieces) + 2;
        var (pieces, features, mask, places) = (new long[batch.Length * length], new long[batch.Length * length], new bool[batch.Length * length], new List<long>());
        for (var row = 0; row < batch.Length; row++)
        {
            batch[row].Write(vocabulary, pieces.AsSpan(row * length, length), features.AsSpan(row * length, length), mask.AsSpan(row * length, length));
            places.AddRange(batch[row].Places(row * length));
        }
        long[] shape = [batch.Length, length];
        var full = !mask.Contains(false);
        var scores = encoder.Scores(tensor(pieces, shape), tensor(features, shape), full ? null : tensor(mask, shape).view(batch.Length, 1, 1, length), tensor(places.ToArray()));

        var values = scores.data<float>().ToArray();
        var steps = transitions.data<float>().ToArray();
        var (byScore, byStep, loss, at) = (new float[values.Length], new float[steps.Length], 0.0, 0);
        foreach (var window in batch)
        {
            var size = window.Tags.Length * SpanTags.Count;
            loss += ChainLoss.Of(values.AsSpan(at, size), window.Tags, steps, window.Cut, byScore.AsSpan(at, size), byStep);
            at += size;
        }
        System.Numerics.Tensors.TensorPrimitives.Divide(byScore, places.Count, byScore);
        System.Numerics.Tensors.TensorPrimitives.Divide(byStep, places.Count, byStep);
        scores.backward([tensor(byScore, scores.shape)]);
        transitions.grad = tensor(byStep).MoveToOuterDisposeScope();
        return loss / places.Count;
    }

    private static void Report(FormattableString line) => Console.Error.WriteLine(line.ToString(CultureInfo.InvariantCulture));

    /// <summary>A window of a marked text.</summary>
    private sealed class Example(ReaderText text, int[] tags, TextWindow window)
    {
        private readonly int first = text.FirstPieces[window.FirstWord];

        public int Pieces { get; } = text.FirstPieces[window.EndWord] - text.FirstPieces[window.FirstWord];

        public bool Cut => window.FirstWord > 0;

        public ReadOnlySpan<int> Tags => tags.AsSpan(window.FirstWord, window.EndWord - window.FirstWord);

        public void Write(Vocabulary vocabulary, Span<long> pieces, Span<long> features, Span<bool> mask)
        {
            pieces[0] = vocabulary.Begin;
            for (var i = 0; i < Pieces; i++)
            {
                pieces[i + 1] = text.Pieces[first + i];
                features[i + 1] = text.Features[first + i];
            }
            pieces[Pieces + 1] = vocabulary.End;
            mask[..(Pieces + 2)].Fill(true);
        }

        public IEnumerable<long> Places(int row)
        {
            for (var word = window.FirstWord; word < window.EndWord; word++)
            {
                yield return row + 1 + text.FirstPieces[word] - first;
            }
        }
    }
}
