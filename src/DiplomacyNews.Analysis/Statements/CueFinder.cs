using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>Finds the verbs of saying in a sentence, outside quotations, and leaves out nouns of the same form ("reports", "the call").</summary>
internal sealed class CueFinder(AnnotatedText text)
{
    private static readonly FrozenSet<string> Be = FrozenSet.ToFrozenSet(["is", "are", "was", "were", "be", "been", "being", "am", "isn't", "aren't", "wasn't", "weren't", "he's", "she's", "it's", "they're", "we're", "you're", "i'm", "get", "gets", "got"], StringComparer.Ordinal);
    private static readonly FrozenSet<string> Will = FrozenSet.ToFrozenSet(["will", "shall", "won't", "he'll", "she'll", "they'll", "we'll", "i'll"], StringComparer.Ordinal);
    private static readonly FrozenSet<string> Would = FrozenSet.ToFrozenSet(["would", "could", "might", "may", "should", "must", "can", "wouldn't", "couldn't", "shouldn't", "can't", "cannot"], StringComparer.Ordinal);

    /// <summary>Present forms that are plural nouns more often: they need what only a verb has after it.</summary>
    private static readonly FrozenSet<string> MostlyNouns = FrozenSet.ToFrozenSet(["emails", "e-mails", "rules", "posts", "notes", "states", "attacks", "questions", "offers", "charges", "comments", "tweets", "texts", "estimates", "details", "answers", "orders", "blogs", "protests", "presses", "ventures", "cables", "volunteers", "faults", "guarantees", "queries", "disputes", "contests", "discounts"], StringComparer.Ordinal);

    private const int LongestSubject = 8;

    private ImmutableArray<Token> Tokens => text.Tokens;

    public List<Cue> Find(int first, int end)
    {
        var cues = new List<Cue>();
        var headline = IsHeadline(first, end);
        for (var at = first; at < end; at++)
        {
            // A capital inside a sentence is a name's ("United States"), but not in Headlines Written So.
            if (!Tokens[at].Quoted && (headline || at == first || !Tokens[at].Any(WordClasses.Capital)) && Read(at, first, end, cues) is { } cue)
            {
                cues.Add(cue);
                at = cue.End - 1;
            }
        }

        return cues;
    }

    private bool IsHeadline(int first, int end)
    {
        int words = 0, capitals = 0;
        for (var i = first; i < Math.Min(end, first + 40); i++)
        {
            if (Tokens[i].Kind == TokenKind.Word && Tokens[i].Span.Length > 3)
            {
                words++;
                capitals += Tokens[i].Any(WordClasses.Capital) ? 1 : 0;
            }
        }

        return words > 2 && capitals * 10 > words * 7;
    }

    private Cue? Read(int at, int first, int end, List<Cue> before)
    {
        var token = Tokens[at];
        if (token.Kind != TokenKind.Word)
        {
            return null;
        }

        foreach (var (verb, form) in CueLexicon.Find(token.Lower))
        {
            if (ParticleEnd(verb, at, end) is not { } cueEnd)
            {
                continue;
            }

            if (verb.Frames == CueFrames.That && !(cueEnd < end && Tokens[cueEnd] is { Lower: "that", Quoted: false }))
            {
                continue;
            }

            var group = GroupStart(at, first);
            var (standing, mode) = Standing(group, at, form);
            if (IsVerb(group, at, first, end, form, standing) || (form == VerbForm.Base && group > first && (JoinsBase(group, before) || FollowsInversion(group, first))))
            {
                return new Cue(group, at, cueEnd, verb, form, standing, mode);
            }
        }

        return null;
    }

    private int? ParticleEnd(CueVerb verb, int at, int end)
    {
        var next = verb is { Lemma: "speak" or "talk", Particle: [_] } ? PastPlace(at + 1, end) : at + 1;
        foreach (var word in verb.Particle)
        {
            // "called again for", "pointed instead to"
            next += next + 1 < end && word is "for" or "to" or "on" && Tokens[next].Any(WordClasses.Adverb) && Tokens[next + 1].Lower == word ? 1 : 0;
            if (next >= end || Tokens[next].Lower != word || Tokens[next].Quoted)
            {
                return null;
            }

            next++;
        }

        return next;
    }

    // "spoke | in Torsholm | of ending the war", "spoke | on the radio | of a “stab in the back”", but "spoke at the opening of the talks"
    private int PastPlace(int at, int end)
    {
        var i = at;
        if (i + 2 >= end || Tokens[i].Quoted || Tokens[i].Lower is not ("in" or "on" or "to"))
        {
            return at;
        }

        i++;
        i += Tokens[i].Lower is "the" or "state" ? 1 : 0;
        if (Tokens[i].Lower is "radio" or "television" or "reporters" or "journalists" or "press" or "parliament")
        {
            return i + 1;
        }

        var start = i;
        while (i < end && Tokens[i].Any(WordClasses.Capital) && !Tokens[i].Quoted)
        {
            i++;
        }

        return i > start && (Tokens[start].Any(WordClasses.Day) || Tokens[start - 1].Lower == "in") ? i : at;
    }

    /// <summary>Where the verb group begins that ends with the verb at <paramref name="at"/>: back over adverbs and auxiliaries.</summary>
    public int GroupStart(int at, int first)
    {
        var group = at;
        for (var i = at - 1; i >= first && at - i <= 6; i--)
        {
            var token = Tokens[i];
            if (token.Quoted || token.Kind != TokenKind.Word)
            {
                break;
            }

            if (token.Any(WordClasses.Auxiliary))
            {
                group = i;
                if (IsContractedSubject(token.Lower))
                {
                    break;
                }
            }
            else if (token.Lower is "to" && i == at - 1)
            {
                group = i;
            }
            else if (token.Lower == "longer" && i - 1 > first && Tokens[i - 1].Lower == "no")
            {
                group = --i;
            }
            else if (token.Any(WordClasses.Adverb | WordClasses.Negation) && !token.Any(WordClasses.Article | WordClasses.Quantifier | WordClasses.Day) && !(token.Any(WordClasses.Capital) && i == first))
            {
                group = i;
            }
            else
            {
                break;
            }
        }

        // "both said" belongs to the subject.
        return group;
    }

    private static bool IsContractedSubject(string lower) => lower.Contains('\'') && !lower.EndsWith("n't", StringComparison.Ordinal);

    private (CueStanding Standing, StatementMode Mode) Standing(int group, int at, VerbForm form)
    {
        bool be = false, infinitive = false;
        for (var i = group; i < at; i++)
        {
            be |= Be.Contains(Tokens[i].Lower);
            infinitive |= Tokens[i].Lower == "to";
        }

        var passive = be && form is VerbForm.Past or VerbForm.Participle;
        var standing = passive ? CueStanding.Passive
            : infinitive ? CueStanding.Infinitive
            : form == VerbForm.Progressive && !be ? CueStanding.Participle
            : CueStanding.Finite;

        // "I would say" says it.
        var mode = ModeOf(Tokens.AsSpan(group, at + 1 - group));
        mode = mode == StatementMode.Hypothetical && standing == CueStanding.Finite && group > 0 && Tokens[group - 1].Lower is "i" or "we" ? StatementMode.Said : mode;
        return (standing, mode);
    }

    /// <summary>What negation and auxiliaries make of a verb group, its verb included: "will say", "did not say", "might have said".</summary>
    public static StatementMode ModeOf(ReadOnlySpan<Token> group)
    {
        bool will = false, would = false, not = false;
        for (var i = 0; i < group.Length; i++)
        {
            var word = group[i].Lower;
            will |= Will.Contains(word);
            would |= Would.Contains(word);
            not |= word == "longer" && i > 0 && group[i - 1].Lower == "no"; // "no longer repeated"
            not |= group[i].Any(WordClasses.Negation) && !(i + 1 < group.Length && group[i + 1].Lower == "only");
        }

        return not ? StatementMode.NotSaid : will ? StatementMode.Future : would ? StatementMode.Hypothetical : StatementMode.Said;
    }

    private bool IsVerb(int group, int at, int first, int end, VerbForm form, CueStanding standing)
    {
        if (standing is CueStanding.Infinitive or CueStanding.Passive)
        {
            return true;
        }

        var helped = group < at && HasAuxiliary(group, at);
        if (at == first)
        {
            // "Said the minister: …", "Asked about Iran, he …" (a participle, no cue), "Saying …, he …"
            return form == VerbForm.Progressive || (form is VerbForm.Past or VerbForm.Third && Tokens[at].Lower is "said" or "says" or "added" or "wrote" or "tweeted");
        }

        var before = Tokens[group - (group > first ? 1 : 0)];
        if (group == first)
        {
            return form == VerbForm.Progressive || helped;
        }

        if (helped)
        {
            return form != VerbForm.Third;
        }

        if (form == VerbForm.Progressive)
        {
            return before.Kind is TokenKind.Mark || before.Lower is "," or "-" || before.Kind == TokenKind.Word && !before.Any(WordClasses.Article | WordClasses.Possessive);
        }

        if (before.Any(WordClasses.Article | WordClasses.Possessive) || before.Kind == TokenKind.Possessive)
        {
            return false;
        }

        if (before.Any(WordClasses.Preposition) && !before.Any(WordClasses.Subordinator | WordClasses.Capital))
        {
            return false;
        }

        if (form == VerbForm.Past)
        {
            // "758 pledged delegates", "fewer declared candidates"
            if ((before.Lower is "fewer" or "more" || (before.Lower.Length > 0 && char.IsAsciiDigit(before.Lower[0]))) && at + 1 < end && Tokens[at + 1].Kind == TokenKind.Word && Tokens[at + 1].Lower.EndsWith('s') && !Tokens[at + 1].Any(WordClasses.Capital | WordClasses.Subject | WordClasses.Possessive | WordClasses.Demonstrative))
            {
                return false;
            }

            return !(before.Any(WordClasses.Demonstrative | WordClasses.Quantifier) && Tokens[at].Lower != "said") || before.Lower is "all" or "both" or "some" or "many" or "others" or "few" or "that" or "several" or "most";
        }

        // Present forms are often nouns: "news reports", "peace calls". They need a subject that agrees.
        var next = at + 1 < end ? Tokens[at + 1] : default;
        if (form == VerbForm.Third && MostlyNouns.Contains(Tokens[at].Lower) && !before.Any(WordClasses.Subject) && !(next.Kind == TokenKind.Mark || next.Lower is "that" or ":" or "," || next.Any(WordClasses.Subject)))
        {
            return false;
        }

        if (form == VerbForm.Third)
        {
            var subject = before.Any(WordClasses.Capital | WordClasses.Subject | WordClasses.Person | WordClasses.Body | WordClasses.Document) || before.Lower is ")" || before.Kind == TokenKind.Mark || before.Lower is ",";
            var plural = before.Kind == TokenKind.Word && !before.Any(WordClasses.Capital) && before.Lower.EndsWith('s') && !before.Any(WordClasses.Subject) && !before.Lower.EndsWith("ss", StringComparison.Ordinal);
            if (before.Any(WordClasses.Coordinator))
            {
                subject = Tokens[at].Lower is "says" or "adds" or "tells" or "argues" or "insists" or "asks" or "calls" or "accuses" or "promises" or "warns" or "notes" or "writes";
            }

            return subject && !plural && !(next.Kind == TokenKind.Word && next.Any(WordClasses.Preposition) && Tokens[at].Lower is "reports" or "claims" or "comments" or "calls" or "demands" or "remarks" or "attacks" or "promises" or "pledges" or "threats" && !IsParticled(at)) && !(next.Any(WordClasses.Auxiliary) && !before.Any(WordClasses.Subject));
        }

        var pluralSubject = before.Lower is "i" or "we" or "they" or "you" or "who" || (before.Kind == TokenKind.Word && !before.Any(WordClasses.Capital | WordClasses.Verb) && (before.Lower.EndsWith('s') || before.Lower is "people" or "women" or "men") && before.Any(WordClasses.Person | WordClasses.Document | WordClasses.Body)) || before.Lower is "some" or "many" or "others" or "critics"
            || (before.Any(WordClasses.Capital) && before.Lower.EndsWith('s') && Tokens[at].Lower is "say" or "argue" or "insist" or "ask" or "tell");
        return pluralSubject && form == VerbForm.Base;
    }

    // "We welcome the talks and urge both sides …": the plain form follows another; "Nordria and Halistan condemn …": two are plural.
    private bool JoinsBase(int group, List<Cue> before)
    {
        var last = Tokens[group - 1];
        if (last.Any(WordClasses.Coordinator) || last.Lower == ",")
        {
            return before.Count > 0 && before[^1].Form == VerbForm.Base && before[^1].Standing is CueStanding.Finite or CueStanding.Infinitive;
        }

        var at = group - 1;
        while (at > 0 && Tokens[at].Any(WordClasses.Capital) && !Tokens[at].Quoted)
        {
            at--;
        }

        return at < group - 1 && Tokens[at].Lower is "and" || (at > 0 && Tokens[at].Lower is "the" && Tokens[at - 1].Lower is "and");
    }

    // "Nor did Okafor mention …", "Only then does it say …": the auxiliary stands before the subject.
    private bool FollowsInversion(int group, int first)
    {
        for (var i = group - 2; i > first && group - i <= LongestSubject && !Tokens[i].Quoted && Tokens[i].Kind != TokenKind.Sign; i--)
        {
            if (Tokens[i].Lower is "do" or "does" or "did")
            {
                return Tokens[i - 1].Lower is "nor" or "neither" or "never" or "once" or "then" or "point" or "time";
            }
        }

        return false;
    }

    private bool IsParticled(int at) => Tokens[at].Lower is "calls" && Tokens[at + 1].Lower is "for" or "on" or "upon";

    private bool HasAuxiliary(int group, int at)
    {
        for (var i = group; i < at; i++)
        {
            if (Tokens[i].Any(WordClasses.Auxiliary))
            {
                return true;
            }
        }

        return false;
    }
}
