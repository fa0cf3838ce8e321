using System.Collections.Immutable;
using DiplomacyNews.Analysis;
using DiplomacyNews.Analysis.Statements;

namespace DiplomacyNews.Reader;

/// <summary>Proposes statements' spans by the network: the most probable tags of the chain, each span with its exact probability.</summary>
public sealed class LearnedSpans : IStatementSpans, IDisposable
{
    private readonly SpanModel model;

    private readonly bool keepOpen;

    internal LearnedSpans(SpanModel model, string name, bool keepOpen = false) => (this.model, Name, this.keepOpen) = (model, name, keepOpen);

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!keepOpen)
        {
            model.Dispose();
        }
    }

    /// <inheritdoc/>
    public ImmutableArray<ProposedSpan> Propose(string text)
    {
        var read = ReaderText.Read(text, model.Vocabulary);
        if (read.Words.Length == 0)
        {
            return [];
        }
        var scores = model.Scores(read);
        var tags = model.Chain.Best(scores);
        var onward = model.Chain.Onward(scores);
        var posteriors = TagChain.Posteriors(model.Chain.Arriving(scores), onward);
        var spans = ImmutableArray.CreateBuilder<ProposedSpan>();
        for (var word = 0; word < tags.Length; word++)
        {
            if (SpanTags.Begins(tags[word]))
            {
                var (last, probability, presence) = Follow(scores, onward, posteriors, tags, word);
                spans.Add(new(SpanTags.Role(tags[word]), TextSpan.FromBounds(read.Words[word].Start, read.Words[last].End), probability, presence));
            }
        }
        return spans.ToImmutable();
    }

    /// <summary>The span that begins at a word, the probability that one begins there and ends where it does, and that its words belong to one at all.</summary>
    private (int Last, double Probability, double Presence) Follow(float[] scores, double[] onward, float[] posteriors, int[] tags, int first)
    {
        var inside = tags[first] + 1;
        double probability = posteriors[(first * SpanTags.Count) + tags[first]];
        double presence = 0;
        for (var i = first; i < tags.Length && (i == first || tags[i] == inside); i++)
        {
            presence += posteriors[(i * SpanTags.Count) + tags[first]] + posteriors[(i * SpanTags.Count) + inside];
        }
        var word = first;
        for (; word + 1 < tags.Length && tags[word + 1] == inside; word++)
        {
            probability *= model.Chain.Then(scores, onward, word, tags[word], inside);
        }
        if (word + 1 < tags.Length)
        {
            probability *= 1 - model.Chain.Then(scores, onward, word, tags[word], inside);
        }
        return (word, probability, Math.Min(1, presence / (word - first + 1)));
    }
}
