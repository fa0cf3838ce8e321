namespace DiplomacyNews.Training;

/// <summary>One named table of a network.</summary>
internal sealed record Weight(long[] Shape, float[] Values);

/// <summary>All tables of one trained network, by name; kept in a file between the steps.</summary>
internal sealed class Weights : SortedDictionary<string, Weight>
{
    public const string Words = "words", Positions = "positions", Features = "features", Norm = "norm", HeadWeight = "head.weight", HeadBias = "head.bias", Transitions = "transitions";

    public Weights() : base(StringComparer.Ordinal)
    {
    }

    /// <summary>The name of a table of one layer.</summary>
    public static string Layer(int layer, string part) => $"layer{layer}.{part}";

    public int Layers => Keys.Count(key => key.EndsWith(".attention.weight", StringComparison.Ordinal));

    public void Save(string path)
    {
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write(Count);
        foreach (var (name, weight) in this)
        {
            writer.Write(name);
            writer.Write(weight.Shape.Length);
            foreach (var size in weight.Shape)
            {
                writer.Write(size);
            }
            writer.Write(System.Runtime.InteropServices.MemoryMarshal.AsBytes<float>(weight.Values));
        }
    }

    public static Weights Load(string path)
    {
        using var reader = new BinaryReader(File.OpenRead(path));
        var weights = new Weights();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            var name = reader.ReadString();
            var shape = new long[reader.ReadInt32()];
            for (var i = 0; i < shape.Length; i++)
            {
                shape[i] = reader.ReadInt64();
            }
            var values = new float[shape.Aggregate(1L, (product, size) => product * size)];
            reader.BaseStream.ReadExactly(System.Runtime.InteropServices.MemoryMarshal.AsBytes(values.AsSpan()));
            weights[name] = new(shape, values);
        }
        return weights;
    }

    /// <summary>The mean of several networks that began from the same weights and saw the same texts in another order (Wortsman and others 2022).</summary>
    public static Weights Average(IReadOnlyList<Weights> networks)
    {
        var mean = new Weights();
        foreach (var (name, weight) in networks[0])
        {
            var values = new float[weight.Values.Length];
            foreach (var network in networks)
            {
                System.Numerics.Tensors.TensorPrimitives.Add(values, network[name].Values, values);
            }
            System.Numerics.Tensors.TensorPrimitives.Divide(values, networks.Count, values);
            mean[name] = new(weight.Shape, values);
        }
        return mean;
    }
}
