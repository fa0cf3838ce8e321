using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>
/// Says to whom a statement was said where the verb's own frame did not: <c>made clear to Okafor that</c>, <c>raised the matter with Renwick</c>,
/// <c>expressed gratitude to Halistan</c>, <c>Okafor, in remarks to NW, said</c>, <c>protested in a letter to Okafor</c>. Looks a few words around the cue and the content only.
/// </summary>
internal sealed class AddresseeFinder(AnnotatedText text, Mentions mentions)
{
    private const int LongestGap = 18;
    private const int LongestOpening = 12;
    private const int LongestTail = 16;
    private const int LongestHeading = 120;

    /// <summary>How many sentences the words may have that are answered.</summary>
    private const int LongestTurn = 2;

    /// <summary>What one expresses to somebody.</summary>
    private static readonly FrozenSet<string> Courtesies = FrozenSet.ToFrozenSet(
        ["gratitude", "thanks", "condolences", "congratulations", "sympathy", "sympathies", "apology", "apologies", "appreciation", "greetings", "regards"], StringComparer.Ordinal);

    /// <summary>Verbs of which the object is handed to somebody: "conveyed her concern to Okafor".</summary>
    private static readonly FrozenSet<string> Handing = FrozenSet.ToFrozenSet(["convey", "relay", "explain", "clarify", "describe", "outline", "detail", "voice"], StringComparer.Ordinal);

    private readonly NounPhrases nouns = new(text);
    private readonly Listeners listeners = new(text, new NounPhrases(text));
    private readonly ClauseSigns signs = new(text);

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>Whether the word names what one expresses to somebody: "condolences".</summary>
    public static bool IsCourtesy(string lower) => Courtesies.Contains(lower);

    /// <summary>The words for those addressed, or null.</summary>
    public Nominal? Find(Draft draft)
    {
        if (draft.IsTurn)
        {
            return draft.Rule == Rules.PutOutInAName ? InHeading(draft.First) : null;
        }

        if (draft.Cue is not { } cue)
        {
            return null;
        }

        return (cue.End <= draft.First && draft.First - cue.End <= LongestGap ? BetweenCueAndContent(draft, cue) : null)
            ?? InOpening(draft, cue)
            ?? (draft.Speaker is { } speaker ? BesideSpeaker(draft, speaker, cue) : null)
            ?? AfterAll(draft, cue)
            ?? AfterCue(draft, cue)
            ?? (draft.Speaker is { } answering ? Answered(draft, answering, cue) : null)
            ?? (draft.Speaker is null ? ToldBefore(cue) : null);
    }

    // "I was told that …", with nobody named who told it
    private Nominal? ToldBefore((int First, int End) cue)
    {
        var group = cue.First;
        while (group > 0 && cue.First - group < 4 && Tokens[group - 1].Any(WordClasses.Auxiliary | WordClasses.Adverb) && !Tokens[group - 1].Quoted)
        {
            group--;
        }

        var passive = TakesWhom(cue) && Tokens[group].Lower is "is" or "are" or "was" or "were" or "am" or "been" or "being" or "has" or "have" or "had";
        return passive && nouns.Before(group, text.Sentences[text.SentenceAt(cue.First)].First) is { } told && listeners.CanListen(told) ? told : null;
    }

    // "Statement to Parliament by …", "Message to the people of Halistan" above what it says; "call with" and the like head what is told of others.
    private Nominal? InHeading(int body)
    {
        for (var i = 0; i + 2 < Math.Min(body, LongestHeading); i++)
        {
            if (Tokens[i].Lower is "statement" or "message" or "remarks" or "letter" or "speech" or "address" && Tokens[i + 1].Lower == "to")
            {
                return listeners.Party(i + 2, Math.Min(body, SentenceEnd(i)));
            }
        }

        return null;
    }

    // "asked Okafor | to leave", "made clear to her counterpart that |", "call upon Nordria and Halistan |"
    private Nominal? BetweenCueAndContent(Draft draft, (int First, int End) cue)
    {
        var content = draft.First;
        var at = cue.End;
        while (at < content && Tokens[at].Any(WordClasses.Adverb) && !Tokens[at].Any(WordClasses.Capital))
        {
            at++;
        }

        if (at >= content)
        {
            return null;
        }

        if (Tokens[at].Lower is "to" or "upon" or "on" or "with" or "from")
        {
            return Tokens[at].Lower switch
            {
                "on" when !IsCall(cue) => null,
                "from" when !IsInfinitive(draft) => null,
                _ => listeners.Party(at + 1, content),
            };
        }

        for (var i = at; i + 2 < content; i++)
        {
            // "expressed gratitude to Halistan | for its patience"
            if ((Tokens[i].Lower is "call" or "appeal" && Tokens[i + 1].Lower is "on" or "upon" or "to") || (Courtesies.Contains(Tokens[i].Lower) && Tokens[i + 1].Lower == "to"))
            {
                return listeners.Party(i + 2, content);
            }
        }

        // "called for Halistan to leave" is said of it, not to it.
        var told = TakesWhom(cue) || (IsInfinitive(draft) && Tokens[cue.End - 1].Lower != "for") || Tokens[content - 1].Lower == "that";
        return told && listeners.Party(at, content) is { } whom && !IsSpeaker(whom, draft) && LeadsOn(whom, content) ? whom : listeners.In(at, content);
    }

    private bool LeadsOn(Nominal whom, int content) =>
        whom.End == content || Tokens[whom.End].Any(WordClasses.Day | WordClasses.Coordinator) || Tokens[whom.End].Kind == TokenKind.Mark || Tokens[whom.End].Lower is "that" or "to" or "whether" or "if" or "about" or "of" or "," or ":" or "for" or "on" or "in" or "at" or "against" or "not";

    // "expects Halistan | to act": with an infinitive, whoever stands before it is to do it.
    private bool IsInfinitive(Draft draft) => Tokens[draft.First].Lower == "to" && !Tokens[draft.First].Quoted && draft.End > draft.First + 1 && !Tokens[draft.First + 1].Any(WordClasses.Article | WordClasses.Capital | WordClasses.Possessive | WordClasses.Object);

    private static bool IsSpeaker(Nominal party, Draft draft) => draft.Speaker is { } speaker && party.First < speaker.End && speaker.First < party.End;

    // "raised | two issues with Okafor", "expressed | gratitude to Halistan for its patience"
    private Nominal? InOpening(Draft draft, (int First, int End) cue)
    {
        if (draft.First < cue.End || draft.First - cue.End > 3 || Verb(cue) is not { } verb)
        {
            return null;
        }

        var raised = verb.Lemma is "raise" or "discuss" or "share" or "bring";
        var handed = Handing.Contains(verb.Lemma);
        var end = SentenceEnd(draft.First);
        for (var i = draft.First; i + 1 < Math.Min(end, draft.First + LongestOpening) && !Tokens[i].Quoted; i++)
        {
            if (Tokens[i].Any(WordClasses.Auxiliary | WordClasses.Subordinator | WordClasses.Relative) || Tokens[i].Kind == TokenKind.Sign)
            {
                break;
            }

            if (i - draft.First < 4 && Tokens[i].Lower is "call" or "appeal" && Tokens[i + 1].Lower is "on" or "upon" or "to")
            {
                return listeners.Party(i + 2, end);
            }

            var given = Tokens[i].Lower == "to" && i > draft.First && (handed || (i - draft.First < 5 && Courtesies.Contains(Tokens[i - 1].Lower) && verb.Act is SpeechAct.Express or SpeechAct.Thank or SpeechAct.Apologise or SpeechAct.Say or SpeechAct.Announce));
            if (given || (raised && Tokens[i].Lower == "with"))
            {
                return listeners.Party(i + 1, end) is { } whom && (!raised || !IsPlace(whom)) ? whom : null;
            }
        }

        return null;
    }

    // "raised the accord with Halistan" leaves open whether Halistan was told.
    private bool IsPlace(Nominal party) =>
        Tokens[party.HeadEnd - 1].Any(WordClasses.Capital) && mentions.In(party.Span(text)).LastOrDefault() is { Kind: MentionKind.Metonym };

    // "Okafor, in remarks to NW, said", "Speaking to reporters, Okafor said", "Okafor called Renwick to condemn …"
    private Nominal? BesideSpeaker(Draft draft, Nominal speaker, (int First, int End) cue)
    {
        if (speaker.HeadEnd <= cue.First && cue.First - speaker.HeadEnd <= LongestGap && (listeners.In(speaker.HeadEnd, cue.First) ?? CalledTo(speaker.HeadEnd, cue.First)) is { } beside)
        {
            return beside;
        }

        var first = text.Sentences[draft.Sentence].First;
        var opens = Tokens[first].Lower is "in" or "during" or "on" or "at" or "over" or "via" or "through" or "by" || OpensWithParticiple(first);
        return opens && speaker.First > first && speaker.First <= Math.Min(cue.First, draft.First) && speaker.First - first < 30 && !signs.HoldsVerb(first, speaker.First) ? listeners.In(first, speaker.First) : null;
    }

    private bool OpensWithParticiple(int first) => Tokens[first].Lower.Length > 5 && Tokens[first].Lower.EndsWith("ing", StringComparison.Ordinal);

    // "called Renwick | to condemn the raid"
    private Nominal? CalledTo(int first, int end)
    {
        if (Tokens[end - 1].Lower != "to" && Tokens[Math.Min(end, Tokens.Length - 1)].Lower != "to")
        {
            return null;
        }

        for (var i = first; i + 1 < end; i++)
        {
            if (!Tokens[i].Quoted && OccasionWords.Reaches(Tokens[i].Lower))
            {
                return listeners.Party(i + 1, end);
            }
        }

        return null;
    }

    // “…,” Okafor said, while addressing the press; "raised these concerns | in a call with Renwick"
    private Nominal? AfterAll(Draft draft, (int First, int End) cue)
    {
        var from = Math.Max(draft.End, cue.End);
        var end = Math.Min(SentenceEnd(from - 1), from + LongestTail);
        for (var i = from; i + 1 < end && !Tokens[i].Quoted && Tokens[i].Lower is not (";" or "and" or "but"); i++)
        {
            if (OccasionWords.Addresses(Tokens[i].Lower) || (Tokens[i].Lower is "in" or "during" or "at" && i <= from + 1))
            {
                return listeners.In(i, end);
            }
        }

        return null;
    }

    // "…, he told her", "Heard from Okafor that": the content stands before, or the speaker after
    private Nominal? AfterCue(Draft draft, (int First, int End) cue)
    {
        if (Tokens[cue.First].Lower == "heard" && draft.Speaker is { } heard && heard.First > cue.First)
        {
            return nouns.Before(cue.First, text.Sentences[draft.Sentence].First) is { } hearer && listeners.CanListen(hearer) ? hearer : null;
        }

        var end = SentenceEnd(cue.End - 1);
        return draft.First < cue.First && cue.End < end && !Tokens[cue.End].Quoted && TakesWhom(cue) && listeners.Party(cue.End, end) is { } whom && !IsSpeaker(whom, draft) && (draft.Speaker is { } speaker && speaker.First < cue.First) ? whom : null;
    }

    // “You could have said yes,” Okafor told Wen. “I don’t know what else I could have done,” Wen replied: to whoever spoke just before.
    private Nominal? Answered(Draft draft, Nominal speaker, (int First, int End) cue)
    {
        if (Verb(cue)?.Lemma is not (("reply" or "answer" or "respond" or "retort") and var verb) || (verb == "respond" && !Tokens[draft.First].Quoted) || (cue.End < Tokens.Length && Tokens[cue.End].Lower == "to"))
        {
            return null;
        }

        // Whoever is "asked" in the same sentence answers somebody who is not named.
        if (mentions.In(speaker.Span(text)).LastOrDefault()?.PartyId is not { } answering || Enumerable.Range(text.Sentences[draft.Sentence].First, Math.Max(0, cue.First - text.Sentences[draft.Sentence].First)).Any(i => Tokens[i].Lower == "asked"))
        {
            return null;
        }

        for (var sentence = draft.Sentence - 1; sentence >= 0 && sentence >= draft.Sentence - LongestTurn; sentence--)
        {
            var (from, to) = (text.Sentences[sentence].First, text.Sentences[sentence].End);
            foreach (var mention in mentions.In(text.Span(from, to)).Where(m => m.PartyId != answering && m.Kind is MentionKind.FullName or MentionKind.ShortName or MentionKind.Title))
            {
                var (first, end) = (text.TokenAt(mention.Span.Start), text.TokenAt(mention.Span.End));
                if (!Tokens[first].Quoted && Enumerable.Range(from, to - from).Any(i => Tokens[i].Quoted) && ((end < to && IsSaying(end)) || (first > from && IsSaying(first - 1) && !TakesWhom((first - 1, first)))))
                {
                    return new Nominal(first, end);
                }
            }
        }

        return null;
    }

    private bool IsSaying(int at) => !Tokens[at].Quoted && CueLexicon.Find(Tokens[at].Lower).Any(f => f.Form is VerbForm.Past or VerbForm.Third);

    private int SentenceEnd(int at) => text.Sentences[text.SentenceAt(at)].End;

    private bool TakesWhom((int First, int End) cue) => Verb(cue) is { } verb && verb.Takes(CueFrames.Whom | CueFrames.WhomAlways);

    // The verb alone: "ask for" takes nobody addressed, "ask" does.
    private CueVerb? Verb((int First, int End) cue)
    {
        for (var i = cue.First; i < cue.End; i++)
        {
            if (CueLexicon.Find(Tokens[i].Lower) is [.., var (verb, _)])
            {
                return verb;
            }
        }

        return null;
    }

    private bool IsCall((int First, int End) cue)
    {
        for (var i = cue.First; i < cue.End; i++)
        {
            if (Tokens[i].Lower is "call" or "calls" or "called" or "calling")
            {
                return true;
            }
        }

        return false;
    }
}
