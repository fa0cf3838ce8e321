using System.Globalization;
using System.Text;
using DiplomacyNews.Analysis;

namespace DiplomacyNews.Benchmarks.Archive;

/// <summary>Sentences whose words are as often as in language: the n-th is n times rarer than the first. Common English words come first, then those that speak for topics, then made ones.</summary>
internal sealed class MadeWords
{
    private const int All = 40_000;

    private const string Common =
        """
        the of to and in a that we for is on with will not as it be by this are have must our from an they has at or peace their would all there no which talks more any can its who been if one agreement
        should but countries was people security what about time these both government than side government's work support without states border other when region war between ready way only world new
        question many while next two years against under order part right situation forces through still minister position today after first national sides possible before made treaty decision
        """;

    private static readonly string[] Syllables =
        ["ba", "rel", "do", "vin", "ka", "lor", "me", "shan", "ti", "nor", "pe", "ras", "su", "gol", "fe", "mar", "ju", "ten", "wi", "dal", "xo", "bri", "han", "ost", "lek", "zu", "qui", "var"];

    private readonly string[] words;
    private readonly ILookup<string, string> phrases;

    public MadeWords(Lexicon lexicon)
    {
        phrases = lexicon.TopicPhrases.Where(p => !p.Phrase.Contains('*')).ToLookup(p => p.Topic, p => p.Phrase, StringComparer.Ordinal);
        var random = new Random(1);
        words =
        [
            .. Common.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
                .Concat(lexicon.TopicPhrases.SelectMany(p => p.Phrase.Split(' ')).Where(w => w.All(char.IsAsciiLetterLower)))
                .Concat(Enumerable.Range(0, int.MaxValue).Select(_ => string.Concat(Enumerable.Range(0, random.Next(2, 5)).Select(_ => Syllables[random.Next(Syllables.Length)]))))
                .Distinct().Take(All),
        ];
    }

    /// <summary>A sentence without its full stop; with words that speak for the topic in most of those that have one.</summary>
    public void Sentence(Random random, StringBuilder text, int length, string? topic)
    {
        var start = text.Length;
        var at = topic is not null && random.Next(4) > 0 ? random.Next(length) : -1;
        var ofTopic = at >= 0 ? phrases[topic!] : []; // Only with a topic.
        for (var i = 0; i < length; i++)
        {
            text.Append(i == 0 ? "" : " ").Append(i == at ? ofTopic.ElementAtOrDefault(Zipf(random, ofTopic.Count())) ?? "it" : words[Zipf(random, words.Length)]);
        }

        text[start] = char.ToUpper(text[start], CultureInfo.InvariantCulture);
    }

    /// <summary>The n-th of so many, counted from 0, n times rarer than the first.</summary>
    public static int Zipf(Random random, int count) => count == 0 ? 0 : (int)Math.Pow(count, random.NextDouble()) - 1;
}
