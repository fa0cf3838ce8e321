using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>Tells what was said from what was kept back and what is yet to be said: "without saying when", "stopped short of calling", "is expected to say".</summary>
internal sealed class CueModes(AnnotatedText text)
{
    private ImmutableArray<Token> Tokens => text.Tokens;

    // "promises peace without saying when"
    public bool IsWithout(Cue cue) => cue.Standing == CueStanding.Participle && cue.First > 0 && Tokens[cue.First - 1].Lower == "without" && !Tokens[cue.First - 1].Quoted;

    // "stopped short of calling", "refrained from saying", "instead of asking", "has yet to say": it was not said.
    private bool IsKeptBack(Cue cue)
    {
        var before = cue.First - 1;
        return before >= 0 && cue.Standing switch
        {
            CueStanding.Participle when before > 0 => (Tokens[before].Lower == "of" && Tokens[before - 1].Lower is "short" or "instead") || (Tokens[before].Lower == "from" && Tokens[before - 1].Lower.StartsWith("refrain", StringComparison.Ordinal)) || Tokens[before].Lower is "avoided" or "avoids" or "avoid",
            CueStanding.Infinitive => HoldsYet(before, cue.At),
            _ => false,
        };
    }

    private bool HoldsYet(int first, int end)
    {
        for (var i = first; i + 1 < end; i++)
        {
            if (Tokens[i].Lower == "yet" && Tokens[i + 1].Lower == "to")
            {
                return true;
            }
        }

        return false;
    }

    // "is expected to say", "is going to continue to urge"
    private bool IsYetToBeSaid(Cue cue)
    {
        if (cue.Standing != CueStanding.Infinitive)
        {
            return false;
        }

        for (var i = cue.First - 1; i >= Math.Max(0, cue.First - 4); i--)
        {
            if (SpeakerFinder.YetToSay.Contains(Tokens[i].Lower) && Tokens[i + 1].Lower == "to")
            {
                return true;
            }
        }

        return false;
    }

    // "Nobody said", "No organisation claimed", "neither side mentioned": there is nobody who said it.
    private bool IsNobodys(Nominal speaker) => Tokens[speaker.HeadFirst].Lower is "no" or "nobody" or "neither" or "none";

    // "would not comment", "wouldn't say": to refuse is more than to leave unsaid.
    private bool IsRefused(Cue cue) =>
        cue.Mode == StatementMode.NotSaid && cue.Form == VerbForm.Base && cue.Verb.Act is SpeechAct.Say or SpeechAct.Announce && (Tokens[cue.First].Lower is "wouldn't" || (Tokens[cue.First].Lower is "would" && Tokens[cue.First + 1].Lower == "not"));

    public StatementMode Of(Cue cue, Nominal speaker) =>
        IsRefused(cue) ? StatementMode.Declined : IsNobodys(speaker) ? StatementMode.NotSaid : IsWithout(cue) || IsKeptBack(cue) ? StatementMode.NotSaid : IsYetToBeSaid(cue) ? StatementMode.Future : cue.ModeOfAct;
}
