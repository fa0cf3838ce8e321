using System.Collections.Concurrent;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.Statements;

namespace DiplomacyNews.Web.Tests.Support;

/// <summary>In the place of the network: proposes nothing, and remembers which texts it was given, in order.</summary>
internal sealed class StandInSpans : IStatementSpans
{
    public string Name => "stand-in-1";

    public ConcurrentQueue<string> Texts { get; } = [];

    public ImmutableArray<ProposedSpan> Propose(string text)
    {
        Texts.Enqueue(text);
        return [];
    }
}
