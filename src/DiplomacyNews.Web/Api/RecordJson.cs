using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace DiplomacyNews.Web.Api;

/// <summary>How records are written as JSON: names as in <c>analyze --json</c>, and its values in small letters.</summary>
internal static class RecordJson
{
    public static JsonSerializerOptions Options { get; } = Set(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Set(JsonSerializerOptions options)
    {
        options.Encoder = JavaScriptEncoder.Create(UnicodeRanges.All); // “Türkiye” goes out as it is, not in numbers.
        options.NumberHandling = JsonNumberHandling.Strict;
        options.Converters.Add(new JsonStringEnumConverter(new SmallLetters(), allowIntegerValues: false));
        return options;
    }

    private sealed class SmallLetters : JsonNamingPolicy
    {
        public override string ConvertName(string name) => name.ToLowerInvariant();
    }
}
