using DiplomacyNews.Reader;

namespace DiplomacyNews.Training;

/// <summary>What the chain of tags thinks of the marked ones: minus the logarithm of their probability, and how that changes with every score.</summary>
internal static class ChainLoss
{
    /// <param name="scores">The network's scores, a row a word.</param>
    /// <param name="marked">The tags that people gave.</param>
    /// <param name="transitions">The learned scores of steps.</param>
    /// <param name="cut">Whether the window begins inside a text, so that its first word may be inside a span.</param>
    /// <param name="byScore">Receives the derivative by each score.</param>
    /// <param name="byTransition">Receives, added, the derivative by each step.</param>
    public static double Of(ReadOnlySpan<float> scores, ReadOnlySpan<int> marked, float[] transitions, bool cut, Span<float> byScore, float[] byTransition)
    {
        var tags = SpanTags.Count;
        var learned = (float[])transitions.Clone();
        if (cut)
        {
            // The chain's start forbids an inside; a start that costs as much less as that ban makes it free again.
            for (var tag = 0; tag < tags; tag++)
            {
                learned[(tags * tags) + tag] = tag == SpanTags.Outside || SpanTags.Begins(tag) ? 0 : -TagChain.Impossible;
            }
        }
        var chain = new TagChain(learned);
        var arriving = chain.Arriving(scores);
        var onward = chain.Onward(scores);
        TagChain.Posteriors(arriving, onward).CopyTo(byScore);
        var words = marked.Length;
        var log = 0.0;
        for (var word = 0; word < words; word++)
        {
            var before = word == 0 ? tags : marked[word - 1];
            log += scores[(word * tags) + marked[word]] + chain.Step(before, marked[word]);
            for (var tag = 0; tag < tags; tag++)
            {
                var place = byScore[(word * tags) + tag];
                if (word == 0)
                {
                    byTransition[(tags * tags) + tag] += cut ? 0 : place;
                }
                else
                {
                    // How probable each step is: the chance of the tag before, times that of going on to this one.
                    for (var from = 0; from < tags; from++)
                    {
                        var came = byScore[((word - 1) * tags) + from];
                        byTransition[(from * tags) + tag] += came <= 0 ? 0 : came * chain.Then(scores, onward, word - 1, from, tag);
                    }
                }
            }
            if (word > 0 || !cut)
            {
                byTransition[(before * tags) + marked[word]] -= 1;
            }
        }
        for (var word = 0; word < words; word++)
        {
            byScore[(word * tags) + marked[word]] -= 1;
        }
        return TagChain.LogSum(arriving.AsSpan((words - 1) * tags, tags)) - log;
    }
}
