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

    /// <summary>
    /// Windows that cover every word: each begins <paramref name="step"/> pieces after the one before, the last is filled up from what stands before it.
    /// </summary>
    /// <param name="text">The text.</param>
    /// <param name="step">Pieces from window to window, at most <see cref="Pieces"/>; less makes them overlap.</param>
    /// <param name="lead">Pieces in the first window, so that training meets other borders each time.</param>
    public static List<TextWindow> Over(ReaderText text, int step = Pieces, int lead = Pieces)
    {
        var windows = new List<TextWindow>();
        var words = text.Words.Length;
        for (var first = 0; first < words;)
        {
            var room = windows.Count == 0 ? lead : Pieces;
            var end = Advance(text, first, room);
            if (end == words)
            {
                while (first > 0 && text.FirstPieces[words] - text.FirstPieces[first - 1] <= Pieces)
                {
                    first--;
                }
                windows.Add(new(first, words));
                break;
            }
            windows.Add(new(first, end));
            first = Math.Min(end, Advance(text, first, Math.Min(step, room)));
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
}
