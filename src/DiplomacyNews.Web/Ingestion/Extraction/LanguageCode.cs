namespace DiplomacyNews.Web.Ingestion.Extraction;

/// <summary>Reads "en-GB" and "en_US" as "en".</summary>
internal static class LanguageCode
{
    public static string? Of(string? value)
    {
        var code = value?.Trim().Split('-', '_', ',', ' ')[0].ToLowerInvariant();
        return code is { Length: 2 or 3 } && code.All(char.IsAsciiLetterLower) && code != "und" ? code : null;
    }
}
