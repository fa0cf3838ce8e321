using DiplomacyNews.Analysis.Statements;

namespace DiplomacyNews.Reader;

/// <summary>
/// The tags that words carry: outside, and for each role the beginning and the inside of its span (source 1 and 2, cue 3 and 4, content 5 and 6).
/// </summary>
internal static class SpanTags
{
    public const int Outside = 0;
    public const int Count = 7;

    public static int Begin(SpanRole role) => 1 + (2 * (int)role);

    public static int Inside(SpanRole role) => 2 + (2 * (int)role);

    public static bool Begins(int tag) => tag % 2 == 1;

    public static SpanRole Role(int tag) => (SpanRole)((tag - 1) / 2);

    /// <summary>The spans that words' tags spell, with their first and last words.</summary>
    public static IEnumerable<(SpanRole Role, int First, int Last)> Spans(int[] tags)
    {
        for (var first = 0; first < tags.Length; first++)
        {
            if (Begins(tags[first]))
            {
                var last = first;
                while (last + 1 < tags.Length && tags[last + 1] == tags[first] + 1)
                {
                    last++;
                }

                yield return (Role(tags[first]), first, last);
            }
        }
    }

    /// <summary>An inside follows only its own beginning or itself.</summary>
    public static bool MayFollow(int before, int tag) => tag == Outside || Begins(tag) || before == tag || before == tag - 1;
}
