using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>Reads what is said before a verb of saying, and what goes on behind it: "Such guarantors, said Okafor, should act".</summary>
internal sealed class ContentBeforeCue(AnnotatedText text, NounPhrases nouns, ClauseSigns signs)
{
    /// <summary>Words with which the reporter goes on behind "Okafor said,", and not what she said.</summary>
    private static readonly FrozenSet<string> AsideStarts = FrozenSet.ToFrozenSet(
    ["who", "which", "and", "but", "while", "as", "though", "although", "when", "in", "at", "during", "according", "after", "before", "with", "a", "an", "the", "where", "even", "despite", "since", "because", "on", "just", "citing", "whose", "or", "to"], StringComparer.Ordinal);

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>The content, or null where the verb says nothing before it. <paramref name="right"/> is what it says after it.</summary>
    public Content? Find(Cue cue, AttributionForm form, int groupFirst, Content? right, CueComplements complements, SentenceState reading)
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

        var start = Start(first, reading);
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
    public int Start(int limit, SentenceState reading)
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
        var start = Start(comma, reading);
        if (comma - start < 2 || !signs.LooksLikeClause(start, comma) && comma - start > 8)
        {
            return null;
        }

        var next = complements.ContentAt;
        if (Fronted(start, comma, next, reading.End))
        {
            return Split();
        }

        var opening = Tokens[start];
        if (opening.Any(WordClasses.Subordinator | WordClasses.Preposition) && !opening.Quoted && !signs.HoldsComma(start, comma))
        {
            // "When asked, he said." tells nothing that he said.
            return null;
        }

        if (OpensWithoutClause(start, comma) && !(next + 1 < reading.End && Tokens[next].Lower == ","))
        {
            return null;
        }

        return GoesOn(start, comma, next, reading.End) ? Split() : new Content([(start, signs.TrimEnd(start, comma))], Rules.ClauseBeforeCue);

        Content Split() => new([(start, comma), (next + 1, signs.TrimEnd(next + 1, reading.End))], Rules.ClauseSplitByCue);
    }

    // "In any case, Okafor said, the harbour was closed", "If the ferry sails, she said, we shall be there": an adverbial is parted from its clause.
    private bool Fronted(int start, int comma, int after, int end) =>
        after + 3 < end && Tokens[after].Lower == "," && !Tokens[after].Quoted && Tokens[start].Any(WordClasses.Preposition | WordClasses.Subordinator) && !Tokens[start].Quoted
        && Tokens[after + 1].Kind == TokenKind.Word && (nouns.NamesParty(after + 1) || Tokens[after + 1].Any(WordClasses.Subject | WordClasses.Article)) && signs.LooksLikeClause(after + 1, end);
}
