using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements;

/// <summary>Says who is meant by the words that name a speaker.</summary>
internal sealed class SpeakerResolver(AnnotatedText text, Mentions mentions)
{
    /// <summary>Who speaks in <paramref name="draft"/>; <paramref name="known"/> holds the speakers of the drafts before it.</summary>
    public ImmutableArray<PartyReference> Speakers(Draft draft, Dictionary<Draft, ImmutableArray<PartyReference>> known)
    {
        if (draft.Speaker is { } speaker)
        {
            return [.. Resolve(speaker, draft)];
        }

        if (draft.CarriedFrom is { } from && known.TryGetValue(from, out var carried))
        {
            return [.. carried.Select(p => p with { Span = null, Text = "", Antecedent = p.Span ?? p.Antecedent })];
        }

        return [];
    }

    public IEnumerable<PartyReference> Resolve(Nominal nominal, Draft draft)
    {
        _ = mentions;
        _ = draft;
        foreach (var (first, end) in nominal.Heads)
        {
            var span = text.Span(first, end);
            yield return new PartyReference(span, span.Of(text.Text), null, span.Of(text.Text), PartyType.Unnamed);
        }
    }
}
