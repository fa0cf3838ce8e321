using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Speakers;

/// <summary>Traces "he", "they" and "it" to whom they mean, and "I" and "we" where a text speaks for itself.</summary>
internal sealed class Pronouns(AnnotatedText text, Mentions mentions, Candidates candidates, SpeechSoFar speech, Groups groups, Pairs pairs, References references)
{
    /// <summary>How sure it is whom any other pronoun than "he" and "she" means.</summary>
    private const double Usual = 0.85;

    private readonly HeOrShe one = new(text, mentions, candidates, speech, references);
    private readonly TheyOrIt several = new(text, candidates, speech, groups, pairs, references);
    private readonly InWhoseName own = new(text, mentions, candidates, speech, references);

    /// <summary>How sure the last answer is.</summary>
    public double Certainty { get; private set; } = 1;

    /// <summary>
    /// Whom a pronoun means; empty when nobody fits. <paramref name="told"/> are those whose words it stands in, <paramref name="company"/> those named beside it, who cannot be meant.
    /// </summary>
    public ImmutableArray<PartyReference> Resolve(TextSpan pronoun, string word, ImmutableArray<PartyReference> told, HashSet<string> company)
    {
        Certainty = Usual;
        switch (word.Contains('\'') ? word[..word.IndexOf('\'')] : word)
        {
            case "he" or "him" or "his" or "himself":
                return One(Gender.Male);
            case "she" or "her" or "herself":
                return One(Gender.Female);
            case "they" or "them" or "their" or "both" or "themselves":
                return several.They(pronoun, told);
            case "it" or "itself":
                return several.It(pronoun);
            case "we":
                return own.We(pronoun);
            case "i" or "me" or "my" or "myself" when told is [var self]:
                return [references.Again(pronoun, self, $"is {self.Name}, whose words these are.")];
            case "i":
                return own.I(pronoun);
            default:
                return [];
        }

        ImmutableArray<PartyReference> One(Gender gender)
        {
            var found = one.Find(pronoun, gender, told, company);
            Certainty = one.Certainty;
            return found;
        }
    }
}
