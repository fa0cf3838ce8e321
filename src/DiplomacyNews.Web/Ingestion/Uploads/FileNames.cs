using System.Text;
using DiplomacyNews.Web.Ingestion.Extraction;

namespace DiplomacyNews.Web.Ingestion.Uploads;

/// <summary>Makes of what a browser calls a file a name that can be stored and shown: anything may come, and nothing of it is ever a path of ours.</summary>
internal static class FileNames
{
    /// <summary>What stands for a file that came without a name.</summary>
    public const string Unnamed = "Unnamed file";

    private const int Longest = 120;
    private const int LongestExtension = 12;

    /// <summary>
    /// The last part of the path, on one line, without control characters and without the marks that turn the direction of writing
    /// (by them "report\u202Etxt.exe" reads "reportexe.txt"); too long a name is cut before its extension.
    /// </summary>
    public static string Clean(string? name)
    {
        var last = (name ?? "").AsSpan();
        last = last[(last.LastIndexOfAny('/', '\\') + 1)..];
        var visible = new StringBuilder(last.Length);
        foreach (var letter in CleanText.OneLine(CleanText.Characters(last.ToString())))
        {
            if (!TurnsWriting(letter))
            {
                visible.Append(letter);
            }
        }

        var clean = visible.ToString().Trim();
        return clean.AsSpan().Trim('.').IsEmpty ? Unnamed : clean.Length <= Longest ? clean : Shorten(clean);
    }

    private static bool TurnsWriting(char letter) => letter is '\u061C' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static string Shorten(string name)
    {
        var extension = Path.GetExtension(name);
        extension = extension.Length <= LongestExtension ? extension : "";
        var cut = Longest - extension.Length - 1;
        cut -= char.IsHighSurrogate(name[cut - 1]) ? 1 : 0;
        return $"{name[..cut].TrimEnd()}…{extension}";
    }
}
