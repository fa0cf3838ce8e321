using System.Collections.Immutable;
using System.Runtime.InteropServices;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Proposals;

/// <summary>
/// Joins what the network proposes with what the rules found. The network says where statements are and how far they reach; a rule that found the same
/// statement says what it means. What only rules found stays where the network cannot judge: turns, statements inside statements, and what stands in quotation marks or beside a cue that it saw too.
/// </summary>
internal sealed class DraftMerging(AnnotatedText text)
{
    /// <summary>A rule's draft and a proposal are the same statement from this share of common words up.</summary>
    private const double SameStatement = .35;

    /// <summary>Where the network is less sure of the bounds than this, the rule's bounds stand.</summary>
    private const double SureBounds = .5;

    /// <summary>From this probability up a proposed source stands in place of another one that the rule found.</summary>
    private const double SureSource = .9;

    /// <summary>What is less probable than this is left out.</summary>
    private const double LeastCredence = .45;

    /// <summary>How many tokens before a proposal its partner may begin.</summary>
    private const int Reach = 400;

    private readonly ProposalDrafter drafter = new(text);

    private ImmutableArray<Token> Tokens => text.Tokens;

    public List<Draft> Merge(List<Draft> byRules, ProposedReading proposed)
    {
        var proposals = proposed.Statements;
        var partners = Partners(byRules, proposals);
        (proposals, partners) = Gathered(proposals, partners);
        var covered = new TokenCover(Tokens.Length, proposed.Outer);
        var now = new Dictionary<Draft, Draft>(ReferenceEqualityComparer.Instance);
        var merged = new List<Draft>(proposals.Count);
        for (var i = 0; i < proposals.Count; i++)
        {
            var draft = partners[i] is { } partner ? Joined(partner, proposals[i]) : Alone(proposals[i]);
            if (Believed(draft, Proposed(proposals[i], draft)) is { } believed)
            {
                merged.Add(believed);
                if (partners[i] is { } known)
                {
                    now[known] = believed;
                }
            }
        }

        var found = new HashSet<Draft>(partners.OfType<Draft>(), ReferenceEqualityComparer.Instance);
        foreach (var draft in byRules.Where(d => !found.Contains(d)))
        {
            if (Unproposed(draft, covered, proposed.Cues) is { } believed)
            {
                now[draft] = believed;
                merged.Add(believed);
            }
        }

        return Carry([.. merged.OrderBy(d => d.Place).ThenBy(d => d.IsTurn ? 0 : 1)], now);
    }

    /// <summary>For each proposal the rules' draft of the same statement, the most alike first; each draft once.</summary>
    private static Draft?[] Partners(List<Draft> byRules, List<ProposedStatement> proposals)
    {
        var partners = new Draft?[proposals.Count];
        var taken = new HashSet<Draft>(ReferenceEqualityComparer.Instance);
        var ordered = byRules.Where(d => !d.IsTurn).OrderBy(d => d.First).ToList();
        var pairs = new List<(double Alike, int Proposal, Draft Draft)>();
        var from = 0;
        for (var i = 0; i < proposals.Count; i++)
        {
            while (from < ordered.Count && ordered[from].First < proposals[i].First - Reach)
            {
                from++;
            }

            for (var k = from; k < ordered.Count && ordered[k].First < proposals[i].End; k++)
            {
                if (Alike(ordered[k].Pieces, proposals[i].Pieces) is >= SameStatement and var alike)
                {
                    pairs.Add((alike, i, ordered[k]));
                }
            }
        }

        foreach (var (_, proposal, draft) in pairs.OrderByDescending(p => p.Alike).ThenBy(p => p.Proposal))
        {
            if (partners[proposal] is null && taken.Add(draft))
            {
                partners[proposal] = draft;
            }
        }

        return partners;
    }

    /// <summary>A proposal inside another piece of a rule's draft than the one that is proposed for it is of the same statement: “We expect nothing,” she said. “We ask for answers.”</summary>
    private (List<ProposedStatement>, Draft?[]) Gathered(List<ProposedStatement> proposals, Draft?[] partners)
    {
        var owners = new Dictionary<int, int>();
        for (var i = 0; i < proposals.Count; i++)
        {
            foreach (var (first, end) in partners[i] is { Pieces.Length: > 1 } draft ? draft.Pieces : [])
            {
                for (var token = first; token < end; token++)
                {
                    owners.TryAdd(token, i);
                }
            }
        }

        var more = new Dictionary<int, List<(int First, int End)>>();
        var gathered = new HashSet<int>();
        for (var i = 0; i < proposals.Count; i++)
        {
            var quoted = partners[i] is null && !proposals[i].IsInner ? proposals[i].Pieces.RemoveAll(p => !text.HoldsQuotation([p])) : [];
            if (quoted is [var (at, _), ..] && owners.TryGetValue(at, out var owner) && quoted.All(p => owners.GetValueOrDefault(p.First, -1) == owner && owners.GetValueOrDefault(p.End - 1, -1) == owner && !proposals[owner].Overlaps(p.First, p.End)))
            {
                (CollectionsMarshal.GetValueRefOrAddDefault(more, owner, out _) ??= []).AddRange(quoted);
                gathered.Add(i);
            }
        }

        var (kept, keptPartners) = (new List<ProposedStatement>(proposals.Count), new List<Draft?>(proposals.Count));
        for (var i = 0; i < proposals.Count; i++)
        {
            if (!gathered.Contains(i))
            {
                kept.Add(more.TryGetValue(i, out var pieces) ? proposals[i] with { Pieces = [.. proposals[i].Pieces.Concat(pieces).OrderBy(p => p.First)] } : proposals[i]);
                keptPartners.Add(partners[i]);
            }
        }

        return (kept, [.. keptPartners]);
    }

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

    private Draft Joined(Draft rule, ProposedStatement proposed)
    {
        var joined = proposed.Probability < SureBounds && !rule.HoldsQuotation(text) ? rule : rule with { Pieces = proposed.Pieces };
        // "He also said, according to the interpreter, that …": the interpreter is how it is known, not who said it.
        if (proposed.SourcePresence > SureSource && proposed.Source is { } other && !Stands(rule.Speaker, other) && !Stands(rule.Channel, other))
        {
            joined = joined with { Speaker = drafter.Speaker(other), CarriedFrom = null };
        }

        return joined with
        {
            Addressees = [.. joined.Addressees.Where(a => !proposed.Pieces.Any(p => p.First <= a.HeadFirst && a.HeadEnd <= p.End))],
            Cue = proposed.Cue ?? joined.Cue,
        };
    }

    private static bool Stands(Nominal? phrase, (int First, int End) source) => phrase is not null && phrase.HeadFirst < source.End && source.First < Math.Max(phrase.HeadEnd, phrase.End);

    private Draft Alone(ProposedStatement proposed)
    {
        var index = text.SentenceAt(proposed.Cue?.First ?? proposed.First);
        return drafter.Draft(proposed, text.Sentences[index], index);
    }

    /// <summary>A rule's draft of what the network did not propose: turns stay as they are; what overlaps a proposal in part is a worse reading of it.</summary>
    private Draft? Unproposed(Draft draft, TokenCover covered, Dictionary<int, double> cues)
    {
        if (draft.IsTurn)
        {
            return draft;
        }

        var share = covered.Share(draft.Pieces);
        var inside = share > .9 && draft.Cue is { } cue && covered.Holds(cue.First);
        return inside || share < .1 ? Believed(draft, Of(draft) with { Cue = draft.Cue is { } own && cues.TryGetValue(own.First, out var presence) ? presence : null }) : null;
    }

    private Evidence Proposed(ProposedStatement proposed, Draft draft) => Of(draft) with
    {
        Presence = proposed.Presence,
        Cue = proposed.CuePresence,
        IsInner = proposed.IsInner,
        CueSaysNothing = draft.Rule == Rules.Proposed && proposed.Cue is { } cue && !drafter.Says(cue),
        CueIsApart = proposed.Cue is { } at && text.SentenceAt(at.First) is var sentence && sentence != text.SentenceAt(proposed.First) && sentence != text.SentenceAt(proposed.End - 1),
    };

    private Evidence Of(Draft draft) => new()
    {
        Rule = draft.Rule == Rules.Proposed ? null : draft.Rule.Confidence,
        NobodySpeaks = draft.Speaker is null && draft.CarriedFrom is null,
        Words = draft.Pieces.Sum(p => Tokens[p.First..p.End].Count(t => t.Kind == TokenKind.Word)),
    };

    private static Draft? Believed(Draft draft, Evidence evidence) => evidence.Credence is >= LeastCredence and var credence ? draft with { Credence = credence } : null;

    /// <summary>Drafts that go on from another one go on from what became of it.</summary>
    private static List<Draft> Carry(List<Draft> drafts, Dictionary<Draft, Draft> now)
    {
        var renewed = new Dictionary<Draft, Draft>(ReferenceEqualityComparer.Instance);
        var origins = new Dictionary<Draft, Draft>(ReferenceEqualityComparer.Instance);
        for (var i = 0; i < drafts.Count; i++)
        {
            var draft = drafts[i];
            if (draft.CarriedFrom is { } from)
            {
                var lost = Origin(from, now, origins);
                drafts[i] = now.TryGetValue(lost, out var kept) ? draft with { CarriedFrom = renewed.GetValueOrDefault(kept, kept) } : draft with { CarriedFrom = null, Speaker = lost.Speaker };
                renewed[draft] = drafts[i];
            }
        }

        return drafts;
    }

    /// <summary>Back over drafts that were dropped to one that stays, or names its speaker. Each way back is walked once.</summary>
    private static Draft Origin(Draft from, Dictionary<Draft, Draft> now, Dictionary<Draft, Draft> origins)
    {
        var passed = new List<Draft>();
        while (!origins.ContainsKey(from) && !now.ContainsKey(from) && from.Speaker is null && from.CarriedFrom is { } earlier)
        {
            passed.Add(from);
            from = earlier;
        }

        var origin = origins.GetValueOrDefault(from, from);
        passed.ForEach(draft => origins[draft] = origin);
        return origin;
    }
}
