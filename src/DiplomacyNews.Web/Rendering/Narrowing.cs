using System.Globalization;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Queries;

namespace DiplomacyNews.Web.Rendering;

/// <summary>What narrows a list now, each with the address that takes it away, and what would narrow it further, each with its count.</summary>
/// <param name="Path">The list's address without a query.</param>
public sealed record Narrowing(string Path, ListFilter Filter, IReadOnlyList<Narrowing.Chip> Chips, IReadOnlyList<Narrowing.Facet> Facets)
{
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
        var (first, last) = (filter.FirstDay, filter.LastDay);
        if (first is { } from && last is { } to && from.Year == to.Year)
        {
            var months = days.Where(d => d.Day.Year == from.Year).GroupBy(d => d.Day.Month).OrderByDescending(g => g.Key)
                .Select(g => Choice(new DateOnly(from.Year, g.Key, 1).ToString("MMMM yyyy", CultureInfo.GetCultureInfo("en-GB")), string.Create(CultureInfo.InvariantCulture, $"{from.Year:0000}-{g.Key:00}"), g));
            return new Facet("Month", [.. months]);
        }

        return new Facet("Year",
        [
            .. days.GroupBy(d => d.Day.Year).OrderByDescending(g => g.Key).Take(12)
                .Select(g => Choice(g.Key.ToString(CultureInfo.InvariantCulture), g.Key.ToString("0000", CultureInfo.InvariantCulture), g)),
        ]);

        Choice Choice(string name, string value, IEnumerable<(DateOnly Day, int Count)> group) =>
            new(name, group.Sum(d => d.Count), path + (filter with { From = value, To = value }).Query("after", null), filter.From == value && filter.To == value);
    }

    /// <summary>The narrowings that are on. A day and its month are one when they are the same: "in 2024".</summary>
    /// <param name="nameOf">The name of a speaker's or an outlet's slug, where it is known.</param>
    public static IReadOnlyList<Chip> On(string path, ListFilter filter, Lexicon lexicon, Func<string, string, string?> nameOf)
    {
        var chips = new List<Chip>();
        foreach (var (name, value) in filter.Parameters)
        {
            if (name is "from" or "to" && filter.From == filter.To)
            {
                if (name == "from")
                {
                    chips.Add(new Chip("in", Period(value), path + (filter with { From = null, To = null }).Query("after", null)));
                }

                continue;
            }

            var printed = name switch
            {
                "topic" => lexicon.TopicName(value),
                "country" => lexicon.CountryName(value.ToUpperInvariant()),
                "from" or "to" => Period(value),
                _ => nameOf(name, value) ?? value,
            };
            chips.Add(new Chip(name, printed, path + filter.Query(name, null)));
        }

        return chips;
    }

    private static string Period(string value) => DayRange.Parse(value) is { } days ? Day.Window(days.First, days.Last) : $"“{value}”, which is no date";
}
