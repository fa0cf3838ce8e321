using System.Collections.Immutable;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Speakers;

/// <summary>Says whom pronouns mean in somebody's own words, a turn or a statement: "I" and "me" are himself, "we" and "us" those he speaks for, and "you" of a question is whoever answers.</summary>
internal sealed class OwnWords(AnnotatedText text, RepresentedParties represented, TurnLabels labels, References references)
{
    /// <summary>Whom a speaker told of in the words is by them; empty where the words alone do not say. <paramref name="turn"/> are those whose words they are, <paramref name="rule"/> says how these were found.</summary>
    public ImmutableArray<PartyReference> Speaking(Nominal speaker, ImmutableArray<PartyReference> turn, Rule rule)
    {
        if (speaker.Heads.Length != 1 || turn is not [var self, ..])
        {
            return [];
        }

        var span = speaker.Span(text);
        var word = WithoutVerb(text.Tokens[speaker.HeadFirst].Lower);
        if (word == "i")
        {
            return [references.Again(span, self, $"is {self.Name}, whose words these are.")];
        }

        if (word == "you" && labels.After(span.Start) is { } asked)
        {
            return [references.Again(span, asked, $"is {asked.Name}, who answers.")];
        }

        return word == "we" || (word == "our" && text.Tokens[speaker.HeadEnd - 1].Lower is "governments" or "nations" or "countries") ? We(span, turn, rule) : [];
    }

    /// <summary>Whom somebody says in his words that he told or was told by; null where the words alone do not say.</summary>
    public PartyReference? Told(Nominal whom, PartyReference self)
    {
        var span = whom.Span(text);
        return text.Tokens[whom.HeadFirst].Lower switch
        {
            "us" => self.Id is not null && represented.Has(self) ? represented.Of(self, span) : null,
            "me" or "i" => Whose(self),
            "you" when self.Id is null => Whose(labels.After(span.Start)),
            _ => null,
        };

        PartyReference? Whose(PartyReference? meant) => meant is null ? null : references.Again(span, meant, $"is {meant.Name}, whose turn it is.");
    }

    private ImmutableArray<PartyReference> We(TextSpan span, ImmutableArray<PartyReference> turn, Rule rule)
    {
        if (turn.All(t => t.Id is not null && represented.Has(t)))
        {
            return represented.Of(turn, span);
        }

        // Those described together by their office are nobody's government: they speak as they are.
        var together = rule == Rules.PutOutInAName && turn.All(t => t.Id is null || t.Type == PartyType.Body) && turn.Any(t => t.Antecedent is not null);
        return together ? [.. turn.Select(t => references.Again(span, t, $"is {t.Name}, in whose name the text speaks.") with { Antecedent = t.Antecedent ?? t.Span })] : [];
    }

    private static string WithoutVerb(string word) => word.Contains('\'') ? word[..word.IndexOf('\'')] : word;
}
