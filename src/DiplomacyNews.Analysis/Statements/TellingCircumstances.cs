using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>Finds when and to whom something was said, where that stands before its speaker or is told by the occasion: "In a call with Okafor, Renwick said …".</summary>
internal sealed class TellingCircumstances(AnnotatedText text, NounPhrases nouns, CueSurroundings surroundings, ClauseSigns signs, Listeners listeners)
{
    private ImmutableArray<Token> Tokens => text.Tokens;

    // "Okafor on Friday welcomed …"; "In 2014, Okafor said …" where nothing but an adverbial stands before her.
    public (int First, int End)? TimeBefore(Attribution found, Cue cue, SentenceState reading)
    {
        if (found.Form is not (AttributionForm.Before or AttributionForm.Aside))
        {
            return null;
        }

        return TimeIn(found.Speaker.HeadEnd, cue.First) is { } beside ? beside
            : found.First - reading.Sentence.First is > 0 and < 14 && !signs.HoldsVerb(reading.Sentence.First, found.First) ? TimeIn(reading.Sentence.First, found.First) : null;
    }

    private (int First, int End)? TimeIn(int first, int end)
    {
        for (var i = first; i < Math.Min(end, first + 20); i++)
        {
            if (!Tokens[i].Quoted && surroundings.TimeEnd(i, end) is { } timeEnd && timeEnd > i)
            {
                return (i, timeEnd);
            }
        }

        return null;
    }

    /// <summary>"At a news conference in Torsholm, Okafor said", "Okafor, in a statement, said": where it was said, when that stands before the verb.</summary>
    public (int First, int End)? OccasionBefore(Attribution found, Cue cue, SentenceState reading)
    {
        if (found.Form is not (AttributionForm.Before or AttributionForm.Aside))
        {
            return null;
        }

        return OccasionIn(found.Speaker.HeadEnd, cue.First) is { } beside ? beside
            : found.First - reading.Sentence.First is > 1 and < 24 && Tokens[reading.Sentence.First].Any(WordClasses.Preposition) | Tokens[reading.Sentence.First].Lower.EndsWith("ing", StringComparison.Ordinal) && !signs.HoldsVerb(reading.Sentence.First, found.First)
                ? OccasionIn(reading.Sentence.First, found.First) : null;
    }

    private (int First, int End)? OccasionIn(int first, int end)
    {
        for (var i = first; i + 2 < Math.Min(end, first + 24); i++)
        {
            if (!Tokens[i].Quoted && Tokens[i].Lower is "in" or "at" or "during" or "on" or "after" or "via" && nouns.After(i + 1, end) is { } place && IsOccasion(place))
            {
                return (i, WithPlace(place.End, end));
            }
        }

        return null;
    }

    // "at a news conference | in Torsholm", "in a speech | to students", "in a call | with Okafor"
    private int WithPlace(int at, int end)
    {
        for (var turns = 0; turns < 3 && at + 1 < end && Tokens[at].Lower is "in" or "to" or "with" or "at" or "of" && !Tokens[at].Quoted && surroundings.TimeEnd(at, end) is null && nouns.After(at + 1, end) is { } place; turns++)
        {
            at = place.End;
        }

        return at;
    }

    private bool IsOccasion(Nominal place) =>
        place.Heads.Length == 1 && Tokens[place.HeadEnd - 1].Any(WordClasses.Occasion) && !Tokens[place.HeadEnd - 1].Any(WordClasses.Person) && !nouns.IsName(place.HeadFirst, place.HeadEnd);

    // "In a meeting with Okafor, Renwick said", "Renwick said in a letter to Okafor that": it is said to her.
    public Nominal? OnOccasion(Draft draft, Attribution found, SentenceState reading)
    {
        return draft.Occasion is { } occasion && OtherSide(occasion.First, occasion.End) is { } there ? there
            : found.Form == AttributionForm.Shared ? (draft.Occasion is null ? CalledBefore(reading.Sentence.First, found.First) : null)
            : found.Form is AttributionForm.Before && found.First - reading.Sentence.First is > 3 and < 30 && Tokens[reading.Sentence.First].Lower is "in" or "during" or "on" or "at" && !signs.HoldsVerb(reading.Sentence.First, found.First) ? OtherSide(reading.Sentence.First, found.First) : null;
    }

    // "Okafor called Renwick and raised …": what she raised was said in that call.
    private Nominal? CalledBefore(int first, int end)
    {
        for (var i = end - 1; i > Math.Max(first, end - 30); i--)
        {
            if (Tokens[i].Quoted || Tokens[i].Lower is not ("called" or "telephoned" or "phoned" or "met" or "spoke"))
            {
                continue;
            }

            var at = Tokens[i + 1].Lower is "with" or "to" ? i + 2 : i + 1;
            return at < end && (at > i + 1 || Tokens[i].Lower != "spoke") && listeners.Party(at, end) is { } party && party.End >= end - 12 ? party : null;
        }

        return null;
    }

    private Nominal? OtherSide(int first, int end) => Tokens[first].Lower is "in" or "during" or "on" or "at" or "over" or "via" or "through" or "by" ? listeners.In(first, end) : null;

    // "raised concerns with Okafor about …"
    public Nominal? WithWhom(Draft draft)
    {
        for (var i = draft.First; i + 1 < Math.Min(draft.End, draft.First + 12); i++)
        {
            if (Tokens[i].Lower == "with" && listeners.Party(i + 1, draft.End) is { } whom)
            {
                return whom;
            }
        }

        return null;
    }
}
