using System.Globalization;

namespace DiplomacyNews.Web.Rendering;

/// <summary>Instants as the desk prints them, in UTC and saying so: everybody who looks at a batch sees the same time.</summary>
public static class Moment
{
    /// <summary>"26 April 2024, 14:05 UTC".</summary>
    public static string InWords(DateTime utc) => string.Create(CultureInfo.InvariantCulture, $"{Day.Long(DateOnly.FromDateTime(utc))}, {utc:HH:mm} UTC");

    /// <summary>For the machine: "2024-04-26T14:05:00Z".</summary>
    public static string Iso(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
