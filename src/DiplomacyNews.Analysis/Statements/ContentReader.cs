using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>Reads what is said, after a verb of saying and before it.</summary>
internal sealed class ContentReader(AnnotatedText text, NounPhrases nouns, CueSurroundings surroundings, ContentEnds ends, PhraseEnds phrases, ClauseSigns signs)
{
    private static readonly FrozenSet<string> AsideStarts = FrozenSet.ToFrozenSet(
    ["who", "which", "and", "but", "while", "as", "though", "although", "when", "in", "at", "during", "according", "after", "before", "with", "a", "an", "the", "where", "even", "despite", "since", "because", "on", "just", "citing", "whose", "or", "to"], StringComparer.Ordinal);

    /// <summary>Adjectives that judge what somebody calls so, and endings that only adjectives have.</summary>
    private static readonly FrozenSet<string> Judgements = FrozenSet.ToFrozenSet(
    ["open", "good", "bad", "fair", "unfair", "wrong", "right", "absurd", "ridiculous", "illegal", "unlawful", "false", "untrue", "frank", "cordial", "premature", "historic", "tragic", "vital", "essential", "crucial", "critical", "important", "significant", "unrealistic", "realistic", "naive", "irrelevant", "urgent", "insufficient", "inadequate", "null", "void", "invalid", "biased", "misguided", "flawed", "unjustified", "overdue"], StringComparer.Ordinal);

    private static readonly ImmutableArray<string> JudgingEndings = ["ful", "ous", "ive", "able", "ible", "less"];

    private ImmutableArray<Token> Tokens => text.Tokens;

    public Content? After(Cue cue, AttributionForm form, CueComplements complements, SentenceState reading)
    {
        var at = complements.ContentAt;
        var end = reading.End;
        if (at >= end || (form == AttributionForm.Inverted && !(Tokens[at].Kind == TokenKind.Mark || Tokens[at].Lower is "," or ":" or "that")))
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
            return new Content([(at + 1, signs.TrimEnd(at + 1, end))], Rules.ClauseAfterColon);
        }

        if (next.Kind == TokenKind.Word && cue.Takes(CueFrames.Quote) && form != AttributionForm.Inverted)
        {
            var standsForContent = cue.Takes(CueFrames.Clause) && StandsForContent(at, end);
            if (QuotationAhead(at, end, standsForContent) is { } ahead)
            {
                return QuotationFrom(ahead, cue, reading);
            }

            if (standsForContent)
            {
                return null;
            }
        }

        if (next.Kind != TokenKind.Word || cue.Takes(CueFrames.QuoteOnly) || form == AttributionForm.Inverted && next.Lower != "that")
        {
            return null;
        }

        if (next.Lower == "that" && at + 1 < end && cue.Takes(CueFrames.Clause | CueFrames.That))
        {
            if (Tokens[at + 1].Any(WordClasses.Auxiliary) && !Tokens[at + 1].Quoted)
            {
                // "said that was not true" is said of that; "the states that will vote", "a ruling that has stood" say nothing.
                return cue.Form is VerbForm.Past && cue.Standing == CueStanding.Finite ? Clause(at, cue, reading, Rules.ClauseWithoutThat) : null;
            }

            return Clause(at + 1, cue, reading, Rules.ClauseWithThat);
        }

        if (cue.Takes(CueFrames.Whether) && next.Lower is "whether" or "if" or "why" or "how" or "what" or "who" or "when" or "where")
        {
            return Clause(at, cue, reading, Rules.IndirectQuestion);
        }

        if (next.Lower is "to" && cue.Takes(CueFrames.To) && at + 1 < end && !Tokens[at + 1].Any(WordClasses.Article | WordClasses.Capital))
        {
            return Clause(at, cue, reading, Rules.Infinitive);
        }

        if (next.Lower is "not" && at + 1 < end && Tokens[at + 1].Lower == "to" && cue.Takes(CueFrames.To))
        {
            return Clause(at, cue, reading, Rules.Infinitive);
        }

        if (cue.Takes(CueFrames.AnyPreposition) && cue.TakesAfter(next.Lower))
        {
            return at + 1 < end ? Clause(at + 1, cue, reading, Rules.NounPhrase) : null;
        }

        if (cue.Takes(CueFrames.Concern))
        {
            return MentionsConcern(at, Math.Min(end, at + 8)) ? Clause(at, cue, reading, Rules.NounPhrase) : null;
        }

        if (cue.Takes(CueFrames.Courtesy))
        {
            return MentionsCourtesy(at, Math.Min(end, at + 4)) ? Clause(at, cue, reading, Rules.NounPhrase) : null;
        }

        if (cue.Takes(CueFrames.Naming))
        {
            return NamesSomething(at, end) ? Clause(at, cue, reading, Rules.ObjectAndName) : null;
        }

        var beginsPhrase = !next.Any(WordClasses.Preposition | WordClasses.Coordinator) || next.Lower is "in" or "if" or "when" or "after" or "while" or "as" or "on" or "since" or "at" or "for" or "under" or "because" or "before" or "until" or "unless" or "without" or "with";
        if (cue.Takes(CueFrames.Clause) && !beginsPhrase)
        {
            return null;
        }

        if (cue.Takes(CueFrames.Object | CueFrames.Noun | CueFrames.Short) && !next.Any(WordClasses.Preposition | WordClasses.Coordinator | WordClasses.Subordinator & ~WordClasses.Demonstrative))
        {
            return Clause(at, cue, reading, cue.Takes(CueFrames.Clause) && signs.LooksLikeClause(at, phrases.EndOf(at, end)) ? Rules.ClauseWithoutThat : Rules.NounPhrase);
        }

        if (cue.Takes(CueFrames.That) && !cue.Takes(CueFrames.Clause) && next.Any(WordClasses.Subject) && signs.LooksLikeClause(at, end))
        {
            // "wrote he would come", but not "wrote a letter"
            return Clause(at, cue, reading, Rules.ClauseWithoutThat);
        }

        // "Okafor says talks to resume": headlines say "will" so.
        var promised = cue.Form == VerbForm.Third && cue.Takes(CueFrames.Clause) && nouns.After(at, end) is { } subject && subject.End + 1 < end && Tokens[subject.End].Lower == "to";
        if (promised || (cue.Takes(CueFrames.Clause) && (signs.LooksLikeClause(at, end) || signs.HoldsMark(at, end))))
        {
            return Clause(at, cue, reading, Rules.ClauseWithoutThat);
        }

        return null;
    }

    // "said it in Geneva", "claimed the least", "said much the same": a word in place of what was said.
    private bool StandsForContent(int at, int end)
    {
        var last = Tokens[at].Lower switch
        {
            "that" when at + 1 < end && (Tokens[at + 1].Lower == "." || (Tokens[at + 1].Lower == "," && at + 2 < end && Tokens[at + 2].Lower == "but")) => at,
            "it" or "so" or "this" or "more" or "less" or "little" or "nothing" or "something" or "anything" or "everything" => at,
            "much" or "the" or "as" when at + 1 < end && Tokens[at + 1].Lower is "same" or "least" or "most" or "more" or "much" or "credit" => at + 1,
            "much" when at + 2 < end && Tokens[at + 1].Lower == "the" && Tokens[at + 2].Lower == "same" => at + 2,
            _ => -1,
        };
        if (last < 0)
        {
            return false;
        }

        if (last + 1 >= end)
        {
            return true;
        }

        var next = Tokens[last + 1];
        return !next.Quoted && next.Lower is not ("than" or "-") && (next.Kind == TokenKind.Sign || next.Any(WordClasses.Preposition | WordClasses.Coordinator) || next.Lower is "when" or "as" || (next.Lower == "that" && last == at && Tokens[at].Lower.EndsWith("thing", StringComparison.Ordinal)));
    }

    // "said of the plan: “…”", "said as he left the room: “…”", "said on the day it was done: “…”"
    private int? QuotationAhead(int at, int end, bool standsForContent)
    {
        var next = Tokens[at];
        if (!standsForContent && !next.Any(WordClasses.Preposition) && next.Lower is not ("when" or "as" or "while"))
        {
            return null;
        }

        for (var i = at + 1; i + 1 < Math.Min(end, at + 26); i++)
        {
            if (Tokens[i].Quoted || Tokens[i].Lower is ";")
            {
                return null;
            }

            if (Tokens[i].Lower is ":" && Tokens[i + 1].Kind == TokenKind.Mark && Tokens[i + 1].Quoted)
            {
                return i + 1;
            }

            if (Tokens[i].Lower == "that")
            {
                // "told the press when it was over that “…”"
                return next.Lower is "when" or "as" or "while" && Tokens[i + 1].Kind == TokenKind.Mark && Tokens[i + 1].Quoted ? i + 1 : null;
            }
        }

        return null;
    }

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

    private bool MentionsCourtesy(int at, int end)
    {
        for (var i = at; i < end; i++)
        {
            if (AddresseeFinder.IsCourtesy(Tokens[i].Lower))
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

        if (thing.End - thing.First > 2 && Tokens[thing.First].Any(WordClasses.Article | WordClasses.Possessive | WordClasses.Demonstrative) && Judges(thing.First + 2, thing.End))
        {
            return true;
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

    // "called the talks open and useful", "called the discussion meaningful": after a noun an adjective tells what it is called.
    private bool Judges(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var word = Tokens[i].Lower;
            if (Judgements.Contains(word) || JudgingEndings.Any(ending => word.Length > ending.Length + 2 && word.EndsWith(ending, StringComparison.Ordinal)))
            {
                return true;
            }
        }

        return false;
    }

    private Content? QuotationFrom(int mark, Cue cue, SentenceState reading)
    {
        var quotation = Tokens[mark].Quotation;
        if (reading.UsedQuotations.Contains(quotation))
        {
            return null;
        }

        var end = signs.EndOfQuotation(mark);
        if (signs.IsPlaceOfSaying(mark, end))
        {
            return null;
        }

        // What follows a quotation without a stop belongs to the clause: said “no” to the plan.
        var goesOn = end < reading.End && !signs.EndsWithStop(end) && Tokens[end].Kind == TokenKind.Word && !ends.StartsNewClause(end, mark, cue, reading) && !Tokens[end].Any(WordClasses.Day);
        if (goesOn && !surroundingsTellTime(end))
        {
            return Clause(mark, cue, reading, Rules.QuotationWithinClause) is { } clause ? clause with { IsQuotation = true } : null;
        }

        return new Content([(mark, end)], Rules.QuotationAfterCue, IsQuotation: true);

        bool surroundingsTellTime(int at) => surroundings.TimeEnd(at, reading.End) is { } t && t > at;
    }

    private Content? Clause(int first, Cue cue, SentenceState reading, Rule rule)
    {
        var end = signs.TrimEnd(first, ends.ContentEnd(first, cue, reading, rule));
        return end > first ? new Content([(first, end)], rule, IsClause: true) : null;
    }

    public Content? Before(Cue cue, AttributionForm form, int groupFirst, Content? right, CueComplements complements, SentenceState reading)
    {
        if (form is AttributionForm.Shared or AttributionForm.Participle or AttributionForm.Relative or AttributionForm.Document || groupFirst <= reading.Sentence.First)
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

    private Content? QuotationBefore(int mark, Content? right, SentenceState reading)
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

        if (signs.IsPlaceOfSaying(first, mark + 1))
        {
            return null;
        }

        var start = ContentStart(first, reading);
        if (start >= first)
        {
            if (right is { IsClause: true } && mark - first < 5 && !signs.EndsWithStop(mark + 1))
            {
                return null;
            }

            return new Content([(first, mark + 1)], Rules.QuotationBeforeCue, IsQuotation: true);
        }

        if (right is not null && !(right.IsQuotation && signs.EndsWithStop(mark + 1)))
        {
            return null;
        }

        return new Content([(start, mark + 1)], Rules.ClauseWithQuotationBeforeCue, IsQuotation: true);
    }

    /// <summary>Where the content that ends before a cue begins: after what was read already and after "but" or "and".</summary>
    public int ContentStart(int limit, SentenceState reading)
    {
        var start = Math.Min(limit, Math.Max(reading.Sentence.First, reading.Consumed));
        while (start < limit && !Tokens[start].Quoted && (Tokens[start].Kind == TokenKind.Sign || Tokens[start].Any(WordClasses.Coordinator) || Tokens[start].Lower is "then" or "so" or "still"))
        {
            start++;
        }

        for (var i = start; i < limit; i++)
        {
            if (!Tokens[i].Quoted && (Tokens[i].Lower == ":" || (Tokens[i].Lower == ";" && reading.Cues.Any(c => c.Standing == CueStanding.Finite && c.First >= start && c.First < i))))
            {
                start = i + 1;
            }
        }

        return start;
    }

    // "Such guarantors, said Okafor, should act …"; "He hoped, he said, that …"; "It had been, she told reporters, an open talk"; "It was the desk, he said, on which …"
    private bool GoesOn(int start, int comma, int after, int end)
    {
        if (after + 1 >= end || Tokens[after].Lower != "," || Tokens[after + 1].Kind != TokenKind.Word && !(Tokens[comma - 1].Any(WordClasses.Auxiliary) && after + 2 < end))
        {
            return false;
        }

        var next = Tokens[after + 1];
        return Tokens[comma - 1].Any(WordClasses.Auxiliary) || next.Lower == "that"
            || (next.Any(WordClasses.Preposition) && after + 2 < end && Tokens[after + 2].Lower is "which" or "whom")
            || (Tokens[start].Lower is "whatever" or "whoever" or "wherever" && signs.HoldsVerb(after + 1, end))
            || (!AsideStarts.Contains(next.Lower) && !signs.HoldsVerb(start, comma));
    }

    // "On Tuesday, as the text was still being written, Okafor complained": nothing but adverbials; "The host, whose minister": an aside broken off.
    private bool OpensWithoutClause(int start, int comma)
    {
        var segment = start;
        for (var i = start; i < comma; i++)
        {
            if (Tokens[i].Lower == "," && !Tokens[i].Quoted)
            {
                if (!Tokens[segment].Any(WordClasses.Preposition | WordClasses.Subordinator | WordClasses.Day) && segment == start)
                {
                    return Tokens[i + 1].Lower == "whose" && !signs.HoldsVerb(start, comma);
                }

                segment = i + 1;
            }
        }

        return segment > start && Tokens[start].Any(WordClasses.Preposition | WordClasses.Subordinator) && Tokens[segment].Lower is "as" or "when" or "while" or "before" or "after" or "since" or "until";
    }

    private Content? ClauseBefore(int comma, CueComplements complements, SentenceState reading)
    {
        var start = ContentStart(comma, reading);
        if (comma - start < 2 || !signs.LooksLikeClause(start, comma) && comma - start > 8)
        {
            return null;
        }

        if (Fronted(start, comma, complements.ContentAt, reading.End))
        {
            var after = complements.ContentAt;
            return new Content([(start, comma), (after + 1, signs.TrimEnd(after + 1, reading.End))], Rules.ClauseSplitByCue);
        }

        var opening = Tokens[start];
        if (opening.Any(WordClasses.Subordinator | WordClasses.Preposition) && !opening.Quoted && !signs.HoldsComma(start, comma))
        {
            // "When asked, he said." tells nothing that he said.
            return null;
        }

        var next = complements.ContentAt;
        if (OpensWithoutClause(start, comma) && !(next + 1 < reading.End && Tokens[next].Lower == ","))
        {
            return null;
        }

        if (GoesOn(start, comma, next, reading.End))
        {
            var end = signs.TrimEnd(next + 1, reading.End);
            return new Content([(start, comma), (next + 1, end)], Rules.ClauseSplitByCue);
        }

        return new Content([(start, signs.TrimEnd(start, comma))], Rules.ClauseBeforeCue);
    }

    // "In any case, Okafor said, the harbour was closed", "If the ferry sails, she said, we shall be there": an adverbial is parted from its clause.
    private bool Fronted(int start, int comma, int after, int end) =>
        after + 3 < end && Tokens[after].Lower == "," && !Tokens[after].Quoted && Tokens[start].Any(WordClasses.Preposition | WordClasses.Subordinator) && !Tokens[start].Quoted
        && Tokens[after + 1].Kind == TokenKind.Word && (nouns.NamesParty(after + 1) || Tokens[after + 1].Any(WordClasses.Subject | WordClasses.Article)) && signs.LooksLikeClause(after + 1, end);
}
