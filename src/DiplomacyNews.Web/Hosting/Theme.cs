namespace DiplomacyNews.Web.Hosting;

/// <summary>Light or dark, as the reader chose; empty: as their system says.</summary>
public static class Theme
{
    public const string Cookie = "theme";

    /// <summary>"light", "dark" or "".</summary>
    public static string Of(HttpContext context) => context.Request.Cookies[Cookie] is "light" or "dark" ? context.Request.Cookies[Cookie]! : "";
}
