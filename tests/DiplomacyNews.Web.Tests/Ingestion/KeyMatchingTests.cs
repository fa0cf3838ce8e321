using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Ingestion;

namespace DiplomacyNews.Web.Tests.Ingestion;

public sealed class KeyMatchingTests
{
    [Fact]
    public void A_statement_found_again_word_for_word_keeps_its_key() =>
        Assert.Equal(["b", "a"], Match(
            known: [("a", "okafor", "“Talks will resume”"), ("b", "lindqvist", "that none was refused")],
            found: [("lindqvist", "that none was refused"), ("okafor", "“Talks will resume”")]));

    [Fact]
    public void A_statement_given_another_speaker_keeps_its_key() =>
        Assert.Equal(["a"], Match(known: [("a", "okafor", "“Talks will resume”")], found: [("lindqvist", "“Talks will resume”")]));

    [Fact]
    public void A_statement_whose_end_moved_by_a_few_words_keeps_its_key() =>
        Assert.Equal(["a"], Match(known: [("a", "okafor", "the talks would resume in the same building")], found: [("okafor", "the talks would resume in the same building on Monday")]));

    [Fact]
    public void Another_statement_by_the_same_speaker_gets_a_key_of_its_own() =>
        Assert.Equal([null], Match(known: [("a", "okafor", "the talks would resume")], found: [("okafor", "nobody had refused anything at all")]));

    [Fact]
    public void One_key_is_never_given_to_two_statements() =>
        Assert.Equal(["a", null], Match(known: [("a", "okafor", "no")], found: [("okafor", "no"), ("okafor", "no")]));

    [Fact]
    public void A_statement_keeps_its_key_when_its_end_and_its_speaker_change() =>
        Assert.Equal(["a"], Match(known: [("a", At("okafor", 100, 80, cue: 90))], found: [At("lindqvist", 100, 45, cue: 90)]));

    [Fact]
    public void The_same_words_in_another_place_are_another_statement() =>
        Assert.Equal([null], Match(known: [("a", At("okafor", 10, 10) with { Words = "“No comment”" })], found: [At("okafor", 400, 10) with { Words = "“No comment”" }]));

    [Fact]
    public void Of_a_statement_that_is_split_the_part_at_its_cue_keeps_the_key() =>
        Assert.Equal([null, "a"], Match(known: [("a", At("okafor", 100, 100, cue: 90))], found: [At("okafor", 150, 50, cue: 145), At("okafor", 100, 40, cue: 90)]));

    [Fact]
    public void Of_two_that_become_one_the_larger_gives_its_key() =>
        Assert.Equal(["b"], Match(known: [("a", At("okafor", 100, 30)), ("b", At("okafor", 130, 70))], found: [At("okafor", 100, 100)]));

    [Fact]
    public void What_is_told_within_a_statement_never_gives_its_key_to_the_whole() =>
        Assert.Equal([null], Match(known: [("inner", At("okafor", 120, 80, cue: 110))], found: [At("lindqvist", 100, 100, cue: 90)]));

    [Fact]
    public void A_statement_and_what_is_told_within_it_keep_their_keys_when_both_grow() =>
        Assert.Equal(["outer", "inner"], Match(
            known: [("outer", At("lindqvist", 100, 90, cue: 90)), ("inner", At("okafor", 120, 70, cue: 110))],
            found: [At("lindqvist", 100, 100, cue: 90), At("okafor", 120, 80, cue: 110)]));

    [Fact]
    public void A_statement_of_which_only_the_words_are_kept_is_recognised_in_its_place()
    {
        const string text = "Ambassador Okafor said the talks would resume in the same building on Monday.\nNobody else spoke.";
        var place = new WordsInText(text).Find("the talks would resume in the same building");
        Assert.Equal([new TextSpan(text.IndexOf("the talks", StringComparison.Ordinal), 43)], place);
        Assert.Equal(["a"], Match(known: [("a", new Identity("okafor", "the talks would resume in the same building") { Content = place })], found: [At("okafor", 23, 53, cue: 18)]));
    }

    [Theory]
    [InlineData(1), InlineData(2), InlineData(3), InlineData(4), InlineData(5)]
    public void Whatever_a_new_reading_changes_no_key_goes_to_words_elsewhere_or_to_two_statements(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 200; round++)
        {
            var known = Enumerable.Range(0, random.Next(1, 30)).Select(i => ($"k{i}", At($"s{random.Next(4)}", i * 100, random.Next(20, 95)))).ToList();
            var found = known.Where(_ => random.Next(5) > 0)
                .Select(k => (k.Item1, Now: At(random.Next(3) == 0 ? "somebody else" : k.Item2.Who, k.Item2.Content[0].Start + random.Next(-3, 4), k.Item2.Content[0].Length + random.Next(-5, 5))))
                .OrderBy(_ => random.Next()).ToList();

            Assert.Equal(found.Select(f => f.Item1), KeyMatching.Match(known, [.. found.Select(f => f.Now)]));
        }
    }

    [Fact]
    public void Ten_thousand_statements_keep_their_keys_when_each_gets_another_speaker_and_end()
    {
        var known = Enumerable.Range(0, 10_000).Select(i => ($"k{i}", At("okafor", i * 50, 40, cue: (i * 50) + 42))).ToList();
        var keys = KeyMatching.Match(known, [.. known.Select(k => k.Item2 with { Who = "lindqvist", Content = [new TextSpan(k.Item2.Content[0].Start, 30)] })]);
        Assert.Equal(known.Select(k => k.Item1), keys);
    }

    private static Identity At(string who, int start, int length, int? cue = null) =>
        new(who, $"words {start} {length}") { Content = [new TextSpan(start, length)], Cue = cue is { } at ? new TextSpan(at, 4) : null };

    private static string?[] Match((string Key, Identity Identity)[] known, Identity[] found) => KeyMatching.Match(known, found);

    private static string?[] Match((string Key, string Who, string Words)[] known, (string Who, string Words)[] found) => KeyMatching.Match(
        [.. known.Select(k => (k.Key, new Identity(k.Who, k.Words)))], [.. found.Select(f => new Identity(f.Who, f.Words))]);
}
