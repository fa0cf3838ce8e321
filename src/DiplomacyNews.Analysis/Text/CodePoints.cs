namespace DiplomacyNews.Analysis.Text;

/// <summary>Marked texts count in code points; ours count UTF-16 code units, of which "😀" has two.</summary>
public sealed class CodePoints
{
    private readonly List<int> starts;

    /// <summary>Counts the text.</summary>
    public CodePoints(string text)
    {
        starts = new List<int>(text.Length + 1);
        var at = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            starts.Add(at);
            at += rune.Utf16SequenceLength;
        }

        starts.Add(at);
    }

    /// <summary>How many the text has.</summary>
    public int Count => starts.Count - 1;

    /// <summary>Whether something can be marked from <paramref name="start"/> up to <paramref name="end"/>.</summary>
    public bool Hold(int start, int end) => start >= 0 && start < end && end <= Count;

    /// <summary>The span in UTF-16 code units.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The text does not <see cref="Hold"/> it.</exception>
    public TextSpan Span(int start, int end) => TextSpan.FromBounds(starts[start], starts[end]);
}
