using System.Text.Encodings.Web;
using System.Text.Json;
using DiplomacyNews.Analysis.Tests.People;

namespace DiplomacyNews.Analysis.Tests.Statements;

/// <summary>Whole articles of <c>Golden/</c> and what is found in them; its README says how to change one.</summary>
public sealed class GoldenTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Golden");

    public static TheoryData<string> Articles() => [.. Directory.GetDirectories(Folder).Select(d => Path.GetFileName(d)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Articles))]
    public void An_article_is_read_as_before(string name)
    {
        var folder = Path.Combine(Folder, name);
        var actual = Read(File.ReadAllText(Path.Combine(folder, "input.txt")));
        var expected = Path.Combine(folder, "expected.json");
        var now = Path.Combine(folder, "actual.json");
        File.WriteAllText(now, actual);

        Assert.True(File.Exists(expected) && File.ReadAllText(expected).ReplaceLineEndings("\n") == actual, $"{name} is read otherwise now: compare {now} with expected.json.");
    }

    private static string Read(string text)
    {
        var article = new ArticleInput(text.ReplaceLineEndings("\n")) { Date = null };
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            AnalysisJson.Write(json, "input.txt", article, new ArticleAnalyzer(SmallLexicon.Lexicon).Analyze(article));
        }

        return System.Text.Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }
}
