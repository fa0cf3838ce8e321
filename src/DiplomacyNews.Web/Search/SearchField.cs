using System.Collections.Frozen;

namespace DiplomacyNews.Web.Search;

/// <summary>What a filter of the search language narrows: <c>speaker:Okafor</c>.</summary>
internal enum SearchField
{
    Speaker, To, About, Between, Topic, Country, Outlet, Place, Meeting, Kind, Act, Mode, Quoted, Confidence, Before, After, Until, On, Said, Story, In, Title,
}

internal static class SearchFields
{
    private static readonly FrozenDictionary<string, SearchField> Names = Enum.GetValues<SearchField>().Select(field => KeyValuePair.Create(Written(field), field))
        .Append(new("by", SearchField.Speaker)).Append(new("source", SearchField.Outlet)).Append(new("since", SearchField.After))
        .ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>The filters, as the explanations list them.</summary>
    public static string Listed { get; } = string.Join(' ', Enum.GetValues<SearchField>().Where(f => f is not (SearchField.In or SearchField.Title)).Select(f => f.Written() + ":").Append("in:title"));

    /// <summary>All of them, in the order that suggestions list them.</summary>
    public static IReadOnlyList<SearchField> All { get; } = Enum.GetValues<SearchField>();

    public static bool IsDate(this SearchField field) => field is SearchField.Before or SearchField.After or SearchField.Until or SearchField.On or SearchField.Said;

    /// <summary>Whether its value is somebody's or something's name, which may go on over the words that follow it.</summary>
    public static bool IsName(this SearchField field) => field is SearchField.Speaker or SearchField.To or SearchField.About or SearchField.Topic or SearchField.Country
        or SearchField.Outlet or SearchField.Place or SearchField.Meeting;

    public static string Written(this SearchField field) => field.ToString().ToLowerInvariant();

    public static SearchField? Find(string name) => Names.TryGetValue(name, out var field) ? field : null;

    /// <summary>What stands after it, for explanations: "a name".</summary>
    public static string Wants(this SearchField field) => field.IsDate() ? "a date" : field switch
    {
        SearchField.Topic => "a topic",
        SearchField.Country => "a country",
        SearchField.Outlet => "an outlet",
        SearchField.Place => "a place",
        SearchField.Meeting => "a name or place",
        SearchField.Story => "the number of a report",
        SearchField.Kind or SearchField.Mode or SearchField.Act or SearchField.In => "a word",
        SearchField.Title or SearchField.Quoted => "words",
        SearchField.Confidence => "a number from 0 to 1",
        SearchField.Between => "two names",
        _ => "a name",
    };

    /// <summary>The filter as it may be written.</summary>
    public static string Example(this SearchField field) => field.Written() + ":" + (field.IsDate() ? "2024-04" : field switch
    {
        SearchField.Topic => "sanctions",
        SearchField.Country => "China",
        SearchField.Outlet => "Reuters",
        SearchField.Place => "Geneva",
        SearchField.Meeting => "Geneva",
        SearchField.Story => "1",
        SearchField.Kind => "direct",
        SearchField.Act => "deny",
        SearchField.Mode => "denied",
        SearchField.Confidence => ">0.8",
        SearchField.Between => "USA,China",
        SearchField.In => "title",
        SearchField.Title => "talks",
        SearchField.Quoted => "\"red line\"",
        _ => "Lavrov",
    });

    /// <summary>What it narrows to, in a few words.</summary>
    public static string Explained(this SearchField field) => field switch
    {
        SearchField.Speaker => "who said it",
        SearchField.To => "to whom",
        SearchField.About => "about whom or what",
        SearchField.Between => "one side about or to the other",
        SearchField.Topic => "on what topic",
        SearchField.Country => "in reports naming a country",
        SearchField.Outlet => "who reported it",
        SearchField.Place => "where",
        SearchField.Meeting => "at whose meeting",
        SearchField.Story => "in one report and those that print it too",
        SearchField.Kind => "direct, mixed or indirect",
        SearchField.Act => "urging, warning, denying …",
        SearchField.Mode => "denied, declined …",
        SearchField.Quoted => "inside quotation marks",
        SearchField.Confidence => "how sure the reading is",
        SearchField.Before => "before a day",
        SearchField.After => "from a day on",
        SearchField.Until => "up to a day",
        SearchField.On => "on a day, in a month or year",
        SearchField.Said => "by the day it was said",
        SearchField.In => "in titles only",
        _ => "a word in the title",
    };

    /// <summary>The filter that was probably meant.</summary>
    public static SearchField? Nearest(string name) =>
        name.Length < 4 ? null
        : Names.Where(pair => pair.Key.Length >= 4)
            .Select(pair => (pair.Value, Distance: EditDistance.Between(name.ToLowerInvariant(), pair.Key, 2)))
            .Where(near => near.Distance <= (name.Length < 6 ? 1 : 2))
            .OrderBy(near => near.Distance).ThenBy(near => near.Value)
            .Select(near => (SearchField?)near.Value)
            .FirstOrDefault();
}
