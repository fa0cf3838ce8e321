using System.Globalization;
using System.Runtime.InteropServices;
using DiplomacyNews.Reader;
using Google.Protobuf;
using Onnx;
using static Onnx.TensorProto.Types;

namespace DiplomacyNews.Training.Graph;

/// <summary>
/// Writes a trained network as one file that OnnxRuntime runs: word pieces in, scores of tags out. Matrices and the word table are kept as eight-bit integers,
/// with one scale a column of a matrix and one a row of the table; what flows between them is quantized as it comes.
/// </summary>
internal sealed class EncoderGraph
{
    private const string Contrib = "com.microsoft";
    private const int StandardVersion = 17;

    private readonly GraphProto graph = new() { Name = "spans" };
    private readonly Weights weights;
    private readonly int? largest;

    /// <param name="weights">What training brought.</param>
    /// <param name="bits">Bits of a matrix's entries: 8, 7 for processors whose products of bytes saturate, or null to keep them as they are.</param>
    private EncoderGraph(Weights weights, int? bits) => (this.weights, largest) = (weights, bits is { } b ? (1 << (b - 1)) - 1 : null);

    public static byte[] Write(Weights weights, IEnumerable<string> vocabulary, int? bits) => new EncoderGraph(weights, bits).Write(vocabulary);

    private byte[] Write(IEnumerable<string> vocabulary)
    {
        graph.Input.Add(Value(SpanModel.PiecesInput, DataType.Int64));
        graph.Input.Add(Value(SpanModel.FeaturesInput, DataType.Int64));
        graph.Output.Add(Value(SpanModel.ScoresOutput, DataType.Float));

        var x = Embedded();
        for (var layer = 0; layer < weights.Layers; layer++)
        {
            string Part(string name) => Weights.Layer(layer, name);
            var parts = Enumerable.Range(0, 3).Select(i => Part("part" + i)).ToArray();
            Add("Split", [Linear(x, Part("attention")), Numbers(Part("thirds"), [Encoder.Width, Encoder.Width, Encoder.Width])], parts, ("axis", 2));
            var attended = Contributed("MultiHeadAttention", parts, Part("attended"), ("num_heads", Encoder.Heads));
            x = Norm(Linear(attended, Part("joined")), x, Part("attention.norm"));
            var wide = Contributed("Gelu", [Linear(x, Part("wide"))], Part("gelu"));
            x = Norm(Linear(wide, Part("output")), x, Part("output.norm"));
        }
        var product = Node("MatMul", [x, Table(Weights.HeadWeight)], "head");
        Add("Add", [product, Table(Weights.HeadBias)], [SpanModel.ScoresOutput]);

        var model = new ModelProto { IrVersion = 8, ProducerName = "DiplomacyNews.Training", Graph = graph };
        model.OpsetImport.Add(new OperatorSetIdProto { Domain = "", Version = StandardVersion });
        model.OpsetImport.Add(new OperatorSetIdProto { Domain = Contrib, Version = 1 });
        Keep(model, SpanModel.VocabularyKey, string.Join('\n', vocabulary));
        Keep(model, SpanModel.TransitionsKey, string.Join(' ', weights[Weights.Transitions].Values.Select(v => v.ToString("R", CultureInfo.InvariantCulture))));
        return model.ToByteArray();
    }

    private string Embedded()
    {
        var words = largest is null ? Node("Gather", [Table(Weights.Words), SpanModel.PiecesInput], "word") : QuantizedRows(Weights.Words, SpanModel.PiecesInput);
        var features = Node("Gather", [Table(Weights.Features), SpanModel.FeaturesInput], "feature");
        var length = Node("Shape", [SpanModel.PiecesInput], "length", ("start", 1), ("end", 2));
        var places = Node("Slice", [Table(Weights.Positions), Numbers("zero", [0]), length, Numbers("rows", [0])], "position");
        var sum = Node("Add", [Node("Add", [words, places], "placed"), features], "embedded");
        return Node("LayerNormalization", [sum, Table(Weights.Norm + ".weight"), Table(Weights.Norm + ".bias")], "normed", Epsilon);
    }

    private static (string, object) Epsilon => ("epsilon", (float)Encoder.NormEpsilon);

    // The runtime has one operator for both, which takes several times as long as the two.
    private string Norm(string changed, string skipped, string name) =>
        Node("LayerNormalization", [Node("Add", [changed, skipped], name + ".sum"), Table(name + ".weight"), Table(name + ".bias")], name, Epsilon);

    private string Linear(string x, string name)
    {
        if (largest is not { } most)
        {
            return Node("Add", [Node("MatMul", [x, Table(name + ".weight")], name + ".product"), Table(name + ".bias")], name);
        }
        var matrix = weights[name + ".weight"];
        var (rows, columns) = ((int)matrix.Shape[0], (int)matrix.Shape[1]);
        var (scales, small) = (new float[columns], new sbyte[matrix.Values.Length]);
        for (var i = 0; i < matrix.Values.Length; i++)
        {
            scales[i % columns] = Math.Max(scales[i % columns], Math.Abs(matrix.Values[i]) / most);
        }
        for (var i = 0; i < small.Length; i++)
        {
            small[i] = Small(matrix.Values[i], scales[i % columns], most);
        }
        return Contributed("DynamicQuantizeMatMul", [x, Bytes(name + ".weight", [rows, columns], small), Floats(name + ".scale", [columns], scales), Bytes(name + ".zero", [columns], new sbyte[columns]), Table(name + ".bias")], name);
    }

    private string QuantizedRows(string name, string chosen)
    {
        var table = weights[name];
        var (rows, columns) = ((int)table.Shape[0], (int)table.Shape[1]);
        var (scales, small) = (new float[rows], new sbyte[table.Values.Length]);
        for (var row = 0; row < rows; row++)
        {
            scales[row] = System.Numerics.Tensors.TensorPrimitives.MaxMagnitude<float>(table.Values.AsSpan(row * columns, columns)) is var m ? Math.Abs(m) / sbyte.MaxValue : 0;
            for (var i = row * columns; i < (row + 1) * columns; i++)
            {
                small[i] = Small(table.Values[i], scales[row], sbyte.MaxValue);
            }
        }
        var chosenBytes = Node("Gather", [Bytes(name, [rows, columns], small), chosen], name + ".bytes");
        var floats = Node("Cast", [chosenBytes], name + ".floats", ("to", (long)DataType.Float));
        return Node("Mul", [floats, Node("Gather", [Floats(name + ".scale", [rows, 1], scales), chosen], name + ".scales")], name + ".rows");
    }

    private static sbyte Small(float value, float scale, int most) => scale == 0 ? (sbyte)0 : (sbyte)Math.Clamp(MathF.Round(value / scale), -most, most);

    private string Table(string name) => Floats(name, weights[name].Shape, weights[name].Values);

    private string Floats(string name, long[] shape, float[] values) => Initializer(name, shape, DataType.Float, MemoryMarshal.AsBytes<float>(values));

    private string Bytes(string name, long[] shape, sbyte[] values) => Initializer(name, shape, DataType.Int8, MemoryMarshal.AsBytes<sbyte>(values));

    private string Numbers(string name, long[] values) => Initializer(name, [values.Length], DataType.Int64, MemoryMarshal.AsBytes<long>(values));

    private string Initializer(string name, long[] shape, DataType type, ReadOnlySpan<byte> raw)
    {
        name += "#";
        if (!graph.Initializer.Any(i => i.Name == name))
        {
            graph.Initializer.Add(new TensorProto { Name = name, DataType = (int)type, RawData = ByteString.CopyFrom(raw), Dims = { shape } });
        }
        return name;
    }

    private string Node(string operation, string[] inputs, string output, params (string, object)[] attributes) => Add(operation, inputs, [output], attributes);

    private string Contributed(string operation, string[] inputs, string output, params (string, object)[] attributes)
    {
        Add(operation, inputs, [output], attributes);
        graph.Node[^1].Domain = Contrib;
        return output;
    }

    private string Add(string operation, string[] inputs, string[] outputs, params (string Name, object Value)[] attributes)
    {
        var node = new NodeProto { OpType = operation, Name = outputs[0], Input = { inputs }, Output = { outputs } };
        foreach (var (name, value) in attributes)
        {
            node.Attribute.Add(value is float real
                ? new AttributeProto { Name = name, Type = AttributeProto.Types.AttributeType.Float, F = real }
                : new AttributeProto { Name = name, Type = AttributeProto.Types.AttributeType.Int, I = Convert.ToInt64(value, CultureInfo.InvariantCulture) });
        }
        graph.Node.Add(node);
        return outputs[0];
    }

    private static ValueInfoProto Value(string name, DataType type) => new() { Name = name, Type = new TypeProto { TensorType = new TypeProto.Types.Tensor { ElemType = (int)type } } };

    private static void Keep(ModelProto model, string key, string value) => model.MetadataProps.Add(new StringStringEntryProto { Key = key, Value = value });
}
