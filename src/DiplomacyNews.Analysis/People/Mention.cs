using System.Collections.Immutable;

namespace DiplomacyNews.Analysis.People;

/// <summary>How the text names a party at one place.</summary>
public enum MentionKind
{
    /// <summary>The whole name, a title before it or not: "US Secretary of State Antony Blinken" (the span is the name alone).</summary>
    FullName,

    /// <summary>A surname or other short name: "Blinken", "Xi".</summary>
    ShortName,

    /// <summary>A title or description that stands for a person: "the Chinese leader", "the foreign minister".</summary>
    Title,

    /// <summary>A body's name or abbreviation: "The State Department", "NATO".</summary>
    Body,

    /// <summary>A capital, country or building that may stand for its government: "Beijing", "the Kremlin", "China".</summary>
    Metonym,
}

/// <summary>One place in the text that names a party.</summary>
/// <param name="Span">The words, without a title before the name and without possessive.</param>
/// <param name="Kind">How they name it.</param>
/// <param name="PartyId">The party in <see cref="Mentions.Parties"/>.</param>
/// <param name="Confidence">0 to 1: how sure it is that these words mean this party.</param>
public sealed record Mention(TextSpan Span, MentionKind Kind, string PartyId, double Confidence)
{
    /// <summary>The name with the title before it ("US Secretary of State Antony Blinken"); equals <see cref="Span"/> where there is none.</summary>
    public TextSpan WithTitle { get; init; } = Span;
}

/// <summary>Every mention in an article and the parties they name. Pronouns and plain descriptions are resolved later, where the syntax is known.</summary>
/// <param name="All">In text order, never overlapping.</param>
/// <param name="Parties">By id.</param>
public sealed record Mentions(ImmutableArray<Mention> All, ImmutableDictionary<string, Party> Parties)
{
    /// <summary>Where the text gives somebody an office, in text order.</summary>
    public ImmutableArray<OfficeClaim> Claims { get; init; } = [];

    /// <summary>ISO code of the country whose government's own words these are (a briefing's), or null.</summary>
    public string? Home { get; init; }

    /// <summary>By ISO code: what the governments are called that the people named serve, whether the text names them or not.</summary>
    public ImmutableDictionary<string, string> Governments { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>By ISO code: the adjectives of those countries, "Danish".</summary>
    public ImmutableDictionary<string, string> Nationalities { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>The mentions that lie wholly inside <paramref name="span"/>, in text order.</summary>
    public IEnumerable<Mention> In(TextSpan span)
    {
        var at = All.BinarySearch(new Mention(new TextSpan(span.Start, 0), default, "", 0), BySpan);
        for (var i = at < 0 ? ~at : at; i < All.Length && All[i].Span.Start < span.End; i++)
        {
            if (span.Contains(All[i].Span))
            {
                yield return All[i];
            }
        }
    }

    /// <summary>The mention whose words begin just at <paramref name="position"/>, or null.</summary>
    public Mention? StartingAt(int position)
    {
        var at = All.BinarySearch(new Mention(new TextSpan(position, 0), default, "", 0), ByStart);
        return at >= 0 ? All[at] : null;
    }

    private static readonly Comparer<Mention> ByStart = Comparer<Mention>.Create((a, b) => a.Span.Start.CompareTo(b.Span.Start));

    private static readonly Comparer<Mention> BySpan = Comparer<Mention>.Create((a, b) => a.Span.CompareTo(b.Span));
}

/// <summary>Somebody or something the mentions name, with what the lexicon or the text says of it.</summary>
/// <param name="Id">The lexicon's id (person or body id; "government-of-CHN" for a country's government), else a slug of the name.</param>
/// <param name="Name">To print.</param>
/// <param name="Type">Person, body, group, document, unnamed.</param>
/// <param name="Known">Whether the lexicon knows it.</param>
public sealed record Party(string Id, string Name, PartyType Type, bool Known)
{
    /// <summary>For pronouns.</summary>
    public Gender Gender { get; init; }

    /// <summary>The office on the article's day, from the lexicon or the text; null when neither says.</summary>
    public string? Office { get; init; }

    /// <summary>ISO code of the country served, or null.</summary>
    public string? Country { get; init; }

    /// <summary>Whether it is a paper, an agency or a station: what is said to one is said through it.</summary>
    public bool IsPress { get; init; }
}
