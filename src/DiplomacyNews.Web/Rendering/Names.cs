using DiplomacyNews.Analysis;
using DiplomacyNews.Analysis.People;

namespace DiplomacyNews.Web.Rendering;

/// <summary>The names that pages print for ids of the lexicon.</summary>
public static class Names
{
    private const char WordJoiner = '\u2060';

    /// <summary>A topic's name; its id where the lexicon has lost it.</summary>
    public static string TopicName(this Lexicon lexicon, string id) => Whole(lexicon.Topic(id)?.Name ?? id);

    /// <summary>A country's name; its code where the lexicon does not know it.</summary>
    public static string CountryName(this Lexicon lexicon, string iso3) => lexicon.Country(iso3)?.Name ?? iso3;

    /// <summary>A country's name inside a sentence: "the United States".</summary>
    public static string CountryInSentence(this Lexicon lexicon, string iso3) => lexicon.Country(iso3) is { } country ? CountryNames.InSentence(country) : iso3;

    /// <summary>Keeps "US–China" in one line: a dash is a place to break unless it is told not to be.</summary>
    public static string Whole(string name) => name.Replace("–", $"–{WordJoiner}", StringComparison.Ordinal);
}
