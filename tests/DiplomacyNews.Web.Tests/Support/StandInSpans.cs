using System.Collections.Concurrent;
using System.Collections.Immutable;
using DiplomacyNews.Analysis;
using DiplomacyNews.Analysis.Statements;

namespace DiplomacyNews.Web.Tests.Support;

/// <summary>In the place of the network: proposes what stands in curly marks before "said", and remembers which articles it was given, in order.</summary>
internal sealed class StandInSpans : IStatementSpans
{
    public string Name => "stand-in-1";

    public ConcurrentQueue<string> Texts { get; } = [];

    /// <summary>What happens while an article is being read.</summary>
    public Action Meanwhile { get; set; } = () => { };

    public ImmutableArray<ProposedSpan> Propose(string text, CancellationToken cancellationToken)
    {
        if (text is ['“', .., '”'])
        {
            return []; // A content of an article, read once more.
        }

        Texts.Enqueue(text);
        Meanwhile();
        cancellationToken.ThrowIfCancellationRequested();
        var (opens, closes, said) = (text.IndexOf('“', StringComparison.Ordinal), text.IndexOf('”', StringComparison.Ordinal), text.IndexOf(" said ", StringComparison.Ordinal) + 1);
        return opens < 0 || closes < opens || said <= closes ? [] : [new(SpanRole.Content, TextSpan.FromBounds(opens, closes + 1), 1, 1), new(SpanRole.Cue, new TextSpan(said, "said".Length), 1, 1)];
    }
}
