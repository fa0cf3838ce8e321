using DiplomacyNews.Web.Ingestion;
using DiplomacyNews.Web.Tests.Support;

namespace DiplomacyNews.Web.Tests.Ingestion.Tellings;

/// <summary>
/// Which tellings are of the same words. The table has fifty sayings of people who do not exist, each shortened, told in other words, and beside another
/// saying of the same person on the same subject; the last ten (set c) were written when the rule was done.
/// </summary>
public sealed class SameUtteranceTests
{
    private const double Precision = 0.98;
    private const double Recall = 0.9;

    private static readonly Row[] Rows = [.. File.ReadLines(Repository.File("tests/DiplomacyNews.Web.Tests/Ingestion/Tellings/tellings.tsv")).Skip(1).Select(line => line.Split('\t'))
        .Select(c => new Row(c[0], c[1], c[2], c[3], c[4]))];

    [Fact]
    public void Nine_in_ten_of_what_is_printed_alike_shortened_marked_otherwise_or_told_in_other_words_is_known_again()
    {
        var pairs = Rows.SelectMany(r => new[] { r.Shortened, r.Retold, MarkedOtherwise(r.Words), WithoutItsMiddle(r.Words) }.Select(telling => (r.Words, telling))).ToList();
        var missed = pairs.Where(p => !Same(p.Words, p.telling)).ToList();
        Assert.True(missed.Count <= (1 - Recall) * pairs.Count, $"{missed.Count} of {pairs.Count} were not known again:\n{string.Join('\n', missed)}");
    }

    [Fact]
    public void Of_all_that_is_taken_for_the_same_hardly_any_is_not()
    {
        var tellings = Rows.SelectMany((r, i) => new[] { (Of: i, Words: r.Words), (Of: i, Words: r.Shortened), (Of: i, Words: r.Retold), (Of: Rows.Length + i, Words: r.Another) }).ToList();
        var taken = tellings.SelectMany((one, i) => tellings.Skip(i + 1).Where(other => Same(one.Words, other.Words)).Select(other => (one, other))).ToList();
        var wrong = taken.Where(pair => pair.one.Of != pair.other.Of).ToList();
        Assert.True(wrong.Count <= (1 - Precision) * taken.Count, $"{wrong.Count} of {taken.Count} are not the same:\n{string.Join('\n', wrong)}");
    }

    [Theory]
    [InlineData("We will send two hundred tents", "We will send three hundred tents")]
    [InlineData("We do not rule out a meeting of the leaders this year", "We rule out a meeting of the leaders this year")]
    [InlineData("The leaders will meet in Oslo in May", "The leaders will not meet in Oslo in May")]
    [InlineData("“No comment”", "“No deal”")]
    [InlineData("Talks", "The talks")]
    public void A_number_a_denial_or_too_few_words_keep_two_sayings_apart(string one, string other) => Assert.False(Same(one, other));

    [Theory]
    [InlineData("“No comment”", "no comment")]
    [InlineData("“The U.S. will honour its defence treaty”", "The United States will honor its defense treaty")]
    [InlineData("Zelenskyy’s plan deserves “a serious answer”", "Zelensky's plan deserves “a serious answer”")]
    public void Marks_spellings_and_short_names_make_no_difference(string one, string other) => Assert.True(Same(one, other));

    private static bool Same(string one, string other)
    {
        var (a, b) = (UtteredWords.Of(one), UtteredWords.Of(other));
        Assert.Equal(SameUtterance.Likeness(a, b), SameUtterance.Likeness(b, a));
        return SameUtterance.Likeness(a, b) > 0;
    }

    private static string MarkedOtherwise(string words) => $"“{words.Replace(", ", " – ", StringComparison.Ordinal).ToUpperInvariant()}!”";

    private static string WithoutItsMiddle(string words)
    {
        var all = words.Split(' ');
        return $"“{string.Join(' ', all[..(all.Length / 2)])} … {string.Join(' ', all[(all.Length / 2 + 2)..])}”";
    }

    private sealed record Row(string Set, string Words, string Shortened, string Retold, string Another);
}
