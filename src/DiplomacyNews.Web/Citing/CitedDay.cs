using System.Globalization;
using DiplomacyNews.Web.Rendering;

namespace DiplomacyNews.Web.Citing;

/// <summary>
/// The day of what is cited, as each style writes it. What is printed in the report is a day; what was worked out is written as such, in square brackets or with
/// <em>circa</em>, and no file says a day that nobody printed.
/// </summary>
/// <param name="On">The day, printed or worked out; null where only a window or nothing is known.</param>
/// <param name="From">The window's first day.</param>
/// <param name="To">The window's last day.</param>
/// <param name="IsWorkedOut">Whether nobody printed it.</param>
public sealed record CitedDay(DateOnly? On, DateOnly? From, DateOnly? To, bool IsWorkedOut)
{
    private static readonly CultureInfo American = CultureInfo.GetCultureInfo("en-US");

    /// <summary>Months as the MLA shortens them.</summary>
    private static readonly string[] Short = ["Jan.", "Feb.", "Mar.", "Apr.", "May", "June", "July", "Aug.", "Sept.", "Oct.", "Nov.", "Dec."];

    public bool IsKnown => On is not null && !IsWorkedOut;

    public bool IsUnknown => On is null && From is null && To is null;

    /// <summary>The year, if all of what is known lies in one.</summary>
    public int? Year => On?.Year ?? (From is { } first && To is { } last && first.Year == last.Year ? first.Year : null);

    /// <summary>"April 26, 2024", "[April 26, 2024?]", "[between April 24 and April 26, 2024]", "n.d.".</summary>
    public string InChicago => Written(d => d.ToString("MMMM d, yyyy", American), d => d.ToString("MMMM d", American), d => d.ToString("MMMM yyyy", American), ",") ?? "n.d.";

    /// <summary>"26 Apr. 2024", "[26 Apr. 2024?]"; empty where nothing is known: the MLA leaves it out.</summary>
    public string InMla => Written(d => string.Create(American, $"{d.Day} {Short[d.Month - 1]} {d.Year}"), d => $"{d.Day} {Short[d.Month - 1]}", d => string.Create(American, $"{Short[d.Month - 1]} {d.Year}"), "") ?? "";

    /// <summary>"2024, April 26", "ca. 2024, April 26", "ca. 2021–2025", "n.d.".</summary>
    public string InApa => (On, From, To) switch
    {
        ({ } day, _, _) => (IsWorkedOut ? "ca. " : "") + day.ToString("yyyy, MMMM d", American),
        (_, { } first, { } last) when IsWholeMonth(first, last) => "ca. " + first.ToString("yyyy, MMMM", American),
        (_, { } first, { } last) when first.Year == last.Year => string.Create(American, $"ca. {first.Year}"),
        (_, { } first, { } last) => string.Create(American, $"ca. {first.Year}–{last.Year}"),
        (_, { } first, null) => string.Create(American, $"after {first.Year}"),
        (_, null, { } last) => string.Create(American, $"before {last.Year}"),
        _ => "n.d.",
    };

    /// <summary>The year alone, as the APA cites in the text.</summary>
    public string YearInApa => IsKnown ? On!.Value.Year.ToString(American) : Year is { } year ? string.Create(American, $"ca. {year}") : InApa; // Known days are days.

    /// <summary>"26 April 2024", "[26 April 2024?]", "undated".</summary>
    public string InPlain => Written(Day.Long, d => d.ToString("d MMMM", American), d => d.ToString("MMMM yyyy", American), "") ?? "undated";

    /// <summary>What a file for reference managers says beside a day that it does not give: "Date worked out: between 24 April 2024 and 26 April 2024."; null where the day is printed or nothing is known.</summary>
    public string? Note => IsKnown || IsUnknown ? null : $"Date not printed in the report; worked out: {InPlain.Trim('[', ']', '?')}.";

    private string? Written(Func<DateOnly, string> day, Func<DateOnly, string> inYear, Func<DateOnly, string> month, string afterFirst) => (On, From, To) switch
    {
        ({ } on, _, _) => IsWorkedOut ? $"[{day(on)}?]" : day(on),
        (_, { } first, { } last) when first == last => $"[{day(first)}?]",
        (_, { } first, { } last) when IsWholeYear(first, last) => string.Create(American, $"[{first.Year}?]"),
        (_, { } first, { } last) when IsWholeMonth(first, last) => $"[{month(first)}?]",
        (_, { } first, { } last) when first.Year == last.Year => $"[between {inYear(first)} and {day(last)}]",
        (_, { } first, { } last) => $"[between {day(first)}{afterFirst} and {day(last)}]",
        (_, { } first, null) => $"[after {day(first)}]",
        (_, null, { } last) => $"[before {day(last)}]",
        _ => null,
    };

    private static bool IsWholeMonth(DateOnly first, DateOnly last) => first.Day == 1 && first.Year == last.Year && first.Month == last.Month && last.Day == DateTime.DaysInMonth(last.Year, last.Month);

    private static bool IsWholeYear(DateOnly first, DateOnly last) => first.Year == last.Year && first is { Day: 1, Month: 1 } && last is { Day: 31, Month: 12 };
}
