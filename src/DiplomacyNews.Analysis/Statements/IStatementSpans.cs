using System.Collections.Immutable;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>
/// Proposes where a text says who said what. The rules decide what the proposals mean; without a proposer they read alone.
/// Safe to share between threads; no text makes it throw.
/// </summary>
public interface IStatementSpans
{
    /// <summary>Which reader and version it is ("spans-3"); stored with each article that it read.</summary>
    string Name { get; }

    /// <summary>The spans of sources, cues and contents, in text order. Spans do not overlap. The text is an article, or a content of one by itself.</summary>
    /// <exception cref="OperationCanceledException">It was asked to stop; a text of megabytes takes a minute.</exception>
    ImmutableArray<ProposedSpan> Propose(string text, CancellationToken cancellationToken);
}

/// <summary>What a proposed span is: who says, the word of saying, or what is said.</summary>
public enum SpanRole { Source, Cue, Content }

/// <summary>One span that a reader proposes.</summary>
/// <param name="Role">What it is.</param>
/// <param name="Span">Where it stands; a content has its quotation marks inside.</param>
/// <param name="Probability">How probable it is that a person would mark just this span so, from 0 to 1.</param>
/// <param name="Presence">How probable it is that its words belong to such a span at all, wherever that begins and ends: their mean, from 0 to 1.</param>
public readonly record struct ProposedSpan(SpanRole Role, TextSpan Span, double Probability, double Presence);
