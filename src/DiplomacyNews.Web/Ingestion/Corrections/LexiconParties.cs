using DiplomacyNews.Analysis;
using DiplomacyNews.Analysis.People;

namespace DiplomacyNews.Web.Ingestion.Corrections;

/// <summary>People and bodies of the lexicon as an editor may name them, whether or not a text does.</summary>
internal static class LexiconParties
{
    /// <summary>The person, body or government with this slug, or null.</summary>
    public static FoundParty? PartyOf(this Lexicon lexicon, string slug) =>
        lexicon.Person(slug) is { } person ? new FoundParty(slug, person.Name, PartyType.Person, Known: true) { Country = CountryOf(lexicon, slug) }
        : lexicon.Body(slug) is { } body ? new FoundParty(slug, body.Name, PartyType.Body, Known: true) { Country = body.Country }
        : GovernmentIds.CountryOf(slug) is { } code && lexicon.Country(code.ToUpperInvariant()) is { } country
            ? new FoundParty(slug, $"Government of {CountryNames.InSentence(country)}", PartyType.Body, Known: true) { Country = country.Iso3 }
        : null;

    /// <summary>The highest office somebody held through all of these days, as it is printed; null where none is known or the days are not.</summary>
    public static string? OfficeHeld(this Lexicon lexicon, string slug, DateOnly? from, DateOnly? to) =>
        from is { } first && to is { } last && lexicon.OfficesOf(slug).Where(o => o.HeldOn(first) && o.HeldOn(last)).OrderBy(OfficePrint.Rank).ThenByDescending(o => o.From).FirstOrDefault() is { } office
            ? new OfficePrint(lexicon).Print(office, lexicon.Person(slug)?.Gender ?? Gender.Unknown)
            : null;

    private static string? CountryOf(Lexicon lexicon, string person) =>
        lexicon.OfficesOf(person).OrderByDescending(o => o.From).Select(o => o.Country ?? (o.Body is { } body ? lexicon.Body(body)?.Country : null)).OfType<string>().FirstOrDefault();
}
