using System.Globalization;

namespace DiplomacyNews.Web.Rendering;

/// <summary>Instants as the desk prints them: always UTC, and saying so.</summary>
public static class Moment
{
    /// <summary>"3 November 2024, 12:00 UTC".</summary>
    public static string Long(DateTime utc) => string.Create(CultureInfo.InvariantCulture, $"{Day.Long(DateOnly.FromDateTime(utc))}, {utc:HH:mm} UTC");

    /// <summary>"3 Nov., 12:00"; with its year where that is not this one.</summary>
    public static string Short(DateTime utc, DateTime now)
    {
        var day = DateOnly.FromDateTime(utc);
        return string.Create(CultureInfo.InvariantCulture, $"{(utc.Year == now.Year ? Day.Short(day) : Day.ShortWithYear(day))}, {utc:HH:mm}");
    }

    /// <summary>For programs: the value of a <c>time</c> element.</summary>
    public static string Iso(DateTime utc) => utc.ToString("yyyy-MM-dd'T'HH:mm'Z'", CultureInfo.InvariantCulture);
}
