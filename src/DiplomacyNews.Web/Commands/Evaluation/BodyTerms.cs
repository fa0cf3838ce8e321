using System.Collections.Frozen;
using DiplomacyNews.Analysis;

namespace DiplomacyNews.Web.Commands.Evaluation;

/// <summary>The words of a body's name or an office, with the countries in it as codes: "Turkish Foreign Ministry" and "Ministry of Foreign Affairs of Turkey" both have TUR.</summary>
internal readonly record struct BodyTerms(HashSet<string> Words, HashSet<string> Countries)
{
    public int Count => Words.Count + Countries.Count;

    public int Shared(BodyTerms other) => Words.Count(other.Words.Contains) + Countries.Count(other.Countries.Contains);
}

/// <summary>Finds them, by the names, adjectives and capitals that the lexicon has for a country and by what stands for its government.</summary>
internal sealed class BodyTermsFinder
{
    private readonly FrozenDictionary<string, string> countries;
    private readonly int longest;

    public BodyTermsFinder(Lexicon lexicon)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var country in lexicon.Countries.OrderBy(c => c.To is not null))
        {
            foreach (var name in (IEnumerable<string>)[country.Name, .. country.OtherNames, .. country.Adjectives, .. country.People, .. country.Capitals])
            {
                known.TryAdd(Key(name), country.Iso3);
            }
        }

        // "The White House" is the United States as much as "Washington" is, and "the Biden administration" as well.
        foreach (var (name, iso3) in Metonyms(lexicon).Concat(Administrations(lexicon)))
        {
            known.TryAdd(Key(name), iso3);
        }

        countries = known.Where(k => k.Key.Length > 0).ToFrozenDictionary(StringComparer.Ordinal);
        longest = countries.Keys.Select(k => k.Count(c => c == ' ') + 1).DefaultIfEmpty(0).Max();
    }

    public BodyTerms Of(IReadOnlyList<string> words)
    {
        var terms = new BodyTerms(new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        for (var at = 0; at < words.Count;)
        {
            var length = Math.Min(longest, words.Count - at);
            while (length > 0 && !countries.ContainsKey(string.Join(' ', words.Skip(at).Take(length))))
            {
                length--;
            }

            if (length > 0)
            {
                terms.Countries.Add(countries[string.Join(' ', words.Skip(at).Take(length))]);
            }
            else if (!NameTerms.Empty.Contains(words[at]))
            {
                terms.Words.Add(words[at]);
            }

            at += Math.Max(1, length);
        }

        return terms;
    }

    private static IEnumerable<(string Name, string Iso3)> Metonyms(Lexicon lexicon) =>
        from metonym in lexicon.Metonyms
        where metonym is { Preference: 1, Kind: "government" or "presidency" or "premiership" }
        let iso3 = metonym.TargetType == "country" ? metonym.Target : lexicon.Body(metonym.Target)?.Country
        where iso3 is not null
        select (metonym.Name, iso3);

    private static IEnumerable<(string Name, string Iso3)> Administrations(Lexicon lexicon) =>
        from office in lexicon.Offices
        where office is { Country: "USA" } && office.Roles.Contains("head-of-state")
        let family = lexicon.Person(office.PersonId)?.FamilyName
        where family is not null
        select ($"{family} administration", "USA");

    private static string Key(string name) => string.Join(' ', NameTerms.Of(name));
}
