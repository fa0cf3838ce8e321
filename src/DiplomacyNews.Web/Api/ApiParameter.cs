using System.Text.Json.Nodes;
using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Api;

/// <summary>What may stand behind the question mark of an address of the API: how it is described, and what is said of a value that makes no sense.</summary>
/// <param name="Example">A value that makes sense.</param>
internal sealed record ApiParameter(string Name, string Description, JsonNode Example)
{
    /// <summary>Says in a sentence what is wrong with a value and what to write instead; null for one that makes sense.</summary>
    public Func<string, Lexicon, string?> Fault { get; init; } = (_, _) => null;

    /// <summary>The values there are; empty where anything may stand.</summary>
    public IReadOnlyList<string> Values { get; init; } = [];

    public bool IsRequired { get; init; }

    public bool IsNumber { get; init; }

    /// <summary>What holds without it.</summary>
    public JsonNode? Otherwise { get; init; }
}

/// <summary>The parameters that an endpoint takes.</summary>
internal sealed record ApiParameters(IReadOnlyList<ApiParameter> All);
