using System.Collections.Immutable;
using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Ingestion;

/// <summary>What a statement or meeting is recognised by when its article is read again.</summary>
/// <param name="Who">Those who speak or meet, in order.</param>
/// <param name="Words">What is said, or the words that tell of the meeting.</param>
internal sealed record Identity(string Who, string Words)
{
    private HashSet<string>? set;

    /// <summary>Where it stands in the text, which never changes; empty where only the words are known.</summary>
    public ImmutableArray<TextSpan> Content { get; init; } = [];

    /// <summary>The words of saying, or null.</summary>
    public TextSpan? Cue { get; init; }

    public int Length => Content.Sum(piece => piece.Length);

    public HashSet<string> WordSet => set ??= Words.Split([' ', '“', '”', ',', '.', '…'], StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.OrdinalIgnoreCase);
}

/// <summary>
/// Gives the findings of a new reading the keys that the old ones had. The surest matches are made first: the same place and speaker, the same place,
/// places that overlap; only those whose place is not known are recognised by their words. A key that is given to the wrong statement would carry an
/// editor's decision to words it was not made about, so what is in doubt gets a key of its own.
/// </summary>
internal static class KeyMatching
{
    /// <returns>For each of <paramref name="found"/>, the key it keeps, or null where a new one is to be minted.</returns>
    public static string?[] Match(IReadOnlyList<(string Key, Identity Identity)> known, IReadOnlyList<Identity> found)
    {
        var pairing = new Pairing([.. known.Select(k => k.Identity)], found);
        pairing.TakeEqual(i => i.Content.IsEmpty ? null : (Place(i), i.Who));
        pairing.TakeEqual(i => i.Content.IsEmpty ? null : Place(i));
        pairing.TakeOverlapping();
        pairing.TakeByWords(i => (i.Who, i.Words));
        pairing.TakeByWords(i => i.Words);
        pairing.TakeMostlyTheSame();
        return [.. pairing.KnownOfFound.Select(k => k is { } index ? known[index].Key : null)];
    }

    private static string Place(Identity identity) => string.Join(' ', identity.Content.Select(piece => (piece.Start, piece.Length)));

    private sealed class Pairing(IReadOnlyList<Identity> known, IReadOnlyList<Identity> found)
    {
        private const double MostlyTheSame = 0.6;
        private readonly bool[] taken = new bool[known.Count];

        public int?[] KnownOfFound { get; } = new int?[found.Count];

        /// <summary>Pairs those that are alike in <paramref name="by"/>, in their order; null stands for nothing to compare.</summary>
        public void TakeEqual(Func<Identity, object?> by) => TakeEqual(by, _ => true);

        public void TakeByWords(Func<Identity, object?> by) => TakeEqual(by, HasNoPlace);

        /// <summary>Pairs those that stand in the same stretch of the text, the most alike first.</summary>
        public void TakeOverlapping()
        {
            var pairs = Shared().Where(pair => AreTheSame(known[pair.Key.Known], found[pair.Key.Found], pair.Value))
                .OrderByDescending(pair => Likeness(known[pair.Key.Known], found[pair.Key.Found], pair.Value)).ThenBy(pair => pair.Key.Known).ThenBy(pair => pair.Key.Found);
            foreach (var ((k, f), _) in pairs)
            {
                if (!taken[k] && KnownOfFound[f] is null)
                {
                    Take(k, f);
                }
            }
        }

        /// <summary>Pairs those of one speaker with mostly the same words.</summary>
        public void TakeMostlyTheSame()
        {
            var byWho = Free().Where(k => HasNoPlace(known[k])).ToLookup(k => known[k].Who, StringComparer.Ordinal);
            foreach (var f in Unpaired())
            {
                if (byWho[found[f].Who].Where(k => !taken[k] && WordsInCommon(known[k], found[f]) >= MostlyTheSame).Select(k => (int?)k).FirstOrDefault() is { } like)
                {
                    Take(like, f);
                }
            }
        }

        private static bool HasNoPlace(Identity identity) => identity.Content.IsEmpty;

        private void TakeEqual(Func<Identity, object?> by, Func<Identity, bool> isAsked)
        {
            var free = new Dictionary<object, Queue<int>>();
            foreach (var k in Free().Where(k => isAsked(known[k])))
            {
                if (by(known[k]) is { } value)
                {
                    (free.TryGetValue(value, out var queue) ? queue : free[value] = new Queue<int>()).Enqueue(k);
                }
            }

            foreach (var f in Unpaired())
            {
                if (by(found[f]) is { } value && free.TryGetValue(value, out var queue) && queue.TryDequeue(out var k))
                {
                    Take(k, f);
                }
            }
        }

        /// <summary>How many characters each pair has in common; a sweep through the text, so that only pairs that meet are looked at.</summary>
        private Dictionary<(int Known, int Found), int> Shared()
        {
            var starts = Free().SelectMany(k => known[k].Content.Select(piece => (Piece: piece, IsKnown: true, Index: k)))
                .Concat(Unpaired().SelectMany(f => found[f].Content.Select(piece => (Piece: piece, IsKnown: false, Index: f))))
                .Where(x => x.Piece.Length > 0).OrderBy(x => x.Piece.Start);
            var shared = new Dictionary<(int Known, int Found), int>();
            var open = new List<(TextSpan Piece, bool IsKnown, int Index)>();
            foreach (var at in starts)
            {
                open.RemoveAll(x => x.Piece.End <= at.Piece.Start);
                foreach (var other in open.Where(x => x.IsKnown != at.IsKnown))
                {
                    var pair = at.IsKnown ? (at.Index, other.Index) : (other.Index, at.Index);
                    shared[pair] = shared.GetValueOrDefault(pair) + Math.Min(at.Piece.End, other.Piece.End) - at.Piece.Start;
                }

                open.Add(at);
            }

            return shared;
        }

        private static bool AreTheSame(Identity old, Identity now, int shared)
        {
            var most = 2 * shared >= old.Length + now.Length - shared;
            var mostOfTheShorter = 2 * shared >= Math.Min(old.Length, now.Length);
            if (HaveOneCue(old, now))
            {
                return mostOfTheShorter;
            }

            if (IsToldWithin(old, now) || IsToldWithin(now, old))
            {
                return false; // "The minister said Okafor had told him that …": who says the whole does not say the part.
            }

            var bySameSpeaker = old.Who.Length > 0 && old.Who == now.Who && mostOfTheShorter;
            var nearlyAll = 5 * shared >= 4 * (old.Length + now.Length - shared);
            return bySameSpeaker || (old.Cue is null == now.Cue is null ? most : nearlyAll);
        }

        private static double Likeness(Identity old, Identity now, int shared) =>
            ((double)shared / (old.Length + now.Length - shared)) + (HaveOneCue(old, now) ? 1 : 0) + (old.Who == now.Who ? 0.25 : 0);

        private static bool HaveOneCue(Identity a, Identity b) => a.Cue is { } one && b.Cue is { } other && one.Overlaps(other);

        private static bool IsToldWithin(Identity inner, Identity outer) => inner.Cue is { } cue && outer.Content.Any(piece => piece.Contains(cue));

        private static double WordsInCommon(Identity a, Identity b)
        {
            var shared = a.WordSet.Count(b.WordSet.Contains);
            var all = a.WordSet.Count + b.WordSet.Count - shared;
            return all == 0 ? 0 : (double)shared / all;
        }

        private IEnumerable<int> Free() => Enumerable.Range(0, known.Count).Where(k => !taken[k]);

        private IEnumerable<int> Unpaired() => Enumerable.Range(0, found.Count).Where(f => KnownOfFound[f] is null);

        private void Take(int k, int f)
        {
            taken[k] = true;
            KnownOfFound[f] = k;
        }
    }
}
