using CsCheck;

namespace DiplomacyNews.Reader.Tests;

public sealed class TextWindowsTests
{
    /// <summary>Words of as many pieces as letters, up to the longest that are cut at all.</summary>
    private static readonly Gen<ReaderText> Texts =
        Gen.OneOf(Gen.Int[1, 3], Gen.Int[1, 100]).List[0, 600].Select(lengths => Sample.Read(string.Join(' ', lengths.Select(l => new string('a', l)))));

    private static readonly Gen<int> Steps = Gen.Int[1, TextWindows.Pieces];

    [Fact]
    public void A_text_without_words_has_no_windows() => Assert.Empty(TextWindows.Over(Sample.Read(" \n")));

    [Fact]
    public void A_text_that_fits_is_one_window() =>
        Assert.Equal(new TextWindow(0, TextWindows.Pieces), Assert.Single(TextWindows.Over(OfOnePieceWords(TextWindows.Pieces), step: 100)));

    [Fact]
    public void Windows_cover_every_word_in_order_and_fit_the_network() =>
        Gen.Select(Texts, Steps, Steps).Sample((text, step, lead) =>
        {
            var windows = TextWindows.Over(text, step, lead);
            var covered = 0;
            for (var i = 0; i < windows.Count; i++)
            {
                var (first, end) = windows[i];
                Assert.InRange(first, i == 0 ? 0 : windows[i - 1].FirstWord, covered);
                Assert.InRange(end, Math.Max(covered, first + 1), text.Words.Length);
                Assert.InRange(PiecesBetween(text, first, end), 1, TextWindows.Pieces);
                covered = end;
            }
            Assert.Equal(text.Words.Length, covered);
        }, iter: 200);

    [Fact]
    public void Each_window_begins_as_many_pieces_after_the_one_before_as_asked() =>
        Gen.Select(Texts, Steps).Sample((text, step) =>
        {
            var windows = TextWindows.Over(text, step);
            for (var i = 1; i < windows.Count - 1; i++)
            {
                var (before, first) = (windows[i - 1].FirstWord, windows[i].FirstWord);
                Assert.True(first == before + 1 || PiecesBetween(text, before, first) <= step);
                Assert.True(PiecesBetween(text, before, first + 1) > step);
            }
        }, iter: 200);

    [Fact]
    public void The_last_window_is_as_full_as_can_be() =>
        Gen.Select(Texts, Steps).Sample((text, step) =>
        {
            if (TextWindows.Over(text, step) is [.., var last])
            {
                Assert.True(last.FirstWord == 0 || PiecesBetween(text, last.FirstWord - 1, last.EndWord) > TextWindows.Pieces);
            }
        }, iter: 200);

    [Theory]
    [InlineData(255, 2)]
    [InlineData(254 + 190, 2)]
    [InlineData(254 + 191, 3)]
    [InlineData(1_000_000, 5263)]
    public void Windows_are_no_more_than_the_text_asks_for(int words, int windows) => Assert.Equal(windows, TextWindows.Over(OfOnePieceWords(words), step: 190).Count);

    private static ReaderText OfOnePieceWords(int count) => Sample.Read(string.Join(' ', Enumerable.Repeat("a", count)));

    private static int PiecesBetween(ReaderText text, int first, int end) => text.FirstPieces[end] - text.FirstPieces[first];
}
