namespace DiplomacyNews.Web.Rendering;

/// <summary>Addresses that came in with a file: only the web's own are linked.</summary>
public static class SafeLink
{
    private const int LongestPart = 40;

    /// <summary>The address when a browser may be sent there; null for anything but http and https.</summary>
    public static string? Of(string? address) =>
        Uri.TryCreate(address?.Trim(), UriKind.Absolute, out var uri) && (uri.Scheme == Uri.UriSchemeHttp || uri.Scheme == Uri.UriSchemeHttps) && uri.UserInfo.Length == 0
            ? uri.AbsoluteUri
            : null;

    /// <summary>"www.example.org/…/the-last-part", to print.</summary>
    public static string Short(string address)
    {
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri))
        {
            return address;
        }

        var parts = uri.AbsolutePath.Trim('/').Split('/');
        var last = Uri.UnescapeDataString(parts[^1]);
        return last.Length == 0 ? uri.IdnHost : $"{uri.IdnHost}/{(parts.Length > 1 ? "…/" : "")}{(last.Length <= LongestPart ? last : string.Concat(last.AsSpan(0, LongestPart - 1), "…"))}";
    }

    /// <summary>"www.example.org", to print.</summary>
    public static string Host(string address) => Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.IdnHost : address;
}
