using System.Globalization;

namespace DiplomacyNews.Web.Rendering;

/// <summary>Dates that are cut to what is known.</summary>
public static class PartialDate
{
    private static readonly CultureInfo British = CultureInfo.GetCultureInfo("en-GB");

    /// <summary>"26 January 2021" from "2021-01-26", "January 2021" from "2021-01", "2021" from "2021"; anything else as it stands.</summary>
    public static string InWords(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Day.Long(day)
        : DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month.ToString("MMMM yyyy", British)
        : text;
}
