using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>
/// A noun phrase that names a party. Positions are tokens.
/// </summary>
/// <param name="Heads">The smallest phrases that name it, several for "Blinken and Wang".</param>
/// <param name="First">The first token of the whole phrase, modifiers included.</param>
/// <param name="End">The token after the whole phrase.</param>
internal sealed record Nominal(ImmutableArray<(int First, int End)> Heads, int First, int End)
{
    public Nominal(int first, int end)
        : this([(first, end)], first, end)
    {
    }

    /// <summary>For who, which and that: the phrase they stand for.</summary>
    public Nominal? Antecedent { get; init; }

    /// <summary>For "a spokesman for the ministry, Lin Jian": the description that stands beside the name.</summary>
    public Nominal? Description { get; init; }

    /// <summary>The first token of the smallest phrase.</summary>
    public int HeadFirst => Heads[0].First;

    /// <summary>The token after the last of the smallest phrases.</summary>
    public int HeadEnd => Heads[^1].End;

    public TextSpan Span(AnnotatedText text) => text.Span(HeadFirst, HeadEnd);
}
