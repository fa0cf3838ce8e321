using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>What stands between a verb of saying and its content: to whom, when and where.</summary>
/// <param name="ContentAt">The first token after all that.</param>
/// <param name="Addressee">To whom, or null.</param>
/// <param name="Occasion">Where or how: "in a statement".</param>
/// <param name="When">"on Monday".</param>
internal sealed record CueComplements(int ContentAt, Nominal? Addressee, (int First, int End)? Occasion, (int First, int End)? When);

/// <summary>Reads on from a verb of saying to where its content begins.</summary>
internal sealed class CueSurroundings(AnnotatedText text, NounPhrases nouns, Listeners listeners)
{
    private static readonly FrozenSet<string> TimeStarts = FrozenSet.ToFrozenSet(["last", "this", "earlier", "late", "early", "later", "next"], StringComparer.Ordinal);
    private static readonly FrozenSet<string> AdjunctPrepositions = FrozenSet.ToFrozenSet(["in", "at", "on", "during", "after", "before", "via", "through", "by", "to", "from", "with", "over", "following", "for", "while", "outside", "near", "since", "ahead", "as", "of", "about", "aboard"], StringComparer.Ordinal);

    private readonly ClauseSigns signs = new(text);

    private ImmutableArray<Token> Tokens => text.Tokens;

    public CueComplements Read(Cue cue, int from, int end)
    {
        var at = from;
        Nominal? addressee = null;
        (int First, int End)? occasion = null, when = null;
        at = SkipAdverbs(at, end);
        if (cue.Takes(CueFrames.Whom | CueFrames.WhomAlways) && at < end && nouns.After(at, end) is { } whom && IsAddressee(cue, whom, end))
        {
            // "told a news conference" says where.
            var last = Tokens[whom.HeadEnd - 1];
            var place = last.Any(WordClasses.Occasion) && !last.Any(WordClasses.Person | WordClasses.Body | WordClasses.Capital);
            addressee = place ? null : whom;
            occasion = place ? (whom.First, whom.End) : null;
            at = whom.End;
            at = SkipAside(at, end);
        }

        var limit = Math.Min(end, at + 40);
        for (var turns = 0; turns < 6 && at < limit; turns++)
        {
            at = SkipAdverbs(at, end);
            if (TimeEnd(at, end) is { } timeEnd && timeEnd > at)
            {
                when ??= (at, timeEnd);
                at = timeEnd;
                continue;
            }

            // "asked there that", "told him here: “…”"; "there is" begins what is said.
            if (at + 1 < end && IsHereOrThere(at) && (Tokens[at + 1].Lower is "that" or "whether" or "if" or "to" or "," or ":" || Tokens[at + 1].Kind == TokenKind.Mark))
            {
                at++;
                continue;
            }

            if (LeadsToContent(cue, at, end))
            {
                break;
            }

            if (at + 1 < end && (Tokens[at].Lower == "to" || (Tokens[at].Lower == "with" && cue.Verb.Act == SpeechAct.Agree)) && addressee is null && listeners.Party(at + 1, end) is { } told)
            {
                addressee = told;
                at = told.End;
                continue;
            }

            // "demanded from Halistan that", "requested of Halistan to"
            if (at + 1 < end && addressee is null && Tokens[at].Lower is "from" or "of" && cue.Verb.Lemma is "demand" or "request" or "ask" && listeners.Party(at + 1, end) is { } asked && asked.End < end && Tokens[asked.End].Lower is "that" or "to" or "an" or "a")
            {
                addressee = asked;
                at = asked.End;
                continue;
            }

            if (AdjunctEnd(at, end) is { } adjunct)
            {
                if (adjunct.Occasion)
                {
                    occasion ??= (at, adjunct.OccasionEnd);
                    when ??= adjunct.OccasionEnd < adjunct.End && TimeEnd(adjunct.OccasionEnd, end) is { } day ? (adjunct.OccasionEnd, day) : null;
                }

                at = adjunct.End;
                continue;
            }

            break;
        }

        if (at + 2 < end && Tokens[at].Lower == "," && !Tokens[at].Quoted)
        {
            // "said, at a news conference in Doha, that …"
            for (var i = at + 1; i < Math.Min(end - 1, at + 16); i++)
            {
                if (Tokens[i].Quoted)
                {
                    break;
                }

                if (Tokens[i].Lower == ",")
                {
                    if (Tokens[i + 1].Lower == "that")
                    {
                        at = i + 1;
                    }

                    break;
                }
            }
        }

        return new CueComplements(at, addressee, occasion, when);
    }

    /// <summary>The end of an expression of time that begins here ("Monday", "on Monday", "last week", "in 2014"), or null.</summary>
    public int? TimeEnd(int at, int end)
    {
        var i = at;
        if (i < end && Tokens[i].Lower is "on" or "in" or "at" or "since" or "by" && i + 1 < end && (Tokens[i + 1].Any(WordClasses.Day | WordClasses.Month) || IsYear(i + 1) || TimeStarts.Contains(Tokens[i + 1].Lower)))
        {
            i++;
        }

        // "the same day", "a day earlier", "two weeks ago"
        if (i == at && i + 2 < end && ((Tokens[i].Lower is "the" && Tokens[i + 1].Lower == "same" && Tokens[i + 2].Any(WordClasses.Time))
            || ((Tokens[i].Any(WordClasses.Number) || Tokens[i].Lower is "a" or "an") && Tokens[i + 1].Any(WordClasses.Time) && Tokens[i + 2].Lower is "earlier" or "later" or "ago" or "before")))
        {
            return i + 3;
        }

        var start = i;
        while (i < end && i - start < 6 && Tokens[i].Kind == TokenKind.Word && !Tokens[i].Quoted &&
            (Tokens[i].Any(WordClasses.Day | WordClasses.Month | WordClasses.Time) || (i > at && (IsYear(i) || Tokens[i].Any(WordClasses.Number))) || (TimeStarts.Contains(Tokens[i].Lower) && i + 1 < end && Tokens[i + 1].Any(WordClasses.Day | WordClasses.Month | WordClasses.Time | WordClasses.Demonstrative) ) || (Tokens[i].Lower is "this" or "that" && i > start && i + 1 < end && Tokens[i + 1].Any(WordClasses.Day | WordClasses.Time))))
        {
            i++;
        }

        if (i > start && i + 1 < end && Tokens[i].Lower == "," && IsYear(i + 1) && Tokens[i - 1].Any(WordClasses.Number))
        {
            i += 2;
        }

        return i > start && !(i < end && Tokens[i].Kind == TokenKind.Possessive) ? i : null;
    }

    private bool IsYear(int at)
    {
        var word = Tokens[at].Lower;
        return word.Length == 4 && word[0] is '1' or '2' && word.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0;
    }

    private int SkipAdverbs(int at, int end)
    {
        while (at < end && !Tokens[at].Quoted && Tokens[at].Kind == TokenKind.Word && Tokens[at].Any(WordClasses.Adverb) && !Tokens[at].Any(WordClasses.Day | WordClasses.Quantifier | WordClasses.Capital | WordClasses.Negation | WordClasses.Subordinator | WordClasses.Preposition) && Tokens[at].Lower is not ("there" or "here" or "both" or "more" or "less" or "nearly" or "almost" or "even" or "only"))
        {
            at++;
        }

        return at;
    }

    private bool IsHereOrThere(int at) => Tokens[at].Lower is "here" or "there";

    private int SkipAside(int at, int end)
    {
        if (at + 1 >= end || Tokens[at].Lower != "," || Tokens[at].Quoted || Tokens[at + 1].Quoted)
        {
            return at;
        }

        for (var i = at + 1; i < Math.Min(end - 1, at + 14); i++)
        {
            if (Tokens[i].Quoted)
            {
                return at;
            }

            if (Tokens[i].Lower == ",")
            {
                return Tokens[i + 1].Lower is "that" or "to" || Tokens[i + 1].Kind == TokenKind.Mark ? i + 1 : at;
            }
        }

        return at;
    }

    // "thanked Wen for his patience": the sentence ends with what is said, and not with where.
    private bool LeadsToContent(Cue cue, int at, int end) =>
        at + 1 < end && Tokens[at].Lower is "for" or "of" or "about" or "over" or "on" && cue.TakesAfter(Tokens[at].Lower) && AdjunctEnd(at, end) is not { Occasion: true } and var adjunct
        && (adjunct is null || adjunct.Value.End >= end || Tokens[adjunct.Value.End].Lower is "." or ",");

    private bool IsAddressee(Cue cue, Nominal whom, int end)
    {
        // "asked questions about the raid", "told a lie"
        if (Tokens[whom.First].Lower == "that" || IsHereOrThere(whom.First) || Tokens[whom.HeadEnd - 1].Lower is "question" or "questions" or "lie" or "lies" or "truth" or "story")
        {
            return false;
        }

        if (cue.Takes(CueFrames.WhomAlways))
        {
            // "encouraged dialogue": what is encouraged, unless somebody is to do something.
            return !cue.Takes(CueFrames.Noun) || (whom.End < end && Tokens[whom.End].Lower is "to" or "not" or "that") || listeners.CanListen(whom);
        }

        if (whom.End >= end || (cue.Verb.Act is SpeechAct.Promise or SpeechAct.Ask && cue.Takes(CueFrames.Noun | CueFrames.That) && !listeners.CanListen(whom)))
        {
            return false;
        }

        // "warned Okafor a day earlier that", "warned Okafor in a call that"
        var after = TimeEnd(whom.End, end) ?? (AdjunctEnd(whom.End, end)?.End is { } adjunct && adjunct < end && Tokens[adjunct].Lower == "that" ? adjunct : whom.End);
        if (after >= end)
        {
            return false;
        }

        var next = Tokens[after];
        if (cue.Takes(CueFrames.Whether) && next.Lower is "why" or "how" or "what" or "when" or "where" or "who")
        {
            return listeners.CanListen(whom);
        }

        return next.Lower is "that" or "to" or "whether" or "if" or "about" or "of" or "against" or "not" or ":" || (next.Lower is "for" or "on" && (cue.Verb.Act is SpeechAct.Thank or SpeechAct.Praise || (next.Lower == "for" && cue.Takes(CueFrames.For))) && listeners.CanListen(whom)) || (next.Kind == TokenKind.Mark && nouns.NamesParty(whom.First) && Tokens[whom.HeadEnd - 1].Any(WordClasses.Capital | WordClasses.Object | WordClasses.Person))
            || (next.Lower == "," && after + 1 < end && Tokens[after + 1].Kind == TokenKind.Mark);
    }

    // "in a statement", "at a news conference in Doha with Okafor", "on Twitter": a prepositional phrase that says where, and leads on to the content.
    private (int End, bool Occasion, int OccasionEnd)? AdjunctEnd(int at, int end)
    {
        if (at + 1 >= end || Tokens[at].Quoted || !AdjunctPrepositions.Contains(Tokens[at].Lower) || (Tokens[at].Lower == "to" && !nouns.NamesParty(at + 1)))
        {
            return null;
        }

        var i = at;
        var occasion = false;
        var occasionEnd = at;
        for (var turns = 0; turns < 5 && i + 1 < end; turns++)
        {
            if (TimeEnd(i, end) is { } time && time > i)
            {
                i = time;
                continue;
            }

            var preposition = Tokens[i];
            if (!preposition.Any(WordClasses.Preposition) && preposition.Lower is not "as")
            {
                break;
            }

            // "on “Meet the Harbour”"
            if (i + 1 < end && Tokens[i + 1] is { Kind: TokenKind.Mark, Quoted: true } && signs.EndOfQuotation(i + 1) is var close && signs.IsPlaceOfSaying(i + 1, close))
            {
                (occasion, occasionEnd, i) = (true, close, close);
                continue;
            }

            // "in Thursday's call"
            var first = i + 3 < end && Tokens[i + 1].Any(WordClasses.Day) && Tokens[i + 2].Kind == TokenKind.Possessive ? i + 3 : i + 1;
            if (i + 1 >= end || nouns.After(first, end) is not { } place)
            {
                break;
            }

            for (var k = place.First; k < place.End; k++)
            {
                occasion |= Tokens[k].Any(WordClasses.Occasion) && Tokens[at].Lower is "in" or "at" or "during" or "on" or "via" or "through" or "by" or "after" or "before" or "following" or "from" or "over" or "while" or "ahead";
            }

            i = occasionEnd = place.End;
        }

        if (i == at)
        {
            return null;
        }

        var next = i < end ? Tokens[i] : default;
        var leadsOn = i >= end || next.Kind == TokenKind.Mark || next.Lower is "that" or ":" or "," or "." or "to" or "whether";
        return leadsOn || (occasion && next.Kind == TokenKind.Word && (next.Any(WordClasses.Article | WordClasses.Subject | WordClasses.Capital | WordClasses.Possessive) || nouns.NamesParty(i))) ? (i, occasion, occasionEnd) : null;
    }
}
