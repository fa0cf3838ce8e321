using System.Collections.Frozen;

namespace DiplomacyNews.Analysis.People;

/// <summary>
/// The lexicon as names: one index of every phrase it knows, the titles, and what its people teach about names in general
/// (which given names are men's, which family names stand first). Made once; about 0.1 s for 5,800 people.
/// </summary>
internal sealed class KnownNames
{
    private static readonly FrozenSet<string> FreeInMinistries = FrozenSet.Create(StringComparer.Ordinal, "foreign", "defence", "ministry", "affairs", "department", "interior", "external", "national", "of", "the");
    private static readonly FrozenSet<string> SurnameFirstCountries = FrozenSet.Create(StringComparer.Ordinal, "CHN", "JPN", "KOR", "PRK", "TWN", "VNM", "HUN", "HKG", "KHM", "SGP");

    /// <summary>How sure a name without its last word is.</summary>
    private const double GivenNamesAlone = 0.7;

    /// <summary>How sure a name with a strange surname is, that a title must prove: "President Juno Maria Abelard" may be Juno Maria Holm, the president.</summary>
    public const double OnlyByTitle = 0.4;

    /// <summary>How sure any name at least is that has its surname.</summary>
    public const double OfWholeNames = 0.8;

    public KnownNames(Lexicon lexicon)
    {
        Lexicon = lexicon;
        Titles = new TitleTable(lexicon);
        GivenNames = GendersOf(lexicon);
        FamilyNamesThatStandFirst = lexicon.People.Where(p => p.SurnameFirst && p.FamilyName is not null).Select(p => NameWords.Fold(p.FamilyName!)).ToFrozenSet(StringComparer.Ordinal);
        AddPlaces();
        AddPeople(lexicon);
        AddBodies(lexicon);
        AddCountries(lexicon);
        foreach (var phrase in Titles.Phrases)
        {
            Index.Add(phrase, NameKind.Title, phrase, anyCase: true);
        }
    }

    public Lexicon Lexicon { get; }

    public NameIndex Index { get; } = new();

    public TitleTable Titles { get; }

    /// <summary>Given names by the gender of those who bear them, <see cref="Gender.Unknown"/> where both or neither is known.</summary>
    public FrozenDictionary<string, Gender> GivenNames { get; }

    /// <summary>Family names that stand before the given name: Wang, Kim, Nguyen.</summary>
    public FrozenSet<string> FamilyNamesThatStandFirst { get; }

    private static FrozenDictionary<string, Gender> GendersOf(Lexicon lexicon)
    {
        var counts = new Dictionary<string, (int Men, int Women)>(StringComparer.Ordinal);
        foreach (var person in lexicon.People.Where(p => p is { GivenNames: not null, SurnameFirst: false }))
        {
            if (NameWords.Split(person.GivenNames!) is [{ Folded.Length: > 2 } first, ..])
            {
                var (men, women) = counts.GetValueOrDefault(first.Folded);
                counts[first.Folded] = (men + (person.Gender == Gender.Male ? 1 : 0), women + (person.Gender == Gender.Female ? 1 : 0));
            }
        }

        foreach (var (name, gender) in CommonGivenNames.All)
        {
            var (men, women) = counts.GetValueOrDefault(name);
            counts[name] = gender == Gender.Male ? (men + 5, women) : (men, women + 5);
        }

        return counts.ToFrozenDictionary(c => c.Key,
            c => c.Value is { Men: > 0 } m && m.Men >= 9 * m.Women ? Gender.Male : c.Value is { Women: > 0 } w && w.Women >= 9 * w.Men ? Gender.Female : Gender.Unknown,
            StringComparer.Ordinal);
    }

    private void AddPlaces()
    {
        foreach (var place in CommonNames.Places)
        {
            Index.Add(place, NameKind.Place, place);
        }
    }

    private void AddPeople(Lexicon lexicon)
    {
        foreach (var person in lexicon.People)
        {
            AddName(person.Name, person.Id);
            foreach (var alias in person.Aliases.Where(a => !IsNameWithTitle(a, person)))
            {
                AddName(alias, person.Id);
            }

            foreach (var spelling in OtherSpellings(person))
            {
                Index.Add(spelling, NameKind.ShortName, person.Id, 0.8);
            }

            foreach (var name in person.ShortNames.Where(IsFitToStandAlone))
            {
                Index.Add(name, NameKind.ShortName, person.Id);
            }

            if (person.FamilyName is { } family && IsFitToStandAlone(family))
            {
                Index.Add(family, NameKind.ShortName, person.Id, 0.9);
                AddShorterForms(person, family);
                if (NameWords.Split(family) is { Count: > 1 } parts && parts[^1].Span.Of(family) is { Length: > 3 } last && char.IsUpper(last[0]))
                {
                    Index.Add(last, NameKind.ShortName, person.Id, 0.6);
                }
            }
        }
    }

    // "Crown Prince Samir bin Harun" is a title and a name: the title is read for itself.
    private bool IsNameWithTitle(string alias, KnownPerson person) =>
        person.Aliases.Append(person.Name).Any(n => n.Length < alias.Length - 1 && n.Contains(' ', StringComparison.Ordinal) && alias.EndsWith(" " + n, StringComparison.OrdinalIgnoreCase) && Titles.Has(NameWords.Fold(alias[..^(n.Length + 1)])));

    /// <summary>"Lukashenka" beside "Lukashenko": the last words of other spellings of the name, where they are like the family name.</summary>
    public static IEnumerable<string> OtherSpellings(KnownPerson person)
    {
        if (person is not { FamilyName: { Length: > 4 } family, SurnameFirst: false } || family.Contains(' ', StringComparison.Ordinal))
        {
            return [];
        }

        var known = NameWords.Fold(family);
        return person.Aliases.Select(a => a[(a.LastIndexOf(' ') + 1)..]).Where(last => last.Length > 4 && char.IsUpper(last[0]) && NameWords.Fold(last) is var said && said != known && said[0] == known[0] && Differences(said, known) <= 2);
    }

    // How many letters are put in, left out or changed between two words.
    private static int Differences(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var corner = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                (corner, row[j]) = (row[j], Math.Min(Math.Min(row[j], row[j - 1]) + 1, corner + (a[i - 1] == b[j - 1] ? 0 : 1)));
            }
        }

        return row[b.Length];
    }

    // The tables hold a few slips of the rules that cut names ("of", "y").
    private static bool IsFitToStandAlone(string name) => name.Length > 1 && name.Any(char.IsUpper) && !CommonNames.Openers.Contains(NameWords.Fold(name));

    // One word alone clashes with too much to be a full name, unless it is all the name there is (Wiranto); "the King" is a title.
    private void AddName(string name, string id)
    {
        if (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase))
        {
            return;
        }

        var single = name.AsSpan().IndexOfAny(' ', '-') < 0;
        Index.Add(name, single ? NameKind.ShortName : NameKind.Person, id);
    }

    // "Bruno Rodríguez Parrilla" is printed Bruno Rodríguez too; "Yoshimasa Hayashi" is Hayashi Yoshimasa in his own country's order.
    private void AddShorterForms(KnownPerson person, string family)
    {
        var words = NameWords.Split(person.Name);
        if (person.GivenNames is not { } given || words.Count < 2)
        {
            return;
        }

        var first = NameWords.Split(given) is [var g, ..] ? g.Span.Of(given) : given;
        if (words.Count > 2 && !person.SurnameFirst)
        {
            Index.Add(first + " " + family, NameKind.Person, person.Id, 0.85);
            if (words.Count == 3 && words[1].Casing == Casing.Capital && !CommonNames.Particles.Contains(words[1].Folded) && words[1].Before == Joint.Space && words[2].Before == Joint.Space)
            {
                Index.Add(first + " " + words[1].Span.Of(person.Name), NameKind.Person, person.Id, GivenNamesAlone);
            }
        }

        var country = Lexicon.OfficesOf(person.Id).Select(o => o.Country).FirstOrDefault(c => c is not null);
        if (person.SurnameFirst || (country is not null && SurnameFirstCountries.Contains(country)))
        {
            Index.Add(person.SurnameFirst ? given + " " + family : family + " " + given, NameKind.Person, person.Id, 0.85);
        }
    }

    private void AddBodies(Lexicon lexicon)
    {
        foreach (var body in lexicon.Bodies)
        {
            foreach (var name in body.Aliases.Prepend(body.Name).SelectMany(Spellings))
            {
                AddBody(name, body);
            }

            foreach (var abbreviation in body.Abbreviations)
            {
                Index.Add(abbreviation, NameKind.Body, body.Id);
            }
        }

        foreach (var (phrase, kind) in CommonNames.Ministries)
        {
            Index.Add(phrase, NameKind.MinistryOfKind, kind, anyCase: true);
        }

        foreach (var outlet in lexicon.Outlets.Where(o => !o.Invented))
        {
            foreach (var name in outlet.Aliases.Prepend(outlet.Name).Where(n => n.Length > 2))
            {
                // "The National" and "The Times" are no outlets without their article.
                Index.Add(WithoutArticle(name) is var bare && bare.Contains(' ', StringComparison.Ordinal) ? bare : name, NameKind.Outlet, outlet.Id);
            }
        }
    }

    // The United Nations' bodies are printed with its name or its letters.
    private static IEnumerable<string> Spellings(string name)
    {
        const string letters = "UN ";
        return name.StartsWith(letters, StringComparison.Ordinal) ? [name, "United Nations " + name[letters.Length..]] : [name];
    }

    private void AddBody(string name, KnownBody body)
    {
        var bare = WithoutArticle(name);
        if (bare.Length == 0 || CommonNames.TooCommonForBodies.Contains(bare))
        {
            return;
        }

        // "the alliance" is NATO only with its article.
        Index.Add(char.IsUpper(bare[0]) || char.IsDigit(bare[0]) ? bare : name, NameKind.Body, body.Id);
        if (body.Kind is "foreign-ministry" or "defence-ministry" or "ministry")
        {
            var words = bare.Split(' ').Select(w => FreeInMinistries.Contains(NameWords.Fold(w)) ? w.ToLowerInvariant() : w);
            Index.Add(string.Join(' ', words), NameKind.Body, body.Id);
        }
    }

    private void AddCountries(Lexicon lexicon)
    {
        foreach (var country in lexicon.Countries)
        {
            foreach (var name in country.OtherNames.Prepend(country.Name).Where(n => !n.Contains(';', StringComparison.Ordinal) && !n.Contains(" - ", StringComparison.Ordinal)))
            {
                Index.Add(WithoutArticle(name), NameKind.Country, country.Iso3);
            }

            foreach (var adjective in country.Adjectives)
            {
                Index.Add(adjective, NameKind.Adjective, country.Iso3);
            }

            foreach (var people in country.People)
            {
                Index.Add(WithoutArticle(people), NameKind.Inhabitants, country.Iso3);

                // "a Hong Konger": where the adjective is another word.
                if (people.EndsWith("ers", StringComparison.Ordinal) && !country.Adjectives.Contains(people[..^1]))
                {
                    Index.Add(WithoutArticle(people)[..^1], NameKind.Inhabitants, country.Iso3);
                }
            }
        }

        // What stands for whoever holds an office ("the top Nordrian diplomat") is read as a title.
        foreach (var metonym in lexicon.Metonyms.Where(m => m.Preference < 4 && m.Kind != "office"))
        {
            var bare = WithoutArticle(metonym.Name);
            Index.Add(bare.Length > 0 && char.IsUpper(bare[0]) && !CommonNames.NeedArticle.Contains(bare) ? bare : metonym.Name, NameKind.Metonym, metonym.Target, 1, metonym);
        }
    }

    private static string WithoutArticle(string name) => name.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && name.Length > 4 ? name[4..] : name;
}
