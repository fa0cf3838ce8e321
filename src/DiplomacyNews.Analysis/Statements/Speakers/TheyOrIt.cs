using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Speakers;

/// <summary>Says who "they" are (those who were speaking together, a body, two who were named together) and which body or document "it" is.</summary>
internal sealed class TheyOrIt(AnnotatedText text, Candidates candidates, SpeechSoFar speech, Groups groups, Pairs pairs, References references)
{
    /// <summary>Whom "they" and "both" mean; empty when nobody fits. <paramref name="told"/> are those whose words the pronoun stands in.</summary>
    public ImmutableArray<PartyReference> They(TextSpan pronoun, ImmutableArray<PartyReference> told)
    {
        var before = told.Length > 0 ? told : speech.Last is { } last && text.Article.ParagraphAt(pronoun.Start) - text.Article.ParagraphAt(last.At) <= 1 ? last.Who : [];
        if (before.Length > 1 || (before is [var one] && one.Type is not (PartyType.Person or PartyType.Document) && !IsOneOfficial(one)))
        {
            return [.. before.Select(p => references.Again(pronoun, p, "is taken to mean those who were speaking before."))];
        }

        if (LastSubject(pronoun) is { Party.Type: PartyType.Body, Mention.Kind: MentionKind.Body } body)
        {
            return [references.To(pronoun, body, $"is taken to be {body.Party.Name}, the subject before.")];
        }

        return groups.DescribedBefore(pronoun) is { IsEmpty: false } together ? together
            : pairs.People(pronoun) is { IsEmpty: false } pair ? pair
            : groups.Opened(pronoun) is { IsEmpty: false } opened ? opened
            : It(pronoun);
    }

    /// <summary>The body or document that "it" means; empty when none fits.</summary>
    public ImmutableArray<PartyReference> It(TextSpan pronoun)
    {
        var sentence = text.SentenceHolding(pronoun.Start);

        // "The sides, the communique says, reject it. It criticizes …": the document goes on.
        if (speech.Document(sentence) is { } document)
        {
            return [references.Again(pronoun, document, $"is taken to be the {document.Name}, whose words were told before.")];
        }

        // "Okafor's office said … it said": the body that was speaking, unless another has been the subject since.
        if (speech.Body(sentence) is var (speaking, at) && candidates.Before(pronoun.Start, 2).All(c => c.Mention.Span.Start <= at || !c.Subject || c.Party.Type != PartyType.Body || c.Party.Id == speaking.Id || (c.Sentence == sentence && FollowsWords(pronoun))))
        {
            return [references.Again(pronoun, speaking, $"is taken to be {speaking.Name}, which was speaking before.")];
        }

        var bodies = candidates.Before(pronoun.Start, 2).Where(c => c.Party.Type == PartyType.Body && !c.Quoted);
        return bodies.OrderByDescending(c => c.Sentence).ThenByDescending(c => c.Subject).FirstOrDefault() is { } named ? [references.To(pronoun, named, $"is taken to be {named.Party.Name}, named before.")] : [];
    }

    // "None of the ships broke what Nordria sees as its rights, it said": what stands before in the sentence is what it said.
    private bool FollowsWords(TextSpan pronoun) => text.TokenAt(pronoun.Start) is > 0 and var at && (text.Tokens[at - 1].Lower == "," || text.Tokens[at - 1].Quoted);

    // "A senior official said they had met": he is not they.
    private bool IsOneOfficial(PartyReference party) =>
        party is { Type: PartyType.Unnamed, Id: null } && (party.Antecedent ?? party.Span) is { Length: > 0 } span && text.Tokens[text.TokenAt(span.Start)].Lower is "a" or "an" or "the" or "one" && PersonNouns.IsOne(text.Tokens[text.TokenAt(span.End) - 1]);

    private Candidate? LastSubject(TextSpan pronoun)
    {
        var sentence = text.SentenceHolding(pronoun.Start);
        return candidates.Before(pronoun.Start, 1).FirstOrDefault(c => c.Subject && sentence - c.Sentence is 0 or 1);
    }
}
