using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Speakers;

/// <summary>Says who speaks in a turn, by the label before it: <c>SECRETARY OKAFOR:</c>, <c>QUESTION:</c>, <c>A:</c>.</summary>
internal sealed class TurnLabels(AnnotatedText text, Mentions mentions, PartyReference? interviewer, UnnamedParties unnamed, PartiesMeant parties, References references)
{
    /// <summary>Whoever speaks.</summary>
    public PartyReference Read(Nominal label)
    {
        var span = label.Span(text);
        var word = label.HeadEnd == label.HeadFirst + 1 ? text.Tokens[label.HeadFirst].Lower : "";
        if (word is "q" or "question" or "reporter")
        {
            // Somebody of the press.
            return interviewer is null ? new PartyReference(span, span.Of(text.Text), null, "reporter", PartyType.Unnamed)
                : interviewer with { Span = span, Text = span.Of(text.Text), Antecedent = interviewer.Span, Reason = $"The questions are those of {interviewer.Name}, with whom the interview is." };
        }

        if (word == "a")
        {
            return Interviewers.Answering(text, mentions) is { } party ? references.Named(span, party) : new PartyReference(span, span.Of(text.Text), null, "interviewee", PartyType.Unnamed);
        }

        if (parties.Named((label.HeadFirst, label.HeadEnd), label) is { } named)
        {
            return named;
        }

        // PARTICIPANT: and MODERATOR: are no names.
        var unknown = unnamed.Of(span, PartyType.Unnamed);
        return unknown.Name.Any(char.IsLower) ? unknown : unknown with { Name = unknown.Name.ToLowerInvariant() };
    }

    /// <summary>Who speaks in the turn after the position; null where that is nobody known.</summary>
    public PartyReference? After(int position)
    {
        int low = 0, high = text.Turns.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = text.Tokens[text.Turns[middle].First].Start <= position ? (middle + 1, high) : (low, middle);
        }

        return low < text.Turns.Length && text.Turns[low] is { } next && next.LabelEnd > next.LabelFirst && Read(new Nominal(next.LabelFirst, next.LabelEnd)) is { Id: not null } one ? one : null;
    }
}
