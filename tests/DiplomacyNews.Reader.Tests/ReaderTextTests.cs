using CsCheck;

namespace DiplomacyNews.Reader.Tests;

public sealed class ReaderTextTests
{
    [Theory]
    [InlineData("Okafor said: talks will resume.", "Okafor|said|:|talks|will|resume|.")]
    [InlineData("“Talks,” she said.", "“|Talks|,|”|she|said|.")]
    [InlineData("the U.S.'s well-kept $5", "the|U|.|S|.|'|s|well|-|kept|$|5")]
    [InlineData("  a\tb\u00A0c\0d\uFFFDe\r\n\nf  ", "a|b|c|d|e|f")]
    [InlineData("Çavuşlu met Wen—twice…", "Çavuşlu|met|Wen|—|twice|…")]
    [InlineData("👍🏽 ok", "👍🏽|ok")]
    [InlineData("", "")]
    [InlineData(" \n ", "")]
    public void Words_and_single_marks_are_read(string text, string words) =>
        Assert.Equal(words, string.Join('|', Sample.Read(text).Words.Select(w => w.Of(text))));

    [Fact]
    public void Words_hold_every_letter_of_the_text_once_and_in_order() =>
        Sample.AnyText.Sample(text =>
        {
            var end = 0;
            foreach (var word in Sample.Read(text).Words)
            {
                Assert.True(word.Start >= end && word.Length > 0 && word.End <= text.Length);
                Assert.All(text[end..word.Start], gap => Assert.True(char.IsWhiteSpace(gap) || char.IsControl(gap) || gap == '\uFFFD'));
                Assert.DoesNotContain(word.Of(text), letter => char.IsWhiteSpace(letter) || (char.IsPunctuation(letter) && word.Length > 1));
                end = word.End;
            }
            Assert.All(text[end..], gap => Assert.True(char.IsWhiteSpace(gap) || char.IsControl(gap) || gap == '\uFFFD'));
        }, iter: 2000);

    [Fact]
    public void Every_word_has_pieces_and_every_piece_has_features() =>
        Sample.AnyText.Sample(text =>
        {
            var read = Sample.Read(text);
            Assert.Equal(read.Words.Length + 1, read.FirstPieces.Length);
            Assert.Equal(0, read.FirstPieces[0]);
            Assert.Equal(read.Pieces.Length, read.FirstPieces[^1]);
            Assert.All(read.FirstPieces.Zip(read.FirstPieces.Skip(1)), pair => Assert.True(pair.First < pair.Second));
            Assert.Equal(read.Pieces.Length, read.Features.Length);
            Assert.All(read.Features, row => Assert.InRange(row, 0, ReaderText.FeatureRows - 1));
        }, iter: 2000);

    [Theory]
    [InlineData("okafor Okafor NATO I 5G nATO", "- C A C - -")]
    [InlineData("Çavuşlu ŞÇ é", "C A -")]
    public void Case_is_seen(string text, string cases) =>
        Assert.Equal(cases, string.Join(' ', FeaturesOfWords(text).Select(f => (f % 3) switch { 0 => "-", 1 => "C", _ => "A" })));

    [Theory]
    [InlineData("he said “it is «late» now” again.", "“ it is « late »")]
    [InlineData("“it is late” again “now”", "“ it is late ” “ now ”")]
    [InlineData("\"it is\" late \"now\"", "\" it is \" \" now \"")]
    [InlineData("``it is'' late ``now", "` ` it is ' ` ` now")]
    [InlineData("''it is'' late", "' ' it is '")]
    [InlineData("«it is» late", "« it is »")]
    [InlineData("»it is« late »now", "» it is « » now")]
    [InlineData("Home » News » World", "")]
    [InlineData("„it is“ late „now”, again", "„ it is “ „ now ”")]
    [InlineData("「it is」 late 『now』 again", "「 it is 」 『 now 』")]
    [InlineData("don’t 'go' ‘now’", "")]
    [InlineData("late” it is", "")]
    public void What_stands_between_quotation_marks_is_seen(string text, string quoted) => Assert.Equal(quoted, Quoted(text));

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    [InlineData("\n\n \n")]
    public void A_quotation_left_open_ends_with_its_paragraph_and_opens_again(string lineBreak)
    {
        Assert.Equal("“ it is", Quoted("“it is" + lineBreak + "late now."));
        Assert.Equal("“ it is “ late ”", Quoted("“it is" + lineBreak + "“late” now."));
        Assert.Equal("\" it is \" late \"", Quoted("\"it is" + lineBreak + "\"late\" now."));
    }

    [Fact]
    public void The_first_piece_of_every_paragraph_is_seen()
    {
        var read = Sample.Read("Ceasefires hold.\r\rCeasefires fail.\n \n“Aaa”");

        var starts = Enumerable.Range(0, read.Pieces.Length).Where(p => read.Features[p] >= ReaderText.FeatureRows / 2).ToArray();

        Assert.Equal([0, read.FirstPieces[3], read.FirstPieces[6]], starts);
    }

    private static string Quoted(string text)
    {
        var words = Sample.Read(text).Words;
        return string.Join(' ', FeaturesOfWords(text).Select((f, i) => f / 3 % 2 == 1 ? words[i].Of(text) : "").Where(w => w.Length > 0));
    }

    private static byte[] FeaturesOfWords(string text)
    {
        var read = Sample.Read(text);
        return [.. read.Words.Select((_, i) => read.Features[read.FirstPieces[i]])];
    }
}
