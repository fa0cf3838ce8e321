using System.Globalization;
using System.Runtime.InteropServices;
using DiplomacyNews.Reader;
using Onnx;

namespace DiplomacyNews.Training.Graph;

/// <summary>Reads the weights out of a file that <see cref="EncoderGraph"/> wrote, to go on from them: eight-bit integers times their scales, and the rest as it is.</summary>
internal static class PackedGraph
{
    public static Weights Read(string path)
    {
        using var stream = File.OpenRead(path);
        var model = ModelProto.Parser.ParseFrom(stream);
        var tables = model.Graph.Initializer.ToDictionary(t => t.Name[..^1]);
        var weights = new Weights();
        foreach (var (name, table) in tables)
        {
            long[] shape = [.. table.Dims];
            if (table.DataType == (int)TensorProto.Types.DataType.Int8 && tables.TryGetValue((name.EndsWith(".weight", StringComparison.Ordinal) ? name[..^".weight".Length] : name) + ".scale", out var scaled))
            {
                var bytes = MemoryMarshal.Cast<byte, sbyte>(table.RawData.Span);
                var scales = MemoryMarshal.Cast<byte, float>(scaled.RawData.Span);
                var (columns, byRow) = ((int)shape[1], scaled.Dims.Count == 2);
                var values = new float[bytes.Length];
                for (var i = 0; i < values.Length; i++)
                {
                    values[i] = bytes[i] * scales[byRow ? i / columns : i % columns];
                }
                weights[name] = new(shape, values);
            }
            else if (table.DataType == (int)TensorProto.Types.DataType.Float && !name.EndsWith(".scale", StringComparison.Ordinal))
            {
                weights[name] = new(shape, MemoryMarshal.Cast<byte, float>(table.RawData.Span).ToArray());
            }
        }
        float[] transitions = [.. model.MetadataProps.Single(p => p.Key == SpanModel.TransitionsKey).Value.Split(' ').Select(v => float.Parse(v, CultureInfo.InvariantCulture))];
        weights[Weights.Transitions] = new([transitions.Length], transitions);
        return weights;
    }
}
