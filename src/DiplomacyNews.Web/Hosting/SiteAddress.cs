namespace DiplomacyNews.Web.Hosting;

/// <summary>The site's public address.</summary>
internal static class SiteAddress
{
    /// <summary>"https://record.example.org": as it was set, else as the request was addressed.</summary>
    public static string OriginOf(this NewsSettings settings, HttpRequest request) => settings.BaseUrl?.ToString().TrimEnd('/') ?? $"{request.Scheme}://{request.Host}";
}
