using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>Reads what was said of something by somebody who is named after "by".</summary>
internal sealed class PassiveReader(AnnotatedText text, NounPhrases nouns, SpeakerFinder speakers, ClauseSigns signs)
{
    private ImmutableArray<Token> Tokens => text.Tokens;

    // "The raid was condemned by Halistan."
    public Draft? Read(Cue cue, SentenceState reading)
    {
        if (cue.End + 1 >= reading.End || Tokens[cue.End].Lower != "by" || cue.Verb.Act is not (SpeechAct.Condemn or SpeechAct.Praise or SpeechAct.Reject or SpeechAct.Welcome or SpeechAct.Announce)
            || nouns.After(cue.End + 1, reading.End) is not { } speaker || !speakers.LooksLikeSpeaker(speaker) || nouns.Before(cue.First, reading.Sentence.First) is not { } subject)
        {
            return null;
        }

        // "It was announced by Halistan that the harbour was closed."
        var told = Tokens[subject.HeadFirst].Lower == "it" && speaker.End + 2 < reading.End && Tokens[speaker.End].Lower == "that" ? (speaker.End + 1, signs.TrimEnd(speaker.End + 1, reading.End)) : (subject.First, subject.End);
        return new Draft([told], Rules.Passive) { Cue = (cue.At, cue.End), Act = cue.Verb.Act, Mode = cue.Mode, Speaker = speaker, Sentence = reading.Index };
    }
}
