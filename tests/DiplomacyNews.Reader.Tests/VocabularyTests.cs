using CsCheck;

namespace DiplomacyNews.Reader.Tests;

public sealed class VocabularyTests
{
    [Theory]
    [InlineData("cease", "cease")]
    [InlineData("ceasefires", "cease ##fire ##s")]
    [InlineData("CeaseFires", "cease ##fire ##s")]
    [InlineData("aaa", "a ##a ##a")]
    [InlineData("“", "“")]
    public void A_word_is_cut_into_the_longest_pieces_from_its_beginning(string word, string pieces) => Assert.Equal(pieces, Cut(word));

    [Fact]
    public void The_longest_piece_is_taken_even_if_the_rest_is_then_unknown() =>
        Assert.Equal("[UNK]", Cut("abd", new Vocabulary(["[UNK]", "[CLS]", "[SEP]", "a", "ab", "##bd"]), ["[UNK]"]));

    [Theory]
    [InlineData("Çavuşlu")]
    [InlineData("C\u0327avus\u0327lu")]
    [InlineData("ÇAVUŞLU")]
    public void Accents_and_case_make_no_difference(string word) => Assert.Equal("cavuslu", Cut(word));

    [Theory]
    [InlineData("cease\u00ADfires")]
    [InlineData("\uFEFFceasefires")]
    [InlineData("cease\u200Bfires")]
    public void Letters_that_nobody_sees_make_no_difference(string word) => Assert.Equal("cease ##fire ##s", Cut(word));

    [Theory]
    [InlineData("unheard")]
    [InlineData("ceasefirex")]
    [InlineData("Москва")]
    [InlineData("北京")]
    [InlineData("กรุงเทพ")]
    [InlineData("👍🏽")]
    [InlineData("\uD800")]
    [InlineData("cease\uDC00fires")]
    [InlineData("\u0301")]
    [InlineData("\uFFFE")]
    [InlineData("cease\uFFFEfires")]
    [InlineData("é\uFFFF")]
    [InlineData("")]
    public void What_has_no_pieces_is_one_unknown_piece(string word) => Assert.Equal("[UNK]", Cut(word));

    [Fact]
    public void Letters_of_any_script_are_found_where_the_vocabulary_has_them()
    {
        string[] pieces = ["[UNK]", "[CLS]", "[SEP]", "москва", "##и", "北", "##京"];
        var vocabulary = new Vocabulary(pieces);

        Assert.Equal("москва ##и", Cut("МОСКВАй", vocabulary, pieces));
        Assert.Equal("北 ##京", Cut("北京", vocabulary, pieces));
    }

    [Fact]
    public void A_word_longer_than_any_of_English_is_unknown()
    {
        Assert.Equal(100, Cut(new string('a', 100)).Split(' ').Length);
        Assert.Equal("[UNK]", Cut(new string('a', 101)));
        Assert.Equal("[UNK]", Cut(new string('é', 1_000_000)));
        Assert.Equal("[UNK]", Cut(new string('각', 100)));
    }

    [Fact]
    public void Every_code_unit_has_a_piece_alone_and_in_a_word()
    {
        var pieces = new List<int>();
        for (int letter = char.MinValue; letter <= char.MaxValue; letter++)
        {
            pieces.Clear();
            Sample.Vocabulary.Cut([(char)letter], pieces);
            Assert.Single(pieces);
            Sample.Vocabulary.Cut(['a', (char)letter, 'a'], pieces);
            Assert.InRange(pieces.Count, 2, 4);
        }
    }

    [Fact]
    public void Words_already_cut_are_left_alone() =>
        Gen.String.List.Sample(words =>
        {
            var together = new List<int>();
            var alone = new List<int>();
            foreach (var word in words)
            {
                Sample.Vocabulary.Cut(word, together);
                var pieces = new List<int>();
                Sample.Vocabulary.Cut(word, pieces);
                Assert.NotEmpty(pieces);
                alone.AddRange(pieces);
            }
            Assert.Equal(alone, together);
        }, iter: 500);

    private static string Cut(string word) => Cut(word, Sample.Vocabulary, Sample.Pieces);

    private static string Cut(string word, Vocabulary vocabulary, string[] names)
    {
        var pieces = new List<int>();
        vocabulary.Cut(word, pieces);
        return string.Join(' ', pieces.Select(p => names[p]));
    }
}
