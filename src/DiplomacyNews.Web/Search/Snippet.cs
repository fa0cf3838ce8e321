using System.Collections.Immutable;
using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Search;

/// <summary>A piece of a text with the words that were searched for pointed out.</summary>
/// <param name="Text">The piece; an ellipsis stands where it was cut.</param>
/// <param name="Hits">What to point out, counted in <paramref name="Text"/>.</param>
public sealed record Snippet(string Text, ImmutableArray<TextSpan> Hits)
{
    private const int Before = 70;

    /// <summary>
    /// The stretch of about <paramref name="length"/> characters with the most hits, the earliest of equals; the beginning when there is none. Never
    /// beyond the paragraph that the hits are in.
    /// </summary>
    internal static Snippet Of(string text, ImmutableArray<TextSpan> within, ImmutableArray<TextSpan> hits, int length)
    {
        if (within.IsEmpty)
        {
            return new Snippet("", []);
        }

        var best = hits.IsEmpty ? within[0].Start : hits[0].Start;
        for (int first = 0, last = 0, most = 0; first < hits.Length; first++)
        {
            while (last + 1 < hits.Length && hits[last + 1].End - hits[first].Start <= length - Before)
            {
                last++;
            }

            if (last - first + 1 > most)
            {
                (most, best) = (last - first + 1, hits[first].Start);
            }
        }

        var paragraph = within.LastOrDefault(w => w.Start <= best, within[0]);
        var start = best - paragraph.Start <= Before * 2 ? paragraph.Start : WordStart(text, best - Before, best);
        var end = paragraph.End - start <= length * 5 / 4 ? paragraph.End : WordEnd(text, start + length);
        var (head, tail) = (start > paragraph.Start ? "… " : "", end < paragraph.End ? " …" : "");
        return new Snippet(head + text[start..end].Replace('\n', ' ').Replace('\r', ' ') + tail,
            [.. hits.Where(h => h.Start >= start && h.End <= end).Select(h => new TextSpan(h.Start - start + head.Length, h.Length))]);
    }

    private static int WordStart(string text, int at, int limit)
    {
        while (at < limit && !char.IsWhiteSpace(text[at - 1]))
        {
            at++;
        }

        return at;
    }

    private static int WordEnd(string text, int at)
    {
        var end = at;
        while (end > at - 40 && !char.IsWhiteSpace(text[end]))
        {
            end--;
        }

        end = end > at - 40 ? end : char.IsLowSurrogate(text[at]) ? at - 1 : at;
        return text.AsSpan(0, end).TrimEnd().Length;
    }
}
