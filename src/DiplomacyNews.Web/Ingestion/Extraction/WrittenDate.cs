using System.Globalization;
using System.Text.RegularExpressions;

namespace DiplomacyNews.Web.Ingestion.Extraction;

/// <summary>
/// Reads a day as files and pages write it: "2024-04-26T23:30:00-05:00", "Friday, April 26, 2024", "26th Apr 2024", "26.04.2024". The day is taken as
/// written, without moving it to another time zone. Years that no report is from (1, 9999) are passed over, and so is "04/05/2024", which has two readings.
/// </summary>
internal static partial class WrittenDate
{
    private const int Earliest = 1600, Latest = 2199;

    /// <summary>The first day named in <paramref name="text"/>, or null.</summary>
    public static DateOnly? Find(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        foreach (Match match in Forms().Matches(text.Length > 300 ? text[..300] : text))
        {
            if (Read(match) is { } day)
            {
                return day;
            }
        }

        return null;
    }

    /// <summary>The day of a line that holds a date and nothing else but its weekday, time and "Published", or null.</summary>
    public static DateOnly? OfLine(string line)
    {
        if (line.Length > 100 || Find(line) is not { } day)
        {
            return null;
        }

        var rest = Forms().Replace(line, " ");
        return Beside().Replace(rest, " ").AsSpan().IndexOfAnyExcept(" ,.|·•-–—:()/\t\u00A0") < 0 ? day : null;
    }

    /// <summary>The day in an address's path (/2024/04/26/ or -2024-04-26), or null.</summary>
    public static DateOnly? OfAddress(string? address)
    {
        if (address is null || !Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return null;
        }

        var match = InAddress().Match(uri.AbsolutePath);
        return match.Success ? Day(match.Groups["y"].Value, match.Groups["m"].Value, match.Groups["d"].Value) : null;
    }

    /// <summary>The day of a machine's value: as <see cref="Find"/>, and seconds or milliseconds since 1970.</summary>
    public static DateOnly? OfMetadata(string? value)
    {
        var trimmed = value?.Trim();
        if (trimmed is { Length: 10 or 13 } && long.TryParse(trimmed, NumberStyles.None, CultureInfo.InvariantCulture, out var count))
        {
            return DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeMilliseconds(trimmed.Length == 10 ? count * 1000 : count).UtcDateTime);
        }

        return Find(trimmed);
    }

    private static DateOnly? Read(Match match)
    {
        var (y, m, d) = (match.Groups["y"].Value, match.Groups["m"].Value, match.Groups["d"].Value);
        if (match.Groups["name"].Success)
        {
            var month = match.Groups["name"].ValueSpan[..3];
            m = (Months.IndexOf(month.ToString(), StringComparison.OrdinalIgnoreCase) / 3 + 1).ToString(CultureInfo.InvariantCulture);
        }
        else if (match.Groups["a"].Success)
        {
            // Day first with full stops; with slashes only where one of the two cannot be a month.
            var (a, b) = (int.Parse(match.Groups["a"].ValueSpan, CultureInfo.InvariantCulture), int.Parse(match.Groups["b"].ValueSpan, CultureInfo.InvariantCulture));
            if (match.Groups["sign"].ValueSpan[0] != '.' && a <= 12 && b <= 12 && a != b)
            {
                return null;
            }

            var dayFirst = match.Groups["sign"].ValueSpan[0] == '.' || a > 12;
            (d, m) = dayFirst ? (match.Groups["a"].Value, match.Groups["b"].Value) : (match.Groups["b"].Value, match.Groups["a"].Value);
        }

        return Day(y, m, d);
    }

    private static DateOnly? Day(string y, string m, string d) =>
        int.TryParse(y, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && int.TryParse(m, NumberStyles.None, CultureInfo.InvariantCulture, out var month)
        && int.TryParse(d, NumberStyles.None, CultureInfo.InvariantCulture, out var day)
        && year is >= Earliest and <= Latest && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day) : null;

    private const string Months = "janfebmaraprmayjunjulaugsepoctnovdec";

    private const string MonthName = @"(?<name>jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)\.?";

    [GeneratedRegex(
        @"\b(?<y>[0-9]{4})[-/.](?<m>[0-9]{1,2})[-/.](?<d>[0-9]{1,2})(\b|(?=T))"
        + @"|\b" + MonthName + @"\s{1,3}(?<d>[0-9]{1,2})(st|nd|rd|th)?,?\s{1,3}(?<y>[0-9]{4})\b"
        + @"|\b(?<d>[0-9]{1,2})(st|nd|rd|th)?[\s-]{1,3}(of\s)?" + MonthName + @",?[\s-]{1,3}(?<y>[0-9]{4})\b"
        + @"|\b(?<a>[0-9]{1,2})(?<sign>[./-])(?<b>[0-9]{1,2})[./-](?<y>[0-9]{4})\b"
        + @"|\b(?<y>[0-9]{4})(?<m>[0-9]{2})(?<d>[0-9]{2})(\b|(?=T))"
        + @"|(?<y>[0-9]{4})\s?年\s?(?<m>[0-9]{1,2})\s?月\s?(?<d>[0-9]{1,2})\s?日",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Forms();

    [GeneratedRegex(
        @"\b(monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues?|wed|thurs?|fri|sat|sun|(first |last )?(published|updated|posted|modified)( on)?|date|on|at|from"
        + @"|[0-9]{1,2}([:.][0-9]{2}){0,2}\s?([ap]\.?m\.?)?|[ap]\.?m\b\.?|noon|midnight|T|Z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2}|BST|CES?T|E[SD]?T|P[SD]?T|C[SD]T|M[SD]T|IST|JST|HKT|SGT|AES?T)\b",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Beside();

    [GeneratedRegex(@"[/_-](?<y>[0-9]{4})[/_-](?<m>[0-9]{1,2})[/_-](?<d>[0-9]{1,2})([/_.-]|$)|[/_-](?<y>(19|20)[0-9]{2})(?<m>[0-9]{2})(?<d>[0-9]{2})([/_.-]|$)|/(?<y>(19|20)[0-9]{2})/(?<m>[0-9]{2})(?<d>[0-9]{2})/",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex InAddress();
}
