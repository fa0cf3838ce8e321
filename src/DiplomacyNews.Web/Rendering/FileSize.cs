using System.Globalization;

namespace DiplomacyNews.Web.Rendering;

/// <summary>A number of bytes as people read it: "14 KB", "20 MB".</summary>
public static class FileSize
{
    public static string InWords(long bytes) => bytes switch
    {
        < 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes} bytes"),
        < 1024 * 1024 => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0:0.#} KB"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{bytes / 1024.0 / 1024.0:0.#} MB"),
    };
}
