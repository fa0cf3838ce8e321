using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>
/// Says to whom a statement was said where the verb's own frame did not: <c>made clear to Okafor that</c>, <c>raised the matter with Renwick</c>,
/// <c>expressed gratitude to Halistan</c>, <c>Okafor, in remarks to NW, said</c>. Looks a few words around the cue only.
/// </summary>
internal sealed class AddresseeFinder(AnnotatedText text, Mentions mentions)
{
    private const int LongestGap = 18;
    private const int LongestOpening = 12;
    private const int LongestTail = 8;

    /// <summary>What one expresses to somebody.</summary>
    private static readonly FrozenSet<string> Courtesies = FrozenSet.ToFrozenSet(
        ["gratitude", "thanks", "condolences", "congratulations", "sympathy", "sympathies", "apology", "apologies", "appreciation", "greetings", "regards"], StringComparer.Ordinal);

    private readonly NounPhrases nouns = new(text);

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>The words for those addressed, or null.</summary>
    public Nominal? Find(Draft draft)
    {
        if (draft.Cue is not { } cue || draft.IsTurn)
        {
            return null;
        }

        return (cue.End <= draft.First && draft.First - cue.End <= LongestGap ? BetweenCueAndContent(cue, draft.First) : null)
            ?? InOpening(draft, cue)
            ?? (draft.Speaker is { } speaker && speaker.HeadEnd <= cue.First && cue.First - speaker.HeadEnd <= LongestGap ? InRemarksTo(speaker.HeadEnd, cue.First) : null)
            ?? WhileAddressing(draft);
    }

    // "asked Okafor | to leave", "made clear to her counterpart that |", "call upon Nordria and Halistan |"
    private Nominal? BetweenCueAndContent((int First, int End) cue, int content)
    {
        var at = cue.End;
        while (at < content && Tokens[at].Any(WordClasses.Adverb) && !Tokens[at].Any(WordClasses.Capital))
        {
            at++;
        }

        if (at >= content)
        {
            return null;
        }

        if (Tokens[at].Lower is "to" or "upon" or "on" or "with")
        {
            return Tokens[at].Lower is not "on" || IsCall(cue) ? Party(at + 1, content) : null;
        }

        for (var i = at; i + 2 < content; i++)
        {
            if (Tokens[i].Lower is "call" or "appeal" && Tokens[i + 1].Lower is "on" or "upon" or "to")
            {
                return Party(i + 2, content);
            }
        }

        return Verb(cue) is { } verb && verb.Takes(CueFrames.Whom | CueFrames.WhomAlways) && Party(at, content) is { } whom
            && (whom.End == content || Tokens[whom.End].Lower is "that" or "to" or "whether" or "if" or "about" or "of" or "," or ":" or "for" or "on" or "against" or "not" || Tokens[whom.End].Kind == TokenKind.Mark) ? whom : null;
    }

    // "raised | two issues with Okafor", "expressed | gratitude to Halistan for its patience"
    private Nominal? InOpening(Draft draft, (int First, int End) cue)
    {
        if (draft.First < cue.End || draft.First - cue.End > 3 || Verb(cue) is not { } verb)
        {
            return null;
        }

        var raised = verb.Lemma is "raise" or "discuss" or "share";
        for (var i = draft.First; i + 1 < Math.Min(draft.Pieces[0].End, draft.First + LongestOpening) && !Tokens[i].Quoted; i++)
        {
            if (Tokens[i].Any(WordClasses.Auxiliary | WordClasses.Subordinator | WordClasses.Relative) || Tokens[i].Kind == TokenKind.Sign)
            {
                break;
            }

            if (i - draft.First < 4 && Tokens[i].Lower is "call" or "appeal" && Tokens[i + 1].Lower is "on" or "upon" or "to")
            {
                return Party(i + 2, draft.Pieces[0].End);
            }

            if ((raised && Tokens[i].Lower == "with") || (i > draft.First && i - draft.First < 5 && Tokens[i].Lower == "to" && Courtesies.Contains(Tokens[i - 1].Lower) && verb.Act is SpeechAct.Express or SpeechAct.Thank or SpeechAct.Apologise or SpeechAct.Say or SpeechAct.Announce))
            {
                return Party(i + 1, draft.Pieces[0].End) is { } whom && (!raised || !IsPlace(whom)) ? whom : null;
            }
        }

        return null;
    }

    // "raised the accord with Halistan" leaves open whether Halistan was told.
    private bool IsPlace(Nominal party) =>
        Tokens[party.HeadEnd - 1].Any(WordClasses.Capital) && mentions.In(party.Span(text)).LastOrDefault() is { Kind: MentionKind.Metonym };

    // "Okafor, in remarks to NW, said", "Okafor, speaking to reporters, said"
    private Nominal? InRemarksTo(int first, int end)
    {
        for (var i = first; i + 2 < end; i++)
        {
            if (!Tokens[i].Quoted && Tokens[i + 1].Lower is "to" or "with" && Tokens[i].Lower is "remarks" or "speaking" or "comments" or "interview" or "letter" or "message" or "speech" or "address" or "statement" or "talking")
            {
                return Party(i + 2, end);
            }
        }

        return null;
    }

    // "…, while addressing the press"
    private Nominal? WhileAddressing(Draft draft)
    {
        var from = Math.Max(draft.End, draft.Cue!.Value.End);
        for (var i = from; i + 1 < Math.Min(Tokens.Length, from + LongestTail) && !Tokens[i].Quoted && Tokens[i].Lower is not ("." or ";"); i++)
        {
            if (Tokens[i].Lower == "addressing" && i > from)
            {
                return Party(i + 1, Math.Min(Tokens.Length, i + LongestTail));
            }
        }

        return null;
    }

    private Nominal? Party(int at, int end) =>
        at < end && nouns.NamesParty(at) && nouns.After(at, end) is { } party && party.End <= end && (Tokens[party.HeadEnd - 1].Any(WordClasses.Person | WordClasses.Body | WordClasses.Object) || Tokens[party.HeadEnd - 1].Any(WordClasses.Capital) || Tokens[party.HeadFirst].Any(WordClasses.Capital) || Tokens[party.HeadEnd - 1].Lower is "press" or "media" or "counterpart" or "people")
            && !Tokens[party.HeadEnd - 1].Any(WordClasses.Day | WordClasses.Month | WordClasses.Occasion) ? party : null;

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
