using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text;
using CsCheck;
using DiplomacyNews.Analysis.Statements;

namespace DiplomacyNews.Reader.Tests;

/// <summary>A vocabulary, a chain and a network small enough to reckon with by hand: each piece scores each tag, whatever stands beside it.</summary>
internal static class Sample
{
    public const int Tags = SpanTags.Count;

    public static readonly string[] Pieces = ["[PAD]", "[UNK]", "[CLS]", "[SEP]", "okafor", "said", "talks", "will", "resume", "a", "##a", "cease", "##fire", "##s", "cavuslu", "“", "”", ".", ","];

    public static Vocabulary Vocabulary { get; } = new(Pieces);

    /// <summary>Steps that are all alike, but for those that are impossible.</summary>
    public static float[] Transitions { get; } = new float[TagChain.Size];

    /// <summary>Texts made of anything: code units of every kind, marks, blanks and words.</summary>
    public static Gen<string> AnyText { get; } = Gen.Select(
        Gen.OneOf(
            Gen.Char.Select(c => c.ToString()),
            Gen.Char['\uD800', '\uDFFF'].Select(c => c.ToString()),
            Gen.OneOf(" ", "\n", "\r", "\t", "\0", "\u00A0", "\u200B", "\uFEFF", "\uFFFD", "\uFFFE", "\uFFFF", "“", "”", "\"", "''", "``", "«", "»", "„", "「", "」", "'", "’", "-", "—", "$", "€"),
            Gen.OneOf("Okafor ", "said ", "talks ", "will ", "resume ", ". ", ", ", "NATO ", "Çavuşlu ", "ceasefires ", "Москва ", "北京", "👍🏽", "e\u0301")).List[0, 60],
        parts => string.Concat(parts));

    public static ReaderText Read(string text) => ReaderText.Read(text, Vocabulary);

    /// <summary>The network as a file: "Okafor" is a source, "said" a cue, "talks will resume" a content, each most probably; all else stands outside.</summary>
    public static byte[] Network(IEnumerable<string>? vocabulary = null, string? transitions = null, string input = SpanModel.PiecesInput, int tags = Tags)
    {
        var scores = new float[Pieces.Length * tags];
        void Score(string piece, int tag, float score) => scores[(Array.IndexOf(Pieces, piece) * tags) + tag] = score;
        if (tags == Tags)
        {
            for (var piece = 0; piece < Pieces.Length; piece++)
            {
                scores[piece * tags] = 2;
            }
            Score("okafor", SpanTags.Begin(SpanRole.Source), 5);
            Score("said", SpanTags.Begin(SpanRole.Cue), 5);
            Score("talks", SpanTags.Begin(SpanRole.Content), 5);
            Score("will", SpanTags.Inside(SpanRole.Content), 4);
            Score("resume", SpanTags.Inside(SpanRole.Content), 3);
        }
        const int wholeNumbers = 7, numbers = 1;
        var graph = Message(
            (1, Gather("words", input, "word")),
            (1, Gather("rows", SpanModel.FeaturesInput, "row")),
            (1, Message((1, "word"), (1, "row"), (2, SpanModel.ScoresOutput), (4, "Add"))),
            (2, "sample"),
            (5, Table("words", tags, scores)),
            (5, Table("rows", tags, new float[ReaderText.FeatureRows * tags])),
            (11, Value(input, wholeNumbers, 1, "length")),
            (11, Value(SpanModel.FeaturesInput, wholeNumbers, 1, "length")),
            (12, Value(SpanModel.ScoresOutput, numbers, 1, "length", tags)));
        return Message(
            (1, 8), (7, graph), (8, Message((2, 17))),
            (14, Message((1, SpanModel.VocabularyKey), (2, string.Join('\n', vocabulary ?? Pieces)))),
            (14, Message((1, SpanModel.TransitionsKey), (2, transitions ?? string.Join(' ', Transitions.Select(t => t.ToString(CultureInfo.InvariantCulture)))))));
    }

    public static ModelCard Card(byte[] file) => new(
        ReaderModel.CurrentName, Convert.ToHexStringLower(SHA256.HashData(file)), "an encoder, MIT", ["reports made up for tests, CC0"], "none", ["train --seed 1"],
        [new ModelFigure("statements F1", "made-up reports", 0.9, 0.5, null), new ModelFigure("cues, exact", "made-up “reports” & more", 0.8, null, 0.85)]);

    // The parts of an ONNX file (github.com/onnx/onnx, onnx.proto), by the numbers of their fields.
    private static byte[] Gather(string table, string rows, string output) => Message((1, table), (1, rows), (2, output), (4, "Gather"));

    private static byte[] Table(string name, int columns, float[] values) =>
        Message((1, values.Length / columns), (1, columns), (2, 1), (8, name), (9, MemoryMarshal.AsBytes<float>(values).ToArray()));

    private static byte[] Value(string name, int type, params object[] shape) =>
        Message((1, name), (2, Message((1, Message((1, type), (2, Message([.. shape.Select(size => (1, (object)Message((size is string ? 2 : 1, size))))])))))));

    /// <summary>A message of protocol buffers: each field is a number, a text, or another message's bytes.</summary>
    private static byte[] Message(params (int Number, object Value)[] fields)
    {
        var bytes = new List<byte>();
        void Number(int value)
        {
            for (; value > 127; value >>= 7)
            {
                bytes.Add((byte)(value | 128));
            }
            bytes.Add((byte)value);
        }
        foreach (var (number, value) in fields)
        {
            if (value is int whole)
            {
                Number(number << 3);
                Number(whole);
                continue;
            }
            var inner = value as byte[] ?? Encoding.UTF8.GetBytes((string)value);
            Number((number << 3) | 2);
            Number(inner.Length);
            bytes.AddRange(inner);
        }
        return [.. bytes];
    }
}
