using System.Collections.Immutable;
using DiplomacyNews.Analysis.Statements;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Dates;

/// <summary>Finds the days to the days of the known event at which a statement was made: the speaker took part, and the passage names the place.</summary>
internal sealed class EventsThen(AnnotatedText text, Lexicon lexicon)
{
    /// <summary>How many words back the place is looked for.</summary>
    private const int Reach = 250;

    /// <summary>The event's days, where just one fits; its place stands in the paragraph, or between the time told and the statement where the one is near the other.</summary>
    public (DateOnly From, DateOnly To)? Within(ToldTime told, Draft draft, ImmutableArray<PartyReference> speakers)
    {
        var here = text.Sentences[text.SentenceAt(draft.Place)];
        var scene = text.Sentences[told.Sentence];
        var start = text.TokenAt(text.Article.Paragraphs[here.Paragraph - scene.Paragraph <= 1 ? scene.Paragraph : here.Paragraph].Start);
        var first = Math.Max(start, here.End - Reach);
        var passage = first < here.End ? text.Span(first, here.End).Of(text.Text) : "";
        KnownEvent? found = null;
        foreach (var known in lexicon.Events)
        {
            if (known.From <= told.To && told.From <= known.To && speakers.Any(s => s.Id is { } id && known.People.Contains(id)) && known.Places.Any(p => passage.Contains(p, StringComparison.Ordinal)))
            {
                if (found is not null)
                {
                    return null;
                }

                found = known;
            }
        }

        return found is null ? null : (found.From, found.To);
    }
}
