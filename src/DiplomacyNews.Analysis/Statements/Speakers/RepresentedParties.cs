using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Statements.Speakers;

/// <summary>Says whom somebody means who says "we" or "us": a ministry itself, a minister his government.</summary>
internal sealed class RepresentedParties(AnnotatedText text, Mentions mentions, References references)
{
    /// <summary>Whether it is known for whom he speaks.</summary>
    public bool Has(PartyReference self) => self.Type == PartyType.Body || CountryOf(self) is not null;

    /// <summary>For whom all of them speak, each once. <paramref name="words"/> stand for them: "we". Only for those of whom it is known.</summary>
    public ImmutableArray<PartyReference> Of(ImmutableArray<PartyReference> speaking, TextSpan words) => [.. speaking.Select(s => Of(s, words)).DistinctBy(s => s.Id, StringComparer.Ordinal)];

    /// <summary>For whom he speaks. Only for those of whom it is known.</summary>
    public PartyReference Of(PartyReference self, TextSpan words)
    {
        if (self.Type == PartyType.Body)
        {
            return references.Again(words, self, $"is {self.Name}, in whose name the text speaks.") with { Antecedent = self.Span };
        }

        var country = CountryOf(self)!;
        var id = GovernmentIds.Of(country);
        var name = mentions.Parties.GetValueOrDefault(id)?.Name ?? mentions.Governments.GetValueOrDefault(country, country);
        return new PartyReference(words, words.Of(text.Text), id, name, PartyType.Body) { Reason = references.Reason(words, $"is the government that {self.Name} speaks for.") };
    }

    private string? CountryOf(PartyReference self) => (self.Id is null ? null : mentions.Parties.GetValueOrDefault(self.Id)?.Country) ?? mentions.Home;
}
