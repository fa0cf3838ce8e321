namespace DiplomacyNews.Web.Search;

/// <summary>What the help shows of the search language. Each is asked of the sample reports by a test.</summary>
internal static class SearchExamples
{
    public static IReadOnlyList<SearchExample> All { get; } =
    [
        new("Words", "talks", "a word in any of its forms: talk, talks, talking"),
        new("Words", "\"lasting peace\"", "these words together"),
        new("Words", "sanct*", "words that begin so"),
        new("Words", "talks OR negotiations", "either"),
        new("Words", "trade -war", "the first without the second"),
        new("Words", "(talks OR meeting) (ceasefire OR peace)", "brackets keep together what belongs together"),
        new("Words", "lasting NEAR/8 peace", "with at most eight words between"),
        new("Words", "NEAR(lasting peace, 8)", "the same, for two words or more"),
        new("Words", "quoted:peace", "only inside quotation marks"),
        new("Words", "summit in:title", "in the titles of reports"),
        new("Who", "speaker:Lavrov", "who said it, by any name"),
        new("Who", "speaker:Blinken,Lavrov", "either of them"),
        new("Who", "speaker:Russia", "a country’s officials and bodies"),
        new("Who", "to:China", "to whom: a country’s officials and bodies, or somebody"),
        new("Who", "about:Russia", "about whom or what"),
        new("Who", "between:USA,China", "what one side said about or to the other"),
        new("What", "topic:taiwan", "on a topic and those under it"),
        new("What", "country:China -speaker:China", "in reports naming a country, said by others"),
        new("What", "kind:direct,mixed", "their own words, in whole or in part"),
        new("What", "act:urge", "what was done by saying it"),
        new("What", "act:deny", "denials"),
        new("What", "mode:declined", "declined, denied, hypothetical or future"),
        new("What", "confidence:>0.8", "as sure as that, from 0 to 1"),
        new("Where and when", "place:Beijing", "from there, or at a meeting there"),
        new("Where and when", "meeting:Blinken", "made at a meeting of somebody, of a country’s officials, or in a place"),
        new("Where and when", "story:1", "in one report, by the number in its address, and in those that print it too"),
        new("Where and when", "outlet:\"Demonstration Wire\"", "who reported it"),
        new("Where and when", "said:2023", "by the day it was said: a year, a month (2023-07), a day"),
        new("Where and when", "after:2022-06 before:\"1 July 2023\"", "between two days"),
        new("Where and when", "-on:2023", "not in that year"),
    ];
}

/// <param name="Group">The heading it stands under.</param>
internal sealed record SearchExample(string Group, string Query, string Meaning);
