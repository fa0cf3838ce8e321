namespace DiplomacyNews.Analysis.Topics;

/// <summary>A phrase found in a text.</summary>
/// <param name="Span">From its first to its last word.</param>
/// <param name="First">The index of its first word in the <see cref="Words"/>.</param>
/// <param name="Count">How many words it has.</param>
/// <param name="Value">What the table holds for the phrase.</param>
internal readonly record struct PhraseMatch<T>(TextSpan Span, int First, int Count, T Value);

/// <summary>
/// Looks up many phrases in one pass: a tree of words. Upper case in a phrase counts ("Jordan" is no "jordan"), lower case stands for any;
/// a word that ends in "*" stands for every word that begins so.
/// </summary>
internal sealed class PhraseTable<T>
{
    private readonly Node root = new();

    /// <summary>Adds a phrase; one without any word is left out.</summary>
    public void Add(string phrase, T value)
    {
        var node = root;
        var words = new Words(phrase);
        foreach (var word in words)
        {
            var open = word.Span.End < phrase.Length && phrase[word.Span.End] == '*';
            node = node.Child(word, open);
        }

        if (words.Count > 0)
        {
            node.Values.Add(value);
        }
    }

    /// <summary>Every phrase that stands in the text, also inside others, by where it begins and then shortest first.</summary>
    public IEnumerable<PhraseMatch<T>> All(Words words)
    {
        var active = new List<Node>();
        var next = new List<Node>();
        for (var first = 0; first < words.Count; first++)
        {
            active.Clear();
            active.Add(root);
            for (var at = first; at < words.Count && active.Count > 0 && (at == first || words[at].Joined); at++)
            {
                next.Clear();
                foreach (var node in active)
                {
                    node.Follow(words[at], next);
                }

                foreach (var node in next)
                {
                    foreach (var value in node.Values)
                    {
                        yield return new PhraseMatch<T>(TextSpan.FromBounds(words[first].Span.Start, words[at].Span.End), first, at - first + 1, value);
                    }
                }

                (active, next) = (next, active);
            }
        }
    }

    /// <summary>The phrases that stand in the text, the longest at each place and none inside another; a phrase with several values comes once for each.</summary>
    public IEnumerable<PhraseMatch<T>> Longest(Words words)
    {
        var free = 0;
        var best = new List<PhraseMatch<T>>();
        foreach (var match in All(words))
        {
            if (best.Count > 0 && match.First > best[0].First)
            {
                foreach (var kept in best)
                {
                    yield return kept;
                }

                free = best[0].First + best[0].Count;
                best.Clear();
            }

            if (match.First < free)
            {
                continue;
            }

            if (best.Count > 0 && match.Count > best[0].Count)
            {
                best.Clear();
            }

            best.Add(match);
        }

        foreach (var kept in best)
        {
            yield return kept;
        }
    }

    private sealed class Node
    {
        private readonly Dictionary<string, Node> whole = new(StringComparer.Ordinal);
        private readonly Dictionary<string, Node> beginnings = new(StringComparer.Ordinal);
        private readonly SortedSet<int> lengths = [];

        /// <summary>What follows when this node's own word stood there with these capitals.</summary>
        private readonly List<(string Printed, Node Node)> printed = [];

        public List<T> Values { get; } = [];

        public Node Child(Word word, bool open)
        {
            var child = Reach(word.Key, open);
            if (word.Text == word.Key)
            {
                return child;
            }

            var known = child.printed.Find(p => p.Printed == word.Text).Node;
            if (known is null)
            {
                known = new Node();
                child.printed.Add((word.Text, known));
            }

            return known;
        }

        public void Follow(Word word, List<Node> into)
        {
            if (whole.TryGetValue(word.Key, out var node))
            {
                Enter(node, word, into);
            }

            if (lengths.Count == 0)
            {
                return;
            }

            var byBeginning = beginnings.GetAlternateLookup<ReadOnlySpan<char>>();
            foreach (var length in lengths)
            {
                if (length > word.Key.Length)
                {
                    break;
                }

                if (byBeginning.TryGetValue(word.Key.AsSpan(0, length), out node))
                {
                    Enter(node, word, into);
                }
            }
        }

        private static void Enter(Node node, Word word, List<Node> into)
        {
            into.Add(node);
            foreach (var (text, child) in node.printed)
            {
                if (word.Text.StartsWith(text, StringComparison.Ordinal) || (text.Length > 3 && IsCapitals(word.Text)))
                {
                    into.Add(child);
                }
            }
        }

        private static bool IsCapitals(string word)
        {
            foreach (var c in word)
            {
                if (char.IsLower(c))
                {
                    return false;
                }
            }

            return true;
        }

        private Node Reach(string key, bool open)
        {
            if (open)
            {
                lengths.Add(key.Length);
            }

            var children = open ? beginnings : whole;
            return children.TryGetValue(key, out var known) ? known : children[key] = new Node();
        }
    }
}
