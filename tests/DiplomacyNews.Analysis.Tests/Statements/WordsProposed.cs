using System.Collections.Immutable;
using DiplomacyNews.Analysis.Statements;

namespace DiplomacyNews.Analysis.Tests.Statements;

/// <summary>Words of an article that are proposed, the first that read so.</summary>
internal sealed record Proposal(SpanRole Role, string Words, double Probability = 1, double Presence = 1);

/// <summary>Proposes certain words of one article, and nothing in any other text or in its contents by themselves.</summary>
internal sealed class WordsProposed(string article, params Proposal[] proposals) : IStatementSpans
{
    public string Name => "words";

    public ImmutableArray<ProposedSpan> Propose(string text) => text != article ? [] :
    [
        .. proposals.Select(p => new ProposedSpan(p.Role, new TextSpan(text.IndexOf(p.Words, StringComparison.Ordinal), p.Words.Length), p.Probability, p.Presence)).OrderBy(p => p.Span),
    ];
}
