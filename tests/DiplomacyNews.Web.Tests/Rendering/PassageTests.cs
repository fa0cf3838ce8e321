using DiplomacyNews.Analysis;
using DiplomacyNews.Web.Rendering;

namespace DiplomacyNews.Web.Tests.Rendering;

public sealed class PassageTests
{
    [Fact]
    public void A_passage_is_the_paragraph_with_the_telling_words_apart()
    {
        const string text = "First.\n\nThe two met on Friday. They parted.\n\nLast.";
        var passage = Passage.Of(text, new TextSpan(text.IndexOf("two met", StringComparison.Ordinal), 7));
        Assert.Equal(("The ", "two met", " on Friday. They parted."), (passage!.Before, passage.Words, passage.After));
    }

    [Fact]
    public void A_long_paragraph_is_cut_at_spaces()
    {
        var text = string.Join(' ', Enumerable.Repeat("words", 400));
        var passage = Passage.Of(text, new TextSpan(1200, 5));
        Assert.InRange(passage!.Before.Length, 1, 300);
        Assert.StartsWith("…", passage.Before);
        Assert.EndsWith(" …", passage.After);
    }

    [Theory]
    [InlineData(-1, 3)]
    [InlineData(2, 0)]
    [InlineData(2, 99)]
    [InlineData(99, 1)]
    public void A_span_outside_the_text_is_no_passage(int start, int length) => Assert.Null(Passage.Of("A short text.", new TextSpan(start, length)));

    [Fact]
    public void A_text_without_spaces_is_cut_too() => Assert.Equal("…", Passage.Of(new string('x', 5000), new TextSpan(2500, 5))!.Before);
}
