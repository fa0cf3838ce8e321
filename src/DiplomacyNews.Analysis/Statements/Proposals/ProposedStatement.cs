using System.Collections.Immutable;

namespace DiplomacyNews.Analysis.Statements.Proposals;

/// <summary>Proposed spans that belong together. Positions are tokens.</summary>
/// <param name="Pieces">What is said.</param>
/// <param name="Probability">The probability of the content's bounds, the least of its pieces'.</param>
/// <param name="Presence">The probability that something is said there at all, the least of its pieces'.</param>
internal sealed record ProposedStatement(ImmutableArray<(int First, int End)> Pieces, double Probability, double Presence)
{
    /// <summary>"told Okafor on Monday in Torsholm that": so many words may stand between whoever is told and what is said.</summary>
    private const int LongestAside = 12;

    /// <summary>The words of saying, or null when none stand near.</summary>
    public (int First, int End)? Cue { get; init; }

    /// <summary>Who says it, or null when nobody is named near.</summary>
    public (int First, int End)? Source { get; init; }

    /// <summary>The probability that the words of saying are such; null without them.</summary>
    public double? CuePresence { get; init; }

    /// <summary>The probability that the source is one; null without one.</summary>
    public double? SourcePresence { get; init; }

    /// <summary>Whether it is told within another statement.</summary>
    public bool IsInner { get; init; }

    /// <summary>Whether the phrase shares a token with what is said.</summary>
    public bool Overlaps(int first, int end) => Pieces.Any(p => p.First < end && first < p.End);

    public int First => Pieces[0].First;

    public int End => Pieces[^1].End;

    /// <summary>"urged | Halistan to halt the flights": whoever is told stands before what is said, where the network takes them together.</summary>
    /// <param name="told">Whoever is told.</param>
    /// <param name="first">The first token said.</param>
    public ProposedStatement Without(Nominal told, int first) =>
        told.First == First && told.End <= first && first - told.End <= LongestAside && first < Pieces[0].End ? this with { Pieces = Pieces.SetItem(0, (first, Pieces[0].End)) } : this;
}
