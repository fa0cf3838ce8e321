using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>What one sentence holds.</summary>
/// <param name="Drafts">Its statements.</param>
/// <param name="Bare">A verb of saying with its speaker that stands alone ("Okafor asked."), so that its words must be in the sentence before or after.</param>
/// <param name="Subject">Whom the sentence is about.</param>
internal sealed record SentenceReading(List<Draft> Drafts, Draft? Bare, Nominal? Subject);

/// <summary>Reads the statements of one sentence: each verb of saying with its speaker and its content, before, after and around it.</summary>
internal sealed class SentenceReader(AnnotatedText text)
{
    private readonly NounPhrases nouns = new(text);
    private readonly CueFinder cueFinder = new(text);
    private readonly CueSurroundings surroundings = new(text, new NounPhrases(text));

    private static readonly FrozenSet<string> ParticipleHosts = FrozenSet.ToFrozenSet(["by", "while", "after", "before", "in", "and", "but", "or", "of", "for", "without", "from", "then", "as"], StringComparer.Ordinal);
    private static readonly FrozenSet<string> AsideStarts = FrozenSet.ToFrozenSet(["who", "which", "and", "but", "while", "as", "though", "although", "when", "in", "at", "during", "according", "after", "before", "with", "a", "an", "the", "where", "even", "despite", "since", "because", "on", "just", "citing", "whose", "or", "to"], StringComparer.Ordinal);

    private static readonly FrozenSet<string> SayingBeforeInfinitive = FrozenSet.ToFrozenSet(["continue", "continues", "continued", "continuing", "like", "wish", "proceeded", "hastened", "seemed"], StringComparer.Ordinal);

    private ImmutableArray<Token> Tokens => text.Tokens;

    public SentenceReading Read(Sentence sentence, int index)
    {
        var reading = new Reading(sentence, index, cueFinder.Find(sentence.First, sentence.End));
        ReadAccordingTo(reading);
        foreach (var cue in reading.Cues)
        {
            ReadCue(cue, reading);
        }

        var subject = reading.Subjects.Count > 0 ? reading.Subjects[^1].Subject : nouns.FirstSubject(sentence, sentence.End);
        return new SentenceReading(reading.Drafts, reading.Bare, subject);
    }

    private sealed class Reading(Sentence sentence, int index, List<Cue> cues)
    {
        public Sentence Sentence { get; } = sentence;
        public int Index { get; } = index;
        public List<Cue> Cues { get; } = cues;
        public List<Draft> Drafts { get; } = [];

        /// <summary>Subjects found so far, with the place from which they hold.</summary>
        public List<(int At, Nominal Subject)> Subjects { get; } = [];
        public Draft? Bare { get; set; }
        public HashSet<int> UsedQuotations { get; } = [];

        /// <summary>Where what follows the last content begins.</summary>
        public int Consumed { get; set; } = sentence.First;
        public int End { get; } = sentence.End;
    }

    // Who says it.

    private (Nominal? Subject, int First, int End, string Form)? FindSpeaker(Cue cue, Reading reading)
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
            var antecedent = k - 2 >= low ? nouns.Before(k - 1 - (Tokens[k - 2].Lower == "," ? 1 : 0), low) : null;
            return antecedent is null && before.Lower == "that" ? null : (new Nominal(k - 1, k) { Antecedent = antecedent }, k - 1, cue.End, "relative");
        }

        if (before.Any(WordClasses.Coordinator) || (before.Lower == "," && k - 2 >= low && Tokens[k - 2].Any(WordClasses.Coordinator)))
        {
            return Shared(reading, k) is { } shared ? (shared, k - 1, cue.End, "shared") : null;
        }

        if (nouns.Before(k, low) is { } subject)
        {
            return (subject, Math.Min(subject.First, subject.Description?.First ?? subject.First), cue.End, "before");
        }

        if (afterMark || before.Lower is "," or "-")
        {
            // "Wang, who said “…,” told Okafor": the aside ends inside the quotation.
            return SubjectOfAside(k, reading) is { } host ? (host, k, cue.End, "aside") : Shared(reading, k) is { } again && before.Lower == "," ? (again, k, cue.End, "shared") : null;
        }

        return null;
    }

    private (Nominal? Subject, int First, int End, string Form)? ContractedSubject(Cue cue)
    {
        var first = Tokens[cue.First];
        return first.Any(WordClasses.Auxiliary) && first.Lower.Contains('\'') && !first.Lower.EndsWith("n't", StringComparison.Ordinal) ? (new Nominal(cue.First, cue.First + 1), cue.First, cue.End, "before") : null;
    }

    private (Nominal? Subject, int First, int End, string Form)? Inverted(Cue cue, Reading reading)
    {
        if (cue.Takes(CueFrames.WhomAlways) || cue.End >= reading.End || cue.First < cue.At)
        {
            return null;
        }

        return nouns.NamesParty(cue.End) && nouns.After(cue.End, reading.End) is { } subject && !Tokens[subject.First].Any(WordClasses.Object & ~WordClasses.Subject) && LooksLikeSpeaker(subject)
            ? (subject, cue.First, subject.End, "inverted") : null;
    }

    // "Talks would resume, said Okafor."
    private (Nominal? Subject, int First, int End, string Form)? InvertedAfterComma(Cue cue, Reading reading)
    {
        if (Inverted(cue, reading) is not { } found || !cue.Takes(CueFrames.Clause))
        {
            return null;
        }

        var next = found.End < reading.End ? Tokens[found.End] : default;
        return found.End >= reading.End || next.Lower is "," or "." or "(" || next.Lower is "in" or "on" or "at" or "of" or "who" ? found : null;
    }

    private bool LooksLikeSpeaker(Nominal nominal)
    {
        var last = Tokens[nominal.HeadEnd - 1];
        return last.Any(WordClasses.Capital | WordClasses.Person | WordClasses.Body | WordClasses.Subject | WordClasses.Document | WordClasses.Quantifier) || Tokens[nominal.HeadFirst].Any(WordClasses.Capital);
    }

    private (Nominal? Subject, int First, int End, string Form)? ReadParticiple(Cue cue, Reading reading)
    {
        var k = cue.First;
        if (k == reading.Sentence.First)
        {
            // "Saying talks had failed, Okafor left": the subject comes after the comma.
            for (var i = cue.End; i + 1 < reading.End && i < k + 40; i++)
            {
                if (Tokens[i].Lower == "," && nouns.NamesParty(i + 1) && nouns.After(i + 1, reading.End) is { } later)
                {
                    return (later, k, cue.End, "participle");
                }
            }

            return null;
        }

        var before = Tokens[k - 1];
        if (before.Lower == "as" && k - 2 >= reading.Sentence.First && Tokens[k - 2].Lower == "quoted")
        {
            var group = k - 2;
            while (group > reading.Sentence.First && Tokens[group - 1].Any(WordClasses.Auxiliary | WordClasses.Adverb))
            {
                group--;
            }

            return nouns.Before(group, reading.Sentence.First) is { } quoted ? (quoted, quoted.First, cue.End, "quoted as saying") : null;
        }

        if (before.Lower is "," or "-" || before.Kind == TokenKind.Mark || ParticipleHosts.Contains(before.Lower))
        {
            return Shared(reading, k) is { } shared ? (shared, k, cue.End, "participle") : null;
        }

        if (before.Kind == TokenKind.Word && nouns.Before(k, reading.Sentence.First) is { } host)
        {
            var last = Tokens[host.HeadEnd - 1];
            return last.Any(WordClasses.Occasion | WordClasses.Document) && !nouns.IsName(host.HeadFirst, host.HeadEnd) && Shared(reading, k) is { } author
                ? (author, k, cue.End, "document")
                : LooksLikeSpeaker(host) ? (host, host.First, cue.End, "participle") : Shared(reading, k) is { } other ? (other, k, cue.End, "participle") : null;
        }

        return null;
    }

    // "We continue to condemn …", "he went on to say": the infinitive is said as well as the verb it hangs on.
    private (Nominal? Subject, int First, int End, string Form)? ReadInfinitive(Cue cue, Reading reading)
    {
        var to = cue.First;
        while (to < cue.At && Tokens[to].Lower != "to")
        {
            to++;
        }

        if (to - 1 < reading.Sentence.First || !SayingBeforeInfinitive.Contains(Tokens[to - 1].Lower))
        {
            return null;
        }

        var group = to - 1;
        while (group > reading.Sentence.First && Tokens[group - 1].Any(WordClasses.Auxiliary | WordClasses.Adverb))
        {
            group--;
        }

        return nouns.Before(group, reading.Sentence.First) is { } subject ? (subject, subject.First, cue.End, "before") : Shared(reading, group) is { } shared ? (shared, group, cue.End, "shared") : null;
    }

    /// <summary>The subject that an elliptic clause shares with the one before it.</summary>
    private Nominal? Shared(Reading reading, int before)
    {
        for (var i = reading.Subjects.Count - 1; i >= 0; i--)
        {
            if (reading.Subjects[i].At < before)
            {
                return reading.Subjects[i].Subject;
            }
        }

        return nouns.FirstSubject(reading.Sentence, before);
    }

    private Nominal? SubjectOfAside(int at, Reading reading)
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

    // What is said.

    private void ReadCue(Cue cue, Reading reading)
    {
        if (cue.Standing == CueStanding.Passive)
        {
            ReadPassive(cue, reading);
            return;
        }

        if (FindSpeaker(cue, reading) is not { Subject: { } speaker } found)
        {
            return;
        }

        var groupFirst = Math.Min(found.First, cue.First);
        var complements = surroundings.Read(cue, SkipTail(cue, found, reading), reading.End);
        var draft = new Draft([], "", 0)
        {
            Cue = (cue.Mode == StatementMode.NotSaid ? cue.First : cue.At, cue.End),
            Act = cue.Verb.Act,
            Mode = ModeOf(cue),
            Speaker = speaker,
            Addressees = complements.Addressee is { } to ? [to] : [],
            Occasion = complements.Occasion,
            When = complements.When,
            Sentence = reading.Index,
        };

        complements = PastAside(cue, complements, reading.End);
        if (AsSaid(found, complements, reading) is { } asSaid)
        {
            Add(draft with { Pieces = asSaid, Rule = "as somebody said", Confidence = .8 }, reading);
            return;
        }

        var right = RightContent(cue, found.Form, complements, reading);
        var left = LeftContent(cue, found.Form, groupFirst, right, complements, reading);
        if (left is null && right is null)
        {
            if (cue.Takes(CueFrames.Quote) && cue.Mode == StatementMode.Said)
            {
                reading.Bare = draft;
            }

            if (found.Form is not ("relative" or "participle"))
            {
                reading.Subjects.Add((cue.First, speaker));
            }

            return;
        }

        if (left is { } l && right is { Quotation: >= 0 } r && l.Quotation >= 0)
        {
            draft = draft with { Pieces = [.. l.Pieces, .. r.Pieces], Rule = "quotation split by its cue", Confidence = .96 };
        }
        else if (left is { } before)
        {
            draft = draft with { Pieces = before.Pieces, Rule = before.Rule, Confidence = before.Confidence };
        }
        else if (right is { } after)
        {
            draft = draft with { Pieces = after.Pieces, Rule = after.Rule, Confidence = after.Confidence };
        }

        if (cue.Takes(CueFrames.Concern) && WithWhom(draft) is { } whom)
        {
            draft = draft with { Addressees = [whom] };
        }

        Add(draft, reading);
        reading.Consumed = Math.Max(reading.Consumed, Math.Max(left is null ? draft.End : complements.ContentAt, right is null ? 0 : draft.End));
        if (found.Form is not "relative")
        {
            reading.Subjects.Add((cue.First, speaker));
        }
    }

    // "raised concerns with Okafor about …"
    private Nominal? WithWhom(Draft draft)
    {
        for (var i = draft.First; i + 1 < Math.Min(draft.End, draft.First + 12); i++)
        {
            if (Tokens[i].Lower == "with" && nouns.NamesParty(i + 1) && nouns.After(i + 1, draft.End) is { } whom && LooksLikeSpeaker(whom))
            {
                return whom;
            }
        }

        return null;
    }

    private void Add(Draft draft, Reading reading)
    {
        foreach (var (first, end) in draft.Pieces)
        {
            for (var i = first; i < end; i++)
            {
                if (Tokens[i].Quoted)
                {
                    reading.UsedQuotations.Add(Tokens[i].Quotation);
                }
            }
        }

        reading.Drafts.Add(draft);
    }

    // "As Okafor said, talks go on", "talks go on, as Okafor put it": the content stands on the other side of the comma.
    private ImmutableArray<(int First, int End)>? AsSaid((Nominal? Subject, int First, int End, string Form) found, CueComplements complements, Reading reading)
    {
        var low = reading.Sentence.First;
        var at = found.First - 1;
        if (found.Form != "before" || at < low || Tokens[at].Lower != "as" || Tokens[at].Quoted || complements.ContentAt >= reading.End)
        {
            return null;
        }

        var after = complements.ContentAt;
        if (Tokens[after].Lower == "," && at - low <= 2 && after + 3 < reading.End)
        {
            return [(after + 1, TrimEnd(after + 1, reading.End))];
        }

        var start = ContentStart(Math.Max(low, at - 1), reading);
        return Tokens[Math.Max(low, at - 1)].Lower == "," && Tokens[after].Lower is "," or "." && at - 1 - start >= 3 ? [(start, TrimEnd(start, at - 1))] : null;
    }

    // "The raid was condemned by Halistan."
    private void ReadPassive(Cue cue, Reading reading)
    {
        if (cue.End + 1 >= reading.End || Tokens[cue.End].Lower != "by" || cue.Verb.Act is not (SpeechAct.Condemn or SpeechAct.Praise or SpeechAct.Reject or SpeechAct.Welcome or SpeechAct.Announce)
            || nouns.After(cue.End + 1, reading.End) is not { } speaker || !LooksLikeSpeaker(speaker) || nouns.Before(cue.First, reading.Sentence.First) is not { } subject)
        {
            return;
        }

        Add(new Draft([(subject.First, subject.End)], "passive with its speaker after by", .7) { Cue = (cue.At, cue.End), Act = cue.Verb.Act, Mode = cue.Mode, Speaker = speaker, Sentence = reading.Index }, reading);
    }

    // After "said Lin Jian" there may be "(D-Va.)" or ", a spokesman for the ministry,".
    private int SkipTail(Cue cue, (Nominal? Subject, int First, int End, string Form) found, Reading reading)
    {
        if (found.Form != "inverted")
        {
            return cue.End;
        }

        var at = found.End;
        if (at < reading.End && Tokens[at].Lower is "(" or "[")
        {
            while (at < reading.End && Tokens[at].Lower is not (")" or "]"))
            {
                at++;
            }

            at = Math.Min(reading.End, at + 1);
        }

        // Past its modifiers up to the quotation or the sentence's end.
        var i = at;
        while (i < reading.End && Tokens[i].Kind != TokenKind.Mark)
        {
            i++;
        }

        return i < reading.End && i > at && (Tokens[i - 1].Lower is "," or ":" or "-") ? i - 1 : at;
    }

    // "described, without being specific, old grievances"
    private CueComplements PastAside(Cue cue, CueComplements complements, int end)
    {
        var at = complements.ContentAt;
        if (at != cue.End || at + 1 >= end || Tokens[at].Lower != "," || !Tokens[at + 1].Any(WordClasses.Preposition) || Tokens[at + 1].Quoted || !cue.Takes(CueFrames.Object | CueFrames.Noun))
        {
            return complements;
        }

        for (var i = at + 1; i < Math.Min(end - 2, at + 10); i++)
        {
            if (Tokens[i].Lower == "," && !Tokens[i].Quoted && !Tokens[i + 1].Any(WordClasses.Coordinator | WordClasses.Subject))
            {
                return complements with { ContentAt = i + 1 };
            }
        }

        return complements;
    }

    private static StatementMode ModeOf(Cue cue) => cue.Verb.Act switch
    {
        SpeechAct.Deny when cue.Mode == StatementMode.Said => StatementMode.Denied,
        SpeechAct.Decline when cue.Mode == StatementMode.Said => StatementMode.Declined,
        _ => cue.Mode,
    };

    private sealed record Content(ImmutableArray<(int First, int End)> Pieces, int Quotation, string Rule, double Confidence, bool Clause = false);

    private Content? RightContent(Cue cue, string form, CueComplements complements, Reading reading)
    {
        var at = complements.ContentAt;
        var end = reading.End;
        if (at >= end || (form == "inverted" && !(Tokens[at].Kind == TokenKind.Mark || Tokens[at].Lower is "," or ":" or "that")))
        {
            return null;
        }

        var next = Tokens[at];
        if (next.Kind == TokenKind.Mark && next.Quoted)
        {
            return cue.Takes(CueFrames.Quote) || !cue.Takes(CueFrames.As) ? QuotationFrom(at, cue, reading) : null;
        }

        if (next.Lower is "," or ":" or "-" && !next.Quoted && at + 1 < end && Tokens[at + 1].Kind == TokenKind.Mark && Tokens[at + 1].Quoted && cue.Takes(CueFrames.Quote))
        {
            return QuotationFrom(at + 1, cue, reading);
        }

        if (next.Lower == ":" && cue.Takes(CueFrames.Quote | CueFrames.Clause) && at + 1 < end && end - at > 3)
        {
            return new Content([(at + 1, TrimEnd(at + 1, end))], -1, "clause after a colon", .75);
        }

        if (next.Kind != TokenKind.Word || cue.Takes(CueFrames.QuoteOnly) || form == "inverted" && next.Lower != "that")
        {
            return null;
        }

        if (next.Lower == "that" && at + 1 < end && cue.Takes(CueFrames.Clause | CueFrames.That))
        {
            return Clause(at + 1, cue, reading, "clause with that", .9);
        }

        if (cue.Takes(CueFrames.Whether) && next.Lower is "whether" or "if" or "why" or "how" or "what" or "who" or "when" or "where")
        {
            return Clause(at, cue, reading, "indirect question", .8);
        }

        if (next.Lower is "to" && cue.Takes(CueFrames.To) && at + 1 < end && !Tokens[at + 1].Any(WordClasses.Article | WordClasses.Capital))
        {
            return Clause(at, cue, reading, "infinitive after its cue", .82);
        }

        if (next.Lower is "not" && at + 1 < end && Tokens[at + 1].Lower == "to" && cue.Takes(CueFrames.To))
        {
            return Clause(at, cue, reading, "infinitive after its cue", .82);
        }

        if (cue.Takes(CueFrames.AnyPreposition) && PrepositionOf(cue, next.Lower))
        {
            return at + 1 < end ? Clause(at + 1, cue, reading, "noun phrase after its cue", .75) : null;
        }

        if (cue.Takes(CueFrames.Concern))
        {
            return MentionsConcern(at, Math.Min(end, at + 8)) ? Clause(at, cue, reading, "noun phrase after its cue", .75) : null;
        }

        if (cue.Takes(CueFrames.Naming))
        {
            return NamesSomething(at, end) ? Clause(at, cue, reading, "object and what it is called", .75) : null;
        }

        var beginsPhrase = !next.Any(WordClasses.Preposition | WordClasses.Coordinator) || next.Lower is "in" or "if" or "when" or "after" or "while" or "as" or "on" or "since" or "at" or "for" or "under" or "because" or "before" or "until" or "unless" or "without" or "with";
        if (cue.Takes(CueFrames.Clause) && !beginsPhrase)
        {
            return null;
        }

        if (cue.Takes(CueFrames.Object | CueFrames.Noun | CueFrames.Short) && !next.Any(WordClasses.Preposition | WordClasses.Coordinator | WordClasses.Subordinator & ~WordClasses.Demonstrative))
        {
            return Clause(at, cue, reading, LooksLikeClause(at, end) && cue.Takes(CueFrames.Clause) ? "clause without that" : "noun phrase after its cue", cue.Takes(CueFrames.Object) ? .8 : .72);
        }

        if (cue.Takes(CueFrames.Clause) && (LooksLikeClause(at, end) || HoldsMark(at, end)))
        {
            return Clause(at, cue, reading, "clause without that", .88);
        }

        return null;
    }

    private static bool PrepositionOf(Cue cue, string word) => word switch
    {
        "of" => cue.Takes(CueFrames.Of),
        "for" => cue.Takes(CueFrames.For),
        "about" or "over" => cue.Takes(CueFrames.About),
        "against" => cue.Takes(CueFrames.Against),
        "on" or "upon" => cue.Takes(CueFrames.On),
        _ => false,
    };

    private bool MentionsConcern(int at, int end)
    {
        for (var i = at; i < end; i++)
        {
            if (Tokens[i].Lower is "concern" or "concerns" or "issue" or "issues" or "question" or "questions" or "objections" or "objection" or "doubt" or "doubts" or "case" or "cases" or "possibility" or "prospect" or "fears" or "alarm" or "topic" or "matter" or "this" or "it" or "subject")
            {
                return true;
            }
        }

        return false;
    }

    // "called it a provocation", "called the plan “dangerous”"; not "called Okafor on Monday".
    private bool NamesSomething(int at, int end)
    {
        if (nouns.After(at, end) is not { } thing)
        {
            return false;
        }

        for (var i = thing.End; i < Math.Min(end, thing.End + 20); i++)
        {
            if (Tokens[i].Quoted)
            {
                return true;
            }

            if (Tokens[i].Lower is "," or ";")
            {
                return false;
            }
        }

        return thing.End < end && Tokens[thing.End].Kind == TokenKind.Word && (Tokens[thing.End].Any(WordClasses.Article | WordClasses.Possessive) || !Tokens[thing.End].Any(WordClasses.Preposition | WordClasses.Subordinator | WordClasses.Day | WordClasses.Adverb | WordClasses.Coordinator | WordClasses.Time | WordClasses.Auxiliary));
    }

    private bool HoldsMark(int at, int end)
    {
        for (var i = at; i < end; i++)
        {
            if (Tokens[i].Kind == TokenKind.Mark)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a finite verb can be seen in the stretch.</summary>
    private bool LooksLikeClause(int at, int end)
    {
        for (var i = at + 1; i < Math.Min(end, at + 40); i++)
        {
            var token = Tokens[i];
            if (token.Kind == TokenKind.Word && (token.Any(WordClasses.Auxiliary | WordClasses.Verb) || (token.Lower.Length > 3 && token.Lower.EndsWith("ed", StringComparison.Ordinal)) || (i - at < 8 && !token.Any(WordClasses.Capital) && token.Lower.EndsWith('s') && token.Lower.Length > 3 && !token.Any(WordClasses.Person | WordClasses.Body | WordClasses.Possessive | WordClasses.Time))))
            {
                return true;
            }

            if (token.Kind == TokenKind.Word && CueLexicon.Find(token.Lower).Length > 0)
            {
                return true;
            }
        }

        return false;
    }

    private Content? QuotationFrom(int mark, Cue cue, Reading reading)
    {
        var quotation = Tokens[mark].Quotation;
        if (reading.UsedQuotations.Contains(quotation))
        {
            return null;
        }

        var end = EndOfQuotation(mark);
        // What follows a quotation without a stop belongs to the clause: said “no” to the plan.
        var goesOn = end < reading.End && !EndsWithStop(end) && Tokens[end].Kind == TokenKind.Word && !StartsNewClause(end, mark, cue, reading) && !Tokens[end].Any(WordClasses.Day);
        if (goesOn && !surroundingsTellTime(end))
        {
            return Clause(mark, cue, reading, "quotation within a clause", .85) is { } clause ? clause with { Quotation = quotation } : null;
        }

        return new Content([(mark, end)], quotation, "quotation after its cue", .94);

        bool surroundingsTellTime(int at) => surroundings.TimeEnd(at, reading.End) is { } t && t > at;
    }

    private int EndOfQuotation(int inside)
    {
        var quotation = Tokens[inside].Quotation;
        var end = inside;
        while (end < Tokens.Length && Tokens[end].Quotation == quotation)
        {
            end++;
        }

        return end;
    }

    private bool EndsWithStop(int end) => end >= 2 && Tokens[end - 1].Kind == TokenKind.Mark && Tokens[end - 2].Kind == TokenKind.Sign && Tokens[end - 2].Lower is "." or "," or "?" or "!";

    private Content? Clause(int first, Cue cue, Reading reading, string rule, double confidence)
    {
        var end = TrimEnd(first, ContentEnd(first, cue, reading));
        return end > first ? new Content([(first, end)], HoldsMark(first, end) ? -2 : -1, rule, confidence, Clause: true) : null;
    }

    private int TrimEnd(int first, int end)
    {
        while (end > first && Tokens[end - 1].Kind == TokenKind.Sign && !Tokens[end - 1].Quoted && Tokens[end - 1].Lower is "." or "," or ";" or ":" or "!" or "-" or "" && Tokens[end - 1].Lower != ")")
        {
            end--;
        }

        return end;
    }

    /// <summary>Where the content that begins at <paramref name="first"/> ends: at a further verb of saying of the same speaker, else with the sentence.</summary>
    private int ContentEnd(int first, Cue cue, Reading reading)
    {
        for (var i = first + 1; i < reading.End; i++)
        {
            if (!Tokens[i].Quoted && StartsNewClause(i, first, cue, reading))
            {
                return i;
            }
        }

        return reading.End;
    }

    private bool StartsNewClause(int i, int first, Cue cue, Reading reading)
    {
        var token = Tokens[i];
        var afterComma = Tokens[i - 1].Lower is "," or ";" || (Tokens[i - 1].Kind == TokenKind.Mark && Tokens[i - 2].Lower == ",");
        if (token.Lower == "according" && i + 1 < reading.End && Tokens[i + 1].Lower == "to")
        {
            return true;
        }

        if (!afterComma && !token.Any(WordClasses.Coordinator) && token.Lower is not "as")
        {
            return false;
        }

        if (afterComma && EndsContent(i, first, cue.Takes(CueFrames.Object | CueFrames.Noun) && !cue.Takes(CueFrames.Whom), reading))
        {
            return true;
        }

        // "While Okafor said talks went on, he left": the content ends with the clause that its conjunction began.
        if (afterComma && InOpeningClause(cue, reading) && nouns.NamesParty(i) && !token.Any(WordClasses.Preposition))
        {
            return true;
        }

        // ", adding that", ", but suggested", ", and said", "as they lamented"
        var next = i;
        while (next < reading.End && next - i < 4 && !Tokens[next].Quoted && (Tokens[next].Any(WordClasses.Coordinator | WordClasses.Adverb | WordClasses.Auxiliary) || (token.Lower is "as" or "while" && Tokens[next].Lower is "as" or "while" or "he" or "she" or "they")))
        {
            next++;
        }

        var joined = token.Any(WordClasses.Coordinator) || token.Lower is "while" or "whereas" or "though" or "although" || Tokens[i - 1].Lower is ";";
        foreach (var other in reading.Cues)
        {
            if (other.At <= cue.At || other.At < i)
            {
                continue;
            }

            if (other.At == next || other.First == next)
            {
                return other.Standing == CueStanding.Participle
                    ? afterComma || (token.Any(WordClasses.Coordinator) && cue.Standing == CueStanding.Participle)
                    : other.Standing == CueStanding.Finite && (other.Form == cue.Form || cue.Standing == CueStanding.Participle);
            }

            // ", and just before the meeting Putin announced …": a further finite verb of saying in the same tense, with its own subject.
            if (afterComma && joined && other.At - i < 22 && other.Standing == CueStanding.Finite && other.Form == cue.Form && other.First == other.At && Tokens[Math.Min(i + 1, reading.End - 1)].Lower != "that" && nouns.Before(other.First, i) is { } subject)
            {
                return subject.First >= i;
            }

            break;
        }

        return false;
    }

    // ", as the two sides clashed", ", while prices rose", ", a sign that …": the reporter goes on.
    private bool EndsContent(int i, int first, bool nounPhrase, Reading reading)
    {
        var next = i + 1 < reading.End ? Tokens[i + 1] : default;
        return Tokens[i].Lower switch
        {
            "as" => next.Kind == TokenKind.Word && next.Lower is not ("well" or "long" or "soon" or "far" or "part" or "if" or "a" or "an" or "he" or "she" or "it" or "they" or "we") && nouns.NamesParty(i + 1),
            "while" or "whereas" => true,
            "which" => i - first < 40 && !Tokens[i - 1].Quoted && nounPhrase,
            "a" or "an" => !ListFollows(i, reading),
            _ => false,
        };
    }

    private bool ListFollows(int i, Reading reading)
    {
        for (var k = i + 1; k < Math.Min(reading.End, i + 10); k++)
        {
            if (Tokens[k].Any(WordClasses.Coordinator))
            {
                return true;
            }
        }

        return false;
    }

    private bool InOpeningClause(Cue cue, Reading reading)
    {
        var first = Tokens[reading.Sentence.First];
        if (cue.Standing == CueStanding.Participle && cue.First == reading.Sentence.First)
        {
            return true;
        }

        return first.Any(WordClasses.Subordinator) && first.Lower is not ("that" or "so" or "how" or "what" or "why" or "where") && cue.At - reading.Sentence.First < 16 && !HoldsComma(reading.Sentence.First, cue.At);
    }

    private bool HoldsComma(int first, int end) => InnerComma(first, end);

    private Content? LeftContent(Cue cue, string form, int groupFirst, Content? right, CueComplements complements, Reading reading)
    {
        if (form is "shared" or "participle" or "relative" or "document" or "quoted as saying" || groupFirst <= reading.Sentence.First)
        {
            return null;
        }

        var at = groupFirst - 1;
        while (at > reading.Sentence.First && Tokens[at].Lower is "as" or "then" or "also" or "later" && !Tokens[at].Quoted)
        {
            at--;
        }

        var comma = Tokens[at].Lower is "," or "-" && !Tokens[at].Quoted;
        var mark = comma && at - 1 >= reading.Sentence.First && Tokens[at - 1].Kind == TokenKind.Mark ? at - 1 : at;
        if (Tokens[mark].Kind == TokenKind.Mark && Tokens[mark].Quoted && cue.Takes(CueFrames.Quote))
        {
            return QuotationBefore(mark, right, reading);
        }

        if (!comma && !(Tokens[at].Quoted && Tokens[at].Kind == TokenKind.Mark) || right is not null || !cue.Takes(CueFrames.Clause) || cue.Standing != CueStanding.Finite)
        {
            return null;
        }

        return ClauseBefore(at, complements, reading);
    }

    private Content? QuotationBefore(int mark, Content? right, Reading reading)
    {
        var quotation = Tokens[mark].Quotation;
        if (reading.UsedQuotations.Contains(quotation))
        {
            return null;
        }

        var first = mark;
        while (first > reading.Sentence.First && Tokens[first - 1].Quotation == quotation)
        {
            first--;
        }

        var start = ContentStart(first, reading);
        if (start >= first)
        {
            if (right is { Clause: true } && mark - first < 5 && !EndsWithStop(mark + 1))
            {
                return null;
            }

            return new Content([(first, mark + 1)], quotation, "quotation before its cue", .96);
        }

        if (right is not null && !(right.Quotation >= 0 && EndsWithStop(mark + 1)))
        {
            return null;
        }

        return new Content([(start, mark + 1)], quotation, "clause with a quotation before its cue", .85);
    }

    /// <summary>Where the content that ends before a cue begins: after what was read already and after "but" or "and".</summary>
    private int ContentStart(int limit, Reading reading)
    {
        var start = Math.Min(limit, Math.Max(reading.Sentence.First, reading.Consumed));
        while (start < limit && !Tokens[start].Quoted && (Tokens[start].Kind == TokenKind.Sign || Tokens[start].Any(WordClasses.Coordinator) || Tokens[start].Lower is "then" or "so" or "still"))
        {
            start++;
        }

        for (var i = start; i < limit; i++)
        {
            if (Tokens[i].Lower == ":" && !Tokens[i].Quoted)
            {
                start = i + 1;
            }
        }

        return start;
    }

    private Content? ClauseBefore(int comma, CueComplements complements, Reading reading)
    {
        var start = ContentStart(comma, reading);
        if (comma - start < 2 || !LooksLikeClause(start, comma) && comma - start > 8)
        {
            return null;
        }

        var opening = Tokens[start];
        if (opening.Any(WordClasses.Subordinator | WordClasses.Preposition) && !opening.Quoted && !InnerComma(start, comma))
        {
            // "When asked, he said." tells nothing that he said.
            return null;
        }

        var after = complements.ContentAt;
        if (after < reading.End && Tokens[after].Lower == "," && after + 1 < reading.End && Tokens[after + 1].Kind == TokenKind.Word && !AsideStarts.Contains(Tokens[after + 1].Lower) && !LooksLikeWholeClause(start, comma))
        {
            var end = TrimEnd(after + 1, reading.End);
            return new Content([(start, comma), (after + 1, end)], -1, "clause split by its cue", .8);
        }

        return new Content([(start, TrimEnd(start, comma))], -1, "clause before its cue", .88);
    }

    private bool InnerComma(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (Tokens[i].Lower == "," && !Tokens[i].Quoted)
            {
                return true;
            }
        }

        return false;
    }

    private bool LooksLikeWholeClause(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (Tokens[i].Any(WordClasses.Auxiliary | WordClasses.Verb) || (Tokens[i].Lower.Length > 4 && Tokens[i].Lower.EndsWith("ed", StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    // According to …

    private void ReadAccordingTo(Reading reading)
    {
        for (var i = reading.Sentence.First; i + 2 < reading.End; i++)
        {
            if (Tokens[i].Quoted || Tokens[i].Lower != "according" || Tokens[i + 1].Lower != "to" || nouns.After(i + 2, reading.End) is not { } source)
            {
                continue;
            }

            var draft = new Draft([], "according to", .9) { Cue = (i, i + 2), Act = SpeechAct.Say, Speaker = source, Sentence = reading.Index };
            var after = source.End;
            while (after < reading.End && Tokens[after].Lower != "," && !(Tokens[after].Kind == TokenKind.Mark && Tokens[after].Quoted && Tokens[after - 1].Lower == ","))
            {
                after++;
            }

            if (i == reading.Sentence.First || Tokens[i - 1].Any(WordClasses.Coordinator) && i - 1 == reading.Sentence.First)
            {
                after = PastAside(after, reading.End);
                if (after + 1 < reading.End)
                {
                    var end = TrimEnd(after + 1, ContentEndAfterSource(after + 1, reading));
                    reading.Drafts.Add(draft with { Pieces = [(after + 1, end)] });
                }

                continue;
            }

            var limit = Tokens[i - 1].Lower is "," or "-" ? i - 1 : i;
            if (Tokens[limit - 1].Kind == TokenKind.Mark && Tokens[limit - 1].Quoted)
            {
                var first = limit - 1;
                while (first > reading.Sentence.First && Tokens[first - 1].Quotation == Tokens[limit - 1].Quotation)
                {
                    first--;
                }
            }

            var start = ContentStart(limit, reading);
            if (limit - start >= 2)
            {
                var pieces = ImmutableArray.Create((start, TrimEnd(start, limit)));
                if (after + 2 < reading.End && Tokens[after].Lower == "," && !LooksLikeWholeClause(start, limit))
                {
                    pieces = pieces.Add((after + 1, TrimEnd(after + 1, reading.End)));
                }

                reading.Drafts.Add(draft with { Pieces = pieces });
            }
        }

        foreach (var draft in reading.Drafts)
        {
            foreach (var (first, end) in draft.Pieces)
            {
                if (Tokens[first].Kind == TokenKind.Mark && Tokens[first].Quotation == Tokens[end - 1].Quotation)
                {
                    reading.UsedQuotations.Add(Tokens[first].Quotation);
                }
            }
        }
    }

    // "According to Okafor, a mediator, talks …": the second comma ends the source.
    private int PastAside(int comma, int end)
    {
        if (comma + 1 >= end || !(Tokens[comma + 1].Any(WordClasses.Article) || Tokens[comma + 1].Lower is "who" or "which"))
        {
            return comma;
        }

        for (var i = comma + 1; i < Math.Min(end, comma + 16); i++)
        {
            if (Tokens[i].Quoted || (Tokens[i].Any(WordClasses.Auxiliary) && Tokens[comma + 1].Any(WordClasses.Article)))
            {
                return comma;
            }

            if (Tokens[i].Lower == ",")
            {
                return i;
            }
        }

        return comma;
    }

    private int ContentEndAfterSource(int first, Reading reading)
    {
        foreach (var cue in reading.Cues)
        {
            if (cue.First > first && cue.Standing == CueStanding.Participle && Tokens[cue.First - 1].Lower == ",")
            {
                return cue.First;
            }
        }

        return reading.End;
    }
}
