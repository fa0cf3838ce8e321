using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;
using DiplomacyNews.Web.Data.Entities;
using DiplomacyNews.Web.Rendering;

namespace DiplomacyNews.Web.Ingestion.Corrections;

/// <summary>Turns what an editor typed into a field into what a <see cref="Correction"/> writes down, or says what is wrong with it.</summary>
internal static partial class CorrectedValue
{
    public const int LongestHeadline = 250;
    public const int LongestOutlet = 120;
    public const int LongestByline = 200;
    public const int LongestAddress = 2000;

    private static readonly string[] Days = ["yyyy-MM-dd", "d MMMM yyyy", "d MMM yyyy", "d/M/yyyy"];
    private static readonly string[] Times = ["yyyy-MM-ddTHH:mm", "yyyy-MM-ddTHH:mm:ss", "yyyy-MM-dd HH:mm", "yyyy-MM-ddTHH:mmZ", "yyyy-MM-dd"];

    /// <param name="field">Which field.</param>
    /// <param name="typed">What was typed; null gives the field back to the reading.</param>
    /// <param name="value">What is written down.</param>
    /// <param name="problem">What is wrong, for whoever typed it.</param>
    public static bool TryRead(CorrectedField field, string? typed, out string? value, [NotNullWhen(false)] out string? problem)
    {
        var words = typed is null ? null : Clean(typed);
        (value, problem) = field switch
        {
            _ when words is null => (null, null),
            CorrectedField.Headline => Words(words, LongestHeadline, "A headline"),
            CorrectedField.Outlet => Words(words, LongestOutlet, "The name of an outlet"),
            CorrectedField.Byline => words.Length > LongestByline ? (null, $"A byline has at most {LongestByline} characters; this one has {words.Length}.") : (words, null),
            CorrectedField.Date => Day(words),
            CorrectedField.Address => Address(words),
            CorrectedField.Rights => words.Length == 0 ? (null, null) : Enum.GetNames<Rights>().Contains(words) ? (words, null) : (null, "Choose one of the four."),
            CorrectedField.Embargo => Time(words),
            CorrectedField.Hidden => (words == "true" ? words : null, null),
            _ => (words, null),
        };
        return problem is null;
    }

    /// <summary>One line, without what cannot be seen.</summary>
    public static string Clean(string typed) => White().Replace(typed, " ").Trim();

    private static (string? Value, string? Problem) Words(string words, int longest, string what) =>
        words.Length == 0 ? (null, null)
        : words.Length > longest ? (null, $"{what} has at most {longest} characters; this one has {words.Length}. Shorten it.")
        : words.Any(char.IsLetterOrDigit) ? (words, null)
        : (null, $"“{words}” has no letter in it. Write words, or leave the field empty for what the file says.");

    private static (string? Value, string? Problem) Day(string words) =>
        words.Length == 0 ? (null, null)
        : DateOnly.TryParseExact(words, Days, CultureInfo.GetCultureInfo("en-GB"), DateTimeStyles.None, out var day) ? (Rendering.Day.Iso(day), null)
        : (null, $"“{Shortened(words)}” is not a day. Write it as 2024-04-26 or 26 April 2024, or leave the field empty for the day that the program reads.");

    private static (string? Value, string? Problem) Address(string words) =>
        words.Length == 0 ? ("", null)
        : words.Length > LongestAddress ? (null, $"An address has at most {LongestAddress} characters; this one has {words.Length}.")
        : SafeLink.Of(words) is { } address ? (address, null)
        : (null, $"“{Shortened(words)}” is not an address of the web. It must begin with http:// or https:// and hold no user name, as https://www.example.org/report.");

    private static (string? Value, string? Problem) Time(string words) =>
        words.Length == 0 ? (null, null)
        : DateTime.TryParseExact(words, Times, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)
            ? (time.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture), null)
        : (null, $"“{Shortened(words)}” is not a time. Write it as 2024-04-26 12:00, in UTC, or leave the field empty for no embargo.");

    private static string Shortened(string words) => words.Length <= 60 ? words : $"{words[..59]}…";

    /// <summary>White space and what cannot be seen: a line break in a headline, a mark that turns the direction of writing.</summary>
    [GeneratedRegex(@"[\s\p{Cc}\u200E\u200F\u202A-\u202E\u2066-\u2069]+", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex White();
}
