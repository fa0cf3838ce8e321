using System.Collections.Immutable;
using System.Text.Json;

namespace DiplomacyNews.Reader;

/// <summary>What is known about a model: written beside it, shown on the About page, checked when it is loaded.</summary>
/// <param name="Name">The model's name and version, "spans-3"; its file is the name with ".onnx".</param>
/// <param name="Sha256">The file's SHA-256 in lower-case hexadecimal digits.</param>
/// <param name="Encoder">The network it was tuned from, with its licence.</param>
/// <param name="Data">What it learned from, each with its licence.</param>
/// <param name="Kept">Which articles were kept out of training to choose and measure by.</param>
/// <param name="Commands">The commands that make it again.</param>
/// <param name="Figures">What was measured.</param>
public sealed record ModelCard(string Name, string Sha256, string Encoder, ImmutableArray<string> Data, string Kept, ImmutableArray<string> Commands, ImmutableArray<ModelFigure> Figures)
{
    private static readonly JsonSerializerOptions Form = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Reads a card.</summary>
    /// <exception cref="JsonException">The text is no card, or the card lacks something.</exception>
    public static ModelCard Parse(string json)
    {
        var card = JsonSerializer.Deserialize<ModelCard>(json, Form) ?? throw new JsonException("The card is empty.");
        // What stands in lists is not checked for null by the serializer.
        return card.Data.IsDefault || card.Commands.IsDefault || card.Figures.IsDefault || card.Data.Contains(null!) || card.Commands.Contains(null!) || card.Figures.Contains(null!)
            ? throw new JsonException("The card lacks its data, commands or figures.")
            : card;
    }

    /// <summary>Writes the card as it is kept.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, Form) + "\n";
}

/// <summary>One figure of a model's card.</summary>
/// <param name="Measure">What was measured ("statements F1").</param>
/// <param name="On">On which articles.</param>
/// <param name="WithNetwork">The figure with the network, from 0 to 1.</param>
/// <param name="RulesAlone">The same by rules alone, or null where rules cannot be measured so.</param>
/// <param name="People">What people reach who mark the same articles, or null where nobody measured it.</param>
public sealed record ModelFigure(string Measure, string On, double WithNetwork, double? RulesAlone, double? People);
