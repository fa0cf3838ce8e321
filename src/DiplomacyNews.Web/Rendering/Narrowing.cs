using System.Globalization;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Queries;

namespace DiplomacyNews.Web.Rendering;

/// <summary>What narrows a list now, each with the address that takes it away, and what would narrow it further, each with its count.</summary>
/// <param name="Path">The list's address without a query.</param>
public sealed record Narrowing(string Path, ListFilter Filter, IReadOnlyList<Narrowing.Chip> Chips, IReadOnlyList<Narrowing.Facet> Facets)
{
    private const int MostYears = 12;

    /// <summary>In how many of the newest of the list the values are counted; null where it is all of them.</summary>
    public int? CountedIn { get; init; }

    /// <summary>The words that narrow a list, for its head and its empty state: "topic Taiwan, from 2024".</summary>
    public string InWords => string.Join(", ", Chips.Select(c => $"{c.Label} {c.Value}"));

    /// <summary>A narrowing that is on.</summary>
    public sealed record Chip(string Label, string Value, string AddressWithout);

    public sealed record Facet(string Name, IReadOnlyList<Choice> Choices);

    /// <param name="IsOn">Chosen already: shown, not linked.</param>
    public sealed record Choice(string Name, int Count, string Address, bool IsOn);

    /// <summary>A facet of values that one parameter takes.</summary>
    public static Facet By(string path, ListFilter filter, string name, string parameter, IEnumerable<FacetCount> counts, Func<FacetCount, string> nameOf) => new(name,
    [
        .. counts.Select(c => new Choice(nameOf(c), c.Count, path + filter.Query(parameter, c.Value),
            filter.Parameters.TryGetValue(parameter, out var on) && on.Equals(c.Value, StringComparison.OrdinalIgnoreCase))),
    ]);

    /// <summary>Years; within a chosen year, its months.</summary>
    public static Facet ByTime(string path, ListFilter filter, IReadOnlyList<(DateOnly Day, int Count)> days)
    {
        if (DayRange.Parse(filter.On)?.First.Year is { } year)
        {
            return new Facet("Month",
            [
                .. days.Where(d => d.Day.Year == year).GroupBy(d => d.Day.Month).OrderByDescending(g => g.Key)
                    .Select(g => Within(string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{g.Key:00}"), g)),
            ]);
        }

        return new Facet("Year", [.. days.GroupBy(d => d.Day.Year).OrderByDescending(g => g.Key).Take(MostYears).Select(g => Within(g.Key.ToString("0000", CultureInfo.InvariantCulture), g))]);

        Choice Within(string value, IEnumerable<(DateOnly Day, int Count)> group) => new(Period(value), group.Sum(d => d.Count), path + filter.Query("on", value), filter.On == value);
    }

    /// <summary>The narrowings that are on.</summary>
    /// <param name="nameOf">The name behind a parameter's slug, where it is known.</param>
    public static IReadOnlyList<Chip> On(string path, ListFilter filter, Lexicon lexicon, Func<string, string, string?> nameOf) =>
    [
        .. filter.Parameters.Select(p => p.Key switch
        {
            "topic" => new Chip("topic", lexicon.TopicName(p.Value), path + filter.Query(p.Key, null)),
            "country" => new Chip("country", lexicon.CountryName(p.Value.ToUpperInvariant()), path + filter.Query(p.Key, null)),
            "from" => new Chip("from", Period(p.Value), path + filter.Query(p.Key, null)),
            "to" => new Chip("until", Period(p.Value), path + filter.Query(p.Key, null)),
            "on" => new Chip("in", Period(p.Value), path + filter.Query(p.Key, null)),
            "addressee" => new Chip("to", nameOf(p.Key, p.Value) ?? p.Value, path + filter.Query(p.Key, null)),
            _ => new Chip(p.Key, nameOf(p.Key, p.Value) ?? p.Value, path + filter.Query(p.Key, null)),
        }),
    ];

    private static string Period(string value) => DayRange.Parse(value) is { } days ? Day.Window(days.First, days.Last) : $"“{value}”, which is no date";
}
