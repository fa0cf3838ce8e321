using System.Collections.Frozen;
using DiplomacyNews.Analysis.People;

namespace DiplomacyNews.Analysis.Dates;

/// <summary>
/// Says in which country a place is. Where a name belongs to several ("Birmingham", "Vienna"), what stands beside it decides ("Vienna, Virginia"), then which of their countries or
/// regions the text speaks of, then the one that the name alone means.
/// </summary>
internal sealed class Gazetteer
{
    /// <summary>The country that almost any report names: it decides for none of its small towns.</summary>
    private const string NamedAnywhere = "USA";

    private readonly FrozenDictionary<string, KnownPlace[]> places;
    private readonly FrozenDictionary<string, KnownCountry> countries;

    /// <summary>Knows the lexicon's places and capitals.</summary>
    public Gazetteer(Lexicon lexicon)
    {
        var capitals = lexicon.Countries.OrderBy(c => c.To is not null).SelectMany(c => c.Capitals.Select(name => new KnownPlace(name, [], c.Iso3, "capital", null, c.To is null ? 0 : 3)));
        places = capitals.Concat(lexicon.Places).SelectMany(p => p.Also.Prepend(p.Name).Select(name => (Name: NameWords.Fold(name), Place: p)))
            .GroupBy(x => x.Name, x => x.Place, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.OrderBy(p => p.Preference).ToArray(), StringComparer.Ordinal);
        countries = lexicon.Countries.DistinctBy(c => c.Iso3, StringComparer.Ordinal).ToFrozenDictionary(c => c.Iso3, StringComparer.Ordinal);
    }

    /// <summary>The country of a place with this folded name, or null where none is known.</summary>
    /// <param name="folded">The name, folded as <see cref="NameWords"/> does.</param>
    /// <param name="beside">What is printed after its comma, or empty.</param>
    /// <param name="text">The whole text, which may speak of one of several countries.</param>
    public string? CountryOf(string folded, string beside, string text)
    {
        if (!places.TryGetValue(folded, out var all))
        {
            return null;
        }

        if (all.Length == 1)
        {
            return all[0].Country;
        }

        var named = beside.Trim(' ', ',', '.', '(', ')');
        return (all.FirstOrDefault(p => named.Length > 0 && IsNamed(p, named, whole: true)) ?? (IsNamed(all[0], text, whole: false) ? all[0] : all.FirstOrDefault(p => IsNamed(p, text, whole: false))) ?? all[0]).Country;
    }

    /// <summary>Whether a place with this folded name is known.</summary>
    public bool Knows(string folded) => places.ContainsKey(folded);

    private bool IsNamed(KnownPlace place, string text, bool whole)
    {
        var country = countries.GetValueOrDefault(place.Country);
        IEnumerable<string> names = [.. place.Region is { } region ? [region] : Array.Empty<string>(), .. place.Preference > 1 && place.Country == NamedAnywhere && !whole ? [] : country is null ? [] : country.OtherNames.Prepend(country.Name)];
        return names.Any(n => n.Length > 3 && (whole ? text.StartsWith(n, StringComparison.OrdinalIgnoreCase) : text.Contains(n, StringComparison.Ordinal)));
    }
}
