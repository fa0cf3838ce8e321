using System.Globalization;
using DiplomacyNews.Analysis;
using Microsoft.AspNetCore.Mvc;

namespace DiplomacyNews.Web.Data.Queries;

/// <summary>
/// What lists are narrowed by, with the same names in every address. Unknown values narrow to nothing rather than fail: anybody may type an address.
/// </summary>
public sealed record ListFilter
{
    /// <summary>A speaker's slug.</summary>
    [FromQuery(Name = "speaker")]
    public string? Speaker { get; init; }

    [FromQuery(Name = "topic")]
    public string? Topic { get; init; }

    /// <summary>ISO 3166-1 alpha-3, in any case.</summary>
    [FromQuery(Name = "country")]
    public string? Country { get; init; }

    /// <summary>An outlet's slug.</summary>
    [FromQuery(Name = "outlet")]
    public string? Outlet { get; init; }

    /// <summary>direct, mixed or indirect.</summary>
    [FromQuery(Name = "kind")]
    public string? Kind { get; init; }

    /// <summary>The first day: 2024-04-26, 2024-04 or 2024.</summary>
    [FromQuery(Name = "from")]
    public string? From { get; init; }

    /// <summary>The last day, in the same forms: "2024-04" means to the end of April.</summary>
    [FromQuery(Name = "to")]
    public string? To { get; init; }

    /// <summary>Within this day, month or year: 2024-04-26, 2024-04 or 2024. Narrows further where <see cref="From"/> and <see cref="To"/> are given too.</summary>
    [FromQuery(Name = "on")]
    public string? On { get; init; }

    /// <summary>The slug of somebody who was spoken to.</summary>
    [FromQuery(Name = "addressee")]
    public string? Addressee { get; init; }

    /// <summary>The keyset cursor: rows below this position.</summary>
    [FromQuery(Name = "after")]
    public long? After { get; init; }

    public DateOnly? FirstDay => Latest(DayRange.Parse(From)?.First, DayRange.Parse(On)?.First);

    public DateOnly? LastDay => Earliest(DayRange.Parse(To)?.Last, DayRange.Parse(On)?.Last);

    /// <summary>The lowest position that may be shown.</summary>
    public long Lowest => FirstDay is { } first ? DateOrder.First(first) : long.MinValue;

    /// <summary>The highest position that may be shown, below the cursor.</summary>
    public long Highest => Math.Min(LastDay is { } last ? DateOrder.Last(last) : long.MaxValue, After is { } after and > long.MinValue ? after - 1 : long.MaxValue);

    public bool IsEmpty => Parameters.Count == 0;

    /// <summary>The narrowing parameters that are set, without the cursor, in the order addresses print them.</summary>
    public IReadOnlyDictionary<string, string> Parameters => new (string Name, string? Value)[]
        {
            ("speaker", Speaker), ("topic", Topic), ("country", Country), ("outlet", Outlet), ("kind", Kind), ("from", From), ("to", To), ("on", On), ("addressee", Addressee),
        }
        .Where(p => !string.IsNullOrWhiteSpace(p.Value))
        .ToDictionary(p => p.Name, p => p.Value!.Trim());

    /// <summary>The same list with one parameter set, or taken away by null; from its first page.</summary>
    public string Query(string name, string? value)
    {
        var parameters = new Dictionary<string, string>(Parameters);
        parameters.Remove(name);
        if (value is not null)
        {
            parameters[name] = value;
        }

        return QueryString.Create(parameters.Select(p => new KeyValuePair<string, string?>(p.Key, p.Value))).ToString();
    }

    /// <summary>The next page of the same list.</summary>
    public string NextPage(long after) => Query("after", after.ToString(CultureInfo.InvariantCulture));

    private static DateOnly? Latest(DateOnly? a, DateOnly? b) => a is null || b > a ? b ?? a : a;

    private static DateOnly? Earliest(DateOnly? a, DateOnly? b) => a is null || b < a ? b ?? a : a;
}
