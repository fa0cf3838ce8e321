using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace DiplomacyNews.Web.Commands.Evaluation;

/// <summary>What is left of a name when it is to be compared: words without case, accents and possessive, without those that every name may have.</summary>
internal static class NameTerms
{
    /// <summary>Articles, courtesies and words of office that tell nobody apart.</summary>
    public static readonly FrozenSet<string> Empty = FrozenSet.Create(StringComparer.Ordinal,
        "a", "administration", "an", "and", "by", "dr", "for", "government", "her", "his", "ii", "iii", "in", "its", "iv", "jr", "mr", "mrs", "ms", "of", "official", "officials",
        "on", "republic", "senior", "sir", "sr", "the", "their", "to", "top");

    public static string Fold(string? name)
    {
        var letters = (name ?? "").Normalize(NormalizationForm.FormKD).EnumerateRunes().Where(r => Rune.GetUnicodeCategory(r) is not UnicodeCategory.NonSpacingMark);
        return string.Concat(letters.Select(r => r.ToString())).ToLowerInvariant().Replace("'s", "", StringComparison.Ordinal).Replace("’s", "", StringComparison.Ordinal);
    }

    public static List<string> Of(string? name)
    {
        var folded = Fold(name);
        return [.. Words.Split(folded).Select(w => w.Of(folded))];
    }
}
