namespace DiplomacyNews.Web.Rendering;

/// <summary>Where the IPTC keeps its Media Topics.</summary>
public static class MediaTopic
{
    private const string Prefix = "medtop:";

    /// <summary>The address that names the whole vocabulary.</summary>
    public const string Scheme = "http://cv.iptc.org/newscodes/mediatopic/";

    /// <summary>Of "medtop:20000639"; null for anything else.</summary>
    public static string? AddressOf(string? code) =>
        code?.StartsWith(Prefix, StringComparison.Ordinal) == true && code.Length > Prefix.Length && code.AsSpan(Prefix.Length).IndexOfAnyExceptInRange('0', '9') < 0 ? Scheme + code[Prefix.Length..] : null;
}
