using System.Collections.Immutable;
using DiplomacyNews.Analysis;
using DiplomacyNews.Analysis.Statements;

namespace DiplomacyNews.Reader;

/// <summary>Proposes statements' spans by the network: the most probable tags of the chain, each span with its exact probability.</summary>
public sealed class LearnedSpans : IStatementSpans, IDisposable
{
    private readonly SpanModel model;

    internal LearnedSpans(SpanModel model, string name) => (this.model, Name) = (model, name);

    /// <inheritdoc/>
    public string Name { get; }

    /// <inheritdoc/>
    public void Dispose() => model.Dispose();

    /// <inheritdoc/>
    public ImmutableArray<ProposedSpan> Propose(string text, CancellationToken cancellationToken = default)
    {
        var read = ReaderText.Read(text, model.Vocabulary);
        if (read.Words.Length == 0)
        {
            return [];
        }
        var scores = model.Scores(read, cancellationToken);
        var tags = model.Chain.Best(scores);
        var onward = model.Chain.Onward(scores);
        var posteriors = TagChain.Posteriors(model.Chain.Arriving(scores), onward);
        var spans = ImmutableArray.CreateBuilder<ProposedSpan>();
        foreach (var (role, first, last) in SpanTags.Spans(tags))
        {
            spans.Add(new(role, TextSpan.FromBounds(read.Words[first].Start, read.Words[last].End), OfBounds(scores, onward, posteriors, role, first, last), OfPresence(posteriors, role, first, last)));
        }
        return spans.ToImmutable();
    }

    /// <summary>The probability that a span begins just there and ends just there.</summary>
    private double OfBounds(float[] scores, double[] onward, float[] posteriors, SpanRole role, int first, int last)
    {
        var (tag, inside) = (SpanTags.Begin(role), SpanTags.Inside(role));
        double probability = posteriors[(first * SpanTags.Count) + tag];
        for (var word = first; word < last; word++, tag = inside)
        {
            probability *= model.Chain.Then(scores, onward, word, tag, inside);
        }
        return (last + 1) * SpanTags.Count < scores.Length ? probability * (1 - model.Chain.Then(scores, onward, last, tag, inside)) : probability;
    }

    /// <summary>The probability that a word from first to last belongs to such a span at all, in the mean.</summary>
    private static double OfPresence(float[] posteriors, SpanRole role, int first, int last)
    {
        double sum = 0;
        for (var word = first; word <= last; word++)
        {
            sum += posteriors[(word * SpanTags.Count) + SpanTags.Begin(role)] + posteriors[(word * SpanTags.Count) + SpanTags.Inside(role)];
        }
        return Math.Min(1, sum / (last - first + 1));
    }
}
