using System.Collections.Immutable;

namespace DiplomacyNews.Analysis.Statements.Proposals;

/// <summary>Which tokens of a text proposed contents cover.</summary>
internal sealed class TokenCover
{
    /// <summary>For each token how many covered ones stand before it.</summary>
    private readonly int[] before;

    public TokenCover(int tokens, List<ProposedStatement> statements)
    {
        before = new int[tokens + 1];
        foreach (var (first, end) in statements.SelectMany(s => s.Pieces))
        {
            for (var i = first; i < end; i++)
            {
                before[i + 1] = 1;
            }
        }

        for (var i = 0; i < tokens; i++)
        {
            before[i + 1] += before[i];
        }
    }

    public bool Holds(int token) => before[token + 1] > before[token];

    /// <summary>The covered share of the pieces.</summary>
    public double Share(ImmutableArray<(int First, int End)> pieces) =>
        (double)pieces.Sum(p => before[p.End] - before[p.First]) / Math.Max(1, pieces.Sum(p => p.End - p.First));
}
