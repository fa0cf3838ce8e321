using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Proposals;

/// <summary>
/// Joins what the network proposes with what the rules found. The network says where statements are and how far they reach; a rule that found the same
/// statement says what it means. What only one of them found stays where all that is known makes it probable enough; turns are the rules' alone.
/// </summary>
internal sealed class DraftMerging(AnnotatedText text)
{
    /// <summary>Where the network is less sure of the bounds than this, the rule's bounds stand.</summary>
    private const double SureBounds = .5;

    /// <summary>From this probability up a proposed source stands in place of another one that the rule found.</summary>
    private const double SureSource = .9;

    /// <summary>What is less probable than this is left out.</summary>
    private const double LeastCredence = .45;

    private readonly ProposalDrafter drafter = new(text);

    private ImmutableArray<Token> Tokens => text.Tokens;

    public List<Draft> Merge(List<Draft> byRules, ProposedReading proposed)
    {
        var pairs = new ProposalPairing(text).Pair(byRules, proposed.Statements);
        var covered = new TokenCover(Tokens.Length, proposed.Outer);
        var now = new Dictionary<Draft, Draft>(ReferenceEqualityComparer.Instance);
        var merged = new List<Draft>(pairs.Count);
        var channels = byRules.Select(d => d.Channel).OfType<Nominal>().Select(c => c.HeadFirst).ToHashSet();
        foreach (var (proposal, rule) in pairs)
        {
            if (rule is null && NamesChannel(proposal, channels))
            {
                continue;
            }

            var draft = rule is null ? Alone(proposal) : Joined(rule, proposal);
            if (Believed(draft, Proposed(proposal, draft)) is { } believed)
            {
                merged.Add(believed);
                if (rule is not null)
                {
                    now[rule] = believed;
                }
            }
        }

        merged = [.. OneForEachCue(merged)];
        var spoken = merged.Where(HasOneContent).Select(d => d.Cue!.Value.End).ToHashSet();
        var found = new HashSet<Draft>(pairs.Select(p => p.Rule).OfType<Draft>(), ReferenceEqualityComparer.Instance);
        foreach (var draft in byRules.Where(d => !found.Contains(d)))
        {
            if (!(HasOneContent(draft) && spoken.Contains(draft.Cue!.Value.End)) && Unproposed(draft, covered, proposed.Cues) is { } believed)
            {
                now[draft] = believed;
                merged.Add(believed);
            }
        }

        return Carry([.. merged.OrderBy(d => d.Place).ThenBy(d => d.IsTurn ? 0 : 1)], now);
    }

    // “We agree,” Okafor said, according to the interpreter: how it is known makes no statement of its own.
    private bool NamesChannel(ProposedStatement proposed, HashSet<int> channels) =>
        proposed is { Cue: { } cue, Source: var (first, end) } && Tokens[cue.First].Lower == "according" && Enumerable.Range(first, end - first).Any(channels.Contains);

    // A word of saying has one content in its sentence: of several proposed beside it the most probable, and what is proposed before what a rule would have it be.
    private IEnumerable<Draft> OneForEachCue(List<Draft> drafts)
    {
        var quoting = drafts.Where(d => d.Cue is not null && !d.IsTurn && d.HoldsQuotation(text)).GroupBy(d => d.Cue!.Value.End).ToDictionary(g => g.Key, g => g.Max(d => d.Credence));
        return drafts.Where(d => !HasOneContent(d)).Concat(drafts.Where(HasOneContent).GroupBy(d => d.Cue!.Value.End).Select(g => g.MaxBy(d => d.Credence)!).Where(d => !(quoting.TryGetValue(d.Cue!.Value.End, out var beside) && beside >= d.Credence)));
    }

    // Quotations may follow in sentences of their own.
    private bool HasOneContent(Draft draft) => draft is { Cue: { } cue, IsTurn: false } && !draft.HoldsQuotation(text) && text.SentenceAt(cue.First) == text.SentenceAt(draft.First);

    private Draft Joined(Draft rule, ProposedStatement proposed)
    {
        proposed = WithoutParties(proposed, rule);
        proposed = rule.Addressees is [var told] ? proposed.Without(told, rule.First) : proposed;
        var joined = proposed.Probability < SureBounds && !rule.HoldsQuotation(text) ? rule : rule with { Pieces = proposed.Pieces };
        // "He also said, according to the interpreter, that …": the interpreter is how it is known, not who said it.
        if (rule.Rule != Rules.Told && proposed.SourcePresence > SureSource && proposed.Source is { } other && !IsLater(rule, proposed.End, other) && !IsApart(rule, other) && !Stands(rule.Speaker, other) && !Stands(rule.Channel, other) && !rule.Addressees.Any(a => Stands(a, other)))
        {
            joined = joined with { Speaker = drafter.Speaker(other), CarriedFrom = null };
        }

        return joined with
        {
            Addressees = [.. joined.Addressees.Where(a => !proposed.Pieces.Any(p => p.First <= a.HeadFirst && a.HeadEnd <= p.End))],
            Cue = proposed.Cue is { } cue ? WithNegation(cue, rule) : joined.Cue,
        };
    }

    // "“…,” Northern Wire quoted Okafor as saying", "Wen was urged by Okafor to go": who is quoted and who is told are no part of what is said.
    private static ProposedStatement WithoutParties(ProposedStatement proposed, Draft rule)
    {
        var parties = rule.Addressees.SelectMany(a => a.Heads).Concat(rule.Speaker?.Heads ?? []).ToList();
        var pieces = proposed.Pieces.RemoveAll(p => parties.Exists(h => h.First <= p.First && p.End <= h.End));
        return pieces.IsEmpty ? proposed : proposed with { Pieces = pieces };
    }

    // "did not | say": whatever turns the meaning round belongs to the cue.
    private static (int First, int End) WithNegation((int First, int End) cue, Draft rule) =>
        rule is { Mode: StatementMode.NotSaid, Cue: { } whole } && whole.First < cue.End && cue.First < whole.End ? (Math.Min(cue.First, whole.First), Math.Max(cue.End, whole.End)) : cue;

    // Nobody's name waits for the sentence after his words, where a rule found somebody beside them; after a quotation it may: “Late!” Okafor said.
    private bool IsLater(Draft rule, int end, (int First, int End) source) =>
        rule.Speaker is not null && source.First >= end && !Tokens[end - 1].Quoted && text.SentenceAt(source.First) > text.SentenceAt(end - 1) && rule.Cue is { } cue && text.SentenceAt(source.First) > text.SentenceAt(cue.First);

    // "Renwick was not asked. Okafor spoke of a beginning “…”": somebody in another sentence does not say what a rule gives to somebody in the sentence of the words.
    private bool IsApart(Draft rule, (int First, int End) source) =>
        rule.Speaker is { } speaker && NamesOne(speaker) && text.SentenceAt(speaker.HeadFirst) is var sentence && sentence != text.SentenceAt(source.First) && (text.SentenceAt(rule.First) == sentence || text.SentenceAt(rule.End - 1) == sentence);

    // A name, "he" or "the minister"; an apposition's bare "secretary" may be anybody.
    private bool NamesOne(Nominal phrase)
    {
        var (first, last) = (Tokens[phrase.HeadFirst], Tokens[phrase.HeadEnd - 1]);
        return first.Any(WordClasses.Article) ? last.Any(WordClasses.Person | WordClasses.Document) : last.Any(WordClasses.Capital | WordClasses.Subject);
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
        if (share < .1 && IsPlain(draft))
        {
            return draft with { Credence = draft.Rule.Confidence };
        }

        var inside = share > .9 && draft.Cue is { } cue && covered.Holds(cue.First);
        return inside || share < .1 ? Believed(draft, Of(draft) with { Cue = draft.Cue is { } own && cues.TryGetValue(own.First, out var presence) ? presence : null }) : null;
    }

    // "Okafor made it known that …", "called the talks useful": beside a speaker and a verb of saying, such words are rarely passed over for a reason,
    // save in somebody's turn, where they only carry on what he says.
    private bool IsPlain(Draft draft) =>
        draft is { Speaker: not null, Cue: { } cue } && cue.End <= draft.First && (draft.Rule == Rules.ClauseWithThat || draft.Rule == Rules.QuotationAfterCue || draft.Rule == Rules.WordReached || draft.Rule == Rules.NoReply || (draft.Rule == Rules.ObjectAndName && !draft.HoldsQuotation(text)))
        && !text.Turns.Any(turn => turn.First <= cue.First && cue.First < turn.End);

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
