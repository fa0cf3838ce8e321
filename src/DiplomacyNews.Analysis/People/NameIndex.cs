namespace DiplomacyNews.Analysis.People;

/// <summary>What a phrase of the index names.</summary>
internal enum NameKind { Person, ShortName, Body, MinistryOfKind, Country, Adjective, Inhabitants, Metonym, Place, Outlet, Title }

/// <summary>One meaning of a phrase.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Id">The id or ISO code of what it names; a title's own words, folded, for titles.</param>
/// <param name="Casing">For each word, the least it must be written like: L any way, C with a capital, U all in capitals.</param>
/// <param name="Certainty">0 to 1: lower for forms that were made by rule (first and last name only, names turned round).</param>
internal sealed record NameEntry(NameKind Kind, string Id, string Casing, double Certainty)
{
    /// <summary>The metonym row, for metonyms.</summary>
    public Metonym? Metonym { get; init; }
}

/// <summary>
/// All phrases the lexicon knows, as a tree by word: finding those that begin at a word costs a step for each further word, however many there are.
/// </summary>
internal sealed class NameIndex
{
    private readonly Dictionary<string, int> numbers = new(16_000, StringComparer.Ordinal);
    private readonly Dictionary<long, int> steps = new(32_000);
    private readonly List<List<NameEntry>?> entries = [null];

    /// <summary>Adds a phrase as printed; how it is printed says how the text must write it.</summary>
    public void Add(string phrase, NameKind kind, string id, double certainty = 1, Metonym? metonym = null, bool anyCase = false)
    {
        var (words, casing) = Split(phrase);
        if (words.Length == 0)
        {
            return;
        }

        var node = 0;
        foreach (var word in words)
        {
            if (!steps.TryGetValue(Step(node, word), out var next))
            {
                next = entries.Count;
                entries.Add(null);
                steps[Step(node, word)] = next;
            }

            node = next;
        }

        var here = entries[node] ??= new List<NameEntry>(1);
        var written = anyCase ? new string('L', words.Length) : casing;
        var same = here.FindIndex(e => e.Kind == kind && e.Id == id && (kind != NameKind.Metonym || e.Metonym == metonym));
        if (same < 0)
        {
            here.Add(new NameEntry(kind, id, written, certainty) { Metonym = metonym });
        }
        else if (here[same].Casing != written)
        {
            // "Kim Jong Un" and "Kim Jong-un": the laxer writing at each word.
            here[same] = here[same] with { Casing = string.Concat(here[same].Casing.Zip(written, (a, b) => a == 'L' || b == 'L' ? 'L' : a == 'C' || b == 'C' ? 'C' : 'U')) };
        }
    }

    /// <summary>
    /// The longest phrase that begins at word <paramref name="first"/>: how many words it has, and everything it may mean. Zero words when none does.
    /// In a line of capitals every word counts as merely capitalised, and abbreviations are not recognised.
    /// </summary>
    public int Match(IReadOnlyList<NameWord> words, int first, bool lineOfCapitals, List<NameEntry> found)
    {
        found.Clear();
        int node = 0, length = 0;
        for (var i = first; i < words.Count; i++)
        {
            if (i > first && (words[i].Before > Joint.Hyphen))
            {
                break;
            }

            if (!numbers.TryGetValue(words[i].Folded, out var word) || !steps.TryGetValue(Step(node, word), out node))
            {
                break;
            }

            if (entries[node] is { } here && here.Exists(e => IsWritten(words, first, e, lineOfCapitals)))
            {
                found.Clear();
                found.AddRange(here.Where(e => IsWritten(words, first, e, lineOfCapitals)));
                length = i - first + 1;
            }
        }

        return length;
    }

    /// <summary>Whether the phrase is one of the index, in any writing.</summary>
    public bool Knows(string foldedWord) => numbers.ContainsKey(foldedWord);

    private static long Step(int node, int word) => ((long)node << 32) | (uint)word;

    private static bool IsWritten(IReadOnlyList<NameWord> words, int first, NameEntry entry, bool lineOfCapitals)
    {
        for (var i = 0; i < entry.Casing.Length; i++)
        {
            var casing = words[first + i].Casing;
            var written = entry.Casing[i] switch
            {
                'U' => casing is Casing.Caps or Casing.Initial && !lineOfCapitals,
                'C' => casing is not Casing.Lower,
                _ => true,
            };
            if (!written)
            {
                return false;
            }
        }

        return true;
    }

    private (int[] Words, string Casing) Split(string phrase)
    {
        var words = NameWords.Split(phrase);
        var casing = string.Create(words.Count, words, static (span, words) =>
        {
            for (var i = 0; i < span.Length; i++)
            {
                span[i] = words[i].Casing switch { Casing.Caps => 'U', Casing.Capital or Casing.Initial => 'C', _ => 'L' };
            }
        });
        var ids = new int[words.Count];
        for (var i = 0; i < ids.Length; i++)
        {
            ids[i] = numbers.TryGetValue(words[i].Folded, out var n) ? n : numbers[words[i].Folded] = numbers.Count;
        }

        return (ids, casing);
    }
}
