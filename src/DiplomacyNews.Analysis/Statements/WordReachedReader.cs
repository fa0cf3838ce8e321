using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;
using static DiplomacyNews.Analysis.Text.WordList;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>
/// Reads what reached somebody, told from the listener's side or with the listener between verb and content: "Wen heard from Okafor that …",
/// "Okafor let Wen know that …", "Okafor gave Wen assurances that …".
/// </summary>
internal sealed class WordReachedReader(AnnotatedText text, CueFinder cues, NounPhrases nouns, SpeakerFinder speakers, Listeners listeners, ClauseSigns signs)
{
    private static readonly FrozenSet<string> Hearing = Set("hear hears heard learn learns learned learnt understand understands understood gather gathers gathered");
    private static readonly FrozenSet<string> Letting = Set("let lets letting");
    private static readonly FrozenSet<string> HasDone = Set("has had have also then later already just");
    private static readonly FrozenSet<string> Giving = Set("give gives gave giving given");

    /// <summary>What one gives to somebody in words, and what one does by it.</summary>
    private static readonly FrozenDictionary<string, SpeechAct> Given = new Dictionary<string, SpeechAct>(StringComparer.Ordinal)
    {
        ["assurance"] = SpeechAct.Promise, ["assurances"] = SpeechAct.Promise, ["guarantee"] = SpeechAct.Promise, ["guarantees"] = SpeechAct.Promise, ["undertaking"] = SpeechAct.Promise, ["undertakings"] = SpeechAct.Promise,
        ["promise"] = SpeechAct.Promise, ["pledge"] = SpeechAct.Promise, ["word"] = SpeechAct.Promise, ["notice"] = SpeechAct.Announce, ["warning"] = SpeechAct.Warn,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>The drafts of one sentence.</summary>
    public IEnumerable<Draft> Read(SentenceState reading)
    {
        for (var i = reading.Sentence.First + 1; i + 3 < reading.End; i++)
        {
            if (Tokens[i] is not { Kind: TokenKind.Word, Quoted: false, Lower: var word })
            {
                continue;
            }

            var found = Hearing.Contains(word) ? Heard(i, reading) : Letting.Contains(word) ? LetKnow(i, reading) : Giving.Contains(word) ? Gave(i, reading) : null;
            if (found is not null)
            {
                yield return found;
            }
        }
    }

    // "Wen heard from Okafor that talks would resume": the subject is who was told.
    private Draft? Heard(int verb, SentenceState reading) =>
        Tokens[verb + 1].Lower == "from" && nouns.After(verb + 2, reading.End) is { } speaker && speakers.LooksLikeSpeaker(speaker) && Subject(verb, reading) is { } listener
            ? Draft(verb, verb + 2, speaker, listener, speaker.End, SpeechAct.Say, reading) : null;

    private Draft? LetKnow(int verb, SentenceState reading) =>
        Whom(verb + 1, reading) is { } whom && whom.End < reading.End && Tokens[whom.End].Lower == "know" && Subject(verb, reading) is { } speaker
            ? Draft(verb, verb + 1, speaker, whom, whom.End + 1, SpeechAct.Say, reading) : null;

    private Draft? Gave(int verb, SentenceState reading)
    {
        if (Whom(verb + 1, reading) is not { } whom)
        {
            return null;
        }

        var noun = whom.End;
        while (noun < reading.End && noun - whom.End < 3 && Tokens[noun].Kind == TokenKind.Word && !Given.ContainsKey(Tokens[noun].Lower))
        {
            noun++;
        }

        return noun < reading.End && Given.TryGetValue(Tokens[noun].Lower, out var act) && Subject(verb, reading) is { } speaker ? Draft(verb, verb + 1, speaker, whom, noun + 1, act, reading) : null;
    }

    private Nominal? Whom(int at, SentenceState reading) =>
        Tokens[at].Any(WordClasses.Object) ? new Nominal(at, at + 1) : nouns.NamesParty(at) && nouns.After(at, reading.End) is { } whom && listeners.CanListen(whom) ? whom : null;

    // What is denied or only possible ("did not let", "may have heard") is left to readers of the whole sentence.
    private Nominal? Subject(int verb, SentenceState reading)
    {
        var first = cues.GroupStart(verb, reading.Sentence.First);
        if (!Tokens[first..verb].All(t => HasDone.Contains(t.Lower)))
        {
            return null;
        }

        return nouns.Before(first, reading.Sentence.First) is { } subject && listeners.CanListen(subject) ? subject : null;
    }

    private Draft? Draft(int verb, int cueEnd, Nominal speaker, Nominal listener, int that, SpeechAct act, SentenceState reading)
    {
        if (that + 2 >= reading.End || Tokens[that].Lower != "that" || Tokens[that].Quoted)
        {
            return null;
        }

        return new Draft([(that + 1, signs.TrimEnd(that + 1, reading.End))], Rules.WordReached) { Cue = (verb, cueEnd), Act = act, Mode = StatementMode.Said, Speaker = speaker, Addressees = [listener], Sentence = reading.Index };
    }
}
