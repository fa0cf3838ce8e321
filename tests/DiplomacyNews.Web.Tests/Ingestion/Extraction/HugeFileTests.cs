using System.Diagnostics;

namespace DiplomacyNews.Web.Tests.Ingestion.Extraction;

/// <summary>Files beyond reason are read in time that grows with their length; the limits are wide, for slow machines.</summary>
public sealed class HugeFileTests
{
    [Fact]
    public void One_line_of_five_megabytes_is_one_paragraph() =>
        Within(20, () => Assert.Single(Reading.Of(Many(Reading.Prose + " ", 52_000)).Text.Split('\n')));

    [Theory]
    [InlineData(1_000)]
    [InlineData(100_000)]
    public void Boxes_nested_beyond_all_reason_are_read(int levels) =>
        Within(20, () => Assert.Equal(Reading.Prose, Reading.Of($"<html><body>{Many("<div>", levels)}<p>{Reading.Prose}</p>{Many("</div>", levels)}</body></html>").Text));

    [Theory]
    [InlineData("<b>x ")]
    [InlineData("<ul><li>x ")]
    [InlineData("<table><tr><td>x ")]
    [InlineData("<div><table></div></table>")]
    [InlineData("<p><font size=1>x ")]
    [InlineData("<span>x ")]
    public void Unclosed_tags_by_the_hundred_thousand_are_read(string tags) =>
        Within(20, () => Reading.Of($"<html><body><p>{Reading.Prose}</p>{Many(tags, 100_000)}"));

    [Fact]
    public void A_million_tags_are_read() =>
        Within(30, () => Assert.Contains(Reading.Prose, Reading.Of($"<html><body><article><p>{Reading.Prose}</p><p>{Many("<i></i>", 500_000)}</p></article></body></html>").Text, StringComparison.Ordinal));

    [Theory]
    [InlineData(">")]
    [InlineData("[a](")]
    [InlineData("- ")]
    [InlineData("*a ")]
    [InlineData("[a]: b\n")]
    [InlineData("|a")]
    public void Markdown_of_nothing_but_marks_is_read(string marks) =>
        Within(20, () => Reading.Of($"# Talks go on\n\n{Reading.Prose}\n\n{Many(marks, 100_000)}"));

    [Fact]
    public void Data_nested_beyond_all_reason_are_passed_over() =>
        Within(20, () => Assert.Equal(Reading.Prose, Reading.Of($"<html><head><script type='application/ld+json'>{Many("{\"a\":[", 100_000)}</script></head><body><p>{Reading.Prose}</p></body></html>").Text));

    private static string Many(string piece, int times) => string.Concat(Enumerable.Repeat(piece, times));

    private static void Within(int seconds, Action read)
    {
        var watch = Stopwatch.StartNew();
        read();
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, seconds);
    }
}
