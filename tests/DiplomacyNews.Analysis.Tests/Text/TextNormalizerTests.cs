using DiplomacyNews.Analysis.Text;

namespace DiplomacyNews.Analysis.Tests.Text;

public sealed class TextNormalizerTests
{
    [Theory]
    [InlineData("One.\r\nTwo.\rThree.\n\n\nFour.", "One.\nTwo.\nThree.\nFour.")]
    [InlineData("a\0b\u0007c", "abc")]
    [InlineData("a\uD83D\uDE00b", "a\uD83D\uDE00b")]
    [InlineData("a\u00A0 \t b\u3000c ", "a b c")]
    [InlineData("\uFEFFsoft\u00ADhyphen", "softhyphen")]
    [InlineData("", "")]
    [InlineData(" \n ", "")]
    public void Text_is_brought_into_one_form(string text, string normal) => Assert.Equal(normal, TextNormalizer.Normalize(text));

    [Fact]
    public void Half_a_character_becomes_the_replacement_character() => Assert.Equal("a\uFFFDb", TextNormalizer.Normalize("a\uD800b"));

    [Fact]
    public void Hard_wrapped_lines_are_joined_to_paragraphs()
    {
        var text = "The ministers met in Torsholm on Monday to settle the dispute over\nfishing in the northern waters, officials of both countries said in\nthe evening.\n\nA second round is to follow in the autumn, when the weather\nallows boats to leave again.";

        Assert.Equal(2, TextNormalizer.Normalize(text).Split('\n').Length);
    }

    [Fact]
    public void Normalising_twice_changes_nothing()
    {
        var once = TextNormalizer.Normalize("a \r\n\0b\n\n c\u00A0\uD800 “d”");

        Assert.Equal(once, TextNormalizer.Normalize(once));
    }
}
