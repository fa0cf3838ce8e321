using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Rendering;

namespace DiplomacyNews.Web.Tests.Rendering;

public sealed class ListRenderingTests
{
    [Theory]
    [InlineData("2023-06-18", "2023-06-19", "18–19 June 2023")]
    [InlineData("2023-05-28", "2023-06-02", "28 May to 2 June 2023")]
    [InlineData("2023-06-01", "2023-06-30", "June 2023")]
    [InlineData("2023-01-01", "2023-12-31", "2023")]
    [InlineData("2022-12-30", "2023-01-02", "30 December 2022 to 2 January 2023")]
    [InlineData("2023-06-19", "2023-06-19", "19 June 2023")]
    [InlineData("2023-06-19", null, "since 19 June 2023")]
    [InlineData(null, "2023-06-19", "until 19 June 2023")]
    public void A_window_of_days_is_said_as_shortly_as_it_can_be(string? from, string? to, string words) =>
        Assert.Equal(words, Day.Window(from is null ? null : DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture), to is null ? null : DateOnly.Parse(to, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Quoted_words_are_told_from_the_reporters()
    {
        Assert.Equal(
            [new QuotedWords.Piece("the talks were ", false), new QuotedWords.Piece("“not over”", true), new QuotedWords.Piece(" yet", false)],
            QuotedWords.Split("the talks were “not over” yet"));
        Assert.Equal([new QuotedWords.Piece("“left open", true)], QuotedWords.Split("“left open"));
        Assert.Empty(QuotedWords.Split(""));
    }

    [Fact]
    public void Long_words_are_cut_at_a_space_and_the_quotation_is_closed()
    {
        Assert.Equal("“one two …”", QuotedWords.Shortened("“one two three four”", 10));
        Assert.Equal("one two …", QuotedWords.Shortened("one two three four", 9));
        Assert.Equal("short", QuotedWords.Shortened("short", 10));
        Assert.EndsWith("…", QuotedWords.Shortened(new string('x', 5000), 100), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://news.example/a/b", true)]
    [InlineData("http://news.example", true)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("data:text/html,x", false)]
    [InlineData("file:///etc/passwd", false)]
    [InlineData("https://user:secret@news.example/", false)]
    [InlineData("//news.example", false)]
    [InlineData("not an address", false)]
    [InlineData(null, false)]
    public void Only_addresses_of_the_web_are_linked(string? address, bool isLinked) => Assert.Equal(isLinked, SafeLink.Of(address) is not null);

    [Fact]
    public void An_opening_has_its_dateline_apart_and_ends_with_a_sentence()
    {
        Assert.Equal(("DOHA, Monday", "They met. They talked."), Opening.Of("DOHA, Monday – They met. They talked.\nMore.", [], "Doha"));
        Assert.Equal(("NEW DELHI (Sample Wire)", "They met."), Opening.Of("NEW DELHI (Sample Wire) -- They met.", [], null));
        Assert.Equal(("", "NATO met - at last."), Opening.Of("NATO met - at last.", [], null));
        Assert.Equal(("", "They met."), Opening.Of("By a reporter\nThey met.", [], null));
        Assert.Equal(("", "They met."), Opening.Of("Read this.\nThey met.", [new TextSpan(0, 10)], null));
        Assert.Equal(("", ""), Opening.Of("", [], null));
        Assert.Equal("They met.", Opening.Of("They met. " + new string('x', 400), [], null, longest: 16).Words);
    }

    [Theory]
    [InlineData(0.949, "95\u00A0%")]
    [InlineData(0.999, "99\u00A0%")]
    [InlineData(1, "100\u00A0%")]
    [InlineData(0, "0\u00A0%")]
    public void A_share_is_never_rounded_up_to_certainty(double share, string words) => Assert.Equal(words, Counted.Percent(share));

    [Fact]
    public void Names_are_joined_as_in_a_sentence()
    {
        Assert.Equal("", Counted.Joined([]));
        Assert.Equal("A", Counted.Joined(["A"]));
        Assert.Equal("A and B", Counted.Joined(["A", "B"]));
        Assert.Equal("A, B and C", Counted.Joined(["A", "B", "C"]));
    }
}
