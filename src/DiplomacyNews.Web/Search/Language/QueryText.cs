using System.Text;

namespace DiplomacyNews.Web.Search.Language;

/// <summary>What somebody typed, made fit to be read: the text that all positions count in.</summary>
internal static class QueryText
{
    public const int Longest = 500;

    /// <summary>White space and control characters become single blanks, halves of characters go, and what is too long is cut.</summary>
    public static string Cleaned(string typed, out bool isCut)
    {
        var text = new StringBuilder(Math.Min(typed.Length, Longest));
        isCut = false;
        foreach (var rune in typed.EnumerateRunes())
        {
            if (text.Length + rune.Utf16SequenceLength > Longest)
            {
                isCut = true;
                break;
            }

            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) || rune == Rune.ReplacementChar)
            {
                text.Append(text.Length > 0 && text[^1] != ' ' ? " " : "");
            }
            else
            {
                text.Append(rune.ToString());
            }
        }

        return text.ToString().Trim();
    }
}
