using System.Security.Cryptography;
using System.Text;

namespace DiplomacyNews.Web.Ingestion;

/// <summary>Fingerprints by which texts are recognised.</summary>
internal static class TextHash
{
    /// <summary>Of the text without white space: two files that differ in white space alone hold the same article.</summary>
    public static string Of(string text)
    {
        var letters = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter))
            {
                letters.Append(letter);
            }
        }

        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(letters.ToString())));
    }
}
