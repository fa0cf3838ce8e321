namespace DiplomacyNews.Web.Ingestion.Extraction;

/// <summary>Takes a published address only when it is one: absolute, http or https, not longer than browsers allow.</summary>
internal static class WebAddress
{
    /// <summary>The address without its fragment, or null; a relative one is resolved against <paramref name="page"/>.</summary>
    public static string? Of(string? value, string? page = null)
    {
        var text = value?.Trim().TrimStart('<').TrimEnd('>');
        if (text is not { Length: > 0 and <= 2000 } || text.AsSpan().ContainsAny(" \t\n\r\"<>\\"))
        {
            return null;
        }

        if (page is not null && !text.Contains("://", StringComparison.Ordinal) && Uri.TryCreate(page, UriKind.Absolute, out var from) && Uri.TryCreate(from, text, out var joined))
        {
            text = joined.AbsoluteUri;
        }

        return Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0 && uri.UserInfo.Length == 0
            ? uri.Fragment.Length > 0 ? text[..text.IndexOf('#')] : text
            : null;
    }
}
