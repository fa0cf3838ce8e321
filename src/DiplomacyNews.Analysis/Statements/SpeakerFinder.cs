using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>Finds who speaks, beside a verb of saying: before it, after it, across an aside, or shared with the verb before.</summary>
internal sealed class SpeakerFinder(AnnotatedText text, NounPhrases nouns)
{
    private static readonly FrozenSet<string> ParticipleHosts = FrozenSet.ToFrozenSet(["by", "while", "after", "before", "in", "and", "but", "or", "of", "for", "without", "from", "then", "as"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> Issued = FrozenSet.ToFrozenSet(["issued", "published", "released", "signed", "adopted", "posted", "circulated", "agreed"], StringComparer.Ordinal);

    /// <summary>What stands before "to say" where it is yet to be said: "is expected to say", "plans to announce".</summary>
    public static readonly FrozenSet<string> YetToSay = FrozenSet.ToFrozenSet(["expected", "due", "set", "scheduled", "going", "plans", "planned", "planning", "intends", "intend", "intended", "poised", "likely", "prepared", "preparing", "about"], StringComparer.Ordinal);

    /// <summary>What stands before "to say" where it was not said: "failed to mention".</summary>
    public static readonly FrozenSet<string> KeptBack = FrozenSet.ToFrozenSet(["failed", "fails", "failing", "neglected", "omitted", "forgot", "unable", "unwilling", "reluctant"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> SayingBeforeInfinitive = FrozenSet.ToFrozenSet(["continue", "continues", "continued", "continuing", "like", "wish", "proceeded", "hastened", "seemed"], StringComparer.Ordinal);

    private readonly QuotedAsSaying quoted = new(text, nouns);

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>Whoever says it by the word <paramref name="cue"/>, by name where one stands beside the office: "The envoy, Ada Okafor, wrote to him, saying".</summary>
    public Attribution? Find(Cue cue, SentenceState reading) => Beside(cue, reading) is { } found ? found with { Speaker = nouns.WithNameInFront(nouns.WithNameBeside(found.Speaker, reading.End), reading.Sentence.First) } : null;

    private Attribution? Beside(Cue cue, SentenceState reading)
    {
        var low = reading.Sentence.First;
        if (cue.Standing == CueStanding.Passive)
        {
            // "was quoted as saying" is found at "saying"; "was condemned by Turkey" has its content before.
            return null;
        }

        if (cue.Standing == CueStanding.Infinitive)
        {
            return ReadInfinitive(cue, reading);
        }

        if (cue.Standing == CueStanding.Participle)
        {
            return ReadParticiple(cue, reading);
        }

        var k = cue.First;
        if (k == low)
        {
            return Inverted(cue, reading) ?? (cue.First < cue.At && ContractedSubject(cue) is { } c ? c : null);
        }

        if (k < cue.At && ContractedSubject(cue) is { } contracted)
        {
            return contracted;
        }

        var before = Tokens[k - 1];
        var afterMark = before.Kind == TokenKind.Mark && before.Quoted || (before.Lower == "," && k - 2 >= low && Tokens[k - 2].Kind == TokenKind.Mark);
        if (afterMark && cue.Form is VerbForm.Past or VerbForm.Third && Inverted(cue, reading) is { } inverted)
        {
            return inverted;
        }

        if (before.Lower == "," && cue.Form is VerbForm.Past or VerbForm.Third && InvertedAfterComma(cue, reading) is { } late)
        {
            return late;
        }

        if (before.Lower is "who" or "which" or "that" && !before.Quoted)
        {
            // "It was Okafor, whose country it concerns, who claimed …": back over the aside.
            var antecedent = k - 2 >= low ? nouns.Before(k - 1 - (Tokens[k - 2].Lower == "," ? 1 : 0), low) : null;
            antecedent = k - 2 >= low && (antecedent is null || !LooksLikeSpeaker(antecedent)) ? nouns.Before(k - 1, low) ?? antecedent : antecedent;
            if (antecedent is null && before.Lower == "who" && k - 2 >= low && Tokens[k - 2].Any(WordClasses.Coordinator))
            {
                // "Okafor, who led the talks and who spoke of progress"
                antecedent = SubjectOfAside(k - 1, reading) ?? Shared(reading, k);
            }

            if (antecedent is { HeadEnd: var named } && named - antecedent.HeadFirst == 2 && Tokens[antecedent.HeadFirst].Lower == "a" && Tokens[named - 1].Any(WordClasses.Document) && cue.Takes(CueFrames.Quote) && Shared(reading, antecedent.HeadFirst) is { } author && LooksLikeSpeaker(author))
            {
                // "They released a statement which said"
                return new Attribution(author, k - 1, cue.End, AttributionForm.Document);
            }

            return antecedent is null && before.Lower == "that" ? null : new Attribution(new Nominal(k - 1, k) { Antecedent = antecedent }, k - 1, cue.End, AttributionForm.Relative);
        }

        if (before.Any(WordClasses.Coordinator) || (before.Lower == "," && k - 2 >= low && Tokens[k - 2].Any(WordClasses.Coordinator)))
        {
            return (Parallel(cue, reading) ?? Shared(reading, k)) is { } shared ? new Attribution(shared, k - 1, cue.End, AttributionForm.Shared) : null;
        }

        var subject = nouns.Before(k, low);
        subject = subject is null || IsVerbOfClause(subject, low) ? nouns.HostOfClause(k, low) ?? subject : subject;
        if (subject is { Antecedent: null, Heads.Length: 1 } && subject.HeadEnd == subject.HeadFirst + 1 && Tokens[subject.HeadFirst].Lower == "who" && subject.HeadFirst > low)
        {
            // "And it was Okafor who, asked that evening, replied"
            subject = subject with { Antecedent = nouns.Before(subject.HeadFirst - (Tokens[subject.HeadFirst - 1].Lower == "," ? 1 : 0), low) };
        }

        if (subject is not null && IsTime(subject))
        {
            return SubjectOfAside(k, reading) is { } around ? new Attribution(around, k, cue.End, AttributionForm.Aside) : Shared(reading, k) is { } first && !IsTime(first) ? new Attribution(first, k, cue.End, AttributionForm.Shared) : null;
        }

        if (subject is not null && IssuedThere(subject, low) is { } document)
        {
            return new Attribution(document, document.First, cue.End, AttributionForm.Before);
        }

        if (subject is not null)
        {
            return new Attribution(subject, Math.Min(subject.First, subject.Description?.First ?? subject.First), cue.End, AttributionForm.Before);
        }

        if (afterMark || before.Lower is "," or "-")
        {
            // "Wang, who said “…,” told Okafor": the aside ends inside the quotation.
            return SubjectOfAside(k, reading) is { } host ? new Attribution(host, k, cue.End, AttributionForm.Aside) : Shared(reading, k) is { } again && before.Lower == "," ? new Attribution(again, k, cue.End, AttributionForm.Shared) : null;
        }

        return null;
    }

    // "an official who asked not to be named said": "named" is no noun.
    private bool IsVerbOfClause(Nominal subject, int low) =>
        subject.HeadEnd == subject.HeadFirst + 1 && subject.HeadFirst > low && Tokens[subject.HeadFirst - 1].Any(WordClasses.Auxiliary) && Tokens[subject.HeadFirst] is { Lower.Length: > 4 } last && !last.Any(WordClasses.Capital) && last.Lower.EndsWith("ed", StringComparison.Ordinal);

    // "a joint statement issued in Torsholm said": the statement, and not the government there.
    private Nominal? IssuedThere(Nominal subject, int low)
    {
        var at = subject.First - 1;
        return at - 2 >= low && Tokens[at].Lower is "in" or "at" or "on" or "by" or "after" && Issued.Contains(Tokens[at - 1].Lower) && Tokens[at - 2].Any(WordClasses.Document) ? nouns.Before(at - 1, low) : null;
    }

    // "who at the signing in 1978 said", "later that day said": a time says nothing.
    private bool IsTime(Nominal phrase)
    {
        var last = Tokens[phrase.HeadEnd - 1];
        return phrase.Heads.Length == 1 && !last.Any(WordClasses.Capital) && (last.Any(WordClasses.Time) || (phrase.HeadEnd == phrase.HeadFirst + 1 && last.Lower.Length == 4 && last.Lower.All(char.IsAsciiDigit)));
    }

    private Attribution? ContractedSubject(Cue cue)
    {
        var first = Tokens[cue.First];
        return first.Any(WordClasses.Auxiliary) && first.Lower.Contains('\'') && !first.Lower.EndsWith("n't", StringComparison.Ordinal) ? new Attribution(new Nominal(cue.First, cue.First + 1), cue.First, cue.End, AttributionForm.Before) : null;
    }

    private Attribution? Inverted(Cue cue, SentenceState reading)
    {
        if (cue.Takes(CueFrames.WhomAlways) || cue.End >= reading.End || cue.First < cue.At)
        {
            return null;
        }

        return nouns.NamesParty(cue.End) && nouns.After(cue.End, reading.End) is { } phrase && nouns.WithNameBeside(phrase, reading.End) is var subject && !Tokens[subject.First].Any(WordClasses.Object & ~WordClasses.Subject) && LooksLikeSpeaker(subject)
            ? new Attribution(subject, cue.First, subject.End, AttributionForm.Inverted) : null;
    }

    // "Talks would resume, said Okafor."
    private Attribution? InvertedAfterComma(Cue cue, SentenceState reading)
    {
        if (Inverted(cue, reading) is not { } found || !cue.Takes(CueFrames.Clause))
        {
            return null;
        }

        var next = found.End < reading.End ? Tokens[found.End] : default;
        return found.End >= reading.End || next.Lower is "," or "." or "(" || next.Lower is "in" or "on" or "at" or "of" or "who" ? found : null;
    }

    private bool OpensSentence(int at, int first)
    {
        while (at > first && at - first < 4 && Tokens[at - 1].Lower is "without" or "while" or "not" or "instead" or "of" or "far" or "from")
        {
            at--;
        }

        return at == first;
    }

    private Attribution? ReadParticiple(Cue cue, SentenceState reading)
    {
        var k = cue.First;
        if (OpensSentence(k, reading.Sentence.First))
        {
            // "Saying talks had failed, Okafor left", "Without mentioning talks, Okafor left": the subject comes after the comma.
            for (var i = cue.End; i + 1 < reading.End && i < k + 40; i++)
            {
                if (Tokens[i].Lower == "," && nouns.NamesParty(i + 1) && nouns.After(i + 1, reading.End) is { } later)
                {
                    return new Attribution(later, k, cue.End, AttributionForm.Participle);
                }
            }

            return null;
        }

        var before = Tokens[k - 1];
        if (quoted.Find(cue, reading.Sentence) is { } quotes)
        {
            return quotes;
        }

        // "Nordria welcomed the talks, with its envoy, Ada Okafor, saying …": whoever stands after "with".
        if (nouns.Before(k, reading.Sentence.First) is { } own && (own.Description?.First ?? own.First) - 1 is var with && with > reading.Sentence.First && Tokens[with].Lower == "with" && Tokens[with - 1].Lower == "," && LooksLikeSpeaker(own))
        {
            return new Attribution(own, with, cue.End, AttributionForm.Participle);
        }

        if (before.Lower is "," or "-" || before.Kind == TokenKind.Mark || ParticipleHosts.Contains(before.Lower))
        {
            return Shared(reading, k) is { } shared ? new Attribution(shared, k, cue.End, AttributionForm.Participle) : null;
        }

        if (before.Kind == TokenKind.Word && nouns.Before(k, reading.Sentence.First) is { } host)
        {
            var last = Tokens[host.HeadEnd - 1];
            return last.Any(WordClasses.Occasion | WordClasses.Document) && !nouns.IsName(host.HeadFirst, host.HeadEnd) && (OwnerIn(host, reading) ?? Shared(reading, k)) is { } author
                ? new Attribution(author, k, cue.End, AttributionForm.Document)
                : LooksLikeSpeaker(host) ? new Attribution(host, host.First, cue.End, AttributionForm.Participle) : Shared(reading, k) is { } other ? new Attribution(other, k, cue.End, AttributionForm.Participle) : null;
        }

        return null;
    }

    // "welcomed Okafor's recent statement urging …": it is hers.
    private Nominal? OwnerIn(Nominal document, SentenceState reading)
    {
        for (var i = document.HeadEnd - 2; i >= Math.Max(document.HeadFirst, document.HeadEnd - 5); i--)
        {
            if (Tokens[i].Kind == TokenKind.Possessive)
            {
                return nouns.Owner(i, reading.Sentence.First) is { } owner && LooksLikeSpeaker(owner) ? owner : null;
            }
        }

        return null;
    }

    // "We continue to condemn …", "he went on to say": the infinitive is said as well as the verb it hangs on.
    private Attribution? ReadInfinitive(Cue cue, SentenceState reading)
    {
        var to = cue.First;
        while (to < cue.At && Tokens[to].Lower != "to")
        {
            to++;
        }

        if (to - 1 < reading.Sentence.First)
        {
            return null;
        }

        if (!(SayingBeforeInfinitive.Contains(Tokens[to - 1].Lower) || YetToSay.Contains(Tokens[to - 1].Lower) || KeptBack.Contains(Tokens[to - 1].Lower) || Tokens[to - 1].Lower == "yet"))
        {
            return IsBe(Tokens[to - 1].Lower) ? YetTo(to - 1, cue, reading) : Reached(to, reading) is { } caller ? new Attribution(caller, caller.First, cue.End, AttributionForm.Before) : null;
        }

        // "is going to continue to urge"
        var group = to - 1;
        while (group - 2 >= reading.Sentence.First && Tokens[group - 1].Lower == "to" && YetToSay.Contains(Tokens[group - 2].Lower))
        {
            group -= 2;
        }

        while (group > reading.Sentence.First && Tokens[group - 1].Any(WordClasses.Auxiliary | WordClasses.Adverb))
        {
            group--;
        }

        return nouns.Before(group, reading.Sentence.First) is { } subject ? new Attribution(subject, subject.First, cue.End, AttributionForm.Before) : Shared(reading, group) is { } shared ? new Attribution(shared, group, cue.End, AttributionForm.Shared) : null;
    }

    public static bool IsBe(string word) => word is "is" or "are" or "was" or "were";

    // "Okafor is to tell Wen that …", but "the plan is to tell Wen"
    private Attribution? YetTo(int at, Cue cue, SentenceState reading) =>
        at > reading.Sentence.First && Tokens[at - 1].Kind == TokenKind.Word && nouns.Before(at, reading.Sentence.First) is { } subject && (nouns.IsName(subject.HeadFirst, subject.HeadEnd) || Tokens[subject.HeadEnd - 1].Any(WordClasses.Person | WordClasses.Body)) ? new Attribution(subject, subject.First, cue.End, AttributionForm.Before) : null;

    // "Okafor called Wen to protest": whoever calls says it.
    private Nominal? Reached(int to, SentenceState reading)
    {
        for (var i = to - 2; i > Math.Max(reading.Sentence.First, to - 12) && !Tokens[i].Quoted && Tokens[i].Kind == TokenKind.Word; i--)
        {
            if (OccasionWords.Reaches(Tokens[i].Lower) && nouns.NamesParty(i + 1))
            {
                return nouns.Before(i, reading.Sentence.First) is { } subject && LooksLikeSpeaker(subject) ? subject : null;
            }
        }

        return null;
    }

    // "Okafor told Wen that Nordria rejects the plan, but said that …": whoever told that, and not whoever rejects.
    private Nominal? Parallel(Cue cue, SentenceState reading)
    {
        if (cue.End >= reading.End || Tokens[cue.End].Lower != "that")
        {
            return null;
        }

        for (var i = reading.Subjects.Count - 1; i >= 0 && i >= reading.Subjects.Count - 4; i--)
        {
            for (var at = reading.Subjects[i].At; at < Math.Min(cue.First, reading.Subjects[i].At + 10) && (i + 1 == reading.Subjects.Count || at < reading.Subjects[i + 1].At); at++)
            {
                if (Tokens[at].Lower == "that" && !Tokens[at].Quoted)
                {
                    return reading.Subjects[i].Speaker;
                }
            }
        }

        return null;
    }

    /// <summary>The subject that an elliptic clause shares with the one before it.</summary>
    private Nominal? Shared(SentenceState reading, int before)
    {
        for (var i = reading.Subjects.Count - 1; i >= 0; i--)
        {
            if (reading.Subjects[i].At < before)
            {
                return reading.Subjects[i].Speaker;
            }
        }

        return nouns.FirstSubject(reading.Sentence, before);
    }

    private Nominal? SubjectOfAside(int at, SentenceState reading)
    {
        for (var i = at - 1; i > Math.Max(reading.Sentence.First, at - 60); i--)
        {
            if (Tokens[i].Lower is "who" or "which" && !Tokens[i].Quoted)
            {
                return nouns.Before(i - (Tokens[i - 1].Lower == "," ? 1 : 0), reading.Sentence.First);
            }
        }

        return null;
    }

    public bool LooksLikeSpeaker(Nominal nominal)
    {
        var last = Tokens[nominal.HeadEnd - 1];
        return last.Any(WordClasses.Capital | WordClasses.Person | WordClasses.Body | WordClasses.Subject | WordClasses.Document | WordClasses.Quantifier) || Tokens[nominal.HeadFirst].Any(WordClasses.Capital);
    }
}
