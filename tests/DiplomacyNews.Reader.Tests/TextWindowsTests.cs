using CsCheck;

namespace DiplomacyNews.Reader.Tests;

public sealed class TextWindowsTests
{
    /// <summary>Words of as many pieces as letters, up to the longest that are cut at all, in paragraphs short and long.</summary>
    private static readonly Gen<ReaderText> Texts =
        Gen.Select(Gen.OneOf(Gen.Int[1, 3], Gen.Int[1, 100]), Gen.OneOf(Gen.Int[0, 8], Gen.Int[0, 900])).List[0, 600]
            .Select(words => Sample.Read(string.Concat(words.Select(w => new string('a', w.Item1) + (w.Item2 == 0 ? "\n" : " ")))));

    private static readonly Gen<int> Leads = Gen.Int[1, TextWindows.Pieces];

    [Fact]
    public void A_text_without_words_has_no_windows()
    {
        Assert.Empty(TextWindows.OfParagraphs(Sample.Read(" \n")));
        Assert.Empty(TextWindows.Full(Sample.Read(" \n")));
    }

    [Fact]
    public void A_text_that_fits_is_one_window()
    {
        var text = OfOnePieceWords(TextWindows.Pieces);
        Assert.Equal(new TextWindow(0, TextWindows.Pieces), Assert.Single(TextWindows.OfParagraphs(text)));
        Assert.Equal(new TextWindow(0, TextWindows.Pieces), Assert.Single(TextWindows.Full(text)));
    }

    [Fact]
    public void Windows_cover_every_word_in_order_and_fit_the_network() =>
        Gen.Select(Texts, Leads).Sample((text, lead) =>
        {
            foreach (var windows in new[] { TextWindows.OfParagraphs(text), TextWindows.Full(text, lead) })
            {
                var covered = 0;
                for (var i = 0; i < windows.Count; i++)
                {
                    var (first, end) = windows[i];
                    Assert.InRange(first, 0, covered);
                    Assert.InRange(end, covered + 1, text.Words.Length);
                    Assert.InRange(PiecesBetween(text, first, end), 1, TextWindows.Pieces);
                    covered = end;
                }
                Assert.Equal(text.Words.Length, covered);
            }
        }, iter: 200);

    [Fact]
    public void Windows_hold_whole_paragraphs_as_many_as_fit()
    {
        var text = Sample.Read(string.Join('\n', OfAs(100), OfAs(100), OfAs(100), OfAs(10)));
        Assert.Equal([new(0, 200), new(200, 310)], TextWindows.OfParagraphs(text));
    }

    [Fact]
    public void A_paragraph_too_long_for_a_window_is_cut_into_overlapping_ones()
    {
        var text = Sample.Read(string.Join('\n', OfAs(10), OfAs(300), OfAs(100)));
        Assert.Equal([new(0, 10), new(10, 264), new(200, 410)], TextWindows.OfParagraphs(text));
    }

    [Fact]
    public void What_stands_in_later_paragraphs_moves_no_window() =>
        Gen.Select(Texts, Gen.Int[1, 50]).Sample((text, more) =>
        {
            if (text.Words.Length == 0)
            {
                return;
            }
            var windows = TextWindows.OfParagraphs(text);
            var longer = TextWindows.OfParagraphs(Sample.Read(string.Concat(text.Words.Select((w, i) => (i > 0 && text.StartsParagraph(i) ? "\n" : " ") + new string('a', w.Length))) + "\n" + OfAs(more)));
            Assert.Equal(windows.SkipLast(1), longer.Take(windows.Count - 1));
        }, iter: 200);

    [Fact]
    public void The_last_full_window_is_as_full_as_can_be() =>
        Gen.Select(Texts, Leads).Sample((text, lead) =>
        {
            if (TextWindows.Full(text, lead) is [.., var last])
            {
                Assert.True(last.FirstWord == 0 || PiecesBetween(text, last.FirstWord - 1, last.EndWord) > TextWindows.Pieces);
            }
        }, iter: 200);

    private static string OfAs(int words) => string.Join(' ', Enumerable.Repeat("a", words));

    private static ReaderText OfOnePieceWords(int count) => Sample.Read(OfAs(count));

    private static int PiecesBetween(ReaderText text, int first, int end) => text.FirstPieces[end] - text.FirstPieces[first];
}
