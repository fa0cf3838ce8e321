using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Proposals;

/// <summary>
/// Says what a proposed statement means that no rule found: who the source is, what the cue does by saying it, to whom and when.
/// </summary>
internal sealed class ProposalDrafter(AnnotatedText text)
{
    private const int AroundCue = 12;

    private readonly NounPhrases nouns = new(text);
    private readonly CueFinder cueFinder = new(text);
    private readonly CueModes modes = new(text);
    private readonly CueSurroundings surroundings = new(text, new NounPhrases(text), new Listeners(text, new NounPhrases(text)));

    private ImmutableArray<Token> Tokens => text.Tokens;

    public Draft Draft(ProposedStatement proposed, Sentence sentence, int index)
    {
        var owner = proposed.Cue is { } noun ? OwnerOf(noun, sentence) : null;
        var draft = new Draft(proposed.Pieces, Rules.Proposed) { Cue = proposed.Cue, Speaker = owner ?? (proposed.Source is { } source ? Speaker(source) : null), Sentence = index };
        if (proposed.Cue is not { } cue)
        {
            return draft;
        }

        // A proposed cue is read with the words around it alone: a sentence may hold thousands of them.
        if (cueFinder.Find(Math.Max(sentence.First, cue.First - AroundCue), Math.Min(sentence.End, cue.End + AroundCue)).Find(c => c.At >= cue.First && c.At < cue.End) is not { } verb)
        {
            return draft with { Act = ActOf(cue), Mode = modes.Of(cue) };
        }

        var complements = surroundings.Read(verb, verb.End, sentence.End);
        proposed = complements.Addressee is { } whom ? proposed.Without(whom, complements.ContentAt) : proposed;
        var mode = modes.Of(verb, draft.Speaker);
        return draft with
        {
            Cue = mode == StatementMode.NotSaid ? (Math.Min(cue.First, modes.First(verb)), cue.End) : cue,
            Pieces = proposed.Pieces,
            Act = verb.Verb.Act,
            Mode = mode,
            Addressees = complements.Addressee is { } to && !proposed.Overlaps(to.First, to.End) ? [to] : [],
            Occasion = complements.Occasion is { } place && !proposed.Overlaps(place.First, place.End) ? place : null,
            When = complements.When,
        };
    }

    /// <summary>Whether a cue is a word of saying; "embraced" and "appears" are proposed at times and say nothing.</summary>
    public bool Says((int First, int End) cue)
    {
        for (var i = cue.First; i < cue.End; i++)
        {
            if (!CueLexicon.Find(Tokens[i].Lower).IsEmpty || NounCueReader.IsNounOfSaying(Tokens[i].Lower) || Tokens[i].Any(WordClasses.Document | WordClasses.Occasion) || Tokens[i].Lower is "according" or "per" or ":")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The smallest phrase of a source that names who speaks.</summary>
    public Nominal Speaker((int First, int End) source)
    {
        var (first, end) = source;
        while (first + 1 < end && Tokens[first].Kind is TokenKind.Sign or TokenKind.Mark)
        {
            first++;
        }

        if (WithCompany(first, end) is { } several)
        {
            return several;
        }

        if (nouns.After(first, end) is not { } phrase || phrase.End > end)
        {
            return new Nominal(first, end);
        }

        return nouns.WithNameBeside(phrase, end) is { } named && named.End <= end ? named : phrase;
    }

    // "both Okafor and Renwick have acknowledged": the source proposed is Renwick alone.
    private Nominal? WithCompany(int first, int end)
    {
        var low = text.Sentences[text.SentenceAt(first)].First;
        return first - 1 > low && Tokens[first - 1].Lower == "and" && Tokens[end - 1].Any(WordClasses.Capital) && nouns.Before(end, low) is { Heads.Length: > 1 } several && several.Heads[^1].First == first && several.HeadEnd == end
            && several.Heads.All(h => Tokens[h.End - 1].Any(WordClasses.Capital)) ? several : null;
    }

    // "He praised Nordria's quick condemnation of the raid": Nordria condemned it, and he told of that.
    private Nominal? OwnerOf((int First, int End) cue, Sentence sentence)
    {
        if (cue.End != cue.First + 1 || !NounCueReader.IsNounOfSaying(Tokens[cue.First].Lower))
        {
            return null;
        }

        for (var i = cue.First - 1; i > sentence.First && i >= cue.First - 3 && Tokens[i].Kind is TokenKind.Word or TokenKind.Possessive; i--)
        {
            if (Tokens[i].Kind == TokenKind.Possessive)
            {
                return nouns.Owner(i, sentence.First) is { } owner && Tokens[owner.HeadEnd - 1].Any(WordClasses.Capital | WordClasses.Person | WordClasses.Body) ? owner : null;
            }
        }

        return null;
    }

    private SpeechAct ActOf((int First, int End) cue)
    {
        for (var i = cue.First; i < cue.End; i++)
        {
            if (CueLexicon.Find(Tokens[i].Lower) is [var (verb, _), ..])
            {
                return verb.Act;
            }
        }

        return SpeechAct.Say;
    }
}
