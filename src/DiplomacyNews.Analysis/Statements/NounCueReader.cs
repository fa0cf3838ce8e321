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

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>Whether the word names what somebody did by saying something: "threats", "her pledge".</summary>
    public static bool IsNounOfSaying(string lower) => Nouns.ContainsKey(lower) || (lower.EndsWith('s') && Nouns.ContainsKey(lower[..^1]));

    public IEnumerable<Draft> Read(SentenceState reading)
    {
        for (var i = reading.Sentence.First; i + 3 < reading.End; i++)
        {
            if (Tokens[i].Quoted || !Nouns.TryGetValue(Tokens[i].Lower, out var act) || Author(i, reading) is not var (speaker, that) || !signs.LooksLikeClause(that + 1, reading.End))
            {
                continue;
            }

            if (End(i, that + 1, reading) is { } end && end - that > 2)
            {
                yield return new Draft([(that + 1, signs.TrimEnd(that + 1, end))], Rules.NounOfSaying)
                {
                    Cue = (i, i + 1), Act = act, Mode = act == SpeechAct.Deny ? StatementMode.Denied : StatementMode.Said, Speaker = speaker, Sentence = reading.Index,
                };
            }
        }
    }

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

        for (var i = noun - 1; i >= Math.Max(reading.Sentence.First, noun - 3); i--)
        {
            if (Tokens[i].Kind == TokenKind.Possessive)
            {
                return nouns.Owner(i, reading.Sentence.First) is { } owner && speakers.LooksLikeSpeaker(owner) ? (owner, noun + 1) : null;
            }

            if (Tokens[i].Lower is "his" or "her" or "their")
            {
                return (new Nominal(i, i + 1), noun + 1);
            }

            if (Tokens[i].Kind != TokenKind.Word || Tokens[i].Any(WordClasses.Preposition | WordClasses.Auxiliary | WordClasses.Article))
            {
                return null;
            }
        }

        return null;
    }

    // "Okafor's claim that talks had failed | drew anger": where the noun is the subject, the content ends before its verb.
    private int? End(int noun, int first, SentenceState reading)
    {
        if (signs.HoldsVerb(reading.Sentence.First, noun) || reading.Cues.Exists(c => c.Standing == CueStanding.Finite && c.At < noun))
        {
            for (var i = first + 2; i + 1 < reading.End; i++)
            {
                if (!Tokens[i].Quoted && (Tokens[i].Lower == ";" || (Tokens[i].Lower == "," && Tokens[i + 1].Lower is "and" or "but" or "while" or "as" or "which" or "a" or "an")))
                {
                    return i;
                }
            }

            return reading.End;
        }

        var verbs = 0;
        for (var i = first + 1; i < Math.Min(reading.End, first + 40); i++)
        {
            var verb = !Tokens[i].Quoted && Tokens[i].Any(WordClasses.Auxiliary | WordClasses.Verb);
            if (verb && !Tokens[i - 1].Any(WordClasses.Auxiliary | WordClasses.Negation) && ++verbs == 2)
            {
                return i;
            }
        }

        return null;
    }
}
