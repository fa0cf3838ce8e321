using DiplomacyNews.Analysis.Statements;

namespace DiplomacyNews.Reader.Tests;

public sealed class ReaderModelTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("reader-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void A_model_with_its_card_is_read_with()
    {
        Keep(Sample.Network());

        using var model = ReaderModel.Load(folder);

        Assert.Null(model.Problem);
        Assert.Equal(ReaderModel.CurrentName, model.Card?.Name);
        Assert.Equal(ReaderModel.CurrentName, model.Spans?.Name);
        Assert.Equal(SpanRole.Cue, Assert.Single(model.Spans!.Propose("said")).Role);
    }

    [Fact]
    public void A_folder_that_is_missing_is_said()
    {
        AssertUnusable(Path.Combine(folder, "none"), ReaderModel.CurrentName + ".json");
        AssertUnusable("", ReaderModel.CurrentName + ".json");
        AssertUnusable("\0", ReaderModel.CurrentName);
    }

    [Fact]
    public void A_model_without_a_card_is_said()
    {
        File.WriteAllBytes(Path.Combine(folder, ReaderModel.CurrentName + ".onnx"), Sample.Network());

        AssertUnusable(folder, ReaderModel.CurrentName + ".json", "could not be opened");
    }

    [Fact]
    public void A_card_without_its_model_is_said_and_shown()
    {
        File.WriteAllText(Path.Combine(folder, ReaderModel.CurrentName + ".json"), Sample.Card(Sample.Network()).ToJson());

        Assert.NotNull(AssertUnusable(folder, ReaderModel.CurrentName + ".onnx", "could not be opened").Card);
    }

    [Fact]
    public void A_folder_in_the_place_of_the_model_is_said()
    {
        Keep(Sample.Network());
        File.Delete(Path.Combine(folder, ReaderModel.CurrentName + ".onnx"));
        Directory.CreateDirectory(Path.Combine(folder, ReaderModel.CurrentName + ".onnx"));

        AssertUnusable(folder, ReaderModel.CurrentName + ".onnx", "could not be opened");
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{\"name\": ")]
    [InlineData("\0\0\0\0")]
    public void A_damaged_card_is_said(string json)
    {
        Keep(Sample.Network());
        File.WriteAllText(Path.Combine(folder, ReaderModel.CurrentName + ".json"), json);

        Assert.Null(AssertUnusable(folder, ReaderModel.CurrentName + ".json", "damaged").Card);
    }

    [Fact]
    public void The_card_of_another_model_is_said()
    {
        Keep(Sample.Network());
        File.WriteAllText(Path.Combine(folder, ReaderModel.CurrentName + ".json"), Sample.Card([1, 2, 3]).ToJson());

        AssertUnusable(folder, ReaderModel.CurrentName + ".onnx", "SHA-256");
    }

    [Fact]
    public void A_file_cut_short_or_changed_is_said()
    {
        var network = Sample.Network();
        Keep(network);
        var path = Path.Combine(folder, ReaderModel.CurrentName + ".onnx");

        File.WriteAllBytes(path, network[..^100]);
        AssertUnusable(folder, ReaderModel.CurrentName + ".onnx", "SHA-256");

        File.WriteAllBytes(path, []);
        AssertUnusable(folder, ReaderModel.CurrentName + ".onnx", "SHA-256");

        network[network.Length / 2] ^= 1;
        File.WriteAllBytes(path, network);
        AssertUnusable(folder, ReaderModel.CurrentName + ".onnx", "SHA-256");
    }

    public static TheoryData<string, byte[]> Unfit => new()
    {
        { "empty", [] },
        { "no network", [1, 2, 3] },
        { "cut short", Sample.Network()[..500] },
        { "no piece for the unknown", Sample.Network(vocabulary: ["a", "b"]) },
        { "more pieces than the network knows", Sample.Network(vocabulary: [.. Sample.Pieces, "unheard"]) },
        { "too few steps", Sample.Network(transitions: "0 0 0") },
        { "no steps", Sample.Network(transitions: "") },
        { "steps that are no numbers", Sample.Network(transitions: string.Join(' ', Enumerable.Repeat("x", TagChain.Size))) },
        { "steps that are not numbers", Sample.Network(transitions: string.Join(' ', Enumerable.Repeat("NaN", TagChain.Size))) },
        { "another input", Sample.Network(input: "tokens") },
        { "fewer tags", Sample.Network(tags: SpanTags.Count - 1) },
        { "more tags", Sample.Network(tags: SpanTags.Count + 1) },
    };

    [Theory]
    [MemberData(nameof(Unfit))]
    public void A_file_that_its_card_knows_but_nobody_can_read_with_is_said(string why, byte[] file)
    {
        Keep(file);

        AssertUnusable(folder, ReaderModel.CurrentName + ".onnx", "damaged");
        Assert.NotEmpty(why);
    }

    private void Keep(byte[] network)
    {
        File.WriteAllBytes(Path.Combine(folder, ReaderModel.CurrentName + ".onnx"), network);
        File.WriteAllText(Path.Combine(folder, ReaderModel.CurrentName + ".json"), Sample.Card(network).ToJson());
    }

    /// <summary>The problem names the file, what is wrong with it, what happens now and the way out.</summary>
    private static ReaderModel AssertUnusable(string folder, params string[] words)
    {
        using var model = ReaderModel.Load(folder);
        Assert.Null(model.Spans);
        Assert.All([.. words, "Articles are read by rules alone.", "Install the program's files again"], word => Assert.Contains(word, model.Problem, StringComparison.Ordinal));
        return model;
    }
}
