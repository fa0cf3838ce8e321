using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Speakers;

/// <summary>Writes down whom words mean: the words, whoever it is, where the text named him before, and why.</summary>
internal sealed class References(AnnotatedText text)
{
    /// <summary>Words that name the party themselves.</summary>
    public PartyReference Named(TextSpan words, Party party) => new(words, words.Of(text.Text), party.Id, party.Name, party.Type) { Office = party.Office };

    /// <summary>Words that mean somebody whom the text names elsewhere. <paramref name="because"/> goes on after the words: "is taken to be Ada Okafor, named before."</summary>
    public PartyReference To(TextSpan words, Candidate candidate, string because) => Named(words, candidate.Party) with { Antecedent = candidate.Mention.Span, Reason = Reason(words, because) };

    /// <summary>Words that mean somebody whom other words meant before.</summary>
    public PartyReference Again(TextSpan words, PartyReference party, string because) =>
        party with { Span = words, Text = words.Of(text.Text), Antecedent = party.Span ?? party.Antecedent, Reason = Reason(words, because) };

    /// <summary>Why the words mean whom they mean, in one sentence for the reader.</summary>
    public string Reason(TextSpan words, string because) => $"“{words.Of(text.Text)}” {because}";
}
