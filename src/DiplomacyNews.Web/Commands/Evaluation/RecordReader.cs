using System.Text.Json;
using System.Text.Json.Serialization;
using DiplomacyNews.Analysis;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Web.Commands.Evaluation;

/// <summary>Reads a gold file in the JSON form of <see cref="GoldRecord"/>.</summary>
internal static class RecordReader
{
    private static readonly JsonSerializerOptions Form = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectNullableAnnotations = true,
        Converters = { new JsonStringEnumConverter(allowIntegerValues: false) },
    };

    /// <summary>The article, or null and why its gold makes no sense.</summary>
    public static RecordArticle? Read(string folder, string goldFile, out string problem)
    {
        try
        {
            var gold = JsonSerializer.Deserialize<GoldRecord>(File.ReadAllText(goldFile), Form) ?? throw new JsonException("there is no object in it.");
            var textFile = Path.Combine(folder, "texts", gold.File);
            if (!File.Exists(textFile))
            {
                problem = $"\"{goldFile}\" is about \"{textFile}\", which does not exist. Put the text there, or correct \"file\".";
                return null;
            }

            var text = GoldText.Read(textFile);
            var positions = new CodePoints(text);
            if (gold.Statements.Index().Select(s => WhyNot(s.Index, s.Item, text, positions)).FirstOrDefault(why => why is not null) is { } why)
            {
                problem = $"\"{goldFile}\" does not fit \"{textFile}\": {why} Take the text that was marked, and count code points.";
                return null;
            }

            problem = "";
            return new RecordArticle(text, gold with { Statements = [.. gold.Statements.Select(s => s with { Content = Content(s, positions) })] });
        }
        catch (JsonException wrong)
        {
            problem = $"\"{goldFile}\" makes no sense as gold: {wrong.Message} README describes its form under \"Verbs\".";
            return null;
        }
    }

    private static string? WhyNot(int number, GoldStatement statement, string text, CodePoints positions)
    {
        if (statement.Spans.FirstOrDefault(s => s is not [var start, var end] || !positions.Hold(start, end)) is { } wrong)
        {
            return $"a piece of statements[{number}] is [{string.Join(", ", wrong)}], and the text has {positions.Count} characters.";
        }

        var words = string.Join(" // ", Content(statement, positions).Select(c => c.Of(text)));
        return statement.Text is { } given && given != words ? $"the words of statements[{number}] are “{given}”, and at its spans stands “{words}”." : null;
    }

    private static List<TextSpan> Content(GoldStatement statement, CodePoints positions) => [.. statement.Spans.Select(s => positions.Span(s[0], s[1]))];
}
