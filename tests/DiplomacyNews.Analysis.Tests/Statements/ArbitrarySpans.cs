using System.Collections.Immutable;
using DiplomacyNews.Analysis.Statements;

namespace DiplomacyNews.Analysis.Tests.Statements;

/// <summary>
/// Proposes spans anywhere, as a network that learned nothing would: in order and without overlap, of any role, length and probability, the same for the same text.
/// </summary>
/// <param name="seed">Another one proposes others.</param>
/// <param name="longest">The longest span, in words or, cut anywhere, in letters.</param>
internal sealed class ArbitrarySpans(int seed, int longest) : IStatementSpans
{
    public string Name => "arbitrary";

    public ImmutableArray<ProposedSpan> Propose(string text, CancellationToken cancellationToken)
    {
        var random = new Random(seed);
        // Half of them keep to words, as a network does; a span cut anywhere may halve a word or a letter.
        var places = random.Next(2) == 0 ? WordEdges(text) : [.. Enumerable.Range(0, text.Length + 1)];
        var spans = ImmutableArray.CreateBuilder<ProposedSpan>();
        for (var at = random.Next(longest); at + 1 < places.Count; at += random.Next(4) == 0 ? 0 : random.Next(longest))
        {
            var end = Math.Min(places.Count - 1, at + 1 + random.Next(longest));
            spans.Add(default(ProposedSpan) with { Role = (SpanRole)random.Next(3), Span = TextSpan.FromBounds(places[at], places[end]), Probability = random.NextDouble(), Presence = random.NextDouble() });
            at = end;
        }

        return spans.ToImmutable();
    }

    private static List<int> WordEdges(string text)
    {
        var edges = new List<int>();
        for (var i = 0; i <= text.Length; i++)
        {
            var before = i > 0 && char.IsLetterOrDigit(text[i - 1]);
            var after = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (before != after || (i > 0 && i < text.Length && !before && !char.IsWhiteSpace(text[i])))
            {
                edges.Add(i);
            }
        }

        return edges;
    }
}
