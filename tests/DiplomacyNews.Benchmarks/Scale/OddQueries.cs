namespace DiplomacyNews.Benchmarks.Scale;

/// <summary>Queries that nobody types by chance: as many parts as fit, beginnings of thousands of words, choices of what is everywhere, nothing but what must not be.</summary>
internal static class OddQueries
{
    public static IReadOnlyList<string> All { get; } =
    [
        string.Join(' ', Enumerable.Range(0, 500).Select(i => $"topic:t{i}")), string.Join(' ', Enumerable.Range(0, 500).Select(_ => "speaker:putin")), string.Join(" OR ", Enumerable.Range(0, 400).Select(i => $"speaker:a{i}")),
        string.Join(' ', Enumerable.Range(0, 500).Select(i => $"kind:direct mode:said")), string.Join(' ', "abcdefghijklmnopqrstuvwxyz".Select(c => $"{c}a*")), string.Join(" OR ", "abcdefghijklmnopqrstuvwxyz".Select(c => $"{c}a*")),
        string.Join(" OR ", "abcdefghijklmnopqrstuvwxyz".SelectMany(c => "aeiou".Select(v => $"{c}{v}*"))), "re*", "ba* OR re* OR do*", "ba* re* do*", "ba* -re*", "\"the of\"", "\"of the and\"", "the of to and in a that we for is", "the OR of OR to OR and OR in",
        "NEAR(the of, 50)", "NEAR(the of to and in, 100)", "NEAR(peace talks agreement security, 200)", "-the", "-peace", "-the -of -to -and", "-(the OR of)", "-(the of)", "-re*", "-kind:direct", "-kind:direct -kind:indirect -kind:mixed", "NOT the",
        string.Join(' ', Enumerable.Range(0, 300).Select(i => $"-w{i}")), string.Join(' ', Enumerable.Range(0, 300).Select(_ => "-the")), "((((((the OR of) to) OR and) in) OR that) we)", string.Join(" OR ", Enumerable.Range(1900, 120).Select(y => $"on:{y}-02-03")),
        "after:1900 before:2100 the", "on:2010 the", "said:2010-03 the", "-on:2010 the", "(on:2010 OR on:2011-03 OR the) of", "said:1950 OR the", "zzzzzz the", "zzzzzz OR the", "peace zzzzzz", "confidence:0.5 the", "confidence:0.99", "quoted:\"the of\"", "quoted:the",
        "about:usa the", "to:usa the", "between:usa,russia the", "between:russia,china", "place:geneva the", "meeting:geneva", "meeting:usa the", "country:usa country:russia country:china the", "speaker:usa the", "speaker:usa -speaker:usa", "speaker:usa OR -speaker:usa",
        "in:title the", "in:title the of to", "in:title re*", "speaker:smith", "speaker:zelensky OR topic:sanctions OR the", "topic:diplomacy", "topic:diplomacy -topic:sanctions", "the -topic:diplomacy", "act:deny the", "mode:denied", "-act:say",
        new string('(', 200) + "the" + new string(')', 200), string.Join(' ', Enumerable.Repeat("the", 1_000)), string.Join(' ', Enumerable.Repeat("\"the of\"", 300)), string.Join(" OR ", Enumerable.Repeat("the", 700)), string.Join(" OR ", Enumerable.Repeat("NEAR(the of, 20)", 100)),
        "\"" + string.Join(' ', Enumerable.Repeat("the", 500)) + "\"", string.Join(' ', Enumerable.Range(0, 700).Select(i => $"x{i}")), string.Join(" OR ", Enumerable.Range(0, 700).Select(i => $"x{i}")), string.Join(' ', Enumerable.Range(0, 300).Select(i => $"speakerr:x{i}")),
        "zelenskiy", "pease", "goverment", "\"pease treety\"", "speaker:zelenskiyy", "the AND of AND pease", "speaker:nobodyatall the", "t* OR of", "th*", "-th*", "\"peace\" NEAR(the of, 3) re* -do*", "us", "US OR us OR U.S.", "平和 OR the", "a", "1 2 3", "of:the", "🙂 the",
    ];
}
