using TorchSharp;
using TorchSharp.Modules;
using static TorchSharp.torch;

namespace DiplomacyNews.Training;

/// <summary>The network in Torch, to be trained: BERT's encoder with the head that scores tags. Its product twin is built by <see cref="Graph.EncoderGraph"/>.</summary>
internal sealed class Encoder
{
    public const int Width = 384, Heads = 12;
    public const double NormEpsilon = 1e-12;
    private const double Dropout = .1;

    private readonly Dictionary<string, Tensor> tables = [];

    public Encoder(Weights weights)
    {
        Layers = weights.Layers;
        foreach (var (name, weight) in weights)
        {
            var table = tensor(weight.Values, weight.Shape);
            // The word table stays as it was: rare words would drift from the common ones that training meets.
            tables[name] = name is Weights.Words or Weights.Transitions ? table : new Parameter(table, requires_grad: true);
        }
    }

    public int Layers { get; }

    /// <summary>The tables that training changes, by name.</summary>
    public IEnumerable<(string Name, Parameter Table)> Trained => tables.Where(t => t.Value is Parameter).Select(t => (t.Key, (Parameter)t.Value));

    public Weights Read(float[] transitions)
    {
        var weights = new Weights();
        foreach (var (name, table) in tables)
        {
            weights[name] = new(table.shape, table.data<float>().ToArray());
        }
        weights[Weights.Transitions] = new([transitions.Length], transitions);
        return weights;
    }

    /// <summary>Scores of the tags at the given places of a batch.</summary>
    /// <param name="pieces">Pieces, one window a row.</param>
    /// <param name="features">Their rows of features.</param>
    /// <param name="mask">True where a window has a piece; null where all are full.</param>
    /// <param name="places">Places in the flattened batch: words' first pieces.</param>
    public Tensor Scores(Tensor pieces, Tensor features, Tensor? mask, Tensor places)
    {
        var (rows, length) = (pieces.shape[0], pieces.shape[1]);
        var embedded = tables[Weights.Words].index_select(0, pieces.view(-1)).view(rows, length, Width)
            + tables[Weights.Positions].narrow(0, 0, length)
            + tables[Weights.Features].index_select(0, features.view(-1)).view(rows, length, Width);
        var x = Drop(Norm(embedded, Weights.Norm)).view(rows * length, Width);
        for (var layer = 0; layer < Layers; layer++)
        {
            string Part(string name) => Weights.Layer(layer, name);
            var split = Linear(x, Part("attention")).view(rows, length, 3, Heads, Width / Heads).permute(2, 0, 3, 1, 4);
            var attended = nn.functional.scaled_dot_product_attention(split[0], split[1], split[2], attn_mask: mask!).transpose(1, 2).reshape(rows * length, Width);
            x = Norm(x + Drop(Linear(attended, Part("joined"))), Part("attention.norm"));
            x = Norm(x + Drop(Linear(nn.functional.gelu(Linear(x, Part("wide"))), Part("output"))), Part("output.norm"));
        }
        return addmm(tables[Weights.HeadBias], Drop(x.index_select(0, places)), tables[Weights.HeadWeight], 1f, 1f);
    }

    private Tensor Linear(Tensor x, string name) => addmm(tables[name + ".bias"], x, tables[name + ".weight"], 1f, 1f);

    private Tensor Norm(Tensor x, string name) => nn.functional.layer_norm(x, [Width], tables[name + ".weight"], tables[name + ".bias"], NormEpsilon);

    private static Tensor Drop(Tensor x) => nn.functional.dropout(x, Dropout, training: true);
}
