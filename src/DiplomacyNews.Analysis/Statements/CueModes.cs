using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>Tells what was said from what was kept back and what is yet to be said: "without saying when", "stopped short of calling", "is expected to say".</summary>
internal sealed class CueModes(AnnotatedText text)
{
    private const int LongestGroup = 4;

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>The first word of what turns its meaning round: "stopped" in "stopped short of saying", "did" in "did not say".</summary>
    public int First(Cue cue)
    {
        var before = cue.First - 1;
        if (cue.Standing == CueStanding.Participle && before >= 0 && IsKeptBack(cue))
        {
            return before == 0 || Tokens[before].Lower is not ("of" or "from") ? before
                : before > 1 && Tokens[before - 1].Lower == "short" && Tokens[before - 2].Kind == TokenKind.Word && !Tokens[before - 2].Any(WordClasses.Capital) ? before - 2 : before - 1;
        }

        return cue.Standing == CueStanding.Infinitive && before >= 0 && SpeakerFinder.KeptBack.Contains(Tokens[before].Lower) ? before : cue.First;
    }

    // "without saying when", "stopped short of calling", "refrained from saying", "instead of asking", "has yet to say": it was not said.
    private bool IsKeptBack(Cue cue)
    {
        var before = cue.First - 1;
        return before >= 0 && !Tokens[before].Quoted && cue.Standing switch
        {
            CueStanding.Participle => Tokens[before].Lower switch
            {
                "without" or "avoided" or "avoids" or "avoid" or "not" => true,
                "of" => before > 0 && Tokens[before - 1].Lower is "short" or "instead",
                "from" => before > 0 && (Tokens[before - 1].Lower == "far" || Tokens[before - 1].Lower.StartsWith("refrain", StringComparison.Ordinal)),
                _ => false,
            },
            CueStanding.Infinitive => HoldsYet(before, cue.At) || StandsBeforeTo(cue, SpeakerFinder.KeptBack.Contains),
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

    // "is expected to say", "is going to continue to urge", "is to tell"
    private bool IsYetToBeSaid(Cue cue) => cue.Standing == CueStanding.Infinitive && StandsBeforeTo(cue, word => SpeakerFinder.YetToSay.Contains(word) || SpeakerFinder.IsBe(word));

    private bool StandsBeforeTo(Cue cue, Func<string, bool> word)
    {
        for (var i = cue.At - 2; i >= Math.Max(0, cue.First - 4); i--)
        {
            if (Tokens[i + 1].Lower == "to" && word(Tokens[i].Lower))
            {
                return true;
            }
        }

        return false;
    }

    // "Nobody said", "No organisation claimed", "neither side mentioned": there is nobody who said it.
    private bool IsNobodys(Nominal? speaker) =>
        speaker is not null && (Tokens[speaker.HeadFirst].Lower is "no" or "nobody" or "neither" or "none" || IsNegated(speaker.First - 1));

    // "nor the ministry said", "Nor does it mention", "Never did he say"
    private bool IsNegated(int before)
    {
        before -= before > 0 && Tokens[before].Lower is "do" or "does" or "did" or "has" or "have" or "had" ? 1 : 0;
        return before >= 0 && !Tokens[before].Quoted && (Tokens[before].Lower == "nor" || (Tokens[before].Lower is "never" or "neither" && Tokens[before + 1].Any(WordClasses.Auxiliary)));
    }

    // "makes no mention of", "said nothing about"
    private static bool SaysNothing(Cue cue) => cue.Verb.Particle is ["no" or "nothing", ..];

    // "It is not true that Okafor said"
    private bool IsUntrue(Nominal? speaker)
    {
        var that = (speaker?.First ?? 0) - 1;
        return that > 1 && Tokens[that].Lower == "that" && (Tokens[that - 1].Lower is "false" or "untrue" || (Tokens[that - 1].Lower is "true" && Tokens[that - 2].Any(WordClasses.Negation)));
    }

    // "would not comment", "wouldn't say": to refuse is more than to leave unsaid; "would not say that it will" leaves it unsaid.
    private bool IsRefused(Cue cue) =>
        !(cue.End < Tokens.Length && Tokens[cue.End].Lower == "that") && cue.Mode == StatementMode.NotSaid && cue.Form == VerbForm.Base && cue.Verb.Act is SpeechAct.Say or SpeechAct.Announce && (Tokens[cue.First].Lower is "wouldn't" || (Tokens[cue.First].Lower is "would" && Tokens[cue.First + 1].Lower == "not"));

    // "if Okafor had said so", "Did Okafor say so?": whoever asks or supposes it does not claim it.
    private bool IsSupposed(Cue cue, Nominal? speaker)
    {
        if (cue.Standing != CueStanding.Finite || speaker is null || speaker.First == 0 || speaker.First > cue.At)
        {
            return false;
        }

        var sentence = text.Sentences[text.SentenceAt(cue.At)];
        var before = Tokens[speaker.First - 1];
        var asks = Tokens[sentence.End - 1] is { Lower: "?", Quoted: false } && before.Lower is "did" or "does" or "do" or "has" or "have" or "had" or "will" or "would" or "can" or "could" && speaker.First - sentence.First <= 3;
        return speaker.First > sentence.First && !before.Quoted && (before.Lower is "if" or "unless" || asks);
    }

    /// <summary>What the words around a verb of saying make of it.</summary>
    public StatementMode Of(Cue cue, Nominal? speaker)
    {
        var mode = IsRefused(cue) ? StatementMode.Declined : IsNobodys(speaker) || IsUntrue(speaker) || SaysNothing(cue) || IsKeptBack(cue) ? StatementMode.NotSaid : IsYetToBeSaid(cue) ? StatementMode.Future : cue.ModeOfAct;
        return mode == StatementMode.Said && IsSupposed(cue, speaker) ? StatementMode.Hypothetical : mode;
    }

    /// <summary>The same of words that are in no list of verbs of saying: "will address", "did not dwell on".</summary>
    public StatementMode Of((int First, int End) words)
    {
        var group = words.First;
        while (group > 0 && words.First - group < LongestGroup && !Tokens[group - 1].Quoted && Tokens[group - 1].Kind == TokenKind.Word && Tokens[group - 1].Any(WordClasses.Auxiliary | WordClasses.Negation | WordClasses.Adverb))
        {
            group--;
        }

        return CueFinder.ModeOf(Tokens.AsSpan(group, words.End - group));
    }
}
