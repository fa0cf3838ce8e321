using System.Collections.Immutable;

namespace DiplomacyNews.Analysis.People;

/// <summary>
/// A place where the text gives somebody an office ("US Secretary of State Antony Blinken"), with the terms in the lexicon that fit:
/// what an undated article's days are inferred from.
/// </summary>
/// <param name="PartyId">Who.</param>
/// <param name="Span">Title and name.</param>
/// <param name="Title">The title as printed.</param>
/// <param name="Former">Whether the text says that the office is over.</param>
/// <param name="Terms">The person's terms that fit the title; empty when the lexicon knows none.</param>
public sealed record OfficeClaim(string PartyId, TextSpan Span, string Title, bool Former, ImmutableArray<KnownOffice> Terms)
{
    /// <summary>Whether its sentence tells of a year that it names ("In 1997, President Okafor …"): that says nothing of the article's days.</summary>
    public bool OfAnotherYear { get; init; }
}
