using System.Text;

namespace DiplomacyNews.Web.Search;

/// <summary>
/// Whether two words are one name written after the rules of two languages: Zelensky and Selenskyj, Lavrov and Lawrow, Gaddafi and Qadhafi. What stays the same
/// is the skeleton of consonants, those counted as one that the languages write for the same sound.
/// </summary>
internal static class Transliteration
{
    private const int Shortest = 3;
    private const int Furthest = 4;

    // The longest first: "tsch" is one sound, not "ts" and "ch".
    private static readonly (string Letters, string Sound)[] Sounds =
    [
        ("tsch", "k"), ("tch", "k"), ("sch", "s"), ("kh", "k"), ("gh", "k"), ("ch", "k"), ("sh", "s"), ("zh", "s"), ("dh", "d"), ("th", "t"), ("ph", "v"), ("ts", "s"), ("tz", "s"), ("dz", "s"), ("ds", "s"),
        ("dj", "s"), ("ck", "k"), ("q", "k"), ("g", "k"), ("c", "k"), ("z", "s"), ("w", "v"), ("f", "v"), ("x", "ks"),
        ("h", ""), ("j", ""), ("y", ""), ("a", ""), ("e", ""), ("i", ""), ("o", ""), ("u", ""),
    ];

    /// <summary>What two spellings of a folded name have in common; short for short names.</summary>
    public static string Skeleton(string word)
    {
        var skeleton = new StringBuilder();
        for (var at = 0; at < word.Length;)
        {
            var rest = word.AsSpan(at);
            var (letters, sound) = (word[at].ToString(), word[at].ToString());
            foreach (var known in Sounds)
            {
                if (rest.StartsWith(known.Letters, StringComparison.Ordinal))
                {
                    (letters, sound) = known;
                    break;
                }
            }

            if (sound.Length > 0 && (skeleton.Length == 0 || skeleton[^1] != sound[0]))
            {
                skeleton.Append(sound);
            }

            at += letters.Length;
        }

        return skeleton.ToString();
    }

    /// <summary>Whether both may be the same name; the words are folded.</summary>
    public static bool IsOf(string one, string other) =>
        Skeleton(one) is { Length: >= Shortest } skeleton && skeleton == Skeleton(other) && EditDistance.Between(one, other, Furthest) <= Furthest;
}
