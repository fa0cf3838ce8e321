using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.ML.OnnxRuntime;

namespace DiplomacyNews.Reader;

/// <summary>The model that is shipped, or why there is none to read with.</summary>
/// <param name="Spans">Reads with the network; null when it cannot be used.</param>
/// <param name="Card">What is known about it; null when no card could be read.</param>
/// <param name="Problem">Why it cannot be used and what to do, for people; null when it can.</param>
public sealed record ReaderModel(LearnedSpans? Spans, ModelCard? Card, string? Problem) : IDisposable
{
    /// <summary>The version that this program reads with.</summary>
    public const string CurrentName = "spans-3";

    /// <summary>The folder beside the program that holds the model and its card.</summary>
    public static string DefaultFolder => Path.Combine(AppContext.BaseDirectory, "Model");

    /// <summary>Loads the model from a folder; a missing or damaged file is no error, the rules then read alone.</summary>
    public static ReaderModel Load(string folder)
    {
        var path = Path.Combine(folder, CurrentName + ".onnx");
        var cardPath = Path.ChangeExtension(path, ".json");
        ModelCard? card = null;
        try
        {
            card = ModelCard.Parse(File.ReadAllText(cardPath));
            var file = File.ReadAllBytes(path);
            if (!string.Equals(Convert.ToHexStringLower(SHA256.HashData(file)), card.Sha256, StringComparison.OrdinalIgnoreCase))
            {
                return Unusable(card, $"The model {path} is damaged: its SHA-256 is not the one on its card.");
            }
            return new(new LearnedSpans(new SpanModel(file), CurrentName), card, null);
        }
        catch (JsonException e)
        {
            return Unusable(card, $"The model's card {cardPath} is damaged: {e.Message}");
        }
        catch (Exception e) when (e is DllNotFoundException or TypeInitializationException or BadImageFormatException or EntryPointNotFoundException)
        {
            return Unusable(card, $"The runtime for the model does not work on this machine: {e.Message}");
        }
        catch (Exception e) when (card is null || e is IOException or UnauthorizedAccessException)
        {
            return Unusable(card, $"The model {(card is null ? cardPath : path)} could not be opened: {e.Message}");
        }
        catch (Exception e) when (e is OnnxRuntimeException or KeyNotFoundException or FormatException or ArgumentException)
        {
            return Unusable(card, $"The model {path} is damaged: {e.Message}");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Spans?.Dispose();

    private static ReaderModel Unusable(ModelCard? card, string problem) =>
        new(null, card, problem + " Articles are read by rules alone. Install the program's files again to read with the network.");
}
