namespace DiplomacyNews.Reader;

/// <summary>A stretch of words that the network sees at once.</summary>
/// <param name="FirstWord">The first word.</param>
/// <param name="EndWord">The word after the last.</param>
internal readonly record struct TextWindow(int FirstWord, int EndWord);

/// <summary>Cuts a text into stretches that fit the network.</summary>
internal static class TextWindows
{
    /// <summary>Pieces in a window, without the marks at its ends.</summary>
    public const int Pieces = 254;

    /// <summary>Pieces that two windows share which cut a long paragraph.</summary>
    private const int Overlap = 64;

    /// <summary>
    /// Windows to read with: as many whole paragraphs as fit. What is said seldom crosses paragraphs, so they need not overlap, and what stands in one does not change how the next are read.
    /// A paragraph too long for a window is cut into several that overlap.
    /// </summary>
    public static List<TextWindow> OfParagraphs(ReaderText text)
    {
        var windows = new List<TextWindow>();
        var words = text.Words.Length;
        var first = 0;
        while (words > 0)
        {
            var end = Advance(text, first, Pieces);
            var paragraph = end;
            while (paragraph > first && paragraph < words && !text.StartsParagraph(paragraph))
            {
                paragraph--;
            }

            // What an earlier window has read already is no progress.
            var whole = paragraph > (windows.Count == 0 ? 0 : windows[^1].EndWord);
            windows.Add(new(first, whole ? paragraph : end));
            if (windows[^1].EndWord == words)
            {
                break;
            }
            first = whole ? paragraph : Math.Max(first + 1, Retreat(text, end, Overlap));
        }
        return windows;
    }

    /// <summary>Windows to learn from: full ones, one after the other, with other borders whenever <paramref name="lead"/>, the pieces of the first, is another; the last is filled up from what stands before it.</summary>
    public static List<TextWindow> Full(ReaderText text, int lead = Pieces)
    {
        var windows = new List<TextWindow>();
        var words = text.Words.Length;
        for (var first = 0; first < words;)
        {
            var end = Advance(text, first, windows.Count == 0 ? lead : Pieces);
            windows.Add(new(end == words ? Retreat(text, words, Pieces) is var full && full < first ? full : first : first, end));
            first = end;
        }
        return windows;
    }

    /// <summary>The word after as many as fit, at least one.</summary>
    private static int Advance(ReaderText text, int first, int room)
    {
        var end = first + 1;
        while (end < text.Words.Length && text.FirstPieces[end + 1] - text.FirstPieces[first] <= room)
        {
            end++;
        }
        return end;
    }

    /// <summary>The first of as many words before <paramref name="end"/> as fit.</summary>
    private static int Retreat(ReaderText text, int end, int room)
    {
        var first = end;
        while (first > 0 && text.FirstPieces[end] - text.FirstPieces[first - 1] <= room)
        {
            first--;
        }
        return first;
    }
}
