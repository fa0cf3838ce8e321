using System.Collections.Frozen;

namespace DiplomacyNews.Analysis.Text;

/// <summary>Lists of words as the rules write them: parted by blanks and line breaks.</summary>
internal static class WordList
{
    /// <summary>The words as a set, compared to the letter.</summary>
    public static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);
}
