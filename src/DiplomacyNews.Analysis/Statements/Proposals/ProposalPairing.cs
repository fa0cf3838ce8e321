using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Proposals;

/// <summary>A proposal, with the rules' draft of the same statement where there is one.</summary>
internal sealed record ProposalPair(ProposedStatement Proposed, Draft? Rule);

/// <summary>Finds for each proposal the rules' draft of the same statement.</summary>
internal sealed class ProposalPairing(AnnotatedText text)
{
    /// <summary>A rule's draft and a proposal are the same statement from this share of common words up.</summary>
    private const double SameStatement = .35;

    /// <summary>How many tokens before a proposal its partner may begin.</summary>
    private const int Reach = 400;

    /// <summary>The proposals in their order; each draft stands in one pair at most.</summary>
    public List<ProposalPair> Pair(List<Draft> byRules, List<ProposedStatement> proposals) => Gathered([.. proposals.Zip(Partners(byRules, proposals), (proposed, rule) => new ProposalPair(proposed, rule))]);

    // The most alike first.
    private static Draft?[] Partners(List<Draft> byRules, List<ProposedStatement> proposals)
    {
        var partners = new Draft?[proposals.Count];
        var taken = new HashSet<Draft>(ReferenceEqualityComparer.Instance);
        var ordered = byRules.Where(d => !d.IsTurn).OrderBy(d => d.First).ToList();
        var candidates = new List<(double Alike, int Proposal, Draft Draft)>();
        var from = 0;
        for (var i = 0; i < proposals.Count; i++)
        {
            while (from < ordered.Count && ordered[from].First < proposals[i].First - Reach)
            {
                from++;
            }

            for (var k = from; k < ordered.Count && ordered[k].First < proposals[i].End; k++)
            {
                if (AlikeInPart(ordered[k].Pieces, proposals[i].Pieces) is >= SameStatement and var alike)
                {
                    candidates.Add((alike, i, ordered[k]));
                }
            }
        }

        foreach (var (_, proposal, draft) in candidates.OrderByDescending(c => c.Alike).ThenBy(c => c.Proposal))
        {
            if (partners[proposal] is null && taken.Add(draft))
            {
                partners[proposal] = draft;
            }
        }

        return partners;
    }

    // Each of many paragraphs of one quotation is proposed by itself, and is but a small part of what the rule holds together.
    private static double AlikeInPart(ImmutableArray<(int First, int End)> ofRule, ImmutableArray<(int First, int End)> proposed) =>
        ofRule.Length < 3 ? Alike(ofRule, proposed) : Math.Max(Alike(ofRule, proposed), Alike([ofRule.MaxBy(p => Math.Min(p.End, proposed[^1].End) - Math.Max(p.First, proposed[0].First))], proposed));

    private static double Alike(ImmutableArray<(int First, int End)> some, ImmutableArray<(int First, int End)> others)
    {
        int common = 0, total = 0;
        foreach (var (first, end) in some)
        {
            total += end - first;
            common += others.Sum(o => Math.Max(0, Math.Min(end, o.End) - Math.Max(first, o.First)));
        }

        total += others.Sum(o => o.End - o.First) - common;
        return total == 0 ? 0 : (double)common / total;
    }

    // “We expect nothing,” she said. “We ask for answers.”: quotations that a rule holds together are one statement, though each was proposed by itself.
    private List<ProposalPair> Gathered(List<ProposalPair> pairs)
    {
        var owners = Owners(pairs);
        var gathered = new HashSet<int>();
        var more = new Dictionary<int, List<(int First, int End)>>();
        for (var i = 0; i < pairs.Count; i++)
        {
            var quoted = QuotationsOf(pairs[i]);
            if (!quoted.IsEmpty && owners[quoted[0].First] is >= 0 and var owner && quoted.All(p => owners[p.First] == owner && owners[p.End - 1] == owner && !pairs[owner].Proposed.Overlaps(p.First, p.End)))
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(more, owner, out _) ??= []).AddRange(quoted);
                gathered.Add(i);
            }
        }

        return [.. from i in Enumerable.Range(0, pairs.Count) where !gathered.Contains(i) select more.TryGetValue(i, out var pieces) ? With(pairs[i], pieces) : pairs[i]];
    }

    /// <summary>For each token the first pair whose rule holds it as one of several pieces, or -1.</summary>
    private int[] Owners(List<ProposalPair> pairs)
    {
        var owners = new int[text.Tokens.Length];
        Array.Fill(owners, -1);
        for (var i = pairs.Count - 1; i >= 0; i--)
        {
            foreach (var (first, end) in pairs[i].Rule is { Pieces.Length: > 1 } rule ? rule.Pieces : [])
            {
                owners.AsSpan(first, end - first).Fill(i);
            }
        }

        return owners;
    }

    /// <summary>The pieces in quotation marks of an outer statement that no rule found.</summary>
    private ImmutableArray<(int First, int End)> QuotationsOf(ProposalPair pair) => pair.Rule is null && !pair.Proposed.IsInner ? pair.Proposed.Pieces.RemoveAll(p => !text.HoldsQuotation([p])) : [];

    private static ProposalPair With(ProposalPair pair, List<(int First, int End)> pieces) => pair with { Proposed = pair.Proposed with { Pieces = [.. pair.Proposed.Pieces.Concat(pieces).OrderBy(p => p.First)] } };
}
