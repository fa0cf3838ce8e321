using System.Collections.Frozen;

namespace DiplomacyNews.Web.Search;

/// <summary>What a filter of the search language narrows: <c>speaker:Okafor</c>.</summary>
internal enum SearchField { Speaker, To, About, Topic, Country, Outlet, Kind, Mode, Before, After, Until, On, In, Title }

internal static class SearchFields
{
    private static readonly FrozenDictionary<string, SearchField> Names = new Dictionary<string, SearchField>
    {
        ["speaker"] = SearchField.Speaker, ["by"] = SearchField.Speaker, ["to"] = SearchField.To, ["about"] = SearchField.About, ["topic"] = SearchField.Topic,
        ["country"] = SearchField.Country, ["outlet"] = SearchField.Outlet, ["source"] = SearchField.Outlet, ["kind"] = SearchField.Kind, ["mode"] = SearchField.Mode,
        ["before"] = SearchField.Before, ["after"] = SearchField.After, ["since"] = SearchField.After, ["until"] = SearchField.Until, ["on"] = SearchField.On,
        ["in"] = SearchField.In, ["title"] = SearchField.Title,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The filters, as the help and the explanations list them.</summary>
    public const string Listed = "speaker: to: about: topic: country: outlet: kind: mode: before: after: until: on: in:title";

    public static bool IsDate(this SearchField field) => field is SearchField.Before or SearchField.After or SearchField.Until or SearchField.On;

    public static string Written(this SearchField field) => field.ToString().ToLowerInvariant();

    public static SearchField? Find(string name) => Names.TryGetValue(name, out var field) ? field : null;

    /// <summary>The filter that was probably meant.</summary>
    public static SearchField? Nearest(string name) =>
        name.Length < 4 ? null
        : Names.Where(pair => pair.Key.Length >= 4)
            .Select(pair => (pair.Value, Distance: EditDistance.Between(name.ToLowerInvariant(), pair.Key, 2)))
            .Where(near => near.Distance <= (name.Length < 6 ? 1 : 2))
            .OrderBy(near => near.Distance)
            .Select(near => (SearchField?)near.Value)
            .FirstOrDefault();
}
