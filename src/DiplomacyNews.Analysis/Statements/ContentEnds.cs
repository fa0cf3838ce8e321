using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>Decides where content ends: at a further verb of saying of the same speaker, where the reporter goes on, else with the sentence.</summary>
internal sealed class ContentEnds(AnnotatedText text, NounPhrases nouns, ClauseSigns signs, PhraseEnds phrases)
{
    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>Where the content that begins at <paramref name="first"/> ends: at a further verb of saying of the same speaker, else with the sentence.</summary>
    public int ContentEnd(int first, Cue cue, SentenceState reading, Rule rule)
    {
        var infinitive = rule == Rules.Infinitive;
        var phrase = infinitive || rule == Rules.NounPhrase;
        for (var i = first + 1; i < reading.End; i++)
        {
            if (!Tokens[i].Quoted && (StartsNewClause(i, first, cue, reading) || EndsRelativeClause(i, cue, reading) || (phrase && phrases.EndsBefore(i, first, infinitive, reading.End))))
            {
                return i;
            }
        }

        return reading.End;
    }

    // "Okafor, who rejects the plan, said": an aside ends with its comma.
    private bool EndsRelativeClause(int i, Cue cue, SentenceState reading) =>
        Tokens[i].Lower == "," && cue.First - 2 >= reading.Sentence.First && Tokens[cue.First - 1].Lower is "who" or "which" && Tokens[cue.First - 2].Lower == ",";

    public bool StartsNewClause(int i, int first, Cue cue, SentenceState reading)
    {
        var token = Tokens[i];
        var afterComma = Tokens[i - 1].Lower is "," or ";" || (Tokens[i - 1].Kind == TokenKind.Mark && Tokens[i - 2].Lower == ",");
        if (token.Lower == "according" && i + 1 < reading.End && Tokens[i + 1].Lower == "to")
        {
            return true;
        }

        if (!afterComma && !token.Any(WordClasses.Coordinator) && token.Lower is not "as")
        {
            return false;
        }

        if (afterComma && EndsContent(i, first, cue.Takes(CueFrames.Object | CueFrames.Noun) && !cue.Takes(CueFrames.Whom), reading))
        {
            return true;
        }

        // "While Okafor said talks went on, he left": the content ends with the clause that its conjunction began.
        if (afterComma && InOpeningClause(cue, reading) && nouns.NamesParty(i) && !token.Any(WordClasses.Preposition))
        {
            return true;
        }

        // ", adding that", ", but suggested", ", and said", "as they lamented"
        var next = i;
        while (next < reading.End && next - i < 4 && !Tokens[next].Quoted && (Tokens[next].Any(WordClasses.Coordinator | WordClasses.Adverb | WordClasses.Auxiliary) || (token.Lower is "as" or "while" && Tokens[next].Lower is "as" or "while" or "he" or "she" or "they")))
        {
            next++;
        }

        var joined = token.Any(WordClasses.Coordinator) || token.Lower is "while" or "whereas" or "though" or "although" || Tokens[i - 1].Lower is ";";
        foreach (var other in reading.Cues)
        {
            if (other.At <= cue.At || other.At < i)
            {
                continue;
            }

            // "He had raised the case, he said, and …"
            if (afterComma && token.Any(WordClasses.Subject) && other.First == i + 1 && other.Standing == CueStanding.Finite && other.End < reading.End && Tokens[other.End].Lower is "," or ".")
            {
                return true;
            }

            if (other.At == next || other.First == next)
            {
                return other.Standing == CueStanding.Participle
                    ? afterComma || (token.Any(WordClasses.Coordinator) && cue.Standing == CueStanding.Participle)
                    : other.Standing == CueStanding.Finite && (other.Form == cue.Form || cue.Standing == CueStanding.Participle);
            }

            // ", but he did not say when"
            if (afterComma && joined && other.First == i + 2 && other.Standing == CueStanding.Finite && Tokens[i + 1].Any(WordClasses.Subject) && (other.Form == cue.Form || other.Mode == StatementMode.NotSaid))
            {
                return true;
            }

            // ", and just before the meeting Putin announced …": a further finite verb of saying in the same tense, with its own subject.
            if (afterComma && joined && other.At - i < 22 && other.Standing == CueStanding.Finite && other.Form == cue.Form && other.First == other.At && Tokens[Math.Min(i + 1, reading.End - 1)].Lower != "that" && nouns.Before(other.First, i) is { } subject)
            {
                return subject.First >= i;
            }

            break;
        }

        return false;
    }

    // ", as the two sides clashed", ", while prices rose", ", a sign that …": the reporter goes on.
    private bool EndsContent(int i, int first, bool nounPhrase, SentenceState reading)
    {
        var next = i + 1 < reading.End ? Tokens[i + 1] : default;
        return Tokens[i].Lower switch
        {
            "as" => next.Kind == TokenKind.Word && next.Lower is not ("well" or "long" or "soon" or "far" or "part" or "if" or "a" or "an" or "he" or "she" or "it" or "they" or "we") && nouns.NamesParty(i + 1),
            "while" or "whereas" => true,
            "compared" => next.Lower is "with" or "to",
            "up" or "down" => next.Lower == "from" || (i + 2 < reading.End && next.Any(WordClasses.Adverb) && Tokens[i + 2].Lower == "from"),
            "which" => i - first < 40 && !Tokens[i - 1].Quoted && nounPhrase,
            "a" or "an" => !ListFollows(i, reading),
            _ => false,
        };
    }

    private bool ListFollows(int i, SentenceState reading)
    {
        for (var k = i + 1; k < Math.Min(reading.End, i + 10); k++)
        {
            if (Tokens[k].Any(WordClasses.Coordinator))
            {
                return true;
            }
        }

        return false;
    }

    private bool InOpeningClause(Cue cue, SentenceState reading)
    {
        var first = Tokens[reading.Sentence.First];
        if (cue.Standing == CueStanding.Participle && cue.First == reading.Sentence.First)
        {
            return true;
        }

        return first.Any(WordClasses.Subordinator) && first.Lower is not ("that" or "so" or "how" or "what" or "why" or "where") && cue.At - reading.Sentence.First < 16 && !signs.HoldsComma(reading.Sentence.First, cue.At);
    }
}
