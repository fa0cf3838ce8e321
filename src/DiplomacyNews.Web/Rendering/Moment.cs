using System.Globalization;

namespace DiplomacyNews.Web.Rendering;

/// <summary>Moments as the desk prints them: "1 November 2024, 12:00 UTC".</summary>
public static class Moment
{
    public static string InWords(DateTime at) => string.Create(CultureInfo.InvariantCulture, $"{Day.Long(DateOnly.FromDateTime(at))}, {at:HH:mm} UTC");

    /// <summary>"1 Nov. 2024, 12:00", for columns whose head says UTC.</summary>
    public static string Short(DateTime at) => string.Create(CultureInfo.InvariantCulture, $"{Day.ShortWithYear(DateOnly.FromDateTime(at))}, {at:HH:mm}");

    /// <summary>"1 Nov., 12:00", with its year where that is not this one.</summary>
    public static string Short(DateTime at, DateTime now) =>
        at.Year == now.Year ? string.Create(CultureInfo.InvariantCulture, $"{Day.Short(DateOnly.FromDateTime(at))}, {at:HH:mm}") : Short(at);

    /// <summary>For the machine.</summary>
    public static string Iso(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
