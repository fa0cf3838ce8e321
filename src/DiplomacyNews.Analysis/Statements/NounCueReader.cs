using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>Reads what a noun of saying tells: "rejected Okafor's claim that talks had failed", "accusations by Okafor that …".</summary>
internal sealed class NounCueReader(AnnotatedText text, NounPhrases nouns, SpeakerFinder speakers, ClauseSigns signs)
{
    private static readonly FrozenDictionary<string, SpeechAct> Nouns = new Dictionary<string, SpeechAct>(StringComparer.Ordinal)
    {
        ["remark"] = SpeechAct.Say, ["remarks"] = SpeechAct.Say, ["claim"] = SpeechAct.Say, ["claims"] = SpeechAct.Say, ["comment"] = SpeechAct.Say, ["comments"] = SpeechAct.Say,
        ["assertion"] = SpeechAct.Say, ["assertions"] = SpeechAct.Say, ["insistence"] = SpeechAct.Say, ["suggestion"] = SpeechAct.Say, ["suggestions"] = SpeechAct.Say,
        ["statement"] = SpeechAct.Say, ["statements"] = SpeechAct.Say, ["contention"] = SpeechAct.Say, ["argument"] = SpeechAct.Say, ["complaint"] = SpeechAct.Say, ["complaints"] = SpeechAct.Say,
        ["admission"] = SpeechAct.Say, ["accusation"] = SpeechAct.Accuse, ["accusations"] = SpeechAct.Accuse, ["allegation"] = SpeechAct.Accuse, ["allegations"] = SpeechAct.Accuse,
        ["warning"] = SpeechAct.Warn, ["warnings"] = SpeechAct.Warn, ["threat"] = SpeechAct.Threaten, ["threats"] = SpeechAct.Threaten, ["promise"] = SpeechAct.Promise, ["promises"] = SpeechAct.Promise,
        ["pledge"] = SpeechAct.Promise, ["pledges"] = SpeechAct.Promise, ["assurance"] = SpeechAct.Promise, ["assurances"] = SpeechAct.Promise, ["denial"] = SpeechAct.Deny, ["denials"] = SpeechAct.Deny,
        ["announcement"] = SpeechAct.Announce, ["declaration"] = SpeechAct.Announce,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Nouns of saying that have what is said after "to": "her refusal to come".</summary>
    private static readonly FrozenDictionary<string, SpeechAct> NounsWithTo = new Dictionary<string, SpeechAct>(StringComparer.Ordinal)
    {
        ["refusal"] = SpeechAct.Decline, ["pledge"] = SpeechAct.Promise, ["promise"] = SpeechAct.Promise, ["vow"] = SpeechAct.Promise, ["threat"] = SpeechAct.Threaten, ["offer"] = SpeechAct.Promise,
        ["call"] = SpeechAct.Urge, ["demand"] = SpeechAct.Urge, ["request"] = SpeechAct.Ask,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Verbs that only help a noun of saying: "issued a warning that".</summary>
    private static readonly FrozenSet<string> Helping = FrozenSet.ToFrozenSet(
    ["made", "makes", "make", "gave", "gives", "give", "issued", "issues", "sent", "sends", "delivered", "delivers", "repeated", "repeats", "renewed", "renews", "published", "released", "offered"], StringComparer.Ordinal);

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>Whether the word names what somebody did by saying something: "threats", "her pledge".</summary>
    public static bool IsNounOfSaying(string lower) => Nouns.ContainsKey(lower) || (lower.EndsWith('s') && Nouns.ContainsKey(lower[..^1]));

    public IEnumerable<Draft> Read(SentenceState reading)
    {
        for (var i = reading.Sentence.First; i + 3 < reading.End; i++)
        {
            if (Tokens[i].Quoted || Tokens[i].Kind != TokenKind.Word)
            {
                continue;
            }

            if (Nouns.TryGetValue(Tokens[i].Lower, out var act) && Author(i, reading) is var (speaker, that) && signs.LooksLikeClause(that + 1, reading.End))
            {
                if (End(i, speaker, that + 1, 2, reading) is { } end && end - that > 2)
                {
                    yield return Told(i, act, speaker, that + 1, end, reading);
                }
            }
            else if (Tokens[i + 1].Lower == "to" && !Tokens[i + 1].Quoted && NounsWithTo.TryGetValue(Tokens[i].Lower, out act) && (act != SpeechAct.Decline || CueLexicon.Find(Tokens[i + 2].Lower).Length > 0) && Tokens[i + 2].Kind == TokenKind.Word && !Tokens[i + 2].Any(WordClasses.Article | WordClasses.Capital | WordClasses.Possessive | WordClasses.Object)
                && Owner(i, reading) is { } owner && End(i, owner, i + 2, 1, reading) is { } last && last - i > 2)
            {
                yield return Told(i, act, owner, i + 1, last, reading);
            }
        }
    }

    private Draft Told(int noun, SpeechAct act, Nominal speaker, int first, int end, SentenceState reading) =>
        new([(first, signs.TrimEnd(first, end))], Rules.NounOfSaying)
        {
            Cue = (noun, noun + 1),
            Act = act,
            Mode = act switch { SpeechAct.Deny => StatementMode.Denied, SpeechAct.Decline => StatementMode.Declined, _ => StatementMode.Said },
            Speaker = speaker,
            Sentence = reading.Index,
        };

    // "his remark that", "Okafor's repeated claim that", "accusations by Okafor that"
    private (Nominal Speaker, int That)? Author(int noun, SentenceState reading)
    {
        if (Tokens[noun + 1].Lower is "by" or "from")
        {
            return nouns.NamesParty(noun + 2) && nouns.After(noun + 2, reading.End) is { } by && by.End < reading.End && Tokens[by.End].Lower == "that" && speakers.LooksLikeSpeaker(by) ? (by, by.End) : null;
        }

        if (Tokens[noun + 1].Lower != "that" || Tokens[noun + 1].Quoted)
        {
            return null;
        }

        return Owner(noun, reading) is { } whose ? (whose, noun + 1) : Helped(noun, reading) is { } subject ? (subject, noun + 1) : null;
    }

    // "his remark", "Okafor's repeated claim"
    private Nominal? Owner(int noun, SentenceState reading)
    {
        for (var i = noun - 1; i >= Math.Max(reading.Sentence.First, noun - 3); i--)
        {
            if (Tokens[i].Kind == TokenKind.Possessive)
            {
                return nouns.Owner(i, reading.Sentence.First) is { } owner && speakers.LooksLikeSpeaker(owner) ? owner : null;
            }

            if (Tokens[i].Lower is "his" or "her" or "their")
            {
                return new Nominal(i, i + 1);
            }

            if (Tokens[i].Kind != TokenKind.Word || Tokens[i].Any(WordClasses.Preposition | WordClasses.Auxiliary | WordClasses.Article))
            {
                return null;
            }
        }

        return null;
    }

    // "Okafor made the remark", "the ministry issued a sharp warning"
    private Nominal? Helped(int noun, SentenceState reading)
    {
        var verb = noun - 1;
        while (verb > reading.Sentence.First && noun - verb < 4 && Tokens[verb].Kind == TokenKind.Word && !Tokens[verb].Quoted && !Tokens[verb].Any(WordClasses.Article))
        {
            verb--;
        }

        if (!Tokens[verb].Any(WordClasses.Article) || verb - 1 <= reading.Sentence.First || !Helping.Contains(Tokens[verb - 1].Lower) || Tokens[verb - 1].Quoted)
        {
            return null;
        }

        return nouns.Before(verb - 1, reading.Sentence.First) is { } subject && speakers.LooksLikeSpeaker(subject) ? subject : null;
    }

    // "said that Okafor's claim …": the noun begins a clause as its subject.
    private bool OpensClause(Nominal speaker, SentenceState reading) =>
        speaker.First > reading.Sentence.First && Tokens[speaker.First - 1].Lower is "that" or "," or ";" or "said";

    // "Okafor's claim that talks had failed | drew anger": where the noun is the subject, the content ends before its verb.
    private int? End(int noun, Nominal speaker, int first, int verb, SentenceState reading)
    {
        if (!OpensClause(speaker, reading) && (signs.HoldsVerb(reading.Sentence.First, noun) || reading.Cues.Exists(c => c.Standing == CueStanding.Finite && c.At < noun)))
        {
            for (var i = first + 2; i + 1 < reading.End; i++)
            {
                if (!Tokens[i].Quoted && Tokens[i].Lower is ";" or ",")
                {
                    return i;
                }
            }

            return reading.End;
        }

        var verbs = 0;
        for (var i = first + 1; i < Math.Min(reading.End, first + 40); i++)
        {
            var finite = !Tokens[i].Quoted && Tokens[i].Any(WordClasses.Auxiliary | WordClasses.Verb);
            if (finite && !Tokens[i - 1].Any(WordClasses.Auxiliary | WordClasses.Negation) && ++verbs == verb)
            {
                return i;
            }
        }

        return null;
    }
}
