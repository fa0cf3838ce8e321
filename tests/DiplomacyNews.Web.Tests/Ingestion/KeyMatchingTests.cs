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

    private static string?[] Match((string Key, string Who, string Words)[] known, (string Who, string Words)[] found) => KeyMatching.Match(
        [.. known.Select(k => (k.Key, new Identity(k.Who, k.Words)))], [.. found.Select(f => new Identity(f.Who, f.Words))]);
}
