using DiplomacyNews.Analysis;
using DiplomacyNews.Analysis.People;

namespace DiplomacyNews.Web.Rendering;

/// <summary>What pages print of bodies: ministries, organisations, governments.</summary>
public static class Bodies
{
    /// <summary>"ministry", "organisation", "government"; null for a body that only reports know.</summary>
    public static string? KindOf(string slug, Lexicon lexicon) => CountryOfGovernment(slug, lexicon) is not null ? "government" : lexicon.Body(slug)?.Kind.Replace('-', ' ');

    /// <summary>The country whose government this is, or null.</summary>
    public static KnownCountry? CountryOfGovernment(string slug, Lexicon lexicon) =>
        GovernmentIds.CountryOf(slug) is { } code ? lexicon.Country(code.ToUpperInvariant()) : null;
}
