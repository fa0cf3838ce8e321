using System.Collections.Immutable;

namespace DiplomacyNews.Analysis.Countries;

/// <summary>How the text points to a country at one place.</summary>
public enum CountryMentionKind
{
    /// <summary>By its name: "China", "the PRC".</summary>
    Name,

    /// <summary>By its adjective or people: "Chinese", "the Chinese".</summary>
    Adjective,

    /// <summary>By its capital, which may be a mere place: "Beijing".</summary>
    Capital,

    /// <summary>By another seat of power: "the Kremlin".</summary>
    Seat,

    /// <summary>By one of its officials or ministries: "Wang Yi".</summary>
    Official,
}

/// <summary>One place in the text that points to a country.</summary>
/// <param name="Span">The words, without possessive.</param>
/// <param name="Iso3">ISO 3166-1 alpha-3, or the withdrawn code of a former state.</param>
/// <param name="Kind">How they point to it.</param>
public sealed record CountryMention(TextSpan Span, string Iso3, CountryMentionKind Kind);

/// <summary>Every place in an article that points to a country.</summary>
/// <param name="All">In text order.</param>
/// <param name="Codes">The countries, most named first, each once: <see cref="ArticleAnalysis.Countries"/>.</param>
public sealed record CountryMentions(ImmutableArray<CountryMention> All, ImmutableArray<string> Codes)
{
    /// <summary>By ISO code: what the governments of these countries are called.</summary>
    public ImmutableDictionary<string, string> Governments { get; init; } = ImmutableDictionary<string, string>.Empty;

    /// <summary>None at all.</summary>
    public static CountryMentions None { get; } = new([], []);

    /// <summary>The mentions that begin inside <paramref name="span"/>, in text order.</summary>
    public IEnumerable<CountryMention> In(TextSpan span)
    {
        for (var i = FirstAt(span.Start); i < All.Length && All[i].Span.Start < span.End; i++)
        {
            yield return All[i];
        }
    }

    /// <summary>
    /// The countries that a statement of these pieces speaks of, in text order: those it names or whose seat of power it names. What its officials are
    /// called does not count: a statement about a minister is about the minister.
    /// </summary>
    public ImmutableArray<string> About(ImmutableArray<TextSpan> content) =>
        [.. content.SelectMany(In).Where(m => m.Kind != CountryMentionKind.Official).Select(m => m.Iso3).Distinct(StringComparer.Ordinal)];

    private int FirstAt(int position)
    {
        int low = 0, high = All.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = All[middle].Span.Start < position ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
