using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>Reads what was said of something by somebody who is named after "by", and what somebody was told, with or without who told it.</summary>
internal sealed class PassiveReader(AnnotatedText text, NounPhrases nouns, SpeakerFinder speakers, CueSurroundings surroundings, ContentAfterCue contents, Listeners listeners, ClauseSigns signs)
{
    private ImmutableArray<Token> Tokens => text.Tokens;

    public Draft? Read(Cue cue, SentenceState reading) => cue.Takes(CueFrames.Whom | CueFrames.WhomAlways) && cue.Verb.Act != SpeechAct.Praise ? Told(cue, reading) : SaidBy(cue, reading);

    // "The raid was condemned by Halistan."
    private Draft? SaidBy(Cue cue, SentenceState reading)
    {
        if (cue.Verb.Act is not (SpeechAct.Condemn or SpeechAct.Praise or SpeechAct.Reject or SpeechAct.Welcome or SpeechAct.Announce) && cue.Verb.Lemma is not ("convey" or "relay") || By(cue, reading) is not { } speaker || nouns.Before(cue.First, reading.Sentence.First) is not { } subject)
        {
            return null;
        }

        // "It was announced by Halistan that the harbour was closed."
        var told = Tokens[subject.HeadFirst].Lower == "it" && speaker.End + 2 < reading.End && Tokens[speaker.End].Lower == "that" ? (speaker.End + 1, signs.TrimEnd(speaker.End + 1, reading.End)) : (subject.First, subject.End);
        // "Her concern was conveyed by Okafor to Renwick."
        var whom = speaker.End + 1 < reading.End && Tokens[speaker.End].Lower == "to" ? listeners.Party(speaker.End + 1, reading.End) : null;
        return new Draft([told], Rules.Passive) { Addressees = whom is null ? [] : [whom], Cue = (cue.At, cue.End), Act = cue.Verb.Act, Mode = cue.Mode, Speaker = speaker, Sentence = reading.Index };
    }

    // "Renwick was told by Okafor that talks would resume", "Okafor was asked whether they would": the subject is who was told.
    private Draft? Told(Cue cue, SentenceState reading)
    {
        if (nouns.Before(cue.First, reading.Sentence.First) is not { } told || !listeners.CanListen(told))
        {
            return null;
        }

        var speaker = By(cue, reading);
        var active = cue with { Standing = CueStanding.Finite, Verb = cue.Verb with { Frames = cue.Verb.Frames & ~(CueFrames.Whom | CueFrames.WhomAlways) } };
        var complements = surroundings.Read(active, speaker?.End ?? cue.End, reading.End);
        if (contents.Find(active, AttributionForm.Before, complements, reading) is not { } content || (speaker is null && content.Rule != Rules.ClauseWithThat && content.Rule != Rules.IndirectQuestion))
        {
            return null;
        }

        return new Draft(content.Pieces, Rules.Told)
        {
            Cue = (cue.Mode == StatementMode.NotSaid ? cue.First : cue.At, cue.End),
            Act = cue.Verb.Act,
            Mode = cue.Mode,
            Speaker = speaker,
            Addressees = [told],
            Occasion = complements.Occasion,
            When = complements.When,
            Sentence = reading.Index,
        };
    }

    private Nominal? By(Cue cue, SentenceState reading) =>
        cue.End + 1 < reading.End && Tokens[cue.End].Lower == "by" && nouns.After(cue.End + 1, reading.End) is { } speaker && speakers.LooksLikeSpeaker(speaker) ? speaker : null;
}
