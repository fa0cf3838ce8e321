using System.Globalization;

namespace DiplomacyNews.Web.Rendering;

/// <summary>Numbers with their nouns.</summary>
public static class Counted
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"1 report", "16 reports", "10,000 reports". <paramref name="many"/> only where the plural is not the noun with an s.</summary>
    public static string Of(int number, string one, string? many = null) => string.Create(British, $"{number:N0} {(number == 1 ? one : many ?? one + "s")}");

    /// <summary>Where long lists stop counting.</summary>
    public const int Most = 10_000;

    /// <summary>The same, of a count that stopped one beyond <see cref="Most"/>: "more than 10,000 reports".</summary>
    public static string UpTo(int number, string one) => number > Most ? $"more than {Of(Most, one)}" : Of(number, one);

    /// <summary>The number alone: "10,000+".</summary>
    public static string UpTo(int number) => number > Most ? $"{Plain(Most)}+" : Plain(number);

    /// <summary>"10,000".</summary>
    public static string Plain(int number) => number.ToString("N0", British);

    /// <summary>"71 %", from 0.71; never rounded up to certainty.</summary>
    public static string Percent(double share) => string.Create(British, $"{Math.Clamp((int)Math.Floor((share * 100) + 0.5), 0, share < 1 ? 99 : 100)}\u00A0%");

    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string Joined(IEnumerable<string> names)
    {
        var all = names.ToList();
        return all.Count < 2 ? string.Concat(all) : $"{string.Join(", ", all[..^1])} and {all[^1]}";
    }
}
