using System.Globalization;

namespace DiplomacyNews.Web.Citing;

/// <summary>The name of somebody who wrote a report, taken apart as lists of works need it.</summary>
/// <param name="Given">"Ada M.".</param>
/// <param name="Family">"van Example"; with a suffix, "King Jr.".</param>
public sealed record PersonName(string Given, string Family)
{
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal) { "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "bin", "ibn", "al", "el", "ter", "ten", "af", "av" };

    private static readonly HashSet<string> Suffixes = new(StringComparer.OrdinalIgnoreCase) { "Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV" };

    /// <summary>"Ada M. van Example".</summary>
    public string Straight => Given.Length == 0 ? Family : $"{Given} {Family}";

    /// <summary>"van Example, Ada M.".</summary>
    public string Inverted => Given.Length == 0 ? Family : $"{Family}, {Given}";

    /// <summary>"van Example, A. M.".</summary>
    public string WithInitials => Given.Length == 0 ? Family
        : $"{Family}, {string.Join(' ', Given.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(name => string.Join('-', name.Split('-', StringSplitOptions.RemoveEmptyEntries).Select(part => StringInfo.GetNextTextElement(part).ToUpperInvariant() + "."))))}";

    /// <summary>The name of one person; null where the words are none: one word, a lower-case one, a digit.</summary>
    public static PersonName? Parse(string words)
    {
        var parts = words.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length is < 2 or > 5 || parts.Any(p => !char.IsLetter(p[0]) || (!char.IsUpper(p[0]) && !Particles.Contains(p)) || p.Any(char.IsDigit)) || Particles.Contains(parts[^1]))
        {
            return null;
        }

        var family = parts.Length - (parts.Length > 2 && Suffixes.Contains(parts[^1]) ? 2 : 1);
        var particle = Array.FindIndex(parts, 1, Particles.Contains);
        family = particle > 0 ? Math.Min(family, particle) : family;
        return new PersonName(string.Join(' ', parts[..family]), string.Join(' ', parts[family..]));
    }
}
