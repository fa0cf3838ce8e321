using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Speakers;

/// <summary>Says in whose name a text speaks that says "I" or "we" outside anybody's quoted words: a statement's, a government's own, a minister's over whose name it stands.</summary>
internal sealed class InWhoseName(AnnotatedText text, Mentions mentions, Candidates candidates, SpeechSoFar speech, References references)
{
    private const int LinesAbove = 6;
    private const int LongestLine = 120;

    private readonly PartyReference? issuer = IssuerOf(text, mentions);

    /// <summary>Who "I" is: whoever is named alone in a line above the text; empty where nobody is.</summary>
    public ImmutableArray<PartyReference> I(TextSpan pronoun) => issuer is null ? [] : [references.Again(pronoun, issuer, $"is {issuer.Name}, in whose name the text is.")];

    /// <summary>Who "we" are: the governments or bodies that were speaking before, or those whom its title names; empty where none fits.</summary>
    public ImmutableArray<PartyReference> We(TextSpan pronoun)
    {
        if (speech.Ourselves is { IsEmpty: false } speaking)
        {
            return [.. speaking.Select(w => references.Again(pronoun, w, $"is {w.Name}, in whose name the text speaks."))];
        }

        if (mentions.Home is { } home && mentions.Parties.GetValueOrDefault(GovernmentIds.Of(home)) is { } own)
        {
            return [Government(pronoun, own, $"is {own.Name}, whose own words these are.")];
        }

        if (issuer is { Id: { } id } && mentions.Parties.GetValueOrDefault(id)?.Country is { } country && mentions.Parties.GetValueOrDefault(GovernmentIds.Of(country)) is { } government)
        {
            return [Government(pronoun, government, $"is the government that {issuer.Name} speaks for.")];
        }

        return candidates.FirstBody(pronoun.Start) is { } first ? [references.To(pronoun, first, $"is taken to be {first.Party.Name}, in whose name the text speaks.")] : [];
    }

    private PartyReference Government(TextSpan pronoun, Party government, string because) =>
        new(pronoun, pronoun.Of(text.Text), government.Id, government.Name, PartyType.Body) { Reason = references.Reason(pronoun, because) };

    // "Antony Okafor, Minister of Trade" alone in a line above the text.
    private static PartyReference? IssuerOf(AnnotatedText text, Mentions mentions)
    {
        foreach (var line in text.Article.Paragraphs.Take(LinesAbove))
        {
            if (line.Length < LongestLine && mentions.In(line).FirstOrDefault() is { Kind: MentionKind.FullName } name && text.Text[line.End - 1] is not ('.' or '?' or ':')
                && mentions.Parties.GetValueOrDefault(name.PartyId) is { Type: PartyType.Person } party && (name.WithTitle.Start == line.Start || name.Span.End == line.End))
            {
                return new References(text).Named(name.Span, party);
            }
        }

        return null;
    }
}
