using System.Collections.Frozen;
using System.Collections.Immutable;
using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Data.Queries;

namespace DiplomacyNews.Web.Search;

/// <summary>What has a page of its own or can be filtered by.</summary>
public enum NamedSort { Speaker, Topic, Country, Outlet, Meeting, Place, Story }

/// <summary>Somebody or something known by name.</summary>
/// <param name="Sort">What it is.</param>
/// <param name="Id">The slug, ISO code or key that its address ends in.</param>
/// <param name="Name">To print.</param>
public sealed record Named(NamedSort Sort, string Id, string Name)
{
    /// <summary>A few words that tell it from others of the name: an office.</summary>
    public string? Detail { get; init; }

    /// <summary>The row of a speaker or outlet; null for one that no article names.</summary>
    public int? RowId { get; init; }

    /// <summary>Whether it is a speaker that is no person.</summary>
    public bool IsBody { get; init; }

    /// <summary>The page, for an outlet the list of its reports; or null for what has none.</summary>
    public string? Address => Sort switch
    {
        NamedSort.Speaker => $"/speakers/{Id}",
        NamedSort.Topic => $"/topics/{Id}",
        NamedSort.Country => $"/countries/{Id.ToLowerInvariant()}",
        NamedSort.Meeting => $"/meetings/{Id}",
        NamedSort.Outlet => $"/articles?outlet={Uri.EscapeDataString(Id)}",
        _ => null,
    };
}

/// <summary>The lexicon's topics, countries and outlets by any of their names, whatever the case, accents and, for topics, endings.</summary>
internal sealed class KnownNames
{
    private readonly FrozenDictionary<string, ImmutableArray<Named>> topics;
    private readonly FrozenDictionary<string, ImmutableArray<Named>> countries;
    private readonly FrozenDictionary<string, ImmutableArray<string>> outlets;
    private readonly FrozenDictionary<string, ImmutableArray<Named>> people;
    private readonly FrozenDictionary<string, string> places;
    private readonly ILookup<string?, string> children;
    private readonly ImmutableArray<(Named Topic, string[] Words)> topicWords;
    private readonly Lexicon lexicon;

    public KnownNames(Lexicon lexicon)
    {
        this.lexicon = lexicon;
        topics = Table(lexicon.Topics.SelectMany(t => t.Also.Append(t.Name).Append(t.Id).Select(name => (SearchTokens.Stems(name), Of(t)))));
        topicWords = [.. lexicon.Topics.Select(t => (Of(t), SearchTokens.Stems(t.Name).Split(' ')))];
        countries = Table(lexicon.Countries.SelectMany(c => Names(c).Select(name => (name, Of(c)))));
        outlets = Table(lexicon.Outlets.SelectMany(o => o.Aliases.Append(o.Name).Append(o.Id).Concat(o.Domains).Select(name => (SearchTokens.Name(name), o.Id))));
        people = Table(lexicon.People.SelectMany(p => p.ShortNames.Concat(p.Aliases).Append(p.Name).Append(p.Id).Select(name => (SearchTokens.Name(name), new Named(NamedSort.Speaker, p.Id, p.Name))))
            .Concat(lexicon.Bodies.SelectMany(b => b.Abbreviations.Concat(b.Aliases).Append(b.Name).Append(b.Id).Select(name => (SearchTokens.Name(name), new Named(NamedSort.Speaker, b.Id, b.Name))))));
        places = lexicon.Countries.Where(c => c.Capitals.Length > 0)
            .SelectMany(c => c.Capitals.Select(name => (Name: name, Place: IsSpelling(name, c.Capitals[0]) ? c.Capitals[0] : name))) // Kiev is Kyiv, Sucre is not La Paz.
            .Concat(lexicon.Places.SelectMany(p => p.Also.Append(p.Name).Select(name => (Name: name, Place: p.Name))))
            .Select(p => (Name: SearchTokens.Name(p.Name), p.Place)).Where(p => p.Name.Length > 0)
            .GroupBy(p => p.Name, p => p.Place, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
        children = lexicon.Topics.ToLookup(t => t.Parent, t => t.Id, StringComparer.Ordinal);
        TopicNames = [.. topics.Keys.Order(StringComparer.Ordinal)];
        CountryNames = [.. countries.Keys.Order(StringComparer.Ordinal)];
        Words = lexicon.Countries.Select(c => c.Name).Concat(lexicon.Countries.SelectMany(c => c.Adjectives)).Concat(lexicon.Topics.Select(t => t.Name))
            .Concat(lexicon.People.Select(p => p.Name)).Concat(lexicon.Bodies.Select(b => b.Name))
            .SelectMany(name => SearchTokens.Of(name).Select(token => (token.Word, Written: token.Span.Of(name))))
            .GroupBy(w => w.Word, w => w.Written, StringComparer.Ordinal).ToFrozenDictionary(g => g.Key, g => g.First(), StringComparer.Ordinal);
    }

    /// <summary>Every name of a topic, as <see cref="SearchTokens.Stems"/> gives it, in order.</summary>
    public ImmutableArray<string> TopicNames { get; }

    /// <summary>Every name of a country, as <see cref="SearchTokens.Name"/> gives it, in order.</summary>
    public ImmutableArray<string> CountryNames { get; }

    /// <summary>Every word of a name, folded, with how it is written.</summary>
    public FrozenDictionary<string, string> Words { get; }

    /// <summary>The topics of this name.</summary>
    public ImmutableArray<Named> Topics(string name) => topics.GetValueOrDefault(SearchTokens.Stems(name), []);

    /// <summary>The topics with a name that has all these words in it: "ukraine" for War in Ukraine.</summary>
    public ImmutableArray<Named> TopicsWith(string words)
    {
        var wanted = SearchTokens.Stems(words).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return wanted.Length == 0 ? [] : [.. topicWords.Where(t => wanted.All(t.Words.Contains)).Select(t => t.Topic)];
    }

    /// <summary>The countries of this name, adjective or code.</summary>
    public ImmutableArray<Named> Countries(string name) => countries.GetValueOrDefault(SearchTokens.Name(name), []);

    /// <summary>The place in the one spelling that is indexed: what the lexicon does not know stays as it is.</summary>
    public string Place(string name) => places.GetValueOrDefault(SearchTokens.Name(name), name);

    /// <summary>Every name of a place that is known, folded.</summary>
    public IEnumerable<string> PlaceNames => places.Keys;

    /// <summary>The slugs of outlets of this name or host.</summary>
    public ImmutableArray<string> Outlets(string name) => outlets.GetValueOrDefault(SearchTokens.Name(name), []);

    /// <summary>The slugs of outlets with a name or host, or a word in it, that begins so.</summary>
    public IReadOnlySet<string> OutletsWith(string folded) => outlets.Where(o => $" {o.Key}".Contains(" " + folded, StringComparison.Ordinal)).SelectMany(o => o.Value).ToHashSet(StringComparer.Ordinal);

    /// <summary>People and bodies the lexicon knows by this name, whether or not any article names them.</summary>
    public ImmutableArray<Named> Speakers(string name) => people.GetValueOrDefault(SearchTokens.Name(name), []);

    /// <summary>The topic and all below it.</summary>
    public IEnumerable<string> Family(string topic) => children[topic].SelectMany(Family).Prepend(topic);

    /// <summary>The topic and those it belongs to, up to the widest.</summary>
    public IEnumerable<string> WithWider(string topic) => lexicon.Above(topic).Select(t => t.Id).Append(topic);

    public string? TopicName(string id) => lexicon.Topic(id)?.Name;

    public string? CountryName(string iso3) => lexicon.Country(iso3)?.Name;

    private static bool IsSpelling(string name, string of) => Transliteration.Skeleton(SearchTokens.Name(name)) == Transliteration.Skeleton(SearchTokens.Name(of));

    private static Named Of(KnownTopic topic) => new(NamedSort.Topic, topic.Id, topic.Name);

    private static Named Of(KnownCountry country) => new(NamedSort.Country, country.Iso3, country.Name);

    private static IEnumerable<string> Names(KnownCountry country) =>
        country.OtherNames.Concat(country.Adjectives).Append(country.Name).Append(country.Iso3).Append(country.Iso2).Select(SearchTokens.Name);

    private static FrozenDictionary<string, ImmutableArray<T>> Table<T>(IEnumerable<(string Name, T Value)> rows) =>
        rows.Where(row => row.Name.Length > 0).GroupBy(row => row.Name, row => row.Value, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.Distinct().ToImmutableArray(), StringComparer.Ordinal);
}
