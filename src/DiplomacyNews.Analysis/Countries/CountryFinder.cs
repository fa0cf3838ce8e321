using System.Collections.Immutable;
using DiplomacyNews.Analysis.People;
using DiplomacyNews.Analysis.Text;
using DiplomacyNews.Analysis.Topics;

namespace DiplomacyNews.Analysis.Countries;

/// <summary>
/// Finds the countries that an article names or whose officials act in it: names, adjectives, peoples, capitals and seats of power,
/// but not those inside the names of people ("Jordan Sandhu"), outlets ("Times of India"), waters ("South China Sea") or treaties ("the Paris agreement").
/// </summary>
public sealed class CountryFinder
{
    private readonly Lexicon lexicon;
    private readonly PhraseTable<Naming> table = new();
    private readonly HashSet<string> outlets;

    /// <summary>Prepares the names the lexicon knows; make one and share it.</summary>
    public CountryFinder(Lexicon lexicon)
    {
        this.lexicon = lexicon;
        outlets = lexicon.Outlets.Select(o => o.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var country in lexicon.Countries)
        {
            Add(country, CountryMentionKind.Name, country.OtherNames.Prepend(country.Name));
            Add(country, CountryMentionKind.Adjective, country.Adjectives.Concat(country.People));
            if (!IsTerritory(country))
            {
                Add(country, CountryMentionKind.Capital, country.Capitals);
            }
        }

        foreach (var metonym in lexicon.Metonyms.Where(m => m.Kind != "government" && m.Preference == 1))
        {
            if (lexicon.Country(metonym.TargetType == "country" ? metonym.Target : lexicon.Body(metonym.Target)?.Country ?? "") is { } country)
            {
                table.Add(metonym.Name, new Naming(country, metonym.AlsoPlace ? CountryMentionKind.Capital : CountryMentionKind.Seat, metonym.From, metonym.To));
            }
        }

        foreach (var outlet in lexicon.Outlets)
        {
            foreach (var name in outlet.Aliases.Prepend(outlet.Name))
            {
                table.Add(name, Naming.NoCountry);
            }
        }

        foreach (var phrase in CountryWords.NoCountry)
        {
            table.Add(phrase, Naming.NoCountry);
        }

        foreach (var (phrase, iso3) in CountryWords.Parts)
        {
            if (lexicon.Country(iso3) is { } country)
            {
                table.Add(phrase, new Naming(country, CountryMentionKind.Name, null, null));
            }
        }
    }

    /// <summary>Finds the countries of an article of <paramref name="day"/> (null when not known) outside its <paramref name="furniture"/>.</summary>
    public CountryMentions Find(ArticleText article, Mentions mentions, DateOnly? day, ImmutableArray<TextSpan> furniture)
    {
        var words = new Words(article.Text);
        var names = new SpanCover(mentions.All.Where(m => IsAnotherName(m, mentions)).Select(m => m.Span).Concat(furniture));
        var candidates = table.Longest(words).Where(m => !names.Overlaps(m.Span)).ToLookup(m => m.First);
        var named = candidates.SelectMany(c => c).Where(m => m.Value.Country is not null && m.Value.Kind == CountryMentionKind.Name)
            .Select(m => m.Value.Country!.Iso3).ToHashSet(StringComparer.Ordinal);
        var americanGeorgia = !words.Any(w => CountryWords.OfGeorgia.Contains(w.Text)) && words.Any(w => CountryWords.OfAmericanStates.Contains(w.Text));

        var found = new List<CountryMention>();
        foreach (var place in candidates)
        {
            if (Choose(place, named, day) is { Value.Country: { } country } match && !IsNoCountry(words, match, country)
                && !(americanGeorgia && country.Iso3 == "GEO"))
            {
                found.Add(new CountryMention(match.Span, country.Iso3, match.Value.Kind));
            }
        }

        found.AddRange(Officials(mentions, found, day, new SpanCover(furniture)));
        found = WithoutVenues(found, words);
        found.Sort((a, b) => a.Span.CompareTo(b.Span));
        return new CountryMentions([.. found], Rank(found))
        {
            Governments = found.Select(m => m.Iso3).Distinct(StringComparer.Ordinal).Select(lexicon.Country).OfType<KnownCountry>().ToImmutableDictionary(c => c.Iso3, BodyReader.NameOfGovernment, StringComparer.Ordinal),
        };
    }

    /// <summary>
    /// Without the countries of which only a capital is named, and that as a place: talks "in Paris" do not make an article one about France,
    /// while "Paris warned" does. "The kingdom" and "the States" add to a country that is named, and name none.
    /// </summary>
    private static List<CountryMention> WithoutVenues(List<CountryMention> found, Words words)
    {
        var meant = found.Where(m => m.Kind switch
        {
            CountryMentionKind.Capital => !IsPlace(m, words),
            CountryMentionKind.Name => words[words.IndexAt(m.Span.Start)].Key != "the",
            _ => true,
        }).Select(m => m.Iso3).ToHashSet(StringComparer.Ordinal);
        return found.FindAll(m => meant.Contains(m.Iso3));
    }

    private static bool IsPlace(CountryMention mention, Words words)
    {
        var index = words.IndexAt(mention.Span.Start);
        return index > 0 && words[index].Joined && CountryWords.BeforePlaces.Contains(words[index - 1].Key);
    }

    /// <summary>Of several countries with one name: the one that existed on the day, then a state rather than a territory, then one the article names in full.</summary>
    private static PhraseMatch<Naming>? Choose(IEnumerable<PhraseMatch<Naming>> place, HashSet<string> named, DateOnly? day)
    {
        PhraseMatch<Naming>? best = null;
        var most = -1;
        foreach (var match in place)
        {
            if (match.Value.Country is not { } country)
            {
                return null;
            }

            var score = (match.Value.StandsOn(day) ? match.Value.To is null ? 8 : 16 : 0) + (IsTerritory(country) ? 0 : 4) + (named.Contains(country.Iso3) ? 2 : 0)
                + (CountryWords.Preferred.Contains(country.Iso3) ? 1 : 0);
            if (score > most)
            {
                (best, most) = (match, score);
            }
        }

        return best is { Value: { Kind: CountryMentionKind.Capital or CountryMentionKind.Seat } seat } && !seat.StandsOn(day) ? null : best;
    }

    private static bool IsNoCountry(Words words, PhraseMatch<Naming> match, KnownCountry country)
    {
        if (match.First > 0 && words[match.First].Joined && CountryWords.NotAfter.Contains(words[match.First - 1].Key))
        {
            return country.To is not null;
        }

        var next = match.First + match.Count;
        if (next >= words.Count || !words[next].Joined || words[next].Text.Length == 0)
        {
            return false;
        }

        var after = words[next];
        return match.Value.Kind == CountryMentionKind.Capital
            ? CountryWords.Treaties.Contains(after.Key)
            : char.IsUpper(after.Text[0]) && (CountryWords.Waters.Contains(after.Key) || IsGivenName(words[match.First], match.Count, after));
    }

    /// <summary>"Jordan Sandhu", "Chad Wolf": a country's name that is also a given name, before a capitalised word that begins no title.</summary>
    private static bool IsGivenName(Word name, int count, Word after) =>
        count == 1 && CountryWords.AlsoGivenNames.Contains(name.Text) && after.Span.Start == name.Span.End + 1
        && after.Text.Skip(1).Any(char.IsLower) && !CountryWords.Titles.Contains(after.Key);

    /// <summary>Where officials act. A ministry or parliament alone names no country ("Congress"): it counts for one that is named otherwise.</summary>
    private List<CountryMention> Officials(Mentions mentions, IEnumerable<CountryMention> named, DateOnly? day, SpanCover furniture)
    {
        var people = new List<CountryMention>();
        var bodies = new List<CountryMention>();
        foreach (var mention in mentions.All.Where(m => m.Kind != MentionKind.Metonym && m.Confidence >= 0.5 && !furniture.Overlaps(m.Span)))
        {
            if (mentions.Parties.GetValueOrDefault(mention.PartyId) is { Country: { } iso3 } party && lexicon.Country(iso3) is { } country
                && (day is null || country.To is null || day <= country.To))
            {
                var found = new CountryMention(mention.Span, iso3, CountryMentionKind.Official);
                if (party.Type == PartyType.Body && !outlets.Contains(party.Id))
                {
                    bodies.Add(found);
                }
                else if (party.Type == PartyType.Person && Serves(party, iso3))
                {
                    people.Add(found);
                }
            }
        }

        var known = named.Concat(people).Select(m => m.Iso3).ToHashSet(StringComparer.Ordinal);
        return [.. people, .. bodies.Where(b => known.Contains(b.Iso3))];
    }

    /// <summary>Whether a person's office is one of this country: not that of an organisation, nor one of many crowns.</summary>
    private bool Serves(Party person, string iso3)
    {
        if (person.Office is not { } office)
        {
            return false;
        }

        var offices = lexicon.OfficesOf(person.Id).Where(o => office.Contains(o.Title, StringComparison.OrdinalIgnoreCase)).ToList();
        return offices.Count == 0 || (offices.Exists(o => o.Country == iso3 || (o.Body is not null && lexicon.Body(o.Body)?.Country == iso3))
            && offices.Select(o => o.Country).Distinct(StringComparer.Ordinal).Count() == 1);
    }

    private static ImmutableArray<string> Rank(List<CountryMention> found) =>
        [.. found.GroupBy(m => m.Iso3, StringComparer.Ordinal).OrderByDescending(g => g.Count()).ThenBy(g => g.First().Span.Start).Select(g => g.Key)];

    /// <summary>The names of people, and of bodies that belong to no country: "Islamic State of Iraq" is none about Iraq.</summary>
    private static bool IsAnotherName(Mention mention, Mentions mentions) =>
        (mention.Kind is MentionKind.FullName or MentionKind.ShortName && mentions.Parties.GetValueOrDefault(mention.PartyId)?.Type == PartyType.Person)
        || (mention.Kind == MentionKind.Body && mention.Confidence >= 0.9 && mentions.Parties.GetValueOrDefault(mention.PartyId) is { Known: true, Country: null });

    /// <summary>Countries of the lexicon that have no head of state of their own.</summary>
    private static bool IsTerritory(KnownCountry country) => country.HeadOfStateTitle.Length == 0;

    private void Add(KnownCountry country, CountryMentionKind kind, IEnumerable<string> names)
    {
        var all = names.ToList();
        foreach (var name in all.Where(n => !(n.StartsWith("the ", StringComparison.OrdinalIgnoreCase) && all.Contains(n[4..]))))
        {
            // "PA" and "NA" are too short to mean a country alone; "U.S." and "UK" are how the press prints theirs.
            if ((name.Length > 2 || name is "US" or "UK") && name.Any(char.IsUpper))
            {
                table.Add(kind == CountryMentionKind.Adjective && name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name, new Naming(country, kind, country.From, country.To));
            }
        }
    }

    private sealed record Naming(KnownCountry? Country, CountryMentionKind Kind, DateOnly? From, DateOnly? To)
    {
        public static Naming NoCountry { get; } = new(null, CountryMentionKind.Name, null, null);

        public bool StandsOn(DateOnly? day) => day is null ? To is null : (From is null || From <= day) && (To is null || day <= To);
    }
}
