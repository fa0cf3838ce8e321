using System.Collections.Frozen;
using System.Collections.Immutable;

namespace DiplomacyNews.Analysis;

/// <summary>
/// What the analyzer knows of the world: people with dated offices, bodies, countries, metonyms, topics, outlets, places and events. Immutable; make one and share it.
/// The tables are those of <c>seeds/</c>, whose README describes the columns.
/// </summary>
public sealed class Lexicon
{
    private readonly FrozenDictionary<string, KnownPerson> people;
    private readonly FrozenDictionary<string, KnownBody> bodies;
    private readonly FrozenDictionary<string, KnownCountry> countries;
    private readonly FrozenDictionary<string, KnownTopic> topics;
    private readonly ILookup<string, KnownOffice> offices;
    private readonly FrozenDictionary<string, KnownLife> lives;

    private Lexicon(IEnumerable<KnownPerson> people, IEnumerable<KnownOffice> offices, IEnumerable<KnownBody> bodies, IEnumerable<KnownCountry> countries,
        IEnumerable<Metonym> metonyms, IEnumerable<KnownTopic> topics, IEnumerable<TopicPhrase> phrases, IEnumerable<KnownOutlet> outlets,
        IEnumerable<KnownPlace> places, IEnumerable<KnownEvent> events, IEnumerable<KnownLife> lives)
    {
        People = [.. people];
        Offices = [.. offices];
        Bodies = [.. bodies];
        Countries = [.. countries];
        Metonyms = [.. metonyms];
        Topics = [.. topics];
        TopicPhrases = [.. phrases];
        Outlets = [.. outlets];
        Places = [.. places];
        Events = [.. events];
        this.people = ById(People, p => p.Id);
        this.bodies = ById(Bodies, b => b.Id);
        this.countries = ById(Countries, c => c.Iso3);
        this.topics = ById(Topics, t => t.Id);
        this.lives = ById(lives, l => l.PersonId);
        this.offices = Offices.ToLookup(o => o.PersonId, StringComparer.Ordinal);
    }

    /// <summary>A lexicon that knows nobody.</summary>
    public static Lexicon Empty { get; } = Read(_ => null);

    /// <summary>Everybody known, in file order.</summary>
    public ImmutableArray<KnownPerson> People { get; }

    /// <summary>Every term of office, in file order.</summary>
    public ImmutableArray<KnownOffice> Offices { get; }

    /// <summary>Ministries, organisations, movements, agencies.</summary>
    public ImmutableArray<KnownBody> Bodies { get; }

    /// <summary>Countries and territories, former ones too.</summary>
    public ImmutableArray<KnownCountry> Countries { get; }

    /// <summary>Names that stand for a government or body: "the Kremlin", "Beijing".</summary>
    public ImmutableArray<Metonym> Metonyms { get; }

    /// <summary>The tree of topics, parents before children.</summary>
    public ImmutableArray<KnownTopic> Topics { get; }

    /// <summary>The words that point to a topic.</summary>
    public ImmutableArray<TopicPhrase> TopicPhrases { get; }

    /// <summary>Newspapers, agencies and broadcasters.</summary>
    public ImmutableArray<KnownOutlet> Outlets { get; }

    /// <summary>Places where diplomacy happens, besides the capitals of <see cref="Countries"/>.</summary>
    public ImmutableArray<KnownPlace> Places { get; }

    /// <summary>Events with known days.</summary>
    public ImmutableArray<KnownEvent> Events { get; }

    /// <summary>The person with this id, or null.</summary>
    public KnownPerson? Person(string id) => people.GetValueOrDefault(id);

    /// <summary>The body with this id, or null.</summary>
    public KnownBody? Body(string id) => bodies.GetValueOrDefault(id);

    /// <summary>The country with this ISO 3166-1 alpha-3 code, or null.</summary>
    public KnownCountry? Country(string iso3) => countries.GetValueOrDefault(iso3);

    /// <summary>The topic with this id, or null.</summary>
    public KnownTopic? Topic(string id) => topics.GetValueOrDefault(id);

    /// <summary>A person's terms of office, in file order.</summary>
    public IEnumerable<KnownOffice> OfficesOf(string personId) => offices[personId];

    /// <summary>When a person died; null for the living and where it is not known.</summary>
    public KnownLife? Life(string personId) => lives.GetValueOrDefault(personId);

    /// <summary>
    /// Reads the tables. <paramref name="open"/> is given a file's name ("people.tsv") and returns a reader, which is disposed here, or null where there is none.
    /// </summary>
    /// <exception cref="FormatException">A row has another number of cells than its header, or a date that is none; the message names file and line.</exception>
    public static Lexicon Read(Func<string, TextReader?> open) => new(
        LexiconTable.Rows(open, "people.tsv", KnownPerson.Parse),
        LexiconTable.Rows(open, "offices.tsv", KnownOffice.Parse),
        LexiconTable.Rows(open, "bodies.tsv", KnownBody.Parse),
        LexiconTable.Rows(open, "countries.tsv", KnownCountry.Parse),
        LexiconTable.Rows(open, "metonyms.tsv", Metonym.Parse),
        LexiconTable.Rows(open, "topics.tsv", KnownTopic.Parse),
        LexiconTable.Rows(open, "topic-words.tsv", TopicPhrase.Parse),
        LexiconTable.Rows(open, "outlets.tsv", KnownOutlet.Parse),
        LexiconTable.Rows(open, "places.tsv", KnownPlace.Parse),
        LexiconTable.Rows(open, "events.tsv", KnownEvent.Parse),
        LexiconTable.Rows(open, "lives.tsv", KnownLife.Parse));

    private static FrozenDictionary<string, T> ById<T>(IEnumerable<T> rows, Func<T, string> id) =>
        rows.DistinctBy(id, StringComparer.Ordinal).ToFrozenDictionary(id, StringComparer.Ordinal);
}
