namespace DiplomacyNews.Web.Ingestion;

/// <summary>What a statement or meeting is recognised by when its article is read again.</summary>
/// <param name="Who">The slugs of those who speak or meet, in order.</param>
/// <param name="Words">What is said, or the words that tell of the meeting.</param>
internal sealed record Identity(string Who, string Words)
{
    private HashSet<string>? set;

    public HashSet<string> WordSet => set ??= Words.Split([' ', '“', '”', ',', '.', '…'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
}

/// <summary>
/// Gives the findings of a new reading the keys that the old ones had. The surest matches are made first: same speaker and words, then same words,
/// then the same speaker with mostly the same words.
/// </summary>
internal static class KeyMatching
{
    private const double MostlyTheSame = 0.6;

    /// <returns>For each of <paramref name="found"/>, the key it keeps, or null where a new one is to be minted.</returns>
    public static string?[] Match(IReadOnlyList<(string Key, Identity Identity)> known, IReadOnlyList<Identity> found)
    {
        var keys = new string?[found.Count];
        var free = known.ToList();
        Take((old, now) => old == now);
        Take((old, now) => old.Words == now.Words);
        Take((old, now) => old.Who == now.Who && Likeness(old, now) >= MostlyTheSame);
        return keys;

        void Take(Func<Identity, Identity, bool> same)
        {
            for (var i = 0; i < keys.Length; i++)
            {
                if (keys[i] is null && free.FindIndex(k => same(k.Identity, found[i])) is >= 0 and var at)
                {
                    keys[i] = free[at].Key;
                    free.RemoveAt(at);
                }
            }
        }
    }

    private static double Likeness(Identity a, Identity b)
    {
        var shared = a.WordSet.Count(b.WordSet.Contains);
        var all = a.WordSet.Count + b.WordSet.Count - shared;
        return all == 0 ? 0 : (double)shared / all;
    }
}
