using System.Globalization;
using System.Text;

namespace DiplomacyNews.Web.Data;

/// <summary>Words as a part of an address: "Blinken ends two days in Beijing" becomes "blinken-ends-two-days-in-beijing".</summary>
internal static class Slug
{
    private const int Longest = 72;

    /// <summary>An article's; "/articles/7/delete" and "/articles/7/edit" are pages of the desk.</summary>
    public static string OfArticle(string title) => Of(title, "article") is var slug && slug is "delete" or "edit" ? $"{slug}-report" : slug;

    /// <summary>Never empty: what has no Latin letters or digits becomes <paramref name="otherwise"/>.</summary>
    public static string Of(string words, string otherwise)
    {
        var slug = new StringBuilder(Longest);
        var gap = false;
        foreach (var letter in Decomposed(words))
        {
            if (char.IsAsciiLetterOrDigit(letter))
            {
                if (gap && slug.Length > 0)
                {
                    slug.Append('-');
                }

                slug.Append(char.ToLowerInvariant(letter));
                gap = false;
            }
            else if (letter is not ('\'' or '’') && CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            {
                gap = true;
                if (slug.Length >= Longest)
                {
                    break;
                }
            }

            if (slug.Length >= Longest + 20)
            {
                break;
            }
        }

        return slug.Length == 0 ? otherwise : slug.ToString();
    }

    private static string Decomposed(string words)
    {
        var start = words.Length > 400 ? words[..400] : words;
        try
        {
            return start.Normalize(NormalizationForm.FormD);
        }
        catch (ArgumentException)
        {
            return start; // A lone surrogate: there is nothing to take apart.
        }
    }
}
