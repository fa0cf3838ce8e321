using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Speakers;

/// <summary>Finds the words for those to whom something was said: beside its verb, or in what the sentence told before. Drafts must be given in text order.</summary>
internal sealed class Hearers(AnnotatedText text, AddresseeFinder addressees)
{
    /// <summary>The last draft of which it is known to whom it was said.</summary>
    private Draft? toldLast;

    private ImmutableArray<Token> Tokens => text.Tokens;

    /// <summary>The words beside the draft's own verb; empty when there are none.</summary>
    public ImmutableArray<Nominal> Beside(Draft draft) => !draft.Addressees.IsEmpty ? draft.Addressees : addressees.Find(draft) is { } beside ? [beside] : [];

    /// <summary>The words for those to whom the draft was said; empty when nothing tells.</summary>
    public ImmutableArray<Nominal> Of(Draft draft, ImmutableArray<PartyReference> speaking)
    {
        var found = draft.Addressees.IsEmpty && IsTold(draft) ? [draft.Speaker!] : Beside(draft);
        found = found.IsEmpty && GoesOnTelling(draft, speaking) ? toldLast!.Addressees : found;
        if (!found.IsEmpty)
        {
            toldLast = draft with { Addressees = found };
        }

        return found;
    }

    /// <summary>"was asked whether", "asked whether …, Okafor said": whether the words beside the draft's verb are whom somebody told, and who it was is not said.</summary>
    public bool IsTold(Draft draft)
    {
        if (draft is not { Cue: { } cue, Speaker: { } speaker } || draft.Rule != Rules.Proposed || cue.End > draft.First)
        {
            return false;
        }

        var verb = Enumerable.Range(cue.First, cue.End - cue.First).LastOrDefault(i => Tokens[i].Lower is "asked" or "told" or "urged" or "reminded" or "warned" or "pressed", -1);
        if (verb < 0)
        {
            return false;
        }

        var before = verb > 0 ? Tokens[verb - 1].Lower : "";
        return speaker.HeadEnd <= cue.First ? before is "was" or "were" or "been" or "being" or "when" or "if" or "is" or "are"
            : draft.End <= speaker.HeadFirst && (before is "when" or "if" or "once" or "," || text.Sentences[text.SentenceAt(verb)].First == verb);
    }

    // "In a call with Okafor, Renwick praised … and promised …": what is joined to it in the sentence was said to her too.
    private bool GoesOnTelling(Draft draft, ImmutableArray<PartyReference> speaking) =>
        toldLast is { Speaker: { } before } last && draft is { Speaker: { } speaker, Cue: { } cue } && last.Sentence == draft.Sentence && before.HeadFirst == speaker.HeadFirst && last.Cue is { } earlier && earlier.First < cue.First
        && last.Addressees.All(a => a.First < earlier.First || (BeginsWithThat(last) && BeginsWithThat(draft)) || (last.Occasion is { } occasion && occasion.First <= a.First && a.First < occasion.End))
        && !last.Pieces.Any(p => p.First <= cue.First && cue.First < p.End) && speaking.Length > 0;

    // "made clear to Okafor that …, but stressed that …"
    private bool BeginsWithThat(Draft draft) => draft.First > 0 && Tokens[draft.First - 1].Lower == "that";
}
