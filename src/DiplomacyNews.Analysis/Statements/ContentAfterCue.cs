using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>Reads what is said after a verb of saying: a quotation, a clause with "that" or without, an infinitive, a noun phrase, as the verb takes them.</summary>
internal sealed class ContentAfterCue(AnnotatedText text, NounPhrases nouns, CueSurroundings surroundings, ContentEnds ends, PhraseEnds phrases, ClauseSigns signs)
{
    private const int FarthestQuotation = 26;

    private readonly SaidObjects objects = new(text, nouns);

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>The content, or null where the verb says nothing after it.</summary>
    public Content? Find(Cue cue, AttributionForm form, CueComplements complements, SentenceState reading)
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
            var standsForContent = cue.Takes(CueFrames.Clause) && objects.StandsForContent(at, end);
            if (QuotationAhead(at, end, standsForContent) is { } ahead)
            {
                return QuotationFrom(ahead, cue, reading);
            }

            if (standsForContent)
            {
                return null;
            }
        }

        return next.Kind != TokenKind.Word || cue.Takes(CueFrames.QuoteOnly) || (form == AttributionForm.Inverted && next.Lower != "that") ? null : InWords(at, cue, reading);
    }

    // What begins with a word of the reporter's, by what the verb takes.
    private Content? InWords(int at, Cue cue, SentenceState reading)
    {
        var next = Tokens[at];
        var end = reading.End;
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

        if (cue.Takes(CueFrames.To) && at + 1 < end && (next.Lower is "to" ? !Tokens[at + 1].Any(WordClasses.Article | WordClasses.Capital) : next.Lower is "not" && Tokens[at + 1].Lower == "to"))
        {
            return Clause(at, cue, reading, Rules.Infinitive);
        }

        if (cue.Takes(CueFrames.AnyPreposition) && cue.TakesAfter(next.Lower))
        {
            return at + 1 < end ? Clause(at + 1, cue, reading, Rules.NounPhrase) : null;
        }

        if (cue.Takes(CueFrames.Concern))
        {
            return objects.MentionsConcern(at, Math.Min(end, at + 8)) ? Clause(at, cue, reading, Rules.NounPhrase) : null;
        }

        if (cue.Takes(CueFrames.Courtesy))
        {
            return objects.MentionsCourtesy(at, Math.Min(end, at + 4)) ? Clause(at, cue, reading, Rules.NounPhrase) : null;
        }

        if (cue.Takes(CueFrames.Naming))
        {
            return objects.NamesSomething(at, end) ? Clause(at, cue, reading, Rules.ObjectAndName) : null;
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

    // "said of the plan: “…”", "said as he left the room: “…”", "said on the day it was done: “…”"
    private int? QuotationAhead(int at, int end, bool standsForContent)
    {
        var next = Tokens[at];
        if (!standsForContent && !next.Any(WordClasses.Preposition) && next.Lower is not ("when" or "as" or "while"))
        {
            return null;
        }

        for (var i = at + 1; i + 1 < Math.Min(end, at + FarthestQuotation); i++)
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
        if (goesOn && !(surroundings.TimeEnd(end, reading.End) is { } time && time > end))
        {
            return Clause(mark, cue, reading, Rules.QuotationWithinClause) is { } clause ? clause with { IsQuotation = true } : null;
        }

        return new Content([(mark, end)], Rules.QuotationAfterCue, IsQuotation: true);
    }

    private Content? Clause(int first, Cue cue, SentenceState reading, Rule rule)
    {
        var end = signs.TrimEnd(first, ends.ContentEnd(first, cue, reading, rule));
        return end > first ? new Content([(first, end)], rule, IsClause: true) : null;
    }
}
